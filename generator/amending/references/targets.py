"""How two portions of text combine into one: an inner one inside an outer one, or one that inherits from what stands above it."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.french.article_numbers import canonical
from generator.operations import Container, Step, Target

WHOLE = Target(holder="texte")
"""The text itself."""


def text_of(inner: Target, outer: Target) -> Target:
    """`inner`, taking from `outer` the text that it does not name."""
    if inner.texte or not outer.texte:
        return inner
    return replace(
        inner,
        texte=outer.texte,
        texte_kind=outer.texte_kind,
        texte_numero=outer.texte_numero,
        texte_date=outer.texte_date,
    )


def _around(outer: Target) -> tuple[Container, ...]:
    """The containers that a part stands in when `outer` holds it, `outer` included."""
    around = outer.containers
    if outer.holder == "annexe":
        around = (*around, Container("annexe", outer.number, outer.heading))
    for step in outer.steps:
        around = (*around, Container("point", " ".join(step.labels), step.quote))
    return around


def _holds(outer: str, inner: str) -> bool:
    """Whether article 2 holds article 2.1 by its number alone."""
    one, other = canonical(outer), canonical(inner)
    return other.startswith(one) and not other[len(one) : len(one) + 1].isalnum()


def is_anaphora(target: Target) -> bool:
    """« cet article », « l'article »: a part without number or heading."""
    return target.holder in ("article", "annexe") and not target.number and not target.heading and not target.containers


def is_same_text(target: Target) -> bool:
    """« cet accord », « ledit avenant »: a noun alone, marked by its demonstrative."""
    return target.texte.startswith(SAME_TEXT)


def antecedent(target: Target, named: Target | None, convention: Target | None) -> Target | None:
    """The text that « la même convention » is: the last one named, but no avenant, which only tells whence a wording comes."""
    avenant = named is not None and named.texte_kind == "avenant"
    return convention if avenant and re.search(r"\bconvention\b", target.texte, re.IGNORECASE) else named


SAME_TEXT = "même "
"""What a text named by a demonstrative begins with, until it is resolved."""


_SENTENCE = re.compile(r"\A[a-zà-ÿœ].*|[.;:!?…]\s*\Z|\[…\]|\(…\)|\.{3}", re.DOTALL)
"""Words that are no heading: they begin with a small letter, end as a sentence does, or leave out their middle."""
_INNER = frozenset({"section", "sous-section", "sous-titre"})
"""Divisions that an article itself may have: its titled or numbered groups."""


def _as_group(division: Target) -> Target:
    """« la section « Suivi » de l'article 4 »: a titled group of that article."""
    named = division.containers[0]
    quote = named.quote or division.heading
    labels = (named.number,) if named.number else ()
    step = Step("item", labels=labels, quote=quote, quote_role="title" if quote else "")
    return replace(division, holder="", number="", heading="", containers=(), steps=(step, *division.steps))


def inside(outer: Target, inner: Target) -> Target | None:
    """« INNER de OUTER » in one sentence; None when the two cannot be nested (« l'annexe I de l'alinéa 2 »)."""
    merged = inner if inner.texte or not outer.texte else text_of(inner, outer)
    if outer.provenance or outer.after_act:
        merged = replace(merged, provenance=inner.provenance + outer.provenance, after_act=inner.after_act or outer.after_act)
    if not inner.holder or (is_anaphora(inner) and outer.holder == inner.holder):
        titled = inner.heading if inner.steps and inner.steps[0].unit == "intitule" else ""  # « l'intitulé « A » de l'article 5 »
        if titled and outer.steps and not outer.steps[-1].quote:
            last = replace(outer.steps[-1], quote=titled, quote_role="title")
            outer, titled = replace(outer, steps=(*outer.steps[:-1], last)), ""
        sentence = inner.steps and not (outer.steps or inner.wording or titled) and _SENTENCE.search(outer.heading)
        if sentence:  # « la dernière phrase de l'article 4 « Elle est due. » »: no heading ends so
            outer, merged = replace(outer, heading=""), replace(merged, wording=outer.heading)
        return Target(
            texte=merged.texte,
            texte_kind=merged.texte_kind,
            texte_numero=merged.texte_numero,
            texte_date=merged.texte_date,
            containers=outer.containers,
            holder=outer.holder,
            number=outer.number,
            through=outer.through,
            heading=outer.heading or titled,
            steps=outer.steps + inner.steps,
            heading_of_text=merged.heading_of_text,
            wording=merged.wording or outer.wording,
            about=inner.about or outer.about,
            became=outer.became,
            pointed=merged.pointed,
            beside=merged.beside,
            provenance=merged.provenance,
            after_act=merged.after_act,
        )
    if outer.holder in ("", "texte") and not outer.steps:
        # « l'article 10 de l'accord « Bilan de compétences » »: the heading stands after the text, and is the article's.
        after = bool(outer.heading and not inner.heading and inner.holder == "article")
        return replace(
            merged, containers=outer.containers + inner.containers, heading=inner.heading or outer.heading, heading_of_text=after
        )
    if outer.holder == "article" and inner.holder == "division" and len(inner.containers) == 1:
        named = inner.containers[0]
        lettered = named.kind == "partie" and bool(named.number)  # « la partie C de l'article 11 »
        return inside(outer, _as_group(inner)) if named.kind in _INNER or lettered else None
    if outer.holder == "article":
        if inner.holder == "article" and not outer.steps and _holds(outer.number, inner.number):
            return replace(merged, containers=outer.containers + inner.containers)
        return None
    if any(step.unit not in ("item", "paragraphe") or step.ranks for step in outer.steps):
        return None
    return replace(merged, containers=_around(outer) + inner.containers)


def in_same_annexe(target: Target, earlier: Target) -> Target | None:
    """« À l'article II-2 de l'annexe II, … ; à l'article II-1, … »: both bear the number of the annexe that was named."""
    around = earlier.containers[-1] if earlier.containers and earlier.holder == "article" else None
    if around is None or around.kind != "annexe" or not around.number or target.holder != "article":
        return None
    if target.containers or target.texte or not target.number:
        return None
    marks = tuple(canonical(around.number) + joint for joint in ("-", "."))
    both = canonical(earlier.number).startswith(marks) and canonical(target.number).startswith(marks)
    return replace(target, containers=earlier.containers) if both else None


def inherit(outer: Target, inner: Target) -> Target | None:
    """`inner` read under an announcement or after a sentence about `outer`: what it names itself wins.

    None when the two contradict each other (an alinéa under a phrase).
    """
    if inner.holder in ("article", "annexe", "preambule") and not is_anaphora(inner):
        if outer.holder in ("division", "annexe") and inner.holder == "article":
            return inside(replace(outer, steps=()), inner)
        kept = () if inner.containers else outer.containers
        return replace(text_of(inner, outer), containers=inner.containers or (kept if inner.holder == "article" else ()))
    if inner.holder == "division" and (title := _own_title(outer, inner)):
        return title
    if inner.holder == "division":
        kinds = {container.kind for container in inner.containers}
        kept = (
            tuple(container for container in outer.containers if container.kind not in kinds)
            if outer.holder == "division"
            else ()
        )
        return replace(text_of(inner, outer), containers=kept + inner.containers)
    if inner.holder == "texte":
        return inner
    if sibling := _sibling(outer, inner):
        return replace(text_of(sibling, outer), containers=outer.containers)
    if outer.steps and inner.steps:
        if same_place(outer.steps[-1], inner.steps[0]):
            inner = replace(inner, steps=inner.steps[1:])
        elif not deeper(outer.steps[-1], inner.steps[0]):
            return None
    return inside(outer, inner)


_DOTTED = re.compile(r"(\d+(?:\.\d+)*)\.\d+")


def _sibling(outer: Target, inner: Target) -> Target | None:
    """« Le 4.3 est supprimé. » after a sentence on « 4.2 »: the sub-article beside it, and not an item in it."""
    step = inner.steps[0] if inner.steps and not inner.holder else None
    if step is None or outer.holder != "article" or step != Step("item", labels=step.labels) or len(step.labels) != 1:
        return None
    told, held = _DOTTED.fullmatch(step.labels[0]), _DOTTED.fullmatch(outer.number)
    if told is None or held is None or told[1] != held[1]:
        return None
    return replace(inner, holder="article", number=step.labels[0], steps=inner.steps[1:])


def around(wide: Target, fine: Target) -> Target | None:
    """A place told apart from what stands in it, or beside it: « à l'article 5, le 2° », « l'article 5, dans son a, ».

    None when they do not nest, so that nothing that was named is dropped: « à l'article 5, l'article 6 ».
    """
    if not fine.holder or is_anaphora(fine):
        if wide.steps and fine.steps and not deeper(wide.steps[-1], fine.steps[0]):
            return None  # an alinéa is never looked for in a phrase
        return inside(wide, fine)
    if not wide.holder and wide.steps:
        return inside(fine, wide) if not fine.steps else None
    if wide.holder == "article" and fine.holder == "article" and wide.number:
        if canonical(wide.number) != canonical(fine.number):
            return inherit(wide, fine) if not wide.steps and _holds(wide.number, fine.number) else None
        return None if wide.steps and fine.steps else replace(text_of(fine, wide), steps=wide.steps or fine.steps)
    if wide.holder == "article" and wide.number and not wide.steps and fine.holder == "preambule":
        return replace(wide, steps=(Step("chapeau"), *fine.steps))  # « à l'article 8.2, la fin du préambule »
    if wide.holder == "article" and wide.number and fine.holder in ("annexe", "preambule"):
        return None  # « à l'article 5, l'annexe 2 »
    if fine.holder == "division" and wide.holder == "article" and wide.number:
        return _own_title(wide, fine)  # « à l'article 5, le chapitre II » names nothing
    if wide.holder == "annexe" and fine.holder == "division":
        return inside(wide, fine)
    return inherit(wide, fine)


def sibling(outer: Target, inner: Target) -> Target | None:
    """« au deuxième alinéa, … et, au troisième alinéa, … »: another one of the same unit, in what held the first."""
    first = inner.steps[0] if inner.steps and not inner.holder else None
    if first is None or not (first.ranks or first.labels or (first.quote and first.unit in ("ligne", "colonne"))):
        return None
    alike = (place for place, step in enumerate(outer.steps) if step.unit == first.unit and label_look(step) == label_look(first))
    depth = next(alike, None)
    return None if depth is None else inside(replace(outer, steps=outer.steps[:depth], wording=""), inner)


def label_look(step: Step) -> str:
    """What its labels look like: « 2° » and « 3° » stand in one list, « a » in another, « I » around « B »."""
    label = step.labels[0].split()[0] if step.labels and not step.ranks and step.labels[0].strip() else ""
    if label[:1].isdigit():
        return "°" if "°" in label else "1"
    return "" if not label else "a" if not label[0].isupper() else "A" if set(label) - set("IVXL") else "I"


def same_place(outer: Step, inner: Step) -> bool:
    """« le même alinéa », « l'alinéa » under an announced alinéa: a unit named again without saying which."""
    return outer.unit == inner.unit and not (inner.ranks or inner.labels or inner.quote)


_DEPTH = {"tableau": 3, "ligne": 4, "colonne": 4, "phrase": 5, "debut": 6, "fin": 6, "intitule": 6}


def deeper(outer: Step, inner: Step) -> bool:
    """Whether a unit can stand inside another: a phrase in an alinéa, never an alinéa in a phrase."""
    if {outer.unit, inner.unit} == {"ligne", "colonne"}:
        return True  # « à la ligne « Chef », colonne « Montant » »: one cell
    if outer.unit == "tableau" and inner.unit == "item" and " " in "".join(inner.labels[:1]):
        return True  # « au tableau, à la catégorie 2 »: its row
    if outer.unit in _DEPTH or inner.unit in _DEPTH:
        return _DEPTH.get(inner.unit, 0) > _DEPTH.get(outer.unit, 0)
    if outer.unit == "alinea" and inner.unit == "paragraphe":
        return False  # « le premier alinéa de l'article 5, § 2 »: which holds which is not said
    if outer.unit == inner.unit:
        return inner.unit in ("item", "paragraphe") and outer != inner
    return True


def holder_only(target: Target) -> Target:
    """The part that a target stands in, without its narrowings."""
    return replace(target, steps=(), wording="", provenance=(), after_act=False)


def said_inside(wide: Target, fine: Target) -> Target:
    """« Au premier alinéa, …, la fin de l'alinéa »: the alinéa named again, without saying which, is the same one."""
    first = fine.steps[0] if len(fine.steps) > 1 and not fine.holder else None
    again = first is not None and bool(wide.steps) and first == Step(first.unit) and wide.steps[-1].unit == first.unit
    return replace(fine, steps=fine.steps[1:]) if again else fine


def _own_title(wide: Target, fine: Target) -> Target | None:
    """« À l'article 5, le titre », « le titre « Suivi » »: the article's own; « le titre II » is a division."""
    told = fine.containers[0] if len(fine.containers) == 1 else None
    if told is None or told.kind != "titre" or told.number or fine.number or fine.steps or fine.texte:
        return None
    if wide.holder not in ("article", "annexe") or wide.steps or not wide.number:
        return None
    return replace(wide, heading=told.quote or wide.heading, steps=(Step("intitule"),))
