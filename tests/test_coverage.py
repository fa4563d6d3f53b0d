"""Every construct of the law of amending has a case that is read, and a case that shows what is not read so."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from tests import case_files
from tests.case_files import Case

_TABLE = tomllib.loads((Path(__file__).parent / "legistique.toml").read_text("utf-8"))
ROWS, RULES = _TABLE["rows"], _TABLE["rules"]


@pytest.fixture(scope="module")
def cases() -> dict[str, Case]:
    """Every case by the name that the table gives it."""
    found: dict[str, Case] = {}
    for folder in sorted(path for path in case_files.ROOT.iterdir() if path.is_dir()):
        for case in case_files.load(folder):
            name = f"{folder.name}/{case.path.stem}: {case.title}"
            assert name not in found, f"two cases of one name: {name}"
            found[name] = case
    return found


@pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row["name"]))
def test_each_form_of_a_verb_is_read_and_what_looks_like_it_is_not(row: dict[str, object], cases: dict[str, Case]) -> None:
    does, forms, no = str(row["does"]), row["forms"], row["no"]
    assert isinstance(forms, dict)
    assert isinstance(no, list)
    assert len(no) > 1
    for form, names in forms.items():
        assert names, form
        for name in names:
            assert any(line.startswith(does) for line in cases[name].expected.split("\n")), name
    for name in no:
        assert not any(line.startswith(does) for line in cases[name].expected.split("\n")), name


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule["rule"]))
def test_each_rule_has_its_cases_on_both_sides(rule: dict[str, list[str]], cases: dict[str, Case]) -> None:
    assert rule["yes"]
    assert rule["no"]
    assert not set(rule["yes"]) & set(rule["no"])
    unknown = [name for name in (*rule["yes"], *rule["no"]) if name not in cases]
    assert not unknown


def test_the_table_holds_the_whole_law(shared: Path) -> None:
    """Row by row and wording by wording for the verbs, rule by rule for the other sections, in their order."""
    law = (shared / "legistique.md").read_text("utf-8")
    sections = {found[1]: found[2] for found in re.finditer(r"^## (\d)\. .*?\n(.*?)(?=^## |\Z)", law, re.MULTILINE | re.DOTALL)}
    table = [[cell.strip() for cell in line.strip("|").split("|")] for line in sections["3"].split("\n") if line.startswith("|")]
    assert [(name, wordings) for name, wordings in table[2:]] == [(row["name"], " · ".join(row["forms"])) for row in ROWS]
    for number in "1245":
        named = [str(rule["rule"])[3:] for rule in RULES if rule["rule"].startswith(number)]
        for words in re.findall(r"^(?:\d\. |- )(.*)", sections[number], re.MULTILINE):
            assert any(words.startswith(start) for start in named), words
    for rule in RULES:
        assert rule["rule"][3:] in law.replace("\n   ", " "), f"no such rule in the law: {rule['rule']}"
