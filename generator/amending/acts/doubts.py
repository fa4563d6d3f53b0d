"""Sentences that no rule reads: refused when they smell of an amendment, left as they are otherwise; never silence."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from generator.amending.acts.old_and_new import with_old_text
from generator.amending.acts.opening import opens_articles
from generator.amending.acts.orders_inside import opens_with_order
from generator.amending.acts.payloads import Payloads
from generator.amending.acts.record import READ, Classed, Doubt
from generator.amending.acts.told_in_title import ends_another
from generator.amending.orders.grammar import ordered, orders
from generator.amending.orders.portions import named
from generator.amending.orders.sentence import Result, read, strip_label
from generator.amending.pieces.chunks import chunk
from generator.amending.tokens.mask import mask
from generator.amending.tokens.phrase import Phrase
from generator.amending.tokens.sentences import split_sentences
from generator.amending.unread import classes
from generator.amending.unread.below_orders import remarks
from generator.amending.unread.guard import limits, speaks_of_change, verdict
from generator.amending.unread.leftovers import beside_an_order, brings_wording, limits_from_below, orders_by_form
from generator.amending.unread.recites import recalls_another, recites
from generator.amending.unread.restating import restates, understood_anew
from generator.amending.wording.collect import collect, opens
from generator.amending.wording.payload import old_text_first
from generator.french.article_numbers import canonical
from generator.french.labels import read_label
from generator.model import BlockKind, Refusal
from generator.operations import Target

_OWN = re.compile(r"\barticles?\s+(\d+(?:er)?|premier)\b.{0,30}\bdu\s+présent\s+avenant", re.IGNORECASE)
"""« l'article 1er du présent avenant »."""
_AROUND = frozenset({BlockKind.TITLE, BlockKind.PARTIES, BlockKind.VISA, BlockKind.PREAMBLE, BlockKind.SIGNATURE})
"""What frames the body of an act."""
_CHANGING = re.compile(
    r"(?:modification|révision|actualisation|remplacement|suppression|abrogation|mise à jour|réécriture)s? (?=d(?:u|es?) |d['’])",
    re.IGNORECASE,
)
"""« Le présent avenant a pour objet la modification de l'article 6. »"""
_RECALLS = re.compile(r"\b(?:a|ont|avait|avaient) (?:\w+ )?été\b|\b(?:considérant|attendu|vu|avenant n°)\b", re.IGNORECASE)
"""What was done already, or by another act, is recalled."""


_NAMES_ITS_OWN = re.compile(r"\A[^.:;]{0,80}\b(?:articles?|annexes?|convention|avenant|parties)\b", re.IGNORECASE)
"""« À l'article 5, … »: a line that says what it is about."""
_ALL = re.compile(
    r"(?:ces|les présentes|l'ensemble de ces|toutes ces) (?:modifications|changements|suppressions|ajouts)\b", re.IGNORECASE
)
"""« Ces modifications sont temporaires. »: all the orders of the article of the act."""
_PASSED = frozenset({BlockKind.PAYLOAD, BlockKind.ORNAMENT, BlockKind.NOTE})
"""What may stand between the items of a list of orders."""


def _told_label(result: Result) -> bool:
    """« Le 2° est supprimé. » with no article anywhere: read, but for the article."""
    refusal = result.refusal
    if refusal is None or refusal.code != "no-article" or refusal.target is None:
        return False
    return any(step.labels or step.ranks for step in refusal.target.steps)


@dataclass(slots=True)
class Doubts(Payloads):
    """A walk that says what it did not understand."""

    def unread(self, index: int, text: str, result: Result, final: bool) -> tuple[Classed, int]:
        """A sentence that no rule read: refused when it smells of an amendment, left as it is otherwise."""
        block = self.blocks[index]
        after = index + 1
        if result.refusal is not None and result.refusal.code == "sentence-too-long":
            if block.alinea.kind == "tableau" or not speaks_of_change(text):
                return (block.kind, block.rule), after
            self.emit(text, (), (index,), result)
            return (BlockKind.INSTRUCTION, "unread"), after
        phrase = Phrase(strip_label(text))
        pieces = chunk(phrase)
        below = self.blocks[after] if final and text.rstrip().endswith(":") and after < len(self.blocks) else None
        if below is not None and below.kind in READ and opens(below.alinea.text):
            return self._presented(index, text, result, classes.smells(pieces) or self._just_named(index, text), orders(pieces))
        if recites(text) or (final and recalls_another(text, self.acte.numero) and self._stands_alone(index)):
            return (BlockKind.STIPULATION, "recital"), after
        if classes.is_purpose(text):
            changed = _CHANGING.search(text)
            aimed = [one.target for one in named(text[changed.end() :]) if one.start < 3][:1] if changed else []
            targets = list(classes.portions_of(pieces)) or aimed
            self.promised += [(target, self.instruction(text, (), (index,), number=False)) for target in targets]
            if not targets:
                self.doubt(index, text, purpose=True)
            return (block.kind, "purpose"), after
        base = self.context.here()
        target = (classes.smells(pieces) or ordered(pieces)) if result.verb else None
        told = result.refusal.code if result.refusal else ""
        quoted = any(piece.name == "MOTS" for piece in pieces) and base is not None
        announces = any(piece.name in ("CONTENU", "MANIERE") for piece in pieces) and text.rstrip().endswith(":")
        strikes = classes.strikes_out(text)
        becomes = classes.becomes(pieces, phrase)
        read_but_refused = told not in ("unknown-words", "unread-sentence", "no-article", "no-target") or _told_label(result)
        if strikes or becomes is not None or (result.verb and (target is not None or quoted or announces or read_but_refused)):
            self.emit(text, (), (index,), self.located(result, target or becomes or self._just_named(index, text)))
            return (BlockKind.INSTRUCTION, "unread"), after
        if text.rstrip()[-1:] in (";", ".") and base is not None and self._announced_item(index):
            refusal = result.refusal if told == "unknown-words" else None
            reason = "Un point de la liste annoncée n'est pas lu comme un changement : le réécrire, ou retenir une lecture."
            self.emit(text, (), (index,), replace(result, refusal=refusal or Refusal("unread-change", reason, base)))
            return (BlockKind.INSTRUCTION, "unread"), after
        return self._aside(index, text), after

    def _stands_alone(self, index: int) -> bool:
        """Whether nothing below a line may be said of what it names, as « Il est supprimé. » would."""
        below = self.blocks[index + 1] if index + 1 < len(self.blocks) else None
        return below is None or below.kind not in READ or _NAMES_ITS_OWN.search(below.alinea.text) is not None

    def _announced_item(self, index: int) -> bool:
        """Whether a block is an item of the list right under « sont apportées les modifications suivantes : »."""
        if read_label(self.blocks[index].alinea.text) is None:
            return False
        above = index - 1
        while above > 0 and (self.blocks[above].kind in _PASSED or read_label(self.blocks[above].alinea.text) is not None):
            above -= 1
        return self.blocks[above].kind is BlockKind.ANNOUNCEMENT and self.blocks[above].alinea.text.rstrip().endswith(":")

    def _just_named(self, index: int, text: str) -> Target | None:
        """« L'article 5 conserve son titre. Son contenu est … »: the article that the sentences before it in the block name."""
        before, found, _ = self.blocks[index].alinea.text.partition(text)
        return classes.smells(chunk(Phrase(before))) if found and before.strip() else None

    def _aside(self, index: int, text: str) -> Classed:
        """A line that is no instruction: after a quoted wording, nobody knows whether it belongs to it."""
        block = self.blocks[index]
        ordered = self._ordered_here(index)
        beside = beside_an_order(text) if ordered else ""
        remark = block.alinea.kind in ("paragraphe", "item") and self.context.quoted is None and not ordered and remarks(text)
        if (limits(text) or beside == "limits" or limits_from_below(text) or remark) and self._limit(index, text):
            return BlockKind.INSTRUCTION, "limited-order"
        target = classes.smells(chunk(Phrase(strip_label(text)))) or self.context.nearest()
        if block.kind is BlockKind.STIPULATION and self.context.quoted is None and brings_wording(text):
            self.doubted.append(Doubt("change", target, self.instruction(text, (), (index,), number=False)))
            return block.kind, block.rule
        if beside:
            reason = "Cette phrase suit une instruction, et aucune règle ne la lit : dire ce qu'elle change, ou la mettre à part."
            self.emit(text, (), (index,), Result(refusal=Refusal("unread-change", reason, target)))
            return BlockKind.INSTRUCTION, "unread"
        self.doubt(index, text)
        target = self.context.quoted
        ordinary = (
            (classes.is_ordinary(text) or classes.tells_the_act(text)) and not opens(text) and not classes.tells_either(text)
        )
        if target is None or ordinary or block.kind is not BlockKind.STIPULATION:
            return block.kind, block.rule
        last = self.provisions[-1] if self.provisions else None
        if last is not None and last.refusal is not None and last.refusal.code == "text-after-quote":
            self.extend(last, index)
        else:
            reason = (
                "Ce texte suit le texte nouveau, et rien ne dit s'il lui appartient : mettre entre guillemets le texte nouveau "
                "entier, ou annoncer celui-ci."
            )
            self.emit(text, (), (index,), Result(refusal=Refusal("text-after-quote", reason, target)))
        return BlockKind.UNDETERMINED, "after-quote"

    def _ordered_here(self, index: int) -> bool:
        """Whether the sentence before, in the same block, orders."""
        last = self.provisions[-1] if self.provisions else None
        return last is not None and bool(last.operations) and max(last.instruction.blocks) == index

    def _limit(self, index: int, text: str) -> bool:
        """A sentence that narrows the order right before it: what was ordered for all is refused, both sentences shown."""
        last = self.provisions[-1] if self.provisions else None
        if last is None or last.instruction.article != self.article or not last.operations:
            return False
        near = range(max(last.instruction.blocks), index)
        if any(self.blocks[place].kind in READ for place in near[1:]):
            return False
        reason = f"La ligne suivante limite l'instruction ou la met en doute : « {text[:120]} ». La dire dans l'instruction."
        first = -len(self.provisions) if _ALL.match(text) else -1
        for place in range(first, 0):
            one = self.provisions[place]
            if one.operations and one.instruction.article == self.article:
                refusal = Refusal("limited-order", reason, one.operations[0].target)
                self.provisions[place] = replace(one, operations=(), refusal=refusal)
        self.extend(self.provisions[-1], index)
        return True

    def doubt(self, index: int, text: str, *, purpose: bool = False) -> None:
        """Remember a sentence that nothing reads and that speaks of a change, until the whole act is read."""
        if opens_articles(self.blocks, index, text):
            return
        said = verdict(text) or ("change" if opens_with_order(text) else "")
        anew = not said and restates(text)
        whole = not said and not anew and understood_anew(text)
        if said or anew or whole or purpose:
            said = said or "decision"
            named = classes.smells(chunk(Phrase(strip_label(text))))
            if anew and (named is None or named.holder != "article" or (not named.texte and self._own(named.number))):
                return  # « le montant prévu à l'article 2 est versé en mai », where the act has an article 2
            # « au premier alinéa, … » is of what stands above
            target = named if whole or (named is not None and named.holder) else self.context.nearest() or named
            own = _OWN.search(text)
            if own or (named is not None and named.holder == "article" and not named.texte and self._own(named.number)):
                # « l'article 1er » of an act that has its own: what that article changes, if anything
                target = self._changed_by(own.group(1) if own else named.number if named else "")
            self.doubted.append(Doubt(said, target, self.instruction(text, (), (index,), number=False), purpose))

    def _own(self, number: str) -> bool:
        """Whether the act has an article of that number."""
        headings = (block for block in self.blocks if block.kind is BlockKind.ARTICLE_HEADING and block.number)
        return any(canonical(block.number) == canonical(number) for block in headings)

    def _changed_by(self, number: str) -> Target | None:
        """What an article of the act bears on."""
        for provision in self.provisions:
            if provision.operations and canonical(provision.instruction.article) == canonical(number):
                return provision.operations[0].target
        return None

    def misplaced(self, index: int) -> None:
        """An order among the visas, the recitals or the signatures: nobody knows whether it orders or recalls."""
        block = self.blocks[index]
        if block.kind not in _AROUND or (block.kind is BlockKind.TITLE and (index == 0 or ends_another(block.alinea.text))):
            return
        masked = mask(block.alinea.text)
        for start, stop in split_sentences(masked):
            text = masked.original(start, stop).strip()
            quotes = block.kind in (BlockKind.TITLE, BlockKind.SIGNATURE)
            passed = _RECALLS.search(text) or opens_articles(self.blocks, index, text)
            if passed or not (verdict(text) == "change" or (quotes and brings_wording(text))):
                continue
            result = read(strip_label(classes.after_formula(text)), self.state(None, None, None))
            if not (result.operations or result.wants or quotes or orders_by_form(text) or self._has_no_body()):
                continue
            reason = (
                "La phrase se lit comme une instruction, mais hors du corps de l'acte : la placer dans un article de l'avenant."
            )
            named = result.targets[0] if result.targets else classes.smells(chunk(Phrase(strip_label(text))))
            self.emit(text, (), (index,), Result(refusal=Refusal("misplaced-order", reason, named)))
            self.classify(index, BlockKind.INSTRUCTION, "misplaced-order")
            return

    def _has_no_body(self) -> bool:
        """Whether nothing of the act was read as its body: an order may then stand anywhere."""
        return not any(block.kind in (BlockKind.ARTICLE_HEADING, BlockKind.STIPULATION) for block in self.blocks)

    def _presented(self, index: int, text: str, result: Result, target: Target | None, verb: bool) -> tuple[Classed, int]:
        """A sentence that no rule read, then a quoted text: its wording is never read as instructions.

        « Le dernier alinéa de l'article 6 ainsi rédigé : « … » est supprimé » quotes the old text before its verb.
        """
        found = collect(self.blocks, index + 1, lambda place: self.stops(place, ""))
        after = found.end
        if after < len(self.blocks) and self.blocks[after].kind in READ and not verb:
            whole = old_text_first(text, found.body, self.blocks[after].alinea.text)
            if whole is not None:
                verdict = read(strip_label(whole), self.state(self.context.here(), self.context.memory, None))
                if verdict.understood:
                    for place in found.blocks:
                        self.classify(place, BlockKind.PAYLOAD, "old-text")
                    self.classify(index, BlockKind.INSTRUCTION, "old-text-first")
                    self.blocks[after] = replace(self.blocks[after], rule="old-text-first")
                    made = self._sentence_of(after, whole, verdict)
                    self.provisions[-1] = with_old_text(self.provisions[-1], found.body[0].text)
                    return made
        for place in found.blocks:
            self.classify(place, BlockKind.PAYLOAD, "payload-quoted")
        kept = self.located(result, target)
        self.emit(text, found.body, (index, *found.blocks), kept)
        return (BlockKind.INSTRUCTION, "unread"), after

    def _sentence_of(self, index: int, text: str, result: Result) -> tuple[Classed, int]:
        """An instruction whose sentence was put together from two blocks, the last of which is `index`."""
        self.classify(index, BlockKind.INSTRUCTION, "old-text-first")
        if result.wants:
            return self.with_payload(index, text, "", result, None)
        self.emit(text, (), (index,), result)
        self.context.remember(result.targets, "")
        return (BlockKind.INSTRUCTION, "old-text-first"), index + 1

    def located(self, result: Result, target: Target | None) -> Result:
        """The refusal, attached to the article that the sentence or what stands above it names."""
        refusal = result.refusal
        if refusal is None:
            return result
        base = self.context.nearest()
        where = refusal.target if refusal.target is not None and refusal.target.number else target
        same = where is not None and where.holder == "article" and not where.number and not where.heading  # « du même article »
        if (where is None or not where.holder or same) and base is not None:
            where = base
        return replace(result, refusal=replace(refusal, target=where))

    def lacks(self, index: int, text: str, result: Result) -> Classed:
        """An instruction in the middle of a block, whose wording does not follow it."""
        refusal = Refusal(
            "empty-payload",
            "La phrase annonce un texte nouveau qui ne la suit pas.",
            result.targets[0] if result.targets else None,
        )
        self.emit(text, (), (index,), Result(refusal=refusal, targets=result.targets))
        return BlockKind.INSTRUCTION, "no-payload"
