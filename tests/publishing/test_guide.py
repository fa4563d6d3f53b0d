"""What the user guide tells people to write is what the engine accepts."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import generator
from generator.consolidating.diagnose import diagnose
from generator.model import Alinea
from generator.reading.metadata import Metadata, WrittenFact


def test_the_example_of_a_retained_reading_works(checkout: Path, tmp_path: Path) -> None:
    guide = (checkout / "docs" / "guide.md").read_text("utf-8")
    example = next(block for block in re.findall(r"```yaml\n(.*?)```", guide, re.DOTALL) if block.startswith("lectures:"))
    source = tmp_path / "source"
    shutil.copytree(checkout / "source", source)
    assert not list(source.rglob("*.lectures.yaml")), "annexe 2 is left unread on the site"
    before = generator.load(source).dossiers["engagement-civique"].versions[-1]
    (source / "engagement-civique" / "avenant-1.lectures.yaml").write_text(example, "utf-8")
    corpus = generator.load(source)
    after = corpus.dossiers["engagement-civique"].versions[-1]
    assert [outcome.status for outcome in before.outcomes] == ["annotated"] * 4
    assert [outcome.status for outcome in after.outcomes] == ["annotated"] * 3 + ["applied"]
    annexe = next(part for part in after.texte.parts if part.kind == "annexe" and part.number == "2")
    assert all(isinstance(line, Alinea) for line in annexe.body)
    assert annexe.lines[0].startswith("1) ")
    assert annexe.lines[-1].endswith("155 400€")
    found = [one for one in diagnose(corpus) if one.path.endswith(".lectures.yaml")]
    assert [(one.severity, one.code) for one in found] == [("note", "retained-reading")]


def test_every_key_of_the_front_matter_is_explained(checkout: Path) -> None:
    guide = (checkout / "docs" / "guide.md").read_text("utf-8")
    for key in (*Metadata.model_fields, *WrittenFact.model_fields):
        assert f"`{key}`" in guide, key
