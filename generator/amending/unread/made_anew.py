"""Sentences in the present tense that give a portion anew, with no verb of change: what the act brings takes its place."""

from __future__ import annotations

import re

_SHOWN = r"(?:modifie|consolide|actualise|revise|rectifie|corrige|mise?s?\sa\sjour|refondu)e?s?"
MADE_ANEW = re.compile(
    r"\bannexes?\b[^.;:]{0,80}?\b(?:constitue|forme)(?:nt|ra|ront)?\s(?:l'|la\s|les\s|une\s)?(?:nouvelles?\s)?annexes?\b"
    r"|\bannexes?\b[^.;:]{0,80}?\b(?:est|sont|sera|seront)\s(?:\w+\s)?(?:annexe|joint|integre|incorpore)e?s?\s"
    r"(?:a|au|aux|dans)\s?(?:la\s|l')?(?:presente?\s)?(?:convention|accord|protocole|contrat)\b"
    rf"|\bannexes?\s(?:\S{{1,6}}\s)?{_SHOWN}\b(?!\spar\b)[^.;:]{{0,40}}?\b(?:figure(?:nt)?|(?:est|sont)\s(?:\w+\s)?(?:joint|annexe|reprodui)\w*)\b"
    rf"|\b(?:version|redaction)\s(?:{_SHOWN}|a\sjour|nouvelle)\sde\s(?:l'annexe|la\sgrille|l'article\s\d)"
    r"|\bnouve(?:au|aux|lle|lles)\s(?:grille|bareme|tableau)[sx]?\b[^.;:]{0,80}?\b(?:est|sont)\s(?:\w+\s)?l(?:a|e|es)\ssuivante?s?\b"
)
"""« L'annexe au présent avenant constitue l'annexe 1 de la convention. », « L'annexe 2 modifiée est jointe. », « La nouvelle
grille des salaires est la suivante : »; not « L'annexe 1 est jointe au présent avenant. » (folded text)."""
