"""What nothing reads beside an order, or with a wording in it: « Nouvelle rédaction : « A. » », « Pour les cadres, il reste dû. »

A quotation that a colon brings is new text for something; a sentence in the paragraph of an order, after it, narrows it, goes
on with it or explains it. Only what plainly explains, or tells of the act itself, may pass in silence.
"""

from __future__ import annotations

import re
from typing import Literal

from generator.amending.tokens.mask import mask
from generator.amending.unread import classes
from generator.french.normalise import fold

_BROUGHT = re.compile(r":\s*[\ue000-\uefff]\W*\Z")
"""« Nouvelle rédaction : « A. » »: a quotation that a colon brings, at the end."""
_SAID = re.compile(r"\b(?:figure|lire|lira|lisez|devient|deviendra|inscrit|ecrit)\w*\b[^:]{0,60}[\ue000-\uefff]\W*\Z")
"""« L'article devient « A. » », « il faut lire « A. » »: a quotation at the end, brought by its verb."""
_ALONE = re.compile(r"\W*[\ue000-\uefff]\W*")
"""« A. » and nothing else."""
_SHOWN = re.compile(r"\b(?:appos\w+|la\smention|le\slogo|l'adresse)\b")
"""« Les parties apposent la mention : « Projet commun » »: a duty, and no wording of the agreement."""
_LIMITS = re.compile(
    r"\A(?:pour|sauf|hors|hormis|sous\sreserve|a\sdefaut|dans\sl'attente|a\sl'exception|a\sl'exclusion|toutefois|cependant|neanmoins)\b"
    r"|\b(?:uniquement|seulement|exclusivement|temporaire\w*|provisoire\w*|aux?\sseule?s|seule?s|demeure\w*|reste\w*|retabli\w*|maintenu\w*)\b"
)
"""« Pour les cadres, il reste dû. », « uniquement », « provisoirement »: it narrows."""
_EXPLAINS = re.compile(
    r"\A(?:(?:cette|ces|ce|cet|la|le|les)\s(?:\w+\s)?(?:modification|suppression|disposition|mesure|ajout|changement|clause|avenant"
    r"|insertion|precision|evolution|augmentation|revalorisation|hausse|mise|substitution|actualisation|redaction|prolongation)s?"
    r"|il\ss'agit|elles?|ils?|ceci|cela|celle-ci|celui-ci|en\seffet|ainsi|l'objectif|l'objet|les\sparties|les\spartenaires)\b"
    r".{0,80}?\b(?:vis\w+|permet\w*|a\spour|ont\spour|repond\w*|result\w+|fait\ssuite|font\ssuite|tien\w+\scompte|s'expliqu\w+|decoul\w+"
    r"|correspond\w*|s'inscri\w+|prend\w*\s(?:effet|en\scompte)|entr\w+\sen\s(?:vigueur|application)|souhait\w+|entend\w*|rappel\w+"
    r"|constat\w+|consider\w+|(?:applicable|appliqu\w+|effet)\s(?:a\scompter|a\spartir|des|au)\b)"
)
"""« Cette modification vise à … », « Il s'agit de … », « Les parties souhaitent … »: why, and no order."""


def brings_wording(text: str) -> bool:
    """Whether a sentence, or a line, holds a new wording: a quotation that a colon brings, or nothing but a quotation."""
    masked = mask(text)
    if not masked.quotes or not masked.quotes[-1].text.strip():
        return False
    folded, last = fold(masked.text), masked.quotes[-1].text.rstrip()
    worded = len(last.split()) > 2 or last.endswith((".", ";"))
    if not worded or _SHOWN.search(folded):
        return False
    return bool(_ALONE.fullmatch(masked.text) or _BROUGHT.search(folded) or _SAID.search(folded))


def beside_an_order(text: str) -> Literal["", "limits", "orders"]:
    """What a sentence does that stands in the paragraph of an order, after it, and that no rule reads."""
    folded = fold(mask(text).text).strip()
    if not folded or classes.is_ordinary(text) or classes.tells_the_act(text) or _EXPLAINS.search(folded):
        return ""
    return "limits" if _LIMITS.search(folded) else "orders"


_ORDERS_BY_FORM = re.compile(
    r"(?:à l['’]|au |aux |l['’]|l[ae]s? |après |dans )[^.;]{0,120}?\b(?:est|sont) (?:\w+ )?"
    r"(?:remplacée?s?|supprimée?s?|complétée?s?|insérée?s?|ajoutée?s?|ainsi (?:modifiée?s?|rédigée?s?))\b",
    re.IGNORECASE,
)
"""« Le dernier alinéa de l'article 2 est remplacé par : … »: an order by its form, whatever its words."""


def orders_by_form(sentence: str) -> bool:
    """Whether a sentence says of a portion that it is replaced, struck out or completed, whatever else it says."""
    return _ORDERS_BY_FORM.match(sentence) is not None
