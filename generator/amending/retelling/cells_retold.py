"""Values of a cell told in prose, put as orders on a noun that names its row and its column.

« pour l'exercice 2022, le montant des AE est porté à 5 € » as « le montant des AE pour l'exercice 2022 est porté à 5 € »
« dans la colonne « C », le taux de 3 % de la ligne « L » est remplacé par 4 % » as « …, à la ligne « L », le taux est porté … »
« la ligne « Achats » passe à 5 € et le total à 9 € » as « à la ligne « Achats », le montant est porté à 5 €, et à la ligne … »
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from generator.amending.pieces.amounts import figure_of
from generator.amending.retelling.pairs_retold import PLAIN
from generator.amending.tokens.phrase import Phrase

_QUOTE = r"[\ue000-\uefff]"
_NOUN = r"l(?:[ae] |')[^,:;.()\ue000-\uefff]{3,70}?"
_SET = r"(?:(?:est|sera) (?:[^\W\d]+ )?(?:port|relev|ramen|fix|abaiss|rédui|revaloris)\w*|passe(?:ra)?)"
_BARE = r"\d{1,3}(?: \d{3})*"
_TO = rf"(?: (?P<was>de {PLAIN}))? {_SET} (?P<to>(?:de (?:{PLAIN}|{_BARE}) )?à (?:{PLAIN}|{_BARE}))"
_BY = (
    rf" de (?P<had>{PLAIN}) (?:est|sera) (?:\w+ )?remplacée? par "
    rf"(?:l(?:[ae] |')[^,:;.()\ue000-\uefff]{{3,40}}? de |cel(?:ui|le) de )?(?P<by>{PLAIN})"
)
_END = r"(?=\s*(?:[.;,]|\Z)| et )"
_WHO = (
    r"(?:l'exercice |l'année )?20\d\d|la \d{1,2}(?:re|e|ème) (?:année|tranche|échéance)|l[ae] (?:catégorie|tranche|groupe|niveau"
    r"|classe|zone|poste|lot|phase|coefficient|échelon|programme|action|option|formule|segment|strate)"
    r" (?:n° ?)?(?:[A-Z]|[IVX]+|\d{1,3})(?:,? (?:l')?(?:échelon|position|degré|coefficient) (?:[A-Z]|[IVX]+|\d{1,3}))?"
    r"|(?:l[ae] |l')(?!(?:durée|première|seule|totalité|reste|période)\b)[^\W\d][^,:;.()\ue000-\uefff]{2,50}(?=, l)"
)
"""Whose value it is: a row, a column, or one of several that a sentence tells."""
_FOR = re.compile(
    rf"(?P<start>\A|[,:;] | et )(?:pour|au titre de) (?P<who>{_WHO}),? "
    rf"(?:(?P<noun>{_NOUN})(?:{_TO}|{_BY})|(?P<one>{_QUOTE}) (?:est|sera) (?:\w+ )?remplacée? par (?P<two>{_QUOTE})){_END}",
    re.IGNORECASE,
)
_OF_CELL = re.compile(
    rf"(?P<start>\A|[,:;] | et )(?P<noun>{_NOUN})(?: de (?P<old>{PLAIN}))? (?:de la|du) (?P<unit>ligne|colonne|poste|rubrique)"
    rf" (?P<name>{_QUOTE}) (?:(?:est|sera) (?:\w+ )?remplacée? par (?:cel(?:ui|le) de )?(?P<by>{PLAIN})"
    rf"|{_SET} (?P<to>(?:de {PLAIN} )?à {PLAIN})){_END}",
    re.IGNORECASE,
)
_ROW = re.compile(
    rf"(?P<start>\A|[,:;] | et )(?:la ligne|le poste|la rubrique) (?P<name>{_QUOTE}) {_SET} "
    rf"(?P<to>(?:de {PLAIN} )?à {PLAIN}){_END}",
    re.IGNORECASE,
)
_NEXT = re.compile(
    rf",? et (?:(?P<total>le total(?: général)?)|(?:la ligne|le poste|la rubrique) (?P<name>{_QUOTE})|celle (?P<other>{_QUOTE}))"
    rf"(?: {_SET})? (?P<to>(?:de {PLAIN} )?à {PLAIN})(?=\s*(?:[.;,]|\Z)| et )",
    re.IGNORECASE,
)


_NAMED = re.compile(
    rf"(?P<start>\A|[,:;] | et )(?P<noun>l(?:[ae] |')(?:montant|taux|part|coût|tarif|prix|crédit|dotation|enveloppe|effectif)"
    rf"(?: [^\W\d][\w'-]*)?) (?P<name>{_QUOTE}) {_SET} (?P<to>(?:de {PLAIN} )?à {PLAIN}){_END}",
    re.IGNORECASE,
)


def _named(phrase: Phrase, found: re.Match[str]) -> str:
    """« le montant « Transport » est porté à 600 € »: what is quoted names the row, it is no value."""
    if figure_of(phrase.masked.quote(found["name"]).text):
        return ""
    noun, name, to = (phrase.masked.group(found, one) for one in ("noun", "name", "to"))
    return f"à la ligne {name}, {noun} est porté {to}"


_SPLIT = r"(?:AE|CP|autorisations d'engagement|crédits de paiement|fonctionnement|investissement|T2|HT2|titre [2-6])"
_TWO = re.compile(
    rf"(?P<start>\A|[,:;] )(?P<noun>{_NOUN})(?P<where> (?:prévu|fixé|visé|mentionné|défini|inscrit|figurant)e?s? (?:à |au |dans )"
    rf"l'(?:article|annexe) [\w.-]{{1,9}})? (?:(?:est|sera) (?:\w+ )?(?:port|fix|relev|ramen)ée?|passe) (?:respectivement )?"
    rf"(?:de (?P<had>{PLAIN}) )?à (?P<first>{PLAIN}) en (?P<one>{_SPLIT}),? et (?:de (?P<had2>{PLAIN}) )?(?:à )?"
    rf"(?P<second>{PLAIN}) en (?P<two>{_SPLIT})(?=\s*(?:[.;]|\Z))",
    re.IGNORECASE,
)


def _two(phrase: Phrase, found: re.Match[str]) -> str:
    """« est porté à 500 000 € en AE et 480 000 € en CP » as « en AE est porté à … et le montant en CP est porté à … »."""
    noun, where, first, second = (phrase.masked.group(found, name) for name in ("noun", "where", "first", "second"))
    had, had2 = (f"de {phrase.masked.group(found, name)} " if found[name] else "" for name in ("had", "had2"))
    again = f"{noun[:1].lower()}{noun[1:]}"
    return (
        f"{noun} en {found['one']}{where} est porté {had}à {first} et {again} en {found['two']}{where} est porté {had2}à {second}"
    )


_CODE = r"(?:n° ?)?(?:[A-Z](?:\d{1,2})?|[IVX]+|\d{1,3})"
_CODED = (
    r"(?:niveau|échelon|coefficient|groupe|classe|catégorie|position|indice|degré|palier|action|opération|lot|phase|fiche|tranche"
    r"|mesure|axe|jalon|poste|ligne|zone|projet|site)"
)
_OF_CODE = re.compile(
    rf"(?P<start>\A|[,:;] | et )(?P<noun>{_NOUN}) (?P<of>du |de la |de l'){_CODED} {_CODE}"
    rf"(?:,? (?:et |de |du )?(?:l')?{_CODED} {_CODE})?,?(?P<to> {_SET} (?:de (?:{PLAIN}|{_BARE}) )?à (?:{PLAIN}|{_BARE})){_END}",
    re.IGNORECASE,
)
"""« le salaire du niveau II, échelon 1, est porté à … », « le coût de l'action n° 3 est porté à … »."""
_CALLED = re.compile(
    rf"(?P<joint> et |, )(?:l'(?:intitulé|appellation)|le libellé|la dénomination) (?P<old>{_QUOTE}) "
    rf"(?:devient|est remplacée? par) (?:l'(?:intitulé|appellation) |le libellé )?(?P<new>{_QUOTE})(?=\s*(?:[.;]|\Z))",
    re.IGNORECASE,
)


def _of_code(phrase: Phrase, found: re.Match[str]) -> str:
    """« le salaire du niveau II échelon 1 est porté à … », no comma, no « n° »."""
    named = phrase.masked.original(found.start("noun"), found.start("to")).replace("n° ", "").replace("n°", "").replace(",", "")
    return f"{named.rstrip()}{phrase.masked.original(*found.span('to'))}"


def _called(phrase: Phrase) -> Iterator[Phrase]:
    """« … et l'intitulé « A » devient « B » » as « … et les mots « A » sont remplacés par les mots « B » »."""
    found = _CALLED.search(phrase.masked.text)
    if found:
        old, new = (phrase.masked.original(*found.span(name)) for name in ("old", "new"))
        words = f"{found['joint']}les mots {old} sont remplacés par les mots {new}"
        told = Phrase(phrase.masked.replaced([(*found.span(), words)]))
        yield told
        yield from _edited(told, _OF_CODE, _of_code)


def cells_retold(phrase: Phrase) -> Iterator[Phrase]:
    """The sentence with each value said of the noun that names it."""
    text = phrase.masked.text
    if "our " in text or "itre de" in text:
        yield from _edited(phrase, _FOR, _for)
    if "niveau" in text or "échelon" in text or "n°" in text:
        yield from _edited(phrase, _OF_CODE, _of_code)
    if "intitulé" in text or "appellation" in text or "libellé" in text or "dénomination" in text:
        yield from _called(phrase)
    if " en " in text and " et " in text:
        yield from _edited(phrase, _TWO, _two)
    if phrase.masked.quotes:
        yield from _edited(phrase, _OF_CELL, _of_cell)
        yield from _edited(phrase, _NAMED, _named)
        yield from _rows(phrase)


def _for(phrase: Phrase, found: re.Match[str]) -> str:
    """« le montant des AE pour l'exercice 2022 est porté de 150 000 € à 175 000 € »."""
    who, noun, was, to, had, by = (phrase.masked.group(found, name) for name in ("who", "noun", "was", "to", "had", "by"))
    if found["one"]:
        had, by = (phrase.masked.quote(found[name]).text.strip() for name in ("one", "two"))
        if not (figure_of(had) and figure_of(by)):
            return ""
        noun = "le montant"
    if was and to.startswith("de "):
        return ""  # two old values
    value = to if to else f"de {had} à {by}"
    who = who.replace("n° ", "").replace(",", "")
    if yearly := re.fullmatch(r"(.+) ((?:19|20)\d\d)", noun):
        noun, who = yearly[1], f"{who} pour {yearly[2]}"  # « pour la commune, le montant 2025 »
    return f"{noun} pour {who} est porté {f'{was} ' if was else ''}{value}"


def _of_cell(phrase: Phrase, found: re.Match[str]) -> str:
    """« à la ligne « L », le taux est porté de 3 % à 4 % »."""
    noun, old, by, to = (phrase.masked.group(found, name) for name in ("noun", "old", "by", "to"))
    if (old and to.startswith("de ")) or (by and not old):
        return ""
    unit = "colonne" if found["unit"].lower() == "colonne" else "ligne"
    value = to or f"à {by}"
    return f"à la {unit} {phrase.masked.group(found, 'name')}, {noun} est porté {f'de {old} ' if old else ''}{value}"


def _edited(phrase: Phrase, pattern: re.Pattern[str], told_so: Callable[[Phrase, re.Match[str]], str]) -> Iterator[Phrase]:
    """The sentence with each stretch that a pattern finds told otherwise."""
    masked, told, last = phrase.masked, "", 0
    for found in pattern.finditer(masked.text):
        words = told_so(phrase, found)
        if words:
            told += masked.original(last, found.end("start"))
            told += words if found.end("start") else f"{words[:1].upper()}{words[1:]}"
            last = found.end()
    if last:
        yield Phrase(told + masked.original(last, len(masked.text)))


def _rows(phrase: Phrase) -> Iterator[Phrase]:
    """« la ligne « Achats » passe à 25 000 € et le total à 85 000 € »."""
    masked = phrase.masked
    first = _ROW.search(masked.text)
    if first is None:
        return
    opening = "à" if first.end("start") else "À"
    told = masked.original(0, first.end("start"))
    told += f"{opening} la ligne {phrase.masked.group(first, 'name')}, le montant est porté {phrase.masked.group(first, 'to')}"
    last = first.end()
    while after := _NEXT.match(masked.text, last):
        name = "« Total »" if after["total"] else phrase.masked.group(after, "name") or phrase.masked.group(after, "other")
        told += f", et à la ligne {name}, le montant est porté {phrase.masked.group(after, 'to')}"
        last = after.end()
    yield Phrase(told + masked.original(last, len(masked.text)))
