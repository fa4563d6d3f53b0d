"""« L'article 5 est modifié comme suit : « […] / Le montant est de 200 euros. / […] » »: a passage shown between ellipses.

What the ellipses of a « modifié » leave out does not change. The passage is continuous: it takes the place of all that stands
between the alinéa that its first line restates and the one that its last line restates. Where either is not plain, or where
an alinéa between the two is passed over without a word, the sentence is refused.
"""

from __future__ import annotations

import re

from generator.consolidating.edits import BodyEdit
from generator.consolidating.matching.tokens import similarity, tokens
from generator.consolidating.payload import is_elliptic, stamp, words_of
from generator.consolidating.plan.context import Context, Plan
from generator.consolidating.plan.rewriting.checks import rewrites
from generator.consolidating.refused import Refused
from generator.consolidating.scope import Scope, scope_text
from generator.model import Alinea
from generator.operations import Replace

_ALONE = re.compile(r"[\[(]?\s*(?:…|\.{3,})\s*[\])]?\.?")
"""A line that is nothing but an ellipsis."""
_ALIKE, _APART = 0.6, 0.2
"""How much a line shares with the alinéa that it restates, and how much less with any other."""


def plan_between_ellipses(operation: Replace, scope: Scope, context: Context) -> Plan | None:
    """The passages shown, each in the place of what it restates; None when the wording has no ellipsis, or they are not plain."""
    lines = [element for element in operation.content.body if isinstance(element, Alinea)]
    held = [element for element in context.texte.parts[scope.part].body[scope.first : scope.end] if isinstance(element, Alinea)]
    cut = [bool(_ALONE.fullmatch(line.text.strip())) for line in lines]
    plain = not (scope.chars or scope.rows or scope.slot or scope.heading or scope.edge or operation.content.articles)
    if (
        not any(cut)
        or not plain
        or not operation.verb.startswith("modifi")
        or rewrites(operation.verb)  # what is left out may be new text that was not copied
        or operation.content.heading
        or len(held) != scope.end - scope.first
    ):
        return None
    runs = _runs(lines, cut)
    edits: list[BodyEdit] = []
    done = 0
    for run in runs:
        first, last = _restated(run[0], held), _restated(run[-1], held)
        if first is None or last is None or first < done or last < first or any(is_elliptic(line.text) for line in run):
            return None
        if last + 1 - first > len(run):
            left = next((one.text for one in held[first:last] if _restated(one, run) is None), held[first].text)
            raise Refused(
                "ellipsis", f"Le passage donné passe « {left[:60]} » sous silence : dire s’il est supprimé ou s’il demeure."
            )
        new = stamp(tuple(run), context.origin, 100 * len(edits))
        edits.append(BodyEdit(scope.part, scope.first + first, scope.first + last + 1, new))
        done = last + 1
    opens, closes = cut[0] or edits[0].start == scope.first, cut[-1] or edits[-1].end == scope.end
    if not (opens and closes):
        return None  # « Le comité … / […] » says where the article begins: it must begin so
    note = "Passages donnés entre points de suspension : le reste demeure, comme ils le disent."
    return Plan(tuple(edits), (note,), tuple(element.ident for edit in edits for element in edit.new))


_TRAILS_OFF = re.compile(r"(?:…|\.{3,}|\betc\.?…?)\s*[»”]?\s*$", re.IGNORECASE)


def refuse_open_end(operation: Replace, scope: Scope, context: Context) -> None:
    """« L'article 5 est ainsi rédigé : « La convention dure trois ans… » », of five lines: the end may be only left out.

    The same ending in the old text, or a new text at least as long, leaves nothing to be left out.
    """
    new, old = words_of(operation.content).rstrip(), scope_text(context.texte, scope).rstrip()
    shown = _TRAILS_OFF.search(new[-_ENDING:])
    if shown is None or _TRAILS_OFF.search(old[-_ENDING:]) or len(tokens(new)) >= len(tokens(old)):
        return
    reason = f"Le nouveau texte finit par « {shown.group().strip()} » et l’ancien est plus long : dire si la suite demeure."
    raise Refused("ellipsis", reason)


_ENDING = 20
"""Characters of the end of a text that are looked at."""


def _runs(lines: list[Alinea], cut: list[bool]) -> list[list[Alinea]]:
    """The lines between two ellipses."""
    runs: list[list[Alinea]] = [[]]
    for line, ellipsis in zip(lines, cut, strict=True):
        if ellipsis:
            runs.append([])
        else:
            runs[-1].append(line)
    return [run for run in runs if run]


def _restated(line: Alinea, held: list[Alinea]) -> int | None:
    """The rank of the only alinéa that a line restates."""
    scores = sorted(((similarity(line.text, other.text), rank) for rank, other in enumerate(held)), reverse=True)
    if not scores or line.kind == "tableau" or scores[0][0] < _ALIKE:
        return None
    second = scores[1][0] if len(scores) > 1 else 0.0
    return scores[0][1] if scores[0][0] - second >= _APART else None
