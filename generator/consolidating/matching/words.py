"""Finding quoted words in a text, and changing them there with the small repairs that the language asks for.

Whole words only, typography apart: « elle » is not in « qu'elle » when « elle » also stands alone, « mi » never in « mi-temps ».
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from generator.consolidating.matching.figures import has_figure, level_figures
from generator.consolidating.matching.liaisons import VOWELS, fused, met
from generator.consolidating.matching.tokens import Token, tokens
from generator.french.numbers import read_ordinal

_ELIDED = re.compile(r"(?:^|[^\w])(?:[cdjlmnstCDJLMNST]|(?:[Ll]ors|[Pp]uis|[Jj]us|[Qq]uoi)?[Qq]u)['’ʼ]$")
_PRONOUNS = frozenset({"il", "ils", "elle", "elles", "on", "un", "une", "en", "y"})
_TOOLS = frozenset(
    {"le", "la", "les", "de", "du", "des", "à", "au", "aux", "un", "une", "et", "ou", "par", "pour", "en", "dans", "sur"}
)
_OWN_ELISION = re.compile(r"([cdjlmnst]|qu)['’]", re.IGNORECASE)
_DE_QUE = re.compile(r"((?:^|[^\w])(?:[dD]|[Qq]u))['’ʼ]$")


@dataclass(frozen=True, slots=True)
class Hit:
    """One occurrence of words."""

    start: int
    end: int
    elided: bool = False
    """True when it stands after « l' », « d' », « qu' »."""
    recased: bool = False
    """True when only the case of its first letter differs from what was sought."""


def find(text: str, wanted: str, start: int = 0, end: int | None = None) -> tuple[Hit, ...]:
    """Every occurrence of the words `wanted` inside `text[start:end]`; those with another first capital when no other is.

    The capital of a sentence makes no other words: « Le comité » at its head is an occurrence of « le comité ».
    """
    stop = len(text) if end is None else end
    sought = tuple(token.folded for token in tokens(wanted))
    if not sought:
        return ()
    words = [token for token in tokens(text) if token.start >= start and token.end <= stop]
    hits = matches(text, words, sought, recased=False)
    letter = len(sought) == 1 and len(sought[0]) == 1 and sought[0].isupper()  # « le lot B » is not « b »
    if sought[0][:1].isalpha() and not letter and (not hits or sought[0][:1].islower()):
        other = sought[0][:1].swapcase() + sought[0][1:]
        recased = matches(text, words, (other, *sought[1:]), recased=True)
        begins = [hit for hit in recased if not hits or HEAD.search(text[: hit.start])]
        hits = tuple(sorted((*hits, *begins), key=lambda hit: hit.start)) if begins else hits
    if not hits and any(read_ordinal(word) for word in sought):
        ranked = [replace(word, folded=_rank(word.folded)) for word in words]
        hits = matches(text, ranked, tuple(_rank(word) for word in sought), recased=False)
    alone = tuple(hit for hit in hits if not hit.elided)
    if alone and len(sought) == 1 and sought[0].casefold() in _PRONOUNS:
        return alone
    return hits


def find_figures(text: str, wanted: str, start: int, end: int) -> tuple[Hit, ...]:
    """Every occurrence of words that hold a figure, written in another way: « 3 ans » where the text has « trois ans »."""
    told = tokens(wanted)
    if not has_figure(told):
        return ()
    words = level_figures([token for token in tokens(text) if token.start >= start and token.end <= end])
    return matches(text, words, tuple(token.folded for token in level_figures(told)), recased=False)


HEAD = re.compile(r"(?:\A|[.!?…:;)°•–—-])[\s\u00a0\u202f]*\Z")
"""What stands before the first word of a sentence or of a list item."""


def _rank(word: str) -> str:
    """« premier » and « 1er », « deuxième » and « 2e » are one word written in two ways."""
    rank = read_ordinal(word)
    return f"{rank}e" if rank is not None else word


def matches(text: str, words: list[Token], sought: tuple[str, ...], *, recased: bool) -> tuple[Hit, ...]:
    """Where those words stand in a row, tied to no neighbour by a hyphen."""
    held, size, hits, index = [word.folded for word in words], len(sought), [], 0
    wanted = list(sought)
    while index + size <= len(words):
        if held[index] == wanted[0] and held[index : index + size] == wanted:
            first, last = words[index].start, words[index + size - 1].end
            if not _glued(text, first, last):
                hits.append(Hit(first, last, bool(_ELIDED.search(text[:first])), recased))
                index += size
                continue
        index += 1
    return tuple(hits)


def _glued(text: str, first: int, last: int) -> bool:
    """Whether a hyphen ties the words to a neighbour (« mi » in « mi-temps », « 132 » in « 132-8 »)."""
    before = text[first].isalnum() and re.search(r"\w[-‑]$", text[:first])
    after = text[last - 1].isalnum() and re.match(r"[-‑]\w", text[last:])
    return bool(before or after)


@dataclass(frozen=True, slots=True)
class Change:
    """Characters of an alinéa and what takes their place."""

    start: int
    end: int
    new: str
    notes: tuple[str, ...] = ()


def replaced(text: str, hit: Hit, new: str) -> Change:
    """The change that puts `new` in the place of an occurrence, capital and elision kept."""
    notes: list[str] = []
    first = hit.start
    if hit.recased and new[:1].isalpha():
        new = (new[:1].upper() if text[hit.start].isupper() else new[:1].lower()) + new[1:]
        notes.append("Majuscule ou minuscule initiale conservée.")
    elif _ARTICLE.match(new) and text[hit.start].isupper() and _begins(text, hit.start):
        new = new[0].upper() + new[1:]
        notes.append("Majuscule rendue à la tête de la phrase.")
    own = _OWN_ELISION.match(new) if hit.elided else None
    if own and text[: first - 1].casefold().endswith(own[1].casefold()):
        new = new[own.end() :]
        notes.append(f"« {own[0]} », déjà dans le texte, n’est pas répété.")
    if hit.elided and new[:1].isalpha() and new[0].casefold() not in VOWELS + "h":
        bare = _DE_QUE.search(text[:first])
        if bare:
            first, new = first - 1, "e " + new
            notes.append("Élision défaite devant une consonne.")
        else:
            notes.append("L’élision qui précède les mots remplacés est à vérifier.")
    new, repeated = _once(text[:first], new, text[hit.end :])
    notes += repeated
    plain = first == hit.start and not repeated
    elided = met(text[:first], text[first], new) if plain else None
    joined = fused(text[:first], text[first : hit.end], new) if plain else None
    if elided:
        first, new = elided[0], elided[1] + new
        notes.append(f"Élision faite devant une voyelle : « {elided[1].strip()}{new[len(elided[1]) :].split()[0]} ».")
    elif joined:
        first, new = joined
        notes.append(f"Article contracté : « {new.split()[0]} ».")
    if new[-1:] in ".;," and len(new) > 1 and text[hit.end : hit.end + 1] == new[-1:]:
        new = new[:-1]
        notes.append("Ponctuation finale écrite une fois.")
    if new[:1] in (",", ".") and first == hit.start and text[:first].endswith((" ", "\u00a0", "\u202f")):
        first = len(text[:first].rstrip(" \u00a0\u202f"))  # « et neuf ans » becomes « , neuf ans »
    new, spaced = _spaced(text[:first] if first == hit.start else "", new, text[hit.end :])
    return Change(first, hit.end, new, (*notes, *spaced))


_ARTICLE = re.compile(r"(?:(?:l[ae]s?|des|une?|cette|ce[ts]?) |l['’])(?=\w)")
_STOPPED = re.compile(r"\w{4}[.!?]\Z")
"""The end of a sentence, not of « art. » or « M. »."""


def _begins(text: str, place: int) -> bool:
    """Whether a sentence begins there: « ANAH verse les aides. », and not an item of a list."""
    before = text[:place].rstrip()
    return bool(_STOPPED.search(before)) if before else text.rstrip().endswith((".", ":"))


def _spaced(before: str, new: str, after: str) -> tuple[str, tuple[str, ...]]:
    """« … un mois, la durée » where « , la durée » becomes « et la durée »: two words never run into one."""
    left = " " if before[-1:].isalnum() and new[:1].isalnum() else ""
    right = " " if after[:1].isalnum() and new[-1:].isalnum() else ""
    return left + new + right, ("Espace rétablie entre deux mots.",) if left or right else ()


def _once(before: str, new: str, after: str) -> tuple[str, list[str]]:
    """New words without the article or preposition that already stands beside them: never « le le », « aux aux »."""
    notes: list[str] = []
    held, brought, following = tokens(before), tokens(new), tokens(after)
    if held and len(brought) > 1 and held[-1].folded == brought[0].folded.casefold() and held[-1].folded in _TOOLS:
        new = new[brought[1].start :]
        notes.append(f"« {held[-1].folded} », déjà dans le texte, n’est pas répété.")
    if following and len(brought) > 1 and following[0].folded == brought[-1].folded and following[0].folded in _TOOLS:
        new = new[: brought[-2].end]
        notes.append(f"« {following[0].folded} », déjà dans le texte, n’est pas répété.")
    return new, notes


def removed(text: str, start: int, end: int) -> Change:
    """The change that takes characters out, with the space that they leave behind."""
    before, after = text[:start], text[end:]
    notes: tuple[str, ...] = ()
    new = ""
    if after[:1].isspace() and (not before or before[-1].isspace() or before[-1] in "('’"):
        end += len(after) - len(after.lstrip())
    elif before[-1:].isspace() and (not after or after[0] in ".,)" or after[0].isspace()):
        start -= len(before) - len(before.rstrip())
    if before.rstrip()[-1:] in (".", "!", "?") and text[end : end + 1] == "." and text[start:end].rstrip()[-1:].isalnum():
        end += 1  # « … un an. Elle est due. » without « Elle est due »: its full stop goes with it
        notes = ("Point final retiré avec sa phrase.",)
    if not before.strip() or before.rstrip()[-1] in ".!?":
        following = text[end:]
        old = text[start:end].lstrip()
        if following[:1].islower() and old[:1].isupper():
            new, end = following[0].upper(), end + 1
            notes = ("Majuscule rétablie au début de la phrase.",)
    if _LEFT.search(text[:start]) and _STOPS.match(text[end:]):
        notes = (*notes, "Les mots retirés laissent une jonction sans suite : le texte qui reste est à vérifier.")
    return Change(start, end, new, notes)


_LEFT = re.compile(r"(?:[\s'’](?:et|ou|de|du|des|à|au|aux|la|les?|un|une|par|pour|en|avec|dont|que|qui)|,)\s*\Z", re.IGNORECASE)
_STOPS = re.compile(r"\s*(?:[.;:,]|\Z|(?:et|ou)\s)")
"""« Lyon, Paris et. », « Lyon, et Nice. »: what the words taken out were joined by."""


def inserted_after(text: str, place: int, new: str) -> Change:
    """The change that puts words right after a place, spaces added where the language wants them."""
    left = "" if not text[:place] or text[place - 1].isspace() or new[:1] in ",.)" or text[place - 1] in "('’" else " "
    right = " " if text[place : place + 1] and (text[place].isalnum() or text[place] in "«(") and not new[-1:].isspace() else ""
    return Change(place, place, left + new + right)


def inserted_before(text: str, place: int, new: str) -> Change:
    """The change that puts words right before a place."""
    left = " " if text[:place] and not text[place - 1].isspace() and text[place - 1] not in "('’«" else ""
    right = "" if new[-1:].isspace() or new[-1:] in "('’" else " "
    return Change(place, place, left + new + right)


_END = re.compile(r"[\s\u00a0\u202f]*[.;:,!?…]+[\s\u00a0\u202f]*[»”\")]*\s*$")


def appended(text: str, start: int, end: int, new: str) -> Change:
    """The change that adds words at the end of a stretch, before its final punctuation, which is kept once."""
    stretch = text[start:end]
    final = _END.search(stretch)
    if not final:
        return inserted_after(text, start + len(stretch.rstrip()), new)
    place = start + final.start()
    sign = final.group().strip()
    bare = new.rstrip()
    if bare[-1:] in ".;:!?" and bare[:1].isupper() and sign[:1] in ".!?":
        return inserted_after(text, start + len(stretch.rstrip()), new)
    notes = ("Mots ajoutés avant la ponctuation finale.",)
    if bare[-1:] in ".;,:":
        new = bare[:-1].rstrip()
        if bare[-1] != sign[:1]:
            joint = "" if new[:1] in ",;." else " "
            return Change(place, start + len(stretch.rstrip()), joint + bare, notes)
    joint = "" if new[:1] in ",;." else " "
    return Change(place, place, joint + new, notes)


_LOWERED = re.compile(
    r"(?:l[ea]s?|l|une?|d[eu]s?|d|ce[ts]?|cette|ils?|elles?|on|nul(?:le)?|tou(?:t|te|s|tes)|chaque|leurs?|s(?:on|a|es)|aucune?"
    r"|en|à|a|aux?|dans|pour|par|sur)\Z"
)
"""Words that bear a capital only because they begin a sentence."""


CAPITAL_GIVEN = "Majuscule rendue à la tête de l’alinéa."
"""What a reader is told of the capital that passes from the old first word of an alinéa to the new one."""


def begun(text: str, place: int, new: str) -> Change:
    """The change that puts words at the head of an alinéa, its capital given to them: « Sauf accord, le délégant … »."""
    change = inserted_before(text, place, new)
    following = text[place:]
    if not following[:1].isupper() or new.rstrip()[-1:] in ".!?:;":
        return change
    first = tokens(following)[0].folded.casefold()
    opening = change.new.lstrip()[:1]
    if not opening.isalpha() or not _LOWERED.match(first):
        note = "La majuscule qui suit les mots ajoutés en tête est à vérifier."
        return Change(place, place, change.new, (note,))
    head = change.new.replace(opening, opening.upper(), 1)
    return Change(place, place + 1, head + following[0].lower(), (CAPITAL_GIVEN,))


_OPENERS = re.compile(
    r"(?:en|et|ou|à|a|aux?|dans|sous|par|pour|avec|sans|selon|conformément|ainsi|y|sauf|hors|d[eu]s?|d|notamment|dont|qui|que)\Z"
)
"""Words that may begin a sentence, or go on with one."""


def phrase_or_words(new: str) -> bool:
    """« En vertu de la loi »: the capital of a sentence without its full stop; nothing tells whether it is one."""
    bare = new.strip()
    opening = tokens(bare)[:1]
    return bare[:1].isupper() and bare[-1:].isalnum() and bool(opening and _OPENERS.match(opening[0].folded.casefold()))
