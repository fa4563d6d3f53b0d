"""The shape of the code: which way imports go, how big a module gets, who prints."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "generator"
MODULES = sorted(PACKAGE.rglob("*.py"))
WINGS = ("reading", "amending", "consolidating", "publishing", "cli")
FLOOR = ("model", "operations", "french", "errors")
LAYERS = {
    "amending": "tokens references pieces wording clauses verbs retelling orders unread acts".split(),
    "consolidating": "matching locate plan history".split(),
    "consolidating/plan": "words values tables parts rewriting additions".split(),
}
"""The folders inside a wing, from the one that knows nothing to the one that knows the most."""
LONGEST = 300
TYPES_ONLY = {"operations.py", *(path.relative_to(PACKAGE).as_posix() for path in (PACKAGE / "model").glob("*.py"))}
"""The types that cross borders: no logic, which a test holds them to."""
PRINTERS = {"print", "pprint"}
OUTPUTS = {"click", "rich", "rich_click", "logging", "warnings"}


def name(path: Path) -> str:
    """`reading/blocks.py` for a module of the package."""
    return path.relative_to(PACKAGE).as_posix()


def wing(path: Path) -> str:
    """The part of the house that a module belongs to; empty for the façade."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py").replace("__init__", "")


@cache
def tree(path: Path) -> ast.Module:
    """A module as it is written, read once for all that is asked of it."""
    return ast.parse(path.read_text("utf-8"))


def imports(path: Path) -> Iterator[tuple[str, int]]:
    """Every module that a file imports, absolute, wherever the import stands, with its line."""
    package = ("generator", *path.relative_to(PACKAGE).parts[:-1])
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            base = ".".join((*above, node.module or "")).strip(".")
            yield from ((f"{base}.{alias.name}", node.lineno) for alias in node.names)


def allowed(importer: str, imported: str) -> bool:
    """Whether a part of the house may know another."""
    if importer == imported or importer == "cli":
        return True
    if importer in FLOOR:
        return imported in FLOOR
    if importer == "":
        return imported in (*FLOOR, "reading", "amending", "consolidating")
    if imported == "":
        return importer == "publishing"
    return imported in FLOOR or imported in WINGS[: WINGS.index(importer)]


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_imports_go_one_way(path: Path) -> None:
    importer = wing(path)
    assert importer in (*FLOOR, *WINGS, ""), f"{name(path)} belongs to no wing of docs/decisions/0001"
    for module, line in imports(path):
        package, _, inside = module.partition(".")
        if package == "generator":
            imported = inside.partition(".")[0]
            imported = imported if imported in (*FLOOR, *WINGS) else ""
            assert allowed(importer, imported), f"{name(path)}:{line} imports {module}"


@pytest.mark.parametrize("room", LAYERS)
def test_layers_know_only_those_below(room: str) -> None:
    layers = LAYERS[room]
    inside = f"generator.{room.replace('/', '.')}."
    for rank, layer in enumerate(layers):
        above = tuple(f"{inside}{other}." for other in layers[rank + 1 :])
        for path in sorted((PACKAGE / room / layer).rglob("*.py")):
            for module, line in imports(path):
                assert not module.startswith(above), f"{name(path)}:{line} imports {module}, a layer above its own"


@pytest.mark.parametrize("room", LAYERS)
def test_every_folder_of_a_wing_has_its_layer(room: str) -> None:
    held = {path.parent.name for path in (PACKAGE / room).glob("*/__init__.py")}
    assert held - {"redline"} == set(LAYERS[room])
    guide = (PACKAGE.parent / "docs" / "contribuer.md").read_text("utf-8")
    told = [guide.find(f"`{'' if '/' in room else f'{room}/'}{layer}/`") for layer in LAYERS[room]]
    assert -1 not in told, f"docs/contribuer.md leaves out {LAYERS[room][told.index(-1)]}"
    assert told == sorted(told), "docs/contribuer.md and LAYERS tell the folders in the same order"


def test_each_module_that_reads_sentences_stands_in_a_layer() -> None:
    assert [path.name for path in (PACKAGE / "amending").glob("*.py")] == ["__init__.py"], "put it in the folder of its layer"


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_only_the_plugin_knows_mkdocs(path: Path) -> None:
    found = [line for module, line in imports(path) if module.split(".")[0] in ("mkdocs", "material", "markdown")]
    assert not found or name(path) == "publishing/site.py", f"{name(path)}:{found[0]} imports MkDocs"


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_only_the_command_line_prints(path: Path) -> None:
    if name(path).startswith("cli/"):
        return
    nodes = list(ast.walk(tree(path)))
    calls = [node for node in nodes if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)]
    assert not [call.lineno for call in calls if isinstance(call.func, ast.Name) and call.func.id in PRINTERS]
    writes = [node for node in nodes if isinstance(node, ast.Attribute) and node.attr in ("stdout", "stderr")]
    assert not [node.lineno for node in writes if isinstance(node.value, ast.Name) and node.value.id == "sys"]
    known = OUTPUTS - {"logging"} if name(path) == "publishing/site.py" else OUTPUTS
    assert not [line for module, line in imports(path) if module.split(".")[0] in known]


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_no_module_grows_into_a_monolith(path: Path) -> None:
    text = path.read_text("utf-8")
    assert len(text.splitlines()) <= LONGEST, f"{name(path)}: split it by responsibility"
    assert ast.get_docstring(tree(path)), f"{name(path)} does not say what it is for"


@pytest.mark.parametrize("file", sorted(TYPES_ONLY))
def test_the_types_hold_no_logic(file: str) -> None:
    for node in tree(PACKAGE / file).body:
        for function in (item for item in ast.walk(node) if isinstance(item, ast.FunctionDef)):
            assert len(function.body) <= 5, f"{file}:{function.lineno} thinks"


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_the_core_has_no_clock_and_no_chance(path: Path) -> None:
    if name(path).startswith("cli/"):
        return
    clocks = {"time", "random", "secrets", "uuid"}
    assert not [f"{name(path)}:{line}" for module, line in imports(path) if module.split(".")[0] in clocks]
    calls = (node for node in ast.walk(tree(path)) if isinstance(node, ast.Attribute))
    assert not [node.lineno for node in calls if node.attr in ("today", "now", "utcnow", "getmtime", "st_mtime")]


def test_the_house_has_the_rooms_that_the_plan_names() -> None:
    assert {path.name for path in PACKAGE.iterdir() if path.is_dir() and path.name != "__pycache__"} >= set(WINGS)


@pytest.mark.parametrize(
    ("importer", "imported", "verdict"),
    [
        ("reading", "model", True),
        ("reading", "amending", False),
        ("amending", "reading", True),
        ("consolidating", "publishing", False),
        ("publishing", "consolidating", True),
        ("model", "reading", False),
        ("french", "model", True),
        ("", "publishing", False),
        ("publishing", "cli", False),
        ("cli", "publishing", True),
    ],
)
def test_the_rule_itself(importer: str, imported: str, verdict: bool) -> None:
    assert allowed(importer, imported) is verdict
