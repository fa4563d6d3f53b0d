"""The formulas that close an act: « Fait à Paris, le… », « Établi en trois exemplaires à Nancy, le 2 juin 2031 ».

« Fait à … » and « À Paris, le 3 mai » need only begin the line. Any other is read whole: a participle without a verb, then a
place, a date, a number of copies, a purpose, and nothing else. « La convention est établie en deux exemplaires. » is text.
"""

from __future__ import annotations

import re

_LONGEST = 160
"""Characters of a line that only its first words show to be a formula."""
_LONGEST_WHOLE = 400
"""Characters of one that is read whole."""


def _read(pattern: str) -> re.Pattern[str]:
    """A pattern whose spaces are any space of the text."""
    return re.compile(pattern.replace(" ", r"[ \u00a0\u202f\n]"), re.IGNORECASE)


_BEGINS = _read(
    r"fait(?: *,| +(?:à|a|en|le|au)\b(?! +(?:(?-i:l['’]|la\b|les\b)|partie|cas|sorte|foi)))"
    r"|en foi de quoi\b|(?:les )?(?:signatures?|signataires?) *:?$|\(?suivent les signatures\W*$"
    r"|(?-i:[ÀA] +[A-ZÀ-Ü][\w'’\s-]{1,40})(?:, *| )le *(?:\d|[._…]|$)"
)
_DATED = _read(r"\b(?:19|20)\d\d\b|\bexemplaires?\b|\ble *(?:\d|[._…]|$)")

_BLANK = r"(?:\[?[._…]{2,}\]?|…|\[[^\]]{0,20}\])"
_FEW = r"(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|double|triple|quadruple|quintuple|\d{1,2}|plusieurs)"
_ENDS = rf"(?= *(?:,|[.]? *$)| +(?:le *(?:\d|$|{_BLANK})|en +(?:{_BLANK}|{_FEW}|autant)\b))"
_CAPITAL = r"(?-i:[A-ZÀ-Ü][\w'’]*)"
_INSIDE = r"(?:de|du|des|la|le|les|en|sur|sous|aux?|lès|lez|et|d|l)"
"""« Saint-Rémy-lès-Chevreuse », « Paris et Lyon »."""
_TOWN = (
    rf"(?:(?-i:[Ll]['’]|L[aes]s? |D['’]))?{_CAPITAL}(?:[\s-](?:{_INSIDE}[\s'’-])*(?:[dl]['’])?{_CAPITAL}){{0,6}}"
    r"(?: \(\w[^)]{0,30}\))?"
)
_SEAT = r"(?:l['’](?:hôtel|ambassade|académie|agence|office)|la (?:préfecture|mairie|direction|sous-préfecture))"
_PLACE = (
    rf"[àa] +(?:{_BLANK}|{_TOWN}|{_SEAT}[^,;:.]{{0,60}}?{_ENDS})"
    rf"|au +(?:siège|ministère|rectorat|Mans|Havre)[^,;:.]{{0,60}}?{_ENDS}"
)
_MONTH = r"(?:janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[uû]t|septembre|octobre|novembre|d[ée]cembre)"
_DAY = rf"(?:\d{{1,2}}|{_BLANK})"
_DATE = (
    rf"le *{_DAY} *[/.-] *{_DAY} *[/.-] *(?:\d{{2,4}}|{_BLANK})"
    rf"|(?:le|en date du|ce)(?: +{_DAY}(?:er)?)?(?: +(?:{_MONTH}|{_BLANK}))?(?: +(?:(?:19|20)\d\d|20{_BLANK}|{_BLANK}))?"
    r"|ce jour|les? jours?(?:, mois)? et an(?:née)?s?(?: [^,;:.]{1,40})?|l['’]an [^,;:.]{4,40}"
    r"|(?:à la|aux?) dates? (?:de (?:la )?|du |des )?(?:dernière )?(?:signatures?|signataire)[^,;:.]{0,60}"
    r"|le jour de (?:sa|la) signature"
)
_KIND = (
    r" +(?:et )?(?:originaux|original|originales?|identiques?|papiers?|électroniques?|numériques?|authentiques?|signée?s?"
    r"|paraphée?s?|de même valeur|ayant (?:la )?même (?:valeur|force)[^,;:.]{0,30}|faisant (?:également )?foi)"
)
_EACH = (
    rf",? *(?:\(?(?:dont|soit|à raison d['’])|et)? *{_FEW} (?:exemplaire )?(?:est )?"
    rf"(?:pour|par|remise?|destinée?s?|conservée?|à destination|original pour)[^;:.,]{{0,120}}?\)?{_ENDS}"
)
"""« , dont un pour chacune des parties »."""
_COPIES = (
    rf"en +(?:{_BLANK}|{_FEW})(?: *\(\w{{1,9}}\))? +(?:exemplaires?|originaux|original)(?:{_KIND})*(?:{_EACH})*"
    rf"|en +autant +d['’](?:exemplaires?|originaux)(?:{_KIND})* (?:que de|qu['’]il y a de) (?:parties|signataires)"
    rf"[^;:.,]{{0,80}}?{_ENDS}"
)
_PIECES = {
    "place": _PLACE,
    "date": _DATE,
    "copies": _COPIES,
    "purpose": r"pour (?:servir (?:et |à )?)?(?:faire )?valoir ce que (?:de|à) droit",
    "manner": r"électroniquement|de (?:manière|façon) électronique|de bonne foi|sincèrement|sous seing privé"
    rf"|par les parties[^,;:.]{{0,60}}?{_ENDS}",
}
_MADE = r"(?:fait|[ée]tabli|conclu|signé|dressé|rédigé|passé|approuvé|délibéré|paraphé)e?s?"
_ACT = r"(?:l[ea] )?(?:présente? )?(?:convention|accord|avenant|contrat|protocole|acte|document|charte)(?: n° ?\d+)? "
_READ = {name: _read(rf"(?:{pattern})(?!\w)") for name, pattern in _PIECES.items()}
_HEAD = _read(rf"(?:ainsi )?(?:{_ACT})?{_MADE}(?: et {_MADE})?(?=[\s,])")
_BETWEEN = _read(rf" *(?:, *)?(?:et +(?!{_FEW}\b))?")
_OVER = _read(r" *[.,:;]? *\Z")
_TRIGGER = _read(rf"(?:ainsi )?(?:{_ACT})?{_MADE}\b|[àa] +(?:{_BLANK}|(?-i:[A-ZÀ-Ü]))|en +(?:{_BLANK}|{_FEW}|autant)\b")


def begins_signature(text: str) -> bool:
    """« Fait à Paris, le… », « Fait en double exemplaire, », « À Paris, le 3 mai »; never « Fait partie de… »."""
    return len(text) <= _LONGEST and _BEGINS.match(text) is not None


_LISTS_ANNEXES = _read(r"(?:liste des )?(?:annexes|pièces (?:jointes|annexées)|documents (?:joints|annexés)|p\. ?j\.) *:?$")


def lists_annexes(text: str) -> bool:
    """« Liste des annexes : », « P.J. : »: what stands above the annexes, under the last article, and is none of it."""
    return len(text) <= _LONGEST and _LISTS_ANNEXES.match(text) is not None


def opens_signature(text: str) -> bool:
    """« Fait à Paris, le… », and « Établie en double exemplaire à Lyon », where what follows does not belie it."""
    return begins_signature(text) or is_closing(text)


def is_closing(text: str) -> bool:
    """Whether a line is a closing formula and nothing else; without a participle, it needs two of its pieces."""
    return len(text) <= _LONGEST_WHOLE and _TRIGGER.match(text) is not None and _reads_whole(text)


def is_dated_signature(text: str) -> bool:
    """« Fait à Paris, le 3 mai 2031 », « Fait à Paris en deux exemplaires »: of an act that is signed there."""
    return opens_signature(text) and _DATED.search(text) is not None


def _reads_whole(text: str) -> bool:
    """Reads the pieces of a formula one after the other, to the end of the line."""
    made = _HEAD.match(text)
    at, told = made.end() if made else 0, set[str]()
    while not _OVER.match(text, at):
        between = _BETWEEN.match(text, at) if told or made else None
        start = between.end() if between else at
        found = {name: match.end() for name, read in _READ.items() if (match := read.match(text, start))}
        if not found or (between and start == at):
            return False
        name = max(found, key=lambda piece: found[piece])
        at = found[name]
        told.add(name)
    if made:
        return bool(told)
    return ("place" in told and bool(told & {"date", "copies"})) or {"copies", "date"} <= told
