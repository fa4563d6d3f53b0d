"""A sentence typed in capitals, most often without accents: « L'ARTICLE 5 EST COMPLETE PAR UN ALINEA AINSI REDIGE : ».

For reading only, and character for character: small letters, and the accents of the words that tell an order.
"""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+(?:'(?=[^\W\d_]))?")
_ROMAN = re.compile(r"[IVXL]+\Z")
_ACCENTED = {
    "alinea": "alinéa",
    "alineas": "alinéas",
    "apres": "après",
    "deuxieme": "deuxième",
    "troisieme": "troisième",
    "quatrieme": "quatrième",
    "cinquieme": "cinquième",
    "sixieme": "sixième",
    "premiere": "première",
    "derniere": "dernière",
    "desormais": "désormais",
    "dorenavant": "dorénavant",
    "preambule": "préambule",
    "integralement": "intégralement",
    "present": "présent",
    "presente": "présente",
    "redaction": "rédaction",
    "libelle": "libellé",
    "libellee": "libellée",
    "redige": "rédigé",
    "redigee": "rédigée",
    "rediges": "rédigés",
    "redigees": "rédigées",
    "reference": "référence",
    "intitule": "intitulé",
    "numero": "numéro",
    "decident": "décident",
}
"""Words whose accents the rules look for, or that their accent tells from another word."""
_STEMS = {"complet": "complét", "inser": "insér", "cre": "cré", "revis": "révis", "revalu": "réévalu", "integr": "intégr"}
_PASSIVE = re.compile(
    r"\b(?P<aux>est|sont|sera|seront|soit|soient)"
    r"(?P<between>(?: (?:ainsi|donc|également|egalement|désormais|et|purement|simplement))*) "
    r"(?P<verb>[^\W\d_]{4,}?)(?P<end>ees|ee|es|e)\b(?P<joined>(?: et [^\W\d_]{4,}?(?:ees|ee|es|e)\b)*)"
)


def soften(text: str) -> str:
    """The same text in small letters, its accents given back where an order needs them; labels and numerals stay as they are."""
    small = _WORD.sub(_small, text)
    return _PASSIVE.sub(_participle, small)


def _small(found: re.Match[str]) -> str:
    word = found.group()
    bare = word.rstrip("'")
    if len(bare) == 1 and word == bare and bare not in "ÀY":
        return word
    if _ROMAN.match(bare) and bare not in ("IL", "L", "LI"):
        return word
    return _ACCENTED.get(word.lower(), word.lower())


def _participle(found: re.Match[str]) -> str:
    joined = re.sub(r"(?<= et )(\w+?)(ees|ee|es|e)\b", lambda one: one[1] + _ending(one[2]), found["joined"])
    verb = next(
        (accented + found["verb"][len(stem) :] for stem, accented in _STEMS.items() if found["verb"] == stem), found["verb"]
    )
    return f"{found['aux']}{found['between']} {verb}{_ending(found['end'])}{joined}"


def _ending(end: str) -> str:
    return "é" + end[1:]
