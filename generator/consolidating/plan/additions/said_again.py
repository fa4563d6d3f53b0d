"""An addition that says again what the passage says already, with other figures or more words: it was meant to take its place.

« L'article 3 est complété par : « Il est composé de huit membres. » », where the article says « Il est composé de six membres. »:
the text would say both, and contradict itself.
"""

from __future__ import annotations

from difflib import SequenceMatcher

from generator.consolidating.locate.phrases import phrases
from generator.consolidating.matching.tokens import content_words
from generator.consolidating.refused import Refused
from generator.consolidating.scope import Scope
from generator.french.numbers import read_cardinal
from generator.model import Alinea, Lacune
from generator.operations import Content

_FEWEST = 4
"""Sentences of fewer words begin alike by chance."""


def refuse_said_again(content: Content, scope: Scope, body: tuple[Alinea | Lacune, ...]) -> None:
    """Refuse an alinéa that stands there word for word, or a sentence that another one says with other figures or fewer words."""
    held = [line for line in body[scope.first : scope.end] if isinstance(line, Alinea) and not line.rows]
    given = [line for line in content.body if isinstance(line, Alinea) and not line.rows]
    whole = {content_words(line.text) for line in held}
    if any(len(words := content_words(line.text)) >= 8 and words in whole for line in given):
        raise Refused(
            "restated-in-part",
            "Le texte ajouté reprend un alinéa que le passage a déjà : rien ne dit où le nouveau commence ni ce qu’il "
            "remplace. Ne donner que ce qui s’ajoute.",
        )
    old = [sentence for line in held for sentence in _sentences(line)]
    for new in (sentence for line in given for sentence in _sentences(line)):
        again = next((one for one in old if _says_again(content_words(one), content_words(new))), None)
        if again is not None:
            raise Refused(
                "restated-in-part",
                f"Le texte ajouté dit autrement « {again.strip()} », qui reste : dire si la phrase ancienne est remplacée.",
            )


def _sentences(line: Alinea) -> list[str]:
    """The sentences of an alinéa that has no label: items of a list are alike by nature."""
    return [] if line.label else [line.text[start:end] for start, end in phrases(line.text) if line.text[start:end].endswith(".")]


def _says_again(old: tuple[str, ...], new: tuple[str, ...]) -> bool:
    """« se réunit deux fois par an » in « se réunit trois fois par an »: every word of the old one, but for one figure.

    Two figures tell another thing: « 20 € pour deux jours », « 39 € pour trois jours ».
    """
    if len(old) < _FEWEST or old[:2] != new[:2] or old == new:
        return False
    changed = 0
    for tag, begin, end, start, stop in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        changed += tag == "replace"
        inside = tag == "delete" or (tag == "insert" and end < len(old))  # « CQP félin » is not « CQP »
        if inside or changed > 1 or (tag == "replace" and not _figures(old[begin:end], new[start:stop])):
            return False
    return True


def _figures(old: tuple[str, ...], new: tuple[str, ...]) -> bool:
    """Whether figures, and no years, stand where others did."""
    if any(word.isdigit() and len(word) == 4 for word in (*old, *new)):
        return False  # « en 2031 », « en 2032 »: each year has its own
    return all(word.isdigit() or read_cardinal(word) for word in old) and any(
        word.isdigit() or read_cardinal(word) for word in new
    )
