"""What the tests of pages read, published once: the fictitious corpora, and the dossiers of this project."""

from __future__ import annotations

from pathlib import Path

import pytest

import generator
from generator.consolidating.redline import compare
from generator.publishing.publish import Publication, publish
from tests.publishing import fictif


@pytest.fixture(scope="session")
def publication() -> Publication:
    """Every page of the fictitious corpus."""
    return publish(fictif.corpus(), compare)


@pytest.fixture(scope="session")
def fictitious() -> Publication:
    """A convention that misses nothing."""
    return publish(generator.load(Path(__file__).parent / "source"), compare)


@pytest.fixture(scope="session")
def deposited() -> Publication:
    """The dossiers of this project, full of holes."""
    return publish(generator.load(Path(__file__).parents[2] / "source"), compare)
