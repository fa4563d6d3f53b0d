"""New words that do not go with those around them: « son salaires nets », « trois (4) mois »."""

from __future__ import annotations

import re

from generator.consolidating.matching.figures import told_twice
from generator.consolidating.matching.words import Hit
from generator.consolidating.refused import Refused
from generator.french.dates import DAY
from generator.french.normalise import level
from generator.operations import Target

_SINGULAR = re.compile(r"(?:^|[\s(«'’])(?P<word>son|sa|le|la|une?|ce|cet|cette|du|au|chaque)[\s\u00a0\u202f]$", re.IGNORECASE)


def refuse_plural(text: str, hit: Hit, new: str) -> None:
    """Refuse a plural noun and its adjective after a singular determiner: nothing tells what the parties meant to write."""
    before, words, old = _SINGULAR.search(text[: hit.start]), new.split(), text[hit.start : hit.end].split()[:1]
    plural = len(words) > 1 and all(word.endswith("s") and len(word) > 3 for word in words[:2])
    if before and plural and old and not old[0].endswith(("s", "x", "z")):
        raise Refused(
            "agreement-lost",
            f"Le passage dirait « {before['word']} {' '.join(words[:2])} » : donner la phrase entière, ou les mots au singulier.",
        )


_KIND_SAID = (
    "[\\s\u00a0\u202f]+(?P<kind>par (?:mois|jour|an|année|heure|semaine|trimestre|semestre|agent|salarié|personne|nuit|repas"
    "|kilomètre|session|séance|mission|vacation|dossier|acte|visite)"
    "|HTT?|TTC|calendaires?|ouvrés?|ouvrables?|francs|bruts?|nets?|hors taxes)\\b"
)
_KIND = re.compile(_KIND_SAID, re.IGNORECASE)
_KIND_LAST = re.compile(rf"(?<=[\w€%]){_KIND_SAID}\Z", re.IGNORECASE)
"""« HT », « par mois », « ouvrés »: of what kind a value is."""


def without_kind(new: str, following: str) -> str:
    """« 600 € HT » where « HT » follows already: written once; refused where the text goes on with « TTC »."""
    mine, theirs = _KIND_LAST.search(new.rstrip()), _KIND.match(following)
    if mine is None or theirs is None:
        return new
    if mine["kind"].casefold() != theirs["kind"].casefold():
        raise Refused(
            "other-value", f"Le texte dit « {theirs['kind']} » de la valeur, l’acte « {mine['kind']} » : citer les deux."
        )
    return new[: mine.start()]


_DAY_LAST = re.compile(rf"{DAY}\Z", re.IGNORECASE)
_YEAR = re.compile("[\\s\u00a0\u202f](?:19|20)\\d\\d\\b")


def refuse_year(old: str, new: str, following: str, *, said: bool) -> None:
    """« la date du 31 mars » where the text writes « 31 mars 2024 »: whether its year changes is not said."""
    if _YEAR.match(following) and _DAY_LAST.search(level(old)) and (said or _YEAR.search(new)):
        raise Refused("other-value", f"Le texte donne l’année (« {old}{following[:5]} ») : donner les deux dates en entier.")


_PERSON = re.compile(r"(?:M\.|Mme|Mlle|MM\.|Monsieur|Madame|Dr|Me|Maître)[\s\u00a0\u202f]\S")
_REACHED = re.compile(
    r"[\s\u00a0\u202f]*[(,:;–-](?:(?!\.\s+[A-ZÀ-Ý]|\bM\.|\bMme\b)[^\n]){0,80}?(?:\w@\w|\b0\d(?:[\s\u00a0\u202f.]?\d\d){4}\b)"
)


def refuse_reached(text: str, hit: Hit, new: str) -> None:
    """« M. Morel (j.morel@exemple.fr) » becomes another person, whose address that is not."""
    if _PERSON.match(new) and _PERSON.match(text[hit.start : hit.end]) and _REACHED.match(text[hit.end :]):
        raise Refused(
            "agreement-lost",
            f"Les coordonnées qui suivent « {text[hit.start : hit.end]} » sont les siennes : citer aussi celles de la personne "
            "qui prend sa place.",
        )


def refuse_half(text: str, hit: Hit) -> None:
    """Refuse to change « trois » or « 3 » alone in « trois (3) mois »: the other writing would say the old number."""
    twice = [
        (word, sign)
        for word, sign in told_twice(text)
        if (word[0] < hit.end and hit.start < word[1]) != (sign[0] < hit.end and hit.start < sign[1])
    ]
    if twice:
        (start, _), (_, end) = twice[0]
        raise Refused(
            "number-twice",
            f"Le texte écrit « {text[start:end]} » : dire ce que devient ce nombre en lettres et en chiffres.",
        )


def named_lines(target: Target) -> int:
    """How many alinéas or items the last step of a target names: « aux deuxième et troisième alinéas »."""
    step = target.steps[-1] if target.steps else None
    return (len(step.ranks) or len(step.labels)) if step is not None and not step.span else 0
