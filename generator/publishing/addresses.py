"""Where a reader finds each page: addresses, article slugs and anchors. An address never changes once published."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Iterable, Iterator

from generator.model import Alinea, Article, Dossier, Lacune, Texte

HOME = ""
CONVENTIONS = "conventions/"
CONTROLS = "controles/"
SEARCH = "recherche/"
LANGUAGE = "langue-comprise/"
GLOSSARY = "glossaire/"
GUIDE = "guide/"
FEED = "flux.xml"
DATA = "donnees/conventions.json"

_PREFIXES = {"annexe": "annexe", "preambule": "preambule", "division": "partie"}


def segment(name: str) -> str:
    """One ASCII segment of an address, injective: what is not a letter, digit, dot, dash or tilde is written « _e9_ »."""
    safe = re.sub(r"[^a-z0-9.~-]", lambda found: f"_{ord(found.group()):x}_", name)
    return f"_{safe}_" if set(safe) <= {"."} else safe


def convention(dossier: str) -> str:
    """The latest known version."""
    return f"{CONVENTIONS}{segment(dossier)}/"


def facet(kind: str, slug: str) -> str:
    """The conventions of one party, of one year, or in one state: `parties/…/`, `annees/2021/`, `etats/complet/`."""
    return f"{kind}/{slug}/"


def feed(dossier: str) -> str:
    """What changed in one convention, for programs that follow it."""
    return f"{convention(dossier)}flux.xml"


def data(dossier: str) -> str:
    """What is known of one convention, for programs."""
    return f"{convention(dossier)}donnees.json"


def convention_of(address: str) -> str:
    """The convention that a page is about, by address; empty for the others."""
    found = re.match(rf"{CONVENTIONS}[^/]+/", address)
    return found[0] if found else ""


def version_data(dossier: str, acte: str) -> str:
    """The text as an act left it, for programs."""
    return f"{version(dossier, acte)}donnees.json"


def schema(kind: str) -> str:
    """What such a file holds."""
    return f"donnees/{kind}.schema.json"


def version(dossier: str, acte: str) -> str:
    """The text as an act left it."""
    return f"{convention(dossier)}versions/{segment(acte)}/"


def acte(dossier: str, identifier: str) -> str:
    """An act as deposited."""
    return f"{convention(dossier)}actes/{segment(identifier)}/"


def comparisons(dossier: str) -> str:
    """Where two versions are chosen."""
    return f"{convention(dossier)}comparer/"


def comparison(dossier: str, older: str, newer: str) -> str:
    """The redline of two versions."""
    return f"{comparisons(dossier)}{segment(older)}/{segment(newer)}/"


def by_date(dossier: str) -> str:
    """Where a date gives a version."""
    return f"{convention(dossier)}a-une-date/"


def article(dossier: str, slug: str) -> str:
    """One article through time."""
    return f"{convention(dossier)}articles/{slug}/"


def relative(here: str, there: str) -> str:
    """Link from the page at `here` to the address `there`, which may carry a fragment."""
    target, mark, fragment = there.partition("#")
    if target == here and mark:
        return f"#{fragment}"
    path = posixpath.relpath("/" + target, "/" + here)
    slash = "/" if target == "" or target.endswith("/") else ""
    return f"{path}{slash}{mark}{fragment}"


def number_slug(number: str) -> str:
    """A number as an address writes it; white space and case tell no two numbers apart, « 1er » is 1."""
    plain = "".join(number.split()).casefold()
    return segment(re.sub(r"^(\d+)(?:er|ère|ere)$", r"\1", plain)) if plain else ""


def name_slug(name: str) -> str:
    """A name as an address writes it, which accents, case and punctuation do not change: one party, one address."""
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(letter))
    return "-".join(re.findall(r"[a-z0-9]+", plain)) or segment("-".join(name.casefold().split()))


def _words_slug(words: str) -> str:
    """A heading as an address writes it."""
    return segment("-".join(words.casefold().split())) if words.strip() else ""


def _own_slug(part: Article) -> str:
    number = number_slug(part.number)
    if part.kind == "article":
        return number or "sans-numero"
    if part.kind == "division" and part.divisions:
        last = part.divisions[-1]
        name = _words_slug(last.kind) or "partie"
        return "-".join(piece for piece in (name, number_slug(last.number)) if piece)
    prefix = _PREFIXES[part.kind]
    return f"{prefix}-{number}" if number else prefix


def _qualified_slug(part: Article) -> str:
    above = "-".join(
        "-".join(piece for piece in (_words_slug(division.kind), number_slug(division.number)) if piece)
        or _words_slug(division.heading)
        for division in part.divisions
    )
    return f"{above}~{_own_slug(part)}" if above else _own_slug(part)


def _identity(part: Article) -> tuple[str, str]:
    return (part.ident or f"{part.kind}:{part.title}", number_slug(part.number))


class Slugs:
    """The slug of every part of a dossier, whatever the version; whoever bore a number first keeps the short slug.

    A number that stands twice where it first appears is prefixed by its divisions on both sides, so that a later
    avenant never changes an address that was published.
    """

    def __init__(self, textes: Iterable[Texte]) -> None:
        """Give a slug to each part, version after version."""
        self._slugs: dict[tuple[str, str], str] = {}
        taken: dict[str, tuple[str, str]] = {}
        for texte in textes:
            fresh = [part for part in texte.parts if _identity(part) not in self._slugs]
            for part in fresh:
                identity = _identity(part)
                if identity in self._slugs:
                    continue
                twins = [other for other in fresh if _own_slug(other) == _own_slug(part)]
                twice = len({_identity(other) for other in twins}) > 1
                wanted = _qualified_slug(part) if twice or _own_slug(part) in taken else _own_slug(part)
                slug, rank = wanted, 1
                while slug in taken:
                    rank += 1
                    slug = f"{wanted}~{rank}"
                taken[slug] = identity
                self._slugs[identity] = slug

    def slug(self, part: Article) -> str:
        """Its last segment under `articles/`."""
        return self._slugs[_identity(part)]

    def anchor(self, part: Article) -> str:
        """Its anchor on a page that shows a text: `art-9`, `annexe-2`."""
        slug = self.slug(part)
        return f"art-{slug}" if part.kind == "article" else slug


def dossier_slugs(dossier: Dossier) -> Slugs:
    """Slugs of a dossier's convention, all versions together."""
    return Slugs(version.texte for version in dossier.versions)


def line_anchors(part: Article, anchor: str) -> Iterator[tuple[Alinea | Lacune, str, str]]:
    """Each alinéa and hole of a part with its anchor and its name: « alinéa 2 », « dernier alinéa », « texte manquant ».

    After a hole whose size is not known, alinéas are counted from the end when nothing is missing there; else they
    are only numbered among those that are held.
    """
    holes = 0
    for index, line in enumerate(part.body):
        if isinstance(line, Lacune):
            holes += 1
            yield line, f"{anchor}-manque-{holes}", "texte manquant"
            continue
        before = _count(part.body[:index])
        after = _count(part.body[index + 1 :])
        if before is not None:
            yield line, f"{anchor}-al-{before + 1}", f"alinéa {before + 1}"
        elif after is not None:
            suffix = f"-{after}" if after else ""
            yield line, f"{anchor}-al-dernier{suffix}", _from_the_end(after)
        else:
            held = sum(isinstance(other, Alinea) for other in part.body[: index + 1])
            yield line, f"{anchor}-connu-{held}", "alinéa de rang inconnu"


def _count(lines: Iterable[Alinea | Lacune]) -> int | None:
    total = 0
    for line in lines:
        if isinstance(line, Alinea):
            total += 1
        elif line.maximum == line.minimum:
            total += line.minimum
        else:
            return None
    return total


def _from_the_end(after: int) -> str:
    names = ("dernier alinéa", "avant-dernier alinéa", "antépénultième alinéa")
    return names[after] if after < len(names) else f"{after + 1}e alinéa en partant de la fin"
