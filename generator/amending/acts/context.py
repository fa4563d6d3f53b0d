"""What a sentence inherits: the announcements above it, the heading of its article, the sentence before."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.amending.references.targets import holder_only, inherit
from generator.amending.references.texts import read_text
from generator.amending.tokens.phrase import Phrase
from generator.operations import Target


@dataclass(frozen=True, slots=True)
class Level:
    """An announcement that is still open."""

    style: str
    """Family of its own label (« degre », « lettre », « tiret »…); empty when it has none."""
    text: str
    """Its words."""
    targets: tuple[Target, ...]
    """What its items bear on, what it inherited itself included."""
    until: int = -1
    """Blocks before this one are its items even without a label of their own; -1 when its items bear labels."""


@dataclass(slots=True)
class Context:
    """Announcements, heading and memory of one article of an act."""

    heading: Target | None = None
    """What the heading of the act's article names."""
    levels: list[Level] = field(default_factory=list)
    """Open announcements, outer to inner."""
    memory: Target | None = None
    """What the sentence before bears on."""
    quoted: Target | None = None
    """What the last quoted wording went to: lines that follow its closing mark are in doubt."""
    texte: Target | None = None
    """The text named last with its date or number."""
    convention: Target | None = None
    """The one of them that is no avenant: « la même convention »."""
    at: int = 0
    """Index of the block at hand."""
    strayed: tuple[Target, ...] = ()
    """Portions that sentences which nobody read have named since the last one that was."""
    lost: str = ""
    """Last line of a wording that ends nobody knows where: nothing is surely inherited across it."""
    begun: int = 0
    """Index of the block that the article of the act begins with."""
    before: Target | None = None
    """What the article of the act before this one bears on, when it bears on one article only: « le même article »."""
    tabled: Target | None = None
    """The same for a table (« Dans le même tableau, … »), when that article bore on one only."""

    def name_text(self, text: str) -> None:
        """Keep the last text that a sentence names with its date or number: « cet avenant » is that one."""
        phrase = Phrase(text)
        places = (place for place, token in enumerate(phrase.tokens) if token.kind == "TEXTE" and token.value != "autre")
        heads = (read_text(phrase, place).targets[0] for place in places)
        named = [target for target in heads if target.texte_date or target.texte_numero is not None]
        self.texte = next(iter(named), self.texte)
        self.convention = next((target for target in named if target.texte_kind != "avenant"), self.convention)

    def entered(self, heading: Target | None, at: int, before: Target | None, tabled: Target | None) -> Context:
        """The context of the article of the act that begins at a block: of what stands above, the texts named alone are kept."""
        return Context(
            heading=heading, texte=self.texte, convention=self.convention, at=at, before=before, tabled=tabled, begun=at
        )

    def title(self, target: Target | None) -> None:
        """A heading line opens the portion that it names, or none, and closes what was open."""
        self.heading = target
        self.levels.clear()
        self.memory = self.quoted = None
        self.strayed, self.lost = (), ""

    def base(self, style: str) -> Target | None:
        """What a sentence bears on unless it says otherwise; `style` is the family of its own label."""
        self._close(style)
        return self.here()

    def here(self) -> Target | None:
        """What stands above, as the last sentence left it."""
        if self.levels:
            targets = self.levels[-1].targets
            wide = len(targets) != 1 or targets[0].holder in ("division", "texte")
            if wide and self.memory is not None and self.memory.holder in ("article", "annexe"):
                return holder_only(self.memory)  # « au chapitre 12 : », then the article of the sentence before
            return targets[0] if len(targets) == 1 else None
        if self.memory is not None and self.memory.holder not in ("", "texte", "division"):
            part = holder_only(self.memory)
            if self.heading is None or (self.heading.holder, self.heading.number) == (part.holder, part.number):
                return part
            return part if self.heading.holder == "division" else None
        return self.heading

    def remembers(self) -> bool:
        """Whether what stands above is told by no announcement and no heading, only by the sentence before."""
        named = self.levels[-1].targets if self.levels else (self.heading,) if self.heading else ()
        return len(named) != 1 or named[0].holder in ("division", "texte")

    def nearest(self) -> Target | None:
        """What a sentence that is refused is about: what stands above it, else the part that the sentence before names."""
        memory = self.memory
        return self.here() or (holder_only(memory) if memory is not None and memory.holder in ("article", "annexe") else None)

    def several(self) -> tuple[Target, ...]:
        """The articles that the announcement above names together, while no sentence below it has named one of them alone."""
        targets = self.levels[-1].targets if self.levels and self.memory is None else ()
        numbered = all(target.holder in ("article", "annexe") and target.number and not target.through for target in targets)
        return targets if len(targets) > 1 and numbered else ()

    def around(self) -> Target | None:
        """The division or annexe that the announcement or the heading above names, whatever the sentences since name."""
        targets = self.levels[-1].targets if self.levels else (self.heading,) if self.heading else ()
        return targets[0] if len(targets) == 1 and targets[0].holder in ("division", "annexe") and not targets[0].steps else None

    def parent(self) -> Target | None:
        """The article that what stands above names, memory apart."""
        targets = self.levels[-1].targets if self.levels else (self.heading,) if self.heading else ()
        return targets[0] if len(targets) == 1 and targets[0].holder in ("article", "annexe") else None

    def _close(self, style: str) -> None:
        """Close the announcements that an item of this family does not belong to."""
        for index, level in enumerate(self.levels):
            if level.style and level.style == style:
                del self.levels[index:]
                if not self.levels:
                    self.memory = None  # « II. » is beside « I. L'article 7 est ainsi modifié : », not under it
                return
        if not style:
            while self.levels and self.levels[-1].style and self.at >= self.levels[-1].until:
                self.levels.pop()

    def push(self, level: Level) -> None:
        """Open an announcement."""
        self.quoted = None
        self.strayed, self.lost = (), ""
        if self.levels and not level.style:
            outer = self.levels[-1]
            same = outer.targets and level.targets and outer.targets[0].holder == level.targets[0].holder
            if same and not outer.style:
                self.levels.pop()
        self.levels.append(level)
        self.memory = level.targets[0] if len(level.targets) == 1 else None

    def remember(self, targets: tuple[Target, ...], style: str) -> None:
        """Keep what a sentence bore on; one that leaves its announcement's article closes it."""
        if not targets:
            return
        self.memory = targets[-1]
        self.strayed, self.lost = (), ""
        if style:
            return
        while self.levels and not self.levels[-1].style:
            outer = self.levels[-1].targets[0]
            if outer.holder in ("division", "texte") or inherit(outer, Target()) is None:
                return
            if (outer.holder, outer.number) == (targets[-1].holder, targets[-1].number):
                return
            self.levels.pop()

    def texts(self) -> tuple[str, ...]:
        """The words of the open announcements, outer to inner."""
        return tuple(level.text for level in self.levels)
