"""From tokens to the few big pieces that verb rules are written with: places, targets, quoted words, new wording, verbs.

What belongs to no piece becomes INCONNU, which no rule accepts: a sentence with a word that was not understood is refused.
"""

from __future__ import annotations

import re
from dataclasses import replace

from generator.amending.pieces.amounts import read_change, read_value
from generator.amending.pieces.brought import read_new
from generator.amending.pieces.given import read_given
from generator.amending.pieces.kinds import Chunk, Place, Verb
from generator.amending.pieces.one_piece import WHO, read_piece
from generator.amending.pieces.places import read_becoming, read_portion, read_words_apart
from generator.amending.references.tails import placed
from generator.amending.tokens.fillers import EVERYWHERE, KEPT, filler_end
from generator.amending.tokens.phrase import Phrase
from generator.amending.tokens.subjects import DECIDERS, SUBJECT, introduces, parties_end
from generator.french.numbers import read_cardinal, read_ordinal


def chunk(phrase: Phrase, loose: bool = True) -> list[Chunk]:
    """The pieces of a sentence, commas and fillers left out.

    At each token, in this order: what says nothing, what is said of the clauses around, what only stands after some piece, then a
    piece of its own. The first that reads is the one.
    """
    chunks: list[Chunk] = []
    position, comma, told_of = 0, False, False
    text = phrase.masked.text
    if decided := parties_end(text):
        position = phrase.after(0, decided)
        if not introduces(text[:decided]):
            chunks.append(Chunk("SUJET", text[:decided], 0, position))
    while (token := phrase.at(position)).kind != "FIN":
        if token.text in (",", ";", ".", "–", "—", "-"):
            joins = token.text != "." or not chunks or chunks[-1].name != "CIBLE"  # « Article 1. le premier alinéa … »: no list
            comma, position = comma or joins, position + 1
            continue
        if passed := _says_nothing(phrase, position, chunks, comma):
            position = passed
            continue
        aside = _aside(phrase, position)
        if aside is not None:
            chunks.append(aside._replace(comma=comma))
            comma, position = False, aside.end
            continue
        subject = SUBJECT.match(text, token.start) if token.kind in WHO and _may_decide(phrase, position) else None
        if subject and introduces(subject.group()):
            position = phrase.after(position, subject.end())
            continue
        if token.kind == "QUI" and chunks and (relative := _relative(phrase, position, chunks, comma)):
            position, comma, in_passing = relative
            told_of = told_of or in_passing
            continue
        both = _TITLE_TOO.match(text, token.start) if token.kind in ("DET", "MOT") else None
        if both:
            chunks.append(Chunk("TITRE_ET", None, position, position, comma))
            position = phrase.after(position, both.end())
            if takes := both["takes"] or both["gives"]:
                chunks.append(Chunk("REDIGER", Verb(takes, ("REDIGER",), True), position - 1, position))
            comma = False
            continue
        given = read_given(phrase, position, chunks) if chunks and token.kind in _GIVING else 0
        if given := given or (_by_means(phrase, position, chunks, comma) if chunks and token.kind == "PAR" else 0):
            comma, position = False, given
            continue
        if token.value == "DE" and [one.name for one in chunks[-2:]] == ["COMPLETER", "LIEU"] and read_new(phrase, position + 1):
            chunks.append(Chunk("PAR", None, position, position + 1))  # « est complété, in fine, d'un alinéa »
            comma, position = False, position + 1
            continue
        kept = KEPT.match(text, token.start) if token.kind in ("DET", "MOT") or token.text == "(" else None
        if kept:
            end = phrase.after(position, kept.end())
            chunks.append(Chunk("RESTE", None, position, end, comma))
            comma, position = False, end
            continue
        if chunks and chunks[-1].name in ("GRANDEUR", "MOTS") and (start := placed(phrase, position)):
            # « le montant de la prime prévu à l'article 5 »
            found = read_portion(phrase, start, loose, after_preposition=True)
            if found:
                chunks.append(Chunk("LIEU", Place(found.targets, found.elided), position, found.end))
                comma, position = False, found.end
                continue
        if token.kind == "DET" and (apart := read_words_apart(phrase, position)):
            chunks += apart
            comma, position = False, apart[-1].end
            continue
        renamed = read_becoming(phrase, position, comma) if comma and chunks and chunks[-1].name in ("CIBLE", "LIEU") else None
        comma, position = False, _take(phrase, renamed or read_piece(phrase, position, loose), chunks, comma, told_of)
    return chunks


def _take(phrase: Phrase, piece: Chunk, chunks: list[Chunk], comma: bool, told_of: bool) -> int:
    """Add a piece, with what it changes of the one before it and brings after it; the token that follows."""
    if isinstance(piece.value, Verb):
        return _take_verb(phrase, piece, piece.value, chunks, comma, told_of)
    chunks.append(piece._replace(comma=True) if comma and not _may_be_headed(phrase, piece, chunks) else piece)
    return piece.end


def _may_be_headed(phrase: Phrase, piece: Chunk, chunks: list[Chunk]) -> bool:
    """« Article 2 – l'article 5 est abrogé. »: what opens the line may be the number of the act's own article, and no target."""
    if piece.name != "CIBLE" or phrase.at(piece.start).kind != "DET" or [one.name for one in chunks] != ["CIBLE"]:
        return False
    return (
        phrase.at(chunks[0].start).kind == "UNITE"
        and isinstance(piece.value, Place)
        and any(one.number for one in piece.value.targets)
    )


def _take_verb(phrase: Phrase, piece: Chunk, verb: Verb, chunks: list[Chunk], comma: bool, told_of: bool) -> int:
    """Add a verb, which may go with the auxiliary before it and say how what follows it stands."""
    if told_of and piece.name == "REDIGER":
        piece = piece._replace(value=replace(verb, text="modifié"))  # told in passing: all the caution of « modifié »
    if piece.name == "REDIGER" and phrase.at(piece.start).kind == "PARTICIPE" and any(one.name in _BRINGS for one in chunks):
        chunks.pop()  # « il est inséré un article 5 bis intitulé « Durée » et rédigé comme suit »
        piece = piece._replace(name="MANIERE", value="rédigé")
    elif not verb.finite:
        _close_group(chunks)
    chunks.append(piece._replace(comma=True) if comma else piece)
    position = piece.end
    if piece.name == "REDIGER" and phrase.at(position - 2).text.lower() in _MADE and (parts := read_new(phrase, position)):
        chunks.append(Chunk("CONTENU", parts, position, parts.end))  # « composé de seize articles ainsi rédigés »
        position = parts.end
    if piece.name == "REMPLACER" and verb.manner and phrase.at(piece.end).kind != "PAR":
        chunks.append(Chunk("MANIERE", "ainsi", piece.end, piece.end))  # « est ainsi remplacé : », not « … remplacé par : »
    return position


def _says_nothing(phrase: Phrase, position: int, chunks: list[Chunk], comma: bool) -> int:
    """The token after words that order nothing here, 0 when none stands there."""
    token = phrase.at(position)
    if (
        token.value == "EN"
        and chunks
        and chunks[-1].name == "RENUMEROTER"
        and phrase.at(position + 1).kind in ("UNITE", "NOMBRE")
    ):
        return position + 1  # « est renuméroté en article 10 »
    if token.value == "DE" and phrase.at(position + 1).kind == "INFINITIF" and _decided_too(chunks):
        return position + 1  # « Il convient de remplacer « A » par « B » et de supprimer le dernier tiret. »
    if token.kind == "ADVERBE" and token.text == "respectivement" and comma:
        return position + 1  # « sont remplacés, respectivement, par « A » et « B » »
    filler = filler_end(phrase.masked.text, token.start)
    if filler and token.kind == "PREP" and (read_change(phrase, position) or read_value(phrase, position)):
        return 0  # « est reportée au 31 décembre 2031 »
    return phrase.after(position, filler) if filler else 0


def _aside(phrase: Phrase, position: int) -> Chunk | None:
    """« à chaque occurrence », « dans sa seconde occurrence »: how often, or which."""
    token, text = phrase.at(position), phrase.masked.text
    if token.kind not in ("PREP", "MOT"):
        return None
    ranked = _AT_RANK.match(text, token.start) if token.kind == "PREP" and "occurrence" in text else None
    if ranked and (rank := read_ordinal(ranked["rank"])) is not None:
        return Chunk("PARTOUT", (rank,), position, phrase.after(position, ranked.end()))
    everywhere = EVERYWHERE.match(text, token.start)
    end = phrase.after(position, everywhere.end()) if everywhere else 0
    if everywhere is None or phrase.at(end).value == "DE":  # « à chaque occurrence du mot « A » » is read with its words
        return None
    return Chunk("PARTOUT", read_cardinal(everywhere["places"] or everywhere["times"] or ""), position, end)


def _relative(phrase: Phrase, position: int, chunks: list[Chunk], comma: bool) -> tuple[int, bool, bool] | None:
    """Past « qui » and what it says: the next token, whether a comma stands before it, whether it is told in passing."""
    text, start = phrase.masked.text, phrase.at(position).start
    which = _WHICH.match(text, start)
    if which and [one.name for one in chunks] == ["SUJET", "ACT_MODIFIER", "CIBLE"]:
        del chunks[:2]  # « Les parties conviennent de modifier l'article 5, qui est désormais ainsi rédigé : »
    named = chunks[-1].name == "CIBLE" and not any(isinstance(one.value, Verb) for one in chunks)
    if which and named:
        return position + 1, False, True  # « l'article 5, qui est désormais ainsi rédigé : »
    gives = _TITLE_TOO.match(text, phrase.at(position + 1).start)
    if gives and gives["takes"] and named:
        return position + 1, comma, False  # « l'article 5, qui prend le nouveau titre et la nouvelle rédaction suivants : »
    titled = _WHICH_TITLE.match(text, start) if chunks[-1].name == "NEUF" else None
    if titled:
        end = phrase.after(position, titled.end())
        chunks += [Chunk("TITRE_ET", None, position, position), Chunk("MANIERE", titled.group(), position, end)]
        return end, comma, False
    if which and which["manner"] and any(one.name in ("NEUF", "CONTENU") for one in chunks):
        end = phrase.after(position, which.end())
        chunks.append(Chunk("MANIERE", which.group(), position, end))
        return end, False, False
    return None


def _by_means(phrase: Phrase, position: int, chunks: list[Chunk], comma: bool) -> int:
    """« est modifié par l'ajout de … », « par la suppression de … »: the token after the noun, 0 when none stands there."""
    text, start = phrase.masked.text, phrase.at(position).start
    adds = _BY_ADDING.match(text, start) if chunks[-1].name in ("MODIFIER", "COMPLETER") else None
    if adds:
        chunks[-1] = chunks[-1]._replace(name="COMPLETER")
        end = phrase.after(position, adds.end())
        chunks.append(Chunk("PAR", None, position, end, comma))
        return end
    strikes = _BY_STRIKING.match(text, start) if chunks[-1].name == "MODIFIER" else None
    if strikes is None:
        return 0
    name = "SUPPRIMER" if strikes["noun"].lower() == "suppression" else "REMPLACER"
    end = phrase.after(position, strikes.end())
    chunks.append(Chunk(f"ACT_{name}", Verb(strikes["noun"], (name,), False, False), position, end))
    return end


def _may_decide(phrase: Phrase, position: int) -> bool:
    """Whether who amends may stand at a token: « les parties », « il est convenu », and not « les mots »."""
    word = phrase.at(position).text.lower()
    return word in DECIDERS or (word in ("le", "la", "les") and phrase.at(position + 1).text.lower() in DECIDERS)


def _decided_too(chunks: list[Chunk]) -> bool:
    """Whether « et » joins what follows to what somebody decides."""
    return len(chunks) > 1 and chunks[-1].name == "ET" and any(one.name == "SUJET" for one in chunks)


def _close_group(chunks: list[Chunk]) -> None:
    """« est, à chaque occurrence, remplacé »: the auxiliary goes with its participle, what stands between is said of both."""
    apart = len(chunks) > 1 and chunks[-1].name == "PARTOUT" and chunks[-2].name == "ETRE"
    if apart or (chunks and chunks[-1].name == "ETRE"):
        del chunks[-2 if apart else -1]


_WORDING = r"(?:contenu|texte|rédaction|dispositions|stipulations|corps|libellé|teneur)"
_TITLE_TOO = re.compile(
    rf"(?:le |l')(?:titre|intitulé) (?:et|ainsi que) (?:le |la |les |l')?{_WORDING} (?:de (?=l'|cet|ce )|du (?=présent|même))"
    r"|(?P<takes>prend|prennent|prendra|aura|reçoit) (?:désormais |dorénavant )?(?:le |l'|un )(?:nouvel |nouveau )?"
    rf"(?:(?:titre|intitulé) (?:suivant )?et (?:la |le |les |une |un )?(?:nouvelles? |nouveau )?{_WORDING}(?: suivante?s?)?"
    rf")\b"
    r"|(?P<gives>prend|prennent|prendra|aura|reçoit) (?:désormais |dorénavant )?(?:la |le |les )(?:nouvelles? |nouveau )?"
    rf"{_WORDING} et (?:le |l'|un )(?:nouvel |nouveau )?(?:titre|intitulé) suivants?\b",
    re.IGNORECASE,
)
"""« Le titre et le texte de l'article 5 », « prend le nouveau titre et la nouvelle rédaction suivants »: both are given."""
_WHICH = re.compile(
    r"qui (?:(?P<manner>(?:(?:prend|prennent|prendra|aura|reçoit)(?: désormais| dorénavant)? (?:la |le )(?:nouvelle |nouveau )?"
    r"(?:rédaction|libellé|texte|contenu|teneur) (?:suivante?|ci-après|ci-dessous)"
    r"|(?:est|sont|sera|seront)(?: désormais| dorénavant)? (?:(?:ainsi )(?:rédigé|libellé|conçu)e?s?"
    r"|(?:rédigé|libellé)e?s?(?: désormais| dorénavant)? (?:comme suit|ainsi(?: qu'il suit)?|de la (?:façon|manière) suivante))))"
    r"|(?:est|sont|sera|seront)(?: désormais| dorénavant| ainsi| donc| lui-même)* "
    r"(?:remplacé|modifié|supprimé|abrogé|complété|annulé|réécrit)e?s?\b)"
    r"(?![^:]* (?:est|sont|sera|seront|devient) )",
    re.IGNORECASE,
)
"""« qui est désormais rédigé ainsi : », « qui prend la rédaction suivante : »: the only order of its sentence."""
_WHICH_TITLE = re.compile(
    r"qui (?:prend|prendra|aura|porte|portera) (?:le |pour )?(?:titre|intitulé)(?: suivant)?(?=\s?:)", re.IGNORECASE
)
"""« Il est créé un article 5 bis qui prend le titre suivant : »: the first line below is its title."""
_AT_RANK = re.compile(r"(?:à|dans) (?:la|sa|leur) (?P<rank>\w+) occurrence(?! d(?:e|u|es)\b)", re.IGNORECASE)
"""« à l'article 5, à la seconde occurrence, le mot « A » »."""
_GIVING = frozenset({"SE", "AUX", "MOT", "VERBE"})
_BRINGS = frozenset({"AJOUTER", "RETABLIR"})
_BY_ADDING = re.compile(
    r"par (?:l'|une |un )?(?:ajout|adjonction|insertion|addition) "
    r"(?:d'|de (?=l'|la |ce)|des (?=mots |termes )|du (?=mot |terme )|(?=des |du |de ))",
    re.IGNORECASE,
)
"""« est modifié par l'ajout d'un alinéa ainsi rédigé »: completed by it."""
_BY_STRIKING = re.compile(r"par (?:la |le )?(?P<noun>suppression|remplacement) (?:de la|de l'|du|des|de) ?", re.IGNORECASE)
"""« est modifié par la suppression des mots … »."""
_MADE = frozenset({"composé", "composée", "constitué", "constituée", "composés", "composées"})
