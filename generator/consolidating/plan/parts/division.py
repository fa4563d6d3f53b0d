"""A division, or a range of articles, replaced by a wording that holds its articles.

« Le chapitre II est remplacé par les dispositions suivantes : « Article 4 … Article 5 … » »: each article takes the wording of
its number, those that are new enter in the order of the wording, those that it leaves out go with the old division.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.consolidating.compose import retitled
from generator.consolidating.edits import BodyEdit, Edit, HeadingEdit, PartsEdit, RepealEdit
from generator.consolidating.locate.containers import same_rank
from generator.consolidating.matching.tokens import content_words, same_words
from generator.consolidating.payload import stamp, stamp_parts
from generator.consolidating.plan.context import Context, Plan
from generator.consolidating.plan.parts.division_title import retitle
from generator.consolidating.plan.parts.nesting import as_lines, extends, headed, unfold
from generator.consolidating.refused import Refused
from generator.consolidating.scope import Reading, Scope
from generator.french.article_numbers import canonical
from generator.model import Alinea, Article, Division, Lacune
from generator.operations import Content, Replace
from generator.reading.headings import Heading, read_division


def plan_division(operation: Replace, reading: Reading, context: Context) -> Plan:
    """Edits of a division or a range replaced as a whole, or a refusal."""
    texte = context.texte
    named = [scope.part for scope in reading]
    path = _path([texte.parts[index] for index in named])
    articles = stamp_parts(tuple(_grouped(operation, named, context)), context.origin)
    _refuse_unsure(articles, named, context)
    given = {canonical(article.number) for article in articles}
    if (
        any(scope.unit == "between" for scope in reading)
        and not {
            canonical(operation.target.number),
            canonical(operation.target.through),
        }
        <= given
    ):
        raise Refused("target-not-found", "Le texte n’a pas les deux bouts de la suite d’articles visée : vérifier la référence.")
    own, new = _own_text(operation, path)
    held = {canonical(texte.parts[index].number): index for index in named if texte.parts[index].kind == "article"}
    edits: list[Edit] = list(_own_edits(own, named, path if new is None else (*path[:-1], new), context))
    renamed, told = retitle(path, new, context) if new is not None else ((), "")
    edits += renamed
    place = next((index + 1 for index in named if texte.parts[index].kind == "division"), named[0])
    fresh: list[Article] = []
    for article in articles:
        index = held.pop(canonical(article.number), None)
        if index is None:
            fresh.append(replace(article, divisions=path))
            continue
        edits += _flush(fresh, place)
        edits.append(BodyEdit(index, 0, len(texte.parts[index].body), article.body, whole=True))
        if article.heading and article.heading != texte.parts[index].heading:
            edits.append(HeadingEdit(index, heading=article.heading))
        place = index + 1
    edits += _flush(fresh, place)
    notes = (*_leave_out(operation, sorted(held.values()), context), *((told,) if told else ()))
    edits += [RepealEdit(index) for index in held.values()]
    return Plan(tuple(edits), notes, tuple(article.ident for article in articles))


def _grouped(operation: Replace, named: list[int], context: Context) -> Iterator[Article]:
    """The articles of the wording; sub-articles are lines of theirs where the text has them so, or counts without them."""
    articles = list(operation.content.articles)
    count = operation.content.count if operation.content.unit == "article" else None
    tops = [place for place, article in enumerate(articles) if not _inner(articles[:place], article)]
    if count is not None and count not in (len(tops), len(articles)):
        raise Refused("count-mismatch", f"La phrase annonce {count} articles et le nouveau texte en donne {len(tops)}.")
    if not articles:
        raise Refused(
            "division-payload", "Un ensemble d’articles serait remplacé par un texte sans article : préciser ce qui change."
        )
    for start, end in zip(tops, [*tops[1:], len(articles)], strict=True):
        first, inner = _titled(articles[start], end - start > 1), tuple(articles[start + 1 : end])
        index = next((i for i in named if canonical(context.texte.parts[i].number) == canonical(first.number)), None)
        content = Content(body=first.body, articles=inner)
        if inner and index is not None:
            part = context.texte.parts[index]
            content = unfold(content, part.number, Scope(index, 0, len(part.body), whole=True), context)
        held = {canonical(part.number) for part in context.texte.parts} & {canonical(one.number) for one in inner}
        counted = count is not None and count == len(tops) != len(articles)
        if inner and not held and (counted or not content.articles or not _apart(context)):
            # lines of their own article, as the new wording writes them
            content = Content(body=(*first.body, *(line for article in inner for line in as_lines(article, ""))))
        yield replace(first, body=content.body)
        yield from (headed(article) for article in content.articles)


def _apart(context: Context) -> bool:
    """Whether the text sets some sub-article apart (« 5.1 » beside « 5 »): it would then set the new ones apart too."""
    numbers = [canonical(part.number) for part in context.texte.parts if part.kind == "article" and part.number]
    return any(extends(one, other) for one in numbers for other in numbers)


def _inner(before: list[Article], article: Article) -> bool:
    """Whether an article of the wording is a sub-article of one before it."""
    return any(extends(article.number, canonical(one.number)) for one in before)


def _titled(article: Article, divided: bool) -> Article:
    """« Article 2 / Bénéficiaires / Article 2.1 »: a line alone between two numbers is a heading."""
    article = headed(article)
    first = article.body[0] if len(article.body) == 1 else None
    if not divided or article.heading or not isinstance(first, Alinea) or first.text.rstrip().endswith((".", ":", ";")):
        return article
    return replace(article, heading=first.text, title=f"{article.title} {first.text}".strip(), body=())


def _flush(fresh: list[Article], place: int) -> Iterator[Edit]:
    """The new articles met so far, where the wording puts them."""
    if fresh:
        yield PartsEdit(place, tuple(fresh))
        fresh.clear()


def _path(parts: list[Article]) -> tuple[Division, ...]:
    """The divisions around the articles, which must all stand right under the same one."""
    paths = {part.divisions for part in parts if part.kind == "article"}
    own = [part for part in parts if part.kind != "article"]
    if not paths and len(own) == 1:
        paths = {(*own[0].divisions, Division("", own[0].number, own[0].heading, own[0].title or own[0].heading))}
    path = next(iter(paths), ())
    told = path[-1].title if path else ""
    if len(paths) != 1 or any(part.kind != "division" or not same_words(part.title or part.heading, told) for part in own):
        raise Refused(
            "division-payload", "La division remplacée a des subdivisions, ou des annexes : dire ce que chacune devient."
        )
    return path


def _refuse_unsure(articles: tuple[Article, ...], named: list[int], context: Context) -> None:
    """Two articles of one number, or a division's heading inside an article: the wording is not read for sure."""
    numbers = [canonical(article.number) for article in articles]
    held = [canonical(context.texte.parts[index].number) for index in named if context.texte.parts[index].kind == "article"]
    if not articles or len(set(numbers)) != len(numbers) or len(set(held)) != len(held):
        raise Refused("division-payload", "Le nouveau texte de la division ne donne pas ses articles un à un : vérifier.")
    lines = [element.text for article in articles for element in article.body if isinstance(element, Alinea)]
    if any(read_division(line, plain=True) for line in lines):
        raise Refused("division-payload", "Le nouveau texte contient des subdivisions : dire ce que devient chacune.")


def _own_text(operation: Replace, path: tuple[Division, ...]) -> tuple[tuple[Alinea | Lacune, ...], Division | None]:
    """What the wording says before its first article, the title of the division apart; that title when it is another one."""
    body = list(operation.content.body)
    new: Division | None = None
    bare = False
    titles = [division.title for division in path[-1:]] + [division.heading for division in path[-1:]]
    told = " ".join(titles)
    while body and isinstance(body[0], Alinea):
        first = body[0].text
        restates = any(title and same_words(first, title) for title in titles)
        found = read_division(first, plain=True)
        if not restates and not (found and set(content_words(first)) <= set(content_words(told))):
            titled = _titled_anew(found, path, first, bare) if new is None else None
            if titled is None:
                break
            new = titled
        bare = found is not None and not found.heading
        del body[0]
    if body and operation.target.holder != "division":
        raise Refused("several-places", "Du texte précède le premier article du nouveau texte : dire où il va.")
    if any(isinstance(line, Alinea) and _other_division(line.text, path) for line in body):
        raise Refused(
            "division-payload",
            "Le nouveau texte donne le titre d’une division qui en contient d’autres : dire ce que devient chacune.",
        )
    return tuple(body), new


def _other_division(line: str, path: tuple[Division, ...]) -> bool:
    """Whether a line is the title of another division than the one right around the articles."""
    found = read_division(line, plain=True)
    if found is None or not path:
        return found is not None
    return found.division != path[-1].kind or not same_rank(found.number, path[-1].number)


def _titled_anew(found: Heading | None, path: tuple[Division, ...], line: str, bare: bool) -> Division | None:
    """« Titre III – Contrôle et audit », or that heading below « Titre III », at the head of its new text: its new title."""
    old = path[-1] if path else None
    if bare and old is not None and old.heading and found is None and line[-1:].isalnum() and len(line.split()) <= 12:
        return replace(old, heading=line, title=retitled(old.title, (old.number, None), (old.heading, line)))
    if found is None or old is None or found.division != old.kind or not found.heading:
        return None
    return replace(old, heading=found.heading, title=line) if same_rank(found.number, old.number) else None


def _own_edits(
    own: tuple[Alinea | Lacune, ...], named: list[int], path: tuple[Division, ...], context: Context
) -> Iterator[Edit]:
    """The text of the division's own, above its articles."""
    body = stamp(own, context.origin)
    held = next((index for index in named if context.texte.parts[index].kind == "division"), None)
    if held is not None:
        yield BodyEdit(held, 0, len(context.texte.parts[held].body), body, whole=True)
    elif body and path:
        top = path[-1]
        part = Article(top.number, top.heading, body, "division", top.title, path[:-1])
        yield PartsEdit(named[0], stamp_parts((part,), context.origin))
    elif body:
        raise Refused("division-payload", "Du texte précède le premier article du nouveau texte : dire où il va.")


def _leave_out(operation: Replace, left: list[int], context: Context) -> tuple[str, ...]:
    """Articles that the wording does not restate go with the division, unless it is only said to be modified."""
    if not left:
        return ()
    names = ", ".join(context.texte.parts[index].number for index in left)
    if operation.verb.startswith(("modifi", "compos", "rédig")):
        raise Refused(
            "sub-articles-left",
            f"Le texte a aussi l’article {names}, que le nouveau texte ne reprend pas : rien ne dit s’il subsiste. Le préciser.",
        )
    return (f"Non repris par le nouveau texte, supprimé avec ce qu’il remplace : article {names}.",)
