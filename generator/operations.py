"""What an amending sentence can order, and where: `Target`, `Content`, and one frozen class an operation. No logic.

Amending makes them knowing no text; consolidating locates their targets in a text and applies them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from generator.model import Alinea, Article, Lacune

Unit = Literal[
    "alinea",  # « le deuxième alinéa »
    "paragraphe",  # « le dernier paragraphe »: an alinéa, or a numbered or titled group
    "item",  # « le 2° », « le a », « le II », « le point 3.1 », « le troisième tiret », « la rubrique « Montant » »
    "phrase",  # « la première phrase »
    "liste",  # « l'énumération figurant à l'article 4 »: the items of its only list
    "chapeau",  # « le chapeau de l'article 2 », « le préambule de l'article 8.2 »: what stands before its first passage
    "tableau",  # « le tableau »
    "ligne",  # « la troisième ligne », « la ligne « Cadres » »
    "colonne",  # « la dernière colonne »
    "intitule",  # « l'intitulé de l'article »
    "debut",  # « le début du premier alinéa »
    "fin",  # « la fin de »
]


@dataclass(frozen=True, slots=True)
class Step:
    """One narrowing of a target, read from the widest to the finest."""

    unit: Unit
    """What is picked out."""
    ranks: tuple[int, ...] = ()
    """Ranks from 1; negative ones count from the end (-1 is the last); empty when `labels` or `quote` picks."""
    labels: tuple[str, ...] = ()
    """Labels of items as the sentence writes them (« 2° », « a », « II », « 8.3 », « niveau 2 »); with `ranks`, the sort of item
    counted (« tiret », « point »). No rank, label nor quote: the only one of its unit."""
    quote: str = ""
    """Words that it begins with, holds, is titled with or speaks of (« commençant par « … » », « Montant »)."""
    quote_role: Literal["", "begins", "ends", "contains", "title", "about"] = ""
    """What `quote` is."""
    last_only: bool = False
    """True for « les N derniers »: `ranks` are then all negative."""
    count: int = 0
    """« les deux tableaux »: all of them, and there must be that many; 0 when nothing is said."""
    span: bool = False
    """True for a range (« les a à d », « du quatrième au dernier alinéa »): the two ends, all that stands between belongs."""


@dataclass(frozen=True, slots=True)
class Container:
    """A division or annexe that the sentence names around an article."""

    kind: str
    """« titre », « chapitre », « section », « annexe », « partie »… lower case, unaccented."""
    number: str = ""
    """As written."""
    quote: str = ""
    """Its heading, when the sentence quotes it."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """« tel que remplacé par l'article 1er de l'avenant n° 3 du 29 mai 2020 »."""

    text: str
    """The words."""
    avenant: int | None = None
    """Number of the avenant named."""
    article: str = ""
    """Its article, when named."""
    verb: str = ""
    """« remplacé », « modifié », « créé »…"""


@dataclass(frozen=True, slots=True)
class Target:
    """Where an operation bears, outer to inner. What was named is never ignored."""

    texte: str = ""
    """The text named, as written (« la convention … du 26 octobre 2018 », « l'avenant n° 2 »); empty when none is."""
    texte_kind: Literal["", "convention", "avenant", "autre"] = ""
    """Which text that is: the convention at hand, one of its avenants, or another text (a code, another accord)."""
    texte_numero: int | None = None
    """Number of the avenant named."""
    texte_date: str = ""
    """ISO date named with it, when one is."""
    containers: tuple[Container, ...] = ()
    """Divisions and annexes named, outer to inner; for a division as target, it is the last one."""
    holder: Literal["", "article", "annexe", "preambule", "division", "texte"] = ""
    """What kind of part holds the target; empty when the sentence names none and inherits none."""
    number: str = ""
    """Number of that part as the sentence writes it (« 1er », « 12.1 », « L. 121-3 »); empty when named by heading."""
    through: str = ""
    """Number of the last part of a range (« les articles 20-12 à 20-14 »); every part between the two is meant."""
    heading: str = ""
    """Heading quoted with it (« l'article 9 « Conditions de suspension » »)."""
    heading_of_text: bool = field(default=False, kw_only=True)
    """True when it stands after the text (« l'article 9 de la convention « Suspension » »): it may be that text's name."""
    steps: tuple[Step, ...] = ()
    """Narrowings inside the part."""
    wording: str = field(default="", kw_only=True)
    """Words quoted as all those of the portion (« le premier alinéa « Elle est due. » »): it must hold them, and no others."""
    about: str = field(default="", kw_only=True)
    """What the sentence says that the part is about (« relatif au comité de suivi »), to be found in it."""
    became: str = field(default="", kw_only=True)
    """The number that it has taken, the sentence says (« l'article 8, devenu l'article 9 »): by this act, or by one before it."""
    pointed: bool = field(default=False, kw_only=True)
    """True when its number is said of a point (« le 4 », « au II »): an article that only its number heads, or nothing."""
    beside: str = field(default="", kw_only=True)
    """For such a number, that of the point which the sentence before names: it must hold no item of this number."""
    provenance: tuple[Provenance, ...] = ()
    """Where the sentence says that the wording comes from."""
    after_act: bool = False
    """True when the sentence says « tel que modifié par le présent avenant »."""


@dataclass(frozen=True, slots=True)
class Content:
    """New text that an operation brings."""

    body: tuple[Alinea | Lacune, ...] = ()
    """Alinéas (or a hole, for a fact about an act that is not held)."""
    number: str = ""
    """Number that the payload begins with (« Article 13 »)."""
    heading: str = ""
    """Heading that the payload certainly begins with; empty when there is none."""
    maybe_heading: bool = False
    """True when the first alinéa of `body` could be a heading: locating decides with the base, or refuses."""
    quoted_heading: str = ""
    """Heading quoted in the sentence (« il est inséré un article 3 bis « Objet » »)."""
    articles: tuple[Article, ...] = ()
    """Articles of their own inside the payload, in order; `body` is then what stands before them."""
    unit: Literal["", "article", "annexe", "division", "alinea", "item", "phrase", "mots", "ligne", "colonne", "tableau"] = ""
    """What the sentence says it brings (« par une phrase », « deux alinéas »); empty when it does not say."""
    count: int | None = None
    """How many of them it says; None when it does not say, or says « les alinéas suivants »."""


Occurrences = Literal["unique", "toutes"] | int | tuple[int, ...]
"""Which occurrences of words: the only one (nothing said), all (« à chaque occurrence »), as many as said (« les trois
occurrences »: all of them), or ranks."""


@dataclass(frozen=True, slots=True)
class Replace:
    """« est remplacé par », « ainsi rédigé », « modifié comme suit » with its full new text."""

    target: Target
    content: Content
    verb: str = "remplacé"
    """The operative verb, unaccented case kept: a bare « modifié » asks for more caution than « remplacé »."""
    unread: str = ""
    """Words of the sentence that no rule read: applied only where the new wording restates the whole article."""
    untold: bool = False
    """True when the sentence only announces (« Le présent avenant modifie l'article 5. ») and does not say what the text quoted
    below it becomes: applied only where it restates the whole article."""
    values: tuple[tuple[str, str], ...] = ()
    """« sont revalorisés comme suit : » and a list: what each of its lines gives a value to, and that value."""
    listed: bool = False
    """True when lines beside it tell that other alinéas stay or go: applied where it restates some of its own."""


@dataclass(frozen=True, slots=True)
class Insert:
    """« est inséré après / avant … » ; the target is the neighbour."""

    target: Target
    content: Content
    position: Literal["après", "avant", "début"]
    verb: str = "inséré"
    beside: Insert | None = None
    """« entre la ligne « A » et la ligne « B » »: the same insertion told by the second one, which must follow the first."""


@dataclass(frozen=True, slots=True)
class Append:
    """« est complété par », « il est ajouté », « in fine »."""

    target: Target
    content: Content
    rank: int | None = None
    """« Un quatrième alinéa est ajouté »: the rank that the new alinéa takes."""
    verb: str = "complété"
    beside: Insert | None = None
    """« à la fin de l'article 5, après le 3° »: the same addition told by its neighbour, which must come to the same place."""


@dataclass(frozen=True, slots=True)
class Remove:
    """« est supprimé », « est abrogé »."""

    target: Target
    verb: str = "supprimé"


@dataclass(frozen=True, slots=True)
class ReplaceWords:
    """« les mots « A » sont remplacés par les mots « B » »."""

    target: Target
    old: str
    new: str
    occurrences: Occurrences = "unique"
    value_of: str = ""
    """« la durée du stage », for a value: what it is said of; `old` is empty when the one that it replaces is not told."""
    raised_by: str = field(default="", kw_only=True)
    """« est majorée de 80 000 € et portée à 500 000 € »: by how much, which the value that it had must bear out."""
    sentence: bool = field(default=False, kw_only=True)
    """True for « la phrase « A » »: whole sentences, which no other word may share."""
    in_turn: tuple[str, ...] = field(default=(), kw_only=True)
    """All the words that the sentence quotes, one of them more than once: the passage must hold them so, in that order."""


@dataclass(frozen=True, slots=True)
class InsertWords:
    """« après les mots « A », sont insérés les mots « B » »; without anchor, at the beginning or end of the target."""

    target: Target
    anchor: str
    new: str
    position: Literal["après", "avant", "début", "fin"] = "après"
    occurrences: Occurrences = "unique"


@dataclass(frozen=True, slots=True)
class RemoveWords:
    """« les mots « A » sont supprimés »."""

    target: Target
    old: str
    occurrences: Occurrences = "unique"
    sentence: bool = field(default=False, kw_only=True)
    """True for « la phrase « A » »: whole sentences, which no other word may share."""


@dataclass(frozen=True, slots=True)
class Rename:
    """« la référence à « A » est remplacée par la référence à « B » dans la convention »: wherever it stands."""

    target: Target
    old: str
    new: str
    group: str = ""
    """Renamings of one name and its acronym share a group: one outcome for the reader."""
    spared: tuple[Target, ...] = ()
    """« à l'exception de l'article 6 »: parts of the text whose words stay."""
    articles_only: bool = False
    """« dans tous les articles de la convention »: applied where its preamble and its annexes do not hold the name."""
    both_initials: bool = False
    """« les mots « le service » … et les mots « Le service » … »: both are meant, wherever they stand."""


@dataclass(frozen=True, slots=True)
class Renumber:
    """« l'article 14 devient l'article 15 », « le 4° devient le 5° »."""

    target: Target
    number: str
    """The new number or label."""
    heading: str = ""
    """The new heading, when one is given."""


@dataclass(frozen=True, slots=True)
class Move:
    """« est déplacé après le premier alinéa », « sont intervertis », « le deuxième alinéa devient le troisième »."""

    target: Target
    place: Target | None = None
    """The neighbour, what it goes to the end of, or what it changes places with; None when a rank is told."""
    position: Literal["après", "avant", "fin", "échange", "rang"] = "après"
    rank: int = 0
    """The rank that the alinéa takes, which the other sentences of the act may well give it by themselves."""


@dataclass(frozen=True, slots=True)
class Restore:
    """« il est rétabli un article 6 ainsi rédigé »."""

    target: Target
    content: Content
    verb: str = "rétabli"


Operation = Replace | Insert | Append | Remove | ReplaceWords | InsertWords | RemoveWords | Rename | Renumber | Move | Restore
"""Anything that an amending sentence can order."""
