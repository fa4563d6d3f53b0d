"""One regular expression cuts a masked sentence into tokens: quotations, dates, numerals, ordinals, words.

A word's kind is looked up in `vocabulary.LEXICON` by its folded form; what cannot be decided there (« à » or the item « a »,
« remplacé » or « remplace », « titre » the division or « titré ») is decided here, by accent and neighbour.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from generator.amending.tokens.mask import FIRST, LIMIT
from generator.amending.tokens.vocabulary import LEXICON, NOUNS_ALIKE, VERBS
from generator.french.dates import DATE
from generator.french.normalise import fold_word
from generator.french.numbers import read_ordinal


class Token(NamedTuple):
    """A unit of a sentence."""

    kind: str
    """CITATION, DATE, NUMERO, ETIQUETTE, NOMBRE, LETTRE, ROMAIN, ORDINAL, VALEUR, PONCTUATION, a lexicon kind, or MOT."""
    value: object
    """What the lexicon or the numeral says."""
    text: str
    """As it stands in the masked sentence."""
    start: int
    """Position in the masked sentence."""
    end: int
    """One past its last character."""


# SIMPLE takes what MOT would take, and is tried first: most tokens are plain words, where no other alternative can begin but
# « avant-dernier » and a letter with its suffix (« abis »). White space is passed over inside the pattern: to search past it
# would try every alternative at every space.
_SUFFIX = r"(?:\s?(?:[Bb]is|[Tt]er|[Qq]uater|[Qq]uinquies|[Ss]exies|[Ss]epties|[Oo]cties|[Nn]onies|[Dd]ecies)\b)"
_TOKENS = re.compile(
    rf"""
    \s* (?:
    (?P<SIMPLE> (?![IVXL]er\b|[ivx]+\)) [A-ZÀ-ÖØ-Þ]?[a-zà-öø-ÿœ]{{2,}}
      (?![\w'·°-]) (?!\set\s(?:un|onz)ième\b) (?<!avant)(?<!Avant)(?<!bis|ter|ies) )
  | (?P<SIGNE> [,;:] ) | (?P<APOSTROPHE> \b[A-Za-z]{{1,6}}' )
  | (?P<CITATION> [\ue000-\uefff] )
  | (?P<DATE> {DATE.pattern} )
  | (?P<NUMERO> n°?s?\s?°s?\s?\d+(?:(?:\s?,\s?|\s?-\s?|/|\s+et\s+(?:n°\s?)?)\d+)*
      | n°\s?[IVXL]+(?![\w'.]) | \(?IDCC\s?:?\s?(?:n°\s?)?\d+\)? )
  | (?P<VALEUR> \d{{1,3}}(?:[ .]\d{{3}})*(?:,\d+)?\s?(?:[kKM]?€|%|euros?\b|EUR\b|m[²2]\b|points?\s(?=de\s(?:base|pourcentage)))
      | \d+,\d+(?!\d) )
  | (?P<DEGRE> \d{{1,3}}°(?=\s(?:alinéa|tiret|phrase|paragraphe)\b(?!\s\d)) )
  | (?P<ETIQUETTE> \d{{1,3}}\s?°{_SUFFIX}?(?:\s[A-Z]\b(?!['.]))? | \d{{1,3}}\)(?=[\s,]|$) | (?<![\w'])(?:[a-z]|[ivx]{{2,5}})\)
      | [A-Z]\)(?=\s) | (?=\()(?:(?<=[Ll]e\s)|(?<=[Dd]u\s)|(?<=[Aa]u\s)|(?<=un\s)|(?<=es\s)|(?<=et\s)|(?<=nt\s)|(?<=éa\s))
        \((?:[a-z]|[ivx]{{2,5}})\)(?=[\s,:])
      | (?<![\w'])[a-zA-Z]{_SUFFIX} )
  | (?P<PREMIER> \b1er(?:{_SUFFIX}|-\d+)
      | (?<=article\s)(?:\d+|[A-Z])\s-\s\d+(?=\s?[,:;(\ue000-\uefff]|\s(?:est|sont|de|du)\b)
      | (?<=article\s)[IVX]+\.\s?[IVX]+\b(?!['.])
      | (?:(?<=article\s)|(?<=articles\s))[B-KM-QS-Z]\.\s?\d+(?:\.\s?\d+)*{_SUFFIX}?
      | (?:(?<=\set\s)|(?<=\sà\s)|(?<=,\s))[B-HJKM-QS-UWYZ]\.\s?\d+(?:\.\s?\d+)*{_SUFFIX}?(?!\s?°) )
  | (?P<ORDINAL> \b\d{{1,3}}(?:ers?|re|res|ère|ères|e|es|è|ème|èmes|eme|emes|ième|ièmes|(?<=2)(?:nd|nde|nds|de|d))\b
      | \b[Aa]vant[\s-][Dd]erni(?:ers?|ères?)\b | \b(?:vingt|trente|quarante|cinquante|soixante)\set\s(?:un|onz)ième\b )
  | (?P<NOMBRE> [LRDA]\.?\s?\*?\s?\d+(?:[.\-]\s?\d+)*{_SUFFIX}? | \b[A-Z]\d+\b | \b[A-HJ-KM-UWYZ]-\d+(?:[.-]\d+)*{_SUFFIX}?
      | \d+(?:\.\s?\d+|-\d+)*(?:{_SUFFIX}(?:-\d+)?(?:\s[A-Z]\b(?!['.]))?)? )
  | (?P<ROMAIN> \b[IVXL]+(?:er)?(?:\.\s?\d+|-\d+)*{_SUFFIX}?(?![\w']) | \b[IVXL]+(?=[ ]?\.-) )
  | (?P<MOT> (?:[^\W\d_]|[·])+(?:-[^\W\d_]+)* )
  | (?P<PONCTUATION> [.()\[\]/–—…\-] )
  | (?P<AUTRE> \S ) )
    """,
    re.VERBOSE,
)
_SIMPLE = _TOKENS.groupindex["SIMPLE"]
_ARTICLES_AFTER_A = re.compile(r"\s+(?:l'|la\b|cet\b|cette\b|ce\b|chaque\b|[\ue000-\uefff])", re.IGNORECASE)
_SHORTENED = frozenset({"art", "arts", "al", "als", "alin"})
_BEEN = re.compile(r"\s+(?:été|désormais|dorénavant)\b", re.IGNORECASE)
_ENDINGS = ("é", "és", "ée", "ées", "É", "ÉS", "ÉE", "ÉES")


def tokenize(text: str) -> list[Token]:
    """The tokens of a masked sentence; white space alone is left out."""
    tokens: list[Token] = []
    bracket = False
    for match in _TOKENS.finditer(text):
        start, end = match.span(match.lastindex or 0)
        raw = text[start:end]
        if match.lastindex == _SIMPLE:  # most tokens: made without the call that `Token(…)` costs
            tokens.append(tuple.__new__(Token, (*_known(raw), raw, start, end)))
            continue
        kind = str(match.lastgroup)
        if kind in ("MOT", "APOSTROPHE"):
            tokens.append(Token(*(_known(raw) if len(raw) > 1 else _letter(text, raw, end)), raw, start, end))
        elif kind == "PREMIER":  # « l'article 1er bis », « l'article E. 05.01 »
            tokens.append(Token("NOMBRE", None, raw, start, end))
        elif kind == "ORDINAL":
            tokens.append(Token("ORDINAL", read_ordinal(raw), raw, start, end))
        elif kind == "DEGRE":  # « le 2° alinéa », the sign of a degree for the letter of « 2e »
            tokens.append(Token("ORDINAL", int(raw[:-1]), raw, start, end))
        elif kind == "CITATION":
            tokens.append(Token(kind, ord(raw) - FIRST, raw, start, end))
        elif kind == "ETIQUETTE" and raw[0] == "(":  # « le (iii) de l'article 2 »
            tokens.append(Token(kind, None, raw[1:], start + 1, end))
        elif kind == "ETIQUETTE" and raw[-1] == ")" and bracket:
            # « (alinéa 5) »: the bracket closes the aside, it is not part of a label.
            tokens.append(Token("NOMBRE" if raw[0].isdigit() else "LETTRE", None, raw[:-1], start, end - 1))
            tokens.append(Token("PONCTUATION", None, ")", end - 1, end))
            bracket = False
        elif kind == "SIGNE":
            tokens.append(Token("PONCTUATION", None, raw, start, end))
        elif raw == "." and tokens and tokens[-1].end == start and tokens[-1].text.lower() in _SHORTENED:
            continue  # « au 2e al. de l'art. 5 »
        else:
            if raw in ("(", ")"):
                bracket = raw == "("
            tokens.append(Token("UNITE", "paragraphe", raw, start, end) if raw == "§" else Token(kind, None, raw, start, end))
    return tokens


def _letter(text: str, raw: str, end: int) -> tuple[str, object]:
    """Kind and value of a letter alone: « à », the item « a », « y »."""
    if raw in "àÀ" or (raw in "aA" and _ARTICLES_AFTER_A.match(text, end)):
        return "PREP", "A"
    if raw in "aA" and _BEEN.match(text, end):
        return "MOT", None  # « l'article 4 a été supprimé » tells of article 4, not of an article « 4 a »
    return _known(raw) if raw in "yY" else ("LETTRE", None)


@lru_cache(maxsize=8192)
def _known(raw: str) -> tuple[str, object]:
    """Kind and value of a word, by the lexicon."""
    folded = fold_word(raw)
    verb = VERBS.get(folded)
    if verb is not None:
        kind, meaning = verb
        accented = raw.endswith(_ENDINGS)
        if kind != "AMBIGU" or accented or folded not in NOUNS_ALIKE:
            if kind == "AMBIGU":
                kind = "PARTICIPE" if accented else "VERBE"
            return kind, meaning
    return LEXICON.get(folded, ("MOT", None))


assert FIRST + LIMIT == 0xF000  # noqa: S101 - the character class above ends where masking ends
