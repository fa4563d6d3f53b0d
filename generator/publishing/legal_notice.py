"""Who publishes and who hosts, in the page of legal notices: what `mkdocs.yml` says, or plainly that nobody said it."""

from __future__ import annotations

from collections.abc import Mapping

from generator.publishing.render import environment

PUBLISHER = "<!-- consolide:editeur -->"
HOST = "<!-- consolide:hebergeur -->"
"""Where a hand-written page wants them."""


def fill(html: str, extra: Mapping[str, object]) -> str:
    """A page with its places filled; other pages as they are."""
    if PUBLISHER not in html and HOST not in html:
        return html
    issuer = _said(extra, "emetteur")
    publisher = _said(extra, "editeur")
    # The issuer named in the header publishes, unless another publisher is named.
    if not publisher.get("nom") and issuer.get("nom"):
        publisher = {"nom": issuer["nom"], "site": issuer.get("adresse", "")} | {
            key: value for key, value in publisher.items() if value
        }
    macros = vars(environment().get_template("mentions.html.j2").module)
    html = html.replace(PUBLISHER, str(macros["publisher"](publisher)))
    return html.replace(HOST, str(macros["host"](_said(extra, "hebergeur"))))


def _said(extra: Mapping[str, object], name: str) -> dict[str, str]:
    """The lines of one entry that say something."""
    entry = extra.get(name)
    return {str(key): str(value) for key, value in entry.items() if value} if isinstance(entry, Mapping) else {}
