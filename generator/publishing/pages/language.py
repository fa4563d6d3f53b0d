"""`/langue-comprise/`: what the engine reads and refuses, each construct with its examples, read again when the page is made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.model import Refusal
from generator.publishing import addresses
from generator.publishing.cases import Construct, Example
from generator.publishing.operation_words import say_operation
from generator.publishing.page import Heading, Page
from generator.publishing.refusals import FAMILIES
from generator.publishing.render import render
from generator.publishing.typography import typo

TITLE = "La langue comprise"
_ORDERS = (
    "remplacer",
    "completer",
    "inserer",
    "supprimer",
    "mots",
    "renommer",
    "valeurs",
    "renumeroter",
    "deplacer",
    "acte-entier",
)
_AIMS = (
    "cibles",
    "portions",
    "rangs",
    "fins",
    "references",
    "tableaux",
    "passages",
    "relatives",
    "noms-de-textes",
    "provenances",
)
_AROUND = ("heriter", "anaphores", "places", "habillage")
_GROUPS = (
    ("Ce qu’un avenant ordonne", "cs-groupe-ordres", _ORDERS),
    ("Ce qu’il vise", "cs-groupe-cibles", _AIMS),
    ("Ce qui entoure l’instruction", "cs-groupe-autour", _AROUND),
)
"""Constructs that a reader looks for together, by name of their files."""
_OTHERS = ("D’autres tournures", "cs-groupe-autres")
_MORE = "-formes"
"""Ends the name of a file that goes on with the construct of another."""


@dataclass(frozen=True, slots=True)
class Told:
    """An example, and what is made of it now."""

    example: Example
    orders: tuple[object, ...]
    refusal: Refusal | None


@dataclass(slots=True)
class Shown:
    """A construct with what is understood of it."""

    name: str
    anchor: str
    examples: list[Told] = field(default_factory=list)


def page(constructs: Sequence[Construct]) -> Page:
    """The page of the examples."""
    shown: dict[str, Shown] = {}
    refused: dict[str, list[Told]] = {}
    for construct in sorted(constructs, key=lambda one: one.slug.endswith(_MORE)):
        slug = construct.slug.removesuffix(_MORE)
        told = [_told(example) for example in construct.examples]
        for one in told:
            if one.refusal is not None:
                refused.setdefault(one.refusal.code, []).append(one)
        understood = [one for one in told if one.refusal is None]
        if understood:
            shown.setdefault(slug, Shown(construct.name, f"cs-{slug}")).examples.extend(understood)
    groups = _grouped(shown)
    html = render("langue.html.j2", addresses.LANGUAGE, groups=groups, refused=refused, families=FAMILIES, given=bool(constructs))
    headings = [Heading("Trouver une tournure", "cs-trouver")] if groups else []
    for name, anchor, inside in groups:
        headings.append(Heading(typo(name), anchor))
        headings += [Heading(typo(one.name), one.anchor, 3) for one in inside]
    headings.append(Heading("Ce que demande chaque refus", "cs-codes"))
    described = "Les phrases modificatives que le moteur lit, et celles qu’il refuse."
    return Page(addresses.LANGUAGE, TITLE, html, described, tuple(headings))


def _grouped(shown: dict[str, Shown]) -> list[tuple[str, str, list[Shown]]]:
    """Constructs by group; those that no group names stand in the last one."""
    named = {slug for _, _, slugs in _GROUPS for slug in slugs}
    groups = [(name, anchor, [shown[slug] for slug in slugs if slug in shown]) for name, anchor, slugs in _GROUPS]
    groups.append((*_OTHERS, [one for slug, one in shown.items() if slug not in named]))
    return [group for group in groups if group[2]]


def _told(example: Example) -> Told:
    """An example, and what is made of it now."""
    provision = example.read()
    return Told(example, tuple(say_operation(operation) for operation in provision.operations), provision.refusal)
