"""What every test can ask for: readable cases, and the official texts kept beside the checkout."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests import case_files
from tests.case_files import Case

CHECKOUT = Path(__file__).parent.parent
SHARED = CHECKOUT.parent / "shared"
REWRITES = pytest.StashKey[dict[Case, str]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-cases", action="store_true", help="write what comes out into tests/cases/ (then read the diff)")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "cases(kind): one test for each case of tests/cases/<kind>/")
    config.stash[REWRITES] = {}
    # How long one example takes says how busy the machine is; tests/test_hostile.py and the bench hold the times.
    settings.register_profile("consolide", deadline=None, suppress_health_check=(HealthCheck.too_slow,), print_blob=True)
    settings.load_profile("consolide")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    marker = metafunc.definition.get_closest_marker("cases")
    if marker is None:
        return
    kind = str(marker.args[0])
    rewrites = metafunc.config.stash[REWRITES] if metafunc.config.getoption("--update-cases") else None
    cases = [replace(case, rewrites=rewrites) for case in case_files.load(case_files.ROOT / kind)]
    if not cases:
        raise pytest.UsageError(f"tests/cases/{kind}/ holds no case")
    metafunc.parametrize("case", cases, ids=[case.id for case in cases])


def pytest_sessionfinish(session: pytest.Session) -> None:
    case_files.rewrite(session.config.stash[REWRITES].items())


@pytest.fixture(scope="session")
def checkout() -> Path:
    """Root of the checkout."""
    return CHECKOUT


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of its own that builds a site as this one does, with nothing yet in `source/`."""
    shutil.copy(CHECKOUT / "mkdocs.yml", tmp_path)
    for folder in ("docs", "tests/cases/instructions"):
        shutil.copytree(CHECKOUT / folder, tmp_path / folder)
    (tmp_path / "source").mkdir()
    return tmp_path


@pytest.fixture
def full_project(project: Path) -> Path:
    """The same, with the deposited dossiers."""
    shutil.copytree(CHECKOUT / "source", project / "source", dirs_exist_ok=True)
    return project


@pytest.fixture(scope="session")
def shared() -> Path:
    """The official texts and the deposited ones, kept beside the checkout and never copied into it."""
    if not SHARED.is_dir():
        pytest.skip("the official texts (../shared) are not beside this checkout")
    return SHARED
