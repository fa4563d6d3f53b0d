"""Places below the alinéa: phrases, tables, beginnings and ends."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.consolidating.locate.about_what import tables_of
from generator.consolidating.locate.outline import body_marker
from generator.consolidating.locate.phrases import other_counts, outer_phrases, phrases
from generator.consolidating.locate.spoken_of import spoken_of
from generator.consolidating.locate.ways import Way, merged, pick
from generator.consolidating.matching.elided import holds_ends
from generator.consolidating.matching.tokens import content_words
from generator.consolidating.matching.words import find
from generator.consolidating.refused import Refused
from generator.consolidating.scope import Scope
from generator.model import Alinea, Lacune, Texte
from generator.operations import Step


def phrase_ways(texte: Texte, scope: Scope, step: Step) -> list[Way]:
    """Sentences by rank or by their words; across several alinéas they are counted one alinéa after the other."""
    if step.quote_role == "about":
        return [Way("", (place,)) for place in spoken_of(texte, scope, step)]
    body = texte.parts[scope.part].body
    places: list[Scope] = []
    outer: list[Scope] = []
    for index in range(scope.first, scope.end):
        element = body[index]
        if not isinstance(element, Alinea):
            return []
        if element.kind == "tableau":
            continue
        for found, spans in ((places, phrases(element.text, element.label)), (outer, outer_phrases(element.text, element.label))):
            found += [Scope(scope.part, index, index + 1, chars=span, unit="phrase") for span in spans]
    if step.quote:
        wanted = content_words(step.quote)
        places = [
            place
            for place in places
            if _matches(words := _words(texte, place), wanted, step.quote_role) or holds_ends(words, step.quote)
        ]
        if not step.ranks:
            return [Way("", (place,)) for place in places]
    ways: list[Way] = []
    others = [] if step.quote else _counted_otherwise(texte, scope)
    for name, counted in (("", outer), ("phrases citées ou entre parenthèses comptées", places), *others):
        chosen = pick(len(counted), step.ranks, span=step.span)
        reading = joined([counted[index] for index in chosen]) if chosen else ()
        if reading and all(way.reading != reading for way in ways):
            ways.append(Way(name, reading))
    if not step.quote and any(_is_item(body[place.start]) and place.start > scope.start for way in ways for place in way.reading):
        raise Refused(
            "uncertain-count", "Le rang de la phrase désigne un élément de liste, qui n’est pas une phrase : viser cet élément."
        )
    return ways


def _is_item(element: Alinea | Lacune) -> bool:
    """« 1° L'instruction ; », which no rank of sentences of the whole article means."""
    found = body_marker(element) if isinstance(element, Alinea) else None
    listed = found is not None and not found.style.startswith(("decimal", "ROMAIN", "title", "paragraphe"))
    return listed and isinstance(element, Alinea) and len(phrases(element.text, element.label)) == 1


def _counted_otherwise(texte: Texte, scope: Scope) -> list[tuple[str, list[Scope]]]:
    """The other counts of the sentences of a passage: a run-in title left out, a sentence that initials end."""
    lines = [
        (index, element)
        for index, element in enumerate(texte.parts[scope.part].body[scope.first : scope.end], scope.first)
        if isinstance(element, Alinea) and element.kind != "tableau"
    ]
    told = {index: dict(other_counts(element.text, element.label)) for index, element in lines}
    return [
        (
            name,
            [
                Scope(scope.part, index, index + 1, chars=span, unit="phrase")
                for index, element in lines
                for span in told[index].get(name, outer_phrases(element.text, element.label))
            ],
        )
        for name in dict.fromkeys(name for counts in told.values() for name in counts)
    ]


def joined(places: list[Scope]) -> tuple[Scope, ...]:
    """Sentences that follow each other in one alinéa, as one stretch."""
    result: list[Scope] = []
    for place in places:
        last = result[-1] if result else None
        if last and last.start == place.start and last.chars and place.chars and place.chars[0] - last.chars[1] <= 1:
            result[-1] = replace(last, chars=(last.chars[0], place.chars[1]))
        else:
            result.append(place)
    return tuple(result)


def _words(texte: Texte, place: Scope) -> tuple[str, ...]:
    element = texte.parts[place.part].body[place.start]
    if not isinstance(element, Alinea) or place.chars is None:
        return ()
    return content_words(element.text[place.chars[0] : place.chars[1]])


def _matches(words: tuple[str, ...], wanted: tuple[str, ...], role: str) -> bool:
    size = len(wanted)
    if not size:
        return False
    if role == "begins":
        return words[:size] == wanted
    if role == "ends":
        return words[-size:] == wanted
    return any(words[index : index + size] == wanted for index in range(len(words) - size + 1))


def table_ways(texte: Texte, scope: Scope, step: Step) -> list[Way]:
    """« le tableau », « le deuxième tableau »."""
    body = texte.parts[scope.part].body
    places = [
        Scope(scope.part, index, index + 1, unit="tableau")
        for index in range(scope.start, scope.end)
        if isinstance(element := body[index], Alinea) and element.kind == "tableau"
    ]
    places = places or _left_out(texte, scope)
    if step.quote_role == "about":
        named = tables_of(texte.parts[scope.part], [place.start for place in places], step.quote)
        return [Way("", (place,)) for place in places if place.start in named] if len(named) == 1 else []
    if step.quote:
        wanted = content_words(step.quote)
        places = [place for place in places if _table_holds(texte, place, wanted)]
        return [Way("", (place,)) for place in places]
    chosen = pick(len(places), step.ranks, span=step.span)
    return [Way("", merged([places[index] for index in chosen]))] if chosen else []


_LEFT_OUT = re.compile(r"\(?\s*tableaux?\b[^.]*\bnon reproduits?\b", re.IGNORECASE)


def _left_out(texte: Texte, scope: Scope) -> list[Scope]:
    """« (Tableau non reproduit, consultable en ligne…) »: a note that stands for a table, with the address on the next line."""
    body = texte.parts[scope.part].body
    places: list[Scope] = []
    for index in range(scope.start, scope.end):
        element = body[index]
        if isinstance(element, Alinea) and _LEFT_OUT.match(element.text):
            after = body[index + 1] if index + 1 < scope.end else None
            address = isinstance(after, Alinea) and after.text.lstrip().casefold().startswith("http")
            places.append(Scope(scope.part, index, index + 1 + int(address), unit="tableau"))
    return places


def _table_holds(texte: Texte, place: Scope, wanted: tuple[str, ...]) -> bool:
    body = texte.parts[place.part].body
    before = body[place.start - 1] if place.start else None
    element = body[place.start]
    return (isinstance(before, Alinea) and content_words(before.text) == wanted) or (
        isinstance(element, Alinea) and any(content_words(cell) == wanted for row in element.rows for cell in row)
    )


def _after_words(texte: Texte, scope: Scope, words: str) -> list[Way]:
    """« après les mots « A », la fin de l'alinéa »: from there to its end, the final full stop kept; the words stand once."""
    body = texte.parts[scope.part].body
    hits = []
    for index in range(scope.first, scope.end):
        element = body[index]
        if not isinstance(element, Alinea):
            return []
        start, end = scope.chars or (0, len(element.text.rstrip()))
        hits += [(index, element.text, hit.end, end) for hit in find(element.text, words, start, end)]
    if len(hits) != 1 or hits[0][0] != scope.end - 1:
        return []
    index, text, start, end = hits[0]
    start += words.rstrip()[-1:] == "." and text[start : start + 1] == "."
    if not text[:start].rstrip().endswith("."):  # « après les mots « un mois. », la fin »: the full stop that stays is theirs
        end -= text[end - 1] in ".;"
    start += len(text[start:]) - len(text[start:].lstrip())
    return [Way("", (Scope(scope.part, index, index + 1, chars=(start, end), unit="fin"),))] if start < end else []


def edge_ways(texte: Texte, scope: Scope, step: Step) -> list[Way]:
    """« au début », « à la fin »: how much of the place that is, the words quoted tell."""
    if step.quote and step.unit == "fin":
        return _after_words(texte, scope, step.quote)
    return [Way("", (replace(scope, edge="debut" if step.unit == "debut" else "fin"),))]
