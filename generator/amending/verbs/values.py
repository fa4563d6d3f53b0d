"""Rules that change a value told with the one it had: « le taux est porté de 3 % à 4 % »."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.amending.clauses.clause import Clause
from generator.amending.clauses.state import Unread
from generator.amending.pieces.amounts import Change, is_bare, is_plain, same_kind
from generator.amending.pieces.measures import RAISE, RAISED_BY, Measure
from generator.amending.pieces.quoted import of_a_sort, of_other_measures
from generator.amending.verbs.listed_values import listed_values
from generator.amending.verbs.rule import Rule
from generator.amending.verbs.words import replace_words
from generator.operations import Content, Operation, Replace, ReplaceWords, Step


def change_value(clause: Clause) -> tuple[Operation, ...]:
    """« Le montant prévu à l'article 5 est porté de 12 euros à 15 euros. »: « 12 euros » must stand there, once."""
    change = next((chunk.value for chunk in clause.chunks if chunk.name == "DE"), None)
    if clause.manner() and clause.state.payload != ():
        return restate_values(clause)
    targets = clause.targets(None)
    had = next((chunk.value.old for chunk in clause.chunks if isinstance(chunk.value, Measure)), "")
    new = clause.words()
    told = next((chunk.value.words for chunk in clause.chunks if isinstance(chunk.value, Measure)), "")
    # « La prime est fixée à 95 € » with no place is what any stipulation says; « est portée à 95 € » is not
    placed = bool(clause.carried) or any(chunk.name == "LIEU" for chunk in clause.chunks)
    named = placed or (bool(targets[0].number) and bool(_MOVES.match(clause.verb())))
    value = new[0].words[0] if len(new) == 1 and len(new[0].words) == 1 else ""
    unit = next((chunk.value.unit for chunk in clause.chunks if isinstance(chunk.value, Measure)), "")
    if unit and value and is_bare(value) and not (had or change is not None):
        value = f"{value} {unit}"  # « le nombre de jours est ramené à 215 »
    # « le coefficient du technicien est porté à 190 », « le montant de l'État est porté à 245 000 »: a cell, or nothing
    coded = placed and bool((_CODED.match(told) and value.isdigit()) or _LARGE.fullmatch(value))
    if named and told and value and not (had or change is not None or (is_bare(value) and not coded)):
        return tuple(ReplaceWords(target, "", value, value_of=told, raised_by=_raised_by(clause)) for target in targets)
    if had and value and new[0].raw and not is_plain(value):
        raise Unread("words-several", _MORE, targets[0])
    if had and new and len(new[0].words) == 1:
        change = Change(had, new[0].words[0], 0)
    elif had:
        raise Unread("two-wordings", "La phrase donne deux anciennes valeurs : n'en garder qu'une.", targets[0])
    if not isinstance(change, Change):
        raise Unread(
            "old-value-missing",
            "La phrase donne une valeur sans citer celle qu'elle remplace : dire « est porté de … à … ».",
            targets[0],
        )
    if unit and is_bare(change.old) and is_bare(change.new):
        change = replace(change, old=f"{change.old} {unit}", new=f"{change.new} {unit}")
    if change.old.isalpha() and is_bare(change.old):
        raise Unread(
            "words-several", "La valeur ancienne est donnée sans son unité : la citer comme le texte l'écrit.", targets[0]
        )
    if had and not same_kind(change.old, change.new):
        raise Unread("words-several", _KIND, targets[0])
    if of_other_measures(change.old, change.new):
        reason = "L'ancienne valeur et la nouvelle ne sont pas de la même sorte : vérifier la phrase."
        raise Unread("words-several", reason, targets[0])
    if change.old == change.new:
        raise Unread("same-words", "La valeur nouvelle est la même que l'ancienne.", targets[0])
    by = _raised_by(clause)
    return tuple(ReplaceWords(target, change.old, change.new, value_of=told, raised_by=by) for target in targets)


_LARGE = re.compile(r"\d{1,3}(?:[ .\u00a0\u202f]\d{3})+")
_CODED = re.compile(r"(?:coefficient|indice|échelon|nombre|effectif)\b", re.IGNORECASE)


def _raised_by(clause: Clause) -> str:
    """« est majorée de 80 000 € et portée à 500 000 € »: « + 80 000 € »."""
    chunk = next((one for one in clause.chunks if one.name == "FIXER"), None)
    text = clause.phrase.masked.text
    found = RAISED_BY.search(text, clause.phrase.at(chunk.start).start) if chunk else None
    by = RAISE.match(text, found.start()) if found else None
    if chunk is None or by is None or by.start() >= clause.phrase.at(chunk.end).start:
        return ""
    return f"{'-' if _LOWERED.match(by.group()) else '+'} {by['by']}"


_LOWERED = re.compile(r"dimin|abaiss|minor|rédui", re.IGNORECASE)


def restate_values(clause: Clause) -> tuple[Operation, ...]:
    """« Les salaires minima prévus à l'article 5 sont fixés comme suit : » and a table, or a list of values.

    Before a list of words that change it only announces. The table takes the place of that of the text, which must be of the same
    form: what it is told of goes with the target, for the place to be checked.
    """
    targets, payload = clause.targets(None), clause.state.payload
    told = next((chunk.value.words for chunk in clause.chunks if isinstance(chunk.value, Measure)), "")
    if clause.all("FIXER") and not (clause.manner() or clause.phrase.masked.text.rstrip().endswith(":")):
        reason = "La phrase ne dit pas quelle valeur change : donner l'ancienne et la nouvelle."
        raise Unread("old-value-missing", reason, targets[0])
    if payload is None:
        clause.state.weak = True
    if payload == ():
        clause.state.announces = targets
        return ()
    given = listed_values(payload or ())
    if given and len(targets) == 1:
        clause.state.used = True
        listed = replace(targets[0], steps=(*targets[0].steps, Step("liste", labels=("valeurs",))), about=told)
        values = tuple((f"{told} {label}", value) for label, value in given)
        return (Replace(listed, Content(body=payload or ()), clause.verb(), values=values),)
    tables = [line for line in payload or () if line.rows]
    if payload and len(tables) != 1:
        reason = "Le texte qui suit n'est pas un tableau de valeurs : dire lesquelles changent."
        raise Unread("old-value-missing", reason, targets[0])
    brought = clause.brought()
    content = clause.content(brought[0] if brought else None, targets)
    if any(target.steps for target in targets) or len(targets) > 1:
        raise Unread("old-value-missing", "La phrase ne dit pas quel tableau le nouveau remplace : le nommer.", targets[0])
    return (Replace(replace(targets[0], steps=(Step("tableau"),), about=told), content, clause.verb()),)


_KIND = "L'ancienne valeur précise son unité (« HT », « par mois »…), la nouvelle non : citer les mots à changer."
_MORE = "La valeur nouvelle dit plus que l'ancienne (« 2 % des crédits ») : citer les mots à changer."
_MOVES = re.compile(r"port|relev|revaloris|augment|ramen|réduit|abaiss|pass", re.IGNORECASE)
_OF = re.compile(r"d['’]|de ", re.IGNORECASE)


def raise_words(clause: Clause) -> tuple[Operation, ...]:
    """« la durée « d'un mois » est portée à « deux mois » »: the value changes, the « de » before it stays."""
    told = clause.words()
    if told[0].raw and not all(same_kind(*pair) for pair in zip(told[0].words, told[-1].words, strict=False)):
        raise Unread("words-several", _KIND, clause.targets(None)[0])
    if not told[0].raw and not all(_stands_for(*pair) for pair in zip(told[0].words, told[-1].words, strict=False)):
        reason = "Les mots cités ne sont pas une valeur de la sorte de la nouvelle : dire laquelle elle remplace."
        raise Unread("unread-sentence", reason, clause.targets(None)[0])  # « le montant « Transport » est porté à 600 € »
    return tuple(
        replace(one, old=one.old[joint.end() :])
        if isinstance(one, ReplaceWords) and (joint := _OF.match(one.old)) and not _OF.match(one.new)
        else one
        for one in replace_words(clause)
    )


_A_YEAR = re.compile(r"(?:19|20)\d\d")


def _stands_for(old: str, new: str) -> bool:
    """Whether a value may take the place of what is quoted: never that of a name (« Lot 2 »), nor « 137 » that of a year."""
    if is_bare(new) and (not is_bare(old) or (_A_YEAR.fullmatch(old) and not _A_YEAR.fullmatch(new))):
        return False
    return of_a_sort(old, new)


RULES = (
    Rule(
        "porter-une-valeur",
        "Le montant prévu à l'article 5 est porté de 12 euros à 15 euros.",
        "LIEU* GRANDEUR LIEU* (FIXER (DE | PAR MOTS | MANIERE) | REMPLACER PAR MOTS) LIEU*",
        change_value,
    ),
    Rule(
        "valeurs-donnees-a-nouveau",
        "Les taux de l'article 6 sont modifiés comme suit : « 3 % » est remplacé par « 4 % ».",
        "LIEU* GRANDEUR LIEU* (MODIFIER MANIERE | REMPLACER PAR CONTENU | ETRE CONTENU | FIXER)",
        restate_values,
    ),
    Rule(
        "porter-des-mots-a-une-valeur",
        "À l'article 5, le montant de 12 euros est porté à 15 euros.",
        "LIEU* MOTS LIEU* FIXER PAR MOTS LIEU*",
        raise_words,
        counts=True,
    ),
)
