"""What stands in a line of its own below an order, and that nothing reads: « (sauf le second alinéa) », « Finalement non. »

Such a line limits the order, doubts it or takes it back; it is known by its words: what it points at, what it doubts, or that it
is no sentence and ends the one above. A list of ways of saying, and no proof: what tells another thing is doubted elsewhere.
"""

from __future__ import annotations

import re

from generator.amending.tokens.mask import mask
from generator.amending.unread import classes
from generator.amending.unread.kept import is_keeping
from generator.amending.unread.leftovers import explains
from generator.french.normalise import fold

_PORTION = r"(?:(?:premi|second|derni|deuxi|troisi)\w*\s)?(?:alinea|phrase|paragraphe|tiret)s?"
_REFERS = re.compile(
    rf"\A(?:(?:son|sa|ses|leurs?|l[ae]s?)\s{_PORTION}|(?:son|sa|ses)\s(?:\w+\s)?(?:point|partie)s?)\b"
    r".{0,60}?\b(?:demeur|rest|subsist|maint|conserv)\w*"
    r"|\b(?:s'y\soppos|refus|contest)(?:e|ent|era|eront)\b(?!.{0,80}\b(?:de|d')\s?\w+er\b)|\A(?:cela|ceci|ce|ca|il|elle)\sne\s(?:vaut|vaudra|s'appliqu\w+|concern\w+)\b"
    r"|\Ane\s(?:vaut|s'appliqu\w+|concern\w+)\b|\bredevien\w+\b|\?\s*\Z"
)
"""« Son second alinéa demeure. », « La commune s'y oppose. », « Cela ne vaut que pour 2025. »: said of what stands above."""
_DOUBTS = re.compile(
    r"\A(?:en\s)?(?:finalement|erreur|attention|rectificatif|correction|oubli|non|peut-etre|eventuellement|sinon)\b"
    r"|\Asous\sreserve\b[^,]*\Z"
    r"|\A(?:(?:l[ae]\s|ce\s|cette\s|cet\s)?(?:point|article|montant|modification|chiffre|date)\s.{0,20}?)?(?:a|reste\sa)"
    r"\s(?:valider|confirmer|revoir|verifier|discuter|preciser|completer|trancher)\b"
    r"|\b(?:pas\s(?:encore|d'accord)|en\ssuspens|en\sattente|au\sconditionnel)\b"
    r"|\A(?:cette\s|la\s)?(?:modification|suppression|demande)s?\s(?:(?:est|a\sete)\s)?(?:retiree?|annulee?|abandonnee?|refusee?|rejetee?)s?\b"
)
"""« Finalement non. », « Erreur : il s'agit de l'article 3. », « À valider. »: the order is doubted, or taken back."""
_RESTRICTS = re.compile(
    r"\A(?:(?:n'est|ne\ssont)\s)?(?:disposition\s)?(?:pas\s|non\s)applicables?\b|\A(?:valable|applicable)s?\b.*\b(?:seulement|uniquement|que)\b"
    r"|\A(?:ce|cet|cette)\s(?:nouve\w+\s)?(?:montant|hausse|augmentation|somme|taux|tarif|duree|prolongation)\b.*\b(?:si|s'il|conditionn\w*|subordonn\w*)\b"
    r"|\A(?:retire|rejete|ajourne|abandonne|annule|refuse)e?s?\b(?:\s\w+){0,3}\W*\Z|\bn'est\spas\sfavorable\b|\Adesaccord\b"
    r"|\A(?:texte|version)\sprovisoire\b|\Aproposition\b|\A(?:verifier|voir\ssi)\b|\A(?:puis|ou)\s|\A(?:en\s\d{4},?\s)?retour\sa\b|\breviendra\b|\Ail\sfaut\slire\b"
)
"""« Non applicable en 2025. », « Rejeté. », « Version provisoire. », « Puis 15 000 euros en 2026. »"""
_FRAGMENT = re.compile(
    r"\A(?:jusqu\w*|d'ici|a\stitre|a\sl'essai|a\scondition|en\sattendant|dans\sl'attente|tant|hormis|sauf|seulement|uniquement|temporairement"
    r"|provisoirement)\b(?:[^\w,;:]+\w+){0,8}\W*\Z"
    r"|\A(?:\S+\s){1,4}(?:seulement|uniquement)\W*\Z|\A(?:pour|durant|pendant)\s(?!un\stotal|copie|extrait|ampliation|accord|valoir|servir|information|avis|memoire|visa|le\smaire|la\spresidente)"
    r"(?:\w+[^\w,;:]+){0,7}?\w+\s?\.\Z"
)
"""« Jusqu'en 2026. », « Pour la commune seulement. »: no sentence, and an end of the one above; no line of a signature."""
_UNSURE = re.compile(
    r"\A(?:sauf|hormis|hors\s(?!taxes)|excepte|y\scompris|a\sl'ex|uniquement|seulement)\b|\?"
    r"|\b(?:provisoire|facultati|propos|projet|variante|option|hypothese|brouillon)\w*"
)
"""« (sauf le second alinéa) », « (variante) »; « (soit une augmentation de 20 %) » says nothing of the kind."""


def remarks(text: str) -> bool:
    """Whether a line right below an order limits it, doubts it or takes it back."""
    folded = fold(mask(text).text).strip()
    if not folded or is_keeping(text.strip("() ")) or classes.is_ordinary(text) or classes.tells_the_act(text) or explains(text):
        return False
    bracketed = folded.startswith("(") and folded.rstrip(" .").endswith(")")
    told = folded.strip("(). ") if bracketed else folded.lstrip("-–—•* ")
    return any(said.search(told) for said in (_REFERS, _DOUBTS, _RESTRICTS, _FRAGMENT)) or (
        bracketed and _UNSURE.search(told) is not None
    )
