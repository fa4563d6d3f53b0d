"""Cuts a block into sentences, quotations aside: « …, les mots « A. B » sont supprimés. Au deuxième alinéa, … » is two."""

from __future__ import annotations

import re

from generator.amending.tokens.mask import Masked

_END = re.compile(
    r"(?<!\bart)(?<!\bart\s)(?<!\bn°)(?<!\b[LRDMA])(?<!\bcf)(?<!\betc)(?<!\bp)[.;]['’]?\s+(?=[A-ZÀ-ÝŒ\ue000-\uefff])|\n+"
)
_LABEL_END = re.compile(r"\s*(?:\d{1,3}(?:\.\d+)*|[IVX]+|[A-Za-z])\Z")
_DOTTED = re.compile(r"\barticles?\s[IVX]+\Z", re.IGNORECASE)
_REFERENCE = re.compile(r"\s*(?:[-–—•]\s*)?(?:(?:à|dans|de)\s)?l['’](?:article|annexe)\s[\w.-]{1,12}\Z", re.IGNORECASE)
"""« L'article 4.1. Garanties décès est modifié »: the dot stands before the heading of the article, and ends nothing."""
_ROMAN = re.compile(r"[IVX]+\b(?!\s?['.°])")


def split_sentences(masked: Masked) -> list[tuple[int, int]]:
    """Start and end, in the masked text, of each sentence; a label such as « 1. » or « II. » never stands alone."""
    text = masked.text
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        end = match.start() + (len(match.group().rstrip()) or 1)
        if _LABEL_END.match(text[start : match.start()]) or (text[match.start()] == "\n" and not text[start:end].strip()):
            continue
        if _REFERENCE.fullmatch(text[start : match.start()]):
            continue
        if _DOTTED.search(text[: match.start()]) and _ROMAN.match(text, match.end()):
            continue  # « l'article II. V est modifié »
        if match.group()[0] == ";" and not text[match.end() :][:1].isupper():
            continue
        if text[match.end()] >= "\ue000" and match.group()[0] == ".":
            continue
        spans.append((start, end))
        start = match.end()
    if text[start:].strip():
        spans.append((start, len(text)))
    return spans
