"""Sentences on words put in the terms that the rules are written in: what follows them, the name of a sign, values left bare.

« Le mot « A » est suivi des mots « B ». » as « Après le mot « A », sont insérés les mots « B ». »
« Le signe « ; » est remplacé par un point. » as « Le signe « ; » est remplacé par le signe « . ». »
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.amending.retelling.pairs_retold import PLAIN
from generator.amending.tokens.phrase import Phrase
from generator.french.dates import DATE, DAY

_FOLLOWED = re.compile(
    r"(?P<start>\A|[,:;] | et )(?P<words>(?:l[ae]s? |l')(?:mots?|termes?|expressions?|chiffres?"
    r"|nombres?|noms?|sigles?|date|année|mention"
    r"|références?|phrase|membre de phrase) [\ue000-\uefff])(?P<where>,? [^:;\ue000-\uefff]{3,90}?,?)? "
    r"(?:est|sont|sera|seront) (?P<side>suivi|précédé)e?s? (?:d(?:u|es|e la) (?:mots?"
    r"|termes?|mentions?|chiffres?|date|année) ?:? ?"
    r"|de ?:? ?|par (?:l[ae]s? (?:mots?|termes?|mentions?) )?:? ?)(?P<new>[\ue000-\uefff])",
    re.IGNORECASE,
)
_SIGNS = {"point": ".", "point-virgule": ";", "point virgule": ";", "virgule": ",", "deux-points": ":", "deux points": ":"}
_SIGN = rf"(?:{'|'.join(sorted(_SIGNS, key=len, reverse=True))})"
_BY_SIGN = re.compile(
    rf"(?P<by>par|devient) (?:le signe |la ponctuation )?(?:une? |l[ae] |des |les )?(?P<sign>{_SIGN})(?: final)?"
    rf"(?=\s*(?:[,.;]|\Z)| et (?:l|il |au|à |après ))",
    re.IGNORECASE,
)
_OLD_SIGN = re.compile(
    rf"(?P<start>\A|, )(?:le |la |les )(?P<sign>{_SIGN})(?P<last> finale?)? (?=(?:est|sont|sera)"
    rf" (?:\w+ )?remplacée?s? par |devient )",
    re.IGNORECASE,
)
_A_SIGN = re.compile(r"\s*(?:[.,;:]|\.{3}|…)\s*")
_TITLE_AND_TEXT = re.compile(
    r"(?P<place>(?:à |a |dans )(?P<article>l'article [\w.-]{1,9})(?: [^,:;\ue000-\uefff]{1,60})?), tant dans (?:le "
    r"|son )(?:titre|intitulé) "
    r"que dans (?:le |son )(?:texte|corps|contenu), ",
    re.IGNORECASE,
)
"""« À l'article 7, tant dans le titre que dans le texte, l'expression … »."""
_NUMBER = r"(?<![\d.,])(?:\d{1,3}(?:[ .]\d{3})+|\d{3,})(?:,\d+)?(?!\d|[.,]\d|\s?(?:%|€|°|euros?\b))"
_DATED = rf"{DATE.pattern}|{DAY}"
_YEARS = r"(?<![\d.,/-])20\d\d[-/]20\d\d(?![\d/-])"
_BARE = rf"(?:{_DATED}|{_YEARS}|{PLAIN}|{_NUMBER})"
_PAIR = re.compile(
    rf"(?P<start>\A|[,:;] | et |\b(?:remplacer|remplacement|substituer) (?:de )?)(?:le (?={_DATED}))?"
    rf"(?P<old>{_BARE})(?P<verb> (?:est "
    rf"|sont )?remplacée?s? par "
    rf"| devien(?:t|nent) | par )(?:le (?={_DATED}))?(?P<new>{_BARE})(?=\s*(?:[.;,]|\Z| et ))",
    re.IGNORECASE,
)
"""« neuf mois devient douze mois », « remplacer 360 000 par 490 000 »: each stands for itself, once in its place."""
_NOMINAL = re.compile(r"remplacement (?:de )?", re.IGNORECASE)
_ASIDE = re.compile(
    r"(?P<start>\A|[,:;] )(?P<noun>(?:l[ae] |l')(?:IDCC|SIRET|SIREN|IBAN|BIC|adresse|courriel|téléphone|télécopie"
    r"|coefficient|indice|code))(?P<where> (?:prévu|fixé|visé|mentionné|indiqué|figurant|inscrit|énoncé)e?s? "
    r"(?:à |au |aux |dans )"
    r"[^:;,()\ue000-\uefff]{3,60})?(?: \((?P<one>[\ue000-\uefff])\)|, (?P<two>[\ue000-\uefff]),)"
    r" (?=(?:est|sera) (?:\w+ )?(?:remplacé|modifié)e? (?:par|en) )",
    re.IGNORECASE,
)
"""« L'IDCC mentionné à l'article 1er, « 9731 », est remplacé par … »: what identifies something, told after its only name."""
_READS = re.compile(
    r"(?<=[\ue000-\uefff\w])(?: (?:se (?:lit|lira|(?P<many>lisent|liront))|s'(?:écrit|écrira)"
    r"|(?:doit|devra) (?:se lire|être lue?)))"
    r"(?: désormais| dorénavant)?(?: comme| ainsi)?\s?:? (?:l[ae]s? (?:mots?|termes?) )?(?=[\ue000-\uefff])",
    re.IGNORECASE,
)
"""« « A » se lit désormais « B » », « les mots « A » de l'article 7 se lisent « B » »."""
_RANKED = re.compile(
    r"\b(?P<det>le|la|l') ?(?P<rank>premi(?:er|ère)|seconde?|(?:deux|trois|quatr)ième|derni(?:er|ère)) "
    r"(?:(?:mot|terme|chiffre|nombre|expression|mention) )?(?P<quote>[\ue000-\uefff])"
    r"(?=,? (?:est|sont|sera|de l'|du |figurant|par )|\s?\.?\Z)",
    re.IGNORECASE,
)
"""« le premier « trois » », « le second mot « mois » »: of those that the passage has."""
_INSTEAD = re.compile(
    r"(?P<start>\A|[,:;] )au lieu (?:et place )?d(?:e |')(?P<old>[^\W\d][^,:;()]{2,80}?),? "
    r"(?:il (?:faut|convient de|y a lieu de) )?(?:désormais |dorénavant )?lire "
    r"(?:désormais )?(?P<new>[^\W\d][^,:;()]{2,80}?)(?=\s*\.?\s*\Z)",
    re.IGNORECASE,
)
"""« au lieu de lettre recommandée, lire lettre simple »: between two marks, nothing but the words."""
_PLACED = re.compile(
    r"\b(?:articles?|alinéas?|annexes?|phrases?|tirets?|paragraphes?|tableaux?|lignes?|à chaque|partout|sauf|hormis|pour|si)\b",
    re.IGNORECASE,
)
_ARROW = re.compile(
    r"(?P<old>(?<=: )[^,:;→\ue000-\uefff]{2,60}|(?<=; )[^,:;→\ue000-\uefff]{2,60}) ?(?:→|⇒|➔|=>) ?"
    r"(?P<new>[^,:;→.\ue000-\uefff]{2,60})(?=\s*(?:;|\.?\s*\Z))"
)
"""« … est modifié : seconde classe → première classe ; »: between two marks, nothing but the words and those that follow."""


def words_retold(phrase: Phrase) -> Iterator[Phrase]:
    """The sentence with its words told as the rules tell them."""
    masked, text = phrase.masked, phrase.masked.text
    followed = _FOLLOWED.search(text) if "suivi" in text or "précéd" in text else None
    if followed:
        said = {name: masked.original(*followed.span(name)) for name in ("words", "new")}
        where = (masked.original(*followed.span("where")) if followed["where"] else "").rstrip(",")
        side = "après" if followed["side"].lower() == "suivi" else "avant"
        side = side if followed["start"] else side.capitalize()
        words = said["words"][:1].lower() + said["words"][1:]
        told = f"{side} {words}{where}, sont insérés les mots {said['new']}"
        yield Phrase(masked.original(0, followed.end("start")) + told + masked.original(followed.end(), len(text)))
    if masked.quotes and any(read in text for read in (" li", "écri")):
        yield from _edited(phrase, [(one, _is_replaced(one)) for one in _READS.finditer(text)])
    if not masked.quotes and "lieu d" in text and (instead := _INSTEAD.search(text)) and not _PLACED.search(instead["new"]):
        said = {name: _bare(phrase, instead, name) for name in ("old", "new")}
        told = f"{instead['start']}au lieu de « {said['old']} », lire « {said['new']} »"
        yield Phrase(masked.replaced([(*instead.span(), told)]))
    if masked.quotes and any(rank in text for rank in ("premi", "second", "ième ", "derni")):
        yield from _edited(phrase, [(one, _occurrence(phrase, one)) for one in _RANKED.finditer(text)])
    if "point" in text or "virgule" in text:
        yield from _signs(phrase)
    both = _TITLE_AND_TEXT.match(text) if "tant dans" in text else None
    if both:
        order, place = masked.original(both.end(), len(text)).rstrip(" ."), masked.original(*both.span("place"))
        yield Phrase(
            f"Dans l'intitulé de {masked.original(*both.span('article'))}, {order} et, {place[:1].lower()}{place[1:]}, {order}."
        )
    if "→" in text or "=>" in text or "⇒" in text or "➔" in text:
        yield from _edited(
            phrase,
            [(one, f"« {_bare(phrase, one, 'old')} » devient « {_bare(phrase, one, 'new')} »") for one in _ARROW.finditer(text)],
        )
    aside = _ASIDE.search(text) if masked.quotes else None
    if aside:
        told, words = _bare(phrase, aside, "noun"), _bare(phrase, aside, "one" if aside["one"] else "two")
        where = masked.original(*aside.span("where")) if aside["where"] else ""
        yield Phrase(f"{masked.original(0, aside.end('start'))}{told} {words}{where} {masked.original(aside.end(), len(text))}")
    if "rempla" in text or "devien" in text or "substitu" in text:
        yield from _edited(phrase, [(one, _pair(phrase, one)) for one in _PAIR.finditer(text) if _same_dating(one)])


def _occurrence(phrase: Phrase, one: re.Match[str]) -> str:
    """« le premier « trois » », as « la première occurrence du mot « trois » »."""
    rank = one["rank"].lower()
    rank = {"premier": "première", "second": "seconde", "dernier": "dernière"}.get(rank, rank)
    return f"{'La' if one['det'][0].isupper() else 'la'} {rank} occurrence du mot {_bare(phrase, one, 'quote')}"


def _is_replaced(one: re.Match[str]) -> str:
    """« se lisent désormais », as « sont remplacés par »."""
    return " sont remplacés par les mots " if one["many"] else " est remplacé par "


def _same_dating(one: re.Match[str]) -> bool:
    """« le 30 juin 2024 est remplacé par le 31 décembre »: of which year, nothing tells."""
    days = [bool(_DATE.fullmatch(one[name])) for name in ("old", "new")]
    return not any(days) or (all(days) and one["old"][-4:].isdigit() == one["new"][-4:].isdigit())


_DATE = re.compile(_DATED, re.IGNORECASE)


def _pair(phrase: Phrase, one: re.Match[str]) -> str:
    """« remplacer « 540 » par « 600 » »."""
    start = _NOMINAL.sub("remplacer ", one["start"])
    return f"{start}« {_bare(phrase, one, 'old')} »{one['verb']}« {_bare(phrase, one, 'new')} »"


def _bare(phrase: Phrase, found: re.Match[str], name: str) -> str:
    """The words of a group as they are written, no space around."""
    return phrase.masked.group(found, name).strip()


def _edited(phrase: Phrase, edits: list[tuple[re.Match[str], str]]) -> Iterator[Phrase]:
    """The sentence with some of its stretches told otherwise."""
    if edits:
        yield Phrase(phrase.masked.replaced((*found.span(), words) for found, words in edits))


def _signs(phrase: Phrase) -> Iterator[Phrase]:
    """« le point-virgule est remplacé par un point », the marks themselves put in the place of their names."""
    masked, text = phrase.masked, phrase.masked.text
    by = [(one, f"{one['by']} le signe « {_SIGNS[one['sign'].lower()]} »") for one in _BY_SIGN.finditer(text)]
    final = "" if re.match(r"(?:à|a) la fin\b", text, re.IGNORECASE) else "à la fin, "
    old = [
        (one, f"{one['start']}{final if one['last'] else ''}le signe « {_SIGNS[one['sign'].lower()]} » ")
        for one in _OLD_SIGN.finditer(text)
        if by or any(_A_SIGN.fullmatch(quote.text) for quote in masked.quotes)
    ]
    if old or masked.quotes:
        yield from _edited(phrase, sorted((*old, *by), key=lambda edit: edit[0].start()))
