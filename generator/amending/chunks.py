"""From tokens to the few big pieces that verb rules are written with: places, targets, quoted words, new wording, verbs.

What belongs to no piece becomes INCONNU, which no rule accepts: a sentence with a word that was not understood is refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from generator.amending.brought import read_content, read_new
from generator.amending.fillers import MANNER, SUBJECT, filler_end
from generator.amending.phrase import Phrase
from generator.amending.quoted import read_words
from generator.amending.references import Reference, read_reference, with_apposition
from generator.operations import Step, Target

NAMES = (
    "LIEU CIBLE APRES AVANT ENTRE APRES_MOTS AVANT_MOTS MOTS NEUF CONTENU MANIERE PAR ET IL SUJET INCONNU DEUX_POINTS ETRE VALEUR LES_MOTS "
    "REMPLACER SUPPRIMER MODIFIER COMPLETER AJOUTER REDIGER RETABLIR INTITULER FIXER DEVENIR RENUMEROTER DEPLACER APPORTER LIRE "
    "ACT_REMPLACER ACT_SUPPRIMER ACT_MODIFIER ACT_COMPLETER ACT_AJOUTER ACT_SUBSTITUER ACT_REDIGER ACT_APPORTER"
).split()
"""Kinds of pieces; a passive verb (« est remplacé ») has the bare name, an active one (« remplace ») begins with ACT_."""
CODES = {name: chr(0x4E00 + index) for index, name in enumerate(NAMES)}
"""One character for each kind, so that a rule is a regular expression over a sentence's pieces."""

_PASSIVE = {
    "REMPLACER": "REMPLACER",
    "SUPPRIMER": "SUPPRIMER",
    "ABROGER": "SUPPRIMER",
    "ANNULER": "SUPPRIMER",
    "MODIFIER": "MODIFIER",
    "COMPLETER": "COMPLETER",
    "AJOUTER": "AJOUTER",
    "INSERER": "AJOUTER",
    "CREER": "AJOUTER",
    "REDIGER": "REDIGER",
    "RETABLIR": "RETABLIR",
    "INTITULER": "INTITULER",
    "FIXER": "FIXER",
    "RENUMEROTER": "RENUMEROTER",
    "DEPLACER": "DEPLACER",
    "APPORTER": "APPORTER",
}


_TAKES_TITLE = re.compile(r"(?:prend|prennent|porte|portent|a|ont) (?:désormais )?(?:le titre|l'intitulé|pour titre|pour intitulé|le nom)(?: suivant)?\b", re.I)


class Chunk(NamedTuple):
    """A piece of a sentence."""

    name: str
    """One of `NAMES`."""
    value: object
    """Targets, words, new wording, or the verb as written."""
    start: int
    """First token."""
    end: int
    """One past its last token."""
    comma: bool = False
    """Whether a comma stands before it."""


@dataclass(frozen=True, slots=True)
class Verb:
    """An operative verb group."""

    text: str
    """Its participles as written: « supprimé et remplacé »."""
    meanings: tuple[str, ...]
    """What each of them means."""
    manner: bool
    """True for « ainsi » inside it: « est ainsi modifié »."""
    finite: bool = True
    """False for a participle or an infinitive alone, which may order nothing (« la période fixée »)."""


@dataclass(frozen=True, slots=True)
class Place:
    """A reference, and how its noun is told."""

    targets: tuple[Target, ...]
    """The portions."""
    elided: bool = False
    """True for « le deuxième »."""


def chunk(phrase: Phrase, loose: bool = True) -> list[Chunk]:
    """The pieces of a sentence, commas and fillers left out."""
    chunks: list[Chunk] = []
    position, comma = 0, False
    text = phrase.masked.text
    while (token := phrase.at(position)).kind != "FIN":
        if token.text in (",", ";", ".", "–", "—", "-"):
            comma, position = True, position + 1
            continue
        filler = filler_end(text, token.start)
        if filler:
            position = _after(phrase, position, filler)
            continue
        piece = _piece(phrase, position, loose)
        chunks.append(piece._replace(comma=comma))
        comma, position = False, piece.end
    return chunks


def _after(phrase: Phrase, position: int, place: int) -> int:
    """Index of the first token at or past a place of the text."""
    while phrase.at(position).kind != "FIN" and phrase.at(position).start < place:
        position += 1
    return position


def _piece(phrase: Phrase, position: int, loose: bool) -> Chunk:
    """The piece that begins at a token."""
    token = phrase.at(position)
    text = phrase.masked.text
    if token.text == ":":
        return Chunk("DEUX_POINTS", None, position, position + 1)
    subject = SUBJECT.match(text, token.start)
    if subject:
        return Chunk("SUJET", subject.group(), position, _after(phrase, position, subject.end()))
    manner = MANNER.match(text, token.start)
    if manner:
        return Chunk("MANIERE", manner.group(), position, _after(phrase, position, manner.end()))
    verb = _verb(phrase, position)
    if verb:
        return verb
    if text.startswith("in fine", token.start):
        return Chunk("LIEU", Place((Target(steps=(Step("fin"),)),)), position, position + 2)
    if token.kind == "CITATION":
        words = read_words(phrase, position)
        if words:
            return Chunk("MOTS", words, position, words.end)
    if token.kind in ("APRES", "AVANT", "ENTRE"):
        found = _beside(phrase, position, loose)
        if found:
            return found
    if token.kind == "PREP" and phrase.at(position - 1).value != "COMPLETER":
        found = _placed(phrase, position, loose)
        if found:
            return found
    if token.kind == "PAR" or (token.value == "DE" and phrase.at(position - 1).value == "COMPLETER"):
        return Chunk("PAR", None, position, position + 1)
    if token.kind in ("ET",):
        return Chunk("ET", None, position, position + 1)
    if token.kind == "PRONOM":
        return Chunk("IL", None, position, position + 1)
    return _noun(phrase, position) or Chunk("INCONNU", None, position, position + 1)


def _noun(phrase: Phrase, position: int) -> Chunk | None:
    """Words, new wording or a target, whichever the noun phrase is."""
    content = read_content(phrase, position)
    if content:
        return Chunk("CONTENU", content, position, content.end)
    words = read_words(phrase, position)
    if words:
        return Chunk("MOTS", words, position, words.end)
    found = _reference(phrase, position, loose=False)
    if found:
        return Chunk("CIBLE", Place(found.targets, found.elided), position, found.end)
    new = read_new(phrase, position)
    if new:
        return Chunk("NEUF", new, position, new.end)
    if phrase.at(position).kind == "DET" and phrase.at(position + 1).value == "mot" and phrase.at(position + 2).kind == "ET":
        return Chunk("LES_MOTS", None, position, position + 2)
    if phrase.at(position).kind == "VALEUR":
        return Chunk("VALEUR", phrase.words(position, position + 1), position, position + 1)
    return None


def _reference(phrase: Phrase, position: int, loose: bool, after_preposition: bool = False) -> Reference | None:
    """A reference with its apposition."""
    token = phrase.at(position)
    if token.kind in ("CARDINAL", "INDEFINI") and phrase.at(position + 1).kind != "ORDINAL":
        return None
    if (token.kind == "LETTRE" and not after_preposition) or (token.kind == "DET" and phrase.at(position + 1).kind == "NOUVEAU" and phrase.at(position + 1).text != "nouvel"):
        return None
    found = read_reference(phrase, position, loose)
    return with_apposition(phrase, found, loose) if found else None


def _beside(phrase: Phrase, position: int, loose: bool) -> Chunk | None:
    """« après l'article 5 », « avant les mots « A » », « entre le cinquième et le sixième alinéas »."""
    name = phrase.at(position).kind
    start = position + 1
    if phrase.at(start).text == ":":
        start += 1
    if name == "ENTRE":
        found = _reference(phrase, start, loose)
        return Chunk("ENTRE", Place(found.targets, found.elided), position, found.end) if found else None
    words = read_words(phrase, start)
    if words:
        return Chunk(f"{name}_MOTS", words, position, words.end)
    found = _reference(phrase, start, loose)
    return Chunk(name, Place(found.targets, found.elided), position, found.end) if found else None


def _placed(phrase: Phrase, position: int, loose: bool) -> Chunk | None:
    """« à l'article 5 », « dans le deuxième alinéa », « à la fin du I », « in fine »; « des 5° à 8° » as new items."""
    token = phrase.at(position)
    if token.value == "DE":
        if token.text.lower() == "du" and phrase.at(position + 1).kind == "ORDINAL" and phrase.at(position + 2).value == "A":
            found = read_reference(phrase, position + 1, loose)
            return Chunk("CIBLE", Place(found.targets), position, found.end) if found else None
        if token.text.lower() == "des":
            content = read_content(phrase, position)
            if content:
                return Chunk("CONTENU", content, position, content.end)
            new = read_new(phrase, position)
            if new:
                return Chunk("NEUF", new, position, new.end)
        return None
    if token.text.lower() == "en" and phrase.at(position + 1).value == "fin":
        if phrase.at(position + 2).value == "DE":
            found = read_reference(phrase, position + 3, loose)
            if found:
                targets = tuple(_end_of(target) for target in found.targets)
                return Chunk("LIEU", Place(targets), position, found.end)
        return Chunk("LIEU", Place((Target(steps=(Step("fin"),)),)), position, position + 2)
    start = position + 1
    if phrase.at(start).text.lower() in ("sein", "intérieur", "niveau") and phrase.at(start + 1).value == "DE":
        start += 2
    found = _reference(phrase, start, loose, after_preposition=True)
    if found:
        return Chunk("LIEU", Place(found.targets, found.elided), position, found.end)
    words = read_words(phrase, position)
    if words and words.occurrences != "unique":
        return Chunk("MOTS", words, position, words.end)
    return None


def _end_of(target: Target) -> Target:
    """« en fin de premier alinéa »."""
    return Target(
        target.texte, target.texte_kind, target.texte_numero, target.texte_date, target.containers, target.holder, target.number,
        target.through, target.heading, (*target.steps, Step("fin")), target.provenance, target.after_act,
    )  # fmt: skip


def _verb(phrase: Phrase, position: int) -> Chunk | None:
    """A verb group: passive with or without its auxiliary, active, reflexive."""
    token = phrase.at(position)
    if token.kind == "SE":
        after = phrase.at(position + 1)
        if after.value == "REMPLACER":
            end = position + 2
            return Chunk("ACT_SUBSTITUER", Verb(after.text, ("REMPLACER",), False), position, end)
        return None
    retitled = _TAKES_TITLE.match(phrase.masked.text, token.start) if token.kind == "MOT" else None
    if retitled:
        end = position
        while phrase.at(end).kind != "FIN" and phrase.at(end).start < retitled.end():
            end += 1
        return Chunk("INTITULER", Verb(retitled.group(), ("INTITULER",), False), position, end)
    place, manner = position, False
    passive = False
    while phrase.at(place).kind in ("AUX", "ADVERBE"):
        passive = passive or phrase.at(place).kind == "AUX"
        manner = manner or phrase.at(place).text.lower() == "ainsi"
        place += 1
    if not passive and place > position and phrase.at(place).kind not in ("PARTICIPE", "VERBE", "INFINITIF"):
        return None
    kind = phrase.at(place).kind
    if kind == "VERBE" and not passive:
        return _active(phrase, position, place)
    if kind == "INFINITIF":
        return _active(phrase, position, place)
    if kind != "PARTICIPE":
        if passive and place > position:
            return Chunk("ETRE", manner, position, place)
        return None
    meanings, words, end = _participles(phrase, place)
    more = False
    while phrase.at(end).kind == "ADVERBE" and not MANNER.match(phrase.masked.text, phrase.at(end).start):
        more = more or phrase.at(end).text.lower() == "ainsi"
        end += 1
    name = _meaning(meanings)
    if name is None:
        return None
    return Chunk(name, Verb(" et ".join(words), tuple(meanings), manner or more, passive), position, end)


def _participles(phrase: Phrase, place: int) -> tuple[list[str], list[str], int]:
    """« supprimé et remplacé », « annulé, et remplacé »: the participles joined in one group."""
    meanings = [str(phrase.at(place).value)]
    words = [phrase.at(place).text]
    end = place + 1
    while True:
        after = end
        while phrase.at(after).kind in ("ET", "AUX", "ADVERBE", "OU") or phrase.at(after).text == ",":
            after += 1
        if phrase.at(after).kind != "PARTICIPE" or after == end or phrase.at(after).value == "INTITULER":
            return meanings, words, end
        joints = [phrase.at(place) for place in range(end, after)]
        if not any(joint.kind == "ET" for joint in joints) or phrase.at(after).value == "REDIGER":
            return meanings, words, end
        meanings.append(str(phrase.at(after).value))
        words.append(phrase.at(after).text)
        end = after + 1


def _meaning(meanings: list[str]) -> str | None:
    """What a group of participles orders as a whole: « supprimé et remplacé » replaces."""
    names = [_PASSIVE.get(meaning) for meaning in meanings]
    if len(set(names)) == 1:
        return names[0]
    if "REMPLACER" in names and not {"COMPLETER", "AJOUTER"} & set(names):
        return "REMPLACER"
    if set(names) <= {"MODIFIER", "COMPLETER"} or set(names) <= {"MODIFIER", "FIXER"}:
        return "MODIFIER"
    return None


def _active(phrase: Phrase, position: int, place: int) -> Chunk | None:
    """« annule et remplace », « modifier », « devient », « devient comme suit »."""
    meanings, words, end = [str(phrase.at(place).value)], [phrase.at(place).text], place + 1
    while phrase.at(end).kind == "ET" and phrase.at(end + 1).kind in ("VERBE", "INFINITIF") and phrase.at(end + 1).value != "DEVENIR":
        meanings.append(str(phrase.at(end + 1).value))
        words.append(phrase.at(end + 1).text)
        end += 2
    if meanings == ["DEVENIR"]:
        while phrase.at(end).kind == "ADVERBE":
            end += 1
        return Chunk("DEVENIR", Verb(words[0], ("DEVENIR",), False), position, end)
    if meanings == ["LIRE"]:
        return Chunk("LIRE", Verb(words[0], ("LIRE",), False), position, end)
    name = _meaning(meanings)
    if name is None or f"ACT_{name}" not in CODES:
        return None
    finite = phrase.at(place).kind == "VERBE"
    return Chunk(f"ACT_{name}", Verb(" et ".join(words), tuple(meanings), False, finite), position, end)
