"""What a heading line says: an article with its number, a division (titre, chapitre, annexe…), an amendment, a mere title.

A Markdown heading says so by its signs. A plain line must show it: it stands alone, is short, and is not a sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.french.article_numbers import read_number

_ARTICLE = re.compile(
    r"(?:(?:ARTICLE|Article|article|ART|Art)[ \u00a0\u202f\n]+|(?:ART|Art)\.[ \u00a0\u202f\n]*)"
    r"(?:n°[ \u00a0\u202f]*)?(?=[\d(A-Zc-dhln-vu])|(?:ARTICLE|Article)(?=\d)"
)
_ARTICLE_ANNEXE = re.compile(
    r"(?:ARTICLE|Article)[ \u00a0\u202f]+(?P<number>annexe\b[^—]*)(?:—(?P<heading>.*))?", re.IGNORECASE | re.DOTALL
)
_SEPARATOR = re.compile(r"[\s]*(?:\.[ \u00a0\u202f]*[-–—]|[:–—-]|\.(?=\s))\s*")
_TITLE_IN_BRACKETS = re.compile(r"\([^()]{3,80}\)\s?:\s+(?=[a-zà-ÿ«])")
_NOISE = re.compile(r"</?\w+>|[*_\\]")
_FINAL = (".", ";", ":", ",", "!", "?")
_VERB = re.compile(
    r"\b(?:est|sont|ont|était|sera|seront|peut|peuvent|pourra|pourront|doit|doivent|devra|prend|prendra|fait l|"
    r"s['’]\w+(?:e|ent)|se \w+(?:e|ent)|constitue\w*|comprend|désigne|confie|modifie|prévoit|"
    r"demeurent?|reste|a pour|a été|ont été)\b"
)
_ACTS = re.compile(
    r"\b(?:délègue|dure|vise|définit|définissent|concerne|assure|verse|transmet|transmettent|établit|établissent|rend|rendent|met|"
    r"mettent|effectue|exécute|gère|réalise|dispose|autorise|reçoit|reçoivent|fournit|fournissent|intervient|interviennent|comporte|"
    r"contient|contiennent|abroge|annule|remplace|correspond|tient|tiennent|représente|bénéficie|finance|rembourse|notifie)(?:nt)?\b"
)
"""Verbs that may also stand in a title without a full stop (« Ce que le délégant met à disposition »)."""
_HEADING_MAX = 150
_COLON_WORDS = 8
_PORTION = re.compile(
    r"\b(?:articles?|annexes?|alinéas?|paragraphes?|phrases?|tirets?|points?|mots?|préambule|chapitres?|titres?|sections?|tableaux?|"
    r"rédaction|texte|modifi\w+|remplac\w+|suppr\w+|ajout\w*|insertion|abrog\w+|compl\w+|suivante?s?|suit|nouve(?:aux?|lles?))\b"
    r"|^(?:à|au|aux|dans|après|avant|il|les? parties)\b",
    re.IGNORECASE,
)
_ORDERS = re.compile(
    r"(?:à|aux?|dans|après|avant|l['’]|l[ea]s?\b|il est)[^«:;]{0,80}?\barticles?\b[ \u00a0\u202f]+\w"
    r"|aux? (?:[IVX]+|\d{1,2})\b|l[ea] (?:présente )?(?:convention|durée)\b"
    r"|l[ea]s? (?:présente?s?|autres (?:articles|clauses|dispositions|stipulations|termes)"
    r"|(?:premi|derni|second|avant-derni|(?:deux|trois|quatr|cinqu|six|sept|huit)ièm)\w* (?:alinéa|phrase|tiret|paragraphe))\b"
)
_RANK = r"premier|première|seconde?|(?:deux|trois|quatr|cinqu|six|sept|huit|neuv|dix)ième"
_INFINITIVE = re.compile(r"\b(?:ajouter|supprimer|abroger|remplacer|insérer|compléter|modifier|retirer|lire)\b", re.IGNORECASE)
"""« Article 1 : dans l'article 2, ajouter « A » après « B » »: as good as a verb that is conjugated."""
_DIVISION_NUMBER = (
    rf"(?:[IVXL]+(?:er)?|\d+(?:er|e)?(?:[.-]\d+)*|[A-Z]|{_RANK}|préliminaire|unique)(?:[ ](?:bis|ter|quater))?(?![\w'’])"
)
_DIVISION = re.compile(
    rf"""
    (?: (?P<kind>livre|partie|titre|chapitre|sous-section|section|annexes?|appendice) (?![\w'’])
        (?: [ \u00a0\u202f]* (?:n°[ ]*)? (?P<number>{_DIVISION_NUMBER}) )?
      | (?P<ordinal>première|deuxième|seconde|troisième|quatrième|cinquième|sixième) [ ]+ (?P<part>partie) (?!\w)
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_AMENDING = re.compile(
    r"(?:[\w.]{1,5}[.)°][ ]+(?:[-–—][ ]+)?)?"
    r"(?:modifications?|remplacement|suppression|ajout|insertion|abrogation|création|complément|révision|avenant)[ ]+"
    r"(?:(?:apportées?|relatives?)[ ]+)?(?:de|du|des|d['’]|à|au|aux)\b.{0,80}?"
    r"\b(?:articles?|annexes?|préambule|titre|chapitre|section|convention|accord|tableau)\b",
    re.IGNORECASE | re.DOTALL,
)
_NAMES_ANOTHER = re.compile(
    r"(?:(?:L['’]|[ÀA] l['’]|Dans l['’]|Après l['’]|Avant l['’]|Aux |Dans les |Les )"
    r"|(?:Au|Le|La|Dans le|Dans la|À la|A la|Après le|Après la) [^.;:«»\"]{3,60} (?:de|dans) l['’])"
    r"(?:article|annexe)s?[ \u00a0]\S+,? .*[.:;»”\"]\Z",
    re.DOTALL,
)
"""« ARTICLE 1 L'article 2 est supprimé. », « ARTICLE 1 Dans l'article 2 remplacer … »: its order, with nothing between."""
_UNACCENTED = str.maketrans("éèêàâîôûç", "eeeaaiouc")
RANKS = {"annexe": 0, "appendice": 0, "livre": 1, "partie": 2, "titre": 3, "chapitre": 4, "section": 5, "sous-section": 6}
"""Order of divisions that stand as plain lines, outer to inner."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What a heading line says."""

    number: str
    """As written; empty when it carries none."""
    heading: str
    """The words after the number."""
    division: str = ""
    """Kind of a division, lower case and unaccented; empty for an article."""
    run_in: int = 0
    """Where the first alinéa begins when it follows the number on the same line; 0 when it does not."""


def is_title_like(text: str, limit: int = _HEADING_MAX) -> bool:
    """Whether a line could be a title: short, not begun in lower case, no final punctuation, no verb that makes it a sentence."""
    return 0 < len(text) <= limit and not text[0].islower() and not text.endswith(_FINAL) and _VERB.search(text) is None


def is_sentence(words: str) -> bool:
    """Whether what follows « Article 3 – » is its text and no title: a verb, and the final mark of a sentence."""
    return words.rstrip().endswith((".", ":", ";", "»")) and is_clause(words)


def is_clause(words: str) -> bool:
    """Whether words have a verb that makes them a sentence, finished or not."""
    return bool(_VERB.search(words) or _ACTS.search(words))


def read_article_heading(text: str, *, plain: bool) -> Heading | None:
    """« Article 3 — Durée », « ARTICLE 1 – OBJET », « Art. 5 bis », « Article 2. – Le délégant… »; None for a sentence."""
    annexe = _ARTICLE_ANNEXE.fullmatch(text)
    if annexe:
        return Heading(annexe["number"].strip(), (annexe["heading"] or "").strip()) if not plain or is_title_like(text) else None
    opening = _ARTICLE.match(text)
    number = read_number(text, opening.end()) if opening else None
    if number is None:
        return None
    rest = text[number.end :]
    if rest.strip() == ".":
        return Heading(number.written + "." if number.written else "", "")
    if not rest.strip(" \u00a0\u202f\t\n:.–—-"):
        return Heading(number.written, "")
    separator = _SEPARATOR.match(rest)
    words = rest[separator.end() :] if separator else rest.lstrip()
    if plain and not separator and (words.startswith((",", ";")) or _TITLE_IN_BRACKETS.match(words)):
        return None  # « Article 5, alinéa 2 : « … » », « Article 5 (Durée) : le mot … » name a portion, and head nothing
    if not plain and not (separator and is_sentence(words)):
        return Heading(number.written, words.strip()) if separator or not words[0].islower() else None
    if separator and _titles_with_colon(words):
        return Heading(number.written, words.rstrip(" \u00a0\u202f:"))
    if separator and (not is_title_like(words.rstrip(".")) or words.endswith((";", ":", ",")) or is_sentence(words)):
        return Heading(number.written, "", run_in=len(text) - len(words)) if not words[0].islower() else None
    if not separator and _NAMES_ANOTHER.match(words):
        return Heading(number.written, "", run_in=len(text) - len(words))
    if not separator and not is_title_like(words) and not words.startswith("("):
        return None
    return Heading(number.written, words.strip()) if separator or len(text) <= _HEADING_MAX else None


def read_small_heading(text: str) -> Heading | None:
    """« Article 3 : montant », « ARTICLE 4 - durée »: a title in lower case, which only other such lines show."""
    opening = _ARTICLE.match(text)
    number = read_number(text, opening.end()) if opening else None
    separator = _SEPARATOR.match(text, number.end) if number else None
    if number is None or separator is None or len(text) > _HEADING_MAX:
        return None
    words = text[separator.end() :]
    short = words[:1].islower() and not words.endswith(_FINAL) and len(words.split()) <= _COLON_WORDS
    return Heading(number.written, words) if short and not _VERB.search(words) and not _PORTION.search(words) else None


def read_order_heading(text: str) -> Heading | None:
    """« Article 2 : à l'article 6 – Suivi, … »: a number, and an order in lower case that names another article, or none."""
    opening = _ARTICLE.match(text)
    number = read_number(text, opening.end()) if opening else None
    separator = _SEPARATOR.match(text, number.end) if number else None
    if number is None or separator is None or _ORDERS.match(text, separator.end()) is None:
        return None
    words = text[separator.end() :]
    return Heading(number.written, "", run_in=separator.end()) if is_clause(words) or _INFINITIVE.search(words) else None


def _titles_with_colon(words: str) -> bool:
    """« Article 2 - Durée : »: a title, when it names nothing that an order could bear on."""
    title = words.rstrip(" \u00a0\u202f:")
    short = words.endswith(":") and len(title.split()) <= _COLON_WORDS and is_title_like(title) and "«" not in title
    return short and _PORTION.search(title) is None


def begins_article(line: str) -> bool:
    """Whether a raw line is the heading of an article, alone or with its text."""
    return read_article_heading(_NOISE.sub("", line[: _HEADING_MAX * 2]).strip(), plain=True) is not None


def is_bare_article_line(line: str) -> bool:
    """Whether a raw line that others follow without a blank is an article's heading by itself."""
    heading = read_article_heading(_NOISE.sub("", line[: _HEADING_MAX * 2]).strip(), plain=True)
    return heading is not None and not heading.run_in


def is_number_alone(line: str) -> bool:
    """Whether a raw line is « Article 3 », and its title may stand on the next one."""
    heading = read_article_heading(_NOISE.sub("", line[:_HEADING_MAX]).lstrip("# ").strip(), plain=True)
    return heading is not None and not heading.heading and not heading.run_in


def read_division(text: str, *, plain: bool) -> Heading | None:
    """« Titre II : Dialogue social », « Première partie », « ANNEXE 1 »; a plain line must not be a sentence."""
    match = _DIVISION.match(text)
    if match is None or (plain and not is_title_like(text)):
        return None
    kind = (match["kind"] or match["part"]).casefold().translate(_UNACCENTED)
    kind = "annexe" if kind == "annexes" else kind
    number = match["number"] or match["ordinal"] or ""
    rest = text[match.end() :]
    separator = _SEPARATOR.match(rest)
    words = rest[separator.end() :] if separator else rest.strip(" \u00a0\u202f.")
    if plain and not separator and words[:1].islower() and not (kind == "annexe" and number and _REMADE.match(words)):
        return None
    if not number and kind != "annexe" and (plain or not separator):
        return None
    return Heading(number, words.strip(), division=kind)


_REMADE = re.compile(r"(?:modifiée?|nouvelle|actualisée|mise à jour|remplaçant|annulant|à la convention|de la convention)\b")
"""« Annexe 2 modifiée », « Annexe 2 remplaçant l'annexe 2 de la convention »."""


def is_amending_heading(text: str) -> bool:
    """« Modification de l'article 2 de la convention « Obligations » »: a heading that names what its section amends."""
    return (
        len(text) <= 2 * _HEADING_MAX
        and not text.endswith(_FINAL)
        and _AMENDING.match(text) is not None
        and not _VERB.search(text)
    )
