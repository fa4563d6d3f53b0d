"""Several orders on one line, each after its label or its article, put as the rules join them.

« À l'article 3 : a) remplacer « A » par « B » b) remplacer « C » par « D » » as « … remplacer « A » par « B » et remplacer … »
« Article 1, remplacer « A » par « B » ; article 4, supprimer le 2e alinéa » as « Article 1 : remplacer … ; article 4 : … »
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.amending.tokens.phrase import Phrase

_LABELLED = re.compile(
    r"(?P<mark>:|[;,]|[\ue000-\uefff])\s*(?:et )?(?P<label>[a-h1-9])(?P<style>[)°])\s*"
    r"(?=(?:remplacer|supprimer) "
    r"(?:l[ae]s? (?:mots?|termes?|chiffres?|nombres?|montants?|taux|sommes?|dates?) )?[\ue000-\uefff])",
    re.IGNORECASE,
)
"""An order in the infinitive on words after its label: whose items they are, the words themselves tell."""
_ANY_LABEL = re.compile(r"(?<![\w'])[a-z1-9][)°]", re.IGNORECASE)
_HEADED = re.compile(
    r"(?P<start>\A|; )(?P<article>art(?:icle|\.) ?\d[\w.-]{0,8}),"
    r"(?= (?:(?:après|avant) [^;,]{1,60}, )?(?:remplacer|supprimer|ajouter|insérer|compléter|abroger|substituer)\b)",
    re.IGNORECASE,
)
"""« Article 1, remplacer … ; article 4, supprimer … »."""


def one_line_retold(phrase: Phrase) -> Iterator[Phrase]:
    """The sentence with its orders joined, when several stand on its line."""
    text = phrase.masked.text
    if phrase.masked.quotes and (")" in text or "°" in text):
        yield from _labelled(phrase)
    if text[:3].lower() == "art" and "," in text:
        yield from _headed(phrase)


def _labelled(phrase: Phrase) -> Iterator[Phrase]:
    """« … : a) remplacer « A » par « B » b) remplacer « C » par « D » », the labels off, when they follow one another."""
    found = list(_LABELLED.finditer(phrase.masked.text))
    labels = [one["label"].lower() for one in found]
    if len(found) < 2 or found[0]["mark"] != ":" or any(one["mark"] == ":" for one in found[1:]):
        return
    series = "".join(labels) in ("abcdefgh"[: len(labels)], "12345678"[: len(labels)])
    alike = len({one["style"] for one in found}) == 1
    if not series or not alike or len(_ANY_LABEL.findall(phrase.masked.text, found[0].start())) != len(found):
        return
    edits = [(found[0].start(), found[0].end(), ": ")]
    edits += [(one.start("mark") + (one["mark"] >= "\ue000"), one.end(), " et ") for one in found[1:]]
    yield Phrase(phrase.masked.replaced(edits))


def _headed(phrase: Phrase) -> Iterator[Phrase]:
    """« Article 1, remplacer … ; article 4, supprimer … » with a colon after each article."""
    found = list(_HEADED.finditer(phrase.masked.text))
    if found and found[0].start() == 0:
        edits = [(one.end() - 1, one.end(), " :") for one in found]
        yield Phrase(phrase.masked.replaced(edits))
