"""Sentences that state sums or durations: what the words around a figure say that it is."""

from __future__ import annotations

import re

from generator.french.dates import DATE
from generator.publishing.figures import Figure, durations
from generator.publishing.typography import MONTHS

_SENTENCE = re.compile(r"(?<=[.;!?])(?<!\bM\.)(?<!\bart\.)(?<!\bal\.)\s+(?=[«“\"A-ZÀÂÇÉÈÊÎÔÛ])|\n")
_OF_IT = r"(?:\s+de\s+(?:la|cette)\s+(?:présente\s+)?(?:convention|délégation)(?:\s+de\s+(?:gestion|service))?)?"
_IS = (
    r"(?:\s+(?:a|est|sont|ainsi|donc|été|désormais|maximum|maximal|s['’]élève|s['’]établit|élevée?|portée?|fixée?|arrêtée?|ramenée?"
    r"|établie?|à|de|la\s+somme|hauteur))*\s+"
)
_TOTAL = re.compile(
    rf"\b(?:montant|financement|coût|budget)\s+(?:maximum\s+|maximal\s+)?(?:total|global)(?:\s+maximum|\s+maximal)?{_OF_IT}{_IS}\Z",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"\b(?:(?:financement|montant|crédit|dotation|somme|versement|abondement)s?\s+(?:supplémentaire|complémentaire|additionnel)(?:le)?s?"
    r"|nouveaux?\s+(?:financement|crédit|versement)s?)\b[^.;€]{0,80}\Z",
    re.IGNORECASE,
)
_AFTER_MORE = re.compile(r"\A\s+(?:supplémentaire|complémentaire|additionnel)(?:le)?s?\b", re.IGNORECASE)
_SHARED_OUT = re.compile(
    r"\A\s*(?:\([^)]*\))?\s*,?\s+(?:dont|répartie?s?|ainsi\s+répartie?s?|se\s+répartissant)\b", re.IGNORECASE
)
_WHOLE_SPAN = re.compile(rf"\bdurée\s+totale{_OF_IT}{_IS}\Z", re.IGNORECASE)
_LASTS = re.compile(
    r"\b(?:conclue?|durée|validité|prolong\w+|prorog\w+|rallong\w+|recondui\w+|renouvel\w+|prend(?:ra)?\s+(?:fin|effet)|expire(?:ra)?)\b",
    re.IGNORECASE,
)
_OF_THE_ACT = re.compile(r"\b(?:convention|avenant|délégation|elle|durée|validité)\b", re.IGNORECASE)
_MONTH = re.compile(rf"\b(?:{'|'.join(MONTHS)})\s+\d{{4}}\b", re.IGNORECASE)
_NOTICE = re.compile(r"\bpréavis\b", re.IGNORECASE)


def sentences_of(text: str) -> list[str]:
    """The sentences of an alinéa."""
    return _SENTENCE.split(text)


def is_whole_span(sentence: str, figure: Figure) -> bool:
    """Whether a duration is told as the whole one: « Sa durée totale est de 47 mois »."""
    return bool(_WHOLE_SPAN.search(sentence[: figure.start]))


def role_of(sentence: str, figures: tuple[Figure, ...], rank: int) -> str:
    """What the words around a sum say that it is."""
    figure, after = figures[rank], sentence[figures[rank].end :]
    # « porté de 10 à 20 », « de 10 en AE et de 20 en CP »: neither is the total; « de 30, dont 10 en 2024 » is.
    alone = rank == len(figures) - 1 or _SHARED_OUT.match(after)
    if alone and _TOTAL.search(sentence[: figure.start]):
        return "total"
    since = sentence[figures[rank - 1].end if rank else 0 : figure.start]
    return "supplément" if _MORE.search(since) or _AFTER_MORE.match(after) else ""


def excerpt(sentences: list[str]) -> str:
    """Those that say how long, with « […] » where others stand between them."""
    kept = [rank for rank, sentence in enumerate(sentences) if lasts(sentence)]
    pieces = [
        f"{' […]' if before is not None and rank > before + 1 else ''} {sentences[rank]}"
        for before, rank in zip((None, *kept), kept, strict=False)
    ]
    return "".join(pieces).strip()


def lasts(sentence: str) -> bool:
    """Whether a sentence says how long, or until when, the agreement holds."""
    figured = bool(durations(sentence) or DATE.search(sentence) or _MONTH.search(sentence))
    return figured and bool(_LASTS.search(sentence) and _OF_THE_ACT.search(sentence)) and not _NOTICE.search(sentence)
