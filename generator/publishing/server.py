"""A sample configuration for a web server, made with the site so that it is never older than the pages it speaks of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

FOLDER = "serveur"
"""Where the files are, in the built site; the sample keeps readers out of it."""
_SAMPLE = Path(__file__).parent / "samples" / "nginx.conf"
_HOST = re.compile(r"[a-z0-9.-]+")


def files(headers: Mapping[str, str], site_url: str) -> dict[str, str]:
    """The files of the folder, by name: the headers alone, to include anywhere, and a whole server that includes them."""
    url = urlsplit(site_url)
    host = url.hostname or ""
    prefix = url.path.rstrip("/")
    sample = _SAMPLE.read_text("utf-8")
    for name, value in {
        "@HOTE@": host if _HOST.fullmatch(host) else "_",
        "@PREFIXE@": prefix if re.fullmatch(r"(?:/[\w.~-]+)*", prefix) else "",
        "@DOSSIER@": FOLDER,
    }.items():
        sample = sample.replace(name, value)
    lines = ["# Écrit par la construction du site : à inclure, non à modifier.\n"]
    lines += [f'add_header {name} "{value}" always;\n' for name, value in headers.items()]
    return {"entetes.conf": "".join(lines), "nginx.conf": sample}


def robots(site_url: str) -> str:
    """What robots may read: everything, and where the list of pages is."""
    return "User-agent: *\nAllow: /\n" + (f"\nSitemap: {site_url.rstrip('/')}/sitemap.xml\n" if site_url else "")
