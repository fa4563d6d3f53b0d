"""The places that a sentence tells: where it bears, beside what, what it is about, what its portion becomes.

« à l'article 5 », « dans le deuxième alinéa », « en fin de premier alinéa », « après l'article 5 », « entre le 1° et le 2° »
« concernant l'article 7, », « , qui devient l'article 5, »
"""

from __future__ import annotations

import re
from dataclasses import replace

from generator.amending.pieces.amounts import is_now
from generator.amending.pieces.brought import read_content, read_new
from generator.amending.pieces.joining import siblings
from generator.amending.pieces.kinds import Chunk, Place
from generator.amending.pieces.quoted import read_words
from generator.amending.pieces.told import Words
from generator.amending.references.headed import LABELLED
from generator.amending.references.reference import Reference, read_reference, with_apposition
from generator.amending.references.targets import inside
from generator.amending.tokens.phrase import Phrase
from generator.operations import Step, Target

_TOPIC = re.compile(
    r"(?:concernant|s'agissant d(?:e |u |es )|en ce qui concerne|pour ce qui (?:est|concerne)(?: d(?:e |u |es ))?|quant à|pour"
    r"|relativement (?:à|aux?)|au sujet d(?:e |u |es ))"
    r"(?=\s?(?:l'|la |les? |ce |cet |cette |article|annexe|premier|dernier|deuxième))",
    re.IGNORECASE,
)
"""« Concernant l'article 7, le deuxième alinéa est supprimé »: a place, when what follows is a portion of the text."""


def read_portion(phrase: Phrase, position: int, loose: bool, after_preposition: bool = False) -> Reference | None:
    """A reference with its apposition."""
    token = phrase.at(position)
    if token.kind in ("CARDINAL", "INDEFINI") and phrase.at(position + 1).kind != "ORDINAL":
        return None
    if token.kind == "NOMBRE" and phrase.at(position + 1).kind == "UNITE":
        return None  # « il est ajouté 2 alinéas »
    if (token.kind == "LETTRE" and not after_preposition) or (
        token.kind == "DET" and phrase.at(position + 1).kind == "NOUVEAU" and phrase.at(position + 1).text != "nouvel"
    ):
        return None
    found = read_reference(phrase, position, loose)
    return with_apposition(phrase, found, loose) if found else None


def read_edges(phrase: Phrase, start: int) -> Words | None:
    """« entre les mots « A » et les mots « B » », « entre « A » et « B » »: the words on both sides."""
    words = read_words(phrase, start)
    if words is None or words.occurrences != "unique":
        return None
    if len(words.words) == 2:
        return words
    if len(words.words) != 1 or phrase.at(words.end).kind != "ET":
        return None
    other = read_words(phrase, words.end + 1)
    if other is None or len(other.words) != 1:
        return None
    return Words((words.words[0], other.words[0]), other.end, words.noun)


def read_beside(phrase: Phrase, position: int, loose: bool, name: str = "", first: int | None = None) -> Chunk | None:
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
        found = read_portion(phrase, start, loose)
        other = read_portion(phrase, found.end + 1, loose) if found and phrase.at(found.end).kind == "ET" else None
        if found and other and len(found.targets) == 1 and len(other.targets) == 1 and not other.elided:
            pair = siblings(Place(found.targets), Place(other.targets))  # « entre l'article 5 et l'article 6 »
            return Chunk("ENTRE", Place(pair), position, other.end) if pair else None
        return Chunk("ENTRE", Place(found.targets, found.elided), position, found.end) if found else None
    words = read_words(phrase, start)
    if words:
        return Chunk(f"{name}_MOTS", words, position, words.end)
    found = read_portion(phrase, start, loose)
    if found is None or any(not target.holder and not target.steps for target in found.targets):
        return None  # « après accord du comité », « après l'avenant n° 3 »: when, not where
    return Chunk(name, Place(found.targets, found.elided), position, found.end)


def _is_set(phrase: Phrase, position: int) -> bool:
    """Whether the verb at a position, past its adverbs, sets or changes a value: « est ainsi portée », « est désormais de »."""
    while phrase.at(position).kind == "ADVERBE":
        position += 1
    return phrase.at(position).value in ("FIXER", "REMPLACER", "MODIFIER") or is_now(phrase, position)


def read_place(phrase: Phrase, position: int, loose: bool) -> Chunk | None:
    """« à l'article 5 », « dans le deuxième alinéa », « à la fin du I », « in fine »; « des 5° à 8° » as new items."""
    token = phrase.at(position)
    if token.value == "DE":
        before = phrase.at(position - 1)
        if before.kind in ("CITATION", "SUIVANT") or before.value == "SUPPRIMER":
            # « le terme « à savoir » du premier alinéa »
            found = read_portion(phrase, position + 1, loose, after_preposition=True)
            return Chunk("LIEU", Place(found.targets, found.elided), position, found.end) if found else None
        held = read_portion(phrase, position + 1, loose, after_preposition=True) if before.kind in ("MOT", "NOM") else None
        if held and phrase.at(held.end).kind == "AUX" and _is_set(phrase, held.end + 1):
            # « le préavis de l'article 7 est porté à … »
            return Chunk("LIEU", Place(held.targets, held.elided), position, held.end)
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
                targets = tuple(replace(target, steps=(*target.steps, Step("fin"))) for target in found.targets)
                return Chunk("LIEU", Place(targets), position, found.end)
        return Chunk("LIEU", Place((Target(steps=(Step("fin"),)),)), position, position + 2)
    if token.text.lower() == "en" and phrase.at(position + 1).text.lower() == "tête" and phrase.at(position + 2).value == "DE":
        found = read_reference(phrase, position + 3, loose)
        targets = tuple(replace(target, steps=(*target.steps, Step("debut"))) for target in found.targets) if found else ()
        return Chunk("LIEU", Place(targets), position, found.end) if found else None
    start = position + 1
    if token.text.lower() == "en" and phrase.at(start).kind in ("NOMBRE", "ORDINAL"):
        return None  # « En 2022, à l'article 2, … »: when; « est ajouté en premier tiret »: the rank that it takes
    if phrase.at(start).text.lower() in ("sein", "intérieur", "niveau") and phrase.at(start + 1).value == "DE":
        start += 2
    if phrase.at(start).kind == "CELUI" and phrase.at(position - 1).value == "REMPLACER" and phrase.at(start + 1).value == "DE":
        start += 2  # « se substituent à celles de l'article 4 »
    found = read_portion(phrase, start, loose, after_preposition=True)
    if found:
        return Chunk("LIEU", Place(found.targets, found.elided), position, found.end)
    words = read_words(phrase, position)
    if words and words.occurrences != "unique":
        return Chunk("MOTS", words, position, words.end)
    return None


def read_titled_group(phrase: Phrase, position: int) -> Chunk | None:
    """« Au « a) Licenciement » de l'article 5, les mots … »: a group of it, told by its label and its title."""
    if phrase.at(position).value != "A" or phrase.at(position + 1).kind != "CITATION":
        return None
    title = phrase.quote(position + 1)
    if not LABELLED.match(title):
        return None
    step = Step("item", quote=title, quote_role="title")
    end = position + 2
    joint = end + (phrase.at(end).text == ",")
    if phrase.at(joint).value == "DE" and (found := read_portion(phrase, joint + 1, False, after_preposition=True)):
        nested = tuple(inside(outer, Target(steps=(step,))) for outer in found.targets)
        if None not in nested:
            return Chunk("LIEU", Place(tuple(one for one in nested if one is not None)), position, found.end)
    return Chunk("LIEU", Place((Target(steps=(step,)),)), position, end)


_PART = re.compile(r"(?:la partie|le membre|le fragment|le segment) de (?:la )?phrase (?=d(?:e |u |es ))", re.IGNORECASE)
_TELLING = re.compile(
    r",? ?(?:précisant|indiquant|disposant|stipulant|prévoyant|énonçant|mentionnant)\s?:?\s?(?=[\ue000-\uefff])", re.I
)


def read_words_apart(phrase: Phrase, position: int) -> list[Chunk]:
    """« la partie de phrase de l'article 8, précisant « A », est … »: words told after the place where they stand."""
    text = phrase.masked.text
    opening = _PART.match(text, phrase.at(position).start) if phrase.at(position + 2).value == "DE" else None
    if opening is None:
        return []
    start = phrase.after(position, opening.end())
    found = read_portion(phrase, start + 1, True, after_preposition=True)
    telling = _TELLING.match(text, phrase.at(found.end).start) if found and not found.elided else None
    if found is None or telling is None:
        return []
    words = read_words(phrase, phrase.after(found.end, telling.end()))
    if words is None:
        return []
    return [Chunk("LIEU", Place(found.targets), position, found.end), Chunk("MOTS", words, found.end, words.end)]


_FROM = re.compile(r"à (?:partir|compter) (?:du|de la|de l'|des)(?= ?)", re.IGNORECASE)
_REST = re.compile(r"(?:tout )?(?:le reste|la suite|la fin)\b", re.IGNORECASE)


def read_rest(phrase: Phrase, position: int, loose: bool) -> Chunk | None:
    """« À partir du troisième alinéa, le reste de l'article 5 est supprimé. »: from the third alinéa on, itself included."""
    text = phrase.masked.text
    opening = _FROM.match(text, phrase.at(position).start)
    if opening is None:
        return None
    found = read_portion(phrase, phrase.after(position, opening.end()), loose, after_preposition=True)
    if found is None or found.elided or len(found.targets) != 1 or not found.targets[0].steps:
        return None
    target, step = found.targets[0], found.targets[0].steps[-1]
    rest = found.end + (phrase.at(found.end).text == ",")
    told = _REST.match(text, phrase.at(rest).start)
    if told is None or step.unit not in ("alinea", "phrase", "paragraphe") or len(step.ranks) != 1 or step.ranks[0] < 1:
        return None
    end = phrase.after(rest, told.end())
    target = replace(target, steps=(*target.steps[:-1], replace(step, ranks=(step.ranks[0], -1), span=True)))
    outer = read_portion(phrase, end + 1, loose, after_preposition=True) if phrase.at(end).value == "DE" else None
    if outer is not None:
        nested = inside(outer.targets[0], target) if len(outer.targets) == 1 and not target.holder else None
        if nested is None:
            return None
        target, end = nested, outer.end
    return Chunk("CIBLE", Place((target,)), position, end)


def read_topic(phrase: Phrase, position: int, loose: bool) -> Chunk | None:
    """A portion told as what the sentence is about, up to its comma or colon; « pour les cadres » is none."""
    opening = _TOPIC.match(phrase.masked.text, phrase.at(position).start)
    if opening is None:
        return None
    found = read_portion(phrase, phrase.after(position, opening.end()), loose, after_preposition=True)
    if found is None or found.elided or phrase.at(found.end).text not in (",", ":"):
        return None
    if any(not target.holder and not target.steps for target in found.targets):
        return None  # « concernant la convention du 3 mai 2019 »: why, not where
    return Chunk("LIEU", Place(found.targets), position, found.end)


def read_becoming(phrase: Phrase, position: int, comma: bool) -> Chunk | None:
    """« l'article 4, qui devient l'article 5, est ainsi rédigé »: what it becomes, before what is said of it."""
    if not comma or phrase.at(position).kind != "QUI" or phrase.at(position + 1).value != "DEVENIR":
        return None
    start = position + 2
    while phrase.at(start).kind == "ADVERBE":
        start += 1
    found = read_reference(phrase, start)
    if found is None or found.elided or phrase.at(found.end).text != ",":
        return None
    return Chunk("QUI_DEVIENT", Place(found.targets), position, found.end + 1)
