"""Articles inside a payload: the target's own heading restated, sub-articles that are lines of it, or articles of their own."""

from __future__ import annotations

from dataclasses import replace

from generator.consolidating.edits import BodyEdit, Edit, HeadingEdit, PartsEdit
from generator.consolidating.locate.outline import body_marker, outline
from generator.consolidating.matching.tokens import same_words
from generator.consolidating.payload import stamp_parts
from generator.consolidating.plan.context import Context
from generator.consolidating.plan.parts.parts import order, refuse_disorder
from generator.consolidating.refused import Refused
from generator.consolidating.scope import Scope, elements
from generator.french.article_numbers import canonical
from generator.model import Alinea, Article, Lacune, Texte
from generator.operations import Content


def unfold(content: Content, number: str, scope: Scope, context: Context) -> Content:
    """A payload for the article of this number: its own heading off, its sub-articles made lines where the text has them so."""
    wanted = canonical(number)
    content = own_heading(content, number)
    inner = [article for article in content.articles if extends(article.number, wanted)]
    if not inner or len(inner) != len(content.articles) or not _as_lines(content, wanted, scope, context):
        return content
    form = _form(elements(context.texte, scope), wanted)
    body = content.body + tuple(line for article in inner for line in as_lines(article, form))
    return replace(content, body=body, articles=())


def own_heading(content: Content, number: str) -> Content:
    """A payload whose first article is the target itself, restated with its number: its alinéas are the payload's."""
    wanted = canonical(number)
    if not content.articles or content.body or not wanted or canonical(content.articles[0].number) != wanted:
        return content
    first = content.articles[0]
    bare = headed(first)
    return replace(content, body=bare.body, number=bare.number, heading=bare.heading, articles=content.articles[1:])


def headed(article: Article) -> Article:
    """The line that follows « Article n » is its heading when it reads as one."""
    first = article.body[0] if article.body else None
    if article.heading or len(article.body) < 2 or not isinstance(first, Alinea) or first.kind != "intertitre" or first.label:
        return article
    return replace(article, heading=first.text, title=f"{article.title} {first.text}".strip(), body=article.body[1:])


def _heading_off(article: Article, held: Article) -> Article:
    """The first line of a sub-article that the text has, when it is the heading that the text gives it, however long."""
    first = article.body[0] if article.body else None
    if article.heading or len(article.body) < 2 or not isinstance(first, Alinea) or not same_words(first.text, held.heading):
        return article
    return replace(article, heading=first.text, body=article.body[1:])


def by_markers(content: Content, number: str) -> Content:
    """A payload whose lines « 5.1. Objet », « 5.2. Durée » set its sub-articles apart: each becomes an article."""
    wanted = canonical(number)
    first = content.body[0] if content.body else None
    if content.articles or not isinstance(first, Alinea) or not _numbered(first, wanted):
        return content
    articles: list[Article] = []
    for element in content.body:
        found = body_marker(element) if isinstance(element, Alinea) else None
        if (
            found
            and isinstance(element, Alinea)
            and extends(found.value, wanted)
            and found.value.count(".") == wanted.count(".") + 1
        ):
            heading = element.text[found.length :]
            articles.append(Article(found.value, heading, (), title=element.text, span=element.span))
        else:
            articles[-1] = replace(articles[-1], body=(*articles[-1].body, element))
    return replace(content, body=(), articles=tuple(articles))


def _form(held: tuple[Alinea | Lacune, ...], wanted: str) -> str:
    """How the text writes the heading lines of the sub-articles, « {} » for the number; empty when it sets them apart."""
    for element in held:
        found = body_marker(element) if isinstance(element, Alinea) else None
        if found and isinstance(element, Alinea) and extends(found.value, wanted) and element.text[found.length :].strip():
            prefix = element.text[: found.length]
            return prefix.replace(found.value, "{}", 1) if found.value in prefix and prefix[0].isdigit() else ""
    return ""


def extends(number: str, wanted: str) -> bool:
    """« 1.8.1 » extends « 1.8 »."""
    return bool(wanted) and canonical(number).startswith((wanted + ".", wanted + "-"))


def _as_lines(content: Content, wanted: str, scope: Scope, context: Context) -> bool:
    """Whether sub-articles are lines here: the text has no part of their numbers, and it or the payload writes some as lines."""
    held = {canonical(part.number) for part in context.texte.parts if part.kind == "article" and part.state != "repealed"}
    if any(canonical(article.number) in held for article in content.articles):
        return False
    return any(_numbered(element, wanted) for element in (*elements(context.texte, scope), *content.body))


def _numbered(element: Alinea | Lacune, wanted: str) -> bool:
    found = body_marker(element) if isinstance(element, Alinea) else None
    return found is not None and extends(found.value, wanted)


def as_lines(article: Article, form: str) -> tuple[Alinea | Lacune, ...]:
    """An article as lines of another: its heading line in the form of the text's own, then its alinéas."""
    article = headed(article)
    body, heading = article.body, article.heading
    line = body[0] if body else None
    first = body_marker(line) if isinstance(line, Alinea) else None
    told = line.text[first.length :] if isinstance(line, Alinea) and first and first.value == canonical(article.number) else None
    if told is not None and told.casefold().startswith(heading.casefold()):
        return body  # « 2.3 Gamma. » bears its number, and its heading if it has one
    if form and heading:
        return (Alinea(form.format(article.number) + heading, "intertitre", label=article.number, span=article.span), *body)
    title = (article.title or f"Article {article.number}").removesuffix(heading).rstrip() if heading else article.title
    title = title or f"Article {article.number}"
    lines = [Alinea(title, "intertitre", span=article.span)]
    if heading and heading not in title:
        lines.append(Alinea(heading, "intertitre", span=article.span))
    return (*lines, *body)


def inner_lines(articles: tuple[Article, ...], part: Article, context: Context) -> tuple[Alinea | Lacune, ...] | None:
    """New sub-articles as lines of a part that writes its own so; None when it has none."""
    wanted = canonical(part.number)
    markers = [body_marker(element) for element in part.body if isinstance(element, Alinea)]
    held = [found.value for found in markers if found and extends(found.value, wanted)]
    apart = any(extends(other.number, wanted) for other in context.texte.parts if other.kind == "article")
    if not held or apart or not all(extends(article.number, wanted) for article in articles):
        return None
    last, first = order(held[-1]), order(articles[0].number)
    if last is None or first is None or first <= last:
        raise Refused(
            "place-unknown",
            f"L’article {articles[0].number} ne suit pas les subdivisions de l’article {part.number} : préciser sa place.",
        )
    form = _form(part.body, wanted)
    return tuple(line for article in articles for line in as_lines(article, form))


def among_lines(article: Article, texte: Texte) -> tuple[int, int, tuple[Alinea | Lacune, ...]] | None:
    """« Il est ajouté un article 9.4.4 » where 9.4.3 is a line of article 9: the part, where in its body, and the new lines.

    It stands after the sub-article that its number follows, before the first one otherwise; a number that one of them bears is
    free when the act numbers that one anew (`numbered.refuse_taken`). None when no part writes its neighbours as lines.
    """
    wanted, key = canonical(article.number), order(article.number)
    above = wanted.rpartition(".")[0]
    if key is None or not above or any(extends(part.number, above) for part in texte.parts if part.kind == "article"):
        return None
    for index, part in enumerate(texte.parts):
        if part.kind != "article" or part.state == "repealed" or not (above + ".").startswith(canonical(part.number) + "."):
            continue
        near = [node for node in outline(part.body) if node.marker.value.rpartition(".")[0] == above]
        ranked = {held: node for node in near if (held := order(node.marker.value)) is not None}
        if not canonical(part.number) or not ranked:
            continue
        before = [held for held in ranked if held < key]
        neighbour = ranked[max(before)] if before else ranked[min(ranked)]
        place = neighbour.end if before else neighbour.index
        return index, place, as_lines(article, _form(part.body[neighbour.index : neighbour.end], above))
    return None


def own_articles(content: Content, number: str, place: int, context: Context, named: tuple[int, ...] = ()) -> list[Edit]:
    """Articles of their own inside the payload: each takes the place of the sub-article of its number, or follows the target."""
    edits: list[Edit] = []
    fresh: list[Article] = []
    target = canonical(number)
    numbers = {canonical(part.number): index for index, part in enumerate(context.texte.parts) if part.kind == "article"}
    for article in stamp_parts(tuple(headed(article) for article in content.articles), context.origin):
        index = numbers.get(canonical(article.number))
        if index is None:
            fresh.append(replace(article, divisions=context.texte.parts[place].divisions))
        elif index in named or extends(article.number, target):
            held = context.texte.parts[index]
            new = _heading_off(article, held)
            edits.append(BodyEdit(index, 0, len(held.body), new.body, whole=True))
            if new.heading and new.heading != held.heading:
                edits.append(HeadingEdit(index, heading=new.heading))
        else:
            raise Refused(
                "article-exists",
                f"Le nouveau texte contient un article {article.number}, que le texte a déjà et que la phrase ne vise pas.",
            )
    kept = {canonical(article.number) for article in content.articles}
    left = [key for key, index in numbers.items() if (extends(key, target) or index in named) and key not in kept]
    if left:
        raise Refused(
            "sub-articles-left",
            f"Le texte a aussi l’article {left[0]}, que le nouveau texte ne reprend pas : rien ne dit s’il subsiste. Le "
            "préciser.",
        )
    if fresh:
        refuse_disorder(tuple(fresh), place + 1, context.texte)
        edits.append(PartsEdit(place + 1, tuple(fresh)))
    return edits
