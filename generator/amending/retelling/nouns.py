"""Orders told by a noun, put in the words that the rules are written in.

« Remplacement, à l'article 7, des mots « A » par « B ». » as « Remplacer, à l'article 7, les mots « A » par « B ». »
« Les parties conviennent de la nouvelle rédaction suivante de l'article 7 : » as « l'article 7 est ainsi rédigé : »
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.amending.tokens.phrase import Phrase
from generator.amending.tokens.subjects import PROCEEDS_TO, SUBJECT
from generator.french.normalise import fold


def written_anew(phrase: Phrase) -> Iterator[Phrase]:
    """« Les parties conviennent de la nouvelle rédaction suivante de l'article 7 : » as « l'article 7 est ainsi rédigé : »."""
    text = phrase.masked.text
    if _ITS_WORDING.match(text):  # of the article that the sentence before names; alone, it does not say of how much of it
        yield Phrase("Il est ainsi rédigé :" if " est " in text else "Il est modifié comme suit :")
    meant = _MEANING.search(text)
    if meant:
        yield Phrase(f"{phrase.masked.original(0, meant.start())} comme suit : {phrase.masked.original(meant.end(), len(text))}")
    alone = _ANEW_ALONE.match(text)
    if alone:  # nothing says that all of it is given: with the caution of « modifié »
        of, place = _JOINTS[alone["of"].lower()], phrase.masked.original(alone.start("place"), alone.end("place"))
        yield Phrase(f"{of}{place} est modifié comme suit : {phrase.masked.original(alone.end(), len(text))}")
    aim = _OBJECT.match(text)
    if aim:
        of, place = _JOINTS.get(aim["of"].lower(), ""), phrase.masked.original(aim.start("place"), aim.end("place"))
        verb = "remplacé" if aim["noun"].lower() == "remplacement" else "modifié"
        yield Phrase(f"{of}{place} est {verb} {phrase.masked.original(aim.start('how'), len(text))}")
    who = SUBJECT.match(text) or _PROCEEDS.match(text)
    anew = _ANEW.match(text, who.end()) if who else None
    if anew and any(anew[told] for told in ("new", "told", "how")):
        of = _JOINTS.get(anew["of"].lower(), "")
        place = phrase.masked.original(anew.start("place"), anew.end("place"))
        yield Phrase(f"{of}{place} est ainsi rédigé :")


_ITS_WORDING = re.compile(
    r"(?:(?:la |le |sa |son )(?:nouvelle |nouveau )(?:rédaction|texte|libellé|version)(?: de cet article)? (?:en )?est"
    r"(?: désormais| donc)? (?:la|le) suivante?|(?:sa |son )(?:rédaction|texte|libellé) est désormais (?:la|le) suivante?"
    r"|(?:la |sa )?nouvelle rédaction)\s?:\s*\Z",
    re.IGNORECASE,
)
"""« La nouvelle rédaction est la suivante : », after the old one."""
_MEANING = re.compile(r"(?<=modifiée) en ce sens qu(?:e |')|(?<=modifié) en ce sens qu(?:e |')", re.IGNORECASE)
"""« L'article 5 est modifié en ce sens que les mots « A » sont supprimés. »"""
_ANEW_ALONE = re.compile(
    r"(?:la |une )?(?:nouvelle (?:rédaction|version)|(?P<change>modification)) (?P<of>de l'|de la |du |des )"
    r"(?P<place>[^:;,\ue000-\uefff]{1,120}?)(?(change) est la suivante)\s?:",
    re.IGNORECASE,
)
"""« Nouvelle rédaction de l'article 6 : »."""
_OBJECT = re.compile(
    r"(?:le présent|cet) (?:avenant|accord|article) (?:a pour objet|a pour but|porte|emporte|acte|prévoit|procède à|vise à) "
    r"(?:la |le )?(?P<noun>modification|remplacement) (?P<of>de l'|de la |du |des |d')(?P<place>[^:;\ue000-\uefff]{1,160}?),? "
    r"(?P<how>comme suit|ainsi qu'il suit|de la (?:façon|manière) suivante|dans les termes suivants|selon les termes suivants"
    r"|par (?:l'|la |le |les )(?:\w+ )?suivante?s?)(?=\s?:)",
    re.IGNORECASE,
)
"""« Le présent avenant a pour objet la modification de l'article 5 comme suit : « … » », with its new text."""
_PROCEEDS = re.compile(r"il est (?:donc |ainsi )?procédé à ", re.IGNORECASE)
_ANEW = re.compile(
    r"(?:adopter |procéder à |retenir )?(?:une |la |l'|le )(?P<new>nouvelle |nouveau )?"
    r"(?:rédaction|version|libellé|réécriture)"
    r"(?P<told> suivante?| ci-après)? (?P<of>d'|de l'|de la |du |des )(?P<place>[^:;\ue000-\uefff]*?)"
    r"(?P<how>,? (?:qui est (?:la|le) suivante?|ainsi (?:rédigé|libellé|conçu)e?|comme suit|suivante?|ci-après|ci-dessous))?"
    r"\s?:\s*\Z",
    re.IGNORECASE,
)


def told_by_noun(phrase: Phrase) -> Iterator[Phrase]:
    """« Remplacement, à l'article 7, des mots « A » par « B ». » as « Remplacer, à l'article 7, les mots « A » par « B ». »"""
    who = PROCEEDS_TO.match(phrase.masked.text)
    masked = Phrase(phrase.masked.original(who.end(), len(phrase.masked.text))).masked if who else phrase.masked
    named = _NOMINAL.search(masked.text) if _CLOSED.search(masked.text) else None
    if named is None:
        return
    infinitive, gerund = _NOUNS[fold(named["noun"])]
    before = masked.original(0, named.start("by" if named["by"] else "noun"))
    # « est modifié par l'ajout, après le 2°, d'un alinéa » as « est modifié en ajoutant, après le 2°, un alinéa »
    verb = f"en {gerund}" if named["by"] else infinitive
    for joint in list(_JOINT.finditer(masked.text, named.end()))[:4]:
        between = masked.original(named.end(), joint.start())
        if between and not _WHERE.match(between):
            return
        rest = masked.original(joint.end(), len(masked.text))
        yield Phrase(f"{before}{verb}{between} {_JOINTS.get(joint['of'].lower(), '')}{rest}")
    if not named["by"] and infinitive in ("Ajouter", "Insérer") and _AT_THE_EDGE.match(masked.text, named.end()):
        yield Phrase(f"{before}{verb}{masked.original(named.end(), len(masked.text))}")


_NOUNS = {
    "suppression": ("Supprimer", "supprimant"),
    "abrogation": ("Abroger", "abrogeant"),
    "retrait": ("Retirer", "retirant"),
    "remplacement": ("Remplacer", "remplaçant"),
    "ajout": ("Ajouter", "ajoutant"),
    "adjonction": ("Ajouter", "ajoutant"),
    "insertion": ("Insérer", "insérant"),
    "creation": ("Créer", "créant"),
}
_JOINTS = {"de l'": "l'", "de la ": "la ", "du ": "le ", "des ": "les "}
_NOMINAL = re.compile(
    r"(?:\A|[,:] |(?P<by>\bpar (?:l'|la |le )?))"
    r"(?P<noun>suppression|abrogation|retrait|remplacement|ajout|adjonction|insertion|création)(?=,? )",
    re.IGNORECASE,
)
"""« Suppression du deuxième alinéa de l'article 6. »: an order told by a noun, read as its infinitive is."""
_JOINT = re.compile(r" (?P<of>d'|de l'|de la |du |des |de )", re.IGNORECASE)
_WHERE = re.compile(r",? (?:à|au|aux|dans|après|avant|entre|en)\b", re.IGNORECASE)
_AT_THE_EDGE = re.compile(r" (?:à la fin|au début) [^:;\ue000-\uefff]{2,120}: ?[\ue000-\uefff]\s?\.?\s*\Z", re.IGNORECASE)
"""« Ajout à la fin du deuxième alinéa : « A » »: what is added is not named, it is quoted."""
_CLOSED = re.compile(r"[.:;\ue000-\uefff]\s*\Z")
"""A line that ends with nothing may be a heading: « Suppression de l'article 6 », then the order itself."""
