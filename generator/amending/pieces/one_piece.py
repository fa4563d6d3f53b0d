"""What the piece that begins at a token is: a verb, a place, quoted words, new wording, a target; INCONNU when it is none."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.amending.pieces.amounts import read_change, read_value, sets_value
from generator.amending.pieces.bringing import read_items, read_several
from generator.amending.pieces.brought import read_content, read_new
from generator.amending.pieces.kinds import Chunk, Place, Verb
from generator.amending.pieces.measures import read_measure
from generator.amending.pieces.places import read_beside, read_place, read_portion, read_rest, read_titled_group, read_topic
from generator.amending.pieces.quoted import read_words
from generator.amending.pieces.told import Words, coded
from generator.amending.pieces.verb_groups import read_verb
from generator.amending.references.tails import placed
from generator.amending.references.targets import inside
from generator.amending.tokens.fillers import MANNER
from generator.amending.tokens.phrase import Phrase
from generator.amending.tokens.subjects import SUBJECT
from generator.operations import Step, Target

WHO = frozenset({"DET", "PRONOM", "MOT", "PAR", "UNITE"})
"""Kinds of tokens that may begin who amends."""
_ITSELF = re.compile(
    r"(?:(?:son|sa|ses|leurs?) (?:contenu|texte|rédaction|libellé|dispositions|stipulations|formulation|teneur)"
    r"|ce dernier|cette dernière|ces derniers|ces dernières)(?= (?:est|sont|sera|seront)\b)",
    re.IGNORECASE,
)
"""« Son contenu est remplacé par … »: what the sentence before bears on."""
_FORMER = re.compile(r"(?:le|la|les) précédente?s?(?=\s*(?::|comme\b|ainsi\b))", re.IGNORECASE)
"""« Il annule et remplace le précédent : »: the wording that the same portion had."""
_NO_MANNER = frozenset({"DET", "UNITE", "CITATION", "NOMBRE", "ORDINAL", "AUX", "TEXTE", "PAR", "NOM", "PRONOM"})
_ADDS = ("AJOUTER", "INSERER", "CREER")
_UNDER = re.compile(r"sous (?:le (?:sous-)?titre|l'intitulé|la rubrique|l'intertitre) (?=[\ue000-\uefff])", re.IGNORECASE)
"""« sous le titre « Préavis », les mots … »: a group of lines under its title."""
_REWORDED = re.compile(r"(?:ainsi )?(?:rédigé|libellé|formulé)", re.IGNORECASE)
_AS_WELL = ("ainsi que ", "ainsi qu'")
_INSTEAD = re.compile(
    r"(?:au lieu|en lieu et place) (?:de |d')(?:lire )?(?=[\ue000-\uefff:]|les? (?:mots?|termes?))", re.IGNORECASE
)
"""« au lieu de « A », lire « B » »."""
_AND_NOT = re.compile(r"et non (?:pas )?:?\s?(?=[\ue000-\uefff]|les? (?:mots?|termes?))", re.IGNORECASE)
"""« lire « A » et non « B » »."""
_OUSTED = re.compile(r"(?:en remplacement|en lieu et place|à la place|au lieu et place) (?:de |du |des |d')", re.IGNORECASE)
"""« En remplacement de l'article 4, il est inséré … »."""
_FOLLOWS = re.compile(r"(?:à la suite|à l'issue) (?:du|des|de)\b", re.IGNORECASE)
"""« à la suite du deuxième alinéa »: after it."""


def read_piece(phrase: Phrase, position: int, loose: bool) -> Chunk:
    """The piece that begins at a token."""
    token = phrase.at(position)
    text = phrase.masked.text
    if token.kind == "PREP" and sets_value(phrase, position):
        change = read_change(phrase, position)
        if change:
            return Chunk("DE", change, position, change.end)
        if read_value(phrase, position):
            return Chunk("PAR", None, position, position + 1)
    value = read_value(phrase, position - 1) if position and phrase.at(position - 1).kind == "PREP" else None
    if value and token.kind == "CITATION" and (several := read_words(phrase, position)):
        return Chunk("MOTS", several, position, several.end)  # « portés respectivement à « 90 € » et « 130 € » »
    if value:
        return Chunk("MOTS", Words((value.new, *value.more), value.end, "valeur"), position, value.end)
    if token.text == ":":
        return Chunk("DEUX_POINTS", None, position, position + 1)
    subject = SUBJECT.match(text, token.start) if token.kind in WHO else None
    if subject:
        return Chunk("SUJET", subject.group(), position, phrase.after(position, subject.end()))
    manner = MANNER.match(text, token.start) if token.kind not in _NO_MANNER else None
    if manner and phrase.at(position - 1).kind == "ET" and _REWORDED.match(manner.group()):
        # « est modifié et rédigé comme suit »: an order of its own
        return Chunk("REDIGER", Verb("rédigé", ("REDIGER",), True), position, phrase.after(position, manner.end()))
    if manner:
        return Chunk("MANIERE", manner.group(), position, phrase.after(position, manner.end()))
    if text.startswith(_AS_WELL, token.start):
        return Chunk("ET", None, position, position + 2)  # « l'article 5 ainsi que l'article 6 »
    verb = read_verb(phrase, position)
    if verb:
        return verb
    topic = read_topic(phrase, position, loose) if token.kind in ("MOT", "PREP", "SE") else None
    if topic:
        return topic
    if text[token.start : token.start + 7].lower() == "in fine":
        if phrase.at(position + 2).value == "DE" and (ended := read_portion(phrase, position + 3, loose, after_preposition=True)):
            targets = tuple(replace(target, steps=(*target.steps, Step("fin"))) for target in ended.targets)
            return Chunk("LIEU", Place(targets), position, ended.end)  # « in fine de l'article 7 »
        return Chunk("LIEU", Place((Target(steps=(Step("fin"),)),)), position, position + 2)
    if token.kind == "CITATION":
        words = read_words(phrase, position)
        if words:
            return Chunk("MOTS", words, position, words.end)
    follows = _FOLLOWS.match(text, token.start) if token.kind == "PREP" else None
    if follows:
        found = read_beside(phrase, phrase.after(position, follows.end()) - 1, loose, "APRES", position)
        # « à la suite de l'avenant n° 3 » tells why, not where
        if found and isinstance(found.value, Words):
            return found
        if found and isinstance(found.value, Place) and all(one.holder or one.steps for one in found.value.targets):
            return found
    if token.kind in ("APRES", "AVANT", "ENTRE"):
        found = read_beside(phrase, position, loose)
        if found:
            return found
    if phrase.at(position - 1).kind in ("CITATION", "VALEUR") and position and (start := placed(phrase, position)):
        # « les mots « A » figurant au premier alinéa »
        found_at = read_portion(phrase, start, loose, after_preposition=True)
        if found_at:
            return Chunk("LIEU", Place(found_at.targets, found_at.elided), position, found_at.end)
    instead = _INSTEAD.match(text, token.start) if token.kind == "PREP" else None
    instead = instead or (_AND_NOT.match(text, token.start) if token.kind == "ET" else None)
    if instead:
        return Chunk("AU_LIEU", None, position, phrase.after(position, instead.end()))
    below = _UNDER.match(text, token.start) if token.text.lower() == "sous" else None
    if below:
        end = phrase.after(position, below.end())
        titled = (Target(steps=(Step("item", quote=phrase.quote(end), quote_role="title"),)),)
        around = read_portion(phrase, end + 2, loose, after_preposition=True) if phrase.at(end + 1).value == "DE" else None
        nested = [inside(outer, titled[0]) for outer in around.targets] if around else []
        if around and None not in nested:
            return Chunk("LIEU", Place(tuple(one for one in nested if one is not None)), position, around.end)
        return Chunk("LIEU", Place(titled), position, end + 1)
    if token.text.lower() == "dans" and phrase.at(position + 1).kind == "DET" and (held := read_content(phrase, position + 1)):
        return Chunk("CONTENU", held, position, held.end)  # « est rétabli dans la rédaction suivante : »
    if token.kind == "PREP" and token.value == "A" and "substitu" in text and (words := _ousted_words(phrase, position + 1)):
        return Chunk("AUX_MOTS", words, position, words.end)  # « les mots « B » sont substitués aux mots « A » »
    rest = read_rest(phrase, position, loose) if token.kind == "PREP" and token.text in ("à", "À") else None
    if rest:
        return rest
    ousted = _OUSTED.match(text, token.start) if token.kind == "PREP" and token.text.lower() in ("en", "à", "au") else None
    if ousted and (place := read_portion(phrase, phrase.after(position, ousted.end()), loose, after_preposition=True)):
        return Chunk("EN_PLACE", Place(place.targets, place.elided), position, place.end)
    if token.kind == "PREP" and (phrase.at(position - 1).value != "COMPLETER" or token.value == "A"):
        found = read_titled_group(phrase, position) or read_place(phrase, position, loose)
        if found:
            return found
    if token.value == "DE" and phrase.at(position - 1).value == "COMPLETER":
        content = read_content(phrase, position)
        if content:
            return Chunk("CONTENU", content, position, content.end)
        return Chunk("PAR", None, position, position + 1)
    if token.text == "avec" and phrase.at(position - 1).value == "COMPLETER":
        return Chunk("PAR", None, position, position + 1)
    if token.kind == "PAR" or (token.value == "EN" and phrase.at(position + 1).kind == "CITATION"):
        return Chunk("PAR", None, position, position + 1)
    if token.kind in ("ET",):
        return Chunk("ET", None, position, position + 1)
    if token.kind == "PRONOM" and not (phrase.at(position - 1).kind == "PAR" and read_content(phrase, position)):
        return Chunk("IL", None, position, position + 1)
    if token.kind == "CELUI" and phrase.at(position - 1).value in ("REMPLACER", "A") and phrase.at(position + 1).value == "DE":
        # « les dispositions suivantes remplacent celles de l'article 5 »
        those = read_portion(phrase, position + 2, loose, after_preposition=True)
        if those and all(target.holder or target.steps for target in those.targets):
            return Chunk("CIBLE", Place(those.targets), position, those.end)
    own = _ITSELF.match(text, token.start) if token.kind == "DET" else None
    if own:
        return Chunk("IL", None, position, phrase.after(position, own.end()))
    if token.kind == "DET" and (former := _FORMER.match(text, token.start)):
        return Chunk("PRECEDENT", None, position, phrase.after(position, former.end()))
    return _noun(phrase, position) or Chunk("INCONNU", None, position, position + 1)


def _ousted_words(phrase: Phrase, position: int) -> Words | None:
    """« aux mots « A » », « à « A » »: words that give way; « à celles de l'article 4 » is a portion."""
    return None if phrase.at(position).kind == "CELUI" else read_words(phrase, position)


def _noun(phrase: Phrase, position: int) -> Chunk | None:
    """Words, new wording or a target, whichever the noun phrase is."""
    content = read_content(phrase, position)
    if content:
        return Chunk("CONTENU", content, position, content.end)
    words = read_words(phrase, position) or (coded(phrase, position) if phrase.at(position).kind == "DET" else None)
    if words:
        return Chunk("MOTS", words, position, words.end)
    measure = read_measure(phrase, position)
    if measure:
        return Chunk("GRANDEUR", measure, position, measure.end)
    if phrase.at(position - 1).kind == "PAR" or phrase.at(position - 1).value in _ADDS:
        new = read_several(phrase, position) or read_items(phrase, position)  # « par les articles 24 et 24 bis suivants »
        if not new and phrase.at(position + 1).text.lower() == "nouvel":
            new = read_new(phrase, position)  # « est remplacé par ce nouvel article 24 »
        if new:
            return Chunk("NEUF", new, position, new.end)
    found = read_portion(phrase, position, loose=False)
    if found:
        return Chunk("CIBLE", Place(found.targets, found.elided), position, found.end)
    new = read_new(phrase, position)
    if new:
        return Chunk("NEUF", new, position, new.end)
    if phrase.at(position).kind == "DET" and phrase.at(position + 1).value == "mot" and phrase.at(position + 2).kind == "ET":
        return Chunk("LES_MOTS", None, position, position + 2)
    if phrase.at(position).kind in ("VALEUR", "DATE") and _replaced_bare(phrase, position):
        return Chunk("MOTS", Words((phrase.words(position, position + 1),), position + 1), position, position + 1)
    if phrase.at(position).kind == "VALEUR":
        return Chunk("VALEUR", phrase.words(position, position + 1), position, position + 1)
    return None


def _replaced_bare(phrase: Phrase, position: int) -> bool:
    """« 1,12 % est remplacé par 1,24 % et 0,48 % par 0,55 % »: figures that stand for words, without quotation marks."""
    kinds = [phrase.at(position + step).kind for step in (1, 2, 3)]
    if phrase.at(position - 1).kind == "PAR":
        after = phrase.at(position + 1).text
        elliptic = kinds == ["ET", "VALEUR", "PAR"]
        return (
            kinds[0] == "FIN"
            or after == "."
            or (after == ";" and kinds[1] == "FIN")
            or (after == "," and kinds[1] == "ET")
            or elliptic
        )
    before = phrase.at(position - 1)
    if before.value == "REMPLACER" and before.kind == "INFINITIF" and position:
        return kinds[0] == "PAR" and kinds[1] == phrase.at(position).kind  # « à la ligne « A », remplacer 70 % par 75 % »
    opens = position == 0 or before.text in (",", ":", ";")
    begins = opens and kinds[0] == "AUX" and phrase.at(position + 2).value == "REMPLACER" and kinds[2] == "PAR"
    return begins or (phrase.at(position - 1).kind == "ET" and kinds[0] == "PAR" and kinds[1] == "VALEUR")
