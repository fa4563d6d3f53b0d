"""The last look at the sentences that nothing read: what speaks of a change of the agreement is never passed over in silence.

« Supprimer l'article 8. », « L'article 7 ne s'applique pas à X. », « À l'article 8, lire … »   refused, with the article named
« La convention est prorogée d'un an. », « X se substitue à Y. »                             decision: modification non textuelle

It reads nothing: words of change beside words that name a portion or a key term. Too much is said rather than too little, but
not of what is only possible (« peut être modifié »), supposed (« si l'article 5 est modifié ») or told of a law.
"""

from __future__ import annotations

import re
from typing import Literal

from generator.amending.tokens.mask import is_open, mask
from generator.amending.unread import told_anew, told_briefly, undoing
from generator.amending.unread.made_anew import MADE_ANEW
from generator.amending.unread.undoing import STEMS
from generator.french.normalise import fold

Verdict = Literal["", "change", "decision"]

_ASIDE = r"(?:\s|\s?,[^,;:]{1,80},\s)"
"""« sont, au deuxième alinéa, remplacés »: what stands between the auxiliary and its participle."""
_PASSIVE = rf"(?:est|sont|sera|seront|soit|soient|ete|etre){_ASIDE}(?:(?!pas\b|plus\b)\w+\s){{0,4}}?(?:{STEMS})(?:[eit]|u|)e?s?\b"
_FINITE = rf"(?<!\bde\s)(?<!\bla\s)(?<!\ble\s)(?<!\bles\s)(?<!\ba\s)\b(?:{STEMS})(?:e|ent|it|issent|d|dent|sent)\b"
_ORDER = rf"(?<!\bde\s)(?<!\bpour\s)(?<!\ba\s)\b(?:{STEMS})(?:er|ir|re)\b"
_OTHERS = (
    r"\blires?\b|\blu[es]*\scomme\b|\bse\slit\b|\bse\slisent\b|\bs'enten\w+\scomme\b|\bdesormais\b|\bdorenavant\b"
    r"|\bcess(?:e|ent|era|eront)\s(?:de|d'|toute?|ses|leurs)|\b(?:n'est|ne\ssont|n'a|n'ont|ne\s\w+)\s(?:plus|pas)\b"
    r"|\bne\s(?:s'|se\s)?\w+\s(?:plus|pas)\b"
    r"|\bdevien\w+\b|\bau\slieu\s(?:de|et\splace)\b|\bpar\sderogation\b|\bdisparai\w+"
    r"|\bpass(?:e|ent|era|eront)\s(?:\w+\s)?(?:(?:de|du|des|a|au|aux)\b|d')|\b(?:est|sont)\s(?:\w+\s)?suivie?s?\sd"
    r"|\bpren(?:d|nent)\s(?:\w+\s){0,3}?(?:titre|intitule)\b"
    r"|\btombe\w*\b|\bvoi(?:t|ent)\s(?:(?:son|sa|ses|leurs?|les?|la)\s|l')|\b(?:est|sont|sera|seront)\s(?:\w+\s){0,2}?(?:revu|reevalue)e?s?\b|\bevolu(?:e|ent|era|eront)\b"
    r"|\bs'applique(?:nt)?\s(?:egalement|aussi|desormais)\b|\bseule?s?\s.{0,80}\b(?:est|sont|demeure\w*|reste\w*)\b"
    rf"|\bil\s(?:convien\w+|faudra\w*|y\s(?:a|aura\w*)\slieu)\s(?:de\s|d')?(?:{STEMS}|precis|prevo|indiqu|stipul)(?:er|ir|re)\b"
    r"|\bn'en\sfait\splus\b|\bn'entr\w+\sen\s(?:vigueur|application)\b"
    r"|\b(?:est|sont)\s(?:repute|consideree?|sans\sobjet|sans\seffet|caduc|caduque|nul|non\savenu)\w*|\bn'est\splus\b"
    r"|\bil\s(?:est|sera)\smis\sfin\b"
    r"|\bderog\w+|\bpreva(?:ut|len)\w*|\bprecise(?:nt)?\b|\binterpret\w+|\bl'emport\w+"
    r"|\bprend\sfin\b|\bprennent\sfin\b|\bprivee?s?\sd.effet|\bf(?:ait|ont|era|eront)\splace\b|\blaissen?t?\sla\splace\b|\bse\ssubstitu\w+"
    r"|\bnouve(?:aux?|lles?)\s(?:redaction|texte|libelle|version|grille|bareme|tableau|montant|valeur|taux|salaire|tarif)[sx]?\b|\bet\snon\b|\bpasse(?:nt)?\s(?:avant|apres)\b|\bil\sfaut\b|\berreurs?\b"
    r"|\bdoi\w+\s(?:etre\slue?s?|se\slire)\b|\b(?:convien\w+|decid\w+|s'accord\w+|accept\w+)\s(?:que|qu'|sur)\b"
    r"|\b(?:est|sont)\s(?:\w+\s)?(?:de|egale?s?\sa|limitee?s?\sa)\s(?:\d|un\b|une\b|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|vingt|cent)"
)
_CHANGE = re.compile(rf"{_PASSIVE}|{_FINITE}|{_ORDER}|{_OTHERS}")
"""Words of change that matter beside a portion."""
_CHANGE_ALONE = re.compile(
    rf"{_PASSIVE}|{_FINITE}|\A(?:{STEMS})(?:er|ir|re)\b|\b(?:lire|desormais|dorenavant|disparai\w+|devien\w+)\b|\bau\slieu\sd"
    rf"|\bcess(?:e|ent|era)\b"
    r"|\bn(?:'est|e\ssont)\splus\b|\bprend\sfin\b|\bse\ssubstitue\w*"
)
"""Those that matter beside a key term alone: « la convention », « la durée »."""
_RANK = (
    r"(?:premiers?|premiere|derniers?|derniere|deuxieme|second|seconde|troisieme|quatrieme|cinquieme|sixieme|avant-dernier\w*"
    r"|\d+(?:er|e|eme)?)"
)
_PORTION = re.compile(
    rf"""\barticles?\s(?:\w+\s)?(?:\d|[ivx]+\b|premier|1er)|\bart\.\s?\d|\bal\.\s?\d|\bannexes?\b|\b{_RANK}\s(?:alinea|paragraphe|phrase|tiret|point)s?\b
    |\b(?:alinea|paragraphe|phrase|tiret|point)s?\s(?:\d|[ivx]+\b|premier|unique)|\bpreambule\b
    |\b(?:le|les|la)\s(?:mots?|termes?|mention|expression|reference|phrase|alinea|paragraphe|chiffre)s?\s(?:«|[\ue000-\uefff])
    |\b(?:du|de\sl'|le|l'|dernier|premier)\s?(?:alinea|intitule|tableau)\b
    |\b(?:titre|chapitre|section|sous-section|livre)s?\s(?:\d|[ivxl]+\b)
    |\A(?:[-–—•*]\s*)?(?:au|le)\s\d\d?(?:\.\d\d?)+\b(?!\s?(?:%|€|heures?|euros?|points?))
    |\b(?:re)?numerotation\b
    |\A(?:ce\sdernier|cette\sderniere|ces\sderni\w+)\s(?:est|sont)\s(?:\w+\s)?(?:supprim|abrog|annul|modifi|complet|redig|reecri)
    |\b(?:cet|ce\smeme|(?:le|du|au)\smeme|ledit|dudit|audit)\s(?:article|alinea|paragraphe|point|tiret)\b|\A(?:celui|celle)-ci\b""",
    re.VERBOSE,
)
"""« l'article 7 », « le 2e alinéa », « les mots « A » », « le titre II », « cet article », « au 3.1 »: a portion."""
_WORDED = re.compile(
    rf"(?:{_PASSIVE}|{_FINITE}|\b(?:ajouts?|complements?|rajouts?|insertions?|devien\w+)\b)[^:]{{0,60}}:\s*[\ue000-\uefff]\W*\Z"
    r"|\b(?:est|sont|sera|seront|etre)\s(?:\w+\s){0,3}?(?:modifi|remplac|revis|actualis|complet|reecri|refond|substitu|amend|corrig|rectifi)"
    r"(?:[eitu]|)e?s?\b[^:]{0,60}:\s*\Z|\bdevien(?:t|nent|dra|dront)\b[^:]{0,40}:\s*\Z"
    r"|(?:\A|[,;:]\s|[.)–-]\s)(?:ajout|inser|remplac|supprim|substitu|intercal|retir)er\b[^.]{0,200}?[\ue000-\uefff]"
    r"|\b(?:au\slieu|en\slieu\set\splace)\sd(?:e\s|')(?:\d|une?\b|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|[\ue000-\uefff])"
)
"""« Le texte est complété par : « … » », « Le plan est modifié et devient : » before a table: whatever it is of."""
_FIXED = re.compile(
    r"\b(?:est|sont|sera|seront)\s(?:\w+\s){0,2}?(?:fixe|etabli|arrete|determine|evalue|estime|calcule|egal|limite|plafonne)e?s?\s"
    r"(?:a\b|aux?\b|comme\b|de\sla\smaniere|selon\b|sur\sla\sbase|par\b|[\ue000-\uefff])|\bs'eleve(?:nt|ra|ront)?\sa|\bs'etabli\w*\s(?:a|aux?)\b"
    r"|\bse\smonte\w*\sa\b|\b(?:est|sont)\s(?:desormais\s|donc\s)?l(?:a|es?)\ssuivante?s?\s?:|\bcou(?:rt|rent)\s(?:a|de|du|des|jusqu)"
)
"""« L'indemnité de découcher de l'article 7 est fixée à 31 €. »: a value told anew of what a portion holds."""
_KEY = re.compile(
    r"\b(?:(?:la|l'|les|le)\s?(?:presente\s|present\s)?(?:convention|accord|protocole|contrat|duree|terme|echeance|plafond"
    r"|montants?|credits?|taux"
    r"|delais?|date\s(?:de\sfin|d'echeance|limite)|budget|enveloppe|financement|stipulations|dispositions|clauses?|mots?))\b"
)
"""« la convention », « la durée », « le plafond »: what an agreement is about, when no portion is named."""
_ELSEWHERE = re.compile(
    r"\barticles?\s(?:[lrda]\.?\s?\*?\s?\d[\d. -]*(?:(?:,|\set|\sa)\s(?:[lrda]\.?\s?)?\d[\d. -]*)*)"
    r"|\barticles?\s[\w.-]+(?:\s(?:et|a|,)\s[\w.-]+)*\s(?:du|de\sla|de\sl'|des)\s?(?:present\savenant|present\saccord|code"
    r"|loi|decret|ordonnance|arrete|directive"
    r"|reglement|constitution)\w*(?:\s(?:du\stravail|civil|n°\s?[\d-]+))?"
    r"|\b(?:present|presente)\sarticle\b"
)
"""« l'article L. 121-1 », « l'article 5 du code du travail », « l'article 2 du présent avenant »: none of the agreement."""
_SUPPOSED = re.compile(
    r"\b(?:si|s'il|lorsqu|lorsque|en\scas\sd|au\scas\sou|dans\sle\scas\s|toute\s(?:modification|demande|revision)|peut"
    r"|peuvent|pourr\w+|pouvant"
    r"|susceptible|hypothese|a\sdefaut|souhait\w+\sque|serai(?:t|ent)|sous\sreserve\squ)\b|\ben\scas\sd'"
)
"""« si l'article 5 est modifié », « l'article 5 peut être modifié », « en cas de »: a change that is only possible."""
_CLOSES = re.compile(
    r"\b(?:le|du|present)\s(?:present\s)?(?:avenant|accord|article)\b.{0,60}\b(?:entre\w*\sen\s(?:vigueur|application)"
    r"|prend\w*\seffet|est\sconclu|s'applique|fera|sera|a\spour|est\sdepose|est\sfait|est\setabli)"
    r"|\bdepo(?:t|se)\w*|\bnotifi\w+|\bpublie\w*|\bextension\b|\bentr\w+\sen\svigueur\b|\bconformement\s(?:a"
    r"|aux)\b.{0,80}\bcode\b"
)
"""« Le présent avenant entre en vigueur le … », « est déposé », « sera publié »: what closes an act."""
_DECIDED = re.compile(
    r"\b(?:convention|accord|protocole|contrat|partenariat)\b.{0,200}?\b(?:est|sont|sera|soit)\s(?:\w+\s){0,3}?(?:recondui"
    r"|prorog|prolong|renouvel|resili|denonc)\w*"
    r"|\b(?:duree|terme|echeance|date\sde\sfin|date\sd'echeance)\b.{0,160}\b(?:convention|accord|protocole"
    r"|contrat)\b.{0,160}?\b(?:est|sera)\s(?:\w+\s){0,3}?(?:recondui|prorog|prolong|report|repouss)\w*"
    r"|\b(?:recondui|prorog|prolong|renouvell|resili|denonc)\w*\sla\s(?:presente\s)?convention\b"
    r"|\bla\s(?:presente\s)?convention\b.{0,60}\bprend\sfin\b"
    r"|\bil\sest\smis\sfin\sa\b"
    rf"|\bla\s(?:presente\s)?convention\s(?:\w+\s)?{told_anew.LASTS_UNTIL}"
    r"|\bpren(?:d|nent|dra|dront)\s(?:desormais\s)?(?:le\snom|la\sdenomination)\b"
)
"""« La convention est prorogée d'un an. », « Il est mis fin à la convention. »: a decision about the whole text."""
_REPLACED = re.compile(
    r"^(?:[^.:]{2,120}?)\s(?:est|sont)\s(?:\w+\s)?remplacee?s?\spar\s|^[^.:]{2,120}?\s(?:se\ssubstitue(?:nt)?\sa"
    r"|prend\sla\splace\sde|succede(?:nt)?\sa)"
    r"|^(?:la|le|les|l')\s?[^.:,]{2,80}?\sdevien(?:t|nent)\s(?:la|le|les|l')"
    r"|^(?:m\.|mme|monsieur|madame)\s.{2,60}?\sremplace\s"
)
"""« La région se substitue au département. », « Mme A remplace M. B. »: one in the place of another, no portion named."""
_VALUED = re.compile(
    r"\b(?:est|sont|sera|seront)\s(?:\w+\s){0,2}?(?:port|releve|ramene|augmente|diminue|reduit|majore|minore|prolonge|reporte"
    r"|proroge)\w*\s(?:\w+\s){0,3}?(?:a|au|aux|de|d'|du|jusqu'au|jusqu'a)\b"
    r"|\bpass(?:e|ent|era|eront)\s(?:de\s|du\s|des\s|d').{1,80}\ba\b"
    r"|\bvoi(?:t|ent)\s(?:son|sa|ses|leurs?)\s.{1,80}?\b(?:port|relev|ramen|augment|diminu|redui|prolong|report|proroge)\w*\s(?:a|au|de|du|d')"
    r"|\A(?:l')?article\s[^.;:]{1,80}\b(?:port|ramen|relev|abaiss|prolong|report)ee?s?\s(?!a\sla\sconnaissance)(?:a|au|de|du|d'|jusqu')"
)
"""« est portée à 40 € », « passe de 3 % à 4 % »: a value that changes."""
_ALTERED = re.compile(
    r"\A(?:[-–—•*]\s*|\w{1,3}\s?[.)°]\s?[-–—]?\s*)?(?:l[ae]s?\s|l'|tou(?:te|tes|s)\s)(?!present|parties\b|avenant\b|[^.;]*\bsuivante?s?\b)[^.;:,\ue000-\uefff]{2,90}?"
    r"\s(?:est|sont|sera|seront)\s(?:\w+ment\s|donc\s|ainsi\s|egalement\s)?"
    r"(?:(?:supprim|abrog|redui|augment|diminu|doubl|tripl|revaloris|relev|abaiss|ramen|elargi|allong|raccourc|retir|modifi|revis|suspend|gel"
    r"|actualis|rectifi|corrig|reajust|abandonn|annul)(?:[eit]|u|)e?s?|dissou(?:s|te)s?|mise?s?\sa\sjour)\b(?![^.;:]*\b(?:cas|chaque|annuellement|tous|toutes|par\saccord|par\savenant|mois\ssuivant)\b)"
    r"[^.;:]{0,90}(?:\s?:\s?[^:;]{1,80})?\.?\Z"
)
"""« La prime de fin d'année est supprimée. », « Les horaires sont modifiés : 9 h à 18 h. »: no portion is named."""
_STATED = re.compile(
    r"\A(?:la\sduree|le\sterme|l'echeance|la\sdate\s(?:de\sfin|d'echeance)|le\smontant|le\sbudget|le\splafond|le\stotal)\s(?:\w+\s){0,2}?"
    r"de\s(?:la|cette)\s(?:presente\s)?convention\b.{0,80}?\b(?:est|sont|s'eleve\w*|s'etablit|se\smonte|pass(?:e|era)\sa)\b"
    r"|\Ala\sconvention\sest\s(?:\w+\s)?conclue\s(?:\w+\s)?(?:pour|jusqu)\b"
    r"|\btoutes?\s(?:les\s)?(?:stipulation|disposition|clause)s?\s.{0,40}\b(?:est|sont)\s(?:\w+\s)?(?:abroge|annule|supprime|ecarte)"
)
"""« La durée de la convention est de trois ans. »: a value of the convention told anew, with no word of change."""
_MORE = re.compile(
    r"\b(?:verse|alloue|accorde|octroie|attribue|apporte|met)(?:nt|ra|ront)?\b.{0,80}\b(?:supplementaire|complementaire|additionnel)\w*|"
    r"\b(?:supplementaire|complementaire|additionnel)\w*\b.{0,80}?\b(?:est|sont)\s(?:\w+\s)?(?:accorde|alloue|verse|octroye|attribue|mis)\w*"
)
"""« L'État alloue une aide supplémentaire de 3 000 €. »: more than the agreement gives."""
_NOMINAL = re.compile(
    r"\A(?:[-–—•*]\s*|\w{1,3}\s?[.)°]\s?[-–—]?\s*)?(?:l[ae]s?\s|l'|des\s)?(?:suppression|remplacement|ajout|insertion|adjonction|abrogation"
    r"|retrait|creation)s?\b"
    r"|.*[,:]\s(?:suppression|remplacement|ajout|insertion|abrogation|retrait)s?\s(?:de|du|des|d')"
    r"|\A(?:suppression|remplacement|ajout|insertion|adjonction|modification|augmentation|diminution|reduction|relevement|report"
    r"|prolongation|substitution|abrogation|mise\sa\sjour|integration|retrait|correction|renumerotation)s?\b"
)
"""« Suppression du premier alinéa de l'article 7. », « – le retrait de l'article 8 ; »: an order told by a noun."""
_NOUNED = re.compile(
    r"\b(?:procede\w*|decid\w*|convenu\w*|convien\w*|acte|actent|emporte\w*|entraine\w*|approuve\w*|valide\w*)\s"
    r"(?:\S+\s){0,4}?(?:la\s|l'|le\s|du\s|au\s|une?\s)?(?:suppression|remplacement|ajout|insertion|adjonction|abrogation|retrait|creation"
    r"|modification|substitution|revision|reecriture|refonte|mise\sa\sjour|renumerotation)s?\b"
)
"""« Il est procédé à la suppression de l'article 6 », « le présent avenant emporte modification de l'article 5 »."""
_PLACED = re.compile(
    r"\A(?:[-–—•*]\s*)?(?:a\s(?:l'|la\s)|au\s|aux\s|(?:dans|apres|avant)\s(?:l'|le\s|la\s|les\s))(?:\w+\s){0,3}?(?:articles?|annexes?|alineas?|(?:tableau|grille|ligne|colonne)\b(?=[^.]*:))\b.{0,80}?[,:]"
    r"|\A(?:[-–—•*]\s*)?(?:l')?(?:article|annexe)\s\S{1,12}\s?(?:\(nouve(?:au|lle)\)\s?)?:"
    r"|\A(?:[-–—•*]\s*)?(?:l')?art(?:icle|\.)\s?[^\s:]{1,12},?\s[^:]{0,40}\b(?:al\.|(?:alinea|paragraphe|phrase|tiret|point)\w*)[^:]{0,20}:"
    r"|\A(?:[-–—•*]\s*)?art\.\s?\d\S{0,8}\s?:"
    r"|\A(?:\w{1,3}[.)]\s*)?(?:les\s)?(?:articles|annexes|art\.)\s[\dIVX][^:]{0,30}:|\A[^:]{3,60}\(articles?\s\d[^)]{0,20}\)\s?:"
    r"|\Atitre\sde\sl'(?:article|annexe)\s[^:]{1,12}:|\A(?:titre|chapitre|section)\s[\divx]{1,4}\s?:\sa\s\w+er\b"
    r"|\A(?:[-–—•*]\s*)?(?:l'|le\s)?(?:\w+\s)?(?:alinea|paragraphe|tiret|point)\s(?:\S{1,4}\s)?de\sl'article\s[^\s:]{1,12}\s?:|\Anouve(?:l|lle)\s(?:article|annexe)\s\S|\Aerrat(?:um|a)\b"
)
"""« À l'article 7, … », « Article 7 : « … » »: what begins so speaks of the text amended, whatever its verb."""
_TOLD = re.compile(
    r"\Alire\s(?:\w+\s){0,2}[\ue000-\uefff]|\A(?:supprim|retir|enlev|ray|biff)er\s[^.:]{0,40}[\ue000-\uefff]|"
    rf"\A(?:{STEMS})(?:er|ir|re)\s.*[\ue000-\uefff].*[\ue000-\uefff]|[\ue000-\uefff].{{0,30}}\b(?:lire|lisez)\b.{{0,20}}[\ue000-\uefff]"
    rf"|\b(?:convien|decid|s'accord|accept|convenu)\w*\b.{{0,30}}?(?:\bde\s|\bd'|\ba\s)(?:{STEMS}|fix)(?:er|ir|re)\b"
    r"|[\ue000-\uefff]\s(?:est|sont)\s(?:\w+\s)?(?:remplac|supprim|substitu)|[\ue000-\uefff]\sdevien\w+\s(?:les?\s|la\s)?[\ue000-\uefff]"
    r"|\b(?:articles|alineas|points|paragraphes|tirets|annexes|titres|chapitres|numeros)\b.{0,60}\b(?:sont|seront)\s(?:\w+\s)?(?:renumerot|decal)"
    r"|\bmentions?\b.{1,80}\bvalent?\s|\bmentions?\b.{1,80}\bvaut\s"
    r"|[\ue000-\uefff]\s?(?:→|⇒|➔|->|=>)\s?[\ue000-\uefff]"
    r"|[\ue000-\uefff]\s(?:au\slieu|en\slieu\set\splace)\sd.{0,12}[\ue000-\uefff]"
)
"""« Remplacer « A » par « B ». », « Les parties décident de porter la durée à trois ans. », and nothing that tells where."""
_ON_CONDITION = re.compile(r"(?:si|s'il|en cas d|lorsqu|quand)\b[^,\ue000-\uefff]{3,120}?,\s(?!le\b[^,]{0,40}\bpeut)")
"""« Si le délégant le demande, l'article 8 devient l'article 9. »: an order on condition is one that nobody can carry out."""
_IF_LAST = re.compile(r"\s(?:si|s'il|sauf\ssi|lorsque|en\scas\sd)\b[^,.;\ue000-\uefff]{3,160}\s?\.?\Z")
"""« … ; supprimer le troisième alinéa si le délégant le demande. »: so is this one."""
_NO_MORE = re.compile(r"\bne\s(?:s'appliqu\w+|sont|est)\splus\b(?:\sapplicable)?|\bn'est\splus\sapplicable\b")
"""« À défaut d'accord, l'article 6 ne s'applique plus. »"""
_LIKEWISE = re.compile(
    r"\bil\sen\s(?:va|est|sera)\sde\smeme\b|\bmemes?\smodifications?\b|\bde\sla\smeme\s(?:maniere|facon)\b"
    r"|\b(?:aussi|egalement|idem|de\smeme|pareillement)\b\W*\Z|\A\W*(?:ainsi\sque?|de\smeme\sque|et|puis|idem|egalement|y\scompris)\b"
)
"""« • l'article 2 (3°) aussi. », « Ainsi que l'article 9. »: the order of the line above, once more."""
_OF_THIS_ACT = re.compile(r"\b(?:articles?|alineas?|dispositions|stipulations)\b.{0,40}\bdu\spresent\savenant\b.{0,80}")
"""« les dispositions de l'article 2 du présent avenant »: the act speaks of itself."""
_STOPS = re.compile(
    r"\b(?:(?:repute|annul|abrog|supprim|retir|cess|remplac|modifi|caduc|suspend)\w*|sans\s(?:effet|objet|suite)|nul)\b"
)
"""What would end an act or a portion of it, whatever its ending."""
_LIMITS = re.compile(
    r"\A(?:toutefois|cependant|neanmoins|par\sexception|par\sderogation|en\srevanche)\b"
    r"|\A(?:cette|ces|ce|cet|ladite|lesdites|ledit|lesdits|celle-ci|celui-ci|celles-ci|ceux-ci|elles?|ils?)\s"
    r"(?:(?:suppression|modification|disposition|stipulation|insertion|remplacement|ajout|changement|redaction|abrogation|mesure)s?\s)?"
    r"(?:nouvelles?\s)?(?:(?:ne|n')\s?.{0,60}?\b(?:que|qu'|pas|plus)\b|(?:est|sont)\slimitee?s?|cess\w+|demeur\w+|(?:vaut|valent|s'applique\w*)\s"
    r"(?:uniquement|seulement|exclusivement|jusqu|pendant|durant|pour|aux?\b|a\sl))"
)
"""« Toutefois, … », « Cette suppression ne vaut que jusqu'en 2032. »: a sentence that narrows the order before it."""
_FOREVER = re.compile(r"\b(?:a\scompter|des\sl'entree|a\spartir)\b(?!.*\b(?:jusqu|que\spour|seulement|uniquement))")
"""« Cette modification s'applique à compter du 1er mars. »: from then on, it narrows nothing."""
_LABELLED = re.compile(r"annexes?\s\S{1,6}\s?:")
"""« Annexe 2 : le budget est de … »: content for a portion, and nothing on what becomes of the old one."""
_ADDED = re.compile(
    r"^(?:il\s(?:est|sera)|sont|est)\s(?:egalement\s)?(?:ajoute|insere|cree|supprime|adjoint|modifie|remplace|abroge|annule|complete)\w*\s?(?:[\s:.;]|\Z)"
    r"|^(?:un|une|deux|trois)\s[^.:;,]{3,60}?\s(?:est|sont)\s(?:\w+\s)?(?:ajoute|adjoint|retire|retranche)e?s?\s(?:a|au|aux|du|de)\b"
    r"|^(?:un|une|deux|trois)\s(?:nouve\w+\s)?(?:articles?|annexes?|alineas?|paragraphes?|phrases?|tirets?|points?)\b.{0,120}?\b(?:est|sont)\s"
    r"(?:ajoute|insere|cree)|\bremplac\w+\s(?:le|la|les)\sprecedente?s?\b"
)
"""« Il est ajouté : », « Une phrase est ajoutée à … », « Deux alinéas sont ajoutés. »: an order that does not say where."""


def speaks_of_change(sentence: str) -> bool:
    """Whether words of change stand anywhere beside a portion or a key term, whatever surrounds them."""
    text = fold(mask(sentence).text)
    return bool(_CHANGE.search(text) and (_PORTION.search(text) or _KEY.search(text)))


def limits(sentence: str) -> bool:
    """« Toutefois, il demeure applicable à X. », « Cette modification ne vaut que pour 2022. »: narrows the order before it."""
    text = fold(mask(sentence).text)
    return bool(_LIMITS.search(text)) and not _FOREVER.search(text)


_MARKS = re.compile('[«»“”„"]')


def verdict(sentence: str) -> Verdict:
    """What an unread sentence seems to do to the agreement."""
    # Of a quotation that is never closed nobody knows where it ends: the order may stand inside it.
    text = fold(_MARKS.sub(" ", sentence) if is_open(sentence) else mask(sentence).text)
    condition = _ON_CONDITION.match(text)
    if condition and verdict(text[condition.end() :]) == "change":
        return "change"
    last = _IF_LAST.search(text)
    if last and verdict(text[: last.start()]) == "change":
        return "change"
    if text and undoing.SPELT.search(text):
        return "change"
    if _NO_MORE.search(text) and _PORTION.search(_ELSEWHERE.sub(" ", text)):
        return "change"
    if told_anew.agreed(text) and (_PORTION.search(text) or _KEY.search(text)):
        return "change"
    if not text or _SUPPOSED.search(text):
        return "decision" if undoing.NARROWED.search(text) else ""
    of_this_act = _OF_THIS_ACT.search(text)
    if of_this_act and _STOPS.search(of_this_act.group()):
        return "change"
    if undoing.ACT_ENDS.search(text) or MADE_ANEW.search(text) or told_anew.tells(text):
        return "change"
    told = _ELSEWHERE.sub(" ", text)
    if (_PORTION.search(told) and (_NOMINAL.match(told) or _PLACED.match(told))) or _TOLD.search(text) or _STATED.search(told):
        return "change"
    if _WORDED.search(told) and "present avenant" not in text:
        return "change"
    if _NOUNED.search(told) and _PORTION.search(told):
        return "change"
    if _LABELLED.match(told) or (_LIKEWISE.search(told) and _PORTION.search(told)):
        return "change"
    if undoing.PROROGUED.search(text) or undoing.NARROWED.search(text):
        return "decision"
    if _PORTION.search(told) and (undoing.ENDS.search(told) or undoing.KEPT_BUT.search(told) or told_anew.leaves_only(told)):
        return "change"
    if _CLOSES.search(text) and not _PORTION.search(told):
        return ""
    if _DECIDED.search(text) and not _PORTION.search(told):
        return "decision"
    if _PORTION.search(told) and (_CHANGE.search(told) or _FIXED.search(told)):
        return "change"
    if _REPLACED.search(told) and not _KEY.search(told):
        return "decision"
    if _ADDED.search(told) or (_KEY.search(told) and (_VALUED.search(told) or _CHANGE_ALONE.search(told))):
        return "change"
    if _VALUED.search(told) or _ALTERED.search(told) or _MORE.search(told) or "desormais" in told:
        return "change"
    if told_briefly.changes_briefly(text):
        return "change"
    return "decision" if told_anew.adds_one_more(told) or told_briefly.decides_briefly(text) else ""
