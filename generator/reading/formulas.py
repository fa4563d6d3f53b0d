"""The set phrases that open an act: « Entre », « Vu », « Préambule », « Il a été convenu ce qui suit »."""

from __future__ import annotations

import re

_S = r"[ \u00a0\u202f]"
# « Entre le premier et le deuxième alinéa de l'article 8, il est inséré… » is an order, no party.
_PARTIES = re.compile(
    r"entre(?![\w-])(?!\s+(?:en|dans)\b)(?!.{0,160}\b(?:alinéas?|articles?|phrases?|mots?|annexes?|paragraphes?|tirets?|points?)\b"
    r".{0,160}\b(?:inséré|ajouté|intercalé|créé|insérer|ajouter)e?s?\b)",
    re.IGNORECASE | re.DOTALL,
)
_PARTY_MARK = re.compile(
    r"^(?:entre|et)\b.{0,40}$|ci-après|\breprésentée?s?\b|\bd['’](?:une|autre)\s+part\b|\bsiret\b|^sise?s?\b|^adresse\b|^\d{1,4},?\s.*\d{5}\b|"
    r"^ayant\s+son\s+siège|^les\s+parties\b.{0,60}$",
    re.IGNORECASE | re.DOTALL,
)
_ANNOUNCES_PARTY = re.compile(r"(?:entre|et|d['’]une part,? et)[ \u00a0\u202f]*[:,]?", re.IGNORECASE)
_VISA = re.compile(
    rf"(?:vu{_S}*(?::|(?:le|la|les|l['’]|un|une|son|ses|ensemble)\b)|vu(?={_S}+l['’])|visas?{_S}*:?$)", re.IGNORECASE
)
_PREAMBLE = re.compile(
    rf"(?:préambule|preambule|(?:éléments{_S}de{_S})?contexte(?:{_S}et{_S}\w+)?|rappels?(?:{_S}des?{_S}\w+|{_S}du{_S}contexte)?|"
    rf"exposés?(?:{_S}des{_S}motifs|{_S}préalables?)?|considérants?|considérations{_S}générales){_S}*[:.]?",
    re.IGNORECASE,
)
_AGREED = re.compile(
    r"(?:.{0,80}\b)?(?:conviennent|décident|arrêtent|convient|décide|arrête|"
    r"(?:(?:a|ont|est|sont)\s+(?:\w+\s+)?été\s+(?:\w+\s+)?|(?:est|sont|ont)\s+(?:\w+\s+)?)"
    r"(?:convenue?s?|décidée?s?|arrêtée?s?|exposée?s?))\b.{0,160}",
    re.IGNORECASE | re.DOTALL,
)
_NAMES_PORTION = re.compile(
    r"\b(?:alinéa|paragraphe|phrase)s?\b|\b(?:articles?|annexes?|titres?|chapitres?)\s+(?:\d|[ivx]+\b|premier\b)|\bpréambule\b",
    re.IGNORECASE,
)
"""« Il est convenu de remplacer le premier alinéa de l'article 7 par : » orders; « … ce qui suit : » opens."""
_AGREED_END = re.compile(r"(?:ce\s+qui\s+suit|comme\s+suit|suit|suivante?s?)\s*[:.,]?$|:$", re.IGNORECASE)
_IMAGE = re.compile(
    r"(?:an?|the|une?|le|la|image|photo\w*)\b(?=.{0,120}\b(?:signatures?|stamps?|seals?|logos?|handwritten|tampons?|cachets?|paraphes?|manuscrites?)\b)"
    r"(?=.*\b(?:consisting|positioned|ink|blue|black|strokes|lines|circular|reads|reading|depicting|showing|encre|bleue?|noire?|représentant|illisible)\b)",
    re.IGNORECASE | re.DOTALL,
)


def opens_parties(text: str) -> bool:
    """« Entre : », « ENTRE », « Entre les soussignés : »."""
    return _PARTIES.match(text) is not None


def marks_party(text: str) -> bool:
    """Whether a line describes a party: « représentée par », « Ci-après dénommée », « Et », « d'une part », « sise »."""
    return _PARTY_MARK.search(text[:2000]) is not None


def announces_party(text: str) -> bool:
    """« Et », « ENTRE : »: the next line names a party."""
    return _ANNOUNCES_PARTY.fullmatch(text) is not None


def opens_visa(text: str) -> bool:
    """« Vu le décret… », « Vu : »."""
    return _VISA.match(text) is not None


def is_preamble_heading(text: str) -> bool:
    """« Préambule », « Contexte », « RAPPEL DES FAITS », « Exposé des motifs »."""
    return _PREAMBLE.fullmatch(text) is not None


def closes_preamble(text: str) -> bool:
    """« Il a été convenu ce qui suit : », « Il a donc été décidé de modifier comme suit la convention : »."""
    if len(text) > 300 or _NAMES_PORTION.search(text):
        return False
    return _AGREED_END.search(text) is not None and _AGREED.fullmatch(text) is not None


def describes_image(text: str) -> bool:
    """A description that transcription puts where the paper bears a signature or a stamp."""
    return _IMAGE.match(text[:1000]) is not None
