"""YAML front matter into plain strings, lists and mappings, each with its line; what YAML refuses, said in French.

Every scalar stays the words that were typed: YAML's own guesses (« 010 » is eight, « non » is false, « 12:30 » is 750) would
silently change what a legal team wrote.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field

import yaml

from generator.errors import Diagnostic

MAX_CHARACTERS = 200_000
"""A longer front matter is refused unread."""
MAX_DEPTH = 4
"""Nesting that the front matter needs (a mapping, a list, mappings in it), and one more."""

Value = str | list["Value"] | dict[str, "Value"] | None
Place = tuple[str | int, ...]
"""Path of a value inside the front matter: `("faits", 0, "citation")`."""

_SYNTAX = (
    (
        "mapping values are not allowed",
        "un deux-points rend cette ligne ambiguë, ou son retrait ne convient pas.",
        'Mettez la valeur entre guillemets droits (titre: "Avenant : suite") et alignez les clés.',
    ),
    (
        "found unexpected end of stream",
        "un guillemet ouvert n’est jamais refermé.",
        "Refermez-le à la fin de la valeur.",
    ),
    (
        "'\\t' that cannot start",
        "une tabulation sert de retrait.",
        "Remplacez-la par des espaces.",
    ),
    (
        "cannot start any token",
        "la valeur commence par un caractère réservé.",
        "Mettez-la entre guillemets droits.",
    ),
    (
        "expected ',' or",
        "un crochet ou une accolade ouverts ne sont pas refermés.",
        "Refermez-les, ou écrivez une entrée par ligne, précédée d’un tiret.",
    ),
    (
        "expected a single document",
        "l’en-tête contient une ligne de séparation.",
        "Gardez un seul bloc, entre une première ligne « --- » et une dernière ligne « --- ».",
    ),
    (
        "could not find expected ':'",
        "une ligne n’est ni une clé suivie d’un deux-points, ni la suite d’une valeur.",
        "Écrivez « clé: valeur ».",
    ),
    (
        "expected <block end>",
        "le retrait de cette ligne ne correspond pas aux lignes voisines.",
        "Alignez les clés d’un même niveau.",
    ),
)


@dataclass(slots=True)
class FrontMatter:
    """What was read of a front matter."""

    path: str
    """The file."""
    first_line: int = 2
    """Line of the file where the front matter's first line stands."""
    data: dict[str, Value] = field(default_factory=dict)
    """Keys and values; empty when it could not be read."""
    lines: dict[Place, int] = field(default_factory=dict)
    """Line of the file where each key or list item stands."""
    diagnostics: list[Diagnostic] = field(default_factory=list)
    """What is wrong with its writing."""
    name: str = "En-tête"
    """How messages call it."""

    def line(self, *place: str | int) -> int:
        """Line of a key, or of the nearest thing that holds it."""
        while place:
            if place in self.lines:
                return self.lines[place]
            place = place[:-1]
        return 1

    def report(self, line: int, code: str, message: str, remedy: str) -> None:
        """Note what is wrong at a line of the file."""
        self.diagnostics.append(Diagnostic(self.path, line, "erreur", code, f"{self.name} : {message}", remedy))


def read_front_matter(yaml_text: str, path: str, first_line: int = 2, name: str = "En-tête") -> FrontMatter:
    """Read a front matter, or a file of the same form, whose first line is `first_line` of the file."""
    found = FrontMatter(path, first_line, name=name)
    if len(yaml_text) > MAX_CHARACTERS:
        found.report(1, "front-matter-too-long", "il dépasse la taille admise.", f"Gardez moins de {MAX_CHARACTERS} caractères.")
        return found
    try:
        node = yaml.compose(yaml_text, Loader=_Loader)
    except _RefusedError as refused:
        line, code, message, remedy = refused.finding
        found.report(line + first_line, code, message, remedy)
        return found
    except yaml.MarkedYAMLError as error:
        line, message, remedy = _explain(error)
        found.report(line + first_line, "broken-yaml", message, remedy)
        return found
    except yaml.YAMLError as error:  # the reader's: a character that YAML forbids
        line = yaml_text.count("\n", 0, int(getattr(error, "position", 0))) + first_line
        found.report(line, "broken-yaml", "un caractère invisible y est interdit.", "Retapez cette ligne.")
        return found
    if isinstance(node, yaml.MappingNode):
        found.data = _mapping(node, (), found)
    elif node is not None:
        found.report(
            first_line, "broken-yaml", "ce n’est pas une suite de clés.", "Écrivez une clé par ligne : « nature: avenant »."
        )
    return found


class _RefusedError(Exception):
    """What YAML allows and a front matter does not need."""

    def __init__(self, line: int, code: str, message: str, remedy: str) -> None:
        super().__init__(message)
        self.finding = (line, code, message, remedy)


class _Loader(yaml.SafeLoader):
    """Composes nodes, once it has refused aliases, which multiply, tags, which run code, and deep nesting."""

    depth = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        """The next node, once its event is found harmless."""
        event = self.peek_event()  # type: ignore[no-untyped-call] # PyYAML
        line = event.start_mark.line
        if self.depth > MAX_DEPTH:
            raise _RefusedError(
                line, "front-matter-too-deep", "trop de niveaux imbriqués.", "Suivez le modèle de « consolide new »."
            )
        if event.anchor:
            message = "les ancres et renvois (« & » et « * ») n’y sont pas admis."
            raise _RefusedError(line, "yaml-alias", message, "Mettez la valeur entre guillemets droits.")
        if getattr(event, "tag", None):
            message = "une valeur ne peut pas commencer par « ! »."
            raise _RefusedError(line, "yaml-tag", message, "Mettez la valeur entre guillemets droits.")
        self.depth += 1
        node = super().compose_node(parent, index)
        self.depth -= 1
        return node


def _explain(error: yaml.MarkedYAMLError) -> tuple[int, str, str]:
    """Line (from 0), what is wrong, what to do."""
    problem = error.problem or ""
    opened = (error.context or "").startswith(("while scanning a", "while parsing a flow"))
    mark = (error.context_mark if opened else None) or error.problem_mark
    line = mark.line if mark is not None else 0
    for words, message, remedy in _SYNTAX:
        if words in problem:
            return line, message, remedy
    return line, "cette ligne est illisible.", "Comparez-la au modèle que donne « consolide new »."


def _plain(node: yaml.Node, place: Place, found: FrontMatter) -> Value:
    """The node as plain Python, its lines noted on the way."""
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, place, found)
    if isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            found.lines[(*place, index)] = item.start_mark.line + found.first_line
        return [_plain(item, (*place, index), found) for index, item in enumerate(node.value)]
    text = unicodedata.normalize("NFC", str(node.value))
    return None if getattr(node, "style", None) is None and text in ("", "~", "null") else text


def _mapping(node: yaml.MappingNode, place: Place, found: FrontMatter) -> dict[str, Value]:
    """Keys and values; a key that is not a word, or stands twice, is reported."""
    mapping: dict[str, Value] = {}
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + found.first_line
        key = unicodedata.normalize("NFC", str(key_node.value))
        if not isinstance(key_node, yaml.ScalarNode):
            found.report(line, "broken-yaml", "une clé doit être un mot.", "Écrivez « clé: valeur ».")
        elif key in mapping:
            first = found.lines[(*place, key)]
            found.report(line, "duplicate-key", f"la clé « {key} » est déjà écrite ligne {first}.", "Gardez-en une seule.")
        else:
            found.lines[(*place, key)] = line
            mapping[key] = _plain(value_node, (*place, key), found)
    return mapping
