"""Which part of a text a target names: an article by its number, an annexe, the preamble, a division, the whole text.

« l'article 12.3 » may be a part of that number, or a sub-article that a heading line or a label names inside article 12.
"""

from __future__ import annotations

import re
from dataclasses import replace

from generator.consolidating.locate.containers import (
    bare_headings,
    bears,
    is_bare,
    is_named,
    itself,
    of_the_text,
    refuse_annexed,
    same_rank,
    title_of_the_article,
    within,
)
from generator.consolidating.locate.described import check_about, check_annexe, check_article, check_division, check_heading
from generator.consolidating.locate.headed_by_number import headed_by_number
from generator.consolidating.locate.sub_articles import annexed_articles, dotted, lettered, sub_articles
from generator.consolidating.locate.without_articles import missing_article
from generator.consolidating.matching.tokens import same_words
from generator.consolidating.refused import Refused
from generator.consolidating.scope import Scope, written_number
from generator.french.article_numbers import canonical, roman_value
from generator.model import Alinea, Article, Division, Texte
from generator.operations import Container, Target


def part_scopes(texte: Texte, target: Target) -> tuple[Scope, ...]:
    """The parts, or the sub-article, that a target names; several only for a division or the whole text."""
    own = Division("", "", texte.title, texte.title)
    containers = tuple(container for container in target.containers if not is_bare(own, container))
    inside = [index for index, part in enumerate(texte.parts) if part.state != "repealed" and within(part, containers)]
    if containers and not inside and _undivided(texte) and all(container.kind not in ("annexe", "") for container in containers):
        inside = [index for index, part in enumerate(texte.parts) if part.state != "repealed"]
    if not inside and (titled := title_of_the_article(target)) and (scopes := _titled(texte, titled)):
        return scopes
    if target.containers and not inside and target.holder != "annexe":
        last = target.containers[-1]
        raise Refused("container-not-found", _missing(last.kind, last.number or f"« {last.quote} »"))
    if target.holder == "preambule":
        return (_only(texte, [i for i in inside if texte.parts[i].kind == "preambule"], "le préambule"),)
    if target.holder == "annexe" and not target.through:
        return _annexe(texte, target, inside)
    if target.holder == "texte":
        return tuple(_whole(texte, index) for index in inside)
    if target.holder == "division" or (not target.holder and target.containers and not target.number):
        return _division(texte, target, inside)
    if target.number and target.through:
        return _through(texte, target, inside)
    if target.number:
        if target.pointed:
            inside = headed_by_number(texte, target, inside)
        return _article(texte, _as_it_is_now(texte, target, inside), inside)
    if target.heading:
        named = [i for i in inside if same_words(texte.parts[i].heading or texte.parts[i].title, target.heading)]
        return (_only(texte, named, f"l’article « {target.heading} »"),)
    if target.holder == "article" and len(texte.articles) == 1:
        return (_only(texte, [i for i in inside if texte.parts[i].kind == "article"], "l’article unique"),)
    raise Refused(
        "no-article", "La phrase ne nomme aucun article, et aucun titre ne le fait pour elle : préciser l’article visé."
    )


_COUNTED = frozenset({"alinea", "paragraphe", "phrase", "item", "tableau", "ligne", "debut", "fin"})


def refuse_rank_across(target: Target, places: tuple[Scope, ...]) -> None:
    """« Le dernier alinéa de l'annexe 1 », which holds articles: that of the last one, or of each? Names and words tell."""
    step = target.steps[0] if target.steps else None
    if step is None or len({place.part for place in places}) < 2 or target.holder not in ("annexe", "division", "texte"):
        return
    by_rank = bool(step.ranks) and not step.span
    if step.unit in _COUNTED and not step.quote and (by_rank or step.unit in ("debut", "fin")):
        raise Refused(
            "several-places", "Ce que vise la phrase compte plusieurs articles, et le rang vaut dans chacun : nommer l’article."
        )


def _titled(texte: Texte, target: Target) -> tuple[Scope, ...]:
    """The article that stands in the containers told and bears the heading told, itself or just above; none otherwise."""
    inside = [i for i, part in enumerate(texte.parts) if part.state != "repealed" and within(part, target.containers)]
    held = [i for i in inside if canonical(texte.parts[i].number) == canonical(target.number)]
    return (_whole(texte, held[0]),) if len(held) == 1 and bears(texte.parts[held[0]], target.heading) else ()


def _undivided(texte: Texte) -> bool:
    """Whether a text shows no division at all: an excerpt, which cannot contradict the division that a sentence names."""
    return not any(part.divisions or part.kind in ("division", "annexe") for part in texte.parts)


def _whole(texte: Texte, index: int) -> Scope:
    return Scope(index, 0, len(texte.parts[index].body), whole=True)


def _only(texte: Texte, found: list[int], name: str) -> Scope:
    if len(found) == 1:
        return _whole(texte, found[0])
    if not found:
        raise Refused("target-not-found", f"Le texte n’a pas {_without(name)} : vérifier la référence.")
    places = " ; ".join(_where(texte.parts[index]) for index in found)
    raise Refused("two-targets", f"Plusieurs parties du texte peuvent être {name} : {places}. Préciser laquelle.")


def _without(name: str) -> str:
    return name.replace("l’", "d’", 1) if name.startswith("l’") else name.replace("le ", "de ", 1)


def _where(part: Article) -> str:
    above = ", ".join(division.title or division.heading for division in part.divisions)
    return f"{part.title or part.number}{f' ({above})' if above else ''}"


def _missing(kind: str, name: str) -> str:
    return f"Le texte n’a pas {'d’' if kind[:1] in 'ae' else 'de '}{kind} {name} : vérifier la référence."


def _annexe(texte: Texte, target: Target, inside: list[int]) -> tuple[Scope, ...]:
    name = f"l’annexe {target.number or target.heading}".rstrip()
    found = [i for i in inside if texte.parts[i].kind == "annexe"]
    if target.number:
        found = [i for i in found if same_rank(texte.parts[i].number, target.number)]
    elif target.heading:
        found = [i for i in found if same_words(texte.parts[i].heading or texte.parts[i].title, target.heading)]
    if not found and (target.number or target.heading):
        held = tuple(Container("annexe", target.number, "" if target.number else target.heading) for _ in (0,))
        below = [i for i, part in enumerate(texte.parts) if part.state != "repealed" and within(part, held)]
        if below:
            return tuple(_whole(texte, index) for index in below)
    scope = _only(texte, found, name)
    _refuse_divided(texte, texte.parts[scope.part], target, name)
    if target.number and texte.parts[scope.part].body:
        check_annexe(texte.parts[scope.part], target)
    return (scope,)


def _refuse_divided(texte: Texte, found: Article, target: Target, name: str) -> None:
    """« L'annexe est supprimée. », where another annexe, which holds articles, may be the one."""
    if target.heading:
        return
    above = (division for part in texte.parts if part.state != "repealed" for division in part.divisions)
    held = [division for division in above if division.kind == "annexe" and division.title != found.title]
    others = {one.title for one in held if not target.number or same_rank(one.number, target.number)}
    if others:
        raise Refused("two-targets", f"Le texte a aussi « {min(others)} », qui peut être {name} : dire laquelle est visée.")


def _division(texte: Texte, target: Target, inside: list[int]) -> tuple[Scope, ...]:
    kind = target.containers[-1].kind if target.containers else ""
    if target.holder == "division" and (target.number or target.heading):
        named = Container("", target.number, target.heading)
        found = [i for i in inside if within(texte.parts[i], (named,))]
    else:
        found = inside
    if not found:
        raise Refused("target-not-found", _missing(kind or "division", target.number or target.heading))
    named = target.containers[-1] if target.containers else Container("", target.number, target.heading)
    paths = {_path(texte.parts[index], named) for index in found}
    if len(paths) > 1:
        places = " ; ".join(" > ".join(path) for path in sorted(paths))
        raise Refused("two-targets", f"Plusieurs divisions du texte portent ce nom : {places}. Préciser laquelle.")
    check_division([texte.parts[index] for index in found], f"{kind or 'division'} {target.number}".rstrip(), target)
    return tuple(_whole(texte, index) for index in found)


def _path(part: Article, named: Container) -> tuple[str, ...]:
    """The titles down to the division that a container names, outer to inner."""
    above = (*part.divisions, *itself(part))
    for depth, division in enumerate(above):
        if is_named(division, named):
            return tuple(outer.title or outer.heading for outer in above[: depth + 1])
    return ()


def _through(texte: Texte, target: Target, inside: list[int]) -> tuple[Scope, ...]:
    """« les articles 20-12 à 20-14 »: the two ends, and every part of their kind between them."""
    kind = "annexe" if target.holder == "annexe" else "article"
    same = [i for i in inside if texte.parts[i].kind == kind]
    held = [[i for i in same if same_rank(texte.parts[i].number, number)] for number in (target.number, target.through)]
    if not all(held) and (between := _between(texte, target, same)):
        return tuple(replace(_whole(texte, index), unit="between") for index in between)
    ends = [_only(texte, one, f"l’{kind} {number}") for one, number in zip(held, (target.number, target.through), strict=True)]
    if ends[0].part > ends[1].part:
        raise Refused(
            "target-not-found", f"L’{kind} {target.through} ne suit pas l’{kind} {target.number} : vérifier la référence."
        )
    return tuple(_whole(texte, i) for i in same if ends[0].part <= i <= ends[1].part)


def _between(texte: Texte, target: Target, same: list[int]) -> list[int]:
    """The articles that a text holds of a range whose ends it lacks, when plain numbers tell which lie between."""
    low, high = canonical(target.number), canonical(target.through)
    if not (low.isdigit() and high.isdigit()):
        return []
    ranks = {index: re.match(r"\d+", canonical(texte.parts[index].number)) for index in same}
    return [index for index, rank in ranks.items() if rank and int(low) <= int(rank.group()) <= int(high)]


def _article(texte: Texte, target: Target, inside: list[int]) -> tuple[Scope, ...]:
    wanted = canonical(target.number)
    kinds = ("article",) if target.holder == "article" else ("article", "division")
    parts = [i for i in inside if texte.parts[i].kind in kinds and canonical(texte.parts[i].number) == wanted]
    articles = [i for i in parts if texte.parts[i].kind == "article"]
    alike = [i for i in inside if texte.parts[i].kind == "article" and dotted(texte.parts[i].number) == dotted(wanted)]
    if alike and not (articles or parts) and any(sub_articles(texte, i, wanted, target.heading) for i in inside):
        raise Refused(
            "two-targets",
            f"Le texte a un article {texte.parts[alike[0]].number} et un point {target.number} : dire lequel est visé.",
            written_number(texte.parts[alike[0]]),
        )
    found = articles or parts or alike or (bare_headings(texte, wanted, inside) if target.holder == "article" else [])
    if len(found) > 1 and target.heading:
        found = [i for i in found if same_words(texte.parts[i].heading, target.heading)] or found
    if found:
        refuse_annexed(texte, found, target)
        found = of_the_text(texte, found, target)
        scope = _only(texte, found, f"l’article {target.number}")
        check_article(texte, scope.part, target)
        return (scope,)
    annexed = [scope for i in inside for scope in annexed_articles(texte, i, wanted, target.heading)]
    if len(annexed) == 1 and any(container.kind == "annexe" for container in target.containers):
        return (annexed[0],)
    subs = [scope for i in inside for scope in sub_articles(texte, i, wanted, target.heading)]
    if len(subs) == 1:
        part = texte.parts[subs[0].part]
        lines = [line.text for line in part.body[subs[0].start : subs[0].first] if isinstance(line, Alinea)]
        passage = replace(part, number=target.number, heading=" ".join(lines), body=part.body[subs[0].start : subs[0].end])
        try:
            check_heading(passage, target)
            check_about(passage, target)
        except Refused as refused:
            refused.article = written_number(part)
            raise
        return (subs[0],)
    if len(subs) > 1:
        raise Refused("two-targets", f"Deux passages au moins portent le numéro {target.number} : préciser lequel.")
    point = lettered(texte, inside, wanted)
    if point is not None:
        return (point,)
    group = [i for i in inside if texte.parts[i].kind == "article" and canonical(texte.parts[i].number).startswith(wanted + ".")]
    if group and not target.steps:
        return tuple(replace(_whole(texte, index), unit="group") for index in group)
    if arabic := _arabic(texte, target, inside):
        return _article(texte, arabic, inside)
    repealed = any(part.state == "repealed" and canonical(part.number) == wanted for part in texte.parts)
    if repealed:
        raise Refused("target-repealed", f"L’article {target.number} a été abrogé par un acte antérieur : vérifier la référence.")
    raise Refused("target-not-found", missing_article(target.number, texte))


def vacant_place(texte: Texte, target: Target) -> Scope | None:
    """Where a repealed article stood, when no other one ever had its number: a repeal leaves the number vacant, at its place."""
    if target.holder != "article" or target.containers:
        return None
    alike = [index for index, part in enumerate(texte.parts) if canonical(part.number) == canonical(target.number)]
    return _whole(texte, alike[0]) if len(alike) == 1 and texte.parts[alike[0]].kind == "article" else None


def _as_it_is_now(texte: Texte, target: Target, inside: list[int]) -> Target:
    """« l'article 8, devenu l'article 9 »: the number that the text has; when it has both, the heading quoted tells which."""
    if not target.became:
        return target
    parts = [texte.parts[i] for i in inside if texte.parts[i].kind == "article"]
    held, new = ([part for part in parts if canonical(part.number) == canonical(n)] for n in (target.number, target.became))
    if not new:
        return target
    moved = replace(target, number=target.became, became="")
    if not held:
        return moved
    named = [bool(target.heading) and same_words(part.heading, target.heading) for part in (held[0], new[0])]
    if named[0] == named[1]:
        raise Refused(
            "two-targets",
            f"La phrase dit l’article {target.number} devenu l’article {target.became}, et le texte a les deux : dire lequel, "
            "par son numéro d’aujourd’hui et son intitulé.",
            written_number(held[0]),
        )
    return target if named[0] else moved


def _arabic(texte: Texte, target: Target, inside: list[int]) -> Target | None:
    """« l'article X.1.2 » for the one that the text numbers 10.1.2, when it stands in its titre X or bears the heading quoted."""
    split = re.fullmatch(r"([ivxl]+)[.-](\d.*)", canonical(target.number))
    value = roman_value(split[1]) if split else None
    if split is None or value is None:
        return None
    first, division = str(value), Container("", split[1])
    parts = [texte.parts[i] for i in inside if re.match(rf"{first}(?!\d)", canonical(texte.parts[i].number))]
    known = bool(target.heading) or (bool(parts) and all(within(part, (division,)) for part in parts))
    return replace(target, number=f"{first}.{split[2]}") if known else None
