"""Alinéas by rank, by their first words, counted in every way; alinéas that stand inside a hole."""

from __future__ import annotations

from dataclasses import replace

from generator.consolidating.locate.counting import counts
from generator.consolidating.locate.doubtful import check_counted
from generator.consolidating.locate.named import series_length
from generator.consolidating.locate.outline import body_marker, is_heading
from generator.consolidating.locate.spoken_of import spoken_of
from generator.consolidating.locate.ways import Way, merged, pick
from generator.consolidating.matching.elided import holds_ends
from generator.consolidating.matching.tokens import content_words
from generator.consolidating.refused import Refused
from generator.consolidating.scope import Scope, Slot
from generator.french.article_numbers import canonical
from generator.model import Alinea, Article, Lacune, Texte
from generator.operations import Step


def alinea_ways(texte: Texte, scope: Scope, step: Step) -> list[Way]:
    """The alinéas that a step picks inside a scope."""
    body = texte.parts[scope.part].body
    if step.quote_role == "about" and step.ranks:
        return _ranked_and_about(texte, scope, step)
    if step.quote_role == "about":
        return [Way("", (place,)) for place in spoken_of(texte, scope, step)]
    if step.quote and not step.ranks:
        return [Way("", (place,)) for place in _quoted(texte, scope, step)]
    if step.quote:
        return _ranked_and_quoted(texte, scope, step)
    check_counted(body, scope, step)
    return _ranked(texte, scope, step)


def _ranked(texte: Texte, scope: Scope, step: Step) -> list[Way]:
    """The alinéas that a rank picks, in every way of counting."""
    body = texte.parts[scope.part].body
    if any(isinstance(element, Lacune) for element in body[scope.start : scope.end]):
        held = _across_holes(texte, scope, _spread(step))
        return [held] if held else []
    ways: list[Way] = []
    if scope.whole and _own_number(texte.parts[scope.part]):
        scope = replace(scope, head=1, unit="article")
    for start in dict.fromkeys((scope.first, *_with_title(body, scope))):
        for number, count in enumerate(counts(body, start, scope.end)):
            chosen = pick(len(count.groups), step.ranks, span=step.span)
            if chosen is None:
                continue
            reading = merged([Scope(scope.part, *count.groups[index], unit="alinea") for index in chosen])
            if all(way.reading != reading for way in ways):
                title = "ligne de titre comptée" if scope.head else "ligne de titre non comptée"
                name = count.name if start == scope.first else f"{count.name}, {title}"
                ways.append(Way("" if number == 0 and start == scope.first else name, reading))
    picked = ways[0].reading[0] if len(ways) == 1 and len(ways[0].reading) == 1 else None
    if picked is not None and picked.end == picked.start + 1 and _heads(body, picked.start, scope.end):
        line = body[picked.start]
        told = line.text[:60] if isinstance(line, Alinea) else ""
        raise Refused(
            "uncertain-count", f"Le rang désigne l’intertitre « {told} », que l’on ne compte pas toujours : viser par les mots."
        )
    return ways


def _heads(body: tuple[Alinea | Lacune, ...], index: int, end: int) -> bool:
    """« 3.2 Durée maximale », with lines under it: a heading inside the article, which few people count as an alinéa."""
    line, after = body[index], body[index + 1] if index + 1 < end else None
    found = body_marker(line) if isinstance(line, Alinea) else None
    numbered = found is not None and found.style.startswith("decimal") and isinstance(line, Alinea) and is_heading(line)
    return numbered and isinstance(after, Alinea) and body_marker(after) is None


def _ranked_and_about(texte: Texte, scope: Scope, step: Step) -> list[Way]:
    """« le second alinéa relatif au suivi »: the second, which speaks of it, or the second of those that do."""
    said = spoken_of(texte, scope, step)
    plain = _ranked(texte, scope, replace(step, quote="", quote_role=""))
    ways = [way for way in plain if len(way.reading) == 1 and any(place.start == way.reading[0].start for place in said)]
    chosen = (pick(len(said), step.ranks) or []) if len(said) > 1 else []
    among = merged([replace(said[index], unit="alinea") for index in chosen])
    if among and all(way.reading != among for way in ways):
        ways.append(Way("alinéas qui en parlent seuls comptés", among))
    return ways


def _own_number(part: Article) -> bool:
    """Whether a body begins with the article's own number and heading again, which are no alinéa: « 4.1. Dispositions »."""
    first = part.body[0] if len(part.body) > 1 else None
    found = body_marker(first) if isinstance(first, Alinea) and is_heading(first) else None
    return found is not None and found.style.startswith("decimal") and found.value == canonical(part.number)


def _with_title(body: tuple[Alinea | Lacune, ...], scope: Scope) -> list[int]:
    """Where else the count may begin: an unnumbered heading line counted, or the short first alinéa of a point left out.

    The number and heading of a sub-article are not alinéas, whatever line they stand on.
    """
    if scope.head:
        return [scope.start] if scope.unit != "article" and not _titles(body[scope.start]) else []
    first = body[scope.start] if scope.unit == "item" and scope.end > scope.start + 1 else None
    if not isinstance(first, Alinea) or first.label[:1] in ("-", "–", "—", "•"):
        return []
    text = first.text.rstrip(" .")
    return [scope.start + 1] if len(text.split()) <= 12 and text[-1:].isalnum() else []


def _titles(line: Alinea | Lacune) -> bool:
    """« A. – Durée minimale », « II. Demande »: the number and heading of a division of the article, which are no alinéa."""
    found = body_marker(line) if isinstance(line, Alinea) else None
    if isinstance(line, Alinea) and series_length(line):
        return True
    return found is not None and (found.style in ("LETTRE", "ROMAIN") or found.style.startswith("decimal"))


def _in_a_row(texte: Texte, scope: Scope, lines: list[str]) -> list[Scope]:
    """« les dispositions suivantes sont supprimées : », and several lines: alinéas that follow one another and say just that."""
    body = texte.parts[scope.part].body
    size = len(lines)
    return [
        Scope(scope.part, start, start + size, unit="alinea")
        for start in range(scope.start, scope.end - size + 1)
        if all(
            isinstance(element, Alinea) and content_words(element.text) == content_words(line)
            for element, line in zip(body[start : start + size], lines, strict=True)
        )
    ]


def _quoted(texte: Texte, scope: Scope, step: Step) -> list[Scope]:
    body = texte.parts[scope.part].body
    if "\n" in step.quote:
        return _in_a_row(texte, scope, step.quote.split("\n"))
    wanted = content_words(step.quote)
    found: list[Scope] = []
    for index in range(scope.start, scope.end):
        element = body[index]
        if not isinstance(element, Alinea) or not wanted:
            continue
        words = content_words(element.text)
        size = len(wanted)
        begins = any(words[k : k + size] == wanted for k in (0, 1, 2)) and words[:size] != () and _near(words, wanted)
        hit = {
            "begins": begins,
            "title": words == wanted,
            "ends": words[-size:] == wanted,
        }.get(step.quote_role, any(words[k : k + size] == wanted for k in range(len(words) - size + 1)))
        if hit or holds_ends(words, step.quote):
            found.append(Scope(scope.part, index, index + 1, unit="alinea"))
    return found


def _ranked_and_quoted(texte: Texte, scope: Scope, step: Step) -> list[Way]:
    """« le dernier alinéa ainsi rédigé : « … » »: rank and words must agree; failing that the words tell."""
    said = tuple(dict.fromkeys(_quoted(texte, scope, step)))
    ways = _ranked(texte, scope, replace(step, quote="", quote_role=""))
    if step.span:  # « à partir du 3e alinéa qui commence par « … », le reste »: it is where the rest begins
        return [way for way in ways if any(held.start == way.reading[0].start for held in said)][:1]
    agreed = [way for way in ways if any(place.start <= held.start < place.end for place in way.reading for held in said)]
    if agreed:
        return agreed[:1]
    short = step.quote_role not in ("begins", "title", "ends") and len(content_words(step.quote)) < 6
    if short:  # « le deuxième alinéa (« trois mois ») », where the first alone says « trois mois »: which of them?
        return []
    return [Way("passage reconnu à ses mots et non à son rang", (place,)) for place in said]


def _near(words: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    """Whether words begin an alinéa, a label of one short word apart."""
    size = len(wanted)
    return words[:size] == wanted or (len(words[0]) <= 4 and words[1 : 1 + size] == wanted)


def _spread(step: Step) -> tuple[int, ...]:
    """The ranks of a range whose two ends are counted from the same side; as they are otherwise."""
    first, last = (step.ranks[0], step.ranks[-1]) if step.ranks else (0, 0)
    if step.span and first * last > 0 and first <= last:
        return tuple(range(first, last + 1))
    return () if step.span else step.ranks


def _across_holes(texte: Texte, scope: Scope, ranks: tuple[int, ...]) -> Way | None:
    """Alinéas of a body that is held in part: those before the first hole or after the last are counted, the others are slots."""
    body = texte.parts[scope.part].body
    places: list[Scope] = []
    for rank in sorted(ranks):
        place = _counted(body, scope, abs(rank), back=rank <= 0)
        if place is None:
            return None
        last = places[-1] if places else None
        if last and last.slot and place.slot and last.start == place.start and _next(last.slot, place.slot):
            grown = Slot(last.slot.offset, place.slot.back, last.slot.count + 1)
            places[-1] = Scope(scope.part, place.start, place.end, slot=grown, unit="alinea")
        else:
            places.append(place)
    return Way("", merged(places)) if places else None


def _next(one: Slot, other: Slot) -> bool:
    if one.offset is not None and other.offset is not None:
        return one.offset + one.count == other.offset
    return one.back is not None and other.back is not None and one.back - 1 == other.back


def _counted(body: tuple[Alinea | Lacune, ...], scope: Scope, rank: int, *, back: bool) -> Scope | None:
    """The alinéa of a rank, counted from the first or back from the last; where it stands in a hole, when one may hold it."""
    left, places = rank, range(scope.first, scope.end)
    for index in reversed(places) if back else places:
        element = body[index]
        if isinstance(element, Alinea):
            left -= 1
            if left == 0:
                return Scope(scope.part, index, index + 1, unit="alinea")
        elif element.maximum is None or element.minimum != element.maximum or left <= element.minimum:
            if element.maximum is not None and left > element.maximum:
                return None
            slot = Slot(None, left - 1) if back else Slot(left - 1)
            return Scope(scope.part, index, index + 1, slot=slot, unit="alinea")
        else:
            left -= element.minimum
    return None
