"""Which article a sentence that was not applied is about, so that a reader of that article is told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.consolidating.in_annexe import annexe_named
from generator.consolidating.locate.containers import same_rank, within
from generator.consolidating.locate.headed_by_number import is_headed_by_number
from generator.consolidating.locate.outline import body_marker, is_heading
from generator.consolidating.matching.tokens import content_words, same_words
from generator.consolidating.matching.words import find
from generator.consolidating.scope import written_number
from generator.french.article_numbers import canonical, read_number
from generator.model import Alinea, Article, Instruction, Texte
from generator.operations import Container, Target

_QUOTED = re.compile(r"[«“\"]\s*([^»”\"]{4,120}?)\s*[»”\"]")
_MENTION = re.compile(r"\b(?:l['’]article|article|articles|à l['’]art\.|art\.)[\s\u00a0\u202f]+", re.IGNORECASE)


def mentioned_article(instruction: Instruction, texte: Texte, target: Target | None = None, titre: str = "") -> str | None:
    """The number of the article that a sentence is about, as far as words tell.

    What was read of its target tells first; then the articles that the sentence, its announcements, heading and payload and the
    act's title name, in that order; then a heading that it quotes.
    """
    if target is not None and target.pointed and not any(_is_point(part, target) for part in texte.parts):
        target = None  # « le 4 »: a point of an article that the sentence does not name
    if target is not None and (around := annexe_named(target)):
        annexes = [part for part in texte.parts if part.kind == "annexe" and same_rank(part.number, around)]
        if len(annexes) == 1:
            return written_number(annexes[0])  # « l'annexe 1 » is not article 1, « l'article 2 de l'annexe 1 » is not article 2
    if target is not None and target.holder == "division":
        inside = next(iter(articles_of(target, texte)), None)
        return inside or (holder(target.number, texte) if "." in target.number else None)  # « le titre 4.1 » of article 4
    if target is not None and target.number and _only_spared(instruction.text, target.number):
        return None
    own = _subject(instruction.text)
    if own and canonical(own) != canonical(target.number if target else "") and not holder(own, texte):
        return None  # « L'article 7 ci-après est ajouté » is not about the article of the sentence before
    if target is not None and target.number:
        return holder(target.number, texte) or _titled(target.heading, texte)
    if target is not None and target.heading:
        return _titled(target.heading, texte)
    if headed := _headed(instruction.text, texte):
        return headed
    first = instruction.payload[0].text if instruction.payload else ""
    for words in (instruction.text, *reversed(instruction.context), instruction.heading, first[:80], titre):
        for found in _MENTION.finditer(words):
            number = read_number(words, found.end())
            held = holder(number.written, texte) if number and number.written else None
            if held and not _SPARED.search(words, 0, found.start()):
                return held
    quoted = [held for found in _QUOTED.finditer(instruction.text) if (held := _titled(found[1], texte))]
    return quoted[0] if quoted else _begun(instruction.text, texte)


_POINT = re.compile(r"\W*point[\s\u00a0]+(?P<number>\d{1,2})[\s\u00a0\u202f]*:", re.IGNORECASE)


def _headed(words: str, texte: Texte) -> str | None:
    """« – Point 3 : … » at the head of a line: the article headed « 3 », when the text has one."""
    said = _POINT.match(words)
    found = [part for part in texte.articles if said and canonical(part.number) == said["number"] and is_headed_by_number(part)]
    return written_number(found[0]) if len(found) == 1 else None


_SUBJECT = re.compile(r"\W*(?:\d{1,2}[.)°][\s\u00a0]*)?(?:l['’])?article[\s\u00a0\u202f]+", re.IGNORECASE)
_OF_ANOTHER = re.compile(r"[\s\u00a0\u202f]+(?:d[ue]s?\b|de la\b|de l['’]|susvisé|précité)", re.IGNORECASE)


def _subject(words: str) -> str:
    """The article that a sentence begins with, « L'article 7 ci-après est ajouté »; empty for « l'article 7 du code »."""
    opening = _SUBJECT.match(words)
    number = read_number(words, opening.end()) if opening else None
    return number.written if number and not _OF_ANOTHER.match(words, number.end) else ""


def _is_point(part: Article, target: Target) -> bool:
    return is_headed_by_number(part) and canonical(part.number) == canonical(target.number)


def holding(instruction: Instruction, texte: Texte) -> tuple[str, ...]:
    """The articles that hold the words which a sentence quotes first, when nothing else tells which it is about."""
    quoted = _QUOTED.search(instruction.text)
    if quoted is None or len(quoted[1]) < _TELLING:
        return ()
    held = (part for part in texte.articles if part.state != "repealed" and find(" ".join(part.lines), quoted[1]))
    numbers = dict.fromkeys(number for part in held if (number := written_number(part)))
    return tuple(number for number in numbers if not _only_spared(instruction.text, number))


_TELLING = 5
"""Characters under which quoted words stand anywhere."""


def _begun(words: str, texte: Texte) -> str | None:
    """« Garanties décès de l'annexe I est modifié », where one article only has that heading, or that heading line in it."""
    told = content_words(words)
    told = told[told[:1] in (("le",), ("la",), ("les",), ("l",)) :]
    found = {
        number
        for part in texte.parts
        if (number := written_number(part))
        and any(len(title) > 1 and told[: len(title)] == title for title in map(content_words, _titles(part)))
    }
    return found.pop() if len(found) == 1 else None


def _titles(part: Article) -> Iterator[str]:
    """The heading of a part and the heading lines in it, their labels off."""
    yield part.heading
    for line in part.body:
        if isinstance(line, Alinea) and line.kind != "tableau" and is_heading(line):
            label = body_marker(line)
            yield line.text[label.length if label else 0 :]


_SPARED = re.compile(r"\b(?:à l['’]exception|à l['’]exclusion|hormis|excepté|sauf|hors)\b[^;:.«»]{0,60}\Z", re.IGNORECASE)
"""« Dans tout l'accord, à l'exception de l'article 6, … »: the one article that the sentence is not about."""


def _only_spared(words: str, number: str) -> bool:
    """Whether a sentence names an article only to leave it as it is."""
    told = [found for found in _MENTION.finditer(words) if (read := read_number(words, found.end())) and read.written == number]
    return bool(told) and all(_SPARED.search(words, 0, found.start()) for found in told)


def articles_of(target: Target, texte: Texte) -> tuple[str, ...]:
    """The numbers of the articles of the division that a sentence is about, when the text has it."""
    named = target.containers or (Container("", target.number, target.heading),)
    if not all(one.number or one.quote for one in named):
        return ()
    found = (part for part in texte.articles if part.number and part.divisions and within(part, named))
    return tuple(dict.fromkeys(number for part in found if (number := written_number(part))))


def named_together(instruction: Instruction, texte: Texte, article: str | None, target: Target | None = None) -> tuple[str, ...]:
    """The other articles that a sentence names with one: « Les articles 6, 7 et 8 sont remplacés par … » is about each.

    So is one about a division (« Le contingent défini au titre premier est porté à … ») of each article in it.
    """
    if target is not None and target.holder == "division":
        return tuple(one for one in articles_of(target, texte) if one != article)
    words = _QUOTED.sub(lambda found: " " * len(found.group()), instruction.text)
    if _MENTION.search(words) is None:  # « Modification des articles 4 et 5 », then « Le second alinéa est supprimé. »
        words = next((line for line in (*reversed(instruction.context), instruction.heading) if _MENTION.search(line)), words)
    named: list[str] = []
    tabled = "\n" in instruction.text and "\t" in instruction.text  # « | Article 4 | … | » above « | Article 7 | … | »
    for found in _MENTION.finditer(words):
        series = _series(words, found.end(), texte, several=found.group().casefold().startswith("articles"))
        before = words[: found.start()]
        opens = not before.strip() and _OPENS.match(words, found.end()) is not None
        if article in series or tabled or opens or _CLAUSE.search(before) or (named and _JOINED.search(before)):
            named += series  # « L'article 7, 2e alinéa, et l'article 8 »
    return tuple(dict.fromkeys(one for one in named if one != article))


_OPENS = re.compile(r"[\dIVXA-Z.-]{1,6}(?:er|[ ]bis|[ ]ter)?[\s\u00a0\u202f]?:")
"""« Article 3 : « un an » devient « deux ans » ; article 4 : … »: the first of several, each with its order."""
_JOINED = re.compile(r"(?:\bet|\bainsi que?|,)\s+(?:(?:à|de|aux?|des|les)\s+)?\Z", re.IGNORECASE)
"""What stands before an article that is named beside another."""
_CLAUSE = re.compile(
    r"(?:[.;:\n\t•|]|[\s\u00a0][–—-])[\s\u00a0]*(?:(?:\d{1,2}|[a-z])\s?[°.)]\s*)?(?:[•*–—-]\s*)?(?:(?:à|a|dans|pour|puis|et|enfin)\s+){0,2}\Z",
    re.IGNORECASE,
)
"""« …; à l'article 5, « un an » est remplacé », « … : - article 5 : … »: a clause of its own, lost with the sentence."""


_ORDERS = re.compile(
    r"\b(?:remplac|suppr|modifi|ajout|abrog|complét|insér|annul|substitu|port|fix|ramen|prolong|prorog|alinéa|article)",
    re.IGNORECASE,
)
_REFERS = re.compile(
    r"\b(?:(?:prév|vis|mentionn|défin|fix|énonc|cit|indiqu|figur|inscri|stipul|dispos)\w*|références?|renvois?|conformément|application|sens"
    r"|titre|réserve|conditions|modalités|préjudice|exception|dérogation|selon|après|avant|vertu|sauf|hors|hormis|respect|par)"
    r"\s(?:\w+\s)?(?:(?:à|de|par|dans|aux?|du|avec)\s)?\Z|\b(?:son|leur)\s\Z",
    re.IGNORECASE,
)
"""« le délai prévu à l'article 4 », « l'avenant n° 2, dans son article 2 »: an article that the sentence refers to."""


def named_in_orders(instruction: Instruction, texte: Texte, named: tuple[str | None, ...]) -> tuple[str, ...]:
    """The articles that a sentence which nothing read may change too: « Modifier l'article 2 et supprimer l'article 4 … »."""
    words = _QUOTED.sub(lambda found: " " * len(found.group()), instruction.text)
    others: list[str] = []
    for found in _MENTION.finditer(words):
        number = read_number(words, found.end())
        held = holder(number.written, texte) if number and number.written else None
        before = words[: found.start()]
        if number and held and _ORDERS.search(before) and not _REFERS.search(before) and not _OF_ANOTHER.match(words, number.end):
            others.append(held)
    return tuple(dict.fromkeys(one for one in others if one not in named and not _only_spared(instruction.text, one)))


def _series(words: str, position: int, texte: Texte, *, several: bool) -> list[str]:
    """The articles of the text that a series names from a position on, those between its ends when it is a stretch.

    After « l'article 5 », only « et l'article 6 » goes on: « l'article 5, 2° » does not.
    """
    named: list[str] = []
    through = False
    while (number := read_number(words, position)) and number.written:
        held = holder(number.written, texte)
        if held and through and named:
            order = [written_number(part) for part in texte.articles]
            first, last = (order.index(one) if one in order else -1 for one in (named[-1], held))
            named += [one for one in order[first + 1 : last] if one] if 0 <= first < last else []
        named += [held] if held else []
        if held and _FOLLOWING.match(words, number.end):  # « Les articles 4 et suivants sont abrogés »
            order = [one for part in texte.articles if (one := written_number(part))]
            return [*named, *(order[order.index(held) + 1 :] if held in order else ())]
        joint = _JOINT.match(words, number.end)
        if joint is None or not (several or "article" in joint.group()) or _RANK.match(words, joint.end()):
            return named
        several = several or "articles" in joint.group()
        through, position = joint[1].casefold() == "à", joint.end()
    return named


_JOINT = re.compile(
    r"\s*(,|et|ou|à|ainsi que)\s*(?:et\s+)?(?:(?:à|de|d['’])\s*)?"
    r"(?:l['’]article\s+|l['’]|les articles\s+|aux? articles?\s+)?(?=[\dIVXA-Z])"
)


_FOLLOWING = re.compile(r"\s+et\s+(?:les\s+(?:articles\s+)?)?suivants\b", re.IGNORECASE)
_RANK = re.compile(r"\d+(?:\s?°|\)|e\b|ème|\s(?:alinéa|tiret|phrase))")


def holder(number: str, texte: Texte) -> str | None:
    """The part of that number, or the article whose number begins it (« 8.7 » for « 8.7.3 »).

    An article that the text parts into numbered articles (8.7.1, 8.7.2) holds no other: « 8.7.3 » is then not in the text.
    """
    wanted = canonical(number)
    inner = next((written_number(part) for part in texte.parts if canonical(part.number).startswith(wanted + ".")), None)
    wanted = re.sub(r"(?<=\d)[a-z]$", "", wanted)
    numbers = [canonical(part.number).replace("-", ".") for part in texte.parts]
    while wanted:
        level = wanted.replace("-", ".")
        for part, held in zip(texte.parts, numbers, strict=True):
            if part.number and held == level and part.state != "repealed":
                return written_number(part)
        cut = max(wanted.rfind("."), wanted.rfind("-"))
        wanted = wanted[:cut] if cut > 0 else ""
        if any(held.startswith(wanted.replace("-", ".") + ".") for held in numbers):
            break
    return inner


def _titled(heading: str, texte: Texte) -> str | None:
    """The part of that heading, when only one has it."""
    found = [part.number for part in texte.parts if heading and part.number and same_words(part.heading, heading)]
    return found[0] if len(found) == 1 else None
