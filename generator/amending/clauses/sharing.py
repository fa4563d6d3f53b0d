"""One wording for several portions, shared out by the number that each of its passages begins with.

« Les articles 5 et 7 sont modifiés comme suit : « Article 5 … Article 7 … » », « L'article 7 et l'annexe 1 », « Les articles 3.1
et 3.2 » given as « 3.1. Composition … 3.2. Réunions … ». Every line must belong to one of the portions, and every portion must
be given once: what else the wording holds would go nowhere.
"""

from __future__ import annotations

import re
from dataclasses import replace

from generator.amending.clauses.state import Unread
from generator.amending.pieces.bringing import Brought
from generator.amending.tokens.phrase import Phrase
from generator.amending.wording.payload import build_content, cut, is_heading
from generator.french.article_numbers import canonical, read_number
from generator.french.labels import read_label
from generator.french.normalise import fold
from generator.model import Alinea
from generator.operations import Append, Content, Insert, Operation, Target

_NAMED = re.compile(r"(?P<kind>article|art\.|annexe)[\s\u00a0\u202f]+(?:n°[\s\u00a0\u202f]*)?", re.IGNORECASE)
_JOINT = " .:–—-\u00a0\u202f"
_OPENS = re.compile(r"\W*?[:–—-][\s\u00a0\u202f]*«[\s\u00a0\u202f]*")
_DASHED = frozenset(":–—-")
_KINDS = ("article", "annexe", "preambule")


def refuse_shared(phrase: Phrase, operations: tuple[Operation, ...]) -> None:
    """« Les articles 5 et 6 sont complétés respectivement par les alinéas suivants : »: one wording is never put into both."""
    brought = [operation.content for operation in operations if isinstance(operation, (Append, Insert))]
    one, told = (brought[0], phrase.masked) if len(brought) > 1 else (None, None)
    if one is None or told is None or not one.body or any(content != one for content in brought[1:]):
        return
    lines = [line.text.rstrip() for line in one.body if isinstance(line, Alinea) and line.kind == "paragraphe"]
    apart = one.unit in ("alinea", "phrase") and one.count == 1 and 1 < len(lines) == len(one.body)  # « A. » et « B. »
    apart = apart and not any(line.endswith(":") for line in lines)
    if apart or "respectivement" in told.text:
        reason = "« Respectivement » ne dit pas quel texte va dans quelle portion : l'écrire portion par portion."
        raise Unread("several-targets", reason, operations[0].target)


def share_out(payload: tuple[Alinea, ...], targets: tuple[Target, ...], brought: Brought | None) -> tuple[Content, ...] | str:
    """The wording of each portion, in their order; else why the wording cannot be shared out, in French."""
    if any(target.steps or target.through or target.holder not in _KINDS for target in targets):
        return "Plusieurs portions sont remplacées par un seul texte : dire lequel va où."
    groups: dict[int, list[Alinea]] = {}
    current: int | None = None
    for line in payload:
        begun = _begins(line, targets, current)
        if isinstance(begun, str):
            return begun
        if begun is not None:
            if begun in groups:
                return f"Le nouveau texte donne deux fois le passage « {line.text[:60]} » : dire lequel est le bon."
            groups[begun] = []
            current = begun
        elif current is None:
            return f"Le nouveau texte commence par « {line.text[:60]} », qui n'est à aucune des portions visées : dire où il va."
        groups[current if current is not None else 0].append(line)
    missing = next((target for place, target in enumerate(targets) if place not in groups), None)
    if missing is not None:
        told = f"{missing.holder} {missing.number}".strip()
        return f"Plusieurs portions sont remplacées par un seul texte, où rien ne commence par « {told} » : dire lequel va où."
    shares = [_unquoted(groups[place]) for place in range(len(targets))]
    if None in shares:
        return "Un guillemet s'ouvre ou se ferme au milieu du nouveau texte : dire où finit celui de chaque article."
    return tuple(_content(tuple(lines or ()), target, brought) for lines, target in zip(shares, targets, strict=True))


def _unquoted(lines: list[Alinea]) -> list[Alinea] | None:
    """« Article 5 : « Les demandes sont libres. » »: the number, then what is quoted; None when the marks do not go together."""
    named = _NAMED.match(lines[0].text)
    number = read_number(lines[0].text, named.end()) if named else None
    begin = _OPENS.match(lines[0].text, number.end) if number else None
    if begin is None or number is None:
        return lines
    text = lines[-1].text.rstrip(" .\u00a0\u202f")
    inner = [*lines[:-1], replace(lines[-1], text=text[:-1].rstrip())]
    head = replace(lines[0], text=lines[0].text[: number.end], marks=())
    first = cut(inner[0], begin.end(), len(inner[0].text))
    told = "".join(line.text for line in (first, *inner[1:]))
    return [head, first, *inner[1:]] if text.endswith("»") and not set("«»") & set(told) else None


def only_one(targets: tuple[Target, ...], brought: Brought | None, payload: tuple[Alinea, ...]) -> Target | None:
    """« Les articles 6 et 7 sont remplacés par un article 6 »: the one that takes the place of them all.

    « par un article unique : « Article 6 … » »: the wording tells its number, and heads no other article.
    """
    if brought is None or brought.unit != "article" or brought.count != 1 or brought.through or not payload:
        return None
    own = _own_number(payload[0])
    told = brought.number or ("" if any(_own_number(line) for line in payload[1:]) else own)
    if not told or (own and canonical(own) != canonical(told)):
        return None
    if any(target.holder != "article" or target.steps or target.through or not target.number for target in targets):
        return None
    named = [target for target in targets if canonical(target.number) == canonical(told)]
    return named[0] if len(named) == 1 else None


def _own_number(line: Alinea) -> str:
    """« Article 6 – Durée »: the number that a line heads an article with."""
    named = _NAMED.match(line.text) if line.kind != "tableau" else None
    number = read_number(line.text, named.end()) if named and named["kind"].casefold() != "annexe" else None
    return number.written if number else ""


def _begins(line: Alinea, targets: tuple[Target, ...], current: int | None) -> int | str | None:
    """The portion that a line begins; a reason when it begins a part that is none of them; None when it goes on."""
    if line.kind == "tableau":
        return None
    if fold(line.text).strip(" .:") == "preambule":
        return next((place for place, target in enumerate(targets) if target.holder == "preambule"), None)
    named = _NAMED.match(line.text)
    number = read_number(line.text, named.end()) if named else None
    if named is not None and number is not None and number.written:
        rest = line.text[number.end :].lstrip(_JOINT)
        joint = line.text[number.end : len(line.text) - len(rest)]
        # « Art. 5. – Les demandes sont libres. »
        run_in = (rest[:1].isupper() or rest[:1] == "«") and not _DASHED.isdisjoint(joint)
        if rest and not is_heading(rest) and not run_in:
            return None
        kind = "annexe" if named["kind"].casefold() == "annexe" else "article"
        found = _place(kind, number.written, targets)
        if found is not None:
            return found
        holder = _holder(kind, number.written, targets)
        if holder is not None:
            return None if holder == current else holder
        return f"Le nouveau texte contient aussi « {line.text[:60]} », que la phrase ne vise pas : dire ce qu'il devient."
    label = read_label(line.text)
    if label is not None and label.style == "decimal":
        return _place("article", label.key, targets)
    return None


def _place(kind: str, number: str, targets: tuple[Target, ...]) -> int | None:
    """The rank of the portion of that kind and number."""
    wanted = canonical(number)
    held = (place for place, target in enumerate(targets) if target.holder == kind and canonical(target.number) == wanted)
    return next(held, None)


def _holder(kind: str, number: str, targets: tuple[Target, ...]) -> int | None:
    """The rank of the portion that a sub-article is of: « Article 5.1 », for article 5."""
    wanted = canonical(number)
    inner = (
        place
        for place, target in enumerate(targets)
        if kind == target.holder == "article" and wanted.startswith(canonical(target.number) + ".")
    )
    return next(inner, None)


def _content(lines: tuple[Alinea, ...], target: Target, brought: Brought | None) -> Content:
    """The wording of one portion."""
    if target.holder == "preambule":
        lines = lines[1:]
    if target.holder == "annexe":
        first = lines[0].text
        named = _NAMED.match(first)
        number = read_number(first, named.end()) if named else None
        rest = first[number.end :].strip(_JOINT) if number else ""
        content = build_content(lines[1:], None)
        return replace(content, number=target.number, heading=rest, maybe_heading=content.maybe_heading and not rest)
    content = build_content(lines, None, (target.number,), target.heading)
    return replace(content, unit="article") if brought is None or brought.unit != "annexe" else content
