"""Reads a relative clause that says what a numbered article holds: « l'article 5, qui fixe le préavis, est abrogé ».

An article named by its number is one already: such a clause describes it, and picks nothing out of it. After anything that it
could narrow (« les dispositions de l'article 5 qui concernent les cadres », « l'alinéa qui fixe le préavis »), the sentence is
left unread.
"""

from __future__ import annotations

import re
from dataclasses import replace

from generator.amending.references.provenances import past_comma
from generator.amending.references.titles import LIMITS, SAYS
from generator.amending.tokens.phrase import Phrase
from generator.operations import Target

Targets = tuple[Target, ...]
_HOLDS = re.compile(
    r"(?:(?:vis|concern|fix|précis|détermin|organis|énum[èé]r|institu|instaur|mentionn|encadr|détaill|rappell?|list|récapitul)"
    r"(?P<one>e|ait)(?P<many>nt)?"
    r"|régi(?:t|ssait|(?P<govern>ssen|ssaien)t)|défini(?:t|ssait|(?P<define>ssen|ssaien)t)|décri(?:t|vait|(?P<describe>ven|vaien)t)"
    r"|prévo(?:it|yait|(?P<foresee>ien|yaien)t)|(?:port(?:e|ait|(?P<bear>en|aien)t) (?=sur\b))"
    r"|(?:trait(?:e|ait|(?P<treat>en|aien)t) (?=d(?:e|u|es)\b|d'))"
    r"|(?:a|avait|(?P<have>ont|avaient)) (?:pour objet|trait à)"
    r"|(?:est|était|(?P<be>sont|étaient)) (?:relatif|consacré)(?:s)? à)\b",
    re.IGNORECASE,
)
"""What an article does with its matter; « stipule », « dispose » tell words, and are read elsewhere."""
_PLURAL = re.compile(r"nt\Z(?<![^a]ient)", re.IGNORECASE)
"""« sont », « seraient », « deviennent », not « devient »."""
_MATTER = frozenset(
    "MOT PREP DET ET OU NOM CARDINAL NOMBRE ELISION CONTENU UNITE CITATION TEXTE DATE NUMERO ROMAIN ORDINAL ETIQUETTE "
    "VALEUR".split()
)
"""Kinds of words that the matter of an article is told with: no verb, no other clause."""


def read_relative(phrase: Phrase, position: int, targets: Targets) -> tuple[Targets, int] | None:
    """What an article is about, told between its number and the verb of the sentence; None when it could narrow it."""
    comma = phrase.at(position).text == ","
    start = position + comma
    if phrase.at(start).kind != "QUI":
        return None
    holds = _HOLDS.match(phrase.masked.text, phrase.at(start + 1).start)
    if holds is None or not all(_named(target) for target in targets):
        return None
    many = any(value for name, value in holds.groupdict().items() if name != "one")
    if many != (len(targets) > 1) or _of_provisions(phrase, position):
        return None
    end = phrase.after(start, holds.end())
    while phrase.at(end).kind in _MATTER or phrase.at(end).text == ",":
        word = phrase.at(end)
        if word.text.lower() in LIMITS or (SAYS.match(word.text) and word.value != "A") or _goes_on(phrase, end):
            return None
        end += 1
    verb = phrase.at(end)
    if verb.kind not in ("AUX", "VERBE", "SE") or (bool(_PLURAL.search(verb.text)) != (len(targets) > 1) and verb.kind != "SE"):
        return None
    closed = phrase.at(end - 1).text == ","
    told = phrase.words(phrase.after(start, holds.end()), end - closed) if len(targets) == 1 and not targets[0].about else ""
    targets = (replace(targets[0], about=told),) if told else targets
    return targets, past_comma(phrase, end - closed, comma or closed)


def _goes_on(phrase: Phrase, position: int) -> bool:
    """« l'article 5, qui fixe le préavis, et l'article 6 sont abrogés »: the list of what is amended may go on."""
    if phrase.at(position).kind != "ET" and phrase.at(position).text != ",":
        return False
    after = position + 1 + (phrase.at(position + 1).kind == "ET")
    if phrase.at(after).kind == "PREP":
        after += 1
    return phrase.at(phrase.skip_determiner(after)).value in ("article", "annexe")


def _named(target: Target) -> bool:
    """A whole article or annexe with its number."""
    return target.holder in ("article", "annexe") and bool(target.number) and not target.steps


def _of_provisions(phrase: Phrase, position: int) -> bool:
    """« les dispositions de l'article 5 qui … », « les mots « A » de l'article 5 qui … »: it may be said of them."""
    head = position
    while head > 0 and phrase.at(head).value not in ("article", "annexe"):
        head -= 1
    return any(phrase.at(place).kind in ("CONTENU", "CITATION") for place in range(max(0, head - 3), head))
