"""Replace what stands under a heading line inside an article: « l'article 8.3 », « le paragraphe « Montant » », « le II »."""

from __future__ import annotations

from generator.consolidating.edits import BodyEdit, CharEdit, Edit
from generator.consolidating.locate.named import same_head, series_length
from generator.consolidating.locate.outline import Marker, body_marker, is_heading, marker
from generator.consolidating.matching.tokens import content_words
from generator.consolidating.payload import settle, stamp
from generator.consolidating.plan.context import Context, Plan
from generator.consolidating.plan.parts.nesting import unfold
from generator.consolidating.plan.rewriting.checks import refuse_restated
from generator.consolidating.refused import Refused
from generator.consolidating.scope import Scope
from generator.french.named_series import read_series_head
from generator.model import Alinea, Lacune
from generator.operations import Content, Replace


def plan_titled(operation: Replace, scope: Scope, context: Context) -> Plan:
    """The heading line stays unless the payload restates it with other words."""
    lines = context.texte.parts[scope.part].body[scope.start : scope.first]
    heads = [line for line in lines if isinstance(line, Alinea)]
    line, last = heads[0], heads[-1]
    found = body_marker(line)
    content = unfold(operation.content, found.value if found else "", scope, context)
    if content.articles:
        raise Refused(
            "article-payload",
            "Le nouveau texte contient un article et remplace une partie d’article : vérifier la transcription.",
        )
    if operation.verb.startswith("modifi"):
        _refuse_left(content, context.texte.parts[scope.part].body[scope.first : scope.end])
    first = content.body[0] if content.body else None
    if isinstance(first, Alinea):
        _refuse_another(first, line)
    if isinstance(first, Alinea) and not content.heading and _same_label(first, line):
        new = stamp(content.body, context.origin)
        return Plan((BodyEdit(scope.part, scope.start, scope.end, new),), (), tuple(element.ident for element in new))
    known = (line.text, _bare(line), _bare(last), " ".join(head.text for head in heads))
    settled = settle(content, (*known, operation.target.heading))
    if settled.heading is None and not _kept(scope, line, content):
        raise Refused(
            "heading-unknown",
            f"Rien ne dit si le nouveau texte remplace aussi la ligne « {line.text} » : la reprendre dans le texte, "
            "ou viser ce qui la suit.",
        )
    new = stamp(settled.body, context.origin)
    refuse_restated(new, scope, context)
    edits: list[Edit] = [BodyEdit(scope.part, scope.first, scope.end, new)]
    written = tuple(element.ident for element in new)
    if settled.heading and not any(content_words(settled.heading) == content_words(one) for one in known):
        start = len(last.text) - len(_bare(last))
        joint = " " if start == len(last.text) and not last.text[-1:].isspace() else ""
        edits.append(CharEdit(scope.part, scope.start + len(heads) - 1, start, len(last.text), joint + settled.heading))
        written = (last.ident, *written)
    return Plan(tuple(edits), settled.notes, written)


def _refuse_another(first: Alinea, line: Alinea) -> None:
    """« Le 2.2 est remplacé par : « 2.3 Moyens … » »: the number of a passage beside it, under the line that titles this one."""
    given, held = body_marker(first), body_marker(line)
    if given is None or held is None or not given.style.startswith("decimal") or given.style != held.style:
        return
    if given.value != held.value:
        raise Refused(
            "other-number",
            f"Le nouveau texte porte le numéro {_written(first, given)} et la phrase vise le {_written(line, held)} : préciser "
            "lequel des deux est modifié.",
        )


def _written(line: Alinea, found: Marker) -> str:
    return line.text[: found.length].strip(" .:–—-\u00a0\u202f")


def _refuse_left(content: Content, held: tuple[Alinea | Lacune, ...]) -> None:
    """« L'article 7.2 est modifié : » by a wording without its 7.2.1: nothing tells whether that one stays."""
    given = [line for line in content.body if isinstance(line, Alinea)]
    inner = [line for line in held if isinstance(line, Alinea) and is_heading(line)]
    for line in inner:
        found = body_marker(line)
        if found and found.style.startswith("decimal") and not any(_same_label(one, line) for one in given):
            raise Refused(
                "sub-articles-left",
                f"Le passage « modifié » contient « {line.text[:60]} », que le nouveau texte omet : dire ce qu’il devient.",
            )


def _kept(scope: Scope, line: Alinea, content: Content) -> bool:
    """Whether a heading line that the payload leaves out plainly stays: it is one by its form, and the payload brings none."""
    found = body_marker(line)
    titled = line.kind == "intertitre" or found is None or found.style.startswith("decimal")
    first = content.body[0] if content.body else None
    brings = isinstance(first, Alinea) and is_heading(first) and body_marker(first) is not None
    return (titled or scope.unit != "item") and not brings


def _bare(line: Alinea) -> str:
    found = body_marker(line)
    return line.text[found.length if found and found.length else series_length(line) :]


def _same_label(first: Alinea, line: Alinea) -> bool:
    one, other = body_marker(first), body_marker(line)
    if same_head(first, line):
        return True  # « Niveau 2 : moniteur confirmé » for « Niveau 2 : moniteur »
    return bool(one and other and one.value and one.value == other.value)


def plan_heading_line(operation: Replace, scope: Scope, line: Alinea) -> Plan:
    """« 7.2. Congé d'étude » takes the place of the words of the line « 7.2. Congé de formation »."""
    lines = [element for element in operation.content.body if isinstance(element, Alinea)]
    heading = operation.content.heading or (lines[0].text if len(lines) == 1 else "")
    old, new = body_marker(line), marker(heading)
    series = read_series_head(heading)
    if series is not None:
        if not same_head(Alinea(heading), line):
            raise Refused("heading-unknown", "Le nouvel intitulé porte un autre numéro que le passage visé : le vérifier.")
        heading = heading[series.length :]
    if new is not None and new.style not in ("tiret", "title"):
        if old is None or new.value != old.value:
            raise Refused("heading-unknown", "Le nouvel intitulé porte un autre numéro que le passage visé : le vérifier.")
        heading = heading[new.length :]
    if not heading.strip() or operation.content.articles or scope.chars is None:
        raise Refused("heading-unknown", "Le nouvel intitulé ne tient pas en une ligne : vérifier ce que la phrase remplace.")
    return Plan((CharEdit(scope.part, scope.start, *scope.chars, heading.strip()),), written=(line.ident,))
