"""What the front matter of an act may say: its keys, their form, and what is wrong with a value, in a jurist's words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from pydantic_core import PydanticCustomError

from generator.errors import Diagnostic
from generator.french.dates import read_date
from generator.reading.metadata_messages import explain
from generator.reading.yaml_lines import FrontMatter, Place, Value

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_SLASHES = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_LINE_BREAKS = re.compile(r"[ \t\n]+")
_KNOWN_NATURES = ("convention", "avenant")


def _fold_lines(value: object) -> object:
    """One line for a value that YAML lets run over several; another type is left to its own message."""
    return _LINE_BREAKS.sub(" ", value).strip() if isinstance(value, str) else value


def _read_date(value: object) -> date | None:
    """A day written as ISO 8601, nothing else: « 03/04/2020 » is two days."""
    if value is None:
        return None
    text = value.strip() if isinstance(value, str) else ""
    match = _ISO.fullmatch(text)
    if match is None:
        raise PydanticCustomError("date_format", "date", {"iso": _iso_of(text)})
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        raise PydanticCustomError("date_impossible", "date") from None


def _iso_of(text: str) -> str:
    """What the writer probably meant, as ISO; an example when nobody can tell."""
    day = read_date(text)
    if day is None and (match := _SLASHES.fullmatch(text)):
        try:
            day = date(int(match[3]), int(match[2]), int(match[1]))
        except ValueError:
            day = None
    return (day or date(2018, 10, 26)).isoformat()


def _read_number(value: object) -> int | None:
    """An act's number: digits only."""
    if value is None:
        return None
    text = value.strip() if isinstance(value, str) else ""
    if not re.fullmatch(r"[0-9]{1,4}", text) or int(text) == 0:
        raise PydanticCustomError("number_format", "number")
    return int(text)


def _read_nature(value: object) -> object:
    """A nature; a slip in « convention » or « avenant » would change what the engine does with the act."""
    value = _fold_lines(value)
    if (
        isinstance(value, str)
        and value not in _KNOWN_NATURES
        and (near := get_close_matches(value.lower(), _KNOWN_NATURES, 1, 0.8))
    ):
        raise PydanticCustomError("nature_misspelt", "nature", {"expected": near[0]})
    return value


Words = Annotated[str, BeforeValidator(_fold_lines), Field(min_length=1)]
Day = Annotated[date | None, BeforeValidator(_read_date)]
RequiredDay = Annotated[date, BeforeValidator(_read_date)]


class WrittenFact(BaseModel):
    """One entry of `faits`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    sujet: Words | None = None
    valeur: Words | None = None
    portion: Words | None = None
    preuve: Literal["explicite", "déduite"]
    selon: Words
    citation: Words


class Metadata(BaseModel):
    """The whole front matter."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    nature: Annotated[str, BeforeValidator(_read_nature), Field(min_length=1)]
    numero: Annotated[int | None, BeforeValidator(_read_number)] = None
    titre: Words
    nom: Words | None = None
    objet: Words | None = None
    signature: Day = None
    publication: Day = None
    effet: Day = None
    fin: Day = None
    fin_source: Words | None = None
    parties: Annotated[tuple[Words, ...], BeforeValidator(lambda value: value or ())] = ()
    statut: Literal["versé", "non versé"]
    depot: RequiredDay
    faits: Annotated[tuple[WrittenFact, ...], BeforeValidator(lambda value: value or ())] = ()


def read_metadata(front: FrontMatter) -> tuple[Metadata | None, tuple[Diagnostic, ...]]:
    """The front matter, validated; None, and everything that is wrong with it, when it cannot be used."""
    found = [
        Diagnostic(front.path, front.line(*place), "erreur", code, message, remedy)
        for place, code, message, remedy in _contradictions(front.data)
    ]
    try:
        metadata = Metadata.model_validate(front.data)
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            found.append(explain(detail, front, tuple((WrittenFact if detail["loc"][0] == "faits" else Metadata).model_fields)))
        return None, tuple(found)
    return (None if found else metadata), tuple(found)


def _contradictions(data: Mapping[str, Value]) -> Iterator[tuple[Place, str, str, str]]:
    """What no single key shows: keys that need or exclude one another."""
    if data.get("fin") is not None and data.get("fin_source") is None:
        yield (
            ("fin",),
            "end-without-source",
            "Clé « fin » : un terme est donné sans dire où l’acte le stipule.",
            "Ajoutez par exemple « fin_source: art. 6 ».",
        )
    if data.get("fin_source") is not None and data.get("fin") is None:
        yield (
            ("fin_source",),
            "source-without-end",
            "Clé « fin_source » : il n’y a pas de clé « fin ».",
            "Ajoutez-la, ou retirez celle-ci.",
        )
    convention = data.get("nature") == "convention"
    if convention and data.get("numero") is not None:
        yield (
            ("numero",),
            "numbered-convention",
            "Clé « numero » : une convention n’en porte pas, elle vient toujours en premier.",
            "Retirez cette clé ; un numéro d’enregistrement se met dans « titre ».",
        )
    if not convention and data.get("nom") is not None:
        yield (
            ("nom",),
            "name-outside-convention",
            "Clé « nom » : seule la convention nomme le dossier.",
            "Mettez-la dans la convention.",
        )
    facts = data.get("faits")
    for index, fact in enumerate(facts if isinstance(facts, list) else ()):
        if not isinstance(fact, dict):
            continue
        portion = fact.get("portion") is not None
        if portion == (fact.get("sujet") is not None):
            yield (
                ("faits", index),
                "fact-subject",
                f"Fait n° {index + 1} : il faut « portion », ou bien « sujet » et « valeur », et non les deux ni aucun.",
                "Par exemple « sujet: durée » puis « valeur: sept mois », ou « portion: l’article 2 ».",
            )
        elif portion != (fact.get("valeur") is None):
            yield (
                ("faits", index),
                "fact-value",
                f"Fait n° {index + 1} : « valeur » va avec « sujet », et jamais avec « portion ».",
                "Par exemple « sujet: durée » puis « valeur: sept mois ».",
            )
        if portion and data.get("statut") == "versé":
            yield (
                ("faits", index, "portion"),
                "portion-of-held-act",
                f"Fait n° {index + 1} : une « portion » ferait un trou dans le texte, alors que celui de cet acte est versé.",
                "Retirez ce fait.",
            )
