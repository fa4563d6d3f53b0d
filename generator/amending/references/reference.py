"""Reads which portion of a text a phrase names, from its head noun to the text that holds it.

« le deuxième alinéa du II de l'article 3 du chapitre 2 de l'annexe I » is a chain: each « de » leads to something wider. What
stands here is the chain and its joints; the heads (« le deuxième alinéa », « les a à d ») are read by `heads.py`,
the names of texts (« de l'accord du 14 juin 1993 relatif à … ») by `texts.py`, what describes a portion (« intitulé « … » »,
« tel que modifié par … ») by `tails.py`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from generator.amending.references import heads, tails, texts
from generator.amending.references.divisions_after import division_after
from generator.amending.references.left_out import Gender
from generator.amending.references.only_one import read_only_one
from generator.amending.references.renumbered import as_given
from generator.amending.references.targets import inside, label_look
from generator.amending.tokens.phrase import Phrase
from generator.french.named_series import SERIES
from generator.operations import Step, Target

_CELL = {"ligne", "colonne"}
_HOLDS = {
    "article": ("tableau", "ligne", "colonne"),
    "tableau": ("ligne", "colonne"),
    "ligne": ("colonne",),
    "colonne": ("ligne",),
}
"""What may be told after a comma of a portion that is told before it."""
_APPOSED = frozenset({"alinea", "paragraphe", "phrase", "tiret", "point"})


@dataclass(frozen=True, slots=True)
class Reference:
    """Portions that a phrase names."""

    targets: tuple[Target, ...]
    """In the order of the phrase; several for « les articles 4 et 5 »."""
    end: int
    """Index of the first token after the phrase."""
    elided: Gender = ""
    """True when the noun is left out (« le deuxième »): it is the one of the sentence before."""


def read_reference(phrase: Phrase, start: int, loose: bool = False) -> Reference | None:
    """The reference that begins at a token (its determiner or its head), None when none does.

    `loose` leaves alone a quotation that ends the phrase: « au 2e tiret « ou » est supprimé » quotes words, not a heading.
    """
    head = _head(phrase, start)
    if head is None:
        return None
    targets, end, elided = head.targets, head.end, head.elided
    if chained := _chain(phrase, targets, end):
        targets, end = chained
    while True:
        targets, end = tails.read_tails(phrase, end, targets, loose)
        outer = _outer(phrase, end, loose)
        if outer is None:
            held = division_after(phrase, end, targets)
            if held is None:
                return Reference(targets, end, elided)
            targets, end = held
            continue
        nested: list[Target] = []
        for wide in outer.targets:
            for fine in targets:
                if (within := inside(wide, fine)) is None:
                    return Reference(targets, end, elided)
                nested.append(within)
        targets, end = tuple(nested), outer.end


def _chain(phrase: Phrase, targets: tuple[Target, ...], end: int) -> tuple[tuple[Target, ...], int] | None:
    """« au 3°, a, de l'article 2 »: the letter stands in the 3°, and both in the article."""
    if phrase.at(end).text != "," or phrase.at(end + 1).kind not in ("LETTRE", "ETIQUETTE") or len(targets) != 1:
        return None
    finer = heads.read_head(phrase, end + 1, end + 1)
    if finer is None or len(finer.targets) != 1 or targets[0].holder or not _finer(targets[0], finer.targets[0]):
        return None
    after = finer.end + (phrase.at(finer.end).text == ",")
    nested = inside(targets[0], finer.targets[0]) if phrase.at(after).value == "DE" else None
    return ((nested,), after) if nested is not None else None


def _head(phrase: Phrase, start: int) -> heads.Head | None:
    """A head, transparent nouns before it passed over: « les dispositions de l'article 5 » is article 5."""
    position = phrase.skip_determiner(start)
    token = phrase.at(position)
    if token.kind == "TEXTE" or (token.kind == "PRESENT" and phrase.at(position + 1).kind == "TEXTE"):
        return texts.read_text(phrase, position)
    if token.text.lower() in ("tout", "toute") and phrase.at(position + 1).kind == "DET":
        named = phrase.skip_determiner(position + 1)
        if phrase.at(named).text.lower() == "texte" and phrase.at(named + 1).value != "DE":
            return heads.Head((Target(texte="le texte", texte_kind="convention"),), named + 1)
        return _head(phrase, position + 2 if phrase.at(named).text.lower() == "texte" else position + 1)
    if token.text.lower() in ("tous", "toutes") and phrase.at(position + 1).text.lower() == "les":
        every = _head(phrase, position + 1)  # « tous les alinéas du d »
        return every if every and all(target.steps and target.steps[-1].span for target in every.targets) else None
    if (token.kind == "CONTENU" or token.text.lower() == "clauses") and (part := texts.read_named_part(phrase, position)):
        return part
    if token.kind == "CONTENU" or token.text.lower() in ("ensemble", "totalité", "intégralité"):
        after = phrase.at(position + 1)
        whole = phrase.words(position + 1, position + 3).lower() == "du texte" and phrase.at(position + 3).value != "DE"
        if whole and token.kind != "CONTENU":
            return heads.Head((Target(texte="le texte", texte_kind="convention"),), position + 3)  # « dans l'ensemble du texte »
        told = token.kind == "CONTENU" and after.text.lower() in _AS_IT_STANDS  # « la rédaction actuelle du 3 de l'article 3 »
        after = phrase.at(position + 1 + told)
        if after.kind == "PREP" and after.value == "DE":
            return _head(phrase, position + 2 + told)
        if token.text.lower() in ("dispositions", "stipulations") and (place := tails.placed(phrase, position + 1)):
            return _head(phrase, place)  # « les dispositions prévues à l'article 5 »
        return None
    if token.text.lower() in _SAYS_WHAT and phrase.at(position + 1).value == "DE":
        of = _head(phrase, position + 2)  # « la définition du niveau V »: the only line of it beside its title
        if of is None or len(of.targets) != 1 or not _of_series(of.targets[0]):
            return None
        target = of.targets[0]
        return replace(of, targets=(replace(target, steps=(*target.steps, Step("alinea"))),))
    found = heads.read_head(phrase, start, position) or read_only_one(phrase, start, position)
    if found is None or position == start:
        return found
    given = as_given(phrase, start, position, found.targets)
    return found if given is found.targets else replace(found, targets=given)


_SAYS_WHAT = frozenset({"définition", "description", "descriptif"})


def _of_series(target: Target) -> bool:
    """« le niveau V »: a passage that a noun numbers."""
    labels = target.steps[-1].labels if target.steps and not target.holder else ()
    return len(labels) == 1 and labels[0].partition(" ")[0] in SERIES


_AS_IT_STANDS = frozenset({"actuel", "actuelle", "actuels", "actuelles", "initial", "initiale", "présent", "présente"})


def _outer(phrase: Phrase, position: int, loose: bool = False) -> Reference | None:
    """What « de … », « figurant à … » or « (alinéa 5) » adds to a head."""
    token = phrase.at(position)
    if token.text == "," and phrase.at(position + 1).value == "DE":
        # « l'article 27 bis, du titre II « Maternité », est supprimé »
        found = read_reference(phrase, position + 2, loose)
        if found is None or found.elided or any(target.holder != "division" for target in found.targets):
            return None
        closing = phrase.at(found.end)
        if closing.text != "," and closing.kind != "AUX":
            return None
        return replace(found, end=found.end + (closing.text == ","))
    if token.kind == "PREP" and token.value == "DE":
        named = texts.read_quoted_text(phrase, position + 1) or texts.read_delegation(phrase, position)
        if named is not None:
            return Reference(named.targets, named.end)
        found = read_reference(phrase, position + 1, loose)
        if found is None or found.elided:
            return None
        bare = all(target.holder == "article" and not target.steps and not target.texte for target in found.targets)
        return with_apposition(phrase, found, loose, letters=True) if bare else found
    if token.text == "," and (place := tails.placed(phrase, position + 1)):
        # « le barème, figurant à l'article 5, est … »: the comma that it opens is closed
        found = read_reference(phrase, place, loose)
        if found is None or found.elided or phrase.at(found.end).text != ",":
            return None
        return replace(found, end=found.end + 1)
    if token.kind == "DET" and token.text.lower() in ("dudit", "desdits"):
        found = read_reference(phrase, position, loose)  # « au premier alinéa dudit article »
        return None if found is None or found.elided else found
    placed = tails.placed(phrase, position)
    if placed:
        found = read_reference(phrase, placed, loose)
        return None if found is None or found.elided else found
    if token.kind == "TEXTE":
        # « l'annexe I convention collective », « l'article 5 CCN »: the preposition is left out.
        head = texts.read_text(phrase, position)
        return Reference(head.targets, head.end)
    return None


def _past_ranks(phrase: Phrase, position: int) -> int:
    """Past « premier et deuxième »."""
    while phrase.at(position).kind in ("ORDINAL", "ET"):
        position += 1
    return position


def with_apposition(
    phrase: Phrase, found: Reference, loose: bool = False, letters: bool = False, narrows: bool = False
) -> Reference:
    """« l'article 5, alinéa 1, de l'annexe I », « l'article 8 (alinéa 5) »: narrower without a preposition.

    `narrows` is for what follows another apposition: « l'article 3, deuxième alinéa, troisième phrase, ».
    """
    position = found.end
    bracket = phrase.at(position).text == "("
    bare = phrase.at(position).kind == "UNITE" and phrase.at(position).value in ("point", "alinea", "paragraphe")
    bare = bare or (
        phrase.at(position).kind == "ORDINAL" and phrase.at(position + 1).value in _APPOSED
    )  # « l'article 5 1er alinéa »
    stuck = phrase.at(position).kind in ("ROMAIN", "LETTRE", "ETIQUETTE") and phrase.at(position + 1).text not in ("'", "’")
    bare = bare or (stuck and (narrows or found.targets[-1].number[-1:].isdigit()))  # « l'article 7.2 I B a »
    dashed = phrase.at(position).text in ("-", "–") and phrase.at(_past_ranks(phrase, position + 1)).value in _APPOSED
    if not (bracket or bare or dashed or phrase.at(position).text in (",", ":")):
        return found
    position -= bare  # « l'article 6 point « Taux » »
    token = phrase.at(position + 1)
    if len(found.targets) > 1:
        return found  # « les articles 3, 7 et 8, deuxième alinéa »: of the last one, or of each
    chained = token.kind in ("ORDINAL", "ROMAIN", "LETTRE", "ETIQUETTE")
    pointed_letter = token.kind == "LETTRE" and len(found.targets) == 1 and _is_point(found.targets[0])
    if not (bracket or letters) and (cell := _cell(phrase, position + 1, found, loose)):
        return with_apposition(phrase, cell, loose, letters, narrows=True)
    crossed = token.kind == "UNITE" and {token.value, found.targets[0].steps[-1].unit if found.targets[0].steps else ""} == _CELL
    stepped = bracket or crossed or (narrows and chained) or pointed_letter
    if any(target.steps for target in found.targets) and not stepped:
        return found  # « le premier alinéa de l'article 5, 2° »: what holds what is not said
    if letters and token.kind != "LETTRE" and not bare:
        return found
    lettered = token.text.islower() and found.targets[-1].holder == "article"
    if token.kind == "LETTRE" and not (narrows or pointed_letter or lettered):
        return found
    named = token.kind == "MOT" and token.text.lower() in SERIES
    ranked = token.kind == "ORDINAL" and phrase.at(_past_ranks(phrase, position + 1)).value in _APPOSED
    if (not (ranked or named) and token.kind not in ("UNITE", "ETIQUETTE", "ROMAIN", "LETTRE")) or (
        token.kind == "UNITE" and token.value == "article" and not bracket
    ):
        return found
    head = heads.read_head(phrase, position + 1, position + 1)
    if head is None or head.elided or any(inner.holder for inner in head.targets):
        return found
    end = head.end
    if bracket:
        while phrase.at(end).text == "," and (finer := heads.read_head(phrase, end + 1, end + 1)):  # « l'article 5 (II, 3°) »
            chain = [inside(outer, inner) for outer in head.targets for inner in finer.targets if _finer(outer, inner)]
            if finer.elided or None in chain or len(chain) != len(head.targets) * len(finer.targets):
                return found
            head, end = heads.Head(tuple(one for one in chain if one is not None), finer.end), finer.end
        if phrase.at(end).text != ")":
            return found
        end += 1
    nested = [inside(outer, inner) for outer in found.targets for inner in head.targets]
    if None in nested or (narrows and not all(_finer(outer, inner) for outer in found.targets for inner in head.targets)):
        return found
    targets = tuple(target for target in nested if target is not None)
    targets, end = tails.read_tails(phrase, end, targets, loose)
    if phrase.at(end).text == "," and phrase.at(end + 1).text.lower() in ("de", "du"):
        end += 1
    outer = _outer(phrase, end, loose)
    if outer is not None:
        wrapped = [inside(wide, fine) for wide in outer.targets for fine in targets]
        if None not in wrapped:
            targets, end = tuple(target for target in wrapped if target is not None), outer.end
    told = replace(found, targets=targets, end=end)
    return told if bracket else with_apposition(phrase, told, loose, letters, narrows=True)


def _cell(phrase: Phrase, position: int, found: Reference, loose: bool) -> Reference | None:
    """« l'article 5, deuxième ligne du tableau », « …, troisième colonne »: a row or a column of what was told before it."""
    named = phrase.at(position + (phrase.at(position).kind == "ORDINAL"))
    if named.kind != "UNITE" or named.value not in _CELL or phrase.at(position - 1).text not in (",", "-", "–"):
        return None
    inner = read_reference(phrase, position, loose)
    outer = found.targets[0].steps[-1].unit if found.targets[0].steps else "article"
    if inner is None or inner.elided or len(inner.targets) != 1 or inner.targets[0].holder or not inner.targets[0].steps:
        return None
    first = inner.targets[0].steps[0].unit
    nested = inside(found.targets[0], inner.targets[0]) if first in _HOLDS.get(outer, ()) else None
    return replace(found, targets=(nested,), end=inner.end) if nested is not None else None


def _finer(outer: Target, inner: Target) -> bool:
    """Whether a unit stands inside the one told before it: a phrase in an alinéa, an alinéa in « I », « a » in « 2° »."""
    if not outer.steps or not inner.steps:
        return False
    wide, fine = outer.steps[-1], inner.steps[0]
    if fine.unit == "phrase":
        return wide.unit in ("alinea", "paragraphe", "item")
    if fine.unit == "alinea":
        return wide.unit == "item" and bool(wide.labels) and not wide.ranks
    labelled = fine.unit == "item" and wide.unit in ("item", "paragraphe") and not (wide.ranks or fine.ranks)
    return labelled and label_look(wide) != label_look(fine)


_POINT = re.compile(r"\d+(?:\.\d+)+")


def _is_point(target: Target) -> bool:
    """« au 6.3.3, c, »: a point named by a number that is a sub-article's."""
    one = len(target.steps) == 1 and not target.holder
    return one and len(target.steps[0].labels) == 1 and bool(_POINT.fullmatch(target.steps[0].labels[0]))
