"""Reads the words that a sentence quotes: « les mots « A » et « B » », « la référence à « X » », « le taux de 3,5 % »."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.amending.pieces.amounts import CARDINAL, day_end, figure_of, read_figures
from generator.amending.pieces.measures import described_value
from generator.amending.pieces.told import Noun, Words, acronym_of, raw_reference, series_of, that_of
from generator.amending.references.titles import LIMITS
from generator.amending.tokens.phrase import Phrase
from generator.french.named_series import SERIES
from generator.french.numbers import read_cardinal
from generator.operations import Occurrences

_NUMBERS = ("NOMBRE", "LETTRE", "ROMAIN")
_CELLS = ("tableau", "ligne", "colonne")
_NOUNS: dict[object, Noun] = {"mot": "mot", "reference": "reference", "valeur": "valeur"}


def read_words(phrase: Phrase, start: int) -> Words | None:
    """Quoted words with the noun that announces them."""
    position = start
    occurrences: Occurrences = "unique"
    expected: int | None = None
    if (
        phrase.at(position).kind == "PREP"
        and phrase.at(position).value == "A"
        and phrase.at(position + 1).text.lower() == "chaque"
    ):
        position += 1
    told = _occurrence(phrase, position)
    if told is not None:
        occurrences, expected, position = told
    if phrase.at(position).text.lower() in ("toute", "toutes", "tous"):
        occurrences = "toutes"
        position += 1
    position += phrase.at(position).text.lower() == "des" and phrase.at(position - 1).kind == "PAR"  # « par des références à »
    while phrase.at(position).kind in ("DET", "NOUVEAU", "ANCIEN", "INDEFINI"):
        position += 1
    token = phrase.at(position)
    if token.kind == "CITATION":
        article = phrase.at(start).text.lower() in ("le", "la", "les", "l'") and position == start + 1
        joint = phrase.at(start - 1).kind == "PAR" or "DEVENIR" in (phrase.at(start - 1).value, phrase.at(position + 1).value)
        if position != start and told is None and not (article and joint):
            return None
        words, end = series_of(phrase, position)
        return Words(words, end, "", occurrences, expected)
    quotes = phrase.masked.quotes and phrase.at(start).kind == "DET"
    told_of = _FREE_VALUE.match(phrase.masked.text, phrase.at(start).start) if quotes else None
    told_of = told_of or (_free_figure(phrase, start) if quotes and _of_quote(phrase.masked.text) else None)
    if quotes and not told_of and " par ce" in phrase.masked.text:
        told_of = _FREE_NAME.match(phrase.masked.text, phrase.at(start).start)
    if told_of and not any(word in LIMITS for word in told_of["noun"].lower().split()):
        end = phrase.after(start, told_of.end())
        after = next((place for place in range(end, end + 6) if phrase.at(place).kind == "CITATION"), 0)
        if after and not of_a_sort(phrase.quote(end - 1), phrase.quote(after)):
            return None  # « la cible de l'indicateur « Délai » est fixée à « 12 jours » »: a name, and no value of it
        return Words((phrase.quote(end - 1),), end, "valeur")
    if token.kind == "UNITE" and token.value in ("article", "annexe"):
        return None  # a part of the text: no other turn below begins with its noun
    if token.kind == "CELUI" and position == start:
        return that_of(phrase, position + 1) or raw_reference(phrase, position + 1, "reference", occurrences)
    last = token.value in (1, -1) and token.kind == "ORDINAL"  # « le dernier membre de phrase « … » »
    part = _PART_OF_SENTENCE.match(phrase.masked.text, phrase.at(position + last).start)
    if part:
        words, end = series_of(phrase, phrase.after(position, part.end()))
        return Words(words, end, "mot", occurrences, expected)
    if (
        token.kind in ("CONTENU", "TEXTE")
        and token.text.lower() in ("texte", "code")
        and phrase.at(place := position + 1 + phrase.at(position + 1).text.isupper()).kind == "CITATION"
    ):
        words, end = series_of(phrase, place)  # « le code APE « 9004Z » »
        return Words(words, end, "mot", occurrences, expected)
    unit = token.value in ("alinea", "paragraphe", "tiret") and _quotes(phrase, position + 1)
    if unit and phrase.at(start - 1).kind == "PAR" and _replaces(phrase, start - 1):
        place = position + 1 + (phrase.at(position + 1).text == ":")  # « est remplacé par l'alinéa : « … » »
        return Words((phrase.quote(place),), place + 1)
    entitled = token.value in ("intitule", "INTITULER") and phrase.at(position + 1).kind == "CITATION" and position > start
    if entitled and any(one.value in _CELLS for one in phrase.tokens[:start]):
        return Words((phrase.quote(position + 1),), position + 2, "mot")  # « au tableau, l'intitulé « A » »: words of a cell
    if token.value in ("titre", "intitule", "INTITULER") and phrase.at(start - 1).kind == "PAR" and _quotes(phrase, position + 1):
        place = position + 1 + (phrase.at(position + 1).text == ":")
        return Words((phrase.quote(place),), place + 1, "mot")  # « est remplacé par le titre « B » », « … par le titre : « B » »
    titled = _RETITLED.match(phrase.masked.text, token.start) if token.kind == "UNITE" or token.text == "intertitre" else None
    if titled and (phrase.at(start - 1).kind == "PAR" or titled["by"]):
        return Words(
            (phrase.quote(position + 1),), position + 2, "mot"
        )  # « le sous-titre « A » est remplacé par le sous-titre « B » »
    of = phrase.at(position + 1).value == "DE" and phrase.at(position + 2).kind == "CITATION"  # « les salaires de « A » »
    word = token.text.lower() in _NAMED and (of or _quotes(phrase, position + 1)) and not _struck_condition(phrase, position)
    if token.text.lower() == "année" and re.fullmatch(r"(?:19|20)\d\d", phrase.at(position + 1).text):
        return Words((phrase.at(position + 1).text,), position + 2, "valeur", occurrences, expected, raw=True)
    if (
        phrase.at(start - 1).kind == "PAR"
        and re.fullmatch(r"(?:19|20)\d\d", phrase.at(start).text)
        and _YEAR_BY.search(phrase.masked.text)
    ):
        return Words((phrase.at(start).text,), start + 1, "valeur", raw=True)  # « l'année 2030 est remplacée par 2031 »
    if phrase.at(start - 1).kind == "PAR" and phrase.at(start).text.lower() == "le" and (day := day_end(phrase, start + 1)):
        return Words((phrase.words(start + 1, day),), day, "valeur", raw=True)  # « est remplacée par le 30 avril »
    told_whole = token.kind == "UNITE" and token.value == "phrase" and _quotes(phrase, position + 1)
    passage = token.kind == "NOM" and token.text.lower() in SERIES and phrase.at(position + 1).kind in _NUMBERS
    if passage or (token.kind != "NOM" and not told_whole and not word):
        return None  # « la formule B »: a passage
    noun: Noun = "mot" if word else "phrase" if told_whole else _NOUNS[token.value]
    end = position + 1
    while phrase.at(end).kind in ("PREP", "DET", "MOT", "NOM") and phrase.at(end).text.lower() in (
        "à", "a", "au", "aux", "la", "le", "les", "l'", "de", "d'", "du", "des", "suivants", "terme", "mot", "termes", "mots"
    ):  # fmt: skip
        end += 1
    if noun == "valeur" and phrase.at(end).kind == "MOT":
        end = described_value(phrase, end) or end  # « le montant prévisionnel maximal de « A » »
    if noun == "reference" and end > position + 1:
        named = end
        while phrase.at(named).kind in ("MOT", "NOM") and named < end + 3:
            named += 1
        end = named if phrase.at(named).kind == "CITATION" else end  # « la référence à l'association « A » »
    if phrase.at(end).text == ":" or (phrase.at(end).kind == "SUIVANT" and phrase.at(end + 1).text == ":"):
        end += 1 if phrase.at(end).text == ":" else 2
    if noun == "reference" and phrase.at(end).value == "article" and phrase.at(end + 1).kind == "CITATION":
        end += 1  # « la référence à l'article « 15.3 » »
    if phrase.at(end).kind == "CITATION":
        words, end = series_of(phrase, end)
        acronym = acronym_of(phrase, end)
        if acronym and len(words) == 1:
            return Words(words, end + 3, noun, occurrences, expected, acronyms=(acronym,))
        return Words(words, end, noun, occurrences, expected)
    if noun == "reference":
        return raw_reference(phrase, position + 1, noun, occurrences)
    if noun == "valeur" and (figures := read_figures(phrase, end))[0]:
        return Words(*figures, noun, occurrences, expected, raw=True)  # « la durée de trois mois »
    if phrase.at(end).kind in ("VALEUR", "DATE") or (phrase.at(end).kind in ("NOMBRE", "CARDINAL") and noun in ("mot", "valeur")):
        values = [phrase.words(end, end + 1)]
        kind, end = phrase.at(end).kind, end + 1
        while (phrase.at(end).kind == "ET" or phrase.at(end).text == ",") and phrase.at(end + 1).kind == kind:
            values.append(phrase.words(end + 1, end + 2))
            end += 2
        return Words(tuple(values), end, noun, occurrences, expected, raw=True)
    return None


_YEAR_BY = re.compile(r"\bannée (?:19|20)\d\d (?:est |sera )?(?:\w+ )?remplacée par (?:19|20)\d\d\b")


def _replaces(phrase: Phrase, by: int) -> bool:
    """Whether « par » follows a verb that replaces: « est complété par un alinéa : « … » » brings one, it is no words."""
    verbs = [phrase.at(place) for place in range(by) if phrase.at(place).kind in ("PARTICIPE", "VERBE", "INFINITIF")]
    return bool(verbs) and verbs[-1].value == "REMPLACER"


_NAMED = frozenset(
    "signe signes symbole symboles nom noms prénom dénomination dénominations appellation appellations désignation vocable "
    "vocables locution adjectif adverbe verbe conjonction préposition pronom indication indications précision abréviation "
    "numéro numéros condition conditions "
    "fréquence périodicité horaire horaires échéance échéances salaire salaires prime primes seuil seuils plafond plafonds "
    "limite limites idcc siret siren iban coefficient coefficients tarif tarifs prix effectif quota adresse fraction fractions "
    "quotité indice code incise parenthèse lettre lettres ponctuation".split()
)
"""Ordinary nouns that announce words when a quotation follows them: « le signe « ; » », « la dénomination « A » »."""
_PART_OF_SENTENCE = re.compile(
    r"(?:(?:membre|partie|fragment|segment|bout|élément)s? de (?:la )?phrase|groupes? de mots|suite de mots|années?)"
    r"(?: suivante?s?)?(?:,? précisant)?\s?:?\s?(?=[\ue000-\uefff])",
    re.IGNORECASE,
)
"""« le membre de phrase « A » », « la partie de phrase : « A » », « l'année « 2030 » »."""


def _struck_condition(phrase: Phrase, position: int) -> bool:
    """« la condition « A » est supprimée »: more than its words goes, and nothing says what."""
    if not phrase.at(position).text.lower().startswith("condition"):
        return False
    after = [phrase.at(place).value for place in range(position + 1, position + 8)]
    return not {"REMPLACER", "REDIGER", "MODIFIER"} & set(after)


_RETITLED = re.compile(
    r"(?:sous-titre|intertitre) [\ue000-\uefff]"
    r"(?P<by>[^:;\ue000-\uefff]{0,80}? (?:est|sont|sera) (?:\w+ )?(?:remplacé|modifié)e?s? par (?:l'|le )?"
    r"(?:(?:sous-titre|intertitre|titre|intitulé) )?(?:suivant )?:? ?[\ue000-\uefff])?",
    re.IGNORECASE,
)
"""A heading line inside an article and the words that take its place: « le sous-titre « A » est remplacé par « B » »."""
_FREE_VALUE = re.compile(
    r"(?:l'|la |le |les )(?P<noun>[^,;:.()\ue000-\uefff]{1,80} )(?:de |d'|à )?[\ue000-\uefff]"
    r"(?=,? (?:est|sont|sera|seront) (?:\w+ )?(?:porté|ramené|relevé|abaissé|fixé)e?s? à [\ue000-\uefff])",
    re.IGNORECASE,
)
_MEASURES = (
    re.compile(r"€|\beuros?\b", re.IGNORECASE),
    re.compile(r"%|\bpour cent\b", re.IGNORECASE),
    re.compile(r"\b(?:ans?|années?|mois|semaines?|jours?|heures?|minutes?)\b", re.IGNORECASE),
)
_FIGURED = re.compile(
    rf"\d|\b(?:{CARDINAL}|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b", re.IGNORECASE
)
_NAMES = re.compile(r"(?!(?:janvier|février|juillet|septembre|octobre|novembre|décembre)\b)\b[^\W\d]{5,} \d+\b", re.IGNORECASE)
"""« Groupe 2 »: a name with its number, no value."""


def of_a_sort(old: str, new: str) -> bool:
    """Whether a value may take the place of what is quoted: « 60 % » that of « 50 % », never that of « Satisfaction »."""
    measure = next((one for one in _MEASURES if one.search(new)), None)
    if measure is not None:
        return bool(measure.search(old))
    return not _FIGURED.search(new) or (bool(_FIGURED.search(old)) and not _NAMES.search(old))


def of_other_measures(old: str, new: str) -> bool:
    """« est porté de 41 000 € à 22 % »: a sum, then a rate."""
    kinds = [[rank for rank, one in enumerate(_MEASURES) if one.search(value)] for value in (old, new)]
    return all(kinds) and not set(kinds[0]) & set(kinds[1])


_FREE_NAME = re.compile(
    r"(?:l'|la |le |les )(?P<noun>[a-zà-ÿœ-]{3,}(?: [a-zà-ÿœ-]+){0,3} )(?:de |d')?[\ue000-\uefff]"
    r"(?=(?:,? (?:est|sont|sera|seront) (?:\w+ )?remplacée?s?)? par (?:celle|celui|celles|ceux) (?:de |d')?[\ue000-\uefff])"
)
"""« la ville d'« Orléans » est remplacée par celle de « Tours » »: « celle » is another of the same name."""
"""« la condition d'ancienneté de « six mois » est ramenée à « trois mois » »: both values are quoted, whatever their noun."""


_FREE_FIGURE = re.compile(
    r"(?:l'|la |le )(?P<noun>[^,;:.()\ue000-\uefff]{1,60} )(?:de |d')[\ue000-\uefff]"
    r"(?=,? (?:est|sera) (?:\w+ )?remplacée? par (?:celle d[e'] ?|celui d[e'] ?)?(?P<new>[\ue000-\uefff]))",
    re.IGNORECASE,
)


@lru_cache(maxsize=16)
def _of_quote(text: str) -> bool:
    """Whether « … de « A » est remplacé par … » stands in a sentence: the longer pattern is tried on no other."""
    return _OF_QUOTE.search(text) is not None


_OF_QUOTE = re.compile(r"\bd(?:e |')[\ue000-\uefff],? (?:est|sera) (?:\w+ )?remplac")


def _free_figure(phrase: Phrase, start: int) -> re.Match[str] | None:
    """« la superficie de « 2 480 m² » est remplacée par « 1 690 m² » »: any noun, when both quotations are figures."""
    found = _FREE_FIGURE.match(phrase.masked.text, phrase.at(start).start)
    values = [phrase.masked.quote(char).text for char in (found.group()[-1], found["new"])] if found else []
    return found if found and all(figure_of(value) for value in values) else None


def _quotes(phrase: Phrase, position: int) -> bool:
    """« la phrase « … » », « la phrase : « … » »."""
    return phrase.at(position + (phrase.at(position).text == ":")).kind == "CITATION"


def _occurrence(phrase: Phrase, position: int) -> tuple[Occurrences, int | None, int] | None:
    """« la deuxième occurrence du mot », « les deux occurrences », « chaque occurrence »: which, and where the words begin."""
    place = position
    ranks: list[int] = []
    count: int | None = None
    every = False
    while phrase.at(place).kind in ("DET", "ORDINAL", "CARDINAL", "ET", "MOT"):
        token = phrase.at(place)
        if token.kind == "ORDINAL":
            ranks.append(int(str(token.value)))
        elif token.kind == "CARDINAL":
            count = read_cardinal(token.text)
        elif token.kind == "MOT":
            if token.text.lower() not in ("chaque", "toutes"):
                return None
            every = True
        place += 1
    if phrase.at(place).kind != "OCCURRENCE":
        return None
    if not (ranks or count or every) and phrase.at(place).text.lower() != "occurrences":
        return None  # « les occurrences du mot »: all of them; « l'occurrence » does not say which
    place += 1
    if phrase.at(place).value != "DE":
        return None
    return ("toutes" if every or not ranks else tuple(ranks)), count, place + 1
