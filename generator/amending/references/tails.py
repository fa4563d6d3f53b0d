"""Reads what describes a portion after it is named: its heading, its first words, where its wording comes from.

« l'article 9 « Conditions » », « l'annexe IV intitulée « Statut » », « l'article 26 dont le titre est « Régime » »
« la phrase commençant par « … » », « le paragraphe relatif aux « Réunions » »
« tel que remplacé par l'article 1er de l'avenant n° 3 », « issu de l'avenant n° 83 », « dans sa rédaction issue de … »
« figurant à l'article 58 », « prévu à l'article 7 », « , qui fixe le préavis, »
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Literal

from generator.amending.references.headed import quoted, read_bare_heading, read_heading
from generator.amending.references.provenances import past_comma, read_becoming, read_provenance
from generator.amending.references.relatives import read_relative
from generator.amending.references.renumbered import read_renumbered
from generator.amending.references.rows import read_row_name
from generator.amending.references.titles import LIMITS, SAYS
from generator.amending.tokens.lexer import Token
from generator.amending.tokens.phrase import Phrase
from generator.french.named_series import ALONE, NAMING
from generator.operations import Step, Target, Unit

Targets = tuple[Target, ...]
_PLACED = re.compile(
    r"(?:figurant|prévu|prevu|mentionné|mentionne|contenu|situé|situe|inséré|présent|visé|énoncé|fixé|défini|indiqué|inscrit|stipulé)"
    r"(?:e?s?)\Z|trouvant\Z",
    re.IGNORECASE,
)
_ORDINARY = ("MOT", "NOM", "ELISION")
_STARTS = frozenset({"commençant", "débutant", "commence", "débute", "commencent"})
_ENDS = frozenset({"terminant", "finissant", "termine", "finit"})
_ABOUT = frozenset(
    "relatif relative relatifs relatives portant traitant visant consacré consacrée consacrés consacrées dédié dédiée".split()
)
_ABOUT_IT = frozenset(
    "concernant définissant fixant précisant détaillant organisant régissant présentant listant récapitulant instituant "
    "instaurant déterminant encadrant énumérant décrivant visant".split()
)
"""Participles whose object follows them without a preposition: « l'annexe I définissant les garanties »."""


_CELLS = frozenset({"ligne", "colonne"})
_NO_TAIL = frozenset({"AUX", "FIN", "VERBE", "PAR"})
_PIECES = frozenset({"DET", "UNITE", "ORDINAL", "CARDINAL", "INDEFINI", "PRONOM", "APRES", "AVANT", "AUX"})
_TAIL_WORDS = frozenset({"dans", "sous"})
"""« dans sa rédaction issue de … », « sous le titre « … » »: no other preposition begins a description."""
_NUMBERS = ("NOMBRE", "ROMAIN", "ETIQUETTE", "LETTRE", "ORDINAL")


def read_tails(phrase: Phrase, position: int, targets: Targets, loose: bool) -> tuple[Targets, int]:
    """Everything that describes the targets from a token on."""
    while True:
        token = phrase.at(position)
        if token.kind == "ANCIEN" and phrase.at(position - 1).kind in _NUMBERS:
            position += 1  # « le 4° actuel », « l'article 9 actuel »: as the text numbers it, before the act
            continue
        if targets[-1].steps and targets[-1].steps[-1].unit in _CELLS and (row := read_row_name(phrase, position, targets)):
            targets, position = row
            continue
        if token.kind in _NO_TAIL or (token.kind == "PREP" and token.text.lower() not in _TAIL_WORDS):
            return targets, position
        if token.text == "," and _opens_a_piece(phrase.at(position + 1)):
            return targets, position  # « au premier alinéa, les mots … »
        found = (
            (token.kind == "CITATION" and _whole_words(phrase, position, targets))
            or read_heading(phrase, position, targets, loose)
            or _first_words(phrase, position, targets)
            or read_provenance(phrase, position, targets)
            or read_bare_heading(phrase, position, targets)
            or _about(phrase, position, targets)
            or read_becoming(phrase, position, targets)
            or read_renumbered(phrase, position, targets)
            or read_relative(phrase, position, targets)
        )
        if found is None:
            return targets, position
        targets, position = found


def _opens_a_piece(token: Token) -> bool:
    """Whether what stands after a comma is a piece of its own, and describes nothing before it."""
    return token.kind in _PIECES or (token.kind == "PREP" and token.text.lower() not in _TAIL_WORDS)


def placed(phrase: Phrase, position: int) -> int:
    """Index of the reference after « figurant à », « prévu dans », « se trouvant à »; 0 when there is none."""
    token = phrase.at(position)
    if token.kind == "SE":
        position += 1
        token = phrase.at(position)
    if token.kind == "AUX" or not _PLACED.match(token.text):
        return 0
    if phrase.at(position - 1).kind == "AUX":
        return 0
    joint = phrase.at(position + 1)
    if joint.kind == "PREP" and joint.value in ("A", "EN"):
        return position + 2
    named = phrase.at(position + 2).kind == "DET" and phrase.at(position + 3).value in ("article", "annexe")
    if joint.kind == "PAR" and named and phrase.at(position + 4).kind in ("NOMBRE", "ROMAIN", "PREMIER"):
        return position + 2  # « prévus par l'article 39 »
    return 0


def _first_words(phrase: Phrase, position: int, targets: Targets) -> tuple[Targets, int] | None:
    """« commençant par « … » », « qui commence par les mots : « … » », « se terminant par « … » »."""
    place = position
    if phrase.at(place).text == ",":
        place += 1
    if phrase.at(place).kind in ("QUI", "SE"):
        place += 1
    if phrase.at(place).kind == "SE":
        place += 1
    verb = phrase.at(place).text.lower()
    role: Literal["begins", "ends", ""] = "begins" if verb in _STARTS else "ends" if verb in _ENDS else ""
    if not role or phrase.at(place + 1).kind != "PAR" or not targets[-1].steps:
        return None
    place += 2
    if phrase.at(place).kind == "DET" and phrase.at(place + 1).kind == "NOM":
        place += 2
    if phrase.at(place).text == ":":
        place += 1
    if phrase.at(place).kind != "CITATION":
        return None
    words = phrase.quote(place)
    end = place + 1
    if role == "begins" and (closing := _last_words(phrase, end)):
        words, end = f"{words} […] {phrase.quote(closing)}", closing + 1
    if phrase.at(end).text == "," and phrase.at(position).text == ",":
        end += 1
    return tuple(
        replace(target, steps=(*target.steps[:-1], replace(target.steps[-1], quote=words, quote_role=role))) for target in targets
    ), end


def _whole_words(phrase: Phrase, position: int, targets: Targets) -> tuple[Targets, int] | None:
    """« le premier alinéa « Elle est due. » est supprimé »: by its rank and its words; not « au premier alinéa « A » »."""
    step = targets[-1].steps[-1] if len(targets) == 1 and targets[-1].steps else None
    if step is None or step.unit not in ("alinea", "phrase", "item") or len(step.ranks) != 1 or step.quote or targets[-1].wording:
        return None
    after = phrase.at(position + 1)
    if after.kind != "AUX" and after.value != "DE" and after.text != ",":
        return None
    place = position - 1
    while (
        phrase.at(place).kind in ("UNITE", "ORDINAL", "NOMBRE", "CARDINAL", "DET", "ETIQUETTE") or phrase.at(place).value == "DE"
    ):
        place -= 1
    if place == position - 1 or (place >= 0 and phrase.at(place).text != "," and phrase.at(place).kind != "ET"):
        return None
    return (replace(targets[-1], wording=phrase.quote(position)),), position + 1


def _last_words(phrase: Phrase, position: int) -> int:
    """« … et se terminant par « B » » after first words: index of what is quoted; 0 when nothing is."""
    place = position + (phrase.at(position).text == ",")
    place += phrase.at(place).kind == "ET"
    place += phrase.at(place).kind == "QUI"
    place += phrase.at(place).kind == "SE"
    if phrase.at(place).text.lower() not in _ENDS or phrase.at(place + 1).kind != "PAR":
        return 0
    place += 2
    if phrase.at(place).kind == "DET" and phrase.at(place + 1).kind == "NOM":
        place += 2
    return place if phrase.at(place).kind == "CITATION" else 0


def _about(phrase: Phrase, position: int, targets: Targets) -> tuple[Targets, int] | None:
    """« relatif aux « Réunions » »: a heading; « relatif à l'ancienneté » after a numbered article: said again, not a scope."""
    comma = phrase.at(position).text == ","
    place = position + comma
    about = phrase.at(place).text.lower()
    if about == "ayant" and phrase.at(place + 1).text.lower() == "trait":
        about, place = "portant", place + 1  # « ayant trait aux congés »
    if about not in _ABOUT and about not in _ABOUT_IT:
        return None
    place += 1
    if about in _ABOUT_IT and phrase.at(place).kind != "DET" and about != "concernant" and about not in _ABOUT:
        return None
    if phrase.at(place).kind != "PREP" and about not in _ABOUT_IT:
        return None
    if phrase.at(place).kind == "PREP":
        place += 1
    place = phrase.skip_determiner(place)
    if phrase.at(place).kind == "CITATION":
        return quoted(targets, phrase.quote(place)), past_comma(phrase, place + 1, comma)
    target = targets[-1]
    if target.steps and (said := _says(phrase, place, targets, about)):
        return said[0], past_comma(phrase, said[1], comma)
    if target.steps or not (target.number or target.holder == "preambule") or _of_provisions(phrase, position, about):
        return None
    end = place
    while phrase.at(end).kind in ("MOT", "PREP", "DET", "ET", "NOM", "CARDINAL", "ELISION", "CONTENU") or (
        phrase.at(end).text == "," and _still_about(phrase, end + 1)
    ):
        end += 1
    while end > place and phrase.at(end - 1).kind in ("PREP", "DET", "ET"):
        end -= 1
    told = tuple(replace(one, about=phrase.words(place, end)) for one in targets) if len(targets) == 1 else targets
    return (told, past_comma(phrase, end, comma)) if end > place else None


_SPOKEN_OF = frozenset("relatif relative concernant consacré consacrée portant traitant".split())


def _says(phrase: Phrase, position: int, targets: Targets, about: str) -> tuple[Targets, int] | None:
    """« l'alinéa relatif à la rénovation des logements »: the only one that says these words."""
    step = targets[-1].steps[-1]
    ranked = bool(step.ranks) and not (step.unit == "alinea" and len(step.ranks) == 1)  # « le premier alinéa relatif au suivi »
    alone = not (ranked or step.quote or step.span or any(label != "tiret" for label in step.labels))
    if about not in _SPOKEN_OF or len(targets) != 1 or not alone or step.unit not in ("alinea", "phrase", "item"):
        return None
    end = position
    while phrase.at(end).kind in _ORDINARY or (end > position and _joins(phrase, end)):
        if phrase.at(end).text.lower() in LIMITS or SAYS.match(phrase.at(end).text):
            return None
        end += 1
    after = phrase.at(end)
    of = after.value == "DE" and phrase.at(phrase.skip_determiner(end + 1)).kind == "UNITE"  # « la durée de la convention »: not
    if end == position or not (of or after.kind in ("AUX", "FIN") or after.text in (",", ":", ".", ";")):
        return None
    said = replace(step, quote=phrase.words(position, end), quote_role="about")
    return (replace(targets[0], steps=(*targets[0].steps[:-1], said)),), end


def _joins(phrase: Phrase, position: int) -> bool:
    """« de », « des », « du » before an ordinary word: « relatif à la rénovation des logements », not « … de l'article 5 »."""
    token = phrase.at(position)
    if token.kind in ("DET", "INDEFINI"):
        return phrase.at(position - 1).value == "DE" and phrase.at(position + 1).kind in _ORDINARY
    noun = phrase.skip_determiner(position + 1)
    after = phrase.at(noun + (phrase.at(noun).kind == "INDEFINI"))  # « la naissance d'un enfant »
    return token.value == "DE" and after.kind in _ORDINARY


def _of_provisions(phrase: Phrase, position: int, about: str) -> bool:
    """« les dispositions de l'article 12 relatives aux cadres »: some of them, not the article."""
    if about in ("relatif", "relative"):
        return False
    head = position
    while head > 0 and phrase.at(head).value not in ("article", "annexe"):
        head -= 1
    plural = phrase.at(head).text.lower().endswith("s")
    if about in ("relatifs", "relatives"):
        return not plural or about == "relatives"
    return any(phrase.at(place).kind == "CONTENU" for place in range(max(0, head - 3), head))


def _still_about(phrase: Phrase, position: int) -> bool:
    """Whether a description goes on after a comma: « relatif aux congés, repos et absences est modifié »."""
    while phrase.at(position).kind in ("MOT", "ET", "PREP", "DET") or phrase.at(position).text == ",":
        position += 1
    return phrase.at(position).kind == "AUX"


def described(phrase: Phrase, position: int, unit: Unit) -> tuple[Step, int]:
    """« le tableau national des salaires », « la liste des pièces »: of what it is, which locating must find said there."""
    end = _described_end(phrase, position)
    start = next(
        (place + 1 for place in range(position, end) if phrase.at(place).value in ("DE", "A") or phrase.at(place).text in _OF_IT),
        end,
    )
    words = phrase.words(phrase.skip_determiner(start), end) if start < end else ""
    return Step(unit, quote=words, quote_role="about") if words else Step(unit), end


_OF_IT = ("concernant", "portant")
_ABOUT_A_TABLE = frozenset("relatif afférent consacré propre".split())


def _described_end(phrase: Phrase, position: int) -> int:
    """« le barème national des salaires, figurant à … »: words about a table or a list, as far as they go."""
    end = position
    while True:
        token = phrase.at(end)
        if token.text.lower() in _ABOUT_A_TABLE and phrase.at(end + 1).value == "A":
            end += 2  # « relatif aux itinérants »
            token = phrase.at(end)
            if token.kind not in ("DET", *_ORDINARY):
                return end - 2
        listed = token.text == "," and phrase.at(end + 1).kind == "MOT"
        joint = listed or token.kind in ("ET", "DET") or token.value == "DE"
        after = phrase.skip_determiner(end + joint)
        word = phrase.at(after)
        if not joint and token.kind not in _ORDINARY:
            return end
        if joint and word.text.lower() in NAMING and (word.text.lower() in ALONE or phrase.at(after + 1).kind in _NUMBERS):
            return end  # « le tableau du groupe II »: where it stands
        if word.kind not in _ORDINARY or word.text.lower() in LIMITS or SAYS.match(word.text) or placed(phrase, after):
            return end
        end = after + 1
