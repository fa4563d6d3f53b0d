"""Words that end, narrow, prolong or undo a portion of the agreement without saying that they change it.

All are matched against folded text (small letters, no accents), quotations masked.
"""

from __future__ import annotations

import re

STEMS = (
    r"remplac|substitu|supprim|retir|enlev|effac|abrog|annul|modifi|revis|amend|complet|ajout|inser|intercal|integr|cre|redig"
    r"|reform|bonifi|gel|degel|recalcul|requalifi|renomm|rebaptis|reaffect|redeploy|reajust|redefini|reequilibr|rehauss"
    r"|libell|intitul|renumerot|deplac|transfer|report|prolong|prorog|recondui|renouvel|suspend|resili|denonc|port|relev"
    r"|revaloris|augment|diminu|redui|ramen|major|minor|etend|etendu|scind|fusionn|regroup|restreint|limit|exclu"
    r"|chang|adapt|actualis|corrig|rectifi|neutralis|raye|biff|maintenu|ecart|repouss|avanc|echang|permut|bascul|elarg|revoqu|rapport|retabl|enrich|allege|assort"
    r"|hauss|baiss|accr|ecourt|differ|etal|quadrupl|perennis|harmonis|align|simplifi|assoupl|renforc|remani|refond|convert"
    r"|transform|deplafonn|index|confi|affect|amput"
    r"|allong|raccourc|doubl|tripl|abaiss|rehauss|retranch|barr|englob|inclu|invers|intervert|decal|regroup"
)
"""Beginnings of the verbs of change, folded."""
ENDS = re.compile(
    r"\brenonc\w+\sa\b|\bne\splus\s(?:s')?appliqu\w+|\bne\ss'appliqu\w+\splus\b|\bmis\sun\sterme\b|\bmet(?:tent)?\sfin\b|\bmettre\sfin\b"
    r"|\ben\slieu\set\splace\sde\b|\b(?:reste|demeure)\w*\s(?:applicable|en\svigueur)e?s?\sjusqu"
    r"|\b(?:perd|recoit|accueille|comporte)\s(?:un|une|son|sa|ses|le|la)\b|\bse\svoi(?:t|ent)\b"
    r"|\b(?:redevien\w+|repren\w+\s(?:effet|vigueur)|(?:retrouv|repren|recouvr)\w+\s(?:sa|son|la|leur)\s(?:redaction|version|teneur|forme)\b|retrouv\w+\ssa|revien\w+\sa\ssa|form(?:e|ent)\sl|constitu\w+\sle|ne\sfont\squ"
    r"|pren\w+\s(?:place|rang)|preced\w+\sl'article|absorb\w+|sort\sde\sla|quitt\w+\sl|rejoi\w+\sl|entr\w+\sdans\sl'annexe"
    r"|ced\w+\sla\splace|pass\w+\sen\s(?:annexe|tete)|(?:vaut|valent)\sjusqu|comprend\sl'article)|\bnouvelle\sannexe\b"
    r"|\ba\s(?:supprimer|abroger|completer|remplacer|modifier|inserer|ajouter|renumeroter)\b|\breprenn?\w+\b.{0,40}\bnumerotation\b"
    r"|\b(?:egalement|aussi)\sapplicables?\b|\bbenefici\w+\s(?:egalement|aussi)\b"
    r"|\b(?:comprend|compte|comporte|reunit|rassemble)\w*\s(?:desormais\s)?(?:\d|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt)"
)
"""« Les parties renoncent à l'article 6. », « Le comité de l'article 4 comprend huit membres. »: of a portion, they change it."""
KEPT_BUT = re.compile(
    rf"\b(?:inchange|maintenu|conserve|sans\schangement)\w*\b.*\b(?:sauf|hormis|hors|etant|a\sl'exception)\b.*\b(?:{STEMS})(?:[eitu]|)e?s?\b"
)
"""« L'article 5 demeure inchangé, hormis la durée, portée à deux ans. »"""
_EFFECT = (
    r"(?:s'appliqu\w+|pren\w+\s(?:effet|fin)|entr\w+\sen\svigueur|vaut"
    r"|(?:est|sera|sont)\s(?:\w+\s)?(?:applicables?|valables?|conclus?|caducs?))"
)
_FOR_A_TIME = (
    r"(?:pour|a)\sune\sduree\s(?:(?:determinee|de\svalidite|limitee)\s)?d(?:e\s|')(?:\d+|une?|deux|trois|quatre|cinq|six|douze|dix-huit)\s(?:ans?|annees?|mois)"
    r"|pren\w+\sfin|cess\w+\sde|\bdu\s\d.{3,20}\sau\s\d|pour\sl(?:'exercice|'annee|a\sseule)|sous\s(?:la\s)?reserve\s.{0,30}(?:approbation|accord|vote|deliberation|adoption)|que\ssi\b|qu'aux?\b|est\scaduc"
)
_FORMALITY = r"(?!.{0,60}\b(?:transmi|notif|public|publi|signature|visa|depot|extension|controle\sde\slegalite|affichage))"
"""« … qu'après transmission au contrôle de légalité »: what any act of a commune waits for."""
_SUBJECT_TO = (
    r"\bpresent\savenant\b[^.;]{0,60}?\b(?:est|sera)\s(?:\w+\s)?(?:subordonn|conditionn|suspend)\w+\s(?:a|au|aux|par)\b"
    r"(?![^.;]{0,60}\b(?:transmission|controle\sde\slegalite|affichage|extension|depot|signature|publication|notification|etendu))"
)
"""« L'entrée en vigueur du présent avenant est subordonnée à l'accord de la CAF. »"""
NARROWED = re.compile(
    r"\bpresent\s(?:avenant|accord)\b.{0,40}\b(?:s'appliqu\w+|(?:est|sera)\s(?:applicable|valable|conclu)|vaut|concerne)\b.{0,60}"
    r"\b(?:seule?s?|uniquement|exclusivement|jusqu)|\bpresent\savenant\sne\ss'appliqu\w+\spas\b|\bnul\set\snon\savenu\b"
    r"|\bpar\s(?:exception|derogation)\sa\sl'article\s\S+\sdu\spresent\savenant\b|\bdans\s(?:sa|leur)\sredaction\santerieure\b"
    rf"|\bpresent\savenant\b.{{0,60}}?\b{_EFFECT}.{{0,60}}?(?:{_FOR_A_TIME})"
    rf"|\bpresent\savenant\sn(?:e\s|'){_EFFECT}.{{0,40}}?\bqu(?:e\s|')(?:apres|sous|en\scas|a\scondition|lorsque|quand|avec|moyennant)\b{_FORMALITY}"
    rf"|{_SUBJECT_TO}|\bpresent\savenant\s(?:a\sune\sduree|cess\w+)\b|\ba\stitre\sexperimental\b"
    r"|\bdispositions\santerieures\b.{0,40}\b(?:a|de)\snouveau\b"
)
"""« Le présent avenant s'applique aux seuls agents de Lyon. », in another article of the act: the change is theirs."""
SPELT = re.compile(
    r"[\ue000-\uefff]\s(?:remplace|se\ssubstitue\sa|s'enten\w+\s(?:de|comme)|pren\w+\sune\s(?:majuscule|minuscule)|(?:est|sont)\smis\w*\sau)\b"
    r"|\A(?:remplacer|substituer|supprimer|ajouter|inserer)\s.{0,60}[\ue000-\uefff]"
    r"|\A(?:supprimer|abroger|annuler)\s(?:les?\s|la\s|l')(?:\w+\s)?(?:articles?|annexes?|alineas?|phrases?|tirets?|points?)\b"
    r"|[\ue000-\uefff]\s(?:est|sont)\s(?:\w+\s)?(?:remplac|supprim|substitu)\w*\b.{0,30}[\ue000-\uefff]"
)
"""« Le mot « comité » est remplacé par « conseil », sauf lorsqu'il … »: an order, whatever it supposes."""
PROROGUED = re.compile(
    r"\b(?:convention|accord|protocole|contrat)\b,?\s(?:qui\s(?:est|sera)|etant)\s(?:\w+\s)?(?:recondui|prorog|prolong|renouvel|resili|denonc)"
)
"""« … pour la durée de la convention, qui est prolongée d'un an. »"""
_ACTS = (
    r"(?:l'|le\s|les\s|cet\s|tous\sles\s|aux?\s|des\s|du\s|de\sl'|a\sl')?"
    r"(?:avenants?\s(?:n|\d\b|anterieur|precedent|du\s\d|en\svigueur|conclu|signe)|(?:precedent|anterieur)e?s?\savenants?\b)"
)
ACT_ENDS = re.compile(
    rf"\A{_ACTS}.{{0,80}}?\b(?:est|sont|devien\w+)\s(?:\w+\s){{0,3}}?(?:annul|abrog|remplac|rapport|retir|caduc|resili|denonc"
    r"|sans\sobjet|sans\seffet|repute|nul|prive)"
    rf"|\A{_ACTS}.{{0,60}}?\b(?:cess(?:e|ent|era|eront)\s(?:de\s(?:s'appliquer|produire|porter)|d'(?:etre|avoir)|ses|leurs)"
    r"|pren(?:d|nent|dra|dront)\sfin|n'(?:est|a)\splus|ne\s(?:s'applique|sont|produi)\w*\splus|expir)"
    rf"|\A(?:les\s|l'|la\s|le\s)(?:effets?|application|portee|duree\sd'effet|date\sd'effet|modifications?|changements?|terme|echeance)\s{_ACTS}.{{0,60}}?\b(?:est|sont|sera|seront)\s(?:\w+\s){{0,2}}?"
    r"(?:limit|suspend|annul|retir|report|differ|ecart|prorog|prolong|etend|recondui|maintenu|avanc)"
    rf"|\b(?:se\ssubstitue(?:nt|ra)?|annul\w+\set\sremplac\w+|renonc\w+|mis\sfin|met(?:tent)?\sfin)\b.{{0,30}}?\b{_ACTS}"
    rf"|\b(?:modifications?|changements?|dispositions|stipulations)\b.{{0,60}}\b{_ACTS}.{{0,60}}?\b(?:est|sont)\s(?:\w+\s){{0,2}}?"
    r"(?:annul|abrog|supprim|retir|rapport|caduc|prive|sans\seffet)"
    r"|\bconvention\s(?:\w+\s)?(?:revien(?:t|dra)\sa|reprend(?:ra)?\s(?:son|sa|plein)|retrouve(?:ra)?\s(?:son|sa))"
    r"|\b(?:on\srevient|retour|les\sparties\sreviennent)\s(?:a\sla|au)\s(?:convention|texte|redaction|accord|contrat)\s(?:d'origine|initiale?|anterieure?|precedente?)"
    r"|\brevenir\sa\sla\sredaction\s(?:initiale|d'origine|anterieure|precedente)"
)
"""« L'avenant n° 2 est caduc », « La convention revient à sa rédaction d'origine. »: an act that ends, whatever the verb."""
