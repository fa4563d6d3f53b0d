"""The MkDocs plugin: the only module that knows MkDocs. It hands pages over, in memory, and watches `source/`.

MkDocs escapes nothing in its templates: titles and descriptions are escaped here.
"""

from __future__ import annotations

import re
from datetime import date
from html import escape, unescape
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import get_relative_url

import generator
from generator.consolidating.redline import compare
from generator.errors import ConsolideError
from generator.publishing import addresses, colours, legal_notice, policy, reporting, search, server
from generator.publishing.cases import load_cases
from generator.publishing.foot import below
from generator.publishing.glossary import read_glossary
from generator.publishing.page import Heading, Page
from generator.publishing.publish import Publication, publish
from generator.publishing.render import asset, assets
from generator.publishing.typography import NBSP

PLACEHOLDER = "<!-- consolide:conventions -->"
"""Where a hand-written page wants the list of conventions."""
CONVENTIONS_ENTRY = "conventions/index.md"
"""The menu entry that receives the conventions."""
GLOSSARY = "glossaire.md"
"""The hand-written page whose definitions are shown below the texts that use its words."""
GUIDE = "guide.md"
"""The hand-written page that tells how to deposit a text: missing texts lead there when it exists."""
_STYLESHEET = "consolide.css"
_HEADER = "entete.js"
_ICON = "icone.svg"
_ROBOTS = "robots.txt"
_REPORTING_HELP = "aide/#signaler-une-erreur"
"""Where readers learn how to report an error when no address is configured."""


class ConsolideConfig(Config):  # type: ignore[no-untyped-call] # MkDocs leaves its class hook untyped
    """Options of the plugin in `mkdocs.yml`."""

    source = config_options.Dir(exists=True, default="source")
    cases = config_options.Optional(config_options.Dir(exists=False))


class ConsolidePlugin(BasePlugin[ConsolideConfig]):  # type: ignore[no-untyped-call] # the same hook
    """Publishes `source/`."""

    def __init__(self) -> None:
        """Nothing is read before MkDocs has its configuration."""
        self._publication = Publication({}, "", (), ())

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read, consolidate and make every page before MkDocs empties `site/`: a bad source never destroys a good site."""
        if not config.use_directory_urls:
            raise PluginError("consolide : « use_directory_urls » doit rester à « true », les adresses publiées en dépendent.")
        try:
            corpus = generator.load(self.config.source)
        except ConsolideError as error:
            raise PluginError(f"consolide : le dossier source ne peut pas être publié.\n{error}") from error
        try:
            constructs = load_cases(Path(self.config.cases)) if self.config.cases else ()
        except ConsolideError as error:
            raise PluginError(f"consolide : la page « La langue comprise » ne peut pas être faite.\n{error}") from error
        glossary = Path(config.docs_dir) / GLOSSARY
        terms = read_glossary(glossary.read_text("utf-8")) if glossary.is_file() else ()
        try:
            reporting.check(_reported_to(config))
        except reporting.ReportingError as error:
            raise PluginError(f"consolide : {error}") from error
        guide = addresses.GUIDE if (Path(config.docs_dir) / GUIDE).is_file() else ""
        self._publication = publish(corpus, compare, terms, constructs, guide=guide, root=_root(config), name=config.site_name)
        config.extra_css.append(asset(_STYLESHEET))
        try:
            own = colours.stylesheet(config.extra.get("couleurs"))
        except colours.ColourError as error:
            raise PluginError(f"consolide : {error}") from error
        if own is not None:
            self._publication.files[own[0]] = own[1]
            config.extra_css.append(own[0])
        if not config.theme.get("favicon"):
            config.theme["favicon"] = asset(_ICON)
        if config.theme.name == "material":
            config.theme.dirs.insert(0, str(Path(__file__).parent / "theme"))
            config.extra_javascript.append(asset(_HEADER))
        _fill_menu(config, self._publication)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add generated pages and own assets, in memory."""
        for page in self._publication.pages.values():
            files.append(File.generated(config, _uri(page), content="", inclusion=InclusionLevel.NOT_IN_NAV))
        for address, content in assets().values():
            files.append(File.generated(config, address, content=content))
        for address, words in self._publication.files.items():
            files.append(File.generated(config, address, content=words))
        if files.get_file_from_path(_ROBOTS) is None:
            files.append(File.generated(config, _ROBOTS, content=server.robots(config.site_url or "")))
        return files

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Let the theme's page for what is not found lead to whoever hears of errors."""
        home = _root(config) or "/"
        told = reporting.address(_reported_to(config), "page introuvable", home) if _reported_to(config) else ""
        env.globals["consolide_signaler"] = told or f"{urlsplit(home).path}{_REPORTING_HELP}"
        return env

    def on_page_markdown(self, markdown: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """Give a generated page its title and description before MkDocs looks for them."""
        made = self._made(page)
        latest = max((other.updated for other in self._publication.pages.values() if other.updated), default=date(2000, 1, 1))
        page.update_date = ((made.updated if made else None) or latest).isoformat()
        if config.site_url:
            page.meta["feeds"] = [(f"{config.site_name}{NBSP}: derniers changements", addresses.FEED)]
        if made is not None:
            followed = addresses.convention_of(made.address)
            if config.site_url and followed:
                page.meta["feeds"].append((f"Cette convention{NBSP}: derniers changements", followed + addresses.FEED))
            page.meta["title"] = escape(made.title)
            page.meta["description"] = escape(made.description)
            page.meta["hide"] = ["navigation"] if made.headings else ["navigation", "toc"]
        for name in ("title", "description"):
            if made is None and name in page.meta:
                page.meta[name] = escape(str(page.meta[name]))
        return markdown

    def on_page_content(self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """Put generated HTML in place: legal text never goes through Markdown."""
        made = self._made(page)
        report = _report(page, config)
        if made is None:
            if PLACEHOLDER not in html:
                return legal_notice.fill(html, config.extra) + report
            page.toc.items.extend(_toc(self._publication.home_headings).items)
            page.present_anchor_ids = (page.present_anchor_ids or set()) | _anchors(self._publication.home)
            return html.replace(PLACEHOLDER, self._publication.home) + report
        page.toc = _toc((Heading(made.title, "cs-haut", 1), *made.headings))
        page.present_anchor_ids = set(made.anchors)
        return made.html + report

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Index the latest known versions; write what a server needs, once every page is as it will be read."""
        site = Path(config.site_dir)
        try:
            search.index(site)
        except search.SearchError as error:
            raise PluginError(f"consolide : l’index de recherche n’a pas pu être fait.\n{error}") from error
        folder = site / server.FOLDER
        folder.mkdir(exist_ok=True)
        for name, content in server.files(policy.headers(policy.site_hashes(site)), config.site_url or "").items():
            (folder / name).write_text(content, "utf-8", newline="\n")

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:
        """Rebuild when a text changes."""
        server.watch(str(self.config.source))
        if self.config.cases:
            server.watch(str(self.config.cases))
        return server

    def _made(self, page: MkDocsPage) -> Page | None:
        if page.file.generated_by is None:
            return None
        return self._publication.pages.get(page.file.src_uri.removesuffix("index.md"))


def _reported_to(config: MkDocsConfig) -> str:
    """Where errors are reported, as `mkdocs.yml` says."""
    return str(config.extra.get("signalement") or "")


def _report(page: MkDocsPage, config: MkDocsConfig) -> str:
    """« Signaler une erreur », under every page and every theme."""
    configured = _reported_to(config)
    if configured:
        href = reporting.address(configured, unescape(str(page.title or "")), page.canonical_url or f"/{page.url.lstrip('/')}")
    else:
        href = get_relative_url(_REPORTING_HELP, page.url)
    return below(href, page.url, followed=bool(config.site_url))


def _root(config: MkDocsConfig) -> str:
    """The site's own address with its final slash, or nothing."""
    return f"{config.site_url.rstrip('/')}/" if config.site_url else ""


def _uri(page: Page) -> str:
    return f"{page.address}index.md"


def _anchors(html: str) -> set[str]:
    return set(re.findall(r'\sid="([^"]+)"', html))


def _toc(headings: tuple[Heading, ...]) -> TableOfContents:
    """Headings nested by level."""
    top: list[AnchorLink] = []
    path: list[AnchorLink] = []
    for heading in headings:
        link = AnchorLink(escape(heading.title), heading.anchor, heading.level)
        while path and path[-1].level >= heading.level:
            path.pop()
        (path[-1].children if path else top).append(link)
        path.append(link)
    return TableOfContents(top)


def _fill_menu(config: MkDocsConfig, publication: Publication) -> None:
    """Put the conventions' front pages under the entry « Conventions » of the menu, the only generated pages in it."""
    for entry in config.nav or ():
        if isinstance(entry, dict):
            for title, value in entry.items():
                if value == CONVENTIONS_ENTRY:
                    entry[title] = [
                        {"Toutes": value},
                        *({escape(name): f"{address}index.md"} for name, address in publication.conventions),
                    ]
