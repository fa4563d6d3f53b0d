"""Signatures that no « Fait à … » announces: a table of offices, « Pour le délégant : », « Paris, le 3 mai 2031 ».

They end an act, or what stands before its annexes. Every line down to that end must be short and no sentence: better a signature
shown as an alinéa than an alinéa taken for one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.reading.closing import opens_signature
from generator.reading.headings import is_clause
from generator.reading.units import Unit

_S = r"[\s\u00a0\u202f]"
_TOWN = r"(?-i:[A-ZÀ-Ü])[\w'’-]+(?:[ -][\w'’-]+){0,3}"
_PARTIES = rf"(?:{_S}(?:des?|du|de{_S}la|de{_S}l['’]){_S}?[^.;:,]{{2,60}})?"
_OPENINGS = {
    "Pour le délégant :": rf"pour{_S}+(?:l['’]|l[ea]s?{_S})[^.;,]{{2,70}}"
    rf"(?:,{_S}(?:l['’]|(?:l[ea]|son|sa){_S})[^.;,]{{2,60}})?[:,]?",
    "Signé par les parties": r"\(?signée?s?\b[^.;]{0,60}",
    "Brest, le 3 mai 2031": rf"{_TOWN},{_S}+le{_S}+(?:\d{{1,2}}(?:er)?{_S}+\w+{_S}+\d{{4}}|\d\d?[/.]\d\d?[/.]\d{{4}})\.?",
    "Brest, le …": rf"{_TOWN},{_S}+le{_S}*(?:[._…]{{2,}}|…)?[\d._… ]*",
    "Lu et approuvé": rf"(?:mentions?{_S}(?:manuscrites?{_S})?)?[«(]?{_S}*(?:lue?s?{_S}et{_S}approuvée?s?|bon{_S}pour{_S}\w+)"
    rf"(?:,?{_S}(?:et{_S})?bon{_S}pour{_S}\w+|{_S}(?:le|par){_S}[^.;,]{{2,40}})?{_S}*[»).:]*",
    "Date et signature des parties": rf"(?:\w+(?:,{_S}|{_S}et{_S}|{_S}/{_S})){{0,3}}signatures?(?:{_S}et{_S}\w+)?{_PARTIES}"
    rf"{_S}*[.:]?",
    "En deux exemplaires originaux": rf"en{_S}\w+{_S}(?:exemplaires?|originaux)(?:{_S}originaux|{_S}identiques)?\.?",
}
"""How a first line of signatures is written, by its example."""
_BEGINS = re.compile("(?:" + "|".join(f"(?:{pattern})" for pattern in _OPENINGS.values()) + ")$", re.IGNORECASE)
_LONGEST = 90
"""Characters of a line of names and offices."""
_MOST = 12
"""Words of such a line."""


def signs_unannounced(units: Sequence[Unit], index: int, end: int) -> bool:
    """Whether the units from `index` to `end` are signatures, the first of which says so."""
    first = units[index]
    if first.kind == "table":
        cells = [cell.strip() for cell in first.rows[0] if cell.strip()] if first.rows else []
        opened = len(cells) > 1 and all(_opens(cell) for cell in cells)
    else:
        opened = first.kind == "paragraph" and _opens(first.text)
    return (opened and all(_names(unit) for unit in units[index:end])) or _signed_by_offices(units, index, end)


_OFFICES = (
    r"(?:vice-)?(?:directeur|directrice|présidente?|préfète?|préfet|maire|recteur|rectrice|ministre|secrétaire|délégante?|délégataire|intéressée?s?"
    r"|mandante?|mandataire|représentante?|cheff?e?|trésori(?:er|ère)|gérante?|doyenn?e?|contrôleu(?:r|se)|comptable|bénéficiaire)"
)
_BODIES = (
    r"(?:généraux|générales?|général|adjointe?|régionale?|départementale?|municipale?|déléguée?|délégation|conseil|département|agence|association"
    r"|ministère|services?|utilisateur|direction|commune|région|académie|administration|chargée?|domaines|université|métropole"
    r"|établissement|intérim|finances|publiques?|ressources|humaines"
    r"|agglomération|communauté|communes|syndicat|groupement|institut|chambre|société|fondation|collectivité|territoriale?|territoire)"
)
_SIGNATORY = re.compile(
    rf"(?i:copie{_S}:{_S})?(?i:l[ea]s?{_S}|l['’])?(?i:{_OFFICES})"
    rf"(?:{_S}(?:(?i:{_BODIES})|d(?:e|u|es)|par|et|la|le|[A-ZÀ-Ü][\w'’.-]*|[ld]['’](?:(?i:{_BODIES})|[A-ZÀ-Ü][\w'’.-]*)))*,?"
    r"|(?i:\(?signée?s?\)?)"
)
"""« Signé », « Le directeur général de l'ARS », « La présidente du conseil départemental »: words none of which can be a verb."""


def _signed_by_offices(units: Sequence[Unit], index: int, end: int) -> bool:
    """Whether all that stands below a last sentence is offices and nothing else, « Le préfet », « Le maire »."""
    above = units[index - 1]
    if not index or above.kind not in ("paragraph", "item") or not above.text.rstrip().endswith((".", "»")):
        return False
    return all(
        unit.kind == "paragraph" and (_SIGNATORY.fullmatch(unit.text.strip()) or _sign_in_columns(unit.text))
        for unit in units[index:end]
    )


def _sign_in_columns(text: str) -> bool:
    """« La Région            L'association »: parties side by side, one word each, that spaces keep apart."""
    cells = _GAP.split(text.strip())
    return len(cells) > 1 and all(_PARTY.fullmatch(cell) or _SIGNATORY.fullmatch(cell) for cell in cells)


_GAP = re.compile(r"[ \u00a0\u202f]*\t\s*|[ \u00a0\u202f]{4,}")
_PARTY = re.compile(r"(?:Pour )?(?:[Ll][ea]s? |[Ll]['’])[^\W\d_][\w-]+")


def may_sign(units: Sequence[Unit], index: int, end: int) -> bool:
    """« Elle dure un an. / Le préfet, / Anne Durand »: the lines down to the end, no sentences, may be names, or a list."""
    above = units[index - 1]
    if not (above.text.rstrip().endswith((".", "»")) or above.kind in ("item", "table")):
        return False
    return all(_may_name(unit) for unit in units[index:end])


def _may_name(unit: Unit) -> bool:
    """Whether a line or a table has nothing but short capitalised words, and none that a sentence or an amount would have."""
    if unit.kind == "table":
        first = [cell.strip() for cell in unit.rows[0] if cell.strip()] if unit.rows else []
        named = bool(first) and all(_OFFICE.match(cell) for cell in first)
        return named and len(unit.rows) <= _FEW_ROWS and not any(map(str.isdigit, unit.text))
    words = unit.text.strip()
    short = len(words) <= _LONGEST and len(words.split()) <= _MOST and not words.endswith((".", ";", "»"))
    named = words[:1].isupper() and (_DATED.match(words) is not None or not any(map(str.isdigit, words)))
    return unit.kind == "ornament" or (unit.kind == "paragraph" and short and named and not is_clause(words))


_DATED = re.compile(rf"(?:l[ea]|[àa]|visa|\w+,|\w+{_S}le)(?:{_S}\w+)*?{_S}?,?{_S}(?:le{_S})?(?:n°{_S})?\d", re.IGNORECASE)
"""« Le 3 mai 2031 », « Brest, 3 mai 2031 », « Visa n° 12 du 3 mai 2031 »."""
_FEW_ROWS = 3
_OFFICE = re.compile(
    rf"(?:l[ea]s?{_S}|l['’]|pour{_S}|p/o\b|m(?:me|\.|r)?{_S}|madame|monsieur|signature|date|visa|fait{_S})[^.;]*$", re.IGNORECASE
)


def _opens(text: str) -> bool:
    """Whether a line or a cell may begin the signatures: « Pour la ville, l'adjointe », not « Pour cela, elle s'engage à : »."""
    told = text.partition(",")[2].rstrip(" :")
    return (_BEGINS.match(text) is not None and not is_clause(told)) or opens_signature(text)


def _names(unit: Unit) -> bool:
    """Whether a unit may be names and offices."""
    if unit.kind == "table":
        return all(len(cell) <= _LONGEST for row in unit.rows for cell in row)
    words = unit.text.rstrip()
    if unit.kind == "paragraph" and _opens(words):
        return True
    if unit.kind != "paragraph" or len(words) > _LONGEST or len(words.split()) > _MOST:
        return unit.kind == "ornament"
    return not words.endswith((".", ";", "»"))
