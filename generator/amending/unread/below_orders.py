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

_REFERS = re.compile(
    r"\A(?:son|sa|ses|leurs?|celui-ci|celle-ci|ceux-ci|celles-ci|ce(?:t|tte|s)?\s(?:point|article|alinea|ordre|ligne|demande|choix|accord)s?"
    r"|(?:le|la|les)\s(?:second|seconde|premier|premiere|dernier|derniere|autre|autres)\s(?:alinea|phrase|paragraphe|point|tiret|partie)s?)\b"
    r"|\b(?:s'y|l'y|n'y)\s"
)
"""« Son second alinéa demeure. », « Ce point reste à valider. », « La commune s'y oppose. »: said of what stands above."""
_DOUBTS = re.compile(
    r"\A(?:en\s)?(?:finalement|erreur|attention|rectificatif|correction|oubli|non|peut-etre|eventuellement|sous\sreserve|si\s|sinon)\b"
    r"|\b(?:a|reste)\s(?:valider|confirmer|revoir|verifier|discuter|preciser|completer|trancher)\b"
    r"|\b(?:pas\s(?:encore|d'accord)|en\ssuspens|en\sattente|au\sconditionnel|sans\seffet|sans\sobjet)\b"
)
"""« Finalement non. », « Erreur : il s'agit de l'article 3. », « À valider. »: the order is doubted, or taken back."""
_FRAGMENT = re.compile(
    r"\A(?:jusqu\w*|d'ici|a\stitre|a\sl'essai|a\scondition|en\sattendant|dans\sl'attente|tant|hormis|sauf|seulement|uniquement|temporairement"
    r"|provisoirement)\b(?:[^\w,;:]+\w+){0,8}\W*\Z"
    r"|\A(?:pour|durant|pendant)\s(?!copie|extrait|ampliation|accord|valoir|servir|information|avis|memoire|visa|le\smaire|la\spresidente)"
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
    told = folded.strip("(). ") if bracketed else folded
    return any(said.search(told) for said in (_REFERS, _DOUBTS, _FRAGMENT)) or (bracketed and _UNSURE.search(told) is not None)
