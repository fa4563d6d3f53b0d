"""New parts: an article inserted after another, added to the convention, restored where it was repealed."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.consolidating.edits import BodyEdit, Edit, HeadingEdit, PartsEdit
from generator.consolidating.locate.headed_by_number import is_headed_by_number
from generator.consolidating.payload import refuse_other_number, run_in_off, settle, stamp, stamp_parts
from generator.consolidating.plan.context import Context, Plan
from generator.consolidating.plan.parts.own_number import own_number_off
from generator.consolidating.refused import Refused
from generator.french.article_numbers import canonical, roman_value
from generator.model import Alinea, Article, Division, Texte
from generator.operations import Content, Target
from generator.reading.headings import is_title_like

SUFFIXES = ("bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "nonies", "decies")


def new_parts(content: Content, target: Target, context: Context) -> tuple[Article, ...]:
    """The articles that a payload brings: those of its own, else one made of its number, heading and body."""
    if (
        content.number
        and content.articles
        and not content.body
        and canonical(content.articles[0].number) != canonical(content.number)
    ):
        raise Refused(
            "other-number",
            f"La phrase annonce l’article {content.number} et le nouveau texte porte le numéro {content.articles[0].number}.",
        )
    if content.articles and not content.body:
        return stamp_parts(content.articles, context.origin)
    number = content.number or (target.number if not target.steps else "")
    kind = content.unit if content.unit in ("article", "annexe") else "article"
    if kind == "article":
        refuse_other_number(content, number, f"l’article {number}")
        content = run_in_off(own_number_off(content, number, context.texte.articles), content.heading, "")
    if not number and not content.heading and not content.quoted_heading:
        raise Refused("number-unknown", "Le nouvel article n’a ni numéro ni intitulé : préciser lequel il porte.")
    settled = settle(_headed(content, context.texte) if kind == "article" else content, ())
    label = "Annexe" if kind == "annexe" else "Article"
    title = f"{label} {number}".strip() + (f" — {settled.heading}" if settled.heading else "")
    if kind == "article":
        title = _as_the_others(number, settled.heading or "", context.texte) or title
    part = Article(number, settled.heading or "", settled.body, "annexe" if kind == "annexe" else "article", title)
    return stamp_parts((part, *content.articles), context.origin)


def _headed(content: Content, texte: Texte) -> Content:
    """« Vêtements de travail / Les vêtements sont entretenus. », where every article bears a title: so does the new one."""
    first = content.body[0] if content.maybe_heading and len(content.body) > 1 and not content.heading else None
    held = [part for part in texte.articles if part.state != "repealed"]
    every = len(held) >= _SEVERAL and all(part.heading for part in held)
    if not (every and isinstance(first, Alinea) and first.kind == "paragraphe" and is_title_like(first.text)):
        return content
    return replace(content, heading=first.text, body=content.body[1:], maybe_heading=False)


_SEVERAL = 3
"""Articles that show how a text titles its own."""


def _as_the_others(number: str, heading: str, texte: Texte) -> str:
    """« 3 bis. Communes » in a text that writes « 3. Gouvernance » and no « Article »; empty in any other."""
    held = [part for part in texte.articles if part.number]
    if not number or not held or not all(is_headed_by_number(part) and part.title.endswith(part.heading) for part in held):
        return ""
    joint = held[0].title[len(held[0].number) : len(held[0].title) - len(held[0].heading)]
    return f"{number}{joint}{heading}" if heading else f"{number}{joint.rstrip()}"


def insert_parts(parts: tuple[Article, ...], index: int, divisions: tuple[Division, ...] | None = None) -> Plan:
    """New parts before the part of this index; whether their numbers are free is checked with the act's other operations."""
    if divisions is not None:
        outer = tuple(division for division in divisions if division.kind != "annexe")  # no annexe stands in another one
        parts = tuple(replace(p, divisions=p.divisions or (outer if p.kind == "annexe" else divisions)) for p in parts)
    return Plan((PartsEdit(index, parts),), written=tuple(part.ident for part in parts))


def place_by_number(part: Article, texte: Texte) -> int:
    """Where a new part stands when no neighbour is named: by its number among those of its kind, else at their end."""
    same = [index for index, held in enumerate(texte.parts) if held.kind == part.kind]
    own = [index for index in same if not any(division.kind == "annexe" for division in texte.parts[index].divisions)]
    same = own if part.kind == "article" and own else same  # a new article of the text is never one of its annexes
    numbers = [canonical(texte.parts[index].number) for index in same if texte.parts[index].number]
    if part.kind == "article" and len(set(numbers)) < len(numbers):
        raise Refused(
            "place-unknown",
            f"Les numéros d’articles recommencent dans le texte : dire après lequel l’article {part.number} prend place.",
        )
    if part.kind == "article" and not same and any(held.kind != "annexe" and held.body for held in texte.parts):
        raise Refused(
            "place-unknown", f"Aucun titre d’article n’a été reconnu dans le texte : dire où l’article {part.number} prend place."
        )
    if not same:
        first_annexe = [index for index, held in enumerate(texte.parts) if held.kind == "annexe"]
        return first_annexe[0] if part.kind != "annexe" and first_annexe else len(texte.parts)
    key = order(part.number)
    if key is not None:
        before = [index for index in same if (held := order(texte.parts[index].number)) is not None and held < key]
        return max(before) + 1 if before else same[0]
    return same[-1] + 1


def order(number: str) -> tuple[tuple[int, int], ...] | None:
    """A key that puts « 3 », « 3 bis », « 3.1 », « 4 » in order; None when a number has no order (« L. 121-3 »)."""
    key: list[tuple[int, int]] = []
    for piece in re.split(r"[.-]", canonical(number)):
        found = re.fullmatch(r"(\d+|[ivxl]+)([a-z]*)", piece)
        if not found:
            return None
        value = int(found[1]) if found[1].isdigit() else roman_value(found[1])
        if value is None or (found[2] and found[2] not in SUFFIXES):
            return None
        key.append((value, SUFFIXES.index(found[2]) + 2 if found[2] else 1))
    return tuple(key)


def refuse_disorder(parts: tuple[Article, ...], index: int, texte: Texte) -> None:
    """« Article 7 » below the new wording of article 3, where article 4 follows: its place is told by nothing."""
    following = next((part for part in texte.parts[index:] if part.kind == "article" and part.state != "repealed"), None)
    last, after = order(parts[-1].number), order(following.number) if following else None
    if following and last and after and last > after:
        raise Refused(
            "other-number",
            f"Le nouveau texte contient un article {parts[-1].number}, qui viendrait devant l’article {following.number} : "
            "préciser son numéro ou sa place.",
        )


_VACANT = re.compile(r"\W*(?:abrogé|supprimé|réservé|sans objet)e?\W*", re.IGNORECASE)


def _vacant(part: Article) -> bool:
    """« Article 19 / (Abrogé) », « Article 19 – (Abrogé) »: a number kept without a text."""
    if not part.body:
        return _VACANT.fullmatch(part.heading) is not None
    return len(part.body) == 1 and len(part.lines) == 1 and _VACANT.fullmatch(part.lines[0]) is not None


def restore(content: Content, target: Target, context: Context) -> Plan:
    """« il est rétabli un article 6 ainsi rédigé »: in the vacant place, or by its number when nobody knows where it stood."""
    for index, part in enumerate(context.texte.parts):
        if (part.state == "repealed" or _vacant(part)) and canonical(part.number) == canonical(target.number) and target.number:
            settled = settle(content, (part.heading, target.heading))
            body = stamp(settled.body, context.origin)
            edits: list[Edit] = [BodyEdit(index, 0, len(part.body), body, whole=True)]
            vacant = _VACANT.fullmatch(part.heading) is not None  # « (Abrogé) », which the article is no more
            if (settled.heading and settled.heading != part.heading) or vacant:
                edits.append(HeadingEdit(index, heading=settled.heading or ""))
            return Plan(tuple(edits), settled.notes, (part.ident, *(element.ident for element in body)))
    parts = new_parts(content, target, context)
    plan = insert_parts(parts, place_by_number(parts[0], context.texte))
    return replace(plan, notes=(*plan.notes, "Aucun acte versé ne montre l’abrogation de l’article rétabli."))
