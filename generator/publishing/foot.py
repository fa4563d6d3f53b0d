"""What stands below every page, under any theme: where to report an error, and the same for programs."""

from __future__ import annotations

from html import escape

from generator.publishing import addresses
from generator.publishing.typography import NBSP


def below(report: str, here: str, *, followed: bool) -> str:
    """« Signaler une erreur » at `report`; on a convention's pages its data, and its feed when there are any to follow."""
    links = [f'<p><a href="{escape(report)}">Signaler une erreur sur cette page</a></p>']
    convention = addresses.convention_of(here)
    if convention:
        files = [("données de cette convention (JSON)", f"{convention}donnees.json")]
        files += [("flux de ses changements (Atom)", f"{convention}{addresses.FEED}")] if followed else []
        said = ", ".join(f'<a href="{escape(addresses.relative(here, there))}">{name}</a>' for name, there in files)
        links.append(f"<p>Pour les programmes{NBSP}: {said}</p>")
    return f'<div class="cs cs-signaler" data-pagefind-ignore="all">{"".join(links)}</div>'
