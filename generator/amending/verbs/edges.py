"""Additions at an edge of what is named: its beginning or its end, words or a sentence inside an alinéa."""

from __future__ import annotations

from dataclasses import replace

from generator.amending.clauses.clause import Clause
from generator.amending.clauses.state import Unread
from generator.amending.pieces.told import Words
from generator.amending.wording.payload import plain
from generator.operations import Append, Content, Insert, InsertWords, Operation, Target


def edge_of(target: Target) -> tuple[Target, str]:
    """« à la fin de l'article 5 » is article 5, at its end."""
    if target.steps and target.steps[-1].unit in ("debut", "fin"):
        return replace(target, steps=target.steps[:-1]), target.steps[-1].unit
    return target, ""


def inside_alinea(targets: tuple[Target, ...]) -> bool:
    """Whether what is completed is an alinéa or less, or a heading."""
    places = [edge_of(target)[0] for target in targets]
    return all(place.steps and place.steps[-1].unit in ("alinea", "phrase", "intitule") for place in places)


def words_or_phrase(targets: tuple[Target, ...], words: Words) -> tuple[Operation, ...]:
    """« L'alinéa 2 est complété par « … » », nothing said of what it is: a sentence when it begins like one, words else.

    At the beginning, words have the capital of the alinéa (« Chaque année, »): a sentence is what ends like one too.
    """
    if len(words.words) != 1 or not words.words[0][:1].isupper():
        return words_at_edge(targets, words)
    content = Content(body=(plain(words.words[0]),), unit="phrase")  # by its capital: the sentence does not say so
    operations: list[Operation] = []
    for target in targets:
        place, edge = edge_of(target)
        if edge != "debut":
            operations.append(Append(place, content))
        elif words.words[0].rstrip().endswith((".", "!", "?", "…")):
            operations.append(Insert(place, content, "début"))
        else:
            operations += words_at_edge((target,), words)
    return tuple(operations)


def words_at_edge(targets: tuple[Target, ...], words: Words) -> tuple[Operation, ...]:
    """« est complété par les mots « … » »: inside the last alinéa of the target."""
    if len(words.words) != 1:
        raise Unread("several-words", "Plusieurs suites de mots sont ajoutées sans dire où va chacune.", targets[0])
    operations: list[Operation] = []
    for target in targets:
        place, edge = edge_of(target)
        operations.append(InsertWords(place, "", words.words[0], "début" if edge == "debut" else "fin"))
    return tuple(operations)


def words_below(clause: Clause, targets: tuple[Target, ...]) -> tuple[Operation, ...]:
    """« est complété par les mots suivants : » with the words below."""
    content = clause.content(None, ())
    if clause.state.payload is None:
        return tuple(Append(target, content) for target in targets)
    if len(content.body) != 1 or content.articles:
        raise Unread("several-words", "Les mots ajoutés tiennent sur plusieurs alinéas.", targets[0])
    text = getattr(content.body[0], "text", "")
    return words_at_edge(targets, Words((text,), 0, "mot"))
