"""Reads what a sentence says it brings: « les dispositions suivantes », « un article 3 bis », « deux alinéas », « un 2° bis »."""

from __future__ import annotations

import re

from generator.amending.pieces.bringing import Brought, bare_title_end, closes_label, unit_of
from generator.amending.references.named_passages import read_new_named
from generator.amending.references.series import read_series
from generator.amending.tokens.fillers import MANNER
from generator.amending.tokens.phrase import Phrase
from generator.french.named_series import SERIES
from generator.french.numbers import read_cardinal

_NAMES = frozenset(
    {"modalités", "éléments", "définition", "clause", "clauses", "missions", "certifications", "modification", "modifications"}
    | {"changements", "précisions", "ajouts", "amendements", "compléments", "liste", "énumération", "prestation", "prestations"}
    | {"mission", "obligation", "obligations", "engagement", "engagements", "objectif", "objectifs", "action", "actions"}
)
"""Ordinary nouns that announce new wording when « suivant » follows them: « les modifications suivantes »."""
_ROWS = frozenset({"ligne", "colonne", "tableau"})
_UNDERGO = frozenset({"subit", "subissent", "connaît", "connaissent"})
_MORE = frozenset({"nouveau", "supplémentaire", "supplémentaires", "nouveaux", "unique", "additionnel", "final"})
_THOSE = re.compile(
    r"(?:ce qui suit|cel(?:le|ui)s? qui sui(?:ven)?t|ceux qui suivent|celles-ci(?=\s?:)|ceux-ci(?=\s?:))", re.IGNORECASE
)
"""« par ce qui suit », « par celles qui suivent »."""


def read_content(phrase: Phrase, start: int) -> Brought | None:
    """« les dispositions suivantes », « l'alinéa suivant », « ce qui suit », « le texte ci-dessous », « les suivants »."""
    first = phrase.at(start)
    those = _THOSE.match(phrase.masked.text, first.start) if first.text[:2].lower() == "ce" else None
    if those:
        after = phrase.after(start, those.end())
        from_words = phrase.at(after).kind == "CITATION" and phrase.at(start - 1).kind != "PAR"
        return None if from_words else Brought("", None, after)  # « ce qui suit « A » est supprimé »: what stands after it
    position = start
    while phrase.at(position).kind in ("DET", "NOUVEAU", "MEME"):
        position += 1
    if phrase.at(position).value == "DE" and phrase.at(position).text.lower() in ("des", "de"):
        position += 1
    rank = phrase.at(position)
    ranked = rank.kind == "ORDINAL" and phrase.at(position + 1).kind == "UNITE" and phrase.at(position + 2).kind == "SUIVANT"
    if ranked and position > start:  # « par la dernière phrase suivante », « le quatrième alinéa suivant »
        unit, division = unit_of("UNITE", str(phrase.at(position + 1).value))
        place = None if rank.value == -1 else int(str(rank.value))
        return None if division else Brought(unit, 1, position + 3, place)
    counted = rank.kind == "CARDINAL" or (rank.kind == "NOMBRE" and rank.text.isdigit() and position > start)
    if counted:
        position += 1
    if position == start:
        return None
    token = phrase.at(position)
    if (
        token.kind in ("ETIQUETTE", "LETTRE", "NOMBRE")
        and phrase.at(position + 1).kind == "SUIVANT"
        and phrase.at(start).kind == "DET"
    ):
        return Brought("item", 1, position + 2, number=token.text.rstrip(")"))  # « le d) suivant est ajouté après le c) »
    if token.kind == "SUIVANT" or token.kind == "CELUI":
        return Brought("", None, position + 1) if token.kind == "SUIVANT" else None
    titled = token.value == "INTITULER" and phrase.at(position + 1).kind == "SUIVANT"  # « par l'intitulé suivant »
    if token.kind == "CARDINAL" or (token.kind not in ("CONTENU", "UNITE", "NOM", "MOT") and not titled):
        return None
    unit, division = unit_of(token.kind, str(token.value))
    if token.kind == "MOT" and token.text.lower() not in _NAMES:
        return None
    end = position + 1
    numbered = phrase.at(end).kind in ("NOMBRE", "ROMAIN", "ORDINAL", "ETIQUETTE")
    end += numbered
    limit = end + 4
    while phrase.at(end).kind in ("MOT", "NOUVEAU", "PREP", "DET", "NOM") and end < limit:
        if MANNER.match(phrase.masked.text, phrase.at(end).start) or phrase.at(end).text.lower() in _UNDERGO:
            return None  # « modifier l'article 5 de la façon suivante »: the article is what is modified
        end += 1
    if phrase.at(end).kind == "QUI" and phrase.at(end + 1).text.lower() in ("suit", "suivent"):
        if phrase.at(end + 2).kind == "CITATION" and phrase.at(start - 1).kind != "PAR":
            return None  # « les mots qui suivent « A » sont supprimés »: those after it, not « A »
        end += 1  # « par le texte qui suit »
    if phrase.at(end).kind == "CITATION" and phrase.at(end + 1).kind in ("SUIVANT", "CI"):
        end += 1
    token = phrase.at(end)
    if phrase.at(start).text.lower() == "ces" and phrase.at(start - 1).text.lower().endswith("ant") and end == position + 1:
        return Brought("", None, end)  # « en insérant ces dispositions après le dernier alinéa : »
    below = unit in _ROWS and token.text == ":" and phrase.at(end + 1).kind == "FIN"
    if below and end == position + 1 and phrase.at(start - 1).text.lower() not in ("à", "de", "sur", "dans"):
        return Brought(unit, read_cardinal(rank.text) if counted else None, end)  # « est remplacée par la ligne : », and it
    told = (
        numbered and end == position + 2 and phrase.at(start - 1).kind == "PAR" and MANNER.match(phrase.masked.text, token.start)
    )
    if told:  # « par l'annexe I ainsi rédigée : »
        return Brought(unit, 1 if unit else None, end, number=phrase.words(position + 1, end), division=division)
    if token.kind not in ("SUIVANT", "CI") and token.text.lower() not in ("suit", "suivent"):
        return None
    count = read_cardinal(rank.text) if counted else None
    plural = phrase.at(position).text.lower().endswith(("s", "x"))
    if plural and token.text.lower() == "suivant" and phrase.at(end + 1).kind == "CITATION":
        return None  # « les mots suivant « A » »: those after it
    number = phrase.words(position + 1, position + 2) if numbered else ""
    return Brought(unit, count if count else None if plural else 1 if unit else None, end + 1, number=number, division=division)


def read_new(phrase: Phrase, start: int) -> Brought | None:
    """« un alinéa », « un nouvel article 3 bis « Objet » », « un quatrième alinéa », « des 5° à 8° », « un e »."""
    token = phrase.at(start)
    count: int | None
    if token.kind == "INDEFINI":
        count = 1
    elif token.kind == "CARDINAL" or (token.kind == "NOMBRE" and token.text.isdigit()):
        count = read_cardinal(token.text)
    elif token.text.lower() in ("des", "de"):
        count = None
    elif token.kind == "DET" and phrase.at(start + 1).kind == "NOUVEAU":
        count = 1
    else:
        return None
    position = start + 1
    while phrase.at(position).kind in ("NOUVEAU", "ADVERBE", "DET"):
        position += 1
    if phrase.at(position).text.lower() in ("seul", "seule") and phrase.at(position + 1).kind == "UNITE":
        position += 1  # « par un seul alinéa »
    rank = None
    if phrase.at(position).kind == "ORDINAL":
        rank = int(str(phrase.at(position).value))
        rank = None if rank == -1 else rank  # « un dernier alinéa » is at the end, as anything that is added
        position += 1
        if phrase.at(position).kind == "ET" and phrase.at(position + 1).value == -1:
            position += 2  # « un troisième et dernier alinéa »
        second = position + 1 + (phrase.at(position + 1).kind in ("INDEFINI", "DET"))
        if rank and phrase.at(position).kind == "ET" and phrase.at(second).kind == "ORDINAL":
            if phrase.at(second).value != rank + 1 or count == 2:
                return None
            count, position = 2, second + 1  # « un troisième et un quatrième alinéas »
    while phrase.at(position).kind == "NOUVEAU":
        position += 1
    noun = phrase.at(position)
    if noun.text.lower() in ("seul", "seule") and token.kind == "INDEFINI" and closes_label(phrase, position + 1):
        return Brought("alinea" if noun.text.lower() == "seul" else "phrase", 1, position + 1)  # « par un seul : »
    dotted = phrase.at(position + 1).text == "." and phrase.at(position + 1).start == noun.end  # « un 5. est ajouté »
    bare = noun.kind == "NOMBRE" and token.kind == "INDEFINI" and closes_label(phrase, position + 1 + dotted)
    bare = bare or (dotted and token.kind == "INDEFINI" and noun.kind == "NOMBRE" and phrase.at(position + 2).kind == "AUX")
    if (noun.kind in ("ETIQUETTE", "ROMAIN", "LETTRE") or bare) and rank is None:
        series = read_series(phrase, position, ("NOMBRE",) if bare else ("ETIQUETTE", "ROMAIN", "LETTRE"))
        first, last = series.items[0]
        if len(series.items) == 2 and not last:
            last = series.items[1][0]
        elif len(series.items) > 1:
            return None
        following = phrase.at(series.end + 2)
        if (
            not last
            and phrase.at(series.end).kind == "ET"
            and phrase.at(series.end + 1).kind == "INDEFINI"
            and following.kind == noun.kind
        ):
            return Brought("item", 2, series.end + 3, number=first, through=following.text.rstrip(")"))  # « un e et un f »
        end = series.end + (bare and dotted)
        return Brought("item", None if last else count, end, number=first, through=last)
    said = phrase.at(position + 1).value == "DE" and noun.text.lower() in ("définition", "description")
    if said and phrase.at(position + 2).text.lower() in SERIES and (of := read_new_named(phrase, position + 2)):
        return Brought("item", 1, of[1], number=of[0])  # « une définition du niveau VI »
    if noun.kind == "MOT" and count == 1 and noun.text.lower() in SERIES:
        named = read_new_named(phrase, position) if rank is None else None
        return Brought("item", 1, named[1], number=named[0]) if named else Brought("item", 1, position + 1, rank, noun=noun.text)
    if noun.kind != "UNITE":
        return None
    unit, division = unit_of("UNITE", str(noun.value))
    if not unit and noun.value != "intitule":
        return None
    end = position + 1
    number = through = heading = ""
    if phrase.at(end).text.lower() in ("numéroté", "numérotée", "n°"):
        end += 1
    if phrase.at(end).kind in ("NOMBRE", "ROMAIN", "ETIQUETTE", "LETTRE") or (
        phrase.at(end).kind == "ORDINAL" and phrase.at(end + 1).kind != "UNITE"
    ):
        series = read_series(phrase, end, ("NOMBRE", "ROMAIN", "ETIQUETTE", "LETTRE", "ORDINAL"))
        number, through = series.items[0]
        if through and unit == "article" and len(series.items) == 1 and count is None:
            return Brought(unit, None, series.end, through=through, numbers=(number, through))
        if len(series.items) > 1 and unit == "article" and count in (None, len(series.items)):
            several = tuple(first for first, last in series.items if not last)
            return Brought(unit, len(several), series.end, numbers=several) if len(several) == len(series.items) else None
        if len(series.items) > 1:
            return None
        end = series.end
        if not through and phrase.at(end).kind == "LETTRE" and phrase.at(end).text.isupper():
            number, end = f"{number} {phrase.at(end).text}", end + 1
        if noun.value == "alinea" and number.isdigit() and not through and rank is None:
            rank, number = int(number), ""  # « un alinéa 4 »: the fourth
    if number and phrase.at(end).text.lower() in ("nouveau", "nouvelle"):
        end += 1
    dashed = number and unit == "article" and phrase.at(end).text in ("–", "—", "-") and phrase.at(end + 1).text[:1].isupper()
    if dashed and (after := bare_title_end(phrase, end + 1)):
        heading, end = phrase.words(end + 1, after), after  # « un article 9 – Confidentialité, rédigé comme suit : »
    titled = phrase.at(end).value == "INTITULER" and phrase.at(end + 1).text == ":" and phrase.at(end + 2).kind == "CITATION"
    if titled:
        heading, end = phrase.quote(end + 2), end + 3  # « un article 9 intitulé : « Données » ainsi rédigé : »
    aside = bool(number) and phrase.at(end).text == "," and phrase.at(end + 3).text == ","
    if phrase.at(end + aside).value == "INTITULER" and phrase.at(end + aside + 1).kind == "CITATION":
        heading, end = phrase.quote(end + aside + 1), end + aside + 2
    elif (
        phrase.at(end).kind == "CITATION"
        and (number or (unit in ("ligne", "colonne") and " | " not in phrase.quote(end)))  # « une ligne « A | 2 » »: its cells
        and phrase.at(end + 1).kind != "FIN"
    ) or (phrase.at(end).kind == "CITATION" and unit in ("article", "annexe", "division") and phrase.at(end + 1).text == ":"):
        heading, end = phrase.quote(end), end + 1
    if phrase.at(end).text.lower() in _MORE:
        end += 1
    about = number and unit == "article" and phrase.at(end).text.lower() in ("relatif", "concernant", "portant")
    if about and (after := bare_title_end(phrase, end)):
        end = after  # « un article 9 relatif au bilan, ainsi rédigé »
    return Brought(unit, count, end, rank, number, through, heading, division)
