"""The first lines of a part and of its new wording: a number, a heading, or the first alinéa."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.consolidating.locate.outline import body_marker, is_heading
from generator.consolidating.locate.run_in import run_in_title
from generator.consolidating.matching.tokens import same_words
from generator.consolidating.payload import settle
from generator.consolidating.plan.context import Context
from generator.consolidating.plan.parts.nesting import own_heading
from generator.consolidating.scope import Scope
from generator.french.article_numbers import canonical
from generator.model import Alinea, Article, Lacune
from generator.operations import Content, Replace


def bare_heading(heading: str | None, part: Article) -> str | None:
    """A heading without the kind and number of the part that it may repeat (« Annexe 2 : Fiche du projet »)."""
    if heading is None or not part.number:
        return heading
    number = re.escape(canonical(part.number))
    return (
        re.sub(
            rf"^(?:annexe|article)[\s\u00a0\u202f]+(?:n°[\s\u00a0\u202f]*)?{number}(?:er)?\b(?:[\s\u00a0\u202f]*[:.–—-])*[\s\u00a0\u202f]*",
            "",
            heading,
            flags=re.IGNORECASE,
        )
        or None
    )


def number_line_off(content: Content, part: Article) -> Content:
    """« Annexe 2 » alone on the first line of a payload is the number of the annexe, unless its old text says it too."""
    first = content.body[0] if content.body else None
    named = f"annexe {canonical(part.number)}"
    if part.kind != "annexe" or not isinstance(first, Alinea) or not same_words(first.text, named) or len(content.body) < 2:
        return content
    if part.lines and same_words(part.lines[0], named):
        return content
    second = content.body[1]
    titled = isinstance(second, Alinea) and len(second.text.split()) <= 14 and second.text.rstrip()[-1:].isalnum()
    return replace(content, body=content.body[1:], maybe_heading=titled)


def first_line(part: Article) -> str:
    """The heading line that a body begins with, which a payload may restate."""
    first = part.body[0] if part.body else None
    if not isinstance(first, Alinea) or first.kind == "tableau":
        return ""
    titled = len(first.text.split()) <= 20 and first.text.rstrip()[-1:].isalnum()
    return first.text if titled or is_heading(first) else ""


def heading_as_line(content: Content, part: Article) -> Content:
    """« Article 24 / Congés » for an article that holds « Congés » as its first line and has no heading: it stays a line."""
    line = first_line(part)
    if part.heading or not content.heading or not line or not same_words(line, content.heading):
        return content
    return replace(content, body=(Alinea(content.heading, "intertitre"), *content.body), heading="", maybe_heading=False)


_LONGEST = 12
"""A title line has this many words at most."""


def title_line(part: Article, told: str, content: Content) -> tuple[Alinea, ...]:
    """The line that titles an article whose heading is its number alone, « Article 5 / Délai-congé / La durée … ».

    Nothing unless it is the only line of its kind, or the one that the sentence calls so (`told`): an article may begin with the
    title of a first passage.
    """
    first = part.body[0] if part.body else None
    given = content.body[0] if content.body else None
    if content.heading or (isinstance(given, Alinea) and _titles(given)):
        return ()  # the new wording brings its own
    if part.kind != "article" or part.heading or len(part.body) < 2 or not isinstance(first, Alinea) or not _titles(first):
        return ()
    titles = [line for line in part.body if isinstance(line, Alinea) and _titles(line)]
    return (first,) if len(titles) == 1 or (told and same_words(told, first.text)) else ()


def _titles(line: Alinea) -> bool:
    """A few words without a label and without punctuation at their end."""
    found = body_marker(line)
    few = line.kind != "tableau" and len(line.text.split()) <= _LONGEST and line.text.rstrip()[-1:].isalpha()
    return few and (found is None or found.style == "title")


def title_gone(part: Article, body: tuple[Alinea | Lacune, ...]) -> tuple[str, ...]:
    """« Article 3 – Effectifs. Le nombre est de dix. », whose new wording is « Le nombre est de douze. »: a note on its title."""
    first = part.body[0] if part.body and part.kind == "article" and not part.heading else None
    given = body[0] if body else None
    if not isinstance(first, Alinea) or first.label or not isinstance(given, Alinea):
        return ()
    title = run_in_title(first, part.body)
    if not title or given.text.casefold().startswith(title.casefold()) or run_in_title(given, body):
        return ()
    return (f"« {title} », qui ouvrait l’article, en était peut-être l’intitulé : il part avec le texte remplacé.",)


def article_heading_off(operation: Replace, scope: Scope, context: Context) -> Replace:
    """« L'article 5 dans son a est rédigé : « Article 5 / Objet / a) … » »: the article's heading is no new text."""
    part = context.texte.parts[scope.part]
    content = own_heading(operation.content, part.number)
    if content is operation.content or content.articles:
        return operation
    settled = settle(content, (part.heading,))
    if settled.heading and not same_words(settled.heading, part.heading):
        return operation
    first, line = settled.body[0] if settled.body else None, part.body[scope.start]
    told = [body_marker(one) for one in (first, line) if isinstance(one, Alinea)]
    if scope.head and not (len(told) == 2 and told[0] and told[1] and told[0].value == told[1].value):
        return operation  # « Article 5 / Objet / Le montant … »: whether the title of the a goes too is not said
    return replace(operation, content=replace(content, body=settled.body, number="", heading="", maybe_heading=False))


def heading_in_line(content: Content, held: Alinea | Lacune | None) -> Content:
    """« 2.2 Reconduction / Elle est reconduite. » for 2.2, which is one line of its article: its heading is a line too."""
    found = body_marker(held) if isinstance(held, Alinea) else None
    if not isinstance(held, Alinea) or found is None or not content.heading or content.articles:
        return content
    if canonical(content.number) != canonical(found.value):
        return content
    label = held.text[: found.length]
    line = Alinea(label + content.heading, held.kind, held.depth, held.label)
    return replace(content, body=(line, *content.body), number="", heading="", maybe_heading=False)
