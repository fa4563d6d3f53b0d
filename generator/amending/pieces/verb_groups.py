"""Reads a verb group: passive with or without its auxiliary, active, reflexive, and what it orders as a whole.

« est supprimé et remplacé » replaces; « annule et remplace » replaces; « est ainsi modifié » modifies, and says how
"""

from __future__ import annotations

import re
from dataclasses import replace

from generator.amending.pieces.amounts import figure_end, is_now
from generator.amending.pieces.kinds import CODES, Chunk, Verb
from generator.amending.pieces.measures import RAISED_BY
from generator.amending.pieces.verb_turns import COMES, read_turn
from generator.amending.tokens.fillers import MANNER
from generator.amending.tokens.lexer import Token
from generator.amending.tokens.phrase import Phrase
from generator.french.normalise import fold

_PASSIVE = {
    "REMPLACER": "REMPLACER",
    "SUPPRIMER": "SUPPRIMER",
    "ABROGER": "SUPPRIMER",
    "ANNULER": "SUPPRIMER",
    "MODIFIER": "MODIFIER",
    "COMPLETER": "COMPLETER",
    "AJOUTER": "AJOUTER",
    "INSERER": "AJOUTER",
    "CREER": "AJOUTER",
    "REDIGER": "REDIGER",
    "RETABLIR": "RETABLIR",
    "INTITULER": "INTITULER",
    "FIXER": "FIXER",
    "RENUMEROTER": "RENUMEROTER",
    "DEPLACER": "DEPLACER",
    "INTERVERTIR": "INTERVERTIR",
    "APPORTER": "APPORTER",
}


_DUE = {"REMPLACER": "REMPLACER", "SUPPRIMER": "SUPPRIMER", "ABROGER": "SUPPRIMER", "INSERER": "AJOUTER", "AJOUTER": "AJOUTER"}
"""« La deuxième phrase est à supprimer. »"""


_RECAST = re.compile(
    r"(?:(?:corrigé|rectifié|simplifié|refondu|redéfini|restructuré|harmonisé|remanié|ajusté|repris|rénové|adapté|précisé|établi"
    r"|mis)(?:e?s?)(?: à jour)?"
    r"(?= (?:comme|ainsi qu|de la (?:façon|manière)|selon les|en ces termes)| ainsi\s*:)"
    r"|(?:corrigé|rectifié|simplifié|refondu|redéfini|restructuré|harmonisé|précisé|adapté|revu|mis)(?:e?s?)(?: à jour)?"
    r"(?= et (?:est |sont )?(?:désormais )?(?:rédigé|remplacé|modifié|libellé)))",
    re.IGNORECASE,
)
"""« est mis à jour comme suit », « est simplifié et rédigé comme suit »: modified, and how."""
_RECAST_SO = re.compile(
    r"(?:corrigé|rectifié|simplifié|refondu|redéfini|restructuré|harmonisé|remanié|ajusté|rénové|précisé|adapté)e?s?(?=\s?:)",
    re.IGNORECASE,
)
_MADE_OF = re.compile(
    r"(?:composé|constitué)e?s? (?:désormais )?(?:de |d')(?:[a-zé-]+|\d+) articles?"
    r"(?= (?:ainsi |désormais )*(?:rédigé|libellé)| suivants?\b)",
    re.IGNORECASE,
)
"""« sera composé de seize articles ainsi rédigés : »: a division given anew, article by article."""


_BEGINS = frozenset({"AUX", "ADVERBE", "SE", "MOT", "PARTICIPE", "VERBE", "INFINITIF"})
"""Kinds of words that a verb group begins with, « en » and its gerund apart."""


def read_verb(phrase: Phrase, position: int) -> Chunk | None:
    """A verb group: passive with or without its auxiliary, active, reflexive."""
    token = phrase.at(position)
    if token.kind not in _BEGINS and token.value != "EN":
        return None
    passive_at_once = token.kind == "AUX" and phrase.at(position + 1).kind == "PARTICIPE"  # « est remplacé »: most of them
    if not passive_at_once and (turn := read_turn(phrase, position)):
        return turn
    if token.kind == "SE":
        after = phrase.at(position + 1)
        if after.value == "REMPLACER":
            end = position + 2
            return Chunk("ACT_SUBSTITUER", Verb(after.text, ("REMPLACER",), False), position, end)
        if after.text.lower() in _HAPPENS and (told := read_verb(phrase, position + 2)) and isinstance(told.value, Verb):
            done = phrase.at(told.end - 1).kind in ("PARTICIPE", "ADVERBE")
            return told._replace(start=position, value=replace(told.value, finite=True)) if done else None
        if after.value != "INTITULER":
            return None
    place, manner = position, False
    passive = False
    while phrase.at(place).kind in ("AUX", "ADVERBE"):
        passive = passive or phrase.at(place).kind == "AUX"
        manner = manner or phrase.at(place).text.lower() == "ainsi"
        if fold(phrase.at(place).text) in _AS_IT_STANDS:
            return None
        place += 1
        if phrase.at(place).text == "à" and phrase.at(place + 1).text == "présent" and passive:
            place += 2
        if passive and phrase.at(place).kind == "ET" and phrase.at(place + 1).text.lower() in ("demeure", "demeurent"):
            place += 2  # « est et demeure abrogé »
        if phrase.at(place).kind == "ET" and phrase.at(place - 1).kind == phrase.at(place + 1).kind == "ADVERBE":
            place += 1  # « est purement et simplement abrogé »
    if not passive and place > position and phrase.at(place).kind not in ("PARTICIPE", "VERBE", "INFINITIF"):
        return None
    kind = phrase.at(place).kind
    if passive and phrase.at(place).text == "à" and (due := _DUE.get(str(phrase.at(place + 1).value))):
        must = Verb(phrase.at(place + 1).text, (str(phrase.at(place + 1).value),), False)
        return Chunk(due, must, position, place + 2) if phrase.at(place + 1).kind == "INFINITIF" else None
    if not passive and kind == "MOT" and phrase.at(place).text.lower() in COMES and phrase.at(place + 1).kind == "INFINITIF":
        coming = _active(phrase, position, place + 1)  # « l'alinéa suivant vient compléter l'article 5 »
        if coming is None or not isinstance(coming.value, Verb):
            return None
        return coming._replace(value=replace(coming.value, finite=True))
    if passive and kind == "MOT" and (turned := _TURNED_INTO.match(phrase.masked.text, phrase.at(place).start)):
        return Chunk("MODIFIER", Verb(turned.group(), ("MODIFIER",), False), position, place + 1)
    recast = _RECAST.match(phrase.masked.text, phrase.at(place).start) if passive and kind == "MOT" else None
    if not recast and manner and passive and kind == "MOT":  # « est ainsi rectifié : »
        recast = _RECAST_SO.match(phrase.masked.text, phrase.at(place).start)
    if recast:
        end = place
        while phrase.at(end).start < recast.end() and phrase.at(end).kind != "FIN":
            end += 1
        return Chunk("MODIFIER", Verb("modifié", ("MODIFIER",), manner), position, end)
    raised = RAISED_BY.match(phrase.masked.text, phrase.at(place).start) if passive else None
    if raised:
        end = phrase.after(place, raised.end()) + 1  # « est augmenté de 50 000 € et porté »
        return Chunk("FIXER", Verb(phrase.at(end - 1).text, ("FIXER",), False), position, end)
    if passive and is_now(phrase, place) and phrase.at(place).value == "DE" and figure_end(phrase, place + 1):
        return Chunk("FIXER", Verb("fixé", ("FIXER",), False), position, place)  # « est désormais de 11 € »
    made = _MADE_OF.match(phrase.masked.text, phrase.at(place).start) if passive and kind == "MOT" else None
    if made:
        return Chunk("REDIGER", Verb("composé", ("REDIGER",), True), position, place + 2)
    if kind == "VERBE" and not passive:
        return _active(phrase, position, place)
    if kind == "INFINITIF":
        return _active(phrase, position, place)
    if kind != "PARTICIPE":
        if passive and place > position:
            return Chunk("ETRE", manner, position, place)
        return None
    meanings, words, end = _participles(phrase, place)
    more = False
    while phrase.at(end).kind == "ADVERBE" and not MANNER.match(phrase.masked.text, phrase.at(end).start):
        more = more or phrase.at(end).text.lower() == "ainsi"
        end += 1
    name = _meaning(meanings)
    if name is None:
        return None
    return Chunk(name, Verb(" et ".join(words), tuple(meanings), manner or more, passive), position, end)


_HAPPENS = frozenset({"trouve", "trouvent", "voit", "voient"})
"""« L'article 6 se trouve remplacé par … »."""
_TURNED_INTO = re.compile(r"(?:corrigé|rectifié|transformé|converti)e?s?(?= en [\ue000-\uefff])", re.IGNORECASE)
"""« le mot « A » est corrigé en « B » »."""
_AS_IT_STANDS = frozenset({"etait", "etaient", "fut", "furent", "actuellement"})
"""« L'article 7 était rédigé comme suit », « fut supprimé », « est actuellement rédigé »: told, nothing is ordered."""


def _participles(phrase: Phrase, place: int) -> tuple[list[str], list[str], int]:
    """« supprimé et remplacé », « annulé, et remplacé »: the participles joined in one group."""
    meanings = [str(phrase.at(place).value)]
    words = [_said(phrase.at(place))]
    end = place + 1
    while True:
        after = end
        while phrase.at(after).kind in ("ET", "AUX", "ADVERBE", "OU") or phrase.at(after).text == ",":
            after += 1
        if phrase.at(after).kind != "PARTICIPE" or after == end or phrase.at(after).value == "INTITULER":
            return meanings, words, end
        joints = [phrase.at(place) for place in range(end, after)]
        if not any(joint.kind == "ET" for joint in joints) or phrase.at(after).value == "REDIGER":
            return meanings, words, end
        meanings.append(str(phrase.at(after).value))
        words.append(_said(phrase.at(after)))
        end = after + 1


def _said(token: Token) -> str:
    """The verb as written; « révisé », « amendé », « changé » ask for all the caution that « modifié » does."""
    told = token.value == "MODIFIER" and not token.text.lower().startswith("modif")
    return "modifié" if told else token.text


def _meaning(meanings: list[str]) -> str | None:
    """What a group of participles orders as a whole: « supprimé et remplacé » replaces."""
    names = [_PASSIVE.get(meaning) for meaning in meanings]
    if len(set(names)) == 1:
        return names[0]
    if "REMPLACER" in names and not {"COMPLETER", "AJOUTER"} & set(names):
        return "REMPLACER"
    if set(names) == {"SUPPRIMER", "MODIFIER"} and names[0] == "SUPPRIMER":
        return "REMPLACER"  # « est supprimé et modifié comme suit »: the old text goes, the new one is given
    if set(names) <= {"MODIFIER", "COMPLETER"} or set(names) <= {"MODIFIER", "FIXER"}:
        return "MODIFIER"
    return None


def _active(phrase: Phrase, position: int, place: int) -> Chunk | None:
    """« annule et remplace », « modifier », « devient », « devient comme suit »."""
    meanings, words, end = [str(phrase.at(place).value)], [_said(phrase.at(place))], place + 1
    while phrase.at(end).kind == "ET":
        after = end + 1 + (phrase.at(end + 1).value == "DE")  # « d'annuler et de remplacer »
        if phrase.at(after).kind not in ("VERBE", "INFINITIF") or phrase.at(after).value == "DEVENIR":
            break
        meanings.append(str(phrase.at(after).value))
        words.append(_said(phrase.at(after)))
        end = after + 1
    if meanings == ["DEVENIR"]:
        while phrase.at(end).kind == "ADVERBE":
            end += 1
        return Chunk("DEVENIR", Verb(words[0], ("DEVENIR",), False), position, end)
    if meanings == ["LIRE"]:
        return Chunk("LIRE", Verb(words[0], ("LIRE",), False), position, end)
    so = meanings == ["REDIGER"] and phrase.at(end).text.lower() == "ainsi"  # « Rédiger ainsi l'article 5 : »
    end += so
    name = _meaning(meanings)
    if name is None or f"ACT_{name}" not in CODES:
        return None
    finite = phrase.at(place).kind == "VERBE"
    return Chunk(f"ACT_{name}", Verb(" et ".join(words), tuple(meanings), so, finite), position, end)
