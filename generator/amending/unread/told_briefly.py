"""Short sentences that change the agreement in everyday words: « Plus de préavis. », « La commune double la subvention. »

They name no portion and use no verb of the amending language. All is matched against folded text (small letters, no accents),
quotations masked; what is supposed, or told of the act itself, is looked at elsewhere.
"""

from __future__ import annotations

import re

_LONGEST = 28
"""Words of a sentence that is looked at: what is longer explains."""
_NO_MORE = (
    r"\A(?:plus\s(?:de\s(?!la\s|l'|\d)|d'(?!un)|aucune?\s)|finie?s?\s(?:l[ae]s?\s|l')|fin\s(?:de\s|du\s|des\s)|(?:retour|on\srevient)\s(?:a|au|aux)\s)"
    r"|\b(?:ne\s|n')(?:\w+\s)?\w+\splus\s(?!d'une?\s|de\s\d|tard|que\sde\sdroit|longtemps)(?!.*\b(?:peut|peuvent|pourr\w+)\b)"
    r"|\b(?:et|mais)\snon\s(?:plus|pas)\b|\bplus\sseulement\b"
)
"""« Plus de préavis. », « L'association n'a plus à remettre de bilan. », « … et non plus avant le 30 juin. »"""
_NOT_SAID = re.compile(
    r"\b(?:n'est|ne\ssont|n'a|n'ont|n'y\sa)\splus\s(?:\w+\s)?(?:necessaire|possible|besoin|lieu|dettes?|reclamations?)\b"
)
"""« Il n'y a plus lieu de délibérer. »: nothing of the agreement."""
_RAISED = (
    r"\A(?:l[ae]s?\s|l')[^.:;,]{2,60}?(?<!\sa)(?<!\sont)(?<!\sest)(?<!\ssont)\s(?:doubl|tripl|quadrupl|augment|diminu|reduit|ajout|major|minor|revaloris|relev|abaiss|suspend|supprim"
    r"|remplac|renonc|cess|arret)(?:e|ent|era|eront|ra|ront|dent|d|isent)?\s(?:a\s)?(?:l[ae]s?\s|l'|son\s|sa\s|ses\s|leurs?\s|d'|de\s|\d|une?\s|au\s|aux\s)"
    r"|\b(?:est|sont|sera|seront)\s(?:\w+\s){0,2}?(?:revalorise|double|triple|reconduit|report|transfer|cede|rompu|dissou|arrete)\w*"
    r"(?=\s(?:de|d'|a|au|aux|du|le|pour)\b)"
)
"""« La commune double la subvention annuelle. », « … est revalorisée de 3 %. », « Les droits sont transférés à la MJC. »"""
_TURNED = (
    r"\A(?:l[ae]s?\s|l')[^.:;,]{2,60}?\s(?:devien(?:t|nent|dra|dront)|s'appelle(?:nt|ra)?|se\snomme(?:nt|ra)?|demenage(?:nt|ra)?|prend(?:ra)?\s(?:la\ssuite|la\splace"
    r"|le\srelais)|succede(?:nt|ra)?|change(?:nt|ra)?\sd(?:e\s|')|cesse(?:nt|ra)?\W|disparai\w+|saute(?:nt|ra)?\b|tombe(?:nt|ra)?\b|remonte(?:nt|ra)?\b"
    r"|met(?:tent|tra|tront)?\s(?:fin|un\sterme)\b|s'entend(?:ent)?\s(?:de|comme|desormais)\b)"
)
"""« L'association déménage. », « Les parties mettent fin à la convention. », « Le bilan devient semestriel. »"""
_NOMINAL = (
    r"\A(?:modification|prolongation|prorogation|ajout|suppression|report|augmentation|diminution|hausse|baisse|remplacement|changement|passage"
    r"|reduction|revalorisation|extension|retrait|suspension|maintien|reconduction)s?\s(?:de\s|d'|du\s|des\s|a\s|en\s)[^.:;]{2,80}(?:\s?:\s?\S.{0,80}|\.)\W*\Z"
    r"|\A(?:modification|changement|remplacement|correction|rectification|nouveau\stexte|nouvelle\sredaction)s?\s?:\s?\S"
)
"""« Modification de la durée : cinq ans. », « Ajout d'un atelier par semaine. »"""
_ANY = (
    r"\A(?:de\s|d')(?:fixer|porter|abroger|supprimer|remplacer|modifier|completer|ajouter|inserer|proroger|prolonger|reduire|augmenter|reconduire|retirer)\s"
    r"|\b(?:on|nous)\s(?:lira|lirons|lit|lisons|met|mettra|mettons|ajoute|ajoutons|remplace|remplacons|supprime|supprimons|enleve|enlevons|retire|retirons|garde)\b"
    r"|\blisez\b|\A(?:supprimer|retirer|oublier|rayer|biffer|effacer|enlever|ajouter|inserer|remplacer|mettre|lire|ecrire)\s"
    r"|\b(?:toute|chaque)\s(?:mention|reference|occurrence)s?\s.{2,80}\b(?:supprim|retir|disparai|remplac|effac|sans\sobjet)\w*|\bpartout\s(?:ou|ailleurs)\b"
    r"|\A(?:le\s|la\s|l')?\w*\s?[\ue000-\uefff].{0,30}\b(?:bannir|proscrire|oublier|rayer|eviter|supprimer)\b"
    r"|[\ue000-\uefff]\s(?:et\snon|plutot\sque|a\sla\splace\sde?)\s.{0,20}[\ue000-\uefff]|\Aa\sla\splace\sde\s.{0,12}[\ue000-\uefff].*[\ue000-\uefff]"
)
"""« Oublier l'article 4. », « Supprimer toute mention des ateliers. », « Lire « A » et non « B ». »"""
_COUNT = r"(?:\d|une?\b|deux\b|trois\b|quatre\b|cinq\b|six\b|sept\b|huit\b|dix\b|douze\b)"
_INSTEAD = rf"\b(?:au\slieu\sd|a\sla\splace\sd|en\slieu\set\splace\sd)(?:e\s|'|u\s|es\s)(?:\S+\s){{0,3}}?{_COUNT}"
"""« 215 € à la place de 180 € », « le 31 octobre au lieu du 30 novembre »."""
_ARTICLE = r"(?:l'|cet\s|le\s)?(?:ancien\s)?(?:article|art\.)\s\d[\w.-]*"
_OF_AN_ARTICLE = (
    rf"\A(?:de\smeme\s(?:pour|a|de)\s)?{_ARTICLE}\s(?:\w+\s){{0,4}}(?:caduque?|caduc|nul|mort|annulee?|supprimee?|saute\w*|remonte|descend|prend\ssa|s'entend\w*"
    rf"|disparai\w+|tombe\w*|change\w*)\b|\A(?:de\smeme|pareil|idem)\s(?:pour|a|de)\s{_ARTICLE}\W*\Z"
    r"|\A(?:l[ae]s?\s)\d[\d.]*\s(?:saute|disparai|tombe|s'en\sva)\w*|\b(?:alinea|phrase|paragraphe|tiret|point)s?\s.{0,40}\b(?:saute|disparai|tombe|s'en\sva)\w*"
)
"""« Article 4 caduc. », « De même pour l'article 5. », « L'ancien article 5 prend sa place. », « … le second alinéa saute. »"""
_VALUED = (
    r"\A(?!date|fait|objet|nb\b|note|page|tel|siret|fax|annee|imputation|programme|chapitre|compte|code|idcc|total|cout|incidence|pour\s|fin\sde|mode)"
    r"(?!.*\b(?:avenant|tva|exemplaires?|pages?|initiale?|superficie)\b)"
    rf"[a-z][^.:;,]{{2,60}}?\s?:\s?{_COUNT}[^:;]{{0,60}}\Z"
)
"""« Préavis : un mois. », « Montant 2025 : 12 000 euros. »"""
_ANYWHERE = re.compile(_ANY)
_CHANGES = re.compile(f"{_INSTEAD}|{_OF_AN_ARTICLE}|{_NOMINAL}")
_DECIDES = re.compile(f"{_NO_MORE}|{_RAISED}|{_TURNED}|{_VALUED}")
_BINDS = re.compile(
    r"\b(?:devra|devront|doit|doivent|s'engage(?:nt|ra|ront)?|s'oblige(?:nt)?)\s(?:en\soutre|egalement|aussi|de\splus|par\sailleurs)\b"
)
"""« L'association devra en outre tenir une comptabilité. »"""
_ELSE = re.compile(
    r"\b(?:peut|peuvent|pourr\w+|doit|doivent|devr\w+|chaque|tout|toute|tous|toutes|code|loi|decret|avait|avaient|etait|etaient|a\sete|ont\sete|afin|considerant"
    r"|rappel\w*|souhait\w+|constat\w+|permet\w*|vise\w*|effet|vigueur|present\savenant|en\scas|lorsqu\w*|si|s'il"
    r"|autres\s(?:dispositions|stipulations|clauses|points|articles))\b"
)
"""What rules, recalls or explains, and changes nothing now."""


def changes_briefly(text: str) -> bool:
    """« Oublier l'article 4. », « 5 séances à la place de 4 »: an order, or another value (folded text)."""
    if len(text.split()) > _LONGEST:
        return False
    return _ANYWHERE.search(text) is not None or (_CHANGES.search(text) is not None and _ELSE.search(text) is None)


def decides_briefly(text: str) -> bool:
    """« Plus de préavis. », « La commune double la subvention. »: the agreement is not what it was (folded text)."""
    short = len(text.split()) <= _LONGEST and _NOT_SAID.search(text) is None
    return short and (_BINDS.search(text) is not None or (_DECIDES.search(text) is not None and _ELSE.search(text) is None))
