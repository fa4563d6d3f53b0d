"""Turns of phrase put in the order that the rules are written in, when no rule reads them as they stand.

« À l'article 5, remplacer les mots « A » par les mots « B ». » is « à l'article 5, les mots « A » remplacés par … »
« Les parties complètent l'article 5 par l'alinéa suivant : » is « l'article 5 complété par l'alinéa suivant : »
« L'article 5 annule et remplace le précédent : » is « l'article 5 remplacé comme suit : »
« L'article 4, qui devient l'article 5, est ainsi rédigé : » is « l'article 4 devient l'article 5 et l'article 4 ainsi rédigé »
« À l'article 4, qui devient l'article 5, les mots … » is « l'article 4 devient l'article 5 et à l'article 4 les mots … »
"""

from __future__ import annotations

from generator.amending.pieces.kinds import Chunk, Place, Verb
from generator.amending.references.targets import holder_only
from generator.operations import Target

_BEFORE = frozenset({"LIEU", "APRES", "AVANT", "APRES_MOTS", "AVANT_MOTS", "SUJET", "ENTRE"})
_BY = frozenset({"ACT_REMPLACER", "ACT_SUPPRIMER"})
_OBJECTS = frozenset({"CIBLE", "MOTS"})
_VERB_FIRST = frozenset({"ACT_AJOUTER", "ACT_SUPPRIMER"})
_OBJECT_FIRST = frozenset({"ACT_REMPLACER", "ACT_COMPLETER", "ACT_MODIFIER", "ACT_REDIGER"})


def becoming(pieces: list[Chunk]) -> list[Chunk]:
    """« l'article 4, qui devient l'article 5, est … »: it is renumbered, and the rest is said of it as it was."""
    if not any(piece.name == "QUI_DEVIENT" for piece in pieces):
        return pieces
    spread: list[Chunk] = []
    for piece in pieces:
        before = spread[-1] if spread else None
        part = _whole(before) if piece.name == "QUI_DEVIENT" and before is not None else None
        if before is None or part is None:
            spread.append(piece)
            continue
        verb = piece._replace(name="DEVENIR", value=Verb("devient", ("DEVENIR",), False), comma=False)
        joint = piece._replace(name="ET", value=None, comma=False)
        spread[-1] = before._replace(name="CIBLE", value=part)
        spread += [verb, piece._replace(name="CIBLE", comma=False), joint, before._replace(start=piece.end, end=piece.end)]
    return spread


def _whole(before: Chunk) -> Place | None:
    """What « qui devient l'article 5 » is said of: the article, of « au premier alinéa de l'article 4 » too."""
    if not isinstance(before.value, Place) or before.name not in ("CIBLE", "LIEU"):
        return None
    targets = before.value.targets
    if before.name == "CIBLE":
        return before.value
    sure = len(targets) == 1 and targets[0].holder == "article" and bool(targets[0].number) and not targets[0].through
    return Place((holder_only(targets[0]),)) if sure else None


def modified_by(pieces: list[Chunk]) -> list[Chunk]:
    """« L'article 5 est modifié en remplaçant les mots … »: « à l'article 5, remplacer les mots … »."""
    for index in range(1, len(pieces) - 1):
        verb, order = pieces[index], pieces[index + 1]
        told = isinstance(order.value, Verb) and not order.value.finite and not order.comma and order.name in _BY
        before = pieces[index - 1]
        if verb.name == "MODIFIER" and told and before.name in ("CIBLE", "LIEU"):
            return [*pieces[: index - 1], before._replace(name="LIEU"), *pieces[index + 1 :]]
    return pieces


def former(pieces: list[Chunk], referent: Target | None) -> list[Chunk]:
    """« L'article 5 annule et remplace le précédent : », « il annule et remplace le précédent : »: article 5 is rewritten."""
    if len(pieces) < 3 or pieces[1].name != "ACT_REMPLACER" or pieces[2].name != "PRECEDENT":
        return pieces
    subject, verb, told = pieces[:3]
    if subject.name != "CIBLE":
        if subject.name not in ("IL", "SUJET") or referent is None:
            return pieces
        subject = subject._replace(name="CIBLE", value=Place((referent,)))
    rest = pieces[3:] or [told._replace(name="MANIERE", value=":", comma=False)]
    return [subject, verb._replace(name="REMPLACER"), *rest]


def orders_in_place(pieces: list[Chunk], alone: bool) -> list[Chunk] | None:
    """The same pieces with each order told by an infinitive, or by who amends, in its passive order; None when there is none.

    `alone` says whether an infinitive orders without a place or a subject before it.
    """
    turned: list[Chunk] = []
    index, found = 0, False
    clause = 0
    while index < len(pieces):
        piece = pieces[index]
        verb = piece.value if isinstance(piece.value, Verb) else None
        ordered = verb is not None and piece.name in (_VERB_FIRST | _OBJECT_FIRST)
        if ordered and verb is not None and _commands(turned[clause:], verb, alone or found):
            turned[clause:] = [one for one in turned[clause:] if one.name != "SUJET"]
            passive = piece._replace(name=piece.name.removeprefix("ACT_"), comma=False)
            found = True
            if piece.name in _VERB_FIRST:
                turned.append(passive)
                index += 1
                continue
            how = piece.name == "ACT_REDIGER" and index + 1 < len(pieces) and pieces[index + 1].name == "MANIERE"
            begin = index + 1 + how  # « Rédiger comme suit l'article 7 : »
            end = _object_end(pieces, begin)
            if not end:
                return None
            turned += [one._replace(comma=False) for one in pieces[begin:end]]
            turned += [passive, *pieces[index + 1 : begin]]
            index = end
            continue
        turned.append(piece)
        index += 1
        if piece.name == "ET" or (index < len(pieces) and pieces[index].comma and piece.name not in _BEFORE):
            clause = len(turned)
    return turned if found else None


def _commands(before: list[Chunk], verb: Verb, alone: bool) -> bool:
    """Whether an active verb orders: someone who amends is its subject, or it is an infinitive with a place before it."""
    if any(one.name not in _BEFORE for one in before):
        return False
    if any(one.name == "SUJET" for one in before):
        return True
    return not verb.finite and (bool(before) or alone)


def _object_end(pieces: list[Chunk], start: int) -> int:
    """One past the object of a verb and the places told right after it; 0 when what follows is no object."""
    end = start
    while end < len(pieces) and pieces[end].name == "LIEU":
        end += 1
    if end >= len(pieces) or pieces[end].name not in _OBJECTS:
        return 0
    end += 1
    while end < len(pieces) and pieces[end].name == "LIEU":
        end += 1
    return end
