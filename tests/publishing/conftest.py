"""The fictitious corpus, published once."""

from __future__ import annotations

import pytest

from generator.consolidating.redline import compare
from generator.publishing.publish import Publication, publish
from tests.publishing import fictif


@pytest.fixture(scope="session")
def publication() -> Publication:
    """Every page of the fictitious corpus."""
    return publish(fictif.corpus(), compare)
