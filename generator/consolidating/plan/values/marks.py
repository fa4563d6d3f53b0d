"""What words say of a value: beginnings of those that mean something, and what tells one from another of the same name."""

from __future__ import annotations

import re

from generator.consolidating.matching.tokens import content_words, stems

OF_NOTHING = stems("montant somme valeur pourcentage nombre chiffre total")
_SAID_OF_ANY = OF_NOTHING | stems(
    "taux délai durée date prix tarif plafond plancher seuil limite niveau prévu prévue fixé fixée visé visée pour dans titre"
)
"""What may be said of any value."""
_NOT = re.compile(r"\bnon[-‑\s\u00a0\u202f]", re.IGNORECASE)
_LETTER = re.compile(r"(?<=[a-zé][\s\u00a0\u202f])(?:[A-Z]\b(?!['’.\w])|(?:AE|CP)\b(?!['’]))|\A(?:AE|CP)\b")
_CODE = re.compile(r"\d+|[ivx]{1,4}|[a-z]\d{1,2}|lettre [A-Z]{1,2}")
_LINKS = frozenset(
    "les des une aux par sur que qui est son ses ces cet pas peu non ans ont ait été eue eus dit dus due nos vos mes lui eux ici "
    "tel dès via hors etp eur six dix bis ter art mme fin soi cas vue gré fur".split()
)
"""Words of three letters that name nothing; « fin » is told in many other words."""


def marks(text: str) -> set[str]:
    """Beginnings of the words that mean something, and figures, without the nouns that any value has.

    « non-cadres » is another word than « cadres ».
    """
    text = glued(text)
    short = {word for word in content_words(text) if re.fullmatch(r"\d+|[ivx]{2,4}|[a-z]\d{1,2}", word)}
    return (stems(text) | short | short_words(text) | letters(text)) - _SAID_OF_ANY


def short_words(text: str) -> set[str]:
    """« le gaz », « la CAF », « le bus »: names of three letters, which have no other beginning than themselves."""
    return {word for word in content_words(text) if len(word) == 3 and word.isalpha() and word not in _LINKS}


def letters(text: str) -> set[str]:
    """« la part B », « en AE »: capitals that name."""
    return {f"lettre {letter}" for letter in _LETTER.findall(text)}


def is_code(mark: str) -> bool:
    """Whether a mark only tells one from another of the same name: « 2 », « IV », « lettre B »."""
    return _CODE.fullmatch(mark) is not None


def glued(text: str) -> str:
    """« noncadres » for « non-cadres »: what is denied is never compared as what it denies."""
    return _NOT.sub("non", text)
