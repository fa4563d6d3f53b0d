"""Articles that a text writes inside another: « 8.3. Suivi » under article 8, « Article 2 – Badgeage » among an annexe's lines.

« l'article 24.6 b » is the point b of article 24.6 when no article is numbered so.
"""

from __future__ import annotations

import re
from functools import lru_cache

from generator.consolidating.locate.items import item_ways
from generator.consolidating.locate.outline import Node, is_heading, marker, outline
from generator.consolidating.matching.tokens import same_words
from generator.consolidating.scope import Scope
from generator.french.article_numbers import canonical
from generator.model import Alinea, Article, Texte
from generator.operations import Step


def sub_articles(texte: Texte, index: int, wanted: str, quoted: str) -> list[Scope]:
    """Passages of a part that a heading line or a label numbers so: « 8.3. Suivi » for 8.3, or « 3. » inside article 8."""
    part = texte.parts[index]
    hyphened = "-" in canonical(wanted).removeprefix(canonical(part.number))  # « 2-1 » is an article of its own, no point of 2
    own, wanted = dotted(part.number), dotted(wanted)
    if part.kind != "article" or not own or not wanted.startswith(own + "."):
        return []
    found = [
        _passage(part, index, node, quoted)
        for node in outline(part.body)
        if isinstance(element := part.body[node.index], Alinea)
        and (read := marker(element.text))
        and dotted(read.value) == wanted
    ]
    rest = wanted[len(own) + 1 :]
    if not found and rest.isdigit() and not hyphened:
        found = [
            _passage(part, index, node, quoted)
            for node in outline(part.body)
            if node.level == 0 and node.marker.value == rest and node.marker.style in ("chiffre", "degre")
        ]
    return found


def annexed_articles(texte: Texte, index: int, wanted: str, quoted: str) -> list[Scope]:
    """« l'article 2 de l'annexe I », whose articles are lines of the annexe: « Article 2 – Badgeage »."""
    part = texte.parts[index]
    if part.kind != "annexe":
        return []
    lines = [(node, part.body[node.index]) for node in outline(part.body) if node.marker.value == wanted]
    named = [node for node, line in lines if isinstance(line, Alinea) and re.match(r"art(?:icle\b|\.)", line.text, re.IGNORECASE)]
    return [_passage(part, index, node, quoted) for node in named]


def _passage(part: Article, index: int, node: Node, quoted: str) -> Scope:
    """A numbered passage under its heading, which may stand on two lines: the number, then the words.

    « L'article 3.3.3 « Suivi » » tells that the line « 3.3.3. Suivi. » is its heading, full stop or not.
    """
    first = part.body[node.index]
    if not isinstance(first, Alinea):
        return Scope(index, node.index, node.end, unit="article")
    head = int(is_heading(first) or bool(quoted and same_words(first.text[node.marker.length :], quoted)))
    after = part.body[node.index + 1] if node.index + 1 < node.end else None
    if head and isinstance(after, Alinea) and not after.label and node.marker.length >= len(first.text.rstrip()):
        head += after.kind == "intertitre" or bool(quoted and same_words(after.text, quoted))
    return Scope(index, node.index, node.end, head=head, unit="article")


def lettered(texte: Texte, inside: list[int], wanted: str) -> Scope | None:
    """« l'article 24.6 b »: the point b of article 24.6, when no article is numbered so and only one such point is there."""
    split = re.fullmatch(r"(.*\d)([a-z])", wanted)
    if split is None:
        return None
    parts = [i for i in inside if texte.parts[i].kind == "article" and canonical(texte.parts[i].number) == split[1]]
    if len(parts) != 1:
        return None
    ways = item_ways(texte, Scope(parts[0], 0, len(texte.parts[parts[0]].body), whole=True), Step("item", labels=(split[2],)))
    return ways[0].reading[0] if len(ways) == 1 and len(ways[0].reading) == 1 else None


@lru_cache(maxsize=8192)
def dotted(number: str) -> str:
    """A number with its hyphens as dots, none after its letter: the same article, when the text has no other."""
    return re.sub(r"^([a-z])\.(?=\d)", r"\1", re.sub(r"(?<=[\da-z])-(?=\d)", ".", canonical(number)))
