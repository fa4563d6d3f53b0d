"""The new wording that an instruction announces: taken below it, or found to be instructions of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from generator.amending import classes
from generator.amending.chunks import chunk
from generator.amending.collect import Collected, collect, ends_in_doubt, is_stray, opens, unstray
from generator.amending.grammar import orders
from generator.amending.guard import verdict
from generator.amending.headings import heading_target
from generator.amending.phrase import Phrase
from generator.amending.record import READ, Classed, Record
from generator.amending.sentence import Result, read, strip_label
from generator.french.labels import read_label
from generator.french.quotes import SINGLE
from generator.model import Alinea, BlockKind, Refusal
from generator.operations import Target

_TURN = re.compile(
    r"(?:au lieu d[e']|lire|anciennes? rédactions?|nouvelles? rédactions?|ancien texte|nouveau texte)\s?:?", re.IGNORECASE
)
"""« Au lieu de : », « Lire : », « Nouvelle rédaction : »: a line that sets one wording against another is not wording."""


_CHANGES = re.compile(
    r"(?:suppression|remplacement|ajout|insertion|adjonction|modification|augmentation|diminution|réduction|relèvement|report"
    r"|prolongation|prorogation|substitution|création|abrogation|mise à jour|intégration|retrait|correction|actualisation"
    r"|changement|passage|déplacement|renumérotation)s?(?:\s(?:de|du|des|d'|à|au|aux|en)\b|\s?[,:])",
    re.IGNORECASE,
)
"""« Suppression du premier alinéa », « Insertion, après le mot « A », des mots « B » »: a change told by a noun."""
_SPOKEN = re.compile(
    r"""(?:remplace|supprime|ajoute|insére|intercale|change|substitue|modifie|complète|biffe|raye|retire|corrige|rectifie|ôte|lit?)r?e?z?\b
      .*[«“"]
    | (?:à\sl['’]|l['’]|au\s|aux\s|dans\sl['’]|dans\sl[ae]s?\s|l[ae]s?\s)?
      (?:mots?|termes?|expressions?|mentions?|intitulé|titre|alinéas?|phrases?|tirets?)\b\s?
      (?:\d+|[«“"]|:|est\b|sont\b|devien|remplace|se\sli|\w+\s(?:est|sont|remplace|devien\w+)\b)
    | (?:ancien|nouve(?:au|lle))\w*\s(?:texte|rédaction|version|libellé)\s?:
    | (?:l['’]|cet\s|le\sprésent\s)article\s(?:est|devient|n['’]est|cesse)\b
    | .*\b(?:au\slieu|[àa]\sla\splace|en\slieu\set\splace)\sd[e'’][^«“"]{0,16}[«“"]
    | .*\b(?:lire|lit|lisez)\s?:?\s?[«“"]
    | .*[»”"]\s(?:devient|deviennent|au\slieu|par|en)\s[^«“"]{0,12}[«“"]
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""« À la place de « A », lire « B » », « Le titre devient « T » », « Alinéa 1 : … »: said about a wording, in no known order."""


def tells_changes(body: tuple[Alinea, ...], weak: bool) -> bool:
    """Whether unquoted lines may be changes to make and no wording: what speaks of changing; under « modifié », any list too."""
    lines = [strip_label(line.text) for line in body]
    told = [bool(_CHANGES.match(line) or _SPOKEN.match(line)) for line in lines]
    listed = bool(body) and read_label(body[0].text) is not None
    return (weak and (listed or any(told))) or told == [True]


def whole(targets: tuple[Target, ...]) -> tuple[Target, ...]:
    """The parts that targets stand in: an order below an unquoted wording inherits them (« Le 2e alinéa est supprimé. »)."""
    return tuple(dict.fromkeys(replace(target, steps=()) for target in targets))


@dataclass(slots=True)
class Payloads(Record):
    """A walk that takes new wordings."""

    def with_payload(self, index: int, text: str, style: str, result: Result, rest: Alinea | None) -> tuple[Classed, int]:
        """Take the new wording that an instruction announces; or find that it announces instructions."""
        following = self._past_keeping(index + 1) if rest is None else index + 1
        if rest is None and result.weak and (self._is_instruction(following, result.targets) or self._is_order(following)):
            result.announces = result.targets
            self.announce(index, text, style, result)
            return (BlockKind.ANNOUNCEMENT, result.rules[-1]), following
        found = collect(self.blocks, following, lambda place: self.stops(place, style, whole(result.targets)), rest)
        if rest is not None and not opens(rest.text) and self._quotes(following):
            return self._two_wordings(index, text, style, result, rest)
        if rest is not None and opens(rest.text) and any(self.stops(place, style) for place in found.blocks):
            found = Collected((rest,), (), following, quoted=True, closed=False)  # other orders follow: it is never closed
        found = unstray(found)
        if result.weak and found.quoted and self._items(index, text, found, result):
            return (BlockKind.ANNOUNCEMENT, result.rules[-1]), found.end
        if result.weak and not found.body:
            result.announces = result.targets
            self.announce(index, text, style, result)
            return (BlockKind.ANNOUNCEMENT, result.rules[-1]), following
        state = self.state(self.context.base(style), self.context.memory, found.body)
        final = read(strip_label(text), state)
        used = (index, *found.blocks)
        if final.understood and rest is not None and not found.closed:
            reason = "Un guillemet s'ouvre et ne se ferme pas : rien ne dit où finit le texte cité. Vérifier la transcription."
            final = Result(refusal=Refusal("stray-quote", reason, result.targets[0]), targets=result.targets, rules=result.rules)
        if final.understood and is_stray(found.body):
            reason = "Un guillemet fermant n'a pas d'ouvrant dans le texte nouveau : rien ne dit où celui-ci finit."
            final = Result(refusal=Refusal("stray-quote", reason, result.targets[0]), targets=result.targets, rules=result.rules)
        if final.understood and not found.quoted and found.body and found.body[0].text[:1] in SINGLE:
            reason = "Le texte nouveau est entre guillemets simples : rien ne dit s'ils en font partie. Le citer entre « et »."
            final = Result(refusal=Refusal("stray-quote", reason, result.targets[0]), targets=result.targets, rules=result.rules)
        if final.understood and not found.quoted and ends_in_doubt(found.body):
            last = found.body[-1].text[:80]
            reason = f"Rien ne dit si « {last} » appartient au texte nouveau : le mettre entre guillemets."
            final = Result(refusal=Refusal("unquoted-end", reason, result.targets[0]), targets=result.targets, rules=result.rules)
        if final.understood and not found.quoted and tells_changes(found.body, result.weak):
            reason = (
                "Rien ne dit si les lignes qui suivent sont le texte nouveau ou des changements à faire : citer le texte nouveau."
            )
            final = Result(
                refusal=Refusal("items-or-wording", reason, result.targets[0]), targets=result.targets, rules=result.rules
            )
        if final.understood and any(_TURN.fullmatch(line.text.strip()) for line in found.body):
            reason = "Deux rédactions se suivent sans phrase qui les ordonne : écrire « les mots … sont remplacés par … »."
            final = Result(refusal=Refusal("two-wordings", reason, result.targets[0]), targets=result.targets, rules=result.rules)
        if final.understood and found.tail and not classes.is_keeping(found.tail):
            reason = f"Des mots suivent le guillemet fermant : « {found.tail[:80]} ». Les placer dans la citation ou à part."
            final = Result(
                refusal=Refusal("text-after-quote", reason, result.targets[0]), targets=result.targets, rules=result.rules
            )
        for place in found.blocks:
            self.classify(place, BlockKind.PAYLOAD, "payload-quoted" if found.quoted else "payload-unquoted")
        self.emit(text, found.body, used, final)
        self.context.remember(result.targets, style)
        if found.quoted and result.targets:
            self.context.quoted = result.targets[0]
        return (BlockKind.INSTRUCTION, result.rules[-1]), max(found.end, following)

    def _past_keeping(self, index: int) -> int:
        """« Les articles 5 et 7 sont modifiés comme suit. / Les autres articles restent inchangés. / « … »: past the clause."""
        if index >= len(self.blocks) or self.blocks[index].kind not in READ:
            return index
        text = self.blocks[index].alinea.text
        if opens(text) or not classes.is_keeping(text) or not self._quotes(index + 1):
            return index
        self.classify(index, BlockKind.KEEPING, "keeping")
        return index + 1

    def _quotes(self, index: int) -> bool:
        """Whether the next line opens a quotation."""
        while index < len(self.blocks) and self.blocks[index].kind in (BlockKind.ORNAMENT, BlockKind.NOTE):
            index += 1
        return index < len(self.blocks) and self.blocks[index].kind in READ and opens(self.blocks[index].alinea.text)

    def _two_wordings(self, index: int, text: str, style: str, result: Result, rest: Alinea) -> tuple[Classed, int]:
        """« Il est ajouté un alinéa à l'article 1er : champ d'application », then a quotation: which is the new text?"""
        quoted = collect(self.blocks, index + 1, lambda place: self.stops(place, style))
        for place in quoted.blocks:
            self.classify(place, BlockKind.PAYLOAD, "payload-quoted")
        reason = f"Deux textes suivent l'instruction : « {rest.text[:80]} » et une citation. Dire lequel est le texte nouveau."
        refusal = Refusal("two-wordings", reason, result.targets[0] if result.targets else None)
        self.emit(text, quoted.body, (index, *quoted.blocks), Result(refusal=refusal, targets=result.targets))
        self.context.remember(result.targets, style)
        return (BlockKind.INSTRUCTION, result.rules[-1]), max(quoted.end, index + 1)

    def _is_instruction(self, index: int, announced: tuple[Target, ...]) -> bool:
        """Whether a block is an instruction once its announcement is known (« 2° Le deuxième alinéa est supprimé »)."""
        while index < len(self.blocks) and self.blocks[index].kind in (BlockKind.ORNAMENT, BlockKind.NOTE):
            index += 1
        if index >= len(self.blocks) or self.blocks[index].kind not in READ:
            return False
        text = self.blocks[index].alinea.text
        if opens(text):
            return False
        return bool(self.first(text, announced))

    def _is_order(self, index: int) -> bool:
        """Whether an unquoted line speaks of changing a portion, though no rule reads it: never taken for the new wording."""
        if index >= len(self.blocks) or self.blocks[index].kind not in READ:
            return False
        text = self.blocks[index].alinea.text
        if opens(text) or verdict(text) != "change":
            return False
        pieces = chunk(Phrase(strip_label(text)))
        return orders(pieces) and (classes.smells(pieces) is not None or any(piece.name == "MOTS" for piece in pieces))

    def stops(self, index: int, style: str, announced: tuple[Target, ...] = ()) -> bool:
        """Whether a block ends an unquoted wording: an instruction, a keeping clause, a heading that names a portion."""
        text = self.blocks[index].alinea.text
        if classes.is_keeping(text) or classes.tells_the_act(text):
            return True
        if self.blocks[index].kind is BlockKind.SUBHEADING and heading_target(text):
            return True
        label = read_label(text)
        result = self.first(text, announced)
        if result is None:
            return False
        if opens(text):
            return True
        return bool(label is None or label.family == style or result.operations or result.wants)

    def _items(self, index: int, text: str, found: Collected, result: Result) -> bool:
        """A quoted payload every line of which is an instruction is an announcement's items, not new text."""
        base = result.targets[0] if len(result.targets) == 1 else None
        if base is None:
            return False
        read_items: list[tuple[Alinea, Result]] = []
        for alinea in found.body:
            item = read(strip_label(alinea.text), self.state(base, base, None))
            if not item.understood or not item.operations or item.wants or item.announces:
                return False
            read_items.append((alinea, item))
        for alinea, item in read_items:
            self.emit(alinea.text, (), (index, *found.blocks), item, (text,))
        for place in found.blocks:
            self.classify(place, BlockKind.INSTRUCTION, "quoted-item")
        self.context.remember(result.targets, "")
        return bool(read_items)
