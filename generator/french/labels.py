"""Item markers: « - », « – », « 1° », « 2) », « a) », « I. – », « 1. », « 3-2. », « A. – », « § 2 », and what names them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Style = Literal["tiret", "degre", "parenthese", "chiffre", "decimal", "lettre", "romain", "paragraphe"]

_SPACE = r"[ \t\u00a0\u202f\u2000-\u200a]"
_DASH_AFTER = rf"(?:{_SPACE}*[-–—](?=\s))"
_WORD = "(?=[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ'’])"
"""A word in its capital, right after a marker typed without its space: « 1.Objet », « A-Maladie », « I/Champ »."""
_LATIN = r"(?:bis|ter|quater|quinquies|sexies|septies|octies|nonies|decies|undecies|duodecies)"
_SUFFIX = rf"(?:{_SPACE}?{_LATIN}\b)?"
_APART = rf"(?:{_SPACE}{_LATIN}\b)?"
"""The same after a letter: « a bis) », and no « abis) »."""
_LABEL = re.compile(
    rf"""
    (?: (?P<tiret> [-–—―•*+·▪◦‣●○■□] (?=\s) | [-–—―] (?=[^\W\d_]) )
      | (?P<degre> \d{{1,3}} {_SPACE}? ° {_SUFFIX} ) (?:\)|\.)? {_DASH_AFTER}? (?: (?=\s|$) | {_WORD} )
      | (?: § {_SPACE}* (?P<paragraphe> \d{{1,3}}(?:er)? (?:\.\d{{1,3}})* {_SUFFIX} ) ) [.)]? {_DASH_AFTER}? (?=\s|$)
      | (?P<decimal> \d{{1,3}} (?:\.\d{{1,3}})+ {_SUFFIX} )
        (?: [.)°] {_DASH_AFTER}? (?=\s|$) | {_DASH_AFTER} | (?={_SPACE}+[A-ZÀ-ÖØ-ÞŒ«“"]) | (?<=[a-z])(?={_SPACE}*$) )
      | (?P<tirete> \d{{1,2}} (?:-\d{{1,2}}){{1,3}} {_SUFFIX} )
        (?: [.)] {_DASH_AFTER}? (?=\s|$) | {_SPACE}*[–—:](?=\s) | (?={_SPACE}+{_WORD}) )
      | \(? (?P<parenthese> \d{{1,3}} {_SUFFIX} ) \) (?: (?=\s) | (?=[^\W\d_]) )
      | (?P<chiffre> \d{{1,3}} {_SUFFIX} )
        (?: \. {_DASH_AFTER}? (?=\s) | {_DASH_AFTER} (?!{_SPACE}*\d) | /(?=\s) | [./–—-]{_WORD} )
      | (?P<romain> [IVX]{{1,5}} {_SUFFIX} ) (?: \. {_DASH_AFTER}? (?=\s) | {_DASH_AFTER} | [)/°](?=\s) | [.)/–—-]{_WORD} )
      | \(? (?P<minuscule> (?: [a-z]{{1,2}} | [ivx]{{1,5}} ) {_APART} ) (?: \) | \. (?=\s) ) {_DASH_AFTER}? (?=\s)
      | (?P<serree> [a-z] | [ivx]{{1,5}} ) (?: \)(?=[^\W\d_]) | {_SPACE}* [–—/-] (?=\s) )
      | (?P<majuscule> [A-Z] {_APART} )
        (?: \) {_DASH_AFTER}? (?=\s) | \.? {_DASH_AFTER} | \. (?={_SPACE}+(?!\d)) | /(?=\s) | [.)/–—-]{_WORD} )
    )
    """,
    re.VERBOSE,
)
_ABBREVIATIONS = frozenset({"M.", "L.", "R.", "D.", "N.", "P.", "S."})
_STYLES: dict[str, Style] = {
    "tiret": "tiret",
    "degre": "degre",
    "paragraphe": "paragraphe",
    "decimal": "decimal",
    "tirete": "decimal",
    "parenthese": "parenthese",
    "chiffre": "chiffre",
    "romain": "romain",
    "minuscule": "lettre",
    "serree": "lettre",
    "majuscule": "lettre",
}
"""The style that each group of the pattern reads."""


@dataclass(frozen=True, slots=True)
class Label:
    """A marker read at the beginning of an alinéa."""

    written: str
    """As it is written, its punctuation included: « 1° », « I. – »."""
    style: Style
    """Its family: two markers of one list share it."""
    key: str
    """What names it, without punctuation nor case: « 1 », « 2 bis », « a », « ii », « 8.3 »; « - » for any dash or bullet."""
    end: int
    """Where the words after it begin."""

    @property
    def family(self) -> str:
        """The markers that share a list with it: no bullet among dashes, no « a) » among « A. – », no « 2.1.1 » among « 2.1 »."""
        if self.style == "lettre" and any(char.isupper() for char in self.written):
            return "LETTRE"
        if self.style == "decimal":
            return f"decimal{self.key.count('.') + self.key.count('-')}"
        return self.style if self.style != "tiret" or self.written in "-–—―" else f"{self.style}{self.written}"


def read_label(text: str) -> Label | None:
    """The marker that a text begins with, or None: « M. Martin », « 30 000 € » and « 1.5 fois » begin with none."""
    match = _LABEL.match(text)
    if match is None:
        return None
    written = match.group().rstrip()
    if written in _ABBREVIATIONS:
        return None
    name = str(match.lastgroup)
    end = len(text) - len(text[match.end() :].lstrip())
    if name == "tiret":
        return Label(written, "tiret", "-", end)
    return Label(written, _STYLES[name], _key(match[name]), end)


_SUFFIXED = re.compile(rf"(?<=[\divxl])\s*({_LATIN})$")
_DECIMAL = re.compile(r"\d+[.-]\d")


def _key(core: str) -> str:
    """« 2 bis » of « 2° bis » and of « 2bis », « 8.3 » of « 8.3. », « 8.3bis » of « 8.3 bis », as numbers of articles are."""
    return _one_form(re.sub(r"\s+", " ", core.replace("°", "").casefold()).strip())


def _one_form(key: str) -> str:
    return _SUFFIXED.sub(r"\1" if _DECIMAL.match(key) else r" \1", key)


def label_key(words: str) -> str:
    """The key of a label that a sentence names: « 2° » → « 2 », « a) » → « a », « II » → « ii », « 8.3. » → « 8.3 »."""
    folded = words.casefold().strip()
    if folded in {"tiret", "-", "–", "—"}:
        return "-"
    folded = re.sub(r"[°()\u00a0\u202f§]|(?<=\d)er\b", " ", folded)
    return _one_form(re.sub(r"\s+", " ", folded).strip(" .-–—/"))
