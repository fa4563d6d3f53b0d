"""Every code of refusal, and what it asks a lawyer to do. A test holds that none is forgotten and none is left over."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Family:
    """Refusals that a reader looks for together."""

    name: str
    asks: tuple[tuple[str, str], ...]
    """Code, and what to do."""


FAMILIES = (
    Family(
        "La phrase n’est pas comprise",
        (
            ("unknown-words", "Réécrire la phrase sans les mots cités, ou retenir une lecture."),
            ("unread-change", "Réécrire la phrase comme une instruction, ou retenir une lecture (sans effet, au besoin)."),
            (
                "misplaced-order",
                "Placer l’instruction dans un article de l’avenant, hors des visas, du préambule et des signatures.",
            ),
            ("sentence-too-long", "Couper la phrase, ou mettre le texte nouveau entre guillemets."),
            ("limited-order", "Dire dans l’instruction elle-même à qui et jusqu’à quand elle s’applique."),
            ("two-wordings", "Dire lequel des deux textes qui suivent l’instruction est le texte nouveau."),
            ("side-by-side", "Compléter la ligne du tableau : l’article, l’ancienne rédaction, la nouvelle."),
            ("items-or-wording", "Mettre le texte nouveau entre guillemets, ou écrire chaque changement comme une instruction."),
            ("unquoted-end", "Mettre le texte nouveau entre guillemets : rien ne dit où il finit."),
            ("stray-quote", "Ouvrir et fermer les guillemets du texte nouveau par paires."),
            ("unread-sentence", "Récrire la phrase plus simplement : un verbe, une portion visée, un texte nouveau."),
            ("ambiguous-scope", "Dire, dans la suite de la phrase aussi, quelle portion est visée."),
            ("two-places", "Dire une seule place : la fin de la portion, ou la portion voisine."),
            ("crossed-scope", "Vérifier les portions nommées : elles ne s’emboîtent pas l’une dans l’autre."),
            ("elided-noun", "Dire ce qui est compté : alinéas, phrases ou tirets."),
            ("no-article", "Nommer l’article modifié, dans la phrase ou dans l’annonce qui la précède."),
            ("no-target", "Nommer l’article modifié."),
            ("not-neighbours", "« Entre » deux portions suppose qu’elles se suivent : vérifier leurs rangs."),
            ("several-targets", "Viser les portions une à une, chacune avec son texte nouveau."),
            ("several-words", "Dire, pour chaque suite de mots, où elle va ou ce qu’elle remplace."),
            ("two-units", "Annoncer séparément les deux textes nouveaux."),
            ("words-or-alinea", "Viser l’alinéa après lequel insérer, et non des mots."),
            ("part-of-sentence", "Citer la phrase entière, ou dire que des mots seuls sont visés."),
            ("words-or-portion", "Citer les mots nouveaux, ou viser la portion entière avec son texte."),
            ("no-heading", "Viser un article, une annexe ou une division : eux seuls portent un intitulé."),
            ("renumbering", "Écrire le nouveau numéro en chiffres ou en lettres : « devient l’article 15 »."),
            ("several-lines", "Donner le nouvel intitulé sur une seule ligne."),
            ("announced-only", "Donner l’instruction ou le texte nouveau que l’acte annonce."),
            ("unread-portion", "Reformuler la portion notée dans les faits de l’acte non versé."),
        ),
    ),
    Family(
        "Le texte nouveau manque ou ne convient pas",
        (
            ("empty-payload", "Placer le texte nouveau sous la phrase, entre guillemets."),
            ("no-new-wording", "Donner la nouvelle rédaction : « est ainsi rédigé : « … » »."),
            ("list-incomplete", "Donner chaque valeur comme le texte la dit : elles changent ensemble, ou pas."),
            ("other-value", "Vérifier l’ancienne valeur, ou le passage : le texte la dit d’autre chose."),
            ("old-value-missing", "Citer la valeur qui change : « est porté de … à … »."),
            ("payload-elsewhere", "Placer le texte nouveau sous la phrase qui l’annonce."),
            ("label-missing", "Faire commencer le texte nouveau par le numéro que la phrase lui donne."),
            ("heading-missing", "Faire commencer le texte nouveau par le titre que la phrase annonce."),
            ("unannounced-payload", "Compléter la phrase : « est remplacé par : », « est complété par : »."),
            ("text-after-quote", "Mettre dans la citation, ou à part, les mots qui suivent le guillemet fermant."),
            ("shared-payload", "Donner un texte nouveau à chacune des deux annonces."),
            ("wrong-count", "Donner autant d’alinéas que la phrase en annonce, ou corriger le nombre."),
            ("same-words", "Vérifier les mots anciens et nouveaux : ils sont identiques, ou il en manque."),
            ("same-text", "Vérifier la transcription : le texte nouveau est le même que l’ancien."),
            ("shorter-payload", "Dire quel alinéa est modifié : le texte nouveau est bien plus court que l’article."),
            ("restated-in-part", "Dire si le texte nouveau remplace le passage ou s’y ajoute."),
            ("phrase-or-words", "Finir par un point la phrase ajoutée, ou commencer par une minuscule les mots ajoutés."),
            ("restates-more", "Dire si le texte nouveau remplace aussi l’alinéa qu’il reprend."),
            ("heading-unknown", "Dire si la première ligne du texte nouveau est son intitulé : « un article 5 intitulé « … » »."),
            ("article-payload", "Vérifier la transcription : un article se trouve dans le texte nouveau d’une partie d’article."),
            ("article-exists", "Dire ce que devient l’article du même numéro, que le texte a déjà."),
            ("sub-articles-left", "Dire si les sous-articles que le texte nouveau ne reprend pas subsistent."),
            ("list-left", "Dire ce que devient la liste, ou donner la phrase qui l’introduit, finie par un deux-points."),
            ("division-payload", "Dire quels articles de la division changent."),
            ("division-heading", "Citer seul le nouvel intitulé de la division ; le reste se reporte à la main."),
            ("phrase-payload", "Viser l’alinéa entier, ou donner une seule phrase."),
            ("table-payload", "Donner les lignes nouvelles sous forme de tableau, ou reporter à la main."),
            ("table-shape", "Vérifier la transcription : les lignes nouvelles n’ont pas autant de cellules que le tableau."),
            (
                "table-column",
                "Reporter à la main la colonne d’un tableau aux lignes inégales ; dire les mots qu’une cellule perd.",
            ),
        ),
    ),
    Family(
        "La portion visée n’est pas trouvée, ou pas seule",
        (
            ("target-not-found", "Vérifier la référence, ou verser l’acte qui a créé la portion."),
            ("target-repealed", "Vérifier la référence : un acte antérieur a abrogé cet article."),
            ("container-not-found", "Vérifier la division ou l’annexe nommée."),
            ("two-targets", "Préciser laquelle des portions est visée, par sa division ou son intitulé."),
            ("several-places", "Distinguer les passages visés, et donner le texte de chacun."),
            (
                "uncertain-count",
                "Deux façons de compter les alinéas donnent deux passages : citer les premiers mots de celui qui est visé.",
            ),
            ("uncertain-lines", "Séparer les alinéas déposés par une ligne vide, ou citer les premiers mots de l’alinéa visé."),
            ("words-not-found", "Vérifier les mots cités : ils ne sont pas dans le passage visé."),
            ("other-subject", "Vérifier l’article visé : il ne parle pas de ce que la phrase en dit."),
            ("told-twice", "Garder une seule des deux phrases, ou donner à chaque ajout son numéro."),
            ("label-taken", "Dire ce que devient la portion qui porte déjà ce repère, ou choisir un repère libre."),
            ("count-mismatch", "Donner autant d’alinéas, de phrases ou d’articles que la phrase en annonce."),
            ("note-left", "Donner le texte nouveau sous la phrase qui l’ordonne, avec la note qu’il appelle."),
            ("struck-words", "Donner le texte sans les mots barrés, ou sans les marques de suivi des modifications."),
            ("ellipsis", "Écrire le texte nouveau en entier, sans points de suspension ni « sans changement »."),
            ("act-article-repealed", "Dire ce que devient, dans la convention, ce que l’article abrogé avait changé."),
            ("label-lost", "Dire ce que devient le numéro du point, ou viser le point entier."),
            ("label-family", "Réécrire l’alinéa avec son nouveau repère."),
            ("agreement-lost", "Donner la phrase entière : les mots nouveaux ne s’accordent pas avec ceux qui les précèdent."),
            ("words-count", "Vérifier combien de fois les mots figurent dans le passage visé."),
            ("number-twice", "Donner le nombre nouveau en lettres et en chiffres, comme le texte le fait."),
            ("scope-unsure", "Dire si le préambule ou l’annexe qui portent aussi ces mots changent avec les articles."),
            ("words-several", "Préciser l’occurrence visée, ou écrire « à chaque occurrence »."),
            ("extent-unknown", "Citer les mots du passage : rien ne dit jusqu’où il va."),
            ("place-unknown", "Dire après quel alinéa ou dans quel alinéa le texte nouveau prend place."),
            ("rank-mismatch", "Vérifier le rang annoncé du nouvel alinéa."),
            ("other-heading", "Vérifier l’article visé : son intitulé n’est pas celui que la phrase cite."),
            ("merged-cells", "Dire ce que deviennent les lignes que la première cellule couvre."),
            ("part-of-wording", "Viser l’élément que le texte nouveau donne, ou donner le texte entier du passage."),
            ("after-refusal", "Régler d’abord la phrase antérieure refusée sur cet article, ou citer les mots visés."),
            ("number-order", "Dire où va le nouvel article : son numéro ne suit plus celui de l’article qui le précède."),
            (
                "other-words",
                "Vérifier le rang ou la citation : le passage visé n’a pas les mots que la phrase cite comme les siens.",
            ),
            ("other-number", "Dire lequel est modifié : la phrase et le texte nouveau ne portent pas le même numéro."),
            ("other-text", "Vérifier le texte nommé : ce n’est ni la convention ni un de ses actes versés."),
            ("number-unknown", "Donner au nouvel article son numéro ou son intitulé."),
            ("former-number", "Nommer l’article ou l’alinéa par son numéro d’aujourd’hui : un avenant a changé les numéros."),
            ("number-taken", "Vérifier le numéro donné : le texte a déjà un article de ce numéro."),
            ("no-label", "Vérifier la référence : le passage visé n’a pas de numéro que l’on puisse changer."),
            ("act-not-held", "Verser l’avenant que la phrase modifie."),
            ("nothing-written", "Vérifier la référence : l’article cité n’a rien écrit dans la convention."),
            ("chain-contradicted", "Vérifier l’acte cité (« tel que modifié par… ») : il n’a pas modifié cette portion."),
        ),
    ),
    Family(
        "L’acte se contredit, ou met fin au texte",
        (
            ("conflict", "Deux phrases du même acte visent les mêmes mots : dire laquelle l’emporte."),
            (
                "keeping-contradicted",
                "L’acte remplace ou supprime un article dont il dit garder le reste : préciser ce qui change.",
            ),
            ("whole-act", "Dire ce que devient chaque article que l’avenant annulé ou abrogé avait changé."),
            ("whole-text", "La fin d’un texte entier est signalée ; ses mots ne sont pas supprimés ici."),
        ),
    ),
    Family(
        "Une lecture retenue ne tient plus",
        (
            ("stale-reading", "Vérifier la lecture : la phrase, sa ligne ou le texte de l’acte ont changé."),
            ("ambiguous-reading", "Dire par « ligne » laquelle des phrases identiques est lue."),
            ("retained-not-read", "Récrire la lecture comme une phrase modificative complète, ou « sans effet »."),
            ("retained-without-text", "Dire à quelles lignes se trouve le texte nouveau (« texte_nouveau »)."),
            ("retained-text-taken", "Retirer des lignes du texte nouveau l’autre phrase modificative qu’elles contiennent."),
            ("reading-in-payload", "Retenir une lecture de la phrase qui apporte ce texte."),
        ),
    ),
)
"""Every refusal, in the order in which the engine works."""
