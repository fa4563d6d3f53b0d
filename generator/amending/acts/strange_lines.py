"""Lines of a new wording without marks that an act may say of itself: « Cela prend effet au 1er janvier. », « Dont acte. »

Nothing shows where such a wording ends, and an agent who writes no quotation marks writes below it whatever he has to say: who
voted, why, what the text said before, a last order in passing. A convention speaks in the present of what the parties do; what
speaks of the change, in the past tense, in the first person, or orders something, is shown to a lawyer and never written in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.amending.tokens.mask import mask
from generator.amending.tokens.sentences import split_sentences
from generator.french.normalise import fold
from generator.model import Alinea

_OF_THE_CHANGE = re.compile(
    r"""
    \b(?:(?:cet|dudit)\savenant|(?:cet|le\spresent)\sacte|present\sdocument)\b | \Al'avenant\b
  | \blitiges?\b.{0,40}\bpresent\savenant\b
  | \b(?:ces?|cette|les?)\s(?:presentes?\s)?(?:changements?|modifications?)\b(?!\s(?:d[eu']|des)\b)
  | \bcette\s(?:nouvelle\s)?(?:version|redaction|formulation|phrase)\b
  | \b(?:nouvelle|anciennes?)\s(?:version|redaction|formulation|dispositions?)\b
  | \bces\snouvelles?\s(?:regles|dispositions|mesures|stipulations)\b
  | \b(?:ce\squi\sprecede|dont\sacte|seance\stenante|voies?\sde\srecours)\b
  | \bce\stableau\s(?:remplace|annule|est\sle)\b | \Asource\s?:
    """,
    re.VERBOSE,
)
"""« Le bureau a voté ces changements. », « Cet acte sera publié. », « Cette rédaction a été validée. »"""
_PUBLISHED = re.compile(
    r"\A(?:transmis|notifie|publie|affiche|recu|certifie|depose|envoye|adresse|remis|enregistre|vise)e?s?\b"
    r"|\b(?:signons|signent|avons\ssigne|autorisee?s?\sa\ssigner|ampliation|controle\sde\slegalite|merci|veuillez|voila)\b"
    r"|\A(?:les\s)?signataires\b|\bpour\stoute\squestion\b|\b(?:contrat|convention)\s(?:principale?|initiale?|d'origine)\b"
    r"|\bpar\sailleurs\s(?:valable|applicable|inchange)|\Apour\s(?:tout\s)?le\sreste\b"
)
"""« Transmis au contrôle de légalité le 5 mars. », « Nous avons signé ce jour. », « Le maire est autorisé à signer. »"""
_TAKES_EFFECT = re.compile(
    r"\A(?:cela|ceci|ca|le\stout|applicable|effet|avec\seffet)\b|\A(?:a\s(?:compter|partir)\sd[ue]|des\sle)\b[^,;:]{3,60}\Z"
)
"""« Cela prend effet au 1er janvier. », « À compter du 1er janvier 2025. »: when the change holds."""
_BEFORE = re.compile(
    r"\A(?:auparavant|avant,|jusqu'(?:ici|a\spresent|alors)|anciennement|en\seffet|rappel|pour\s(?:memoire|rappel|information)|a\snoter)\b"
    r"|\A(?!.*\b(?:si|s'ils?|aurai(?:t|ent))\b).*\b(?:etai|avai|demandai|prevoyai|se\sreunissai|souhaitai|voulai)(?:t|ent)\b"
    r"|\b(?:a|ont)\s(?:ete\s)?(?:vot|valid|decid|demand|souhait|accept|deliber|reconn|vise\b)\w*"
    r"|\b(?:l'|les\s)(?:a|ont)\s(?:vot|valid|decid|accept|approuv|adopt)\w*|\breconnai(?:t|ssent)\savoir\b|\bne\ssuffi(?:t|sent)\spas\b"
    r"|\bs'appliqu\w+\splus\b"
)
"""« Auparavant, le comité se réunissait deux fois. », « En effet, deux réunions ne suffisent pas. »: why, and what was before."""
_ORDERS = re.compile(
    r"""
    \b(?:on|nous)\s(?:(?:l[ea]s?|y|en)\s)?(?:\w+\s)?(?:supprim|retir|enlev|ajout|remplac|chang|modifi|annul)\w*
  | \b(?:est|sont|sera|seront)\s(?:aussi\s|egalement\s|donc\s)?(?:supprime|abroge|annule|double|triple|retire|enleve|remplace
      |ramene|releve|porte|reporte|prolonge|proroge)e?s?\b(?!\s(?:par|sur)\b)
  | \b(?:passe|passent|saute|sautent)\b(?=\sa\s|\sde\s|\W*\Z)
  | \A(?:\w\s?[.)]\s?)?(?:meme\schose|idem|plus\sd[e']|fini\b|fin\sd[ue])
  | \A(?:\w\s?[.)]\s?)?(?:l[ea]s?\s)?\w+(?:\s\w+){0,3}\s
      (?:porte|ramene|fixe|reduit|releve|double|supprime|prolonge)e?s?
      (?:\sde\s\w+)?(?:\s(?:a|jusqu'au)\s.{1,60})?\W*\Z
    """,
    re.VERBOSE,
)
"""« On supprime aussi l'article 5. », « Préavis porté à trois mois. »: another change, in passing."""
_ASIDE = re.compile(r"\A\((?!en\s|tableau|montants?\b).*\)\W*\Z")
"""« (cachet et signature) »."""
_NOTE = re.compile(
    r"\((?:decision|deliberation|au\slieu\sd|voir\b|cf\b|vote|suite\sa|ancien|avant|anciennement|pour\smemoire)[^()]*\)\W*\Z"
)
"""« (au lieu de trois) », « (décision du conseil du 3 mars) », at the end of a line."""
_PATTERNS = (_OF_THE_CHANGE, _PUBLISHED, _TAKES_EFFECT, _ORDERS, _ASIDE, _NOTE)


def strange_line(lines: Sequence[Alinea]) -> Alinea | None:
    """The one of the last two lines of a wording that may be the act's own; what is told of the past is so at the very end only.

    An article's own exposé tells what happened before it: « Le ministre a souhaité élargir … Pour ce faire, les parties … ».
    """
    for number, line in enumerate(lines[::-1][:2]):
        if line.kind != "tableau" and (_is_strange(line.text) or (number == 0 and _BEFORE.search(_told(line.text)))):
            return line
    return None


def _told(line: str) -> str:
    return fold(mask(line).text).lstrip("-–—•* ").strip()


def _is_strange(line: str) -> bool:
    told = _told(line)
    return any(pattern.search(told) for pattern in _PATTERNS)


def strange_end(line: str) -> str:
    """The sentence, or the note between brackets, that ends a line of a wording and may be the act's own; empty when none."""
    masked = mask(line)
    sentences = [masked.original(*bounds).strip() for bounds in split_sentences(masked)]
    for sentence in sentences[1:]:
        if _is_strange(sentence) or (sentence is sentences[-1] and _BEFORE.search(_told(sentence))):
            return sentence
    found = _NOTE.search(fold(line))
    return line[line.rfind("(") :] if found else ""
