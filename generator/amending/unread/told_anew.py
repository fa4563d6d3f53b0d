"""Sentences that change the agreement with no verb of change: what is left of a portion, what has its place, a bare value.

All is matched against folded text (small letters, no accents), quotations masked.
"""

from __future__ import annotations

import re

from generator.amending.unread.undoing import STEMS

_NUMBER = r"(?:\d\S*|[ivx]+\b|[a-z]\b|premiere?\b|unique\b)"
_PART = rf"(?:articles?|annexes?)\s(?:n°\s?)?{_NUMBER}"
_SPAN = r"(?:\w+\s){0,2}?(?:\(?\d{1,3}\)?\s){0,2}(?:an|annee|mois|semaine|jour|exercice)s?\b"
LASTS_UNTIL = (
    r"(?:expir\w+|(?:court|courra|ira|va|vaut|vaudra|dure|durera|s'etend\w*|se\spours\w+|produi\w+\sses\seffets|(?:est|sera|reste\w*|demeure\w*)\s"
    r"(?:valable|valide|applicable|etablie|en\svigueur))\b.{0,20}\bjusqu)"
)
"""« (La convention) ira jusqu'au 31 décembre 2030 »."""
LASTS_FOR = (
    r"(?:(?:dure|durera|court|courra|vaut|vaudra|(?:est|sera|reste\w*|demeure\w*)\s(?:valable|valide|etablie|en\svigueur))"
    rf"\s(?:pour\s|pendant\s|durant\s|sur\s)?{_SPAN}|(?:a|aura)\sune\sduree\s(?:\w+\s)?de\s{_SPAN})"
)
"""« (La convention) est valable quatre ans », « a une durée de cinq ans »."""
_AGREED = re.compile(
    r"\b(?:conven|convien|decid|accept|arret|accord|acte)\w*\s(?:\w+\s){0,2}?(?:que\s|qu')[^.;]{0,160}?\bserai(?:t|ent)\s(?:\w+\s){0,3}?"
    rf"(?:{STEMS})(?:[eitu]|)e?s?\b"
)
"""« Les parties ont convenu que l'article 5 serait supprimé. »: the conditional of what was agreed, and of no supposition."""
_PROPOSED = re.compile(
    r"\b(?:(?:je|nous)\s(?:(?:vous|te|lui)\s)?(?:propos|confirm|demand|soumet|suggere|notifi)\w*|il\svous\sest\s(?:propose|demande|suggere))\s"
    rf"(?:[^\s.;]+\s){{0,6}}?(?:(?:de\s|d')(?:{STEMS}|fix)(?:er|ir|re)\b|(?:de\s|d'|pour\s|a\s)?(?:l'|la\s|le\s|une?\s)"
    r"(?:modification|prolongation|prorogation|reconduction|suppression|augmentation|reduction|revision|substitution|ajout|report|extension)\b)"
)
"""« Je vous propose de porter la durée à quatre ans », « Nous vous confirmons la prolongation d'un an », in letters."""
_CONDITION = re.compile(r"\b(?:si|s'il|s'ils|lorsqu\w*|en\scas|au\scas|dans\sle\scas|hypothese|a\sdefaut|sous\sreserve)\b")
"""« Les parties conviennent que, si l'article 5 était supprimé, … »: a supposition all the same."""
_LEFT = (
    r"\b(?:ne\s|n'en\s|n')(?:demeur|rest|subsist)\w+\s(?:\S+\s){0,6}?(?:que\b|qu')"
    r"|\bseule?s?\s.{0,80}\b(?:subsist|persist)\w+"
    r"|\bse\s(?:reduit|reduisent|reduira|limite|limitent|borne|bornent|resume|resument)\s(?:a|aux?)\b"
)
"""« Il ne subsiste de l'article 5 que son premier alinéa. »: the rest goes."""
_STANDS_FOR = (
    r"\b(?:(?:tien(?:t|nent)|tiendr\w+)\slieu\sd|(?:fai(?:t|sant)|font|fera|feront)\soffice\sd|ser(?:t|vent|vira|viront)\sd"
    r"|(?:vaut|valent|vaudra|vaudront)\b)"
    rf"(?:e\s|'|u\s|es\s|\s)?(?:l'|la\s|les\s)?(?:nouve(?:lle|au|l)s?\s)?{_PART}"
)
"""« L'annexe ci-jointe tient lieu d'annexe 2. », « Le document ci-joint vaut annexe 2. »"""
_VERBLESS = (
    r"\A(?:l')?(?:article|annexe)\s\S{1,8}\s(?:avec|sans|moyennant|au\s(?:prix|taux|tarif|montant)\sde)\s(?:(?!\b(?:est|sont|sera|seront)\b)[^.:;])*\.?\Z"
    r"|\A(?:l')?(?:article|annexe)\s\S{1,8},\s?(?:(?:le|la|les)\s)?nouve(?:au|l|lle)s?\s[^.;]{2,80}"
    r"|\A(?:la\s|le\s|les\s)?nouve(?:au|l|lle)x?s?\s(?!redaction|version|texte|libelle)[^\s:.;,]+(?:\s[^\s:.;,]+){0,4}\s?:\s?[^\s:]"
    rf"|\A(?:il\sn'y\sa\s)?plus\sd(?:e\s|'){_PART}\s?\.?\Z"
)
"""« L'article 2 avec une durée de quatre ans. », « Article 2, nouvelle durée : quatre ans. », « Nouveau tarif : 12 €. »,
« Plus d'article 5. »"""
_CALLED_FOR = (
    r"\Ail\s(?:y\sa(?:ura)?\slieu|convien(?:t|dra)|faut|faudra|est\s(?:necessaire|opportun|utile))\s(?:de\s|d')?"
    r"(?:ajouter|rajouter|supprimer|inserer|remplacer|retirer|substituer|intercaler)\s(?!que\b|qu')"
)
"""« Il y a lieu d'ajouter l'accueil des familles. »: an order that does not say where, and no « il convient d'ajouter que »."""
_VAGUELY = (
    r"\bpass(?:e|ent|era|eront)\b[^.;:]{0,40}?\s(?:a|au|aux)\s"
    r"(?:davantage|plus\sde|moins\sde|(?:un|une|d')\s?autres?|(?:la\s)?moitie|(?:le\s|au\s)?(?:double|triple))\b"
)
"""« Le nombre de jeunes passe, par analogie, à davantage. »: another value, and nothing tells which."""
_TOLD = re.compile(f"{_STANDS_FOR}|{_VERBLESS}|{_CALLED_FOR}|{_VAGUELY}")
_OF_A_PORTION = re.compile(_LEFT)
_GIVEN = re.compile(
    r"\A(?:l[ae]s?\s|l')(?!parties\b|present)[^.:;]{2,120}?\s(?:s'(?:etabli|elev|echelonn)\w+|se\s(?:present|repart|decompos|compos|list)\w+"
    r"|(?:est|sont|sera|seront)\s(?:\w+\s)?(?:fixe|etabli|arrete|reparti|defini|ventile|liste)\w*)"
    r"\s(?:\w+\s)?(?:ainsi|comme\ssuit|de\sla\s(?:facon|maniere)\ssuivante|selon\s[^:]{2,60}|dans\s[^:]{2,60})\s?:\s*\Z"
    r"|\A(?:l[ae]s?\s|l')(?!parties\b|present)[^.:;]{2,120}?\s(?:est|sont|sera|seront)\s(?:\w+\s)?(?:l[ae]s?\s)(?:suivante?s?|ci-apres|ci-dessous)\s?:\s*\Z"
    r"|\A(?:l[ae]s?\s|l')(?!parties\b|present)[^.:;]{2,120}?\s(?:est|sont|sera|seront)\s(?:celles?|celui|ceux)\s[^.:;]{2,60}:\s*\Z"
    r"|\Avoici\s(?:l[ae]s?\s|l')[^.:;]{2,80}:\s*\Z"
)
"""« Les minima s'établissent ainsi : », « La répartition est la suivante : »"""
_VALUES = re.compile(
    r"\A\S{1,2}.{0,60}?\b(?:minima|salaires?|remuneration|grille|bareme|tarif|tarification|prix|montant|taux|coefficient|indemnite|prime|cotisation"
    r"|subvention|repartition|financement|budget|echeancier|calendrier|effectif)s?\b"
)
"""What a grid below is a grid of."""
_DUTIES = r"(?:missions?|taches?|fonctions?|activites?|attributions?|obligations?|prestations?|services?|engagements?|roles?)"
_ALSO = re.compile(
    r"\A(?P<subject>(?:l[ae]s?\s|l')(?!parties\b|partenaires\b|signataires\b|present|avenant\b|accord\b|organisations?\b)[^.:;,]{2,90}?)\s"
    r"(?:comprend|comprennent|inclu(?:t|ent)|comporte(?:nt)?|couvre(?:nt)?|recouvre(?:nt)?|assure(?:nt)?|exerce(?:nt)?|(?:est|sont)\b"
    r"|(?:a|ont)\b|s'eten(?:d|dent)|porte(?:nt)?)\s(?:egalement|aussi|en\soutre|de\splus|par\sailleurs)\s"
    r"(?!applicables?\b|precis|rappel|convenu|soulign|possible|a\snoter|joint|annex|tenue?s?\b|soumis|ete\b)"
    r"|\Afont\s(?:egalement|aussi|en\soutre)\spartie\s"
    r"|\As'y\sajoute(?:nt|ra|ront)?\s(?!que\b|qu')"
    rf"|\Aoutre\s(?:s(?:a|on|es)|leurs?|l[ae]s?)\s{_DUTIES}\b[^.:;,]{{0,60}},\s"
    r"(?P<besides>(?:l[ae]s?\s|l'|il\b|elle\b|ils\b|elles\b)(?!parties\b|partenaires\b)[^\s.:;,]*)"
    r"|\A(?P<doing>(?:l[ae]s?\s|l')(?!parties\b|partenaires\b|signataires\b|present|avenant\b|accord\b|organisations?\b)"
    r"[^\s.:;,]+(?:\s[^\s.:;,]+){0,3}?)\s\w{2,}(?:e|nt|ra|it|d|et)\s(?:egalement|aussi|en\soutre|de\splus)\s(?:l[ae]s?\s|l'|une?\s|des?\s|du\s|d'|aux?\s|a\s)"
)
"""« Les missions du service comprennent également l'accueil du public. », « S'y ajoute l'accueil. »: one thing more,
and nothing says where."""


_OPENS = re.compile(
    r"(?:[^:;\ue000-\uefff]{0,160},\s)?(?:les\s(?:deux\s)?(?:parties|soussigne\w*|signataires|partenaires)[^.:;,]{0,40}?|il|elles|ils)\s[^.:;]{0,30}?"
    r"\b(?:conven|convien|decid|accord|arret)\w*\s(?:ensemble\s|d'un\scommun\saccord\s)?(?:de\s|d')"
    r"(?:modifier|amender|reviser)\s(?:l[ae]|l'|ladite|ledit|cette|cet|ce|leur)\s?(?:presente?\s)?"
    r"(?:convention|accord|contrat|protocole)(?:\s(?:initiale?|susvisee?|precitee?|cadre|du\s\d[^.:;,]{4,20}))?"
    r"(?:\s(?:comme\ssuit|ainsi\squ'il\ssuit|dans\sles\stermes\ssuivants|de\sla\s(?:facon|maniere)\ssuivante|ainsi)\s?[.:]?|\s?:)\s*"
)
"""« …, les parties sont convenues de modifier la convention ainsi qu'il suit. »: what opens the body of an act."""


def opens_the_body(text: str) -> bool:
    """Whether a sentence only says that the convention is modified, as what follows tells (folded text)."""
    return ("modifi" in text or "amend" in text or "revis" in text) and _OPENS.fullmatch(text) is not None


def agreed(text: str) -> bool:
    """Whether the parties agreed on a change that a conditional tells (folded text)."""
    return "serai" in text and _AGREED.search(text) is not None and _CONDITION.search(text) is None


def tells(text: str) -> bool:
    """Whether it takes the place of a portion, gives values with no verb of change, or proposes a change (folded text)."""
    given = text.rstrip().endswith(":") and _GIVEN.match(text) is not None and _VALUES.match(text) is not None
    return given or _TOLD.search(text) is not None or _PROPOSED.search(text) is not None


def leaves_only(text: str) -> bool:
    """Whether a sentence that names a portion tells what is left of it (folded text)."""
    return _OF_A_PORTION.search(text) is not None


def adds_one_more(text: str) -> bool:
    """« … comprennent également … »: something more than the agreement has (folded text)."""
    return _ALSO.match(text) is not None


def adds_to(text: str) -> str:
    """« le service », of « Le service accueille aussi le public. »: what something is added to, when named (folded text)."""
    found = _ALSO.match(text)
    return (found["subject"] or found["doing"] or found["besides"] or "") if found else ""
