"""Words that order nothing: dates of effect, links between sentences, the avenant speaking of itself.

Each pattern has an example. They are looked for where a token begins, on the levelled text; a scope never hides in one:
none of them can hold a unit (alinéa, article, phrase…) of the text that is amended.
"""

from __future__ import annotations

import re

from generator.french.dates import DATE

_DAY = rf"(?:(?:{DATE.pattern})|[a-zéû]+ \d{{4}})"
_ENTRY = r"(?:(?:la |sa |son )?(?:date (?:d'|de )?)?(?:son |l'|de )*(?:entrée en vigueur|signature|extension"
_ENTRY += r"|effet|application|publication))"

FILLERS: tuple[tuple[str, str], ...] = (
    # « À compter du 1er juillet 2022, l'article 4 est … », « avec effet rétroactif au 2 décembre 2020 »
    (rf"(?:avec (?:un )?effet (?:rétroactif )?)?(?:à|a) (?:compter|effet|partir) du {_DAY}", "à compter du 1er juillet 2022"),
    (rf"(?:avec (?:un )?effet (?:rétroactif )?)(?:au|le) {_DAY}", "avec effet au 1er janvier 2022"),
    (
        rf"(?:à|a) (?:compter|effet|partir) (?:du |de (?:la |l')?){_ENTRY} du présent (?:avenant|accord)",
        "à compter de l'entrée en vigueur du présent avenant",
    ),
    (
        rf"(?:à|dès) la date d'(?:entrée en vigueur|effet|application|extension) du présent (?:avenant|accord)(?: du {_DAY})?",
        "à la date d'application du présent avenant",
    ),
    (
        r"(?:(?:à|a) (?:compter|partir) de|dès) (?:son |sa |l'|la )(?:date d[e'] ?(?:son |l'|sa |la )?)?"
        r"(?:entrée en vigueur|signature|extension|publication)(?: du présent (?:avenant|accord))?(?=,| l'| le | les )",
        "dès l'entrée en vigueur du présent avenant",
    ),
    (  # every branch act waits for it: the words are those of the act once it is extended
        r"sous (?:la )?(?:seule )?réserve de (?:l'|son )(?:extension|agrément)(?: (?:du présent|de cet) (?:avenant|accord))?"
        r"(?: par arrêté(?: ministériel)?)?(?=,)",
        "sous réserve de l'extension du présent avenant",
    ),
    (r"(?:à|a) (?:compter|effet|partir) de (?:cette date|la même date)", "à compter de cette date"),
    # « est remplacée par la suivante, applicable au 1er janvier 2019 : »
    (
        r"(?:applicable|valable|effectif|effective|exigible|en vigueur)s? "
        rf"(?:(?:à (?:compter|partir) )?du|au|dès le) {_DAY}(?=\s?:)",
        "applicable au 1er janvier 2019",
    ),
    (rf"(?:au|le|dès le) {_DAY}(?! est| sont)", "au 1er janvier 2022"),
    # « En conséquence, l'article 5 est … », « Par ailleurs, … »
    (
        r"(?:en|par(?: voie de)?) conséquence?t?|par conséquent|de même|en outre|par ailleurs|à cet effet|à cette fin|dès lors"
        r"|d'une part|d'autre part|de ce fait|dans ce cadre|en effet|au surplus|de plus|enfin|ainsi(?=,)|puis|pour ce faire"
        r"|premièrement|deuxièmement|en premier lieu|en second lieu|en dernier lieu(?=,)|ensuite(?=,)|aussi(?=,)"
        r"|désormais(?=,)|dorénavant(?=,)|(?:à savoir|c'est-à-dire)(?=\s?:)"
        r"|aux termes du présent avenant",
        "en conséquence",
    ),
    # « est modifié par le présent avenant », « en application du présent avenant »
    (
        r"(?:par|en application|au titre|en vertu|dans le cadre) (?:du|de|le) présent (?:avenant|accord|article)"
        r"|par cet (?:avenant|accord)(?=,)",
        "par le présent avenant",
    ),
    # « dans tous ses termes », « dans son intégralité », « en totalité »
    (
        r"dans (?:son intégralité|leur intégralité|sa totalité|son ensemble|toutes ses dispositions(?: et effets)?"
        r"|tous ses termes)"
        r"|en totalité|en (?:son|leur) entier",
        "dans son intégralité",
    ),
    # « L'article 5 de la convention, dans son ancienne rédaction, est abrogé »
    (
        r"dans (?:son|sa|leur) (?!rédaction (?:antérieure|en vigueur) (?:à|aux?|le|avant|jusqu))"
        r"(?:(?:ancienne |actuelle )?rédaction(?: actuelle| initiale| antérieure| en vigueur)?"
        r"|version (?:actuelle|consolidée|en vigueur)(?! (?:au|à|le|avant|jusqu)))"
        r"(?! issue| résult| tel)",
        "dans son ancienne rédaction",
    ),
    # « L'article 5 tel qu'il est actuellement rédigé est supprimé »
    (
        r"tel(?:le)?s? qu'(?:ils?|elles?) (?:est|sont) (?:actuellement |aujourd'hui )?(?:rédigée?s?|en vigueur)",
        "tel qu'il est actuellement rédigé",
    ),
    # « l'article 5, devenu sans objet, »
    (
        r"(?:étant )?devenue?s? (?:sans objet|caduc|caduque|obsolète)s?",
        "devenu sans objet",
    ),
    # « L'alinéa 2 est, quant à lui, supprimé »
    (r"quant à (?:lui|elle|eux|elles)\b", "quant à lui"),
    (r"(?:toujours|intégralement|purement et simplement)\b", "purement et simplement"),
    # « Seul le premier alinéa de l'article 5 est modifié »: what the sentence does not name stays as it is
    (r"(?<![\w'])seule?s?(?= (?:le|la|les|l') ?)", "seul"),
    # « Il y est ajouté un alinéa »
    (r"y(?= (?:est|sont|sera|seront) (?:également |aussi |ensuite )?(?:ajout|insér|adjoint|intercal))", "y"),
    # « Il est inséré juste après le point 3 … », « immédiatement avant le dernier alinéa »
    (
        r"(?:juste|immédiatement|aussitôt|directement)(?= (?:après|avant|à la suite|entre) )",
        "juste après",
    ),
    # « L'article 5 est abrogé et n'est pas remplacé. »
    (r"et (?:n'est|ne sont|ne sera|ne seront) pas remplacée?s?(?=[.,;]|\Z)", "et n'est pas remplacé"),
    # « L'alinéa 3 devient sans objet et est supprimé. »
    (
        r"(?:est|sont|devient|deviennent|étant) (?:désormais |devenue?s? )?(?:sans objet|caducs?|caduques?|obsolètes?)"
        r"(?: et (?=(?:est|sont|doi\w+) ))",
        "est sans objet et",
    ),
)
"""Pattern and example of what is passed over."""

_FILLER = re.compile(rf"(?:{'|'.join(pattern for pattern, _ in FILLERS)})(?:(?!\w)|(?<!\w))", re.IGNORECASE)
"""Whole words only: « puis » is one, the beginning of « puisse » is not."""
_BEGIN = frozenset(
    "ave|à c|à e|à p|à l|à s|a c|a e|a p|app|val|eff|exi|en |au |le |dès|par|de |d'u|d'a|dan|ain|pui|pou|pre|deu|ens|enf|aus|dés"
    "|dor|c'e|aux|tel|éta|dev|qua|tou|int|pur|seu|y e|y s|jus|imm|dir|et |est|son|sou".split("|")
)
"""The three characters that each of them may begin with: the pattern is tried nowhere else."""
_BE = frozenset({"est", "son"})
_VOID = re.compile(r"t? (?:désormais |devenue?s? )?(?:sans|caduc|caduque|obsolète)", re.IGNORECASE)
"""« est sans objet et … »: the only turn that begins with « est », « sont »."""

_TO = (
    r"(?:pour|afin de |afin d'|en vue de |en vue d')\s?(?:(?:ne pas|ne plus|en|y|mieux|se)\s|s'|d')?"
    r"(?!janvier|février|mémoire|titre|autre|salaire|affaire|avenir|courrier)\w+(?:er|ir|re)\b"
)
LEADING = re.compile(
    rf"(?:{_TO}|afin qu|compte tenu|suite |à la suite|conformément|au regard|en application|considérant"
    r"|(?:dans|par) (?:un |le )?(?:souci|soucis|objectif|but|esprit)\b|tenant compte|prenant (?:acte|en compte)"
    r"|d'un commun accord"
    r"|après (?:discussion|concertation|négociation|échange|avis|analyse|examen|réflexion|en avoir)s?|étant donné|c'est pourquoi"
    r"|en fonction d(?:u|e)\b"
    r"|en cohérence|en accord|en conformité|sur proposition|à la demande|soucieu|désireu|conscient|constatant|face (?:à|au)"
    r"|à l'issue de (?:cette|ces|leurs|la négociation|la réunion)|à l'issue des (?:négociations|discussions|échanges|travaux)"
    r"|dans ce(?:s conditions| contexte| cadre)|à ce titre|par (?:ailleurs|suite|accord)"
    r"|dans (?:le prolongement|la continuité|la poursuite|cette (?:perspective|optique|même logique|logique)|cet esprit)\b"
    r"|de la même (?:manière|façon)|en conséquence d|vu (?=l)|par (?:coordination|cohérence|voie de conséquence)"
    r"|pour (?:ce motif|ces (?:raisons|motifs)|l'ensemble de ces (?:raisons|motifs))|en lien avec"
    r"|au vu|eu égard|en raison|du fait|en complément|ainsi et "
    r"|pour (?:plus de|des raisons|être|faire suite))",
    re.IGNORECASE,
)
"""Beginning of a clause that says why, before the comma that opens the instruction.

« pour la DINUM », « s'agissant des cadres », « dans le cadre de la délégation » say for whom: they narrow the order.
"""
TRAILING = re.compile(
    rf"\s*,?\s*(?:{_TO}|car |parce qu|en raison d|du fait d|compte tenu d"
    r"|conformément (?:à l'|à la |aux? )(?:dispositions (?:de la |de l'|du ))?(?:loi|code|décret|ordonnance"
    r"|arrêté|articles? L|législation|réglementation))[^:]*?(?=\s*:?\s*\Z)",
    re.IGNORECASE,
)
"""End of a sentence that says why, after its verb: « pour tenir compte de la loi »; « pour l'année 2022 » says when."""
NARROWING = re.compile(
    r"\b(?:sauf|hormis|except\w+|exclusion|seule?s?|seulement|uniquement|exclusivement|si|réserve|jusqu\w*|durant|pendant|lorsqu\w*"
    r"|provisoire\w*|temporaire\w*|en ce qui|en tant qu\w*|le cas échéant|pour (?:l[ae]s?|l'|ce|une durée))\b",
    re.IGNORECASE,
)
"""What no clause that says why may hold: it would narrow the order, and be lost with it."""
MANNER = re.compile(
    r"(?:comme suit|ainsi qu'il suit|ainsi(?=\s*:)|comme indiqué ci-(?:après|dessous)"
    r"|de (?:la )?(?:façon|manière) (?:suivante|ci-après|ci-dessous)|dans les termes (?:suivants|ci-après|ci-dessous)"
    r"|dans les conditions (?:suivantes|(?:visées |définies |fixées |énoncées )?ci-(?:après|dessous))(?=\s*(?:[:.]|\Z))"
    r"|(?:sur les points (?:suivants|ci-après)"
    r"|dans le sens suivant|en ce sens|de la sorte)(?=\s*:)"
    r"|selon les (?:termes|modalités|dispositions) (?:suivants|suivantes|ci-dessous|ci-après)|en ces termes"
    r"|comme ci-après|comme ci-dessous"
    r"|ainsi\s+(?:rédigée?s?|libellée?s?|conçue?s?)"
    r"|(?:rédigé|libellé|conçu)e?s? (?:comme suit|ainsi(?: qu'il suit)?|de la (?:façon|manière) suivante|en ces termes)"
    r"|dont (?:la rédaction|le texte|la teneur|le contenu) suit(?=\s*:)"
    r"|(?:précisant|prévoyant|disposant|stipulant|énonçant|indiquant)(?=\s*:)"
    r"|dont (?:la rédaction|le texte|la teneur|le contenu) est (?:la|le) suivante?"
    r"|prenant (?:la |le )(?:nouvelle |nouveau )?(?:rédaction|libellé) (?:suivante?|ci-après|ci-dessous)"
    r"|aux? (?:nouveaux )?(?:montants?|valeurs?|taux|niveaux?) (?:suivante?s?|ci-(?:après|dessous))"
    r"|formulée?s? comme suit|comme il suit|tel(?:le)?s? qu(?:e|'il) suit|et ainsi rédigée?s?)",
    re.IGNORECASE,
)
"""« comme suit », « ainsi rédigé », « dans les termes suivants »."""
KEPT = re.compile(
    r"\(?(?:tout )?(?:le reste|les autres (?:alinéas|dispositions|stipulations|paragraphes|phrases|termes|points|tirets))"
    r"(?: d(?:e l'|e cet |udit |u même )(?:article|annexe)(?: \d[\w.]*)?)?"
    r"(?: (?:restant|demeurant|étant|reste|restent|demeure|demeurent|est|sont))? "
    r"(?:sans changement|sans modification|inchangée?s?)\)?",
    re.IGNORECASE,
)
"""« (le reste sans changement) », « les autres alinéas restant inchangés », in a sentence that orders."""
EVERYWHERE = re.compile(
    r"(?:à chaque (?:occurrence|mention|reprise)|à chaque fois qu(?:e ce(?:s|tte)? \w+|'il|'elle|'ils|'elles) (?:y )?"
    r"(?:appara\w+|figur\w+|est \w+|sont \w+)"
    r"|(?:dans|à) (?:toutes (?:leurs|ses|les)) occurrences"
    r"|(?:aux|(?:à|dans) (?:ses|leurs|ces|les)) (?P<times>deux|trois|quatre|cinq|six) occurrences(?! d(?:e|u|es)\b)"
    r"|partout(?: où (?:il|elle|ils|elles|ces mots|ces termes|ce mot|ce terme|cette \w+) "
    r"(?:y )?(?:appara\w+|figur\w+|est \w+|sont \w+|se trouv\w+))?"
    r"|dans (?:les (?P<places>deux|trois|quatre)|chacun des|tous les) (?:alinéas|paragraphes|phrases|points|tirets)"
    r"(?: (?:de cet|de l'|dudit) ?article)? où (?:il|elle|ils|elles|ces mots|ces termes) (?:appara\w+|figur\w+|se trouv\w+))",
    re.IGNORECASE,
)
"""« à chaque occurrence », « à ses deux occurrences », « partout où ils figurent »."""


def filler_end(text: str, position: int) -> int:
    """Where the filler that begins at a position ends; 0 when none begins there."""
    opening = text[position : position + 3].lower()
    if opening not in _BEGIN or (opening in _BE and not _VOID.match(text, position + len(opening))):
        return 0
    match = _FILLER.match(text, position)
    return match.end() if match else 0
