"""« L'article 11.4 est modifié comme suit : « 11.4.1. Suspension … » »: the new wording names the only passage that it replaces.

A text that keeps the number and the heading of one sub-article, among others that it leaves out, restates that one. Without
both, nothing tells the part from the whole, and the sentence is refused elsewhere.
"""

from __future__ import annotations

from generator.consolidating.edits import BodyEdit, Edit
from generator.consolidating.locate.outline import Node, body_marker, outline
from generator.consolidating.matching.tokens import same_words
from generator.consolidating.payload import stamp
from generator.consolidating.plan.context import Context, Plan
from generator.consolidating.refused import Refused
from generator.consolidating.scope import Scope
from generator.french.article_numbers import canonical
from generator.model import Alinea, Lacune
from generator.operations import Content

Body = tuple[Alinea | Lacune, ...]


def restated_passages(content: Content, number: str, scope: Scope, context: Context, *, modifies: bool) -> Plan | None:
    """The sub-articles that a new wording restates one by one, each put in its place; None when it is not made of them.

    « L'article 7 est remplacé par : « 7.2. Congé … » » says the whole, and shows a part: refused.
    """
    body = context.texte.parts[scope.part].body
    held = [node for node in outline(body) if scope.start <= node.index < scope.end and _extends(node.marker.value, number)]
    groups = _groups(content.body, number)
    if not groups or content.articles or content.heading:
        return None
    level = groups[0][0].count(".")
    held = [node for node in held if node.marker.value.count(".") == level]
    found = [(node, lines) for value, lines in groups for node in held if node.marker.value == value]
    if len(found) != len(groups) or len(groups) >= len(held) or not all(_same_heading(body, *pair) for pair in found):
        return None
    if modifies and any(len(lines) < node.end - node.index for node, lines in found):
        return None  # fewer alinéas than the sub-article has: a part of it may be meant
    names = ", ".join(value for value, _ in groups)
    if not modifies:
        raise Refused(
            "sub-articles-left",
            f"Le nouveau texte de l’article ne reprend que {names} : dire si ses autres subdivisions subsistent.",
        )
    edits: list[Edit] = []
    written: list[str] = []
    for node, lines in found:
        new = stamp(lines, context.origin, 100 * len(edits))
        edits.append(BodyEdit(scope.part, node.index, node.end, new))
        written += [element.ident for element in new]
    notes = (f"Le nouveau texte reprend le numéro et l’intitulé de {names} : les autres subdivisions de l’article restent.",)
    return Plan(tuple(edits), notes, tuple(written))


def _groups(body: Body, number: str) -> list[tuple[str, Body]]:
    """The runs of lines that the numbers of sub-articles begin, all of one level; empty when a line stands before the first."""
    groups: list[tuple[str, Body]] = []
    for element in body:
        found = body_marker(element) if isinstance(element, Alinea) else None
        begins = found is not None and _extends(found.value, number)
        if found is not None and begins and (not groups or found.value.count(".") == groups[0][0].count(".")):
            groups.append((found.value, (element,)))
        elif not groups:
            return []
        else:
            groups[-1] = (groups[-1][0], (*groups[-1][1], element))
    return groups


def _extends(value: str, number: str) -> bool:
    return bool(number) and canonical(value).startswith(canonical(number) + ".")


def _same_heading(body: Body, node: Node, lines: Body) -> bool:
    """Whether the line of a number says the same words in the text and in the new wording, which then gives more."""
    old, new = body[node.index], lines[0]
    found = body_marker(new) if isinstance(new, Alinea) else None
    if not isinstance(old, Alinea) or not isinstance(new, Alinea) or found is None or len(lines) < 2:
        return False
    words = old.text[node.marker.length :].strip()
    return bool(words) and same_words(words, new.text[found.length :])
