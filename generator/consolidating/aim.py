"""Which text a sentence aims at: the convention, what an avenant put into it, or what an avenant stipulates on its own."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from generator.consolidating.matching.tokens import content_words, same_words
from generator.consolidating.named_parties import between_others
from generator.consolidating.names import (
    SAID_OF_ANY,
    called_so,
    foreign,
    named,
    of_amended,
    other_sort,
    otherwise_called,
    own_words,
    title_number,
)
from generator.consolidating.refused import Refused
from generator.consolidating.scope import Reading, Scope
from generator.french.article_numbers import canonical
from generator.french.dates import days_named
from generator.model import Acte, Outcome, Texte
from generator.operations import Target


@dataclass(frozen=True, slots=True)
class State:
    """Everything that the acts so far have left."""

    textes: tuple[Texte, ...]
    """The convention first, then the texts beside it."""
    actes: tuple[Acte, ...]
    """The acts so far, and the one at work last."""
    outcomes: tuple[tuple[str, Outcome], ...] = ()
    """What became of the sentences of earlier acts: act and outcome."""
    undone: str = ""
    """The act that the act at work annuls as a whole, and whose text is no longer there."""


@dataclass(frozen=True, slots=True)
class Aim:
    """A text, and the places inside it that the target is narrowed to before its own steps."""

    texte: int
    """Index in `State.textes`."""
    target: Target
    """The target, its text and what that text's name told taken off."""
    within: Reading | None = None
    """What an avenant's article put into the convention, when the sentence is read through to it."""
    notes: tuple[str, ...] = ()


def aim(target: Target, state: State) -> Aim:
    """The text aimed at; refused when it is not one that is held here."""
    if target.texte_kind == "autre" and not titles(state):
        return Aim(0, target, notes=(f"Le texte de base n’a pas de titre : il est supposé être « {target.texte} ».",))
    known = named(target.texte, titles(state)) or called_so(target.texte, own_title(state))
    if target.texte_kind == "autre" and not known:
        raise Refused("other-text", f"La phrase vise un autre texte (« {target.texte} ») : elle est laissée à ce texte.")
    if target.texte_kind == "avenant":
        return _avenant(target, state)
    if target.texte_kind == "convention" and (
        other_sort(target.texte, own_title(state))
        or foreign(target.texte, titles(state))
        or _unlike(target, state)
        or _of_other_object(target, state)
        or otherwise_called(target.texte, own_title(state), lambda: _said(state))
        or between_others(target.texte, lambda: state.actes[0].source + _said(state))
    ):
        raise Refused(
            "other-text",
            f"La phrase vise « {target.texte} » et le texte consolidé est « {own_title(state)} » : vérifier lequel est modifié.",
        )
    if target.texte_kind == "convention" and target.texte_date:
        return _dated(target, state)
    return Aim(0, target)


def _said(state: State) -> str:
    """The title of the act at work, and the text at hand: what the parties call it."""
    return " ".join((state.actes[-1].titre, *(line for part in state.textes[0].parts for line in (part.heading, *part.lines))))


def titles(state: State) -> str:
    """Everything by which the text at hand is called."""
    base = state.actes[0]
    return " ".join(dict.fromkeys((state.textes[0].title, base.titre, base.nom))).strip()


def base_number(state: State) -> int | None:
    """The number of the text at hand when it is itself an avenant."""
    if state.actes[0].numero is not None and state.actes[0].nature == "avenant":
        return state.actes[0].numero
    return title_number(own_title(state))


_HEAD_NOUN = re.compile(r"\A\W*(convention|accord|protocole|contrat|bail)s?\b", re.IGNORECASE)
_ANY_NOUN = re.compile(r"\b(?:convention|accord|protocole|contrat|bail)s?\b", re.IGNORECASE)
_OBJECT = re.compile(r"\b(?:relati(?:f|ve)s?|portant|concernant|sur|des?|du)\b|\bd['’]", re.IGNORECASE)


def _unlike(target: Target, state: State) -> bool:
    """« l'accord de prévoyance », « le contrat d'assurance », where the title is a « convention ».

    A noun that no title here has, with a date or an object that no title here has either: nothing ties the two names.
    """
    words, title = target.texte, titles(state)
    noun = _HEAD_NOUN.match(words)
    if noun is None or not _ANY_NOUN.search(title) or noun[1].casefold() in title.casefold():
        return False
    known = days_named(title) | days_named(state.actes[-1].titre)
    if state.actes[0].signature:
        known.add(state.actes[0].signature.isoformat())
    if target.texte_date:
        return target.texte_date not in known and not named(words, title)
    if not _OBJECT.search(words):
        return False
    if "délégation" in words.casefold() and "délégation" not in title.casefold():
        return True  # « la convention de délégation de gestion », where the text is an accord
    held = {word[:5] for word in content_words(title + " " + state.actes[-1].titre)}
    own = own_words(words) - SAID_OF_ANY - {noun[1].casefold()}
    return bool(own) and not any(word[:5] in held for word in own)


_ABOUT = re.compile(r"\b(?:relati(?:f|ve)s?[\s\u00a0]+(?:à|aux?)|portant[\s\u00a0]+sur|sur|concernant)\b", re.IGNORECASE)


def _of_other_object(target: Target, state: State) -> bool:
    """« l'accord relatif à la prévoyance », where the text is « relatif au télétravail » and the article says no such thing."""
    told, held = _ABOUT.search(target.texte), _ABOUT.search(own_title(state))
    if told is None or held is None:
        return False
    own = {word[:5] for word in own_words(target.texte[told.end() :])}
    known = {word[:5] for word in content_words(titles(state))}
    parts = [part for part in state.textes[0].parts if target.number and canonical(part.number) == canonical(target.number)]
    said = {word[:5] for part in parts for word in content_words(f"{part.heading} {' '.join(part.lines)}")}
    return bool(own) and not own & (known | said)


def own_title(state: State) -> str:
    """The title of the text at hand, the path before it off."""
    return re.sub(r"^\W+", "", titles(state).rsplit(" > ", 1)[-1])


def _dated(target: Target, state: State) -> Aim:
    """« l'accord du 13 mai 2016 »: one of the dates in the title of the text at hand, when it has any."""
    title = titles(state)
    days = days_named(title)
    if state.actes[0].signature:
        days.add(state.actes[0].signature.isoformat())
    if days and target.texte_date not in days and named(target.texte, title):
        return Aim(0, target, notes=("Texte reconnu à son nom ; la date citée n’est pas celle de son titre.",))
    if days and target.texte_date not in days and _mistaken(target, days, state):
        note = f"« {target.texte} » est lu comme le texte que le titre de l’acte nomme : la date diffère."
        return Aim(0, target, notes=(note,))
    if days and (target.texte_date not in days or of_amended(target.texte_date, own_title(state))):
        raise Refused(
            "other-text",
            f"La phrase vise « {target.texte} », dont la date n’est pas celle du texte consolidé : vérifier lequel est modifié.",
        )
    return Aim(0, target)


def _mistaken(target: Target, days: set[str], state: State) -> bool:
    """Whether a date is a slip: the act's own title dates the text at hand and no other, and its object or a heading agrees.

    « Avenant n° 2 à la convention du 3 mai 2019 », then « l'article 6 « Comité » de la convention du 3 mai
    2018 » where article 6 is headed so. Without either witness the sentence is left to a human.
    """
    title = state.actes[-1].titre
    told = days_named(title)
    if not told & days or target.texte_date in told:
        return False
    headed = any(
        canonical(part.number) == canonical(target.number) and same_words(part.heading, target.heading)
        for part in state.textes[0].parts
        if target.heading and target.number
    )
    own = own_words(target.texte)
    return headed or (len(own) >= 2 and own <= set(content_words(titles(state))))


_ONE_AVENANT = 2
"""The convention and the act at work."""
_BEFORE = re.compile(
    r"\A\W*(?:(?:le|l['’])\s*)?(?:avenant\s(?:précédent|antérieur)|(?:précédent|dernier)\savenant)\W*\Z", re.IGNORECASE
)


def named_act(target: Target, state: State) -> Acte | None:
    """The act that a target names by its number, by its date when it has none, or as the one before."""
    number = target.texte_numero
    if number is not None:
        return next((acte for acte in state.actes[1:] if acte.numero == number), None)
    if target.texte_date:
        return next((acte for acte in state.actes[1:-1] if target.texte_date == dated(acte)), None)
    return state.actes[-2] if _BEFORE.match(target.texte) and len(state.actes) > _ONE_AVENANT else None


def dated(acte: Acte) -> str:
    """The day of an act: of its signature, or the only one that its title tells before the text that it amends."""
    if acte.signature:
        return acte.signature.isoformat()
    days = days_named(re.split(r"\b(?:à|au)\s(?:la|l['’]|protocole|contrat)", acte.titre, maxsplit=1)[0])
    return days.pop() if len(days) == 1 else ""


def _avenant(target: Target, state: State) -> Aim:
    number = target.texte_numero
    own = base_number(state)
    if number is not None and own == number:
        return Aim(0, target)
    acte = named_act(target, state)
    dated = target.texte_date in days_named(own_title(state)) and "avenant" in own_title(state).casefold()
    if acte is None and number is None and target.texte_date and (own is not None or dated):
        return _dated(target, state)
    if acte is None and number is None and not target.texte_date and own_title(state).casefold().startswith("avenant"):
        return Aim(0, target)
    if acte is None:
        raise Refused(
            "other-text",
            f"La phrase vise « {target.texte} », qui n’est pas le texte consolidé ni un de ses avenants versés : "
            "vérifier lequel est modifié.",
        )
    through = _through(target, acte, state)
    if through is not None:
        return through
    for index, texte in enumerate(state.textes[1:], 1):
        if texte.acte == acte.id and any(canonical(part.number) == canonical(target.number) for part in texte.parts):
            return Aim(index, target, notes=(f"Stipulation propre de {_name(acte)}.",))
    if acte.statut == "non versé":
        raise Refused("act-not-held", f"La phrase vise {_name(acte)}, qui n’est pas versé : le verser pour la consolider.")
    if done_by(target, acte, state):
        told = f"L’article {target.number} de {_name(acte)} n’a pas écrit un passage que l’on puisse viser à travers lui"
        raise Refused("nothing-written", f"{told} : viser l’article de la convention qu’il a changé.")
    raise Refused(
        "nothing-written",
        f"L’article {target.number or 'visé'} de {_name(acte)} n’a rien écrit dans la convention : vérifier la référence.",
    )


def done_by(target: Target, acte: Acte, state: State) -> list[Outcome]:
    """What the article of an avenant that a target names did to the convention."""
    wanted = canonical(target.number)
    applied = [one for owner, one in state.outcomes if owner == acte.id and one.status == "applied"]
    return [one for one in applied if wanted and canonical(one.instruction.article) == wanted]


def _name(acte: Acte) -> str:
    return f"l’avenant n° {acte.numero}" if acte.numero is not None else f"« {acte.titre or acte.id} »"


def _through(target: Target, acte: Acte, state: State) -> Aim | None:
    """What an article of an avenant put into the convention, as it stands there today."""
    idents = {ident for outcome in done_by(target, acte, state) for ident in outcome.written}
    if not idents:
        return None
    texte = state.textes[0]
    places: list[Scope] = []
    for index, part in enumerate(texte.parts):
        held = [position for position, element in enumerate(part.body) if element.ident in idents]
        brought = part.origin is not None and part.origin.acte == acte.id  # « il est inséré un article 6 », amended since or not
        if part.ident in idents and (brought or len(held) == len(part.body)) and part.body:
            places.append(Scope(index, 0, len(part.body), whole=True))
        elif held and held == list(range(held[0], held[-1] + 1)):
            places.append(Scope(index, held[0], held[-1] + 1, unit="through"))
        elif held:
            return None
    if len(places) != 1:
        return None
    part = texte.parts[places[0].part]
    note = f"L’article {target.number} de {_name(acte)} est lu comme ce qu’il a écrit à l’article {part.number} de la convention."
    aimed = replace(target, texte="", texte_kind="", texte_numero=None, texte_date="", number=part.number, holder="article")
    return Aim(0, aimed, tuple(places), (note,))
