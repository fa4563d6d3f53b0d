"""What pages may run and load: the scripts that they carry, hashed, and the policy that a server sends with them."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

_ATTRIBUTES = r"""(?:"[^"]*"|'[^']*'|[^>"'])*"""
_SCRIPT = re.compile(rf"<script\b({_ATTRIBUTES})>(.*?)</script\s*>", re.DOTALL | re.IGNORECASE)
_SOURCE = re.compile(r"\ssrc\s*=", re.IGNORECASE)
_TYPE = re.compile(r"""\stype\s*=\s*["']?([^"'\s>]+)""", re.IGNORECASE)
_RUN = ("module", "text/javascript", "application/javascript")
"""Types that a browser runs; the others are data, which no policy holds back."""


def script_hashes(html: str) -> frozenset[str]:
    """Hash of each script that a page carries in itself and that a browser runs."""
    found = set()
    for attributes, code in _SCRIPT.findall(html):
        kind = _TYPE.search(attributes)
        if _SOURCE.search(attributes) or (kind and kind[1].lower() not in _RUN):
            continue
        # Browsers hash what they parsed, where every end of line is a line feed.
        digest = sha256(code.replace("\r\n", "\n").replace("\r", "\n").encode()).digest()
        found.add(f"sha256-{b64encode(digest).decode()}")
    return frozenset(found)


def site_hashes(site: Path) -> frozenset[str]:
    """The hashes of every page of a built site."""
    pages = (path.read_text("utf-8") for path in sorted(site.rglob("*.html")))
    return frozenset(digest for page in pages for digest in script_hashes(page))


def content_policy(hashes: Iterable[str]) -> str:
    """The Content-Security-Policy: this site alone, and no script inside a page but those with these hashes."""
    scripts = " ".join(f"'{digest}'" for digest in sorted(hashes))
    return "; ".join(
        (
            "default-src 'none'",
            # The search engine is WebAssembly; this token lets that run, and nothing else be evaluated.
            f"script-src 'self' 'wasm-unsafe-eval' {scripts}".rstrip(),
            "style-src 'self'",
            # Material draws its icons from its stylesheet, as data.
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
            "object-src 'none'",
        )
    )


def headers(hashes: Iterable[str]) -> dict[str, str]:
    """Every header that a server should add to an answer, caching apart."""
    return {
        "Content-Security-Policy": content_policy(hashes),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
    }
