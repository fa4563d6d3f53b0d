"""Places put in the words that the rules are written in: quoted with their label, named by their two ends, all but some alinéas.

« À l'article 8, « a) Démission » : au 3e tiret … » as « À l'article 8, au a) « Démission », au 3e tiret … »
« les mots allant de « A » à « B » » as « les mots « A […] B » »
« L'article 9 est remplacé par …, sauf le premier alinéa : » as « L'article 9, du 2e au dernier alinéa, est remplacé par … : »
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.amending.tokens.fillers import NARROWING
from generator.amending.tokens.phrase import Phrase
from generator.french.numbers import read_cardinal

_QUOTE = r"[\ue000-\uefff]"
_LABELLED = re.compile(r"(?P<label>[a-zA-Z]\s?\)|\d{1,2}\s?[°)]|§\s?\d{1,2}|[IVX]{1,4}\s?[.)–-])\s*(?=\w\w)")
"""« a) Démission », « 2° Calcul », « II. Taux »: a heading line inside an article, quoted with its label."""
_HEADED = re.compile(
    rf"(?<=[\w{_QUOTE[1:-1]})])(?:,\s?|\s)(?P<quote>{_QUOTE})\s?[:,]\s?(?=(?:au|aux|à la|à l'|dans|le|la|les|l')\s?\w)", re.I
)
_SPAN = re.compile(
    rf"(?P<noun>\bl(?:es|e) (?:mots|termes|passage|membre de phrase|texte)) (?:suivants? )?"
    rf"(?:(?:allant|qui vont|qui va|compris|courant) )?(?:de|du mot|des mots|depuis|commençant par|débutant par) (?:les mots )?"
    rf"(?P<first>{_QUOTE}),? (?:et )?(?:(?:se )?(?:terminant|finissant|s'achevant) par|à|au mot|aux mots|jusqu'à|jusqu'aux mots)"
    rf" (?:les mots )?(?P<last>{_QUOTE})(?: inclus| compris)?(?=,? (?:est|sont|seront|sera|du|de|figurant)\b)",
    re.IGNORECASE,
)
_NUMBER = r"(?:[A-Z]{1,2}[.-]?)?\d[\w.-]{0,7}"
_APART = re.compile(
    rf"(?:\A(?P<head>aux|les|dans les|des) articles |, (?:et )?| et )(?:l'article )?"
    rf"(?P<numbers>{_NUMBER}(?:(?:, | et ){_NUMBER})*) "
    r"(?P<of>(?:du|de la|de l')\s?(?:annexe|titre|chapitre|section|partie|avenant|accord|convention|protocole)\b"
    rf"[^,:;\ue000-\uefff]{{0,80}}?)(?=,? et (?:l'article )?{_NUMBER}|,|\s(?:est|sont|sera|seront|figurant|relatifs?)\b)",
    re.IGNORECASE,
)
"""« aux articles 2 de l'annexe I et 4 de l'annexe II »: one article of each, never two annexes of one another."""
_BETWEEN = re.compile(
    r"\baprès (?P<first>(?:le|la|l'|les)\b[^:;.]{2,120}?),? et avant (?P<last>(?:le|la|l'|les)\b[^:;.]{2,120}?)"
    r"(?=,| (?:est|sont|il est) (?:ajout|ins[ée]r))",
    re.IGNORECASE,
)
_BUT = r"(?:à l'exception d(?:u|es|e son|e ses)|sauf (?:le|les|son|ses)|hormis (?:le|les|son|ses))"
_HEADS = r"(?P<count>\w+ )?premiers? alinéas?"
_KEPT = re.compile(
    rf"(?P<article>\bl'article [\w.-]+)(?P<between>[^:;]{{0,160}}? (?:est|sera) [^:;]{{0,120}}?)"
    rf"(?:,? {_BUT} {_HEADS}"
    rf"(?: (?:qui )?(?:rest|demeur)\w+ (?:inchangés?|sans changement|en vigueur))?"
    rf"|,? \(?l(?:e|es) (?P<count2>\w+ )?premiers? alinéas?(?: de (?:l'article|cet article))? "
    rf"(?:rest|demeur)\w+ inchangés?\)?)(?=\s?[:.,])",
    re.IGNORECASE,
)
_HELD = re.compile(rf"(?P<article>\bl'article [\w.-]+),? {_BUT} {_HEADS},? (?=(?:est|sera) )", re.IGNORECASE)

_TITLED = re.compile(
    r"(?P<new>\bune? (?:nouvel(?:le)? )?(?:article|annexe) [\w.-]{1,10}(?: (?:bis|ter|quater))?)"
    r"\s?(?::|–|-|,? intitulée?)\s?:?\s?(?P<title>[^\W\d_][^:;,.()\ue000-\uefff]{2,80}?),? "
    r"(?P<said>(?:ainsi )?(?:rédigé|libellé)e?|comme suit|dont la teneur suit)\b",
    re.IGNORECASE,
)
"""« un article 8 : Suivi, rédigé comme suit », « un article 8 intitulé Suivi, ainsi rédigé »: its title is not quoted."""
_ORDERED = re.compile(r"\b(?:est|sont|sera|seront|qui|dont|après|avant)\b", re.IGNORECASE)
_FOLLOWING = re.compile(
    r"(?P<what>(?:phrase|mots?|termes?|alinéas?|tirets?|paragraphes?|dispositions|stipulations|mentions?|passages?) suivante?s?)"
    r" (?P<of>d(?:e l'|u |es |e la )(?:article|annexe|point|alinéa|premier|second|dernier|deuxième|troisième|\d)"
    r"[^:;\ue000-\uefff]{0,120}?)(?=\s(?:est|sont|sera|seront)\s|\s?:)",
    re.IGNORECASE,
)
"""« Les mots suivants de l'article 4 sont supprimés : « A » » as « À l'article 4, les mots suivants sont supprimés : « A » »."""
_STUCK_LABELS = re.compile(
    r"(?:(?<=l')|(?<=L'))article \d[\d.]*?(?: (?:bis|ter|quater))?"
    r"(?P<labels>[.-](?:[IVX]+|[a-z]|\d{1,2}°)(?:[.-](?:[IVX]+|[A-Za-z]|\d{1,2}°)){0,2}\)?)(?=[ ,]|\.?\s*\Z)"
)
"""« l'article 4.II.b », « l'article 2-c »: labels joined to the number of their article."""
_AROUND_FIRST = re.compile(
    r"(?P<to>(?:au|à l'|dans le|dans l'|à la|dans la) ?)?"
    r"(?P<around>(?:titre|chapitre|livre|partie|annexe) [\w.-]{1,8}(?: [\ue000-\uefff])?), "
    r"(?=(?:article|art\.) (?:\d|[IVXL]+\b))",
    re.IGNORECASE,
)
"""« Au chapitre 3, article 2, troisième alinéa, … », « Titre II, article 4 : … »: the article is told as its division is."""
_LABELS = "|".join(rf"{one}(?:(?:, | et ){one})*" for one in (r"[a-z]\)", r"\d{1,2}°", r"\d{1,2}\)", "[IVX]+"))
"""Labels of one look: « II, a) et b) » are not three of a kind."""
_BARE_LABELS = re.compile(
    r"(?i:à|a|dans) l'(?:article|annexe) [\w.-]+(?: (?:bis|ter))?(?:,? (?:au )?(?:[IVX]+|\d{1,2}°|[A-Z]))??, "
    rf"(?P<labels>{_LABELS}) (?=(?:est|sont|sera|seront) )"
)
"""« À l'article 4, a) et b) sont remplacés par : » as « À l'article 4, les a) et b) sont … »."""
_BRACKETED = re.compile(
    r"(?i:(?:(?:à|dans) l'|l')?article|art\.) \d[\w.-]{0,8}(?: (?:bis|ter))? "
    r"(?P<title>\((?P<words>(?!.*\b(?i:alinéas?|phrases?|tirets?"
    r"|paragraphes?|points?|annexes?|articles?|tableaux?|titre|chapitre)\b.*\))[A-ZÀ-Ý][a-zà-ÿ'][^()\ue000-\uefff]{1,80})\))(?=\s?[:,])"
)
"""« Article 5 (Ingénierie) : … » as « Article 5 « Ingénierie » : … »."""
_BIS = re.compile(r"(?<![\w'])(?P<letter>[a-z])(?: (?=\w+\))|\) )(?P<bis>bis|ter|quater|quinquies)\)?(?!\w)")
"""« un b bis) », « le b) bis »: the label of « b bis »."""
_FROM_TO = {"de l'": "À l'", "du ": "Au ", "des ": "Aux ", "de la ": "À la "}
_WITH_TABLE = re.compile(
    r"\b(?:l[ea]s?|l'|une?|des|deux) ?(?:termes|phrases?|alinéas?|paragraphes?|texte|dispositions) et "
    r"(?:le|la|les|un|une|des) (?:tableaux?|listes?|grilles?) suivante?s\b",
    re.IGNORECASE,
)


def places_retold(phrase: Phrase) -> Iterator[Phrase]:
    """The sentence with its place in other words, when it is told in one of those ways."""
    masked = phrase.masked
    text = masked.text
    if masked.quotes:
        yield from _headed(phrase)
        span = _SPAN.search(text)
        if span:
            first, last = (masked.quote(span[end]).text.strip() for end in ("first", "last"))
            head = masked.original(0, span.end("noun"))
            head = re.sub(r"\ble (?:passage|membre de phrase|texte)\Z", "les mots", head)
            told = masked.original(span.end(), len(text))
            yield Phrase(f"{head} « {first} […] {last} »{_agreed(told, span['noun'])}")
    between = _BETWEEN.search(text) if " et avant " in text else None
    if between:
        one, two = (masked.original(between.start(end), between.end(end)) for end in ("first", "last"))
        entre = "Entre" if between.start() == 0 else "entre"
        yield Phrase(f"{masked.original(0, between.start())}{entre} {one} et {two}{masked.original(between.end(), len(text))}")
    titled = _TITLED.search(text) if not masked.quotes or masked.text.index("\ue000") > 12 else None
    if titled and not (_ORDERED.search(titled["title"]) or NARROWING.search(titled["title"])):
        title = masked.original(titled.start("title"), titled.end("title"))
        rest = masked.original(titled.start("said"), len(text))
        yield Phrase(f"{masked.original(0, titled.end('new'))} « {title} » {rest}")
    following = _FOLLOWING.search(text) if " suivant" in text and text[:2].lower() not in ("à ", "au", "da") else None
    if following:
        of = masked.original(following.start("of"), following.end("of"))
        preposition = next(one for one in _FROM_TO if of.lower().startswith(one))
        before, rest = masked.original(0, following.end("what")), masked.original(following.end(), len(text))
        yield Phrase(f"{_FROM_TO[preposition]}{of[len(preposition) :]}, {before[:1].lower()}{before[1:]}{rest}")
    table = _WITH_TABLE.search(text) if "suivant" in text and " et " in text else None
    if table:
        yield Phrase(f"{masked.original(0, table.start())}les dispositions suivantes{masked.original(table.end(), len(text))}")
    if ")" in text:
        if bracketed := _BRACKETED.match(text):
            yield Phrase(masked.replaced([(*bracketed.span("title"), f"« {masked.group(bracketed, 'words')} »")]))
        bis = [(*one.span(), f"{one['letter']} {one['bis']}") for one in _BIS.finditer(text)]
        if bis:
            yield Phrase(masked.replaced(bis))
    around = _AROUND_FIRST.match(text) if ", art" in text[:60] else None
    if around:
        to = masked.group(around, "to") or ("À l'" if around["around"][:1].lower() == "a" else "Au ")
        told = masked.group(around, "around")
        yield Phrase(masked.replaced([(*around.span(), f"{to}{told if around['to'] else told[:1].lower() + told[1:]}, à l'")]))
    bare = _BARE_LABELS.match(text)
    if bare:
        the = "les " if re.search(r",| et ", bare["labels"]) else "le "
        yield Phrase(masked.replaced([(bare.start("labels"), bare.start("labels"), the)]))
    stuck = _STUCK_LABELS.search(text)
    if stuck:
        labels = re.findall(r"[\w°]+\)?", masked.group(stuck, "labels"))
        yield Phrase(masked.replaced([(*stuck.span("labels"), "".join(f", {label}" for label in labels))]))
    if "premier" in text:
        yield from _all_but_the_first(phrase)


_ALL_OVER = re.compile(
    r"dans (?:tou(?:t|te) |l'ensemble de |l'intégralité de |la totalité de )(?=l'article |l'annexe |le chapitre |la section )",
    re.I,
)


def plainly(phrase: Phrase) -> Phrase:
    """The sentence with what the rules would read too narrowly, or as something else, told in full."""
    if " en fin " in phrase.masked.text and (ended := _END_OF_LIST.search(phrase.masked.text)):
        before, after = phrase.masked.original(0, ended.start()), phrase.masked.original(ended.end(), len(phrase.masked.text))
        return Phrase(f"{before}à la fin de {_LISTS[ended['list'].lower()]}{after}")
    if any(after[:1].isdigit() for after in phrase.masked.text.split(",")[1:]) and _STUCK.search(phrase.masked.text):
        phrase = Phrase(_apart_from_the_comma(phrase))
    if " articles " in phrase.masked.text[:20]:
        return _articles_apart(phrase) or phrase
    wide = _ALL_OVER.match(phrase.masked.text) if phrase.masked.text[:5].lower() == "dans " else None
    if wide:  # « Dans tout l'article 6, les mots … » as « Partout dans l'article 6, … »
        return Phrase(f"Partout dans {phrase.masked.original(wide.end(), len(phrase.masked.text))}")
    return phrase


_END_OF_LIST = re.compile(r"\ben fin (?:de |d')(?P<list>liste|énumération|article)\b", re.IGNORECASE)
_LISTS = {"liste": "la liste", "énumération": "l'énumération", "article": "l'article"}
_STUCK = re.compile(r"\b(?:articles|alinéas|paragraphes|points|tirets|annexes) \d[\d.]*,\d[\d.,]*(?= |\.?\Z)", re.IGNORECASE)
"""« les alinéas 1,2 et 3 »: several numbers, since the noun is plural, and no decimal one."""


def _apart_from_the_comma(phrase: Phrase) -> str:
    """The sentence with a space after each comma that parts two numbers."""
    masked = phrase.masked
    return masked.replaced((*one.span(), masked.original(*one.span()).replace(",", ", ")) for one in _STUCK.finditer(masked.text))


def _articles_apart(phrase: Phrase) -> Phrase | None:
    """« Les articles 2 de l'annexe I et 4 de l'annexe II » as « l'article 2 de l'annexe I et l'article 4 de l'annexe II »."""
    masked, last, head = phrase.masked, 0, ""
    told: list[tuple[str, str]] = []
    for found in _APART.finditer(masked.text):
        if found.start() != last:
            break
        head = head or found["head"].lower()
        several = "," in found["numbers"] or " " in found["numbers"]
        numbers = ("les articles " if several else "l'article ") + found["numbers"]
        told.append((numbers, masked.original(found.start("of"), found.end("of"))))
        last = found.end()
    if len(told) < 2:
        return None
    told = [(numbers, of) if head == "les" else (_to(numbers, head), of) for numbers, of in told]
    said = " et ".join(f"{numbers} {of}" for numbers, of in told) + masked.original(last, len(masked.text))
    return Phrase(said[:1].upper() + said[1:])


def _to(numbers: str, head: str) -> str:
    """« les articles 4 et 5 » after « aux » or « des »: « aux articles 4 et 5 », « des articles 4 et 5 »."""
    if head == "des":
        return numbers.replace("les articles", "des articles").replace("l'article", "de l'article")
    return numbers.replace("les articles", "aux articles").replace("l'article", "à l'article")


def _agreed(rest: str, noun: str) -> str:
    """« le passage … est supprimé » has become « les mots … sont supprimés »."""
    return re.sub(r"\A(,?) est\b", r"\1 sont", rest) if noun.lower().startswith("le ") else rest


def _headed(phrase: Phrase) -> Iterator[Phrase]:
    """Every quoted heading line with its label before its words."""
    masked = phrase.masked
    edits: list[tuple[int, int, str]] = []
    for found in _HEADED.finditer(masked.text):
        words = masked.quote(found["quote"]).text.strip()
        label = _LABELLED.match(words)
        if label:
            edits.append((*found.span(), f", au {label['label']} « {words[label.end() :]} », "))
    if edits:
        yield Phrase(masked.replaced(edits))


def _all_but_the_first(phrase: Phrase) -> Iterator[Phrase]:
    """What is left when the first alinéas stay: those that follow them, to the last."""
    masked = phrase.masked
    found = _HELD.search(masked.text) or _KEPT.search(masked.text)
    if found is None:
        return
    told = next((found[name] for name in ("count", "count2") if found.groupdict().get(name)), "")
    kept = read_cardinal(told.strip()) if told else 1
    several = "premiers" in masked.text[found.end("article") : found.end()]
    if kept is None or several != (kept > 1):
        return
    between = masked.original(found.start("between"), found.end("between")) if found.re is _KEPT else " "
    rest = masked.original(found.end(), len(masked.text))
    yield Phrase(f"{masked.original(0, found.end('article'))}, du {kept + 1}e au dernier alinéa,{between.rstrip() or ' '}{rest}")
