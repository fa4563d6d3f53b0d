"""From tokens to the few big pieces that verb rules are written with: places, targets, quoted words, new wording, verbs.

What belongs to no piece becomes INCONNU, which no rule accepts: a sentence with a word that was not understood is refused.
"""

from __future__ import annotations

import re

from generator.amending.brought import read_content, read_new
from generator.amending.fillers import EVERYWHERE, MANNER, filler_end
from generator.amending.measures import read_change, read_measure, read_value
from generator.amending.phrase import Phrase
from generator.amending.pieces import Chunk, Place
from generator.amending.quoted import Words, read_edges, read_words
from generator.amending.references import Reference, read_reference, with_apposition
from generator.amending.subjects import SUBJECT, introduces
from generator.amending.tails import placed
from generator.amending.verb_groups import read_verb
from generator.operations import Step, Target


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
        everywhere = EVERYWHERE.match(text, token.start) if token.kind in ("PREP", "MOT") else None
        if everywhere:
            end = _after(phrase, position, everywhere.end())
            if phrase.at(end).value != "DE":  # « à chaque occurrence du mot « A » » is read with its words
                chunks.append(Chunk("PARTOUT", None, position, end, comma))
                comma, position = False, end
                continue
        subject = SUBJECT.match(text, token.start)
        if subject and introduces(subject.group()):
            position = _after(phrase, position, subject.end())
            continue
        if chunks and chunks[-1].name == "GRANDEUR" and (start := placed(phrase, position)):
            # « le montant de la prime prévu à l'article 5 »
            found = _reference(phrase, start, loose, after_preposition=True)
            if found:
                chunks.append(Chunk("LIEU", Place(found.targets, found.elided), position, found.end))
                comma, position = False, found.end
                continue
        piece = _piece(phrase, position, loose)
        chunks.append(piece._replace(comma=comma))
        comma, position = False, piece.end
    return chunks


_INSTEAD = re.compile(
    r"(?:au lieu|en lieu et place) (?:de |d')(?:lire )?(?=[\ue000-\uefff:]|les? (?:mots?|termes?))", re.IGNORECASE
)
"""« au lieu de « A », lire « B » »."""
_FOLLOWS = re.compile(r"(?:à la suite|à l'issue) (?:du|des|de)\b", re.IGNORECASE)
"""« à la suite du deuxième alinéa »: after it."""


def _after(phrase: Phrase, position: int, place: int) -> int:
    """Index of the first token at or past a place of the text."""
    while phrase.at(position).kind != "FIN" and phrase.at(position).start < place:
        position += 1
    return position


def _piece(phrase: Phrase, position: int, loose: bool) -> Chunk:
    """The piece that begins at a token."""
    token = phrase.at(position)
    text = phrase.masked.text
    if token.kind == "PREP" and phrase.at(position - 1).value == "FIXER":
        change = read_change(phrase, position)
        if change:
            return Chunk("DE", change, position, change.end)
        if read_value(phrase, position):
            return Chunk("PAR", None, position, position + 1)
    if position and phrase.at(position - 2).value == "FIXER" and (value := read_value(phrase, position - 1)):
        return Chunk("MOTS", Words((value.new,), value.end, "valeur"), position, value.end)
    if token.text == ":":
        return Chunk("DEUX_POINTS", None, position, position + 1)
    subject = SUBJECT.match(text, token.start)
    if subject:
        return Chunk("SUJET", subject.group(), position, _after(phrase, position, subject.end()))
    manner = MANNER.match(text, token.start)
    if manner:
        return Chunk("MANIERE", manner.group(), position, _after(phrase, position, manner.end()))
    verb = read_verb(phrase, position)
    if verb:
        return verb
    if text.startswith("in fine", token.start):
        return Chunk("LIEU", Place((Target(steps=(Step("fin"),)),)), position, position + 2)
    if token.kind == "CITATION":
        words = read_words(phrase, position)
        if words:
            return Chunk("MOTS", words, position, words.end)
    follows = _FOLLOWS.match(text, token.start) if token.kind == "PREP" else None
    if follows:
        found = _beside(phrase, _after(phrase, position, follows.end()) - 1, loose, "APRES", position)
        # « à la suite de l'avenant n° 3 » tells why, not where
        if found and isinstance(found.value, Place) and all(one.holder or one.steps for one in found.value.targets):
            return found
    if token.kind in ("APRES", "AVANT", "ENTRE"):
        found = _beside(phrase, position, loose)
        if found:
            return found
    if phrase.at(position - 1).kind in ("CITATION", "VALEUR") and position and (start := placed(phrase, position)):
        # « les mots « A » figurant au premier alinéa »
        found_at = _reference(phrase, start, loose, after_preposition=True)
        if found_at:
            return Chunk("LIEU", Place(found_at.targets, found_at.elided), position, found_at.end)
    instead = _INSTEAD.match(text, token.start) if token.kind == "PREP" else None
    if instead:
        return Chunk("AU_LIEU", None, position, _after(phrase, position, instead.end()))
    if token.kind == "PREP" and phrase.at(position - 1).value != "COMPLETER":
        found = _placed(phrase, position, loose)
        if found:
            return found
    if token.value == "DE" and phrase.at(position - 1).value == "COMPLETER":
        content = read_content(phrase, position)
        if content:
            return Chunk("CONTENU", content, position, content.end)
        return Chunk("PAR", None, position, position + 1)
    if token.kind == "PAR" or (token.value == "EN" and phrase.at(position + 1).kind == "CITATION"):
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
    measure = read_measure(phrase, position)
    if measure:
        return Chunk("GRANDEUR", measure, position, measure.end)
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
    if (token.kind == "LETTRE" and not after_preposition) or (
        token.kind == "DET" and phrase.at(position + 1).kind == "NOUVEAU" and phrase.at(position + 1).text != "nouvel"
    ):
        return None
    found = read_reference(phrase, position, loose)
    return with_apposition(phrase, found, loose) if found else None


def _beside(phrase: Phrase, position: int, loose: bool, name: str = "", first: int | None = None) -> Chunk | None:
    """« après l'article 5 », « à la suite du 2° », « avant les mots « A » », « entre le cinquième et le sixième alinéas »."""
    name = name or phrase.at(position).kind
    start = position + 1
    position = position if first is None else first
    if phrase.at(start).text == ":":
        start += 1
    if name == "ENTRE":
        edges = read_edges(phrase, start)
        if edges:
            return Chunk("ENTRE_MOTS", edges, position, edges.end)
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
        if phrase.at(position - 1).kind == "CITATION":
            # « le terme « à savoir » du premier alinéa »
            found = _reference(phrase, position + 1, loose, after_preposition=True)
            return Chunk("LIEU", Place(found.targets, found.elided), position, found.end) if found else None
        if token.text.lower() == "du" and phrase.at(position + 1).kind == "ORDINAL" and phrase.at(position + 2).value == "A":
            found = read_reference(phrase, position + 1, loose)
            if not found:
                return None
            name = "CIBLE" if phrase.at(found.end).kind == "AUX" else "LIEU"
            return Chunk(name, Place(found.targets), position, found.end)
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
