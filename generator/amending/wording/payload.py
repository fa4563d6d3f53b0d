"""New wording: alinéas cut out of the avenant's blocks, their quotation marks off, their own number and heading apart."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.amending.pieces.bringing import Brought
from generator.french.article_numbers import canonical, read_number
from generator.french.labels import label_key, read_label
from generator.french.named_series import read_series_head
from generator.french.normalise import fold
from generator.model import Alinea, Article, Mark
from generator.operations import Content

_ARTICLE = re.compile(r"(?:article|art\.)\s*", re.IGNORECASE)
_ANNEXE = re.compile(r"annexe\s+(?:n°\s*)?", re.IGNORECASE)
_AFTER_NUMBER = re.compile(r"\s*(?P<mark>[.:]?\s*[-–—―:]\s*|\.\s+|\.?\s*\Z|\s+)")
_RUN_IN = re.compile(
    r"(?:(?P<dash>[^.;:–—\n(«“\"][^.;:–—\n]{2,79}?)(?:\s*[.:]?\s[–—-]\s|\s*:\s)|\((?P<bracket>[^()\n]{3,80})\)\s*[.:]?\s*[–—-]?\s*"
    r"|[«“\"]\s*(?P<quote>[^«»“”\"\n]{3,80}?)\s*[»”\"]\s*[.:]?\s*[–—-]?\s*"
    r"|(?P<stop>(?!(?:L[ae]s?|L['’]|Il|Elle|Ils|Elles|On|Ce|Cet|Cette|Ces|Une?|Des|Tout|Toute|Chaque|Aucune?)\b)"
    r"[A-ZÀ-Ý][\w'’-]*(?:\s[\w'’-]+){0,4})\.\s)(?=[A-ZÀ-ÝŒ])"
)
"""« Durée – La convention … », « Durée : La … », « (Durée) La … », « « Durée ». La … », « Durée. La … »."""
_SENTENCE_END = (".", ";", ":", "!", "?", "…")
LONGEST_HEADING = 180
"""A longer line is no heading."""


def cut(alinea: Alinea, start: int, end: int) -> Alinea:
    """The part of an alinéa between two positions, its marks moved, its label read again."""
    text = alinea.text[start:end]
    lead = len(text) - len(text.lstrip())
    text = text.strip()
    start += lead
    end = start + len(text)
    marks = tuple(
        Mark(mark.kind, max(mark.start, start) - start, min(mark.end, end) - start, mark.href)
        for mark in alinea.marks
        if mark.start < end and mark.end > start
    )
    if start == 0 and text == alinea.text:
        return alinea
    label = read_label(text) if alinea.kind != "tableau" else None
    kind = alinea.kind if alinea.kind == "tableau" else "item" if label else "paragraphe"
    rows = tuple(tuple(cell.strip() for cell in row.split("\t")) for row in text.split("\n")) if alinea.rows else ()
    return replace(alinea, text=text, marks=marks, label=label.written if label else "", kind=kind, rows=rows)


def plain(text: str) -> Alinea:
    """An alinéa from words alone."""
    label = read_label(text)
    return Alinea(text=text, kind="item" if label else "paragraphe", label=label.written if label else "")


def is_heading(text: str) -> bool:
    """Whether a line could be a heading: short, not ended like a sentence, no table, no list mark."""
    return bool(text) and len(text) <= LONGEST_HEADING and not text.endswith(_SENTENCE_END) and "\n" not in text


_ASIDE = re.compile(
    r",?\s*(?:qui (?:est|était) )?(?:ainsi )?(?:rédigée?s?|libellée?s?)(?: comme suit| ainsi)?\s*:\s*\Z", re.IGNORECASE
)


def old_text_first(head: str, old: tuple[Alinea, ...], verb: str) -> str | None:
    """« Le dernier alinéa ainsi rédigé : » + the old text + « est remplacé par : », put together as one sentence."""
    aside = _ASIDE.search(head)
    if aside is None or not re.match(r"(?:est|sont)\s", verb.strip(), re.IGNORECASE) or len(old) != 1:
        return None
    start = verb.strip()
    return f"{head[: aside.start()]} {start[:1].lower()}{start[1:]}"


def build_content(body: tuple[Alinea, ...], brought: Brought | None, numbers: tuple[str, ...] = (), heading: str = "") -> Content:
    """New wording with its number, its heading and the articles of their own that it holds.

    `numbers` are those that the new wording may begin with: the target's, or the one that the sentence announces.
    """
    if brought is not None and _is_sub_article(brought) and not _begins_so(body, brought):
        brought = replace(brought, unit="article")
    unit = brought.unit if brought else ""
    quoted = (brought.heading if brought else "") or heading
    inner = unit in ("item", "alinea")  # « un point 5.2 « Durée » »: its number and title are words of what is added
    expected = tuple(number for number in (*numbers, brought.number if brought and not inner else "") if number)
    annexed = brought is not None and brought.unit == "annexe" and bool(brought.number)
    own, title, rest = _own_heading(body, expected, quoted, _ANNEXE if annexed else _ARTICLE)
    run_in = bool(own) and not title and len(rest) > len(body)
    rest, articles = split_articles(rest, brought.numbers if brought else ())
    maybe = (
        not title
        and (not own or run_in)
        and not (inner and brought and brought.number)
        and len(rest) > 1
        and is_heading(rest[0].text)
        and rest[0].kind not in ("item", "tableau")
        and not _opens_list(rest)
    )
    if maybe and quoted and fold(rest[0].text) == fold(quoted):
        title, rest, maybe = rest[0].text, rest[1:], False
    if title and rest and fold(rest[0].text) == fold(title):
        rest = rest[1:]  # a heading written twice is one heading
    if brought is not None and brought.unit in ("article", "annexe", "division"):
        own, title = own or brought.number, title or brought.heading
    return Content(
        body=rest,
        number=own,
        heading=title,
        maybe_heading=maybe,
        quoted_heading=brought.heading if brought else "",  # that of the target is how the sentence names it, no new one
        articles=articles,
        unit=unit,
        count=brought.count if brought else None,
    )


def bears_all(content: Content, brought: Brought | None) -> bool:
    """Whether a wording brings the articles that the sentence numbers (« deux articles 3-1 et 3-2 »), and nothing before them."""
    if brought is None or not brought.numbers:
        return True
    first = (content.number,) if content.number and content.body else ()  # that of the article which they take the place of
    held = [canonical(number) for number in (*first, *(article.number for article in content.articles))]
    held = [*held[:1], *held[1:][-1:]] if brought.through else held
    return held == [canonical(number) for number in brought.numbers] and bool(first or not content.body)


def label_missing(body: tuple[Alinea, ...], brought: Brought | None) -> str:
    """Why a wording does not bear what the sentence gives it, in French: nothing would number it in the text."""
    if brought is None or _bears(body, brought):
        return ""
    named = f"{brought.number} {brought.heading}".strip()
    told = f"annonce « {named} »" if named else f"annonce un passage numéroté (« {brought.noun} »)"
    return f"La phrase {told} et le texte nouveau ne commence pas ainsi : le faire commencer par son numéro."


def _bears(body: tuple[Alinea, ...], brought: Brought | None) -> bool:
    """Whether a wording begins with the label and title that the sentence gives it (« un 3° », « un point 5.2 « Durée » »)."""
    if brought is not None and brought.noun and not brought.number and body:  # « un quatrième axe : « 4. … » »
        return read_label(body[0].text) is not None or read_series_head(body[0].text) is not None
    if brought is not None and brought.unit in ("ligne", "colonne") and brought.number and body:
        if len(brought.number) < 4 and body[0].rows:
            return True  # « une ligne 3 » tells its rank; of « une ligne 2023 : 50 000 € » the year would be lost
        return _begins_so(body, brought) or any(brought.number in (row[0].strip(), body[0].rows[0][-1]) for row in body[0].rows)
    if brought is None or brought.unit not in ("item", "alinea") or not body:
        return True
    if not brought.heading and (brought.unit == "alinea" and "." not in brought.number):
        return True  # « un alinéa 3 » tells its rank
    if brought.unit == "item" and brought.through:  # « les 3 et 4 suivants », « des 5° à 8° »
        keys = {label.key for line in body if (label := read_label(line.text))}
        if keys and not set(_ranged(brought)) <= keys:
            return False
    return _is_sub_article(brought) or _begins_so(body, brought)


def _ranged(brought: Brought) -> list[str]:
    """The labels that « des 4° à 6° » announces; its two ends, where what stands between is not told by counting."""
    first, last = label_key(brought.number), label_key(brought.through)
    if brought.count is None and first.isdigit() and last.isdigit():
        return [str(rank) for rank in range(int(first), int(last) + 1)]
    if brought.count is None and len(first) == len(last) == 1:
        return [chr(code) for code in range(ord(first), ord(last) + 1)]
    return [first, last]


def _is_sub_article(brought: Brought) -> bool:
    """« un paragraphe 3.4 intitulé « Ordre du jour » »: its number and heading are told, as those of an article are."""
    return (
        brought.unit in ("item", "alinea") and bool(brought.heading) and bool(re.fullmatch(r"\d+(?:\.\d+)+\.?", brought.number))
    )


def _begins_so(body: tuple[Alinea, ...], brought: Brought) -> bool:
    """Whether the wording itself begins with that number and heading."""
    opening = "".join(fold(alinea.text) for alinea in body[:2])[:200]
    number = "".join(char for char in fold(brought.number) if char.isalnum())
    lead = re.match(r"\W*(?:(?:article|point|paragraphe)\s+)?([\w.°\s-]{0,12})", opening)
    told = "".join(char for char in (lead[1] if lead else "") if char.isalnum())
    return told.startswith(number) and fold(brought.heading) in opening


def _opens_list(body: tuple[Alinea, ...]) -> bool:
    """Whether the first line is the first of a list (« 1) … », further down « 2) … »): such a line is no heading of the whole."""
    first = read_label(body[0].text)
    labels = [read_label(alinea.text) for alinea in body[1:] if alinea.kind != "tableau"]
    return first is not None and any(label and label.style == first.style and label.key != first.key for label in labels)


def _own_heading(
    body: tuple[Alinea, ...], expected: tuple[str, ...], quoted: str, kind: re.Pattern[str]
) -> tuple[str, str, tuple[Alinea, ...]]:
    """The number and heading that a payload begins with (« Article 13 / Comité social »), and what follows them."""
    if not body or body[0].kind == "tableau":
        return "", "", body
    first = body[0].text
    named = kind.match(first)
    number = read_number(first, named.end() if named else 0)
    if number is None or (kind is _ANNEXE and not named) or not (named or first[:1].isdigit() or "." in number.written):
        return "", "", body
    known = any(canonical(number.written) == canonical(one) for one in expected)
    if not known:
        return "", "", body
    joint = _AFTER_NUMBER.match(first, number.end)
    if joint is None:
        return "", "", body  # « 1° Le comité … »: the first item of a list, not the article's number
    rest = first[joint.end() :]
    if not rest:
        if (
            len(body) > 1
            and (is_heading(body[1].text) or (quoted and fold(body[1].text) == fold(quoted)))
            and body[1].kind != "tableau"
            and not body[1].doubtful  # « Article 2 – / 7 / Durée »: the number of a page is no title
        ):
            return number.written, body[1].text, body[2:]
        return number.written, "", body[1:]
    if is_heading(rest) and (named or len(body) > 1):
        return number.written, rest.strip(" «»\u00a0\u202f"), body[1:]
    if not named and not joint["mark"].strip(" .:\u00a0"):
        return "", "", body
    start = len(first) - len(rest)
    titled = _RUN_IN.match(rest)  # « Article 5 – Durée – La convention … »: a title before its text, or not; locating tells
    if titled and titled.lastgroup:
        opened, closed = titled.span(titled.lastgroup)
        return (
            number.written,
            "",
            (cut(body[0], start + opened, start + closed), cut(body[0], start + titled.end(), len(first)), *body[1:]),
        )
    if not named:
        return "", "", body
    return number.written, "", (cut(body[0], start, len(first)), *body[1:])


def split_articles(body: tuple[Alinea, ...], numbers: tuple[str, ...] = ()) -> tuple[tuple[Alinea, ...], tuple[Article, ...]]:
    """What stands before the first « Article n » line of a payload, and the articles that such lines begin.

    A line that goes on with its text (« Art. 8. – Les litiges … ») begins one of the `numbers` that the sentence tells, no other.
    """
    known = {canonical(number) for number in numbers}
    starts: list[tuple[int, str, str]] = []
    for index, alinea in enumerate(body):
        named = _ARTICLE.match(alinea.text) if alinea.kind != "tableau" else None
        number = read_number(alinea.text, named.end()) if named else None
        if number is None or not number.written:
            continue
        joint = _AFTER_NUMBER.match(alinea.text, number.end)
        rest = alinea.text[joint.end() :] if joint else None
        run_in = joint and joint["mark"].strip(" .\u00a0\u202f") and canonical(number.written) in known
        run_in = run_in and not _RUN_IN.match(rest or "")  # « Art. 8. – Objet. – Le … »: a title or not, nobody tells
        if rest is not None and (not rest or is_heading(rest) or run_in):
            starts.append((index, number.written, rest))
    if not starts:
        return body, ()
    articles: list[Article] = []
    for (index, written, rest), following in zip(starts, [*(start[0] for start in starts[1:]), len(body)], strict=True):
        lines = body[index + 1 : following]
        heading = rest
        if rest and not is_heading(rest):
            size = len(body[index].text)
            lines = (cut(body[index], size - len(rest), size), *lines)
            articles.append(Article(written, "", lines, title=f"Article {written}"))
            continue
        if not heading and len(lines) > 1 and is_heading(lines[0].text) and lines[0].kind == "paragraphe":
            heading, lines = lines[0].text, lines[1:]
        articles.append(Article(number=written, heading=heading, body=lines, title=body[index].text))
    return body[: starts[0][0]], tuple(articles)
