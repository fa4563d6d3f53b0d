"""`/langue-comprise/`: what the engine reads and refuses, each construct with its examples, read again when the page is made."""

from __future__ import annotations

from collections.abc import Sequence

from generator.publishing import addresses
from generator.publishing.cases import Construct, Example
from generator.publishing.operation_words import say_operation
from generator.publishing.page import Heading, Page
from generator.publishing.refusals import FAMILIES
from generator.publishing.render import render
from generator.publishing.typography import typo

TITLE = "La langue comprise"


def page(constructs: Sequence[Construct]) -> Page:
    """The page of the examples."""
    read: list[dict[str, object]] = []
    refused: list[dict[str, object]] = []
    for construct in constructs:
        told = [_told(example) for example in construct.examples]
        understood = [one for one in told if not one["refusal"]]
        refused += [one for one in told if one["refusal"]]
        if understood:
            read.append({"name": construct.name, "anchor": f"cs-{construct.slug}", "examples": understood})
    html = render("langue.html.j2", addresses.LANGUAGE, constructs=read, refused=refused, families=FAMILIES)
    headings = (
        *(Heading(typo(str(one["name"])), str(one["anchor"])) for one in read),
        *((Heading("Ce qui n’est pas lu", "cs-non-lu"),) if refused else ()),
        Heading("Ce que demande chaque refus", "cs-codes"),
    )
    return Page(addresses.LANGUAGE, TITLE, html, "Les phrases modificatives que le moteur lit, et celles qu’il refuse.", headings)


def _told(example: Example) -> dict[str, object]:
    """An example, and what is made of it now."""
    provision = example.read()
    return {
        "example": example,
        "orders": [say_operation(operation) for operation in provision.operations],
        "refusal": provision.refusal,
    }
