"""A clause that a rule has recognised, and what building its operations needs: targets, content, what is inherited."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from generator.amending.clauses.state import State, Unread
from generator.amending.clauses.unsaid import is_unsaid, kind_alone, up_to
from generator.amending.clauses.wide import whole_text
from generator.amending.pieces.bringing import Brought
from generator.amending.pieces.kinds import Chunk, Place, Verb
from generator.amending.pieces.told import Words
from generator.amending.references.left_out import Gender, noun_of
from generator.amending.references.points import article_of_point, next_point, points_apart
from generator.amending.references.targets import (
    antecedent,
    around,
    in_same_annexe,
    inherit,
    is_anaphora,
    is_same_text,
    said_inside,
    same_place,
    sibling,
)
from generator.amending.tokens.phrase import Phrase
from generator.amending.wording.payload import bears_all, build_content, label_missing, plain
from generator.model import Alinea
from generator.operations import Content, Target


def _is_edge(target: Target) -> bool:
    """« in fine », « au début », with nothing said of what they end or begin."""
    return not target.holder and len(target.steps) == 1 and target.steps[0].unit in ("debut", "fin") and not target.texte


@dataclass(slots=True)
class Clause:
    """The pieces of one clause, and the state that it is read in."""

    chunks: list[Chunk]
    """Its pieces, in order."""
    phrase: Phrase
    """The sentence."""
    state: State
    """What it is read with; shared by the clauses of the sentence."""
    carried: tuple[Target, ...] = ()
    """Place told at the head of the clause before: « Au premier alinéa, … et … »."""
    last: tuple[Target, ...] = ()
    """Targets of the clause before."""
    implied: bool = True
    """True when the clauses before named no place of their own: the inherited one holds for this one too."""
    everywhere: bool = False
    """« à chaque occurrence », « partout »: said of the words of this clause."""
    counted: int | None = None
    """« dans les deux alinéas où ils figurent »: how often the words must stand there."""
    ranks: tuple[int, ...] = ()
    """« à la seconde occurrence »: which of them."""
    seen: list[Target] = field(default_factory=list)
    """Targets resolved so far in this clause."""

    def all(self, name: str) -> list[Chunk]:
        """Its pieces of a kind."""
        return [chunk for chunk in self.chunks if chunk.name == name]

    def place(self, name: str) -> Place | None:
        """The first place of a kind."""
        for chunk in self.chunks:
            if chunk.name == name and isinstance(chunk.value, Place):
                return chunk.value
        return None

    def words(self) -> list[Words]:
        """The quoted words, in order."""
        return [chunk.value for chunk in self.chunks if chunk.name == "MOTS" and isinstance(chunk.value, Words)]

    def brought(self) -> list[Brought]:
        """The new wordings announced, in order."""
        return [chunk.value for chunk in self.chunks if isinstance(chunk.value, Brought)]

    def only_brought(self) -> Brought | None:
        """The only new wording announced."""
        brought = self.brought()
        if len(brought) > 1:
            raise Unread("two-units", "Le texte ajouté est annoncé sous deux formes à la fois : les séparer.")
        return brought[0] if brought else None

    def verb(self) -> str:
        """The operative verb as written."""
        return next((chunk.value.text for chunk in self.chunks if isinstance(chunk.value, Verb)), "")

    def manner(self) -> bool:
        """Whether it says « comme suit », « ainsi », « ainsi rédigé »."""
        return any(chunk.name == "MANIERE" or (isinstance(chunk.value, Verb) and chunk.value.manner) for chunk in self.chunks)

    def targets(self, inner: Place | None, others: bool = True) -> tuple[Target, ...]:
        """The targets of the clause: every place told around them, what they name, what they inherit.

        `inner` is the finest (the subject, or the neighbour of an insertion); the LIEU pieces stand around it.
        """
        outers = (
            [chunk.value for chunk in self.chunks if chunk.name == "LIEU" and isinstance(chunk.value, Place)] if others else []
        )
        current = whole_text(self.chunks, self.phrase, self.state, self.carried, inner) if outers or inner else ()
        for place in () if current else (*outers, inner):
            if place is not None:
                current = self._nest(current, place)
        if not current:
            current = self.carried or (((self.state.base,) if self.state.base else ()) if self.implied else ())
            if not current and self.last and not self.implied:
                raise Unread(
                    "ambiguous-scope", "La portion visée par la suite de la phrase n'est pas dite : la préciser.", self.last[0]
                )
            resolved = current
        else:
            if self.state.base is None:
                first = not (self.last or self.carried)
                current = tuple(one for target in current for one in points_apart(target, first=first))
            resolved = tuple(self._resolve(target) for target in current)
        if not resolved:
            raise Unread("no-target", "La phrase ne dit pas quel article elle modifie.")
        self.seen += resolved
        return resolved

    def one(self, inner: Place | None) -> Target:
        """The only target of the clause."""
        targets = self.targets(inner)
        if len(targets) != 1:
            raise Unread(
                "several-targets",
                "La phrase vise plusieurs portions pour un seul texte nouveau : les viser une à une.",
                targets[0],
            )
        return targets[0]

    def _nest(self, outer: tuple[Target, ...], place: Place) -> tuple[Target, ...]:
        """Places told one after the other, from the widest to the finest."""
        fine = tuple(self._elided(target, place.elided) for target in place.targets) if place.elided else place.targets
        if not outer:
            return fine
        adds = any(chunk.name in ("COMPLETER", "AJOUTER") for chunk in self.chunks)
        if adds and all(_is_edge(wide) for wide in outer) and not any(target.holder and not target.steps for target in fine):
            outer, fine = fine, outer  # « l'alinéa 6 in fine », « est complété in fine »: the end of what is named
        nested = [around(wide, said_inside(wide, target)) for wide in outer for target in fine]
        if any(target is None for target in nested):
            raise Unread(
                "crossed-scope", "Les portions nommées ne s'emboîtent pas : vérifier le numéro d'article et l'alinéa.", outer[0]
            )
        return tuple(target for target in nested if target is not None)

    def _elided(self, target: Target, kind: Gender) -> Target:
        """« le deuxième »: the noun is that of the clause before, of the same gender."""
        for earlier in (*self.last, self.state.base, self.state.memory):
            step = noun_of(kind, earlier) if earlier is not None and earlier.steps else None
            if step is not None:
                told = replace(target.steps[0], unit=step.unit, labels=step.labels)  # what else is said of it stays
                return replace(target, steps=(told, *target.steps[1:]))
        raise Unread("elided-noun", "La phrase compte sans dire quoi (alinéa, phrase, tiret) : le préciser.")

    def _resolve(self, target: Target) -> Target:
        """A target with what it inherits."""
        named, same = antecedent(target, self.state.texte, self.state.convention), is_same_text(target)
        if same:
            # Without antecedent, « cet accord » is the text at hand; « cet avenant » is no convention: aiming refuses it.
            target = (
                replace(target, texte="cet avenant" if target.texte_kind == "avenant" else "", texte_kind=kind_alone(target))
                if named is None
                else replace(
                    target,
                    texte=named.texte,
                    texte_kind=named.texte_kind,
                    texte_numero=named.texte_numero,
                    texte_date=named.texte_date,
                )
            )
        if target.holder and not is_anaphora(target):
            for earlier in (*self.last, self.state.memory):
                if earlier is not None and (beside := in_same_annexe(target, earlier)):
                    return beside
            base = self.state.base
            bare = target.holder == "division" or (target.holder in ("article", "annexe") and not target.containers)
            if self.state.remembered and base is not None and base.holder in ("article", "annexe") and target.number:
                base = self.state.around or replace(
                    base, holder="texte", number="", through="", heading="", containers=(), steps=(), about="", provenance=()
                )
            if bare and base is not None:
                inherited = inherit(base, target)
                return self._with_step(inherited) if inherited else target
            return target
        outer = self._outer(target)
        if outer is None:
            if target.holder == "annexe":
                return target  # « l'annexe », « l'annexe de la convention »: its only one, never the whole text
            named = article_of_point(target, self.phrase.masked.text)
            if named is not None:
                return named  # « au 1.2 », « au 1.2 de la convention »
            if (target.texte or same) and not target.holder:
                return replace(target, holder="texte") if not target.steps else target
            raise Unread("no-article", "La phrase ne dit pas quel article elle modifie, et rien au-dessus ne le dit.", target)
        said_before = self.state.remembered or (bool(self.last) and not self.carried)
        found = next_point(outer, target, self.phrase.masked.text) if said_before else None
        found = found or (sibling(outer, target) if outer in self.carried else None) or inherit(outer, target)
        if found is None:
            raise Unread("crossed-scope", "Les portions nommées ne s'emboîtent pas avec l'annonce qui précède.", outer)
        return self._with_step(found)

    def _outer(self, target: Target) -> Target | None:
        """What a target without article stands in: the clause before, the announcement, the sentence before."""
        base = self.state.base
        if is_anaphora(target):
            for earlier in (*self.last, *self.carried, self.state.memory, base):
                if earlier is not None and earlier.holder == target.holder:
                    return replace(earlier, steps=(), wording="")
            return None
        if target.steps and is_unsaid(target.steps[0]):
            for earlier in (*self.last, *self.carried, self.state.memory):
                held = up_to(earlier, target.steps[0].unit) if earlier is not None else None
                if held is not None:
                    return held
        if self.carried:
            if any(one.holder == "article" and one.number and one.number not in self._announced() for one in self.last):
                # « L'article 4 est modifié : … ; à l'article 5, … ; le deuxième alinéa est supprimé. »
                reason = "Un autre article est nommé depuis l'annonce : dire ici lequel est visé."
                raise Unread("ambiguous-scope", reason, self.carried[0])
            return self.carried[0] if len(self.carried) == 1 else None
        if self.last:
            return replace(self.last[0], steps=(), wording="") if base is None else base
        return base

    def _announced(self) -> tuple[str, ...]:
        return tuple(one.number for one in self.carried)

    def _with_step(self, target: Target) -> Target:
        """The target, a unit named twice in a row kept once."""
        steps = target.steps
        for index in range(len(steps) - 1):
            if same_place(steps[index], steps[index + 1]):
                return replace(target, steps=(*steps[: index + 1], *steps[index + 2 :]))
        return target

    def content(self, brought: Brought | None, targets: tuple[Target, ...], inline: Words | None = None) -> Content:
        """New wording: quoted in the sentence, or below it."""
        alone = len(targets) == 1
        whole = targets[0] if alone and not targets[0].through and not targets[0].steps else None
        numbers: tuple[str, ...] = (whole.number,) if whole is not None and whole.number else ()
        numbers = (*numbers, *self.state.renamed) if numbers else ()
        heading = targets[0].heading if targets and not targets[0].steps else ""
        if inline is not None:
            if len(inline.words) != 1 or not inline.words[0]:
                raise Unread("empty-payload", "Le texte nouveau manque ou n'est pas unique.", targets[0] if targets else None)
            adds = any(chunk.name in ("AJOUTER", "COMPLETER", "ACT_AJOUTER") for chunk in self.chunks)
            quoted = build_content((plain(inline.words[0]),), brought, numbers, heading)
            missing = label_missing((plain(inline.words[0]),), brought) if adds else ""
            if missing:
                raise Unread("label-missing", missing, targets[0] if targets else None)
            return replace(quoted, number=numbers[0]) if quoted.number and quoted.number in self.state.renamed else quoted
        state = self.state
        if state.payload is None:
            state.wants = True
            return Content()
        if not state.payload or not any(alinea.text for alinea in state.payload):
            raise Unread(
                "empty-payload", "La phrase annonce un texte nouveau qui ne la suit pas.", targets[0] if targets else None
            )
        if state.used:
            raise Unread(
                "shared-payload", "Un seul texte nouveau suit une phrase qui en annonce deux.", targets[0] if targets else None
            )
        state.used = True
        content = build_content(state.payload, brought, numbers, heading)
        if brought and not bears_all(content, brought):
            told = (" à " if brought.through else " et ").join(brought.numbers)
            raise Unread(
                "label-missing", f"Le texte nouveau ne porte pas les articles {told}, chacun sous son numéro : vérifier."
            )
        if missing := label_missing(state.payload, brought):
            raise Unread("label-missing", missing, targets[0] if targets else None)
        if content.number and content.number in state.renamed:
            content = replace(content, number=numbers[0])  # the wording bears the number that the article takes
        if state.titled and not content.heading:
            first = content.body[0] if content.maybe_heading else None
            if not isinstance(first, Alinea):
                raise Unread(
                    "heading-missing",
                    "La phrase annonce un titre que le texte nouveau ne porte pas.",
                    targets[0] if targets else None,
                )
            content = replace(content, heading=first.text, body=content.body[1:], maybe_heading=False)
        if not content.body and not content.articles:
            raise Unread("empty-payload", "Le texte nouveau ne contient qu'un titre.", targets[0] if targets else None)
        return content
