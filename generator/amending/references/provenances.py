"""Reads where the wording of a portion comes from, and what it becomes, when a sentence tells it in passing.

« tel que remplacé par l'article 1er de l'avenant n° 3 », « issu de l'avenant n° 83 », « dans sa rédaction issue de … »
« ainsi que celles issues de l'avenant n° 8 », « devenu l'article 12 », « qui devient le troisième alinéa »
"""

from __future__ import annotations

import re
from dataclasses import replace

from generator.amending.tokens.phrase import Phrase
from generator.operations import Provenance, Target

Targets = tuple[Target, ...]
_PROVENANCE_VERBS = re.compile(
    r"(?:modifi|remplac|cré|révis|complét|ajout|insér|introdui|institu|rédig|amend|issu|résult|abrog|rétabl)\w*\Z", re.IGNORECASE
)
_FIRST_WORDING = re.compile(
    r"dans (?:sa|leur) (?:rédaction|version) (?:initiale|d'origine|première)\b(?! (?:issue|du|de))", re.IGNORECASE
)
"""« L'article 3, dans sa rédaction initiale »: as signed, before any act changed it."""
_OF_THIS_ACT = re.compile(
    r"présent (?:avenant|accord|article)|\A(?!.*\bn\s?°).*\bci-(?:dessus|avant)\b"
    r"|\A(?!issu)\w+ (?:du|au|par le) (?:\d{1,2}°|[a-z]\)|[IVX]{1,4})\Z",
    re.IGNORECASE,
)
"""« tel qu'il résulte du 1° du présent article », « tel que modifié ci-dessus », « résultant du a) »: of the act at hand."""
_STOPS = frozenset({"AUX", "FIN", "PRONOM", "INFINITIF"})
_ALSO_FROM = re.compile(
    r"(?:ainsi que|et) (?:celles|ceux) (?=issue?s d|résultant d|introduite?s par|modifiée?s par)", re.IGNORECASE
)
_RANKED = re.compile(
    r"(?:le |l')(?:(?:[\wèé-]+ )?(?:alinéa|paragraphe)(?: \d+(?:er)?)?|(?:\w+ième|premier|second|dernier|\d+e))(?=[,)])",
    re.IGNORECASE,
)


def read_provenance(phrase: Phrase, position: int, targets: Targets) -> tuple[Targets, int] | None:
    """« , tel que remplacé par … , », « issu de … », « dans sa rédaction issue de … », « modifié par l'avenant n° 5 »."""
    start = position
    comma = phrase.at(start).text == ","
    if comma:
        start += 1
    place = start
    if phrase.at(place).text.lower() == "dans" and phrase.at(place + 1).kind == "DET" and phrase.at(place + 2).kind == "CONTENU":
        place += 3
    told = place > start
    if told and (first := _FIRST_WORDING.match(phrase.masked.text, phrase.at(start).start)):
        end = phrase.after(place, first.end())
        proof = Provenance(text=phrase.words(start, end), verb="initiale")
        return tuple(replace(target, provenance=(*target.provenance, proof)) for target in targets), past_comma(
            phrase, end, comma
        )
    also = _ALSO_FROM.match(phrase.masked.text, phrase.at(start).start)
    if also:
        # « l'article 5 ainsi que celles issues de l'avenant n° 8 »: the same provisions, as that act left them
        while phrase.at(place).start < also.end() and phrase.at(place).kind != "FIN":
            place += 1
        if phrase.at(place).value == "article":
            return None
    if phrase.at(place).kind == "TEL":
        told = True
        place += 1
        if phrase.at(place).kind == "QUE" or phrase.at(place).text.lower() == "qu'":
            place += 1
        while phrase.at(place).kind in ("PRONOM", "AUX", "ADVERBE"):
            place += 1
    verb = phrase.at(place)
    if not _PROVENANCE_VERBS.match(verb.text) or verb.kind == "VERBE":
        return None
    if not told and verb.kind != "ISSU" and not _agent_is_an_act(phrase, place + 1):
        return None
    end = _provenance_end(phrase, place + 1)
    words = phrase.words(start, end)
    if end == place + 1 and not told:
        return None
    if _OF_THIS_ACT.search(words):
        return tuple(replace(target, after_act=True) for target in targets), past_comma(phrase, end, comma)
    numero = re.search(r"avenants?\s+n\s?°?\s?°?\s?(\d+)", words)
    article = re.search(r"article\s+(\d+(?:er|\.\d+)*|[IVX]+)", words)
    proof = Provenance(
        text=words,
        avenant=int(numero[1]) if numero else None,
        article=article[1] if article else "",
        verb=verb.text.lower(),
    )
    return tuple(replace(target, provenance=(*target.provenance, proof)) for target in targets), past_comma(phrase, end, comma)


def read_becoming(phrase: Phrase, position: int, targets: Targets) -> tuple[Targets, int] | None:
    """« l'article 20.3, devenu l'article 20.2, »: told in passing; locating tells which of the two numbers the text still has.

    « le deuxième alinéa, qui devient le premier alinéa, »: an alinéa has no number that would change.
    """
    place = position + (phrase.at(position).text in (",", "("))
    if phrase.at(place).kind == "QUI" and phrase.at(place + 1).value == "DEVENIR":
        ranked = _RANKED.match(phrase.masked.text, phrase.at(place + 2).start)
        if place == position or not ranked or not targets[-1].steps or targets[-1].steps[-1].unit not in ("alinea", "paragraphe"):
            return None
        end = place + 2
        while phrase.at(end).kind != "FIN" and phrase.at(end).start < ranked.end():
            end += 1
    elif phrase.at(place).text.lower() in ("devenu", "devenue") and not targets[-1].steps:
        after = phrase.skip_determiner(place + 1)
        if phrase.at(after).value != "article" or phrase.at(after + 1).kind not in ("NOMBRE", "ROMAIN"):
            return None
        if len(targets) == 1 and targets[0].holder == "article" and targets[0].number:
            targets = (replace(targets[0], became=phrase.at(after + 1).text),)
        end = after + 2
    else:
        return None
    if place == position:
        return targets, end
    return (targets, end + 1) if phrase.at(end).text in (",", ")") else None


def past_comma(phrase: Phrase, end: int, opened: bool) -> int:
    """Past the comma that closes what a comma opened."""
    return end + 1 if opened and phrase.at(end).text == "," else end


def _agent_is_an_act(phrase: Phrase, position: int) -> bool:
    """« par l'avenant n° 5 », « par l'article 2 de l'avenant », « notamment par la loi »: an act, not new wording."""
    if phrase.at(position).text.lower() == "notamment":
        position += 1
    if phrase.at(position).value == "EN" and phrase.words(position, position + 3).lower() == "en dernier lieu":
        position += 3
    if phrase.at(position).kind == "PAR" or phrase.at(position).value == "DE":
        after = phrase.skip_determiner(position + 1)
        while phrase.at(after).kind == "MOT":
            after += 1
        return phrase.at(after).kind == "TEXTE" or (phrase.at(after).value == "article" and _reaches_text(phrase, after))
    return False


def _reaches_text(phrase: Phrase, position: int) -> bool:
    """Whether « l'article 1er de l'avenant … » names an act within a few tokens."""
    return any(phrase.at(place).kind == "TEXTE" for place in range(position, position + 6))


def _provenance_end(phrase: Phrase, position: int) -> int:
    """Where a provenance ends: before the sentence's verb, a quotation, or a comma that closes it."""
    while True:
        token = phrase.at(position)
        if token.kind == "NOM" and phrase.at(position - 1).kind == "DET":
            return position - 1  # « … modifié par l'avenant n° 5, les mots « … » »; but « en date du … » goes on
        if token.kind in _STOPS or token.kind == "CITATION" or token.text in (":", ";", "("):
            return position
        if token.kind in ("VERBE",) and phrase.at(position - 1).kind != "DET":
            return position
        if (
            token.kind == "PARTICIPE"
            and phrase.at(position + 1).kind in ("PAR", "COMME", "FIN")
            and not _agent_is_an_act(phrase, position + 1)
        ):
            return position
        dated = phrase.at(position + 1).value == "DE" and phrase.at(position + 2).kind == "DATE"
        if token.text == "," and dated:
            position += 2  # « par les avenants du 5 mai 2020, du 6 mai 2021 et du 7 mai 2022 »
            continue
        if token.text == "," and phrase.at(position + 1).kind not in ("NOMBRE", "NUMERO", "CARDINAL"):
            return position
        position += 1
