"""From the pieces of a sentence to its operations: cut into clauses, each read whole by one rule, in order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.amending.clauses.clause import Clause
from generator.amending.clauses.state import State, Unread
from generator.amending.orders.respectively import respectively
from generator.amending.orders.turns import becoming, former, modified_by, orders_in_place
from generator.amending.pieces.joining import merge
from generator.amending.pieces.kinds import CODES, Chunk, Place, Verb
from generator.amending.tokens.phrase import Phrase
from generator.amending.verbs import ELLIPTICAL, RULES
from generator.amending.verbs.rule import Rule
from generator.operations import Operation, Remove, Replace, Target

_ORDERS = frozenset(
    [
        "REMPLACER",
        "SUPPRIMER",
        "MODIFIER",
        "COMPLETER",
        "AJOUTER",
        "REDIGER",
        "RETABLIR",
        "APPORTER",
        "RENUMEROTER",
        "FIXER",
        "INTITULER",
    ]
    + [name for name in CODES if name.startswith("ACT_")]
)
BARE = "infinitif-seul"
"""Said with the rules that read a sentence whose verb is an infinitive that nobody decides: an order, or one aim of a list."""
_PERSONAL = frozenset({"REMPLACER", "SUPPRIMER", "REDIGER", "MODIFIER", "RENUMEROTER", "DEVENIR"})


@dataclass(frozen=True, slots=True)
class Read:
    """What the rules made of a sentence."""

    operations: tuple[Operation, ...]
    """In order."""
    rules: tuple[str, ...]
    """Names of the rules that read its clauses."""
    targets: tuple[Target, ...]
    """What its last clause bears on."""


def orders(chunks: Sequence[Chunk]) -> bool:
    """Whether an amending verb stands among the pieces as a verb, not as « la période fixée » or « pour modifier »."""
    decides = any(chunk.name == "SUJET" for chunk in chunks)
    return any(chunk.name in _ORDERS and isinstance(chunk.value, Verb) and (chunk.value.finite or decides) for chunk in chunks)


def ordered(chunks: Sequence[Chunk]) -> Target | None:
    """The portion right before an amending verb that orders (« … le 3° est abrogé »), named or not by its article."""
    for subject, verb in pairwise(chunks):
        target = subject.value.targets[0] if isinstance(subject.value, Place) else None
        if target is None or subject.name not in ("CIBLE", "LIEU") or not target.steps or target.texte_kind == "autre":
            continue
        if verb.name in _ORDERS and isinstance(verb.value, Verb) and verb.value.finite:
            return target
    return None


_ASIDE = frozenset({"TITRE_ET", "RESTE", "PARTOUT"})
"""Pieces that stand beside the clauses: what is said of the title, of the rest, of how often."""


def apply_rules(phrase: Phrase, chunks: list[Chunk], state: State) -> Read:
    """Read every clause, or raise `Unread`."""
    if len(chunks) > 2 and chunks[0].name == "CIBLE" and chunks[1].name == "DEUX_POINTS":
        verb = chunks[2].value
        bare_order = isinstance(verb, Verb) and not verb.finite and chunks[2].name in _PERSONAL
        if not bare_order:  # « Article 5, alinéa 3 : remplacé par … », and « Article 5, 2e alinéa : les mots … »
            chunks = [chunks[0]._replace(name="LIEU"), *chunks[1:]]
    pieces = [chunk for chunk in _personal(phrase, merge(chunks), state) if chunk.name != "DEUX_POINTS"]
    if pieces and pieces[0].name == "ET":
        del pieces[0]
    names = {piece.name for piece in pieces}
    state.titled = "TITRE_ET" in names
    kept = [piece for piece in pieces if piece.name == "RESTE"] if "RESTE" in names else []
    everywhere = [(piece.start, piece.value) for piece in pieces if piece.name == "PARTOUT"] if "PARTOUT" in names else []
    pieces = becoming([piece for piece in pieces if piece.name not in _ASIDE] if names & _ASIDE else pieces)
    pieces = modified_by(former(pieces, state.memory or state.base))
    bare = False
    plan = _plan(pieces, _codes(pieces))
    if plan is None:
        turned = orders_in_place(pieces, _alone(phrase, state))
        plan = _plan(turned, _codes(turned)) if turned else None
        if turned is None or plan is None:
            raise not_understood(phrase, pieces)
        bare = not any(piece.name == "SUJET" or (isinstance(piece.value, Verb) and piece.value.finite) for piece in pieces)
        pieces = turned
    operations: list[Operation] = []
    carried: tuple[Target, ...] = ()
    last: tuple[Target, ...] = ()
    implied, since = True, 0
    for rule, start, end in plan:
        until = pieces[end].start if end < len(pieces) else len(phrase.tokens)
        told = [count for place, count in everywhere if since <= place < until]
        since = until
        if told and not rule.counts:
            raise not_understood(phrase, [])
        counted = next((count for count in told if isinstance(count, int)), None)
        ranks = next((rank for rank in told if isinstance(rank, tuple)), ())
        if rule is ELLIPTICAL and not carried and not implied and len(last) == 1:
            carried = last  # « Les mots « A » à l'article 1 sont remplacés par « B » et les mots « C » par « D » »
        clause = Clause(pieces[start:end], phrase, state, carried, last, implied, bool(told), counted, ranks)
        for one in respectively(clause):
            operations += rule.build(one)
            clause.seen += one.seen if one is not clause else []
        implied = implied and not any(piece.name in ("CIBLE", "LIEU") for piece in clause.chunks)
        head = pieces[start]
        if head.name == "LIEU":
            carried = clause.targets(None)
        last = tuple(clause.seen) or last
    rest = " ".join(phrase.words(piece.start, piece.end) for piece in kept)
    if kept and not all(_leaves_a_rest(operation, rest) for operation in operations):
        raise not_understood(phrase, kept)
    read_by = tuple(rule.name for rule, _, _ in plan)
    return Read(tuple(operations), (BARE, *read_by) if bare else read_by, last)


def _leaves_a_rest(operation: Operation, told: str) -> bool:
    """Whether « le reste sans changement » says nothing more: words, or a portion told by its rank, leave the rest as it is.

    The rest of what, when an alinéa is only « modifié »? « Le reste de l'article », « les autres alinéas » say it.
    """
    if not isinstance(operation, (Replace, Remove)):
        return True
    edge = bool(operation.target.steps) and operation.target.steps[-1].unit in ("debut", "fin")
    clear = (
        edge or isinstance(operation, Remove) or not operation.verb.startswith("modifi") or "article" in told or "autres" in told
    )
    return bool(operation.target.steps) and clear


def _codes(pieces: list[Chunk]) -> str:
    """The kinds of pieces, one character each."""
    return "".join(CODES[piece.name] for piece in pieces)


def _alone(phrase: Phrase, state: State) -> bool:
    """Whether an infinitive that no place opens is an order: « Supprimer l'article 5. », not an item « – supprimer … ; »."""
    text = phrase.masked.text
    return state.base is not None or state.ordered or (text[:1].isupper() and not text.rstrip().endswith((";", ",")))


Step3 = tuple[Rule, int, int]


def _plan(pieces: list[Chunk], codes: str) -> list[Step3] | None:
    """Rules that read the pieces, clause after clause; None when some piece is read by none."""
    size = len(pieces)
    dead: set[tuple[int, bool]] = set()

    def go(start: int, words_before: bool) -> list[Step3] | None:
        if (start, words_before) in dead:
            return None
        for end in _boundaries(pieces, start):
            rule = _rule(codes, start, end, words_before, last=_after(pieces, end) >= size)
            if rule is None:
                continue
            follows = _after(pieces, end)
            if follows >= size:
                return [(rule, start, end)]
            rest = go(follows, rule is ELLIPTICAL or rule.name.startswith("remplacer-des-mots"))
            if rest is not None:
                return [(rule, start, end), *rest]
        dead.add((start, words_before))
        return None

    return go(0, False)


_ANY = re.compile("|".join(f"(?P<r{rank}>{rule.regex.pattern})" for rank, rule in enumerate(RULES)))
"""Every rule at once, tried in their order: one pass over the pieces in place of one for each rule."""


def _rule(codes: str, start: int, end: int, words_before: bool, last: bool) -> Rule | None:
    """The rule that reads a clause whole; « À l'article 5 » alone is one only when nothing follows."""
    found = _ANY.fullmatch(codes, start, end)
    if found and found.lastgroup:
        rule = RULES[int(found.lastgroup[1:])]
        return rule if last or rule.name != "annoncer-un-lieu" else None
    if words_before and ELLIPTICAL.regex.fullmatch(codes, start, end):
        return ELLIPTICAL
    return None


def _boundaries(pieces: list[Chunk], start: int) -> list[int]:
    """Where the clause that begins at `start` may end, the longest first."""
    size = len(pieces)
    ends = [size]
    for index in range(size - 1, start, -1):
        if pieces[index].name == "ET" or pieces[index].comma:
            last = pieces[index - 1]
            # « …, au deuxième alinéa, les mots … » opens the next clause, it does not end this one.
            if last.name == "LIEU" and index - 1 > start and (last.comma or pieces[index - 2].name == "ET"):
                continue
            if last.name != "ET":
                ends.append(index)
    return ends


def _after(pieces: list[Chunk], end: int) -> int:
    """Past the « et » that joins two clauses."""
    return end + 1 if end < len(pieces) and pieces[end].name == "ET" else end


_FEMININE = frozenset({"phrase", "ligne", "colonne"})
_MASCULINE = frozenset({"alinea", "paragraphe", "intitule"})


def _means(pronoun: str, referent: Target) -> bool:
    """Whether a pronoun may stand for a portion: « ils » for one article, « elle » for an alinéa mean something else.

    « Elles » may be the provisions of an article, « elle » its wording.
    """
    step = referent.steps[-1] if referent.steps else None
    one = not referent.through and (step is None or (len(step.ranks) < 2 and len(step.labels) < 2 and not step.span))
    if pronoun in ("ils", "ceux-ci"):
        return not one
    unit = step.unit if step is not None else ""
    if pronoun in ("elle", "celle-ci"):
        return unit not in _MASCULINE and (bool(step) or referent.holder != "article")
    return pronoun not in ("il", "celui-ci") or (unit not in _FEMININE and (bool(step) or referent.holder != "annexe"))


def _personal(phrase: Phrase, chunks: list[Chunk], state: State) -> list[Chunk]:
    """« Il est remplacé par … »: « il » is what the sentence before bears on; « il est ajouté » names nothing."""
    if not any(piece.name == "IL" for piece in chunks):
        return chunks
    pieces: list[Chunk] = []
    for index, piece in enumerate(chunks):
        following = chunks[index + 1].name if index + 1 < len(chunks) else ""
        referent = state.memory or state.base
        struck = next((chunk for chunk in chunks[index + 2 :] if chunk.name != "LIEU"), None)
        if (
            piece.name == "IL"
            and following == "SUPPRIMER"
            and struck
            and struck.name in ("CIBLE", "CONTENU", "MOTS")
            and not struck.comma
        ):
            continue  # « il est supprimé la phrase suivante : »: what goes is told after the verb
        verb = chunks[index + 1].value if following == "REMPLACER" else None
        if piece.name == "IL" and isinstance(verb, Verb) and verb.text.startswith("substitu"):
            continue  # « il est substitué à l'article 4 les dispositions suivantes : »
        if piece.name == "IL" and index == 0 and following in ("ACT_MODIFIER", "ACT_REMPLACER"):
            pieces.append(piece._replace(name="SUJET"))  # « Il modifie l'article 5 comme suit : »: the avenant does
        elif piece.name == "IL" and following in _PERSONAL and referent is not None:
            pronoun = phrase.at(piece.start).text.lower()
            if not _means(pronoun, referent):
                reason = f"« {pronoun.capitalize()} » ne s'accorde pas avec la portion dont il est question : la nommer."
                raise Unread("ambiguous-scope", reason, referent)
            pieces.append(piece._replace(name="CIBLE", value=Place((referent,))))
        else:
            pieces.append(piece)
    return pieces


def not_understood(phrase: Phrase, pieces: Sequence[Chunk]) -> Unread:
    """The refusal of a sentence that no rule reads: which words are in the way, and what it seems to bear on."""
    unknown: list[str] = []
    start: int | None = None
    for piece in pieces:
        if piece.name == "INCONNU" and start is None:
            start = piece.start
        elif piece.name != "INCONNU" and start is not None:
            unknown.append(phrase.words(start, piece.start))
            start = None
    if start is not None:
        unknown.append(phrase.words(start, len(phrase.tokens)))
    target = next(
        (piece.value.targets[0] for piece in pieces if isinstance(piece.value, Place) and piece.value.targets[0].holder), None
    )
    if unknown:
        shown = " … ".join(words.strip(" ,;:.") for words in unknown[:3] if words.strip(" ,;:."))
        return Unread(
            "unknown-words", f"Mots non compris : « {shown} ». Réécrire la phrase sans eux, ou retenir une lecture.", target
        )
    return Unread(
        "unread-sentence", "Les mots de la phrase sont connus, mais pas leur assemblage : la réécrire plus simplement.", target
    )
