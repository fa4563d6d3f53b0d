"""Files of retained readings: their form, checked with file, line and key."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.errors import SourceError
from generator.model import Lecture
from generator.reading import read_source
from tests.case_files import Case
from tests.reading.test_source import CONVENTION, avenant, codes, read_one, write

SOUND = """lectures:
  - phrase: L’article 1er
      est abrogé.
    ligne: 1
    lecture: Sans effet.
    decide_par: Bureau des phares
    date: 2019-03-01
    motif: accord
"""
ACT: dict[str, str | bytes] = {"phares/convention.md": CONVENTION, "phares/avenant-1.md": avenant(1, signature="2019-01-02")}


@pytest.mark.cases("lectures")
def test_the_form_of_a_file(case: Case, tmp_path: Path) -> None:
    write(tmp_path, {**ACT, "phares/avenant-1.lectures.yaml": case.source + "\n"})
    try:
        found = read_one(tmp_path).alertes
    except SourceError as error:
        found = error.diagnostics
    assert {diagnostic.path for diagnostic in found} <= {f"{tmp_path.name}/phares/avenant-1.lectures.yaml"}
    told = [f"{one.line} {one.severity} {one.code}: {one.message} {one.remedy}" for one in found]
    case.check("\n".join(told).translate({0xA0: " ", 0x202F: " "}))


def test_the_decisions_of_an_act(tmp_path: Path) -> None:
    write(tmp_path, {**ACT, "phares/avenant-1.lectures.yaml": SOUND})
    convention, act = read_one(tmp_path).actes
    (lecture,) = act.lectures
    assert lecture.span is not None
    assert (lecture.span.path, lecture.span.first_line) == (f"{tmp_path.name}/phares/avenant-1.lectures.yaml", 2)
    assert lecture == Lecture(
        "L’article 1er est abrogé.", "sans effet", "Bureau des phares", date(2019, 3, 1), "accord", 1, span=lecture.span
    )
    assert convention.lectures == ()


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"phares/avenant-2.lectures.yaml": SOUND}, {("phares/avenant-2.lectures.yaml", 0, "lectures-without-act")}),
        ({"phares/convention.lectures.yaml": SOUND}, {("phares/convention.lectures.yaml", 0, "lectures-of-convention")}),
        (
            {"phares/avenant-2.md": avenant(2, statut="non versé"), "phares/avenant-2.lectures.yaml": SOUND},
            {("phares/avenant-2.lectures.yaml", 0, "lectures-of-missing-act")},
        ),
        ({"phares/avenant-1.lectures.yaml": b"\xff\xfel"}, {("phares/avenant-1.lectures.yaml", 1, "unreadable-encoding")}),
        ({"phares/avenant-1.lectures.yaml": "lectures: ["}, {("phares/avenant-1.lectures.yaml", 1, "broken-yaml")}),
        ({"phares/avenant-1.lectures.yaml": ""}, {("phares/avenant-1.lectures.yaml", 1, "missing-key")}),
        (
            {"phares/avenant-1.md": b"\xff", "phares/avenant-1.lectures.yaml": SOUND},
            {("phares/avenant-1.md", 1, "unreadable-encoding")},
        ),
    ],
    ids=["no act", "convention", "act not held", "encoding", "yaml", "empty", "act unreadable"],
)
def test_a_file_that_cannot_be_used(files: dict[str, str | bytes], expected: set[tuple[str, int, str]], tmp_path: Path) -> None:
    write(tmp_path, {**ACT, **files})
    assert codes(tmp_path) == expected


def test_a_link_that_leaves_the_folder_is_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "ailleurs.yaml"
    outside.write_text(SOUND, "utf-8")
    folder = write(tmp_path / "source", ACT)
    (folder / "phares" / "avenant-1.lectures.yaml").symlink_to(outside)
    with pytest.raises(SourceError) as caught:
        read_source(folder)
    assert [one.code for one in caught.value.diagnostics] == ["leaves-source"]
