"""Clauses that keep what an act does not change: « Les autres articles restent les mêmes. », « Rien d'autre ne change. »

Drafters say it in a hundred ways, and below a wording without marks such a clause is its end: written into the article, it would
destroy it. What is kept is named (the rest, the other articles, articles by their numbers) and said to stay; a clause that says
something else of it besides (« Les autres articles restent les mêmes, l'article 6 étant supprimé. ») keeps nothing for sure.
"""

from __future__ import annotations

import re

from generator.amending.tokens.mask import mask
from generator.french.labels import read_label
from generator.french.normalise import fold

_UNCHANGED = (
    r"(?:inchangee?s?|sans\schangement|non\smodifiee?s?|pas\smodifiee?s?|identiques?|en\sl'etat|applicables"
    r"|en\svigueur|maintenue?s?)"
)
_KEEPING = re.compile(
    rf"""
    (?:toutes?\s)?(?:les|tous\sles)\sautres?\b.{{0,200}}?\b(?:demeurent|restent|sont|reste|demeure|continuent|ne\ssont)\b.{{0,60}}?\b{_UNCHANGED}
  | (?:le\s)?(?:reste|surplus|restant)\s.{{0,120}}?(?:sans\schangement|inchangee?s?|demeure|reste|maintenue?)
  | (?:l'ensemble\sdes|les|l'|la|le)\s?.{{0,160}}?\b(?:demeurent|restent|demeure|reste|est|sont)\s
      (?:donc\s|quant\sa\s\w+\s|maintenue?s?,?\s)?(?:inchangee?s?|sans\schangement)
  | .{{0,160}}?\bn(?:e\ssont|'est)\spas\smodifiee?s?
  | (?:toutes\s|tous\s|l'ensemble\sdes\s)?(?:les\s)?(?:clauses|dispositions|stipulations|articles|conditions|annexes)\b.{{0,100}}?
      \b(?:non\s(?:modifie|contraire|vise|amende|affecte)\w*|qui\sne\ssont\spas\s(?:modifie|vise|affecte)\w*)\b.{{0,100}}?
      \b(?:demeurent|restent|sont|continuent)\b.{{0,60}}?\b(?:{_UNCHANGED}|a\ss'appliquer)
  | (?:pour|au)\s(?:le\s)?(?:reste|surplus),?\s.{{0,120}}?\b(?:sans\schangement|inchangee?s?|demeure\w*|reste\w*|maintenue?s?)
  | sans\schangement
    """,
    re.VERBOSE,
)
"""« Les autres articles demeurent inchangés. », « Les clauses non modifiées restent en vigueur. »"""
_PORTION = (
    r"(?:articles?|clauses?|dispositions?|stipulations?|points?|alineas?|paragraphes?|parties|passages?|termes|annexes?|phrases?|lignes?"
    r"|chapitres?|titres?|sections?|conditions?|engagements?|modalites?|obligations?|elements?|rubriques?|mentions?|tirets?)"
)
"""What a text is made of, and what parties call its content."""
_OTHERS = rf"(?:tou(?:te)?s\s)?(?:les|ses|leurs|nos|l'ensemble\sdes)\sautres\s{_PORTION}"
_REST = r"(?:tout\s)?(?:le|au|du)\s(?:reste|surplus|restant)"
_UNNAMED = (
    rf"(?:(?:ce\squi|(?:(?:tou(?:te)?s\s)?les|l'ensemble\sdes)\s{_PORTION}\b.{{0,60}}?\squi)"
    r"\s(?:n'est|ne\ssont)\s(?:pas|ni)\s.{2,80}?"
    rf"|(?:tou(?:te)?s\s)?les\s{_PORTION}\snon\s\w+e?s\b.{{0,60}}?)"
)
"""« Ce qui n'est pas modifié », « les articles qui ne sont pas cités »."""
_NUMBERED = r"(?:l'article|l'annexe|les\sarticles|les\sannexes)\s(?:n°\s?)?\d[\w.-]*(?:(?:,\s|\set\s|\sa\s)[\w.-]*\d[\w.-]*)*"
_SAME = (
    r"(?:inchangee?s?|sans\s(?:aucune?\s|autre\s)?(?:changements?|modifications?)|(?:non|pas)\smodifiee?s?|identiques?|pareil(?:le)?s?"
    r"|les?\smemes?|la\smeme|tel(?:le)?s?\squel(?:le)?s?|en\sl'etat|comme\s(?:avant|auparavant|(?:il|elle)s?\s(?:sont|est|etai(?:en)?t))"
    r"|intacte?s?|applicables?|valables?|valides?|en\svigueur|en\splace|d'actualite|maintenue?s?|conservee?s?|gardee?s?|reconduite?s?"
    r"|confirmee?s?)"
)
"""What is said of what does not change."""
_STAYS = r"(?:demeurent|demeure|restent|reste|sont|est|continuent|continue|gardee?s?|gardent|conservent)"
_MOVES = r"(?:change|bouge|varie|evolue|subi|connai|est|sont|ont|a|fai)\w*"
_DOER = r"(?:on|nous|les\s(?:deux\s)?parties|la\s(?:commune|ville|mairie)|le\spresent\savenant|l'avenant|il)"
_KEPT = re.compile(
    rf"""
    (?:{_OTHERS}|{_REST}|{_UNNAMED})\b.{{0,140}}?\b(?:
        {_STAYS}\b.{{0,60}}?\b{_SAME}
      | (?:ne\s|n'){_MOVES}\b.{{0,40}}?\b(?:pas|rien|aucune?|ni)\b
      | (?:gardent|garde|conservent|conserve)\s(?:toute\s)?(?:leurs?|s[ao]n?|ses)\b
      | s'appliqu\w+ | continu\w+\s(?:a|d)\b
      )
  | {_REST}\b[^.:;]{{0,60}}?\s?[:,–-]?\s?(?:idem|inchangee?|sans\s(?:aucune?\s|autre\s)?\w+)\s?[.;]?\s*\Z
  | {_NUMBERED}\b.{{0,60}}?\s(?:
        (?:restent|reste|demeurent|demeure)\s(?:donc\s|aussi\s|egalement\s|tou(?:te)?s\s)*{_SAME}
      | (?:sont|est)\s(?:conserve|garde)e?s?
      | (?:ne\s|n')(?:change|bouge|varie|evolue)\w*\spas
      )(?:\s(?:de\sla|dans\sla)\s(?:presente\s)?convention)?\s?[.;]?\s*\Z
  | (?:rien\sd'autre|aucune?\sautre\s(?:{_PORTION}|modification|changement))\s.{{0,80}}?\b(?:n'|ne\s)(?:\w+\s)?\w+
  | (?:il\sn'y\sa\s|sans\s|et\s)?(?:pas\sd'|aucune?\s)?autres?\s(?:changement|modification)s?
      (?:\s(?:a|dans|de)\s.{{1,60}})?\s?[.;]?\s*\Z
  | {_DOER}\s(?:ne\s|n')\w+\s.{{0,40}}?\b(?:rien\sd'autre|{_REST}|aux\sautres\s{_PORTION}|(?:le|les)\sautres\s{_PORTION})\b
  | il\sn'est\s(?:pas\s|en\srien\s|rien\s)\w+\s.{{0,20}}?(?:d'autre|{_REST}|aux\sautres\s{_PORTION})\b
  | (?:{_DOER}\s)?(?:(?:gard|conserv|laiss)(?:e|ons|ent)|maintient|maintenons|maintiennent)\s(?:{_REST}|{_OTHERS})\b
  | (?:demeurent|demeure|restent|reste|sont|est|n'est|ne\ssont)\s.{{0,40}}?{_SAME}\s.{{0,40}}?(?:{_OTHERS}|{_REST})\b
  | pour\s(?:tout\s)?le\s(?:reste|surplus),?\s
      (?:rien\sne\s|on\sgarde|on\sconserve|la\sconvention\b.{{0,40}}\b(?:s'applique|continue|est|reste))
  | (?:la|cette|notre)\s(?:presente\s)?convention\b.{{0,40}}?\b(?:reste|demeure|continue|est|s'applique|garde)\b.{{0,60}}?
      \b(?:pour\s(?:tout\s)?le\s(?:reste|surplus)|(?:dans|en|pour)\s(?:toutes\s)?(?:ses|les)\sautres\s{_PORTION})\b
    """,
    re.VERBOSE,
)
"""« Les autres articles ne bougent pas. », « Rien d'autre ne change. », « On ne touche pas aux autres articles. »"""
_ELSEWHERE = re.compile(
    r"\b(?:du\s(?:reglement|code|decret|marche|bail)|de\sla\s(?:loi|charte)|des\s(?:reglements|lois|codes|statuts))\b"
)
"""« Les autres dispositions du règlement intérieur restent valables. »: what another text keeps; a wording may say it."""
_OF_THE_TEXT = re.compile(
    rf"(?=.*\b(?:articles?|clauses?|dispositions?|stipulations?|alineas?|paragraphes?|annexes?|phrases?|termes|chapitres?|titres?|points?"
    rf"|convention|accord|avenant|texte)\b)|{_REST}\s?(?:\Z|[:,.–-]|(?:ne|n'|{_STAYS}|s'appliqu\w+|sans|idem|inchange)\b)"
    rf"|(?:rien|pas|aucune?|sans|on|nous|il)\b|pour\s(?:tout\s)?le\b"
)
"""What speaks of the text that is amended, and not of things: « Le reste du matériel reste à la Ville. » may be its wording."""
_REMAINS = re.compile(rf"(?:les\sautres\s\w+|le\sreste)\b.{{0,80}}?\b{_STAYS}\b.{{0,40}}?\b{_SAME}")
"""« Les autres tarifs restent les mêmes. »"""
_PLAIN = re.compile(
    r"(?:(?!\s(?:et|ou|mais|sauf|hors|hormis|excepte\w*|dont|que|qui|toutefois|sous|jusqu)\b|\sa\sl'ex)[^,;:(]){0,60}"
)
"""What may end « Rien d'autre ne change dans la convention. »: no second sentence within it, and nothing excepted."""
_NEGATED = re.compile(r"\bn(?:e\s|')")
_WHOLE = (
    r"(?:(?:les\sdispositions|les\sstipulations)\sde\s)?(?:l'article|l'annexe|les\sarticles|les\sannexes)\s"
    r"(?:[a-z]{1,2}[.-]?\s?)?\d[\w.-]*(?:(?:,\s|\set\s)[\w.-]*\d[\w.-]*)*(?:\sde\s(?:la\s(?:presente\s)?convention(?:\scollective)?|l'accord))?"
)
"""Whole articles by their numbers, and nothing of them."""
_YET = re.compile(
    r"\b(?:etant|sauf|hormis|hors|excepte\w*|a\sl'exception|a\sl'exclusion|toutefois|mais)\b.{0,80}?"
    r"\b(?:suppr|abrog|rempl|modifi|complet|port|redui|fix|annul|releve|ramene|prolong|report|chang|actualis)\w*e?e?s?\b"
)
"""« Les autres articles demeurent inchangés, l'article 6 étant supprimé. »: kept, and something else besides."""
_DENIAL = re.compile(
    rf"""
    {_WHOLE}\s(?:est|sont)\s(?:donc\s)?(?:maintenu|conserve)e?s?\s
      (?:dans\s(?:sa|leur)\sredaction\s(?:actuelle|initiale|en\svigueur)|en\sl'etat|tel(?:le)?s?\squel(?:le)?s?)\s?[.;]?\s*
  | (?:le\spresent\s(?:avenant|accord)|il|elle|l'avenant)\s(?:ne\s|n')(?:modifie|change|affecte)\s
      (?:pas|en\srien|nullement)\s{_WHOLE}(?:,\sdont\s(?P<dont>[^,:;\ue000-\uefff]*))?\s?[.;]?\s*
  | (?:le\spresent\s(?:avenant|accord)|il|elle|l'avenant)\sn'(?:emporte|apporte|entraine)\saucune\s(?:autre\s)?modification
      (?:\s(?:de|a)\s(?:{_WHOLE}|l'annexe|la\sconvention|l'accord))?\s?[.;]?\s*
  | (?:il|elle|le\spresent\s(?:avenant|accord)|l'avenant)\s(?:pourra|peut)\s(?:etre\s)?(?:revise|denonce|modifie|reconduit)e?
      (?:\set\s(?:revise|denonce|modifie))?\s(?:conformement\sa|dans\sles\sconditions\s(?:prevues|fixees|definies)\s(?:a|par))\s?{_WHOLE}\s?[.;]?\s*
  | (?:\(?\w\)\s?)?(?:{_WHOLE}|(?:le|la|les)\s(?:\w+\s)?(?:alinea|phrase|tiret|point|termes|mots)s?\b[^,:;]{{0,40}}?)
      \s(?:est|sont)\setendue?s?\ssous\sreserve\s(?:du\srespect|de\sl'application)\sde(?:s|\sl')[^,:;]{{0,60}}\b(?:articles?\s)?[lrd]\.?\s?\d[^:;\ue000-\uefff]*
    """,
    re.VERBOSE,
)
"""« L'article 6 est maintenu dans sa rédaction actuelle. », « … ne modifie pas l'article 7. »: that alone, and whole."""
_STEMS = re.compile(r"\b(?:supprim|abrog|rempl|modifi|complet|ajout|inser|annul|redig|port|devien|reduit|releve|ramene)\w*")
"""Beginnings of the verbs that amend, folded."""


def is_keeping(sentence: str) -> bool:
    """« Les autres dispositions de l'article 4 demeurent inchangées. », « Le reste sans changement. »"""
    told = _told(sentence)
    return not _YET.search(told) and (_KEEPING.match(told) is not None or _kept_alone(told) is not None)


def may_be_wording(sentence: str) -> bool:
    """« Le loyer reste inchangé. », « Les autres tarifs restent les mêmes. »: of things, by the act or by a wording above.

    So is a clause that keeps the rest and says something else besides: « Les autres articles restent les mêmes, le bilan est … »
    """
    told = _told(sentence)
    if _OF_THE_TEXT.match(told):
        return _KEPT.match(told) is not None and not is_keeping(sentence)
    return is_keeping(sentence) or _KEPT.match(told) is not None or _REMAINS.match(told) is not None


def denies(sentence: str) -> bool:
    """Whether a sentence says of a portion that it does not change, in words that hold a verb of change or of effect."""
    told = _told(sentence)
    kept = _kept_alone(told)
    if kept is not None and _NEGATED.search(kept[0]) and _OF_THE_TEXT.match(told):
        return not _YET.search(told)
    found = _DENIAL.fullmatch(told)
    return found is not None and not _STEMS.search(found["dont"] or "")


def _told(sentence: str) -> str:
    """What a sentence says, folded, without its label: « G. – L'article 3 « Durée » demeure sans changement. »"""
    label = read_label(sentence)
    return fold(mask(sentence[label.end :] if label else sentence).text).lstrip("-–—•* ")


def _kept_alone(told: str) -> re.Match[str] | None:
    """A clause that keeps the rest of this text, and says nothing else."""
    found = _KEPT.match(told)
    return found if found and _PLAIN.fullmatch(told, found.end()) and not _ELSEWHERE.search(told) else None
