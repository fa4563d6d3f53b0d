"""*Lectures retenues*: a human decided what a sentence says; the sentence is found again, the decision read by the same grammar.

A decision that no longer fits is never applied nor forgotten: it is refused, with what to do. Where the engine reads the sentence
by itself, the decision holds and a note says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.amending.clauses.state import State
from generator.amending.orders.sentence import Result, read, strip_label
from generator.amending.tokens.mask import mask
from generator.amending.tokens.sentences import split_sentences
from generator.french.normalise import squeeze
from generator.model import Acte, Alinea, Block, BlockKind, Instruction, Lecture, Provision, Refusal, Span
from generator.reading.lectures import NO_EFFECT

RULE = "lecture-retenue"
"""Name of the rule that classes what a decision bears on."""
_SKIPPED = frozenset({BlockKind.ORNAMENT, BlockKind.NOTE})
_SAME = "Le moteur lit désormais cette phrase de la même façon : la lecture retenue peut être retirée."
_OTHER = "Le moteur lit cette phrase autrement ; c’est la lecture retenue qui est suivie."
_UNUSED = "Le texte qui suit la phrase n’est pas repris par la lecture retenue."


class Stale(Exception):  # noqa: N818 - the word of the domain
    """A decision that does not fit the act any more, or never did."""

    def __init__(self, code: str, reason: str) -> None:
        super().__init__(reason)
        self.refusal = Refusal(code, reason)


def retain(acte: Acte, blocks: list[Block], provisions: Sequence[Provision]) -> list[Provision]:
    """The provisions of an act, a human's decisions in the place of the engine's readings; blocks are classed in place."""
    kept = list(provisions)
    for lecture in acte.lectures:
        place = -1
        try:
            _check_digest(acte, lecture)
            place = _find(blocks, kept, lecture)
            kept = _decide(blocks, kept, lecture, place)
        except Stale as stale:
            kept.append(Provision(_stale_instruction(acte, blocks, lecture, place), refusal=stale.refusal))
    return kept


def _check_digest(acte: Acte, lecture: Lecture) -> None:
    """A decision on one transcription does not hold for another."""
    if lecture.empreinte and not acte.sha256.startswith(lecture.empreinte):
        remedy = f"La vérifier, puis écrire « empreinte: {acte.sha256[:16]} »."
        raise Stale("stale-reading", f"Lecture retenue périmée : le texte versé de l’acte a changé depuis. {remedy}")


def _find(blocks: Sequence[Block], provisions: Sequence[Provision], lecture: Lecture) -> int:
    """The block of the only sentence that has these words, at that line when one is given."""
    wanted = squeeze(lecture.phrase)
    own = {_home(one) for one in provisions if squeeze(one.instruction.text) == wanted}
    found = [
        index
        for index, block in enumerate(blocks)
        for _ in range(_count(block.alinea.text, wanted) or (index in own) or squeeze(block.alinea.text) == wanted)
    ]
    here = [index for index in found if lecture.ligne is None or lecture.ligne in _lines(blocks[index])]
    if len(here) == 1:
        return here[0]
    lines = ", ".join(str(_lines(blocks[index]).start) for index in found)
    if not found:
        remedy = "Recopier la phrase, ou retirer la lecture."
        raise Stale("stale-reading", f"Lecture retenue périmée : aucune phrase de l’acte n’a exactement ces mots. {remedy}")
    if not here:
        reason = f"Lecture retenue périmée : la phrase se trouve ligne {lines}, et non ligne {lecture.ligne}. Corriger « ligne »."
        raise Stale("stale-reading", reason)
    reason = f"Lecture retenue ambiguë : plusieurs phrases ont ces mots (lignes {lines}). Dire laquelle par « ligne »."
    raise Stale("ambiguous-reading", reason)


def _count(text: str, wanted: str) -> int:
    """How many sentences of a block have these words."""
    masked = mask(text)
    return sum(squeeze(masked.original(start, stop)) == wanted for start, stop in split_sentences(masked))


def _home(provision: Provision) -> int:
    """The block where its sentence begins."""
    return provision.instruction.blocks[0] if provision.instruction.blocks else -1


def _lines(block: Block) -> range:
    """Its lines in the deposited text."""
    return range(block.span.first_line - block.span.offset, block.span.last_line - block.span.offset + 1)


def _decide(blocks: list[Block], provisions: list[Provision], lecture: Lecture, place: int) -> list[Provision]:
    """The provisions, what was decided in the place of what the engine says of that sentence."""
    wanted = squeeze(lecture.phrase)
    own = next((one for one in provisions if _home(one) == place and squeeze(one.instruction.text) == wanted), None)
    others = [one for one in provisions if one is not own]
    if any(place in one.instruction.blocks[1:] and one.annotation is None for one in others):
        reason = "La phrase nommée fait partie du texte nouveau d’une autre phrase : retenir une lecture de celle-ci."
        raise Stale("reading-in-payload", reason)
    if lecture.lecture == NO_EFFECT:
        kind = BlockKind.STIPULATION if blocks[place].kind is BlockKind.UNDETERMINED else blocks[place].kind
        blocks[place] = replace(blocks[place], kind=kind, rule=RULE)
        made = Provision(_instruction(blocks, lecture, own, place), notes=_compared(own, None))
        return [*_freed(blocks, others, place), made]
    result, payload, places = _read(blocks, others, lecture, own, place)
    blocks[place] = replace(blocks[place], kind=_sentence_kind(blocks[place]), rule=RULE)
    for index in places:
        blocks[index] = replace(blocks[index], kind=BlockKind.PAYLOAD, rule=RULE)
    instruction = _instruction(blocks, lecture, own, place, payload, places)
    rest = _freed(blocks, [own] if own else [], place, places)
    annotation = rest[0].annotation if rest else None
    if annotation is not None:
        instruction = replace(instruction, blocks=tuple(sorted({*instruction.blocks, *rest[0].instruction.blocks})))
    unused = (_UNUSED,) if instruction.payload and not payload else ()
    made = Provision(instruction, result.operations, annotation=annotation, notes=(*_compared(own, result), *unused))
    return [*_freed(blocks, others, place, places), made]


def _sentence_kind(block: Block) -> BlockKind:
    """The class of a sentence that amends; a heading of the act's own articles stays one."""
    return block.kind if block.kind is BlockKind.ARTICLE_HEADING else BlockKind.INSTRUCTION


def _read(
    blocks: Sequence[Block], others: Sequence[Provision], lecture: Lecture, own: Provision | None, place: int
) -> tuple[Result, tuple[Alinea, ...], tuple[int, ...]]:
    """What the retained sentence says, with its new wording and the blocks that hold it."""
    sentence = strip_label(lecture.lecture)
    result = _understood(read(sentence, State(payload=None)))
    if not result.wants:
        if lecture.texte_nouveau is not None:
            reason = "La lecture retenue donne un texte nouveau (« texte_nouveau ») que sa phrase n’annonce pas. La compléter."
            raise Stale("retained-not-read", reason)
        return result, (), ()
    if lecture.texte_nouveau is not None:
        places = _between(blocks, others, lecture.texte_nouveau, place)
        payload = tuple(blocks[index].alinea for index in places)
    else:
        places = own.instruction.blocks[1:] if own else ()
        payload = (own.instruction.payload or (own.annotation.content if own.annotation else ())) if own else ()
    if not payload:
        reason = "La lecture retenue annonce un texte nouveau : dire à quelles lignes il se trouve (« texte_nouveau »)."
        raise Stale("retained-without-text", reason)
    return _understood(read(sentence, State(payload=payload))), payload, places


def _understood(result: Result) -> Result:
    """What a retained sentence says; it must order something, by itself."""
    if result.refusal is not None:
        reason = f"La phrase de la lecture retenue n’est pas comprise elle-même : {result.refusal.reason}"
        raise Stale("retained-not-read", reason)
    if result.weak or result.announces or not (result.operations or result.wants):
        raise Stale(
            "retained-not-read",
            "La phrase de la lecture retenue n’ordonne rien de précis : l’écrire en entier, ou « sans effet ».",
        )
    return result


def _between(blocks: Sequence[Block], others: Sequence[Provision], lines: tuple[int, int], place: int) -> tuple[int, ...]:
    """The blocks that stand at some lines, whole, and that no other sentence uses."""
    wanted = range(lines[0], lines[1] + 1)
    told = f"lignes {lines[0]} à {lines[1]}"
    held = [index for index, block in enumerate(blocks) if set(_lines(block)) & set(wanted)]
    cut = [index for index in held if not set(_lines(blocks[index])) <= set(wanted)]
    if cut or place in held:
        reason = (
            f"Le texte nouveau de la lecture retenue ({told}) coupe un passage, ou contient la phrase elle-même. Le corriger."
        )
        raise Stale("retained-without-text", reason)
    used = set(held)
    for one in others:
        taken = used & set(one.instruction.blocks)
        if taken and (one.operations or (one.refusal is not None and not set(one.instruction.blocks) <= used)):
            line = _lines(blocks[min(taken)]).start
            reason = f"Le texte nouveau de la lecture retenue ({told}) contient une autre phrase modificative, ligne {line}."
            raise Stale("retained-text-taken", reason)
    return tuple(index for index in held if blocks[index].kind not in _SKIPPED)


def _freed(blocks: Sequence[Block], provisions: Sequence[Provision], place: int, places: Sequence[int] = ()) -> list[Provision]:
    """Other sentences, without what a decision took from them; those that its new wording holds are gone."""
    return [kept for one in provisions if (kept := _less(blocks, one, place, places)) is not None]


def _less(blocks: Sequence[Block], provision: Provision, place: int, places: Sequence[int]) -> Provision | None:
    """A sentence without what was taken from it; None when nothing is left."""
    indexes = provision.instruction.blocks
    if provision.annotation is None:
        return None if indexes and set(indexes) <= set(places) and not provision.operations else provision
    rest = tuple(index for index in indexes[1:] if index != place and index not in places)
    if not rest or rest == indexes[1:]:
        return provision if rest else None
    annotation = replace(provision.annotation, content=tuple(blocks[index].alinea for index in rest))
    return replace(provision, annotation=annotation, instruction=replace(provision.instruction, blocks=(indexes[0], *rest)))


def _instruction(
    blocks: Sequence[Block],
    lecture: Lecture,
    own: Provision | None,
    place: int,
    payload: tuple[Alinea, ...] = (),
    places: tuple[int, ...] = (),
) -> Instruction:
    """The sentence as deposited, with the decision."""
    indexes = (place, *places) if places or own is None or own.annotation else own.instruction.blocks
    first, last = blocks[min(indexes)].span, blocks[max(indexes)].span
    base = own.instruction if own else Instruction("", lecture.phrase, first)
    span = Span(first.path, first.first_line, last.last_line, first.offset)
    return replace(base, span=span, payload=payload or base.payload, blocks=indexes, lecture=lecture)


def _compared(own: Provision | None, result: Result | None) -> tuple[str, ...]:
    """What a reader must know when the engine reads the sentence by itself."""
    if own is None or not own.operations:
        return ()
    return (_SAME,) if result is not None and result.operations == own.operations else (_OTHER,)


def _stale_instruction(acte: Acte, blocks: Sequence[Block], lecture: Lecture, place: int) -> Instruction:
    """The sentence that a decision names, where it stands or should."""
    if place >= 0:
        return Instruction("", lecture.phrase, blocks[place].span, blocks=(place,), lecture=lecture)
    offset = blocks[0].span.offset if blocks else 0
    line = offset + (lecture.ligne or 1)
    return Instruction("", lecture.phrase, Span(acte.path, line, line, offset), lecture=lecture)


def decided(provisions: Sequence[Provision]) -> frozenset[int]:
    """The blocks of the sentences that a human decided upon."""
    return frozenset(_home(one) for one in provisions if one.instruction.lecture is not None and one.refusal is None)
