"""Inline markup → plain text and the marks over it, every word kept.

CommonMark reads emphasis, links, autolinks and escapes; `<sup>er</sup>`, `<b>` and their like become marks, `3^e` a
superscript; any other HTML stays as it is written, as text. A link is one only to http, https or mailto.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Literal, get_args

from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.model import Mark

MarkKind = Literal["emphasis", "strong", "superscript", "strike", "link", "note"]

_NEEDS_PARSING = re.compile(r"[\\*_~<\[&]|!\[|\d\^")
_CARET = re.compile(r"(?<=\d)\^(er|re|ère|e|ème|nd|nde|d)\b")
_TAG = re.compile(r"<(?P<close>/?)(?P<name>[A-Za-z]+)(?:\s[^<>]*)?/?>")
_TAG_MARKS: dict[str, MarkKind | None] = {
    "sup": "superscript", "b": "strong", "strong": "strong", "i": "emphasis", "em": "emphasis", "s": "strike", "del": "strike",
    "strike": "strike", "u": None, "ins": None, "sub": None, "span": None, "small": None,
}  # fmt: skip
_BREAKS = frozenset({"p", "br", "div"})
_TOKEN_MARKS: dict[str, MarkKind] = {"em": "emphasis", "strong": "strong", "s": "strike", "link": "link"}
_SAFE_LINK = re.compile(r"(?:https?://|mailto:)[^\s<>\"]+", re.IGNORECASE)
_LONGEST_PARSED = 50_000
"""Beyond, a paragraph is no paragraph: it is kept as plain text, so that hostile markup costs no time."""


@dataclass(frozen=True, slots=True)
class Words:
    """Plain text and its marks."""

    text: str
    """Every word, without markup."""
    marks: tuple[Mark, ...] = ()
    """Marks over it, in order."""
    images_only: bool = False
    """True when nothing but images was there: the text is their descriptions."""


def read_inline(markup: str) -> Words:
    """The plain text of a paragraph and its marks; line breaks become spaces."""
    if len(markup) > _LONGEST_PARSED or not _NEEDS_PARSING.search(markup):
        return Words(markup.replace("\n", " "))
    tokens: list[Token] = []
    parser = _parser()
    parser.inline.parse(_CARET.sub(r"<sup>\1</sup>", markup), parser, {}, tokens)
    writer = _Writer()
    for token in tokens:
        writer.take(token)
    visible = [
        token
        for token in tokens
        if token.type not in {"softbreak", "hardbreak"} and (token.type != "text" or token.content.strip())
    ]
    return writer.finish(images_only=bool(visible) and all(token.type == "image" for token in visible))


@cache
def _parser() -> MarkdownIt:
    """CommonMark's inline rules with `~~`, without code spans: a back quote is an apostrophe more often than code."""
    parser = MarkdownIt("commonmark").enable("strikethrough").disable("backticks")
    parser.validateLink = lambda url: _SAFE_LINK.fullmatch(url) is not None  # type: ignore[method-assign] # its documented hook
    parser.normalizeLinkText = lambda link: link  # type: ignore[method-assign] # its documented hook
    return parser


@dataclass(slots=True)
class _Writer:
    """Collects text and marks while tokens go by."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    opened: list[tuple[str, MarkKind, int, str]] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    spaced: bool = False

    def take(self, token: Token) -> None:
        """Write one token."""
        name, _, way = token.type.rpartition("_")
        if token.type in {"softbreak", "hardbreak"}:
            self.spaced = True
        elif token.type == "html_inline":
            self._tag(token.content)
        elif way == "open" and name in _TOKEN_MARKS:
            self._open(name, _TOKEN_MARKS[name], str(token.attrs.get("href", "")))
        elif way == "close" and name in _TOKEN_MARKS:
            self._close(name)
        else:
            self._write(token.content)

    def finish(self, *, images_only: bool) -> Words:
        """The words written, white space around them taken off."""
        while self.opened:
            self._close(self.opened[-1][0])
        whole = "".join(self.parts)
        lead = len(whole) - len(whole.lstrip())
        text = whole.strip()
        return Words(text, tuple(sorted(_shifted(self.marks, -lead, len(text)), key=_place)), images_only)

    def _write(self, text: str) -> None:
        if not text:
            return
        if self.spaced and self.parts and not self.parts[-1][-1].isspace() and not text[0].isspace():
            self.parts.append(" ")
            self.length += 1
        self.spaced = False
        self.parts.append(text)
        self.length += len(text)

    def _tag(self, content: str) -> None:
        match = _TAG.fullmatch(content)
        name = match["name"].casefold() if match else ""
        if match is None or (name not in _TAG_MARKS and name not in _BREAKS):
            self._write(content)
        elif name in _BREAKS:
            self.spaced = True
        elif match["close"]:
            self._close("<" + name)
        elif (kind := _TAG_MARKS[name]) is not None:
            self._open("<" + name, kind)

    def _open(self, name: str, kind: MarkKind, href: str = "") -> None:
        if self.spaced:
            self._write("" if not self.parts or self.parts[-1][-1].isspace() else " ")
        self.opened.append((name, kind, self.length, href))

    def _close(self, name: str) -> None:
        for position in range(len(self.opened) - 1, -1, -1):
            if self.opened[position][0] == name:
                _, kind, start, href = self.opened.pop(position)
                if start < self.length:
                    self.marks.append(Mark(kind, start, self.length, href))
                return


def shift(words: Words, by: int, prefix: str = "") -> Words:
    """The same words behind a prefix, their marks moved."""
    marks = tuple(Mark(mark.kind, mark.start + by, mark.end + by, mark.href) for mark in words.marks)
    return Words(prefix + words.text, marks, words.images_only)


def _shifted(marks: list[Mark], by: int, length: int) -> Iterator[Mark]:
    """Marks moved and cut to a text of that length."""
    for mark in marks:
        start, end = max(mark.start + by, 0), min(mark.end + by, length)
        if start < end:
            yield Mark(mark.kind, start, end, mark.href)


def _place(mark: Mark) -> tuple[int, int, int]:
    return mark.start, -mark.end, get_args(MarkKind).index(mark.kind)
