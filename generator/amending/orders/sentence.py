"""Reads one amending sentence, with what stands above and below it, into a `Provision`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.amending.clauses.both_initials import both_initials
from generator.amending.clauses.sharing import refuse_shared
from generator.amending.clauses.state import State, Unread
from generator.amending.orders.announced import read_orders
from generator.amending.orders.each_one import for_each
from generator.amending.orders.grammar import Read, not_understood, orders
from generator.amending.orders.presumed import presume
from generator.amending.orders.sparing import of_articles, of_body, spare, through_articles, without_spared
from generator.amending.pieces.chunks import chunk
from generator.amending.references.reference import read_reference, with_apposition
from generator.amending.references.targets import inside
from generator.amending.retelling.nouns import told_by_noun, written_anew
from generator.amending.retelling.places_retold import plainly
from generator.amending.retelling.retold import retold
from generator.amending.tokens.fillers import LEADING, NARROWING, TRAILING
from generator.amending.tokens.mask import mask
from generator.amending.tokens.phrase import Phrase
from generator.french.labels import read_label
from generator.model import Refusal
from generator.operations import Operation, Target

_PURPOSE = re.compile(r"\W*(?:(?P<aim>(?:afin|en vue) d[e'] ?(?=\w+(?:er|ir|re)\b))|(?:pour )?)", re.IGNORECASE)
_SO_FAR = re.compile(r"\bjusqu['’](?:alors|ici|à présent)\b", re.IGNORECASE)
_FOR = re.compile(r"\bpour (?=l[ae]s?\b|l'|ce)", re.IGNORECASE)
_QUOTES = '«“"'
LONGEST = 4000
"""Characters outside quotations."""
_ARTICLE = re.compile(r"(?<=\w) (?:l'article|les articles|les dispositions) ")


_SCOPE = re.compile(
    r"\b(?:de|du|des|à|au|aux|dans|en|sur|sous|par|pour|que|et|ou|vu|selon|après|avant|entre|vers|ni)\Z|[\ue000-\uefff]"
    r"|\b(?:alinéas?|phrases?|tirets?|points?|paragraphes?|mots?|termes?|mentions?|intitulés?|titres?|tableaux?|lignes?|début|fin|annexes?"
    r"|items?|rubriques?|chiffres?|montants?|taux|référence|expression|\d+\s?°|[IVX]+|[a-z]\))\s",
    re.IGNORECASE,
)
"""« … de la loi le premier alinéa de l'article 4 »: the article is not the subject, what stands before it is no mere reason."""


@dataclass(slots=True)
class Result:
    """What a sentence says."""

    operations: tuple[Operation, ...] = ()
    """What it orders."""
    refusal: Refusal | None = None
    """Why it is not understood."""
    rules: tuple[str, ...] = ()
    """Rules that read it."""
    wants: bool = False
    """True when it announces a new wording that must follow it."""
    weak: bool = False
    """True when what follows « modifié comme suit » may be instructions."""
    announces: tuple[Target, ...] = ()
    """What its items bear on, when it only announces."""
    targets: tuple[Target, ...] = ()
    """What it bears on."""
    verb: bool = False
    """Whether it holds an amending verb, read or not."""

    @property
    def understood(self) -> bool:
        """Whether a rule read it whole."""
        return self.refusal is None


_UNKNOWN_LABEL = re.compile(r"(?=\D{0,3}\d)\(?[A-Z\d][\w.°)/-]{0,8}[°).:/-]\s+(?=[A-ZÀ-ÖØ-Þ])")
"""« 2.1)° Le b) devient … », « A.1/ Au premier alinéa … »: no marker of a list, and nothing of the sentence either."""


_FOR_WORDS = re.compile(r"[«“\"][^«»“”\"]+[»”\"]\s+(?:est|sont|devien\w+)\b(?P<how>[^«»“”\"]*)[«“\"]\s*(?P<new>[^«»“”\"]+)[»”\"]")


def _words_for_words(rest: str) -> bool:
    """« 1° « six » est remplacé par « huit » ; »: words, where « 1° « Frais » est remplacé par « 1° Coûts » » is a 1°."""
    found = _FOR_WORDS.match(rest)
    if found is None or ("remplac" not in found["how"] and not rest[: found.start("how")].endswith(("devient", "deviennent"))):
        return False
    return read_label(found["new"]) is None


def strip_label(text: str) -> str:
    """A sentence without the label of its own item (« 1° », « a) », « – »), which names nothing in the amended text."""
    label = read_label(text)
    if label is None and (text[:1].isdigit() or text[1:2] in ".-/)") and (unknown := _UNKNOWN_LABEL.match(text)):
        return text[unknown.end() :]
    if label is None or label.end >= len(text):
        return text
    rest = text[label.end :]
    if rest[0] in _QUOTES and label.style != "tiret" and not _words_for_words(rest):
        return text
    return strip_label(rest) if label.style == "romain" else rest


def read(text: str, state: State) -> Result:
    """Read a sentence whose label is off. `state.payload` is None when it is not known yet whether one follows."""
    if is_too_long(text):
        reason = "La phrase est trop longue pour être lue : la couper, ou mettre le texte nouveau entre guillemets."
        return Result(refusal=Refusal("sentence-too-long", reason, state.base), verb=True)
    phrase = Phrase(text)
    unread: Unread | None = None
    verb = False
    memory = state.memory
    for candidate in wordings(phrase):
        pieces = chunk(candidate)
        verb = verb or orders(pieces)
        _reset(state)
        state.memory = memory or _named_before(phrase, candidate)
        try:
            found = read_orders(candidate, pieces, state, lambda part, inner: read(strip_label(part), inner))
            refuse_shared(candidate, found.operations)
        except Unread as problem:
            unread = unread or problem
            if problem.code not in ("unknown-words", "unread-sentence"):
                unread = problem
                break
        else:
            return _result(of_body(replace(found, operations=both_initials(found.operations)), phrase), state)
    state.memory = memory
    if unread is None:
        unread = not_understood(phrase, [])
    if unread.code == "unknown-words":
        _reset(state)
        if (told := without_spared(phrase)) and (kept := _sparing(*told, state)):
            return kept
        _reset(state)
        if (all_articles := through_articles(phrase)) and (kept := _through(all_articles, state)):
            return kept
        _reset(state)
        if presumed := presume(phrase, state):
            return _result(presumed, state)
    return Result(refusal=Refusal(unread.code, unread.reason, unread.target or state.base), verb=verb)


def _sparing(rest: str, spared: tuple[Target, ...], state: State) -> Result | None:
    """A renaming through the text that leaves some of its parts as they are; None when it is anything else."""
    found = read(rest, state)
    operations = spare(found.operations, spared) if found.understood and not found.wants and not found.announces else ()
    return replace(found, operations=operations) if operations else None


def _through(rest: str, state: State) -> Result | None:
    """A renaming through all the articles of the text; None when it is anything else."""
    found = read(rest, state)
    operations = of_articles(found.operations) if found.understood and not found.wants and not found.announces else ()
    return replace(found, operations=operations) if operations else None


def _tells_where(clause: str) -> bool:
    """« Considérant qu'à l'article 4, les mots … sont remplacés »: what is told has only begun, and its place goes with it."""
    opening = list(_SUBORDINATE.finditer(clause))
    rest = clause[opening[-1].end() :] if opening else ""
    return bool(opening) and all(piece.name != "INCONNU" for piece in chunk(Phrase(rest)))


def is_too_long(text: str) -> bool:
    """Whether what a sentence says outside its quotations passes what a human writes: reading it would only take time."""
    return len(text) > LONGEST and len(mask(text).text) > LONGEST


def _reset(state: State) -> None:
    """Forget what a failed candidate left."""
    state.wants = state.used = state.weak = state.titled = False
    state.announces = state.renamed = ()


def _result(found: Read, state: State) -> Result:
    """A sentence that was read; a payload that no clause took is a refusal."""
    if state.payload and not state.used:
        target = found.targets[0] if found.targets else None
        reason = "Un texte suit la phrase, qui n'en annonce pas : la compléter (« est remplacé par… », « est complété par… »)."
        return Result(refusal=Refusal("unannounced-payload", reason, target), verb=True)
    operations = tuple(one for operation in found.operations for one in for_each(operation))
    return Result(operations, None, found.rules, state.wants, state.weak, state.announces, found.targets, True)


def wordings(phrase: Phrase) -> Iterator[Phrase]:
    """The sentence, then without the clause that says why, then in the words of other turns of the language."""
    phrase = plainly(phrase)
    yield phrase
    trailing = TRAILING.search(phrase.masked.text, 1)
    if (
        trailing
        and trailing.start() > 0
        and says_why(trailing.group())
        and not any(char >= "\ue000" for char in trailing.group())
    ):
        masked = phrase.masked
        phrase = Phrase(masked.original(0, trailing.start()) + masked.original(trailing.end(), len(masked.text)))
        yield phrase
    masked = phrase.masked
    link = _LINK.match(masked.text)  # « En conséquence, en raison de la loi, l'article 5 est … »
    if LEADING.match(masked.text) or (link and LEADING.match(masked.text, link.end())):
        for comma in [place for place, char in enumerate(masked.text) if char == ","][:6]:
            rest = masked.original(comma + 1, len(masked.text)).strip()
            told = _RELATIVE.match(rest) or not says_why(masked.text[:comma])
            if rest and not told and not _tells_where(masked.original(0, comma)):
                yield Phrase(rest)
        for match in list(_ARTICLE.finditer(masked.text))[:3]:
            before = masked.text[: match.start()]
            subordinate = _SUBORDINATE.search(before) or _RELATIVE_INSIDE.search(before)
            if says_why(before) and not _SCOPE.search(before) and not subordinate:
                yield Phrase(masked.original(match.start() + 1, len(masked.text)))
    yield from told_by_noun(phrase)
    yield from written_anew(phrase)
    yield from retold(phrase)


def _named_before(phrase: Phrase, candidate: Phrase) -> Target | None:
    """« En complément de l'article 5, il est ajouté à la fin de l'article précité : »: the only article that was named before."""
    whole, rest = phrase.masked.source, candidate.masked.source
    if len(rest) >= len(whole) or not whole.endswith(rest):
        return None
    before = Phrase(whole[: -len(rest)])
    named: list[Target] = []
    position = 0
    while before.at(position).kind != "FIN":
        found = read_reference(before, position) if before.at(position).kind == "UNITE" else None
        named += found.targets if found else ()
        position = found.end if found else position + 1
    articles = [target for target in named if target.holder == "article" and target.number and target.texte_kind != "autre"]
    around = [target for target in named if target.holder == "division"]
    if len(articles) != 1 or len(around) > 1 or len(articles) + len(around) != len(named):
        return None
    return inside(around[0], articles[0]) if around else articles[0]


_LINK = re.compile(
    r"(?:en conséquence|par conséquent|de ce fait|dès lors|par ailleurs|en outre|de plus|ainsi|enfin),? ", re.IGNORECASE
)
_SUBORDINATE = re.compile(r"\b(?:que|lorsque|si|quand)\b|\bqu['’]", re.IGNORECASE)
"""« Considérant que l'article 5 est remplacé … »: told, not ordered."""
_PRONOUN = r"(?:dont|où|(?:le|la|les|du|des|au|aux)quel(?:le)?s?)"
_RELATIVE = re.compile(
    rf"(?:(?:par|selon|dans|en vertu|en application|aux? termes?|à la suite|sur|pour|avec) )?{_PRONOUN}\b|qui\b", re.IGNORECASE
)
"""« Vu l'avenant n° 2, dont l'article 5 est remplacé … », « …, aux termes duquel l'article 5 est … »: neither is this."""
_RELATIVE_INSIDE = re.compile(rf"\b{_PRONOUN}\b", re.IGNORECASE)
_ORDERED = re.compile(
    r"\b(?:est|sont|sera|seront|soit|soient)\s(?:\w+\s){0,2}?(?:suppr|abrog|rempl|modif|compl|ajout|ins[ée]r|annul|r[ée]dig|cr[éeè]|port)"
    r"|\bdevien",
    re.IGNORECASE,
)
"""An order in a clause: it may not be left out with it."""


def says_why(clause: str) -> bool:
    """Whether a clause may be left out: nothing in it says for whom, when or except what."""
    if _ORDERED.search(clause):
        return False
    clause = _SO_FAR.sub("", clause)
    opening = _PURPOSE.match(clause)
    start = opening.end() if opening else 0
    if opening and opening["aim"]:  # « afin d'assurer l'égalité pour les agents, »: for whom the aim is, not the order
        comma = clause.find(",", start)
        head = _FOR.sub("", clause[start : comma if comma >= 0 else len(clause)])
        return not NARROWING.search(head) and (comma < 0 or not NARROWING.search(clause, comma))
    return not NARROWING.search(clause, start)


def read_place(text: str) -> Target | None:
    """The only portion that a whole text names, nothing left over: « le dernier alinéa de l'article 1er »."""
    phrase = Phrase(text)
    start = 1 if phrase.at(0).kind == "PREP" and phrase.at(0).value in ("A", "DE") else 0
    found = read_reference(phrase, start)
    if found is None or found.elided:
        return None
    found = with_apposition(phrase, found)
    end = found.end
    while phrase.at(end).text in (".", ":", ";", ","):
        end += 1
    if phrase.at(end).kind != "FIN" or len(found.targets) != 1:
        return None
    target = found.targets[0]
    return replace(target, holder="texte") if target.texte and not target.holder and not target.steps else target
