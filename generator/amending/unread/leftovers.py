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


def explains(text: str) -> bool:
    """« Cette modification vise à … », « Il s'agit de … »: why the change is made."""
    return _EXPLAINS.search(fold(mask(text).text).strip()) is not None


def beside_an_order(text: str) -> Literal["", "limits", "orders"]:
    """What a sentence does that stands in the paragraph of an order, after it, and that no rule reads."""
    folded = fold(mask(text).text).strip()
    if not folded or classes.is_ordinary(text) or classes.tells_the_act(text) or explains(text):
        return ""
    return "limits" if _LIMITS.search(folded) else "orders"


_CHANGE_TOLD = (
    r"(?:cette|ces|ce|cet|ladite|ledit|lesdites|lesdits|la\spresente|les\spresentes|le\spresent|les\spresents)\s(?:nouvelles?\s)?"
    r"(?:modification|suppression|insertion|remplacement|ajout|changement|redaction|abrogation|prolongation|augmentation|reduction"
    r"|revalorisation|majoration|disposition|stipulation|mesure)s?\b|l(?:a|es)\smodifications?\b"
)
_NARROWED_TO = (
    r"\b(?:uniquement|seulement|exclusivement|temporaire\w*|provisoire\w*|transitoire\w*|limitee?s?|cess\w+|a\stitre\s(?:d'essai|exceptionnel"
    r"|experimental|derogatoire)|que\spour|jusqu(?!.{0,30}\b(?:terme|fin|echeance|expiration)\sde\s(?:la|cette|ladite|l)\b)|pour\sune\sduree"
    r"|(?:pour|durant|pendant)\s(?:la\sseule\s|l')(?:annee|exercice|periode)s?|aux?\sseule?s)\b"
)
_OF_THE_CHANGE = re.compile(
    rf"\A(?:{_CHANGE_TOLD})(?!.*\b(?:vis\w+|permet\w*|tend\w*|(?:a|ont)\s(?:\w+\s)?pour)\b).{{0,100}}?{_NARROWED_TO}"
)
"""« Cette modification est valable pour l'année 2025 uniquement. », « La présente modification est temporaire. »"""
_SAVE = re.compile(
    r"\A(?:et\s)?(?:sauf|hormis|hors|excepte|a\sl'exception|a\sl'exclusion|uniquement|seulement|sous\sreserve)\b[^,;:]{3,120}"
)
"""« Sauf pour les associations sportives. »: no sentence of its own, but an exception to the one before."""
_RETURNS = re.compile(
    r"\A(?:a\sl'(?:issue|expiration)|au\sterme|a\sla\sfin|au-dela|passee?|apres|jusqu'a)\s(?:de\s)?(?:cette|ce|cet|ces)\s"
    r"(?:periode|date|delai|annee|exercice|duree|terme|echeance)s?\b"
    r"|\b(?:redaction|version|texte|disposition|stipulation)s?\s(?:anterieure|precedente|initiale|ancienne|d'origine|anterieur|precedent|initial)s?\b"
    r".{0,60}\b(?:s'appliqu\w+|redevien\w+|repren\w+|retrouv\w+|retabli\w*|a\snouveau|de\snouveau|en\svigueur)\b"
)
"""« À l'issue de cette période, la rédaction antérieure s'applique. »: the change does not last."""
_STAYS = re.compile(
    r"\A(?:pour|en|durant|pendant|au\stitre\sde)\s[^,;:]{2,80},\s[^,;:]{3,80}?\s(?:reste|demeure)(?:nt)?\s"
    r"(?:de\s|d'|a\s|fixe|egal|calcule|regi|soumis|applicable|en\svigueur|inchange|maintenu|celui|celle|ceux)"
)
"""« Pour l'année 2024, la durée reste de trois ans. »"""


def limits_from_below(text: str) -> bool:
    """Whether a paragraph of its own, right below an order, narrows it: for whom, until when, or save for whom."""
    folded = fold(mask(text).text).strip()
    found = (
        _OF_THE_CHANGE.match(folded) or _SAVE.fullmatch(folded.rstrip(" .")) or _RETURNS.search(folded) or _STAYS.match(folded)
    )
    return found is not None and not classes.tells_the_act(text)


_ORDERS_BY_FORM = re.compile(
    r"(?:à l['’]|au |aux |l['’]|l[ae]s? |après |dans )[^.;]{0,120}?\b(?:est|sont) (?:\w+ )?"
    r"(?:remplacée?s?|supprimée?s?|complétée?s?|insérée?s?|ajoutée?s?|ainsi (?:modifiée?s?|rédigée?s?))\b",
    re.IGNORECASE,
)
"""« Le dernier alinéa de l'article 2 est remplacé par : … »: an order by its form, whatever its words."""


def orders_by_form(sentence: str) -> bool:
    """Whether a sentence says of a portion that it is replaced, struck out or completed, whatever else it says."""
    return _ORDERS_BY_FORM.match(sentence) is not None
