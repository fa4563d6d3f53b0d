"""Reads the head of a reference: what is picked out, by rank, by label, by number or by name.

« le premier alinéa », « les sept premiers alinéas », « du quatrième au huitième alinéa », « les alinéas 2, 4 et 5 »
« le 2° », « les a à d et g », « le II », « le point 3.1 », « le troisième tiret »
« l'article 5 bis », « les articles 20-12 à 20-14 », « l'annexe II », « le chapitre X », « le préambule »
« l'intitulé », « le titre de l'article 6 », « le tableau », « le début », « la fin »
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.amending.references.left_out import Gender, gender
from generator.amending.references.named_passages import read_named
from generator.amending.references.numbered_parts import numbered_parts
from generator.amending.references.series import Series, label_steps, read_series
from generator.amending.references.tails import described
from generator.amending.tokens.phrase import Phrase
from generator.french.named_series import NAMING
from generator.french.numbers import read_cardinal
from generator.operations import Container, Step, Target, Unit

DIVISIONS = frozenset({"titre", "chapitre", "sous-chapitre", "section", "sous-section", "partie", "livre", "sous-titre"})
_STEP_UNITS: dict[str, Unit] = {
    "alinea": "alinea",
    "paragraphe": "paragraphe",
    "phrase": "phrase",
    "tiret": "item",
    "point": "item",
    "item": "item",
    "rubrique": "item",
    "chapeau": "chapeau",
    "tableau": "tableau",
    "ligne": "ligne",
    "colonne": "colonne",
    "intitule": "intitule",
    "debut": "debut",
    "fin": "fin",
}
_SAME = frozenset({"susvisé", "susvisée", "susmentionné", "susmentionnée", "précité", "précitée", "susnommé", "susdit"})
_LABELS = ("ETIQUETTE", "ROMAIN", "NOMBRE", "LETTRE")
_NUMBERS = ("NOMBRE", "ROMAIN", "ORDINAL", "LETTRE")


@dataclass(frozen=True, slots=True)
class Head:
    """What a head names."""

    targets: tuple[Target, ...]
    """Portions, in order."""
    end: int
    """Index of the first token after it."""
    elided: Gender = ""
    """The gender of its noun, when that is left out: « la deuxième »."""


def read_head(phrase: Phrase, start: int, position: int) -> Head | None:
    """The head whose noun, rank or label stands at `position`; its determiner, if any, at `start`."""
    token = phrase.at(position)
    following = phrase.at(position + 1)
    if token.kind == "NOMBRE" and len(token.text) == 4 and token.text[:2] in ("19", "20") and token.text.isdigit():
        return None  # « au titre de 2022 », « en 2022 »: a year, and no point of that number
    if token.kind == "ORDINAL" or (token.kind in ("CARDINAL", "NOMBRE") and following.kind == "ORDINAL"):
        return _by_rank(phrase, position)
    if (
        token.kind in ("CARDINAL", "NOMBRE")
        and following.kind == "UNITE"
        and position > start
        and phrase.at(start).text.lower() == "les"
    ):
        count, name = read_cardinal(token.text) or 0, str(following.value)
        if (
            count < 2
            or not following.text.lower().endswith(("s", "x"))
            or name not in ("alinea", "tiret", "phrase", "tableau", "point", "ligne")
        ):
            return None
        labels = (name,) if _STEP_UNITS[name] == "item" else ()
        return Head((Target(steps=(Step(_STEP_UNITS[name], (1, -1), labels, span=True, count=count),)),), position + 2)
    rest = token.kind == "RESTE" and following.value == "DE" and position > start
    if rest and "après" in phrase.masked.text[: token.start].lower():
        return Head((Target(steps=(Step("fin"),)),), position + 1)  # « après les mots « A », le reste du premier alinéa »
    if token.kind == "UNITE":
        return _by_unit(phrase, start, position, str(token.value))
    if (
        token.kind == "PARTICIPE"
        and token.value == "INTITULER"
        and (following.value == "DE" or following.kind in ("AUX", "ET"))
        and position > start
    ):
        return Head((Target(steps=(Step("intitule"),)),), position + 1)
    if token.value == "INTITULER" and following.kind == "CITATION" and position > start and phrase.at(start).text.lower() == "l'":
        after = phrase.at(position + 2)  # « l'intitulé « Comité » de l'article 5 », « …, l'intitulé « Comité » est … »
        if after.kind == "AUX" or after.value == "DE":
            return Head((Target(heading=phrase.quote(position + 1), steps=(Step("intitule"),)),), position + 2)
    if token.text.lower() in ("cartouche", "encadré", "encart") and following.kind == "CITATION":
        step = Step("item", quote=phrase.quote(position + 1), quote_role="title")
        return Head((Target(steps=(step,)),), position + 2)  # « le cartouche « Conditions d'accès » »
    if token.text.lower() in ("liste", "énumération") and position > start:
        listed, end = described(phrase, position + 1, "liste")
        return Head((Target(steps=(listed,)),), end)
    if token.kind in ("MOT", "NOM") and token.text.lower() in NAMING and (named := read_named(phrase, start, position)):
        return Head(*named)
    if token.kind in _LABELS and position > start - 1:
        if token.kind == "LETTRE" and token.text.isupper() and following.text == ".":
            return None
        series = read_series(phrase, position, _LABELS)
        end = series.end + (
            phrase.at(series.end).text == "." and phrase.at(series.end + 1).value == "DE"
        )  # « du 2. de l'article 3 »
        return Head(tuple(Target(steps=(step,)) for step in label_steps(series, "item")), end)
    return None


def _by_rank(phrase: Phrase, position: int) -> Head | None:
    """« le premier alinéa », « les deux derniers alinéas », « les deuxième et troisième », « du quatrième au huitième »."""
    token = phrase.at(position)
    if token.kind in ("CARDINAL", "NOMBRE"):
        count = read_cardinal(token.text) or 0
        edge = phrase.at(position + 1).value
        if edge == 1 and count:
            ranks, span, end = tuple(range(1, count + 1)), False, position + 2
        elif edge == -1 and count:
            ranks, span, end = tuple(range(-count, 0)), False, position + 2
        else:
            return None
        last_only = edge == -1
    else:
        ranks, span, end = _ranks(phrase, position)
        last_only = False
    if phrase.at(end).kind in ("CARDINAL", "NOMBRE") and ranks in ((1,), (-1,)):
        # « les premiers deux alinéas »
        count = read_cardinal(phrase.at(end).text) or 0
        ranks = tuple(range(1, count + 1)) if ranks == (1,) else tuple(range(-count, 0))
        last_only, end = ranks[0] < 0, end + 1
    unit = phrase.at(end)
    among = phrase.at(end + 1) if unit.text.lower() == "des" else unit
    if among.kind == "CARDINAL" and phrase.at(end + 2).value == "ligne" and len(ranks) == 1 and ranks[0] > 0:
        step = Step("ligne", ranks, count=read_cardinal(among.text) or 0)  # « la première des trois lignes »
        return Head((Target(steps=(step,)),), end + 3)
    if unit.kind != "UNITE":
        if unit.kind in ("NOM", "CONTENU", "MOT", "OCCURRENCE", "TEXTE"):
            return None
        if unit.kind == "CITATION" and not any(one.value in _STEP_UNITS for one in phrase.tokens[:position]):
            return None  # « le premier « trois » »: of words, where no alinéa was named
        return Head((Target(steps=(Step("item", ranks, last_only=last_only, span=span),)),), end, elided=gender(phrase, position))
    name = str(unit.value)
    if name == "article" and ranks == (1,) and not unit.text.lower().endswith("s"):
        return Head((Target(holder="article", number="1er"),), end + 1)  # « au premier article de la convention »
    if name in DIVISIONS and len(ranks) == 1 and not last_only:
        # « la troisième partie »
        number = phrase.words(position, end)
        return Head((Target(holder="division", number=number, containers=(Container(name, number),)),), end + 1)
    if name not in _STEP_UNITS:
        return None
    if len(ranks) == 1 and ranks[0] in (1, -1) and unit.text.lower().endswith("s") and token.text.lower().endswith("s"):
        # « les premiers alinéas », « les derniers paragraphes »: how many is not said.
        return None
    labels = (name,) if _STEP_UNITS[name] == "item" else ()
    step = Step(_STEP_UNITS[name], ranks, labels, last_only=last_only, span=span)
    return Head((Target(steps=(step,)),), end + 1)


def _ranks(phrase: Phrase, position: int) -> tuple[tuple[int, ...], bool, int]:
    """Ranks joined by « , », « et », « à », and whether they are the ends of a range that cannot be counted out."""
    ranks = [int(str(phrase.at(position).value))]
    end = position + 1
    while True:
        joint = phrase.at(end)
        after = phrase.skip_determiner(end + 1)
        if phrase.at(after).kind == "PREP" and phrase.at(after).text.lower() in ("au", "du", "aux", "des"):
            after += 1
        if phrase.at(after).kind != "ORDINAL" or not _continues(phrase, after):
            return tuple(ranks), False, end
        rank = int(str(phrase.at(after).value))
        if joint.kind == "PREP" and joint.value == "A":
            if ranks[-1] * rank < 0:
                return (*ranks, rank), True, after + 1
            ranks += range(ranks[-1] + 1, rank + 1)
        elif joint.text == "," or joint.kind == "ET":
            ranks.append(rank)
        else:
            return tuple(ranks), False, end
        end = after + 1


def _continues(phrase: Phrase, position: int) -> bool:
    """Whether a rank after a joint belongs to the same noun: the noun must follow, not a verb."""
    while phrase.at(position).kind in ("ORDINAL", "ET", "OU", "DET") or phrase.at(position).text == ",":
        position += 1
    return phrase.at(position).kind in ("UNITE", "PREP")


def _by_unit(phrase: Phrase, start: int, position: int, name: str) -> Head | None:
    """A noun, then its numbers if it has any."""
    after = phrase.at(position + 1)
    end = position + 1
    if name == "article" and after.kind == "CARDINAL" and phrase.at(end + 1).kind != "UNITE":
        return Head((Target(holder="article", number=str(after.value)),), end + 1)  # « à l'article deux »
    if name in ("article", "annexe") and after.kind == "NUMERO" and (told := re.fullmatch(r"n\W*(\d+|[IVXL]+)", after.text)):
        return Head((Target(holder="article" if name == "article" else "annexe", number=told[1]),), end + 1)  # « l'annexe n° 2 »
    if after.kind == "NUMERO" or (after.kind in ("PRECITE", "MEME") and phrase.at(end + 1).kind in _NUMBERS):
        return None if after.kind == "NUMERO" else _by_unit_number(phrase, name, end + 1)
    elsewhere = after.kind == "ORDINAL" and phrase.at(end + 1).kind == "UNITE"  # « à la fin premier alinéa »: the next noun's
    if after.kind in (*_NUMBERS, "ETIQUETTE") and not elsewhere:
        return _by_unit_number(phrase, name, end)
    bare = phrase.demonstrative(start, position) or position > start
    if name in ("article", "annexe") and bare and (after.kind == "PRECITE" or after.text.lower() in _SAME):
        return Head((Target(holder="article" if name == "article" else "annexe"),), end + 1)  # « l'article précité »
    if name == "article" and bare and after.text.lower() == "unique":
        return Head((Target(holder="article"),), end + 1)
    if (
        name == "annexe"
        and bare
        and after.kind == "MOT"
        and (phrase.at(end + 1).kind in ("AUX", "PREP") or phrase.at(end + 1).text == ",")
    ):
        return Head((Target(holder="annexe", heading=after.text),), end + 1)  # « l'annexe financière »
    if name == "annexe" and phrase.at(position).text.lower().endswith("s"):
        return None  # « les annexes sont supprimées »: each of them is to be told
    if name == "article" or name == "annexe":
        return Head((Target(holder="article" if name == "article" else "annexe"),), end) if bare else None
    if name == "preambule" and after.value == "DE" and "article" in (phrase.at(end + 1).value, phrase.at(end + 2).value):
        return Head((Target(steps=(Step("chapeau"),)),), end)  # « le préambule de l'article 8.2 »
    if name == "preambule":
        return Head((Target(holder="preambule"),), end)
    its_own = phrase.at(start).text.lower() in ("son", "sa", "leur") and after.kind == "AUX"  # « son titre est remplacé par »
    if name in ("titre", "sous-titre") and ((after.kind == "PREP" and after.value == "DE") or its_own):
        return Head((Target(steps=(Step("intitule"),)),), end)
    if name in DIVISIONS:
        if not bare:
            return None
        return Head((Target(holder="division", containers=(Container(name),)),), end)
    unit = _STEP_UNITS[name]
    if unit == "alinea" and after.text.lower() in ("introductif", "liminaire"):
        return Head((Target(steps=(Step("chapeau"),)),), end + 1)
    if after.text.lower() == "unique":
        end += 1  # « l'alinéa unique »: locating wants it to be the only one
    if phrase.at(position).text.lower().endswith("s") and unit not in ("debut", "fin"):
        # « les alinéas », « les tableaux »: all of them, which ranks from the first to the last say.
        return Head((Target(steps=(Step(unit, (1, -1), (name,) if unit == "item" else (), span=True),)),), end)
    if unit == "tableau":
        table, end = described(phrase, end, unit)
        return Head((Target(steps=(table,)),), end)
    named = name == "tiret" and not phrase.demonstrative(start, position)  # « ce tiret »: that of the sentence before
    return Head((Target(steps=(Step(unit, labels=(name,) if named else ()),)),), end)


def _by_unit_number(phrase: Phrase, name: str, first: int) -> Head | None:
    """« l'article 5 bis », « les articles 4 et 5 », « l'alinéa 2 », « le point 3.1 », « le chapitre X »."""
    kinds: tuple[str, ...] = (*_NUMBERS, "ETIQUETTE") if name not in ("article", "annexe") else _NUMBERS
    if name == "article" and phrase.at(first).kind != "LETTRE":
        kinds = ("NOMBRE", "ROMAIN", "ORDINAL")  # « l'article 5.4, a »: the letter is an item of it
    series = read_series(phrase, first, kinds)
    if phrase.at(series.end).text.lower() in ("inclus", "incluse", "inclusivement", "compris") and series.items[-1][1]:
        series = Series(series.items, series.end + 1)  # « les articles 4 à 6 inclus »
    if name in ("article", "annexe"):
        return Head(*numbered_parts(phrase, name, first, series))
    if name in DIVISIONS:
        targets = tuple(
            Target(holder="division", number=one, through=other, containers=(Container(name, one),))
            for one, other in series.items
        )
        return Head(targets, series.end)
    unit = _STEP_UNITS.get(name)
    if unit is None or unit in ("intitule", "debut", "fin"):
        return None
    if unit == "item":
        dashes = _ranked(series, unit) if name == "tiret" else None  # « les tirets 2 et 3 »: dashes bear no number
        return dashes or Head(tuple(Target(steps=(step,)) for step in label_steps(series, "item")), series.end)
    if unit == "alinea" and all("." in one or "°" in one for one, _ in series.items):
        return Head(tuple(Target(steps=(step,)) for step in label_steps(series, "item")), series.end)  # « l'alinéa 5.2 »
    if unit in ("ligne", "colonne") and len(series.items) == 1 and not series.items[0][0].removesuffix("er").isdigit():
        named = Step(unit, quote=series.items[0][0], quote_role="about")  # « la ligne II-1 », « la colonne B »
        return (
            None if series.items[0][1] or series.items[0][0].lower() == "premier" else Head((Target(steps=(named,)),), series.end)
        )
    letters = [one for one, other in series.items if one.isalpha() and not other]
    if unit == "alinea" and len(letters) == len(series.items) and not any(one.lower() == "premier" for one in letters):
        return Head(tuple(Target(steps=(step,)) for step in label_steps(series, "item")), series.end)  # « alinéa B « Maladie » »
    if unit == "paragraphe" and any(not one.rstrip("er").isdigit() for one, _ in series.items):
        return Head(tuple(Target(steps=(step,)) for step in label_steps(series, "paragraphe")), series.end)
    return _ranked(series, unit)


def _ranked(series: Series, unit: Unit) -> Head | None:
    """« les alinéas 2, 4 et 5 »: labels that are ranks."""
    ranks: list[int] = []
    for one, other in series.items:
        first = 1 if one.lower() == "premier" else read_cardinal(one.removesuffix("er"))
        last = read_cardinal(other.removesuffix("er")) if other else first
        if first is None or last is None:
            return None
        ranks += range(first, last + 1)
    if unit == "paragraphe":
        # « le paragraphe 2 » may be a number that the text writes: locating tells.
        return Head((Target(steps=(Step(unit, labels=tuple(str(rank) for rank in ranks)),)),), series.end)
    return Head((Target(steps=(Step(unit, tuple(ranks), ("tiret",) if unit == "item" else ()),)),), series.end)
