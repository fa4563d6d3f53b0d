"""What a sentence is when it orders nothing: a clause that keeps the rest, a purpose, a decision, plain content.

« Les autres articles de la convention demeurent inchangés. »                       keeping clause
« Le présent avenant a pour objet de modifier l'article 27. »                       purpose
« Cet avenant reconduit la convention pendant 1 an. », « X est désigné intrapreneur » decision
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.amending.pieces.kinds import Chunk, Place
from generator.amending.tokens.phrase import Phrase
from generator.french.normalise import fold
from generator.operations import Target

_PURPOSE = re.compile(
    r"considerant\squ'il\s(?:y\sa\slieu|convient|est\snecessaire|importe|est\sapparu\s\w+)\sd(?:e\s|')"
    r"(?:modifier|reviser|actualiser|adapter|completer|amender)\b|"
    r"(?:le|la|les|ce|cet|par le)\s(?:present\w*\s)?(?:avenant|accord|article|texte|protocole)\w*\s(?:\w+\s){0,4}?"
    r"(?:a|ont|avait)\s(?:pour|comme)\s(?:objet|but|objectif|vocation|ambition|finalite)"
    r"|(?:l'|le\spresent\s|cet\s|ce\s)avenant\s(?:n°\s?\d+\s)?(?:adapte|met|harmonise|actualise)\s(?:en\s(?:conformite|coherence)\s)?"
    r"(?:la|cette)\s(?:presente\s)?convention\s(?:en\s(?:conformite|coherence)\s)?(?:a|au|aux|avec)\b[^:;\d«»“”\"]*\Z"
)
"""« Le présent avenant a pour objet de … », « L'avenant adapte la convention aux règles nouvelles. »,
« considérant qu'il convient de modifier … »."""
_DECISION = re.compile(
    r"\b(?:est|sont)\s(?:designee?s?|nommee?s?|reconduite?s?|prorogee?s?|prolongee?s?|renouvelee?s?|resiliee?s?|denoncee?s?)\b"
    r"|\b(?:reconduit|proroge|prolonge|renouvelle|resilie|denonce|designe|nomme|succede)\b"
    r"|\bmet(?:tent)?\s(?:\w+\s)?a\s(?:la\s)?disposition\b"
    r"|\b(?:present\savenant|cet\savenant)\s(?:modifie|porte|fixe|augmente|ajoute|prevoit|prend|alloue|reconduit|proroge|prolonge)\b"
    r"|\bse\ssubstitue\b|\bprend\sla\splace\b|\bs'engage(?:nt)?\sa\b"
)
"""« Mme A est désignée … », « Cet avenant reconduit la convention », « La région s'engage à … »."""
_STRIKES = re.compile(
    r"\b(?:dispositions|stipulations|articles?|annexes?|alineas?|paragraphes?|clauses?)\b.{0,160}\b(?:sont|est)\s(?:\w+\s){0,2}?"
    r"(?:abroge|supprime|annule|remplace)e?s?\b"
)
"""« Les dispositions de l'article 5 sont abrogées »: what goes, whatever stands around."""
_GONE = re.compile(r"(?:(?:sont|est)(?:\sdonc|\sainsi)?\s)?(?:abroge|supprime|annule)e?s?\s?:")
"""« Sont supprimés : » before a list of what goes."""
_ORDINARY = re.compile(
    r"\bentre(?:nt|ra|ront)?\sen\s(?:vigueur|application)\b|\bprend(?:ra|ront|nent)?\seffet\b|\bprise\sd'effet\b|\bpresent\s(?:avenant|accord|article)\b"
    r"|\b(?:depot|extension|notification|publicite)\b|\bnon\sreproduits?\b|https?|\blegifrance\b|\bfait\sa\b|\bs'applique(?:nt|ra|ront)?\sa\scompter\b"
    r"|\b(?:apres|suite a)\scette\smodification\b"
)
"""« … entre en vigueur … », « prend effet », « dépôt », « extension », « Fait à … »: what any act says of itself."""
_OF_THE_ACT = re.compile(
    r"(?:le\spresent|cet)\savenant\b|(?:l[ae]s?|cette)\s(?:presentes?\s)?modifications?\b.{0,80}\b(?:effet|vigueur)\b"
    r"|.{0,120}\b(?:effet|vigueur)\b.{0,60}\bdu\spresent\savenant\b"
    r"|(?:les\sparties|pour\s(?:le\s|la\s|les\s|l')[^.:;]{2,60}),\s*\Z"
    r"|(?=.{0,250}\bpresent\savenant\b).{0,300}\b(?:extension|etend\w*|depot|depos\w*|notifi\w*|publi\w*|signature|denonc\w*)\b"
    r"|.{0,160}\b(?:execution\sdu|anterieure?s?\sau|contraires?\sau)\spresent\savenant\b|l'avenant(?:\sn\W{0,3}\d+)?\s(?:prend|entre|est|sera)\b|(?:prise|date)\sd'effet\s?:"
    r"|en\sfoi\sde\squoi\b|suivent\sles\ssignatures\b|les\sparties\sconviennent\sde\sse\srevoir\b"
    r"|(?:il\s|l'avenant\s|elle\s)?est\setablie?\sen\b.{0,40}\bexemplaires?\b|etablie?\sen\b.{0,40}\bexemplaires?\b"
)
"""« Le présent avenant est établi en deux exemplaires. », « Cet avenant sera notifié … »: of the act alone."""
_EITHER = re.compile(
    r"(?:ces|les\spresentes)\s(?:nouvelles\s)?(?:dispositions|stipulations|mesures)\s(?:entr|prenn|s'appliqu)\w*\b.{0,60}\d{4}"
    r"|(?:cet|ce\snouvel|le\snouvel)\sarticle\s(?:entre|prend)\b|(?:le|ce)\stexte\s(?:sera|est|fera|fait|remplace|entre)\b"
    r"|l'ancien(?:ne)?\s(?:texte|article|redaction)\b"
)
"""« Cet article entre en vigueur le 1er mai 2031. »: the last line of the wording, or what the act says of it."""
_FORMULA = re.compile(r"[^:«]{0,120}\b(?:ce qui|comme) suit\s*:\s*(?=\S)", re.IGNORECASE)
"""What opens the body of an act, on the line of an order."""
_DESCRIBES = re.compile(r"(?:joint|annexe|relatif|relative|applicable|conforme|opposable|consacre)e?s?")
_CODE_NUMBER = re.compile(r"[LRD]\.?\s?\*?\d")


def after_formula(text: str) -> str:
    """« l'article 5 est abrogé. », of « Il est convenu ce qui suit : l'article 5 est abrogé. »"""
    found = _FORMULA.match(text)
    return text[found.end() :] if found else text


def is_purpose(sentence: str) -> bool:
    """« Le présent avenant a pour objet de modifier l'article 27 … »"""
    return bool(_PURPOSE.match(fold(sentence)))


def strikes_out(text: str) -> bool:
    """« Certaines dispositions de l'accord sont abrogées. »: something goes, whatever it is."""
    return bool(_STRIKES.search(fold(text)))


def lists_what_goes(text: str) -> bool:
    """« Sont supprimés : », before lines that name portions."""
    return bool(_GONE.fullmatch(fold(text)))


def is_ordinary(text: str) -> bool:
    """Whether a line is one of those that close an act: effect, deposit, extension, a table that was not copied."""
    return bool(_ORDINARY.search(fold(text)))


def tells_the_act(text: str) -> bool:
    """« Le présent avenant prend effet à sa signature. », « Il est établi en deux exemplaires. »: never the convention's text."""
    return bool(_OF_THE_ACT.match(fold(text)))


def tells_either(text: str) -> bool:
    """Whether a line below an unquoted wording may be its last one, or the act's own: nobody can tell."""
    return bool(_EITHER.match(fold(text)))


def is_decision(sentence: str) -> bool:
    """« La DINUM est désignée… », « Cet avenant reconduit la convention pendant 1 an. »"""
    return bool(_DECISION.search(fold(sentence)))


def smells(chunks: list[Chunk]) -> Target | None:
    """The portion of the convention that an unread sentence speaks of beside an amending verb; None when it speaks of none."""
    return next(portions_of(chunks), None)


def portions_of(chunks: list[Chunk]) -> Iterator[Target]:
    """The portions of the convention that a sentence speaks of, in order.

    Articles of codes and laws do not count: « peut être modifié dans les conditions de l'article L. 2261-7 » amends nothing.
    """
    for chunk in chunks:
        if not isinstance(chunk.value, Place):
            continue
        for target in chunk.value.targets:
            if target.texte_kind == "autre" or _CODE_NUMBER.match(target.number):
                continue
            if "présent" in target.texte:
                continue
            held = target.holder in ("article", "annexe", "preambule", "division") and (target.number or target.steps)
            ranked = (step for step in target.steps if step.unit in ("alinea", "phrase", "paragraphe"))
            if held or any(step.ranks or step.labels for step in ranked):
                yield target


def becomes(chunks: list[Chunk], phrase: Phrase) -> Target | None:
    """What an unread sentence says that a portion of the convention becomes: « L'article 2 est réputé non écrit. »

    Its verb may be one that nobody foresaw; only what describes (« est jointe », « est relatif à ») orders nothing.
    """
    for subject, being, said in zip(chunks, chunks[1:], chunks[2:], strict=False):
        if subject.name not in ("LIEU", "CIBLE", "MOTS"):
            return None
        if being.name == "ETRE" and said.name == "INCONNU":
            described = _DESCRIBES.fullmatch(fold(phrase.at(said.start).text))
            return None if described or subject.name == "LIEU" else smells(chunks)
    return None
