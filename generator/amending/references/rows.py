"""What a row or a column is about, told without a quotation: « la ligne de la catégorie 2 », « quatrième ligne (niveau 4) ».

« la ligne relative aux prothèses dentaires », « la ligne concernant le programme 148 », « la ligne Prévoyance »
« la ligne relative au poste « Optique » »: the quotation is then the name of the row.
"""

from __future__ import annotations

from dataclasses import replace

from generator.amending.references.titles import LIMITS, SAYS
from generator.amending.tokens.phrase import Phrase
from generator.operations import Step, Target

Targets = tuple[Target, ...]
_TO = frozenset("relatif relative afférent afférente correspondant correspondante dédiée consacrée propre".split())
"""Before « à » or « aux »."""
_ABOUT = frozenset("concernant portant mentionnant visant désignant indiquant reprenant".split())
_WORDS = frozenset({"MOT", "NOM", "ELISION", "NOMBRE", "CARDINAL", "ROMAIN", "LETTRE", "VALEUR", "NUMERO", "ORDINAL", "CONTENU"})
_ENDS = frozenset({"AUX", "FIN", "PAR", "VERBE", "ET", "PARTICIPE", "INFINITIF", "CITATION"})


def read_row_name(phrase: Phrase, position: int, targets: Targets) -> tuple[Targets, int] | None:
    """The words that tell which row or column the last step of the targets is; None when none follow it."""
    step = targets[-1].steps[-1] if len(targets) == 1 and targets[0].steps else None
    if step is None or step.unit not in ("ligne", "colonne") or step.quote or step.labels or step.span or len(step.ranks) > 1:
        return None
    token = phrase.at(position)
    if token.text == "(":
        end = position + 1
        while phrase.at(end).kind != "FIN" and phrase.at(end).text != ")" and end < position + 12:
            end += 1
        words = phrase.words(position + 1, end)
        told = phrase.at(end).text == ")" and not any(phrase.at(place).value == "article" for place in range(position, end))
        return (_told(targets, step, words), end + 1) if told and words else None
    if step.ranks:
        return None
    start = _after_preposition(phrase, position)
    if not start:
        return None
    end = start
    while phrase.at(end).kind in _WORDS or (end > start and _joins(phrase, end)):
        word = phrase.at(end).text
        if word.lower() in LIMITS or SAYS.match(word):
            return None
        end += 1
    after = phrase.at(end)
    if after.kind == "CITATION" and end > start and phrase.at(end + 1).kind in ("AUX", "FIN", "PAR", "ET", "PREP", "PONCTUATION"):
        named = replace(step, quote=phrase.quote(end), quote_role="title")  # « la ligne relative au poste « Optique » »
        return _with(targets, named), end + 1
    placed = after.value == "DE" and phrase.at(phrase.skip_determiner(end + 1)).kind in ("UNITE", "TEXTE")
    placed = placed or (after.kind == "PREP" and after.text.lower() in ("dans", "en"))
    closed = after.kind in _ENDS - {"CITATION"} or after.text in (",", ":", ".", ";") or placed
    return (_told(targets, step, phrase.words(start, end)), end) if end > start and closed else None


def _after_preposition(phrase: Phrase, position: int) -> int:
    """Where the name begins after « relative à la », « concernant le », « de la », or a capital; 0 when none does."""
    token, after = phrase.at(position), phrase.at(position + 1)
    if token.text.lower().removesuffix("s") in _TO and after.kind == "PREP" and after.value == "A":
        return _noun(phrase, position + 2)
    if token.text.lower() in _ABOUT:
        return _noun(phrase, position + 1 + (after.text.lower() == "sur"))
    if token.kind == "PREP" and token.value == "DE":
        return _noun(phrase, position + 1)
    return position if token.kind == "MOT" and token.text[:1].isupper() else 0


def _noun(phrase: Phrase, position: int) -> int:
    """Past its determiner, a noun that is no portion and no text of its own; 0 for one that is."""
    start = phrase.skip_determiner(position)
    demonstrative = phrase.demonstrative(position, start)
    return 0 if demonstrative or phrase.at(start).kind in ("UNITE", "TEXTE", "CITATION") else start


def _joins(phrase: Phrase, position: int) -> bool:
    """« de », « des », « à » between two words of a name: « frais de garde », « 21 à 25 ans »."""
    token = phrase.at(position)
    if token.kind == "INFINITIF":
        return phrase.at(position - 1).value == "DE"  # « permis d'aménager »
    if token.text == ".":
        return phrase.at(position - 1).text in ("M", "MM") and phrase.at(position + 1).text[:1].isupper()  # « M. Garance »
    if token.kind == "DET":
        return phrase.at(position - 1).kind == "PREP" and phrase.at(position + 1).kind in _WORDS
    after = phrase.at(phrase.skip_determiner(position + 1))
    return (
        token.kind == "PREP"
        and token.value in ("DE", "A")
        and token.text.lower() != "dans"
        and after.kind in (*_WORDS, "INFINITIF")
    )


def _told(targets: Targets, step: Step, words: str) -> Targets:
    return _with(targets, replace(step, quote=words.strip(), quote_role="about"))


def _with(targets: Targets, step: Step) -> Targets:
    return (replace(targets[0], steps=(*targets[0].steps[:-1], step)),)
