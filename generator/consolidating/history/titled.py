"""What an act says under the title of an article of the convention, with no order that is read: « Tarif : 4 € au lieu de 3 €. »

Careless acts name an article by its title alone, in front of a line, above it, or after « à l'article ». Nothing tells whether
the convention is changed, and how (*modification de portée indéterminée*): it is shown beside that article, never passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.amending.acts.lectures import RULE
from generator.amending.pieces.chunks import chunk
from generator.amending.tokens.phrase import Phrase
from generator.amending.unread.classes import portions_of
from generator.amending.unread.kept import is_keeping
from generator.consolidating.history.repeated import of_the_act
from generator.consolidating.locate.phrases import phrases
from generator.consolidating.matching.tokens import content_words
from generator.french.article_numbers import canonical
from generator.french.normalise import fold
from generator.model import Acte, Annotation, Block, BlockKind, Instruction, Provision, Span, Texte
from generator.operations import Target

_LEAD = re.compile(
    r"\W*(?:\d{1,2}(?:\.\d{1,2})+\.?\s*[-–—:]?\s*|(?:\d{1,2}|[a-z])\s?[.)°]\s*[-–—]?\s*|(?:article|art\.?|point)\s\S{1,5}\s?[-–—:.]\s*)?"
    r"(?P<title>[^.:;«»“”\"→=>]{3,80}?)\s?(?:[:.](?=\s)|-+>|→|=+>|\s[-–—](?=\s)|\n|[.:]?\Z)",
    re.IGNORECASE,
)
"""« Tarif : … », « 2) Locaux. … », « Article 3 – Locaux : … », « Séances -> … »"""
_INNER = re.compile(r"\d{1,2}(?:\.\d{1,2})+\.?\s*[-–—:]?\s*(?P<title>[^\W\d][^.:;,]{3,60})")
"""« 2.2 – Personnel », a heading line inside an article."""
_NOUN = re.compile(
    r"\b(?:article|rubrique|clause|partie|paragraphe|chapitre|point)s?\s(?:intitulee?\s)?[«“\"]?\s?(?P<title>[^«»“”\".:;,()]{3,80})"
)
"""« à l'article Clés, … », « la rubrique « Locaux » »"""
Titles = Mapping[tuple[str, ...], frozenset[str]]
"""Titles, their words bare, and the numbers of the articles that bear them."""
_READ = frozenset({BlockKind.STIPULATION, BlockKind.SUBHEADING, BlockKind.KEEPING})
_ASIDE = frozenset({"recital", "recalled", "purpose", RULE})
"""Rules of what recalls, tells why, or was decided by a human."""
_FRONTED = re.compile(r"[^.:«»]{3,60}?\s?(?::\s|-+>|→|=+>)(?!.*\b(?:avenant|convention)\b)", re.IGNORECASE)
"""« Durée -> cinq ans », near the title of the act, of which it may be taken for a line."""
_WHY = re.compile(
    r"(?:afin|compte\stenu|considerant|vu|en\sapplication|conformement|en\seffet|dans\sle\scadre|pour\stenir|les\scredits|imputation"
    r"|(?:la|les)\sdepenses?|cout|sans\sincidence|voir|cf)\b|.*\bce\squi\ssuit\s?:?\Z"
)
"""What gives a reason, charges an expense, or opens what follows."""
_BESIDES = re.compile(r"(?:definitions?|rappels?|pieces\sjointes|annexes?|contacts?|glossaire)\b")
"""Headings of an act below which nothing is changed."""
_SAME = re.compile(r"\b(?:sans\s(?:aucun\s)?changement|inchangee?s?|sans\sobjet|neant|idem|non\smodifiee?s?)\b")
_OTHER = re.compile(
    r"\W*(?:articles?|art\.|annexes?|titre|chapitre|section)\s\S{1,12}(?:\s\S{1,3})?\W*(?:\Z|\s[-–—:])", re.IGNORECASE
)
"""« Article 3.3 », on a line: another one."""
_OBJECT = re.compile(r"(?:objet|preambule|article|annexe|avenant|convention|signatures?|date|definitions?)")
"""Titles that every act has."""


def with_titled(acte: Acte, provisions: tuple[Provision, ...], texte: Texte) -> tuple[Acte, tuple[Provision, ...]]:
    """The act and its provisions, with an annotation for what it says under the title of an article of the convention."""
    told = {index for provision in provisions for index in provision.instruction.blocks}
    ordered = {
        (canonical(provision.instruction.article), canonical(operation.target.number))
        for provision in provisions
        for operation in provision.operations
    }
    blocks, found, last = list(acte.blocks), list(provisions), -2
    for index, number in _under_titles(acte.blocks, texte, ordered):
        if index in told:
            continue
        block = blocks[index]
        blocks[index] = replace(block, kind=BlockKind.UNDETERMINED_SCOPE, rule="under-a-title")
        above = found[-1] if last == index - 1 else None
        if above and above.annotation and above.annotation.target.number == number:  # the next line of the same thing
            found[-1] = shown_beside(acte, (*above.instruction.blocks, index), number, len(found))
        else:
            found.append(shown_beside(acte, (index,), number, len(found) + 1))
        last = index
    if len(found) == len(provisions):
        return acte, provisions
    found.sort(key=lambda provision: min(provision.instruction.blocks, default=len(blocks)))
    return replace(acte, blocks=tuple(blocks)), tuple(found)


def shown_beside(acte: Acte, places: tuple[int, ...], number: str, rank: int) -> Provision:
    """The annotation of an article by lines of an act: their places, its number, and the rank of what is said."""
    lines = tuple(acte.blocks[place].alinea for place in places)
    first, last = acte.blocks[places[0]].span, acte.blocks[places[-1]].span
    span = Span(first.path, first.first_line, last.last_line, first.offset)
    instruction = Instruction(f"{acte.id}:i{rank}", lines[0].text, span, blocks=places)
    return Provision(instruction, annotation=Annotation("undetermined-scope", Target(holder="article", number=number), lines))


def _under_titles(blocks: Sequence[Block], texte: Texte, ordered: set[tuple[str, str]]) -> Iterator[tuple[int, str]]:
    """The lines that say something under the title of an article, or after it: their places, and the number of that article.

    Not what stands beside an order on that article, under the act's own heading: why it is given, what it costs.
    """
    titles, held = titles_of(texte), frozenset(line for part in texte.articles for line in part.lines)
    headed = line = ""
    aside = False
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.ARTICLE_HEADING:
            aside = _BESIDES.match(fold(block.heading)) is not None
            headed, line = titled(block.heading, titles) or _numbered(block.heading, texte), ""
            headed = "" if (canonical(block.number), canonical(headed)) in ordered else headed
        fronted = block.kind is BlockKind.TITLE and _FRONTED.match(block.alinea.text) is not None
        if (block.kind not in _READ and not fronted) or block.rule in _ASIDE or aside:
            continue
        if of_the_act(block.alinea.text):
            headed = ""  # « Il est conclu … », below « Le présent avenant prend effet … »
        number, rest = _led(block.alinea.text, titles)
        if block.kind is BlockKind.SUBHEADING or _OTHER.match(block.alinea.text):
            headed, line = headed if number else "", number
            rest = rest if number else ""
        if (number or line or headed) and _says_something(rest) and rest.strip() not in held:
            yield index, number or line or headed


def titled(line: str, titles: Titles) -> str:
    """The number of the one article whose title a line begins with, or names after « l'article »; empty for none."""
    return _led(line, titles)[0]


def _led(line: str, titles: Titles) -> tuple[str, str]:
    """The number of the article that a line names by its title, and what the line says of it."""
    lead = _LEAD.match(line)
    begun = titles.get(_bare(lead["title"]), frozenset()) if lead else frozenset()
    if lead and len(begun) == 1:
        return next(iter(begun)), line[lead.end() :]
    named: set[str] = set()
    for noun in _NOUN.finditer(fold(line)):
        words = _bare(noun["title"])
        named |= next((titles[words[:size]] for size in range(len(words), 0, -1) if words[:size] in titles), frozenset())
    return (named.pop() if len(named) == 1 else ""), line


def _numbered(heading: str, texte: Texte) -> str:
    """« Nouveaux tarifs (article 3 de la convention) »: the one article that a heading of the act names."""
    named = {canonical(target.number) for target in portions_of(chunk(Phrase(heading))) if target.holder == "article"}
    held = [part.number for part in texte.articles if part.state != "repealed" and canonical(part.number) in named]
    return held[0] if len(named) == len(held) == 1 else ""


def titles_of(texte: Texte) -> Titles:
    """The titles of the articles, and of the passages that a numbered line heads in them, each with the articles that bear it."""
    found: dict[tuple[str, ...], frozenset[str]] = {}
    for part in texte.articles:
        if not part.number or part.state == "repealed":
            continue
        inner = (heading["title"] for line in part.lines if (heading := _INNER.fullmatch(line)))
        for words in map(_bare, (part.heading, *inner)):
            if words and not (len(words) == 1 and _OBJECT.fullmatch(words[0])):
                found[words] = found.get(words, frozenset()) | {part.number}
    return found


def _bare(title: str) -> tuple[str, ...]:
    return tuple(fold(word).rstrip("sx") for word in content_words(title))


def _says_something(rest: str) -> bool:
    """Whether a line says anything below or after a title, and nothing that the act says of itself or keeps."""
    first = next(iter(phrases(rest, "")), None) if rest.strip() else None
    said = rest[first[0] : first[1]] if first else rest
    if not re.search(r"[^\W\d_]{2}", said) or _SAME.search(fold(said)) or is_keeping(said):
        return False
    return not of_the_act(rest) and not _WHY.match(fold(rest).strip())
