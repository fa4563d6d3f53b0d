"""Whether the name that a sentence gives to a text may be that of the text at hand: its sort, its object, its dates.

« la convention collective de la plasturgie », « l'accord du 12 janvier 2004 », « la convention de 1955 », « la CCN des CLCC »
"""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.consolidating.matching.tokens import content_words
from generator.french.dates import DATE, days_named
from generator.french.normalise import fold

_GENERIC = frozenset(
    {"accord", "convention", "collective", "nationale", "national", "avenant", "protocole", "relatif", "modifiée", "modifié"}
)
_SORT = re.compile(
    r"\b(convention|accord|protocole|contrat)s?[\s\u00a0\u202f]+(?:de[\s\u00a0\u202f]+|d['’])([a-zà-ÿ]{4,})", re.IGNORECASE
)
_KIND = re.compile(
    r"\W*\b(?:convention|accord|protocole|contrat)s?[\s\u00a0\u202f-]+(?:d['’])?"
    r"(cadre|type|application|exécution|financière?|particuli(?:er|ère)|spécifique|subséquent|attributi(?:f|ve))e?s?\b",
    re.IGNORECASE,
)
"""Texts that go with one another: each names the others."""
_NOUN = re.compile(r"(?:(contrat|marché)\Z|(bail)\b)", re.IGNORECASE)
_OWN_NOUN = re.compile(r"\b(?:convention|accord)\b", re.IGNORECASE)
_AVENANT = re.compile(r"\bavenant\s+n[°ºo]\s*(\d+)(?!\d|\s?(?:bis|ter|quater)\b)", re.IGNORECASE)


def title_number(title: str) -> int | None:
    """The number of the avenant that a title begins with, its path off: 3 for « Textes > Avenant n° 3 à l'avenant n° 2 »."""
    found = _AVENANT.match(re.sub(r"^\W+", "", title.rsplit(" > ", 1)[-1]))
    return int(found[1]) if found else None


def other_sort(words: str, title: str) -> bool:
    """« la convention de subvention » where the text is a « convention de délégation »: the same noun, another complement."""
    other = _NOUN.match(words.strip())
    if other and other.group().casefold() not in title.casefold() and _OWN_NOUN.search(title):
        return True  # « le contrat », where the text is a convention
    if fold(words).strip().startswith("delegation") and "delegation" not in fold(title):
        return True  # « la délégation de gestion », where the text is a « convention de subvention »
    kind, own = _KIND.match(words.strip()), _KIND.search(title)
    if kind and own and kind[1].casefold() not in title[: own.end() + 20].casefold():
        return True  # « la convention d'application », where the text is a « convention-cadre »
    told, held = _SORT.search(words), _SORT.search(title)
    if told is None or held is None or told[2].casefold() in SAID_OF_ANY:
        return False
    return told[1].casefold() == held[1].casefold() and told[2].casefold() not in title.casefold()


_COMPLEMENT = re.compile(
    r"\A\W*(?:convention|accord|protocole|contrat|ccnt?)s?(?:\s(?:collecti(?:f|ve)s?|national\w*|nationaux|cadre|général\w*|interprofessionnel\w*))*"
    r"\s(?:de la |de l['’]|du |des |de |d['’])(?P<noun>[a-zà-ÿ]{4,})",
    re.IGNORECASE,
)
SAID_OF_ANY = frozenset(
    {"travail", "base", "branche", "origine", "délégation", "gestion", "présent", "présente", "salariés", "personnel"}
)
"""Complements that any name of a text may have."""


_NUMBERED = re.compile(r"(?:\bIDCC|\bn[°ºo])\W{0,3}\d+", re.IGNORECASE)
"""« (IDCC 1996) », « n° 2021 »: numbers that are no years."""


def _acronym(noun: str, title: str) -> bool:
    """« la CCN des CLCC », for the « centres de lutte contre le cancer »: its letters begin words of the title, in order."""
    initials = (word[0] for word in content_words(title))
    return noun.isupper() and all(letter in initials for letter in noun.lower())


def foreign(words: str, title: str) -> bool:
    """« la convention collective de la plasturgie », « l'accord national interprofessionnel »: no such name in the title at hand.

    A name in capitals (« la convention Éclat ») may be the one by which everybody calls the text, and « l'accord relatif à X »
    may describe the article: neither is judged.
    """
    held = {word[:5] for word in content_words(title) if len(word) > 3}
    days = days_named(title)
    said = DATE.search(words)
    if len(held) < 3 or (said and days_named(said.group()) & days):
        return False
    years, known = (set(re.findall(r"\b(?:19|20)\d\d\b", _NUMBERED.sub("", name))) for name in (words, title))
    if years and known and not years & known and not said:
        return True  # « la convention de 1955 », where the text at hand is of 2008
    found = _COMPLEMENT.match(words)
    noun = found["noun"].casefold() if found and not _acronym(found["noun"], title) else ""
    between = "interprofessionnel" in words.casefold() and "interprofession" not in title.casefold()
    inner = noun in ("entreprise", "établissement") and not re.match(rf"\W*accord d['’]{noun}", title, re.IGNORECASE)
    delegated = noun == "délégation" and "collective" in title.casefold() and "délégation" not in title.casefold()
    return between or inner or delegated or bool(noun and noun not in SAID_OF_ANY and noun[:5] not in held)


def named(words: str, title: str) -> bool:
    """Whether a name describes the text at hand whatever its date: four words of its own at least, all of them in the title."""
    own = own_words(words)
    return len(own) >= 4 and own <= set(content_words(title))


def own_words(name: str) -> set[str]:
    """The words of a text's name that are its own: neither its date nor the words that every name has."""
    bare = content_words(re.sub(r"\([^)]*\)", "", DATE.sub("", name)))
    return {word for word in bare if len(word) > 3 and word not in _GENERIC}


_OF = re.compile(r"\b(?:à (?:l['’](?:accord|avenant|annexe)|la convention)|au (?:protocole|contrat))\b", re.IGNORECASE)


def of_amended(day: str, title: str) -> bool:
    """Whether a date is that of the text that the title says amended, and not its own: « Avenant n° 1 … à l'accord du 6 mai »."""
    amended = _OF.search(title)
    if amended is None or not re.match(r"\W*avenant", title, re.IGNORECASE):
        return False
    return day in days_named(title[amended.start() :]) - days_named(title[: amended.start()])


def called_so(words: str, title: str) -> bool:
    """« le règlement intérieur », « les statuts de l'association »: a name without date, that the title at hand begins with."""
    told = content_words(words)
    return bool(told) and content_words(title)[: len(told)] == told


_CALLED = re.compile(
    r"\W*(?:la|le|l['’])?\s*(?P<noun>charte|protocole|convention|accord)s?\b[\s\u00a0\u202f-]*(?P<rest>.*)", re.IGNORECASE
)
_ADJECTIVE = re.compile(
    r"(?:cadre|type|d['’]application|d['’]exécution|financi(?:er|ère)|particuli(?:er|ère)|spécifique|subséquente?|attributi(?:f|ve)"
    r"|pluriannuel(?:le)?|annuel(?:le)?|bi-?annuel(?:le)?|triennale?|tripartite|quadripartite|multipartite|bilatérale?|partenariale?"
    r"|opérationnel(?:le)?|foncière?|immobili(?:er|ère)|locale?|régionale?|départementale?)s?\b",
    re.IGNORECASE,
)
"""What one convention is called and another is not."""


def otherwise_called(words: str, title: str, said: Callable[[], str]) -> bool:
    """« la convention financière », « la charte »: nothing in the text at hand says so.

    `said` is the title of the act and the text itself: « la présente convention-cadre » in it tells that it is the one.
    """
    found = _CALLED.match(words)
    if found is None or _CALLED.search(title) is None:
        return False
    held, noun = fold(title), fold(found["noun"])
    if noun in ("charte", "protocole"):
        dated = days_named(words) & days_named(title)
        return not dated and noun not in held and not re.search(rf"\bpresente?s?\s{noun}\b", fold(said()))
    adjective = _ADJECTIVE.match(found["rest"])
    if adjective and (own_words(title) or fold(adjective.group()) != "cadre"):  # « Convention du 3 mai » may be one
        told = re.escape(fold(adjective.group())[:8])
        return not re.search(rf"\b{told}", held) and not re.search(rf"\b(?:convention|accord)s?[\s-]{told}", fold(said()))
    return False
