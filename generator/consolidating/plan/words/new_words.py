"""The change that puts new words in the place of those that a text holds, when nothing around them would contradict it."""

from __future__ import annotations

from dataclasses import replace

from generator.consolidating.matching.words import Change, Hit, replaced
from generator.consolidating.plan.words.agreement import refuse_half, refuse_plural, refuse_reached, refuse_year, without_kind
from generator.consolidating.plan.words.doubled import refuse_letters, refuse_said
from generator.consolidating.plan.words.signs import sign_change
from generator.consolidating.plan.words.whole_sentences import as_sentence
from generator.operations import ReplaceWords


def new_words(operation: ReplaceWords, text: str, span: tuple[int, int], hit: Hit) -> Change:
    """« les mots « A » sont remplacés par les mots « B » », at one occurrence of « A »."""
    whole = as_sentence(text, span, hit) if operation.sentence else hit
    hit = whole if operation.new.rstrip()[-1:] in ".!?…;" else hit
    refuse_half(text, hit)
    refuse_reached(text, hit, operation.new)
    refuse_letters(text, hit)
    refuse_plural(text, hit, operation.new)
    refuse_year(operation.old, operation.new, text[hit.end :], said=bool(operation.value_of))
    new = without_kind(operation.new, text[hit.end :])
    refuse_said(text, hit, operation.old, new)
    made = sign_change(text, hit, new) or replaced(text, hit, new)
    told = f"« {operation.new[len(new) :].strip()} », déjà dans le texte, n’est pas répété."
    return made if new == operation.new else replace(made, notes=(*made.notes, told))
