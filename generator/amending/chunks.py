"""From tokens to the few big pieces that verb rules are written with: places, targets, quoted words, new wording, verbs.

What belongs to no piece becomes INCONNU, which no rule accepts: a sentence with a word that was not understood is refused.
"""

from __future__ import annotations

import re
from dataclasses import replace

from generator.amending.brought import read_content, read_new
from generator.amending.fillers import EVERYWHERE, KEPT, MANNER, filler_end
from generator.amending.measures import read_change, read_measure, read_value
from generator.amending.phrase import Phrase
from generator.amending.pieces import Chunk, Place, Verb
from generator.amending.places import (
    read_becoming,
    read_beside,
    read_place,
    read_portion,
    read_titled_group,
    read_topic,
    read_words_apart,
)
from generator.amending.quoted import Words, read_words
from generator.amending.subjects import SUBJECT, introduces
from generator.amending.tails import placed
from generator.amending.targets import inside
from generator.amending.verb_groups import read_verb
from generator.french.numbers import read_cardinal
from generator.operations import Step, Target


def chunk(phrase: Phrase, loose: bool = True) -> list[Chunk]:
    """The pieces of a sentence, commas and fillers left out."""
    chunks: list[Chunk] = []
    position, comma, told_of = 0, False, False
    text = phrase.masked.text
    while (token := phrase.at(position)).kind != "FIN":
        if token.text in (",", ";", ".", "–", "—", "-"):
            comma, position = True, position + 1
            continue
        filler = filler_end(text, token.start)
        if filler:
            position = phrase.after(position, filler)
            continue
        everywhere = EVERYWHERE.match(text, token.start) if token.kind in ("PREP", "MOT") else None
        if everywhere:
            end = phrase.after(position, everywhere.end())
            if phrase.at(end).value != "DE":  # « à chaque occurrence du mot « A » » is read with its words
                chunks.append(Chunk("PARTOUT", read_cardinal(everywhere["places"] or ""), position, end, comma))
                comma, position = False, end
                continue
        subject = SUBJECT.match(text, token.start) if token.kind in _WHO else None
        if subject and introduces(subject.group()):
            position = phrase.after(position, subject.end())
            continue
        which = _WHICH.match(text, token.start) if token.kind == "QUI" and chunks else None
        if which and chunks[-1].name == "CIBLE" and not any(isinstance(one.value, Verb) for one in chunks):
            position += 1  # « l'article 5, qui est désormais ainsi rédigé : »
            comma, told_of = False, True
            continue
        if which and which["manner"] and any(one.name in ("NEUF", "CONTENU") for one in chunks):
            end = phrase.after(position, which.end())
            chunks.append(Chunk("MANIERE", which.group(), position, end))
            comma, position = False, end
            continue
        both = _TITLE_TOO.match(text, token.start) if token.kind in ("DET", "MOT") else None
        if both:
            chunks.append(Chunk("TITRE_ET", None, position, position, comma))
            position = phrase.after(position, both.end())
            if both["takes"]:
                chunks.append(Chunk("REDIGER", Verb(both["takes"], ("REDIGER",), True), position - 1, position))
            comma = False
            continue
        adds = _BY_ADDING.match(text, token.start) if token.kind == "PAR" and chunks else None
        if adds and chunks[-1].name in ("MODIFIER", "COMPLETER"):
            chunks[-1] = chunks[-1]._replace(name="COMPLETER")
            end = phrase.after(position, adds.end())
            chunks.append(Chunk("PAR", None, position, end, comma))
            comma, position = False, end
            continue
        kept = KEPT.match(text, token.start) if token.kind in ("DET", "MOT") or token.text == "(" else None
        if kept:
            end = phrase.after(position, kept.end())
            chunks.append(Chunk("RESTE", None, position, end, comma))
            comma, position = False, end
            continue
        if chunks and chunks[-1].name in ("GRANDEUR", "MOTS") and (start := placed(phrase, position)):
            # « le montant de la prime prévu à l'article 5 »
            found = read_portion(phrase, start, loose, after_preposition=True)
            if found:
                chunks.append(Chunk("LIEU", Place(found.targets, found.elided), position, found.end))
                comma, position = False, found.end
                continue
        renamed = read_becoming(phrase, position, comma) if comma and chunks and chunks[-1].name == "CIBLE" else None
        if token.kind == "DET" and (apart := read_words_apart(phrase, position)):
            chunks += apart
            comma, position = False, apart[-1].end
            continue
        piece = renamed or _piece(phrase, position, loose)
        if told_of and piece.name == "REDIGER" and isinstance(piece.value, Verb):
            piece = piece._replace(value=replace(piece.value, text="modifié"))  # told in passing: all the caution of « modifié »
        if piece.name == "REDIGER" and phrase.at(position).kind == "PARTICIPE" and any(one.name in _BRINGS for one in chunks):
            chunks.pop()  # « il est inséré un article 5 bis intitulé « Durée » et rédigé comme suit »
            piece = piece._replace(name="MANIERE", value="rédigé")
        chunks.append(piece._replace(comma=comma))
        comma, position = False, piece.end
        if phrase.at(position - 2).text.lower() in _MADE and (parts := read_new(phrase, position)) and piece.name == "REDIGER":
            chunks.append(Chunk("CONTENU", parts, position, parts.end))  # « composé de seize articles ainsi rédigés »
            position = parts.end
        if piece.name == "REMPLACER" and isinstance(piece.value, Verb) and piece.value.manner:
            chunks.append(Chunk("MANIERE", "ainsi", piece.end, piece.end))  # « est ainsi remplacé : »
    return chunks


_ITSELF = re.compile(
    r"(?:(?:son|sa|ses|leurs?) (?:contenu|texte|rédaction|libellé|dispositions|stipulations|formulation|teneur)"
    r"|ce dernier|cette dernière|ces derniers|ces dernières)(?= (?:est|sont|sera|seront)\b)",
    re.IGNORECASE,
)
"""« Son contenu est remplacé par … »: what the sentence before bears on."""
_FORMER = re.compile(r"(?:le|la|les) précédente?s?(?=\s*(?::|comme\b|ainsi\b))", re.IGNORECASE)
"""« Il annule et remplace le précédent : »: the wording that the same portion had."""
_WORDING = r"(?:contenu|texte|rédaction|dispositions|stipulations|corps|libellé|teneur)"
_TITLE_TOO = re.compile(
    rf"(?:le |l')(?:titre|intitulé) (?:et|ainsi que) (?:le |la |les |l')?{_WORDING} (?:de (?=l'|cet|ce )|du (?=présent|même))"
    r"|(?P<takes>prend|prennent|prendra|aura|reçoit) (?:désormais |dorénavant )?(?:le |l'|un )(?:nouvel |nouveau )?"
    rf"(?:titre|intitulé) (?:suivant )?et (?:la |le |les |une |un )?(?:nouvelles? |nouveau )?{_WORDING}(?: suivante?s?)?\b",
    re.IGNORECASE,
)
"""« Le titre et le texte de l'article 5 », « prend le nouveau titre et la nouvelle rédaction suivants »: both are given."""
_WHICH = re.compile(
    r"qui (?:(?P<manner>(?:(?:prend|prennent|prendra|aura|reçoit)(?: désormais| dorénavant)? (?:la |le )(?:nouvelle |nouveau )?"
    r"(?:rédaction|libellé|texte|contenu|teneur) (?:suivante?|ci-après|ci-dessous)"
    r"|(?:est|sont|sera|seront)(?: désormais| dorénavant)? (?:(?:ainsi )(?:rédigé|libellé|conçu)e?s?"
    r"|(?:rédigé|libellé)e?s?(?: désormais| dorénavant)? (?:comme suit|ainsi(?: qu'il suit)?|de la (?:façon|manière) suivante))))"
    r"|(?:est|sont|sera|seront)(?: désormais| dorénavant| ainsi| donc| lui-même)* "
    r"(?:remplacé|modifié|supprimé|abrogé|complété|annulé|réécrit)e?s?\b)"
    r"(?![^:]* (?:est|sont|sera|seront|devient) )",
    re.IGNORECASE,
)
"""« qui est désormais rédigé ainsi : », « qui prend la rédaction suivante : »: the only order of its sentence."""
_NO_MANNER = frozenset({"DET", "UNITE", "CITATION", "NOMBRE", "ORDINAL", "AUX", "TEXTE", "PAR", "NOM", "PRONOM"})
_WHO = frozenset({"DET", "PRONOM", "MOT", "PAR", "UNITE"})
"""Kinds of tokens that may begin who amends."""
_BRINGS = frozenset({"AJOUTER", "RETABLIR"})
_UNDER = re.compile(r"sous (?:le (?:sous-)?titre|l'intitulé|la rubrique|l'intertitre) (?=[\ue000-\uefff])", re.IGNORECASE)
"""« sous le titre « Préavis », les mots … »: a group of lines under its title."""
_BY_ADDING = re.compile(
    r"par (?:l'|une |un )?(?:ajout|adjonction|insertion|addition) "
    r"(?:d'|de (?=l'|la |ce)|des (?=mots |termes )|du (?=mot |terme )|(?=des |du |de ))",
    re.IGNORECASE,
)
"""« est modifié par l'ajout d'un alinéa ainsi rédigé »: completed by it."""
_MADE = frozenset({"composé", "composée", "constitué", "constituée", "composés", "composées"})
_REWORDED = re.compile(r"(?:ainsi )?(?:rédigé|libellé|formulé)", re.IGNORECASE)
_AS_WELL = ("ainsi que ", "ainsi qu'")
_INSTEAD = re.compile(
    r"(?:au lieu|en lieu et place) (?:de |d')(?:lire )?(?=[\ue000-\uefff:]|les? (?:mots?|termes?))", re.IGNORECASE
)
"""« au lieu de « A », lire « B » »."""
_FOLLOWS = re.compile(r"(?:à la suite|à l'issue) (?:du|des|de)\b", re.IGNORECASE)
"""« à la suite du deuxième alinéa »: after it."""


def _piece(phrase: Phrase, position: int, loose: bool) -> Chunk:
    """The piece that begins at a token."""
    token = phrase.at(position)
    text = phrase.masked.text
    passes = phrase.at(position - 1).text.lower().startswith("pass")
    if token.kind == "PREP" and (phrase.at(position - 1).value == "FIXER" or passes):
        change = read_change(phrase, position)
        if change:
            return Chunk("DE", change, position, change.end)
        if read_value(phrase, position):
            return Chunk("PAR", None, position, position + 1)
    if position and phrase.at(position - 2).value == "FIXER" and (value := read_value(phrase, position - 1)):
        return Chunk("MOTS", Words((value.new,), value.end, "valeur"), position, value.end)
    if token.text == ":":
        return Chunk("DEUX_POINTS", None, position, position + 1)
    subject = SUBJECT.match(text, token.start) if token.kind in _WHO else None
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
    if token.kind == "PREP" and phrase.at(position - 1).value != "COMPLETER":
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
    if phrase.at(position - 1).kind == "PAR" and phrase.at(position + 1).text.lower() == "nouvel":
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
    last = phrase.at(position + 1).kind == "FIN" or phrase.at(position + 1).text == "."
    if last and phrase.at(position - 1).kind == "PAR" and phrase.at(position).kind in ("VALEUR", "DATE"):
        return Chunk("MOTS", Words((phrase.words(position, position + 1),), position + 1), position, position + 1)
    if phrase.at(position).kind == "VALEUR":
        return Chunk("VALEUR", phrase.words(position, position + 1), position, position + 1)
    return None
