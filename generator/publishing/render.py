"""The Jinja2 environment: everything is escaped, nothing undefined passes, French spacing in what templates say."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.publishing import addresses, inline, lines, typography
from generator.publishing.dossier_view import DossierView
from generator.publishing.mots import Mots

_HERE = Path(__file__).parent


@cache
def assets() -> Mapping[str, tuple[str, bytes]]:
    """Own stylesheet and scripts: for each name, its address, which carries its digest, and its bytes."""
    found = {}
    for path in sorted((_HERE / "assets").iterdir()):
        content = path.read_bytes()
        digest = hashlib.sha256(content).hexdigest()[:10]
        found[path.name] = (f"assets/consolide/{path.stem}.{digest}{path.suffix}", content)
    return found


def asset(name: str) -> str:
    """Address of one of them."""
    return assets()[name][0]


@cache
def environment() -> Environment:
    """The environment of every page."""
    made = Environment(
        loader=FileSystemLoader(_HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=[typography.TypographyExtension],
    )
    made.globals.update(
        at=addresses,
        asset=asset,
        plain=inline.plain,
        plural=typography.plural,
        french_date=typography.french_date,
        older_lines=lines.bare_lines,
    )
    made.filters["capitalize"] = _capitalize
    made.filters["typo"] = typography.typo
    return made


def _capitalize(words: str) -> str:
    """First letter in upper case, the others as they are (Jinja's own lowers them)."""
    return words[:1].upper() + words[1:]


def render(template: str, here: str, **values: object) -> str:
    """A page's HTML; its links are relative to `here`, and `mot` explains the site's words, from its dossier's glossary."""

    def url(there: str) -> str:
        return addresses.relative(here, there)

    view, glossary = values.get("view"), values.get("glossary")
    terms = view.glossary if isinstance(view, DossierView) else glossary if isinstance(glossary, tuple) else ()
    mot = Mots(terms, url)
    return environment().get_template(template).render(url=url, mot=mot, **values) + str(mot.meanings())
