"""« Signaler une erreur »: the address that a reader writes to, with the page in it."""

from __future__ import annotations

import re
from urllib.parse import quote

_MAIL = re.compile(r"(?:mailto:)?([^\s@/?]+@[^\s@/?]+)")
PAGE = "{page}"
"""In a configured address, where the page's own address goes."""


class ReportingError(ValueError):
    """The configured address is neither a mailbox nor a page."""


def check(configured: str) -> str:
    """The configured address, if readers can use it."""
    if configured and not _MAIL.fullmatch(configured) and not re.match(r"https?://[^\s/]+", configured):
        raise ReportingError(
            f"«\u00a0extra.signalement\u00a0» vaut «\u00a0{configured}\u00a0»\u00a0: "
            "donnez une adresse électronique, ou une adresse en https://."
        )
    return configured


def address(configured: str, title: str, page: str) -> str:
    """Where a reader of this page writes: a letter whose subject names the page, or a form that is told of it."""
    mailbox = _MAIL.fullmatch(configured)
    if mailbox:
        subject = quote(f"Erreur signalée\u00a0: {title} — {page}", safe="")
        return f"mailto:{mailbox[1]}?subject={subject}"
    told = quote(page, safe="")
    if PAGE in configured:
        return configured.replace(PAGE, told)
    base, mark, anchor = configured.partition("#")
    return f"{base}{'&' if '?' in base else '?'}page={told}{mark}{anchor}"
