"""New text made ready to stand in a text: its heading told from its alinéas, its label kept, its origin written on it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from generator.amending.unread.kept import is_keeping
from generator.amending.wording.payload import cut
from generator.consolidating.locate.counting import counts
from generator.consolidating.locate.outline import body_marker
from generator.consolidating.locate.phrases import phrases
from generator.consolidating.matching.tokens import content_words, coverage, same_words, similarity
from generator.consolidating.refused import Refused
from generator.french.article_numbers import canonical, read_number
from generator.model import Alinea, Article, Lacune, Origin
from generator.operations import Content
from generator.reading.headings import is_title_like

_ELLIPSIS = re.compile(
    r"^[\[(]?\s*(?:…|\.{3,})\s*[\])]?[.;]?$"  # (…)
    r"|^[\[(]\s*(?:…|\.{3,})\s*[\])]|[\[(]\s*(?:…|\.{3,})\s*[\])][.;]?$"  # (…) une durée de deux ans (…)
    r"|[\[(][^\[\]()]*\b(?:sans changement|inchangée?s?)\b[^\[\]()]*[\])]"  # (sans changement)
    r"|^[\[(]?(?:inchangée?s?|sans changement|non modifiée?s?|idem\b.{0,60}|(?:cf\.|voir)\s.{1,60})[\])]?[.;]?$",  # Voir annexe.
    re.IGNORECASE,
)
_REST = re.compile(r"\bautres (?:alinéas|paragraphes|phrases|points|tirets)\b|\ble (?:reste|surplus)\b", re.IGNORECASE)
"""« Les autres alinéas de l'article 5 demeurent inchangés. » inside the new wording of article 5."""
_RANK = r"(?:\d+(?:er|re|e|ème)?|(?:premi|deuxi|troisi|quatri|derni)\w+|seconde?s?|deux|trois|quatre|,|et|à|ou)"
_UNIT = r"(?:alinéas?|paragraphes?|phrases?|points?|tirets?|début|fin|texte|article)"
_KEPT_PORTION = re.compile(
    rf"^\W*(?:(?:les?|la|l['’])\s?)?(?:{_RANK}\s?)*{_UNIT}(?:\s?(?:{_RANK}|de l['’]article|°))*\s*[:–-]?\s*"
    r"(?:(?:est|sont|demeure(?:nt)?|reste(?:nt)?)\s)?"
    r"(?:inchangée?s?|sans (?:changement|modification)|non modifiée?s?|idem|pas de modification)\s*\W*$",
    re.IGNORECASE,
)
"""« Alinéas 1 et 2 inchangés. », « Premier alinéa : sans changement » among the lines of a new wording."""
Body = tuple[Alinea | Lacune, ...]


@dataclass(frozen=True, slots=True)
class Settled:
    """A payload whose heading is known."""

    body: Body
    heading: str | None
    """The new heading; None when the payload gives none."""
    notes: tuple[str, ...] = ()


def stamp(body: Body, origin: Origin, offset: int = 0) -> Body:
    """New elements with the sentence that wrote them, and an identity when reading gave none."""
    return tuple(
        replace(element, origin=origin, ident=element.ident or f"{origin.instruction}.{number}")
        for number, element in enumerate(body, offset + 1)
    )


def last_known(new: tuple[Alinea | Lacune, ...], old: tuple[Alinea | Lacune, ...]) -> tuple[Alinea | Lacune, ...]:
    """A hole that takes the place of text keeps it as its last known wording."""
    return tuple(replace(e, last_known=e.last_known or old) if isinstance(e, Lacune) else e for e in new)


def stamp_parts(parts: tuple[Article, ...], origin: Origin) -> tuple[Article, ...]:
    """New parts with the sentence that wrote them."""
    return tuple(
        replace(
            part,
            origin=origin,
            ident=part.ident or f"{origin.instruction}:{part.kind}-{canonical(part.number) or position}",
            body=stamp(part.body, origin, 100 * position),
        )
        for position, part in enumerate(parts, 1)
    )


def table_alone(body: Body, above: Body) -> tuple[Body, tuple[str, ...]]:
    """New text for a table: the lines that already stand above it are not written twice, others have no place there."""
    tables = [index for index, element in enumerate(body) if isinstance(element, Alinea) and element.rows]
    lead = body[: tables[0]] if len(tables) == 1 and tables[0] == len(body) - 1 else ()
    if not lead:
        return body, ()
    held = above[-len(lead) :]
    if len(held) == len(lead) and all(
        isinstance(new, Alinea) and isinstance(old, Alinea) and same_words(new.text, old.text)
        for new, old in zip(lead, held, strict=True)
    ):
        return body[tables[0] :], ("Les lignes qui précèdent le nouveau tableau sont déjà au-dessus de l’ancien : non répétées.",)
    raise Refused(
        "table-payload", "D’autres lignes que le tableau accompagnent le nouveau tableau : dire ce qu’elles remplacent."
    )


def settle(content: Content, known: tuple[str, ...], first_line: str = "") -> Settled:
    """Tell the heading of a payload from its alinéas; `known` are headings that it may restate, `first_line` the old body's."""
    if content.heading:
        return Settled(content.body, content.heading)
    first = content.body[0] if content.body else None
    if not isinstance(first, Alinea):
        return Settled(content.body, None)
    if first_line and (similarity(first.text, first_line) >= 0.7 or coverage(first_line, first.text) == 1):
        return Settled(content.body, content.quoted_heading or None)
    maybe = content.maybe_heading or (first.kind == "intertitre" and not first.label)
    if any(heading and same_words(first.text, heading) for heading in (*known, content.quoted_heading)):
        return Settled(content.body[1:], first.text)
    if first_line and similarity(first.text, first_line) >= 0.35:
        return Settled(content.body, content.quoted_heading or None)
    alone = not any(isinstance(element, Alinea) and element.kind == "intertitre" for element in content.body[1:])
    headings = [heading for heading in known if heading and not heading.casefold().startswith("article")]
    restated = alone and is_title_like(first.text.rstrip(".")) and any(_restates(first.text, heading) for heading in headings)
    if maybe and restated:
        return Settled(content.body[1:], first.text)
    if maybe and len(content.body) > 1 and not first.text.startswith("("):
        raise Refused(
            "heading-unknown",
            f"La première ligne du nouveau texte (« {first.text} ») peut être un intitulé ou un alinéa : rien ne permet "
            "d’en décider.",
        )
    return Settled(content.body, content.quoted_heading or None)


_RUN_IN_NUMBER = re.compile(r"(?:article|art\.)[\s\u00a0\u202f]*", re.IGNORECASE)
_AFTER_RUN_IN = re.compile(r"[\s\u00a0\u202f]*(?:[.:]?[\s\u00a0\u202f]*[–—:-]|\.)[\s\u00a0\u202f]+(?=[A-ZÀ-ÝŒ«])")


def refuse_other_number(content: Content, number: str, name: str) -> None:
    """Refuse the wording of an article that begins with another's number: « Article 5 – Crédits », for article 3.

    « Article 3.1 » is article 3 cut up, which is something else.
    """
    first = content.body[0] if content.body else None
    told = content.articles[0].number if content.articles and not content.body else ""
    if isinstance(first, Alinea) and (named := _RUN_IN_NUMBER.match(first.text)):
        read = read_number(first.text, named.end())
        told = read.written if read and _AFTER_RUN_IN.match(first.text, read.end) else ""
    wanted, found = canonical(number), canonical(told)
    if wanted and found and found != wanted and not found.startswith((wanted + ".", wanted + "-")):
        raise Refused(
            "other-number",
            f"Le nouveau texte porte le numéro {told} et la phrase vise {name} : préciser lequel des deux est modifié.",
        )


def run_in_off(content: Content, heading: str, held: str) -> Content:
    """« Durée. – La convention dure un an. » for an article headed « Durée », whose text did not say it: the text alone."""
    first = content.body[0] if content.body else None
    words = r"[\s\u00a0\u202f]+".join(re.escape(word) for word in heading.split())
    told = re.compile(
        rf"{words}(?:[\s\u00a0\u202f]*[.:]?[\s\u00a0\u202f]*[–—-]|[\s\u00a0\u202f]*:|\.(?=\s(?-i:[A-ZÀ-ÝŒ«])))"
        r"[\s\u00a0\u202f]+(?=\S)",
        re.IGNORECASE,
    )
    found = told.match(first.text) if heading and isinstance(first, Alinea) and first.kind != "tableau" else None
    if found is None or not isinstance(first, Alinea) or told.match(held):
        return content
    return replace(content, body=(cut(first, found.end(), len(first.text)), *content.body[1:]), maybe_heading=False)


def _restates(line: str, heading: str) -> bool:
    """Whether a line is a heading with other endings or with words more or less: « les organismes » for « l’organisme »."""
    new, old = ({word[:5] for word in content_words(text) if len(word) > 3} for text in (line, heading))
    return bool(new and old) and (new <= old or old <= new or 2 * len(new & old) >= 0.6 * (len(new) + len(old)))


def keep_label(body: Body, replaced: Alinea) -> tuple[Body, tuple[str, ...]]:
    """The new text of an item, with the item's own label when the payload leaves it out."""
    old = body_marker(replaced)
    first = body[0] if body else None
    if old is None or old.style == "title" or not isinstance(first, Alinea) or first.kind == "tableau":
        return body, ()
    new = body_marker(first)
    if new is not None and (new.style.casefold()[:4] == old.style.casefold()[:4] or new.value == old.value):
        return body, ()
    again = re.match(rf"\(?{re.escape(old.value)}(?:[.)°]|(?=\s))", first.text.strip(), re.IGNORECASE)
    if again and new is None and "." in old.value:
        label = old.value if first.text.startswith(old.value) else ""  # « 2.2 de convaincre ; », before a word in lower case
        return (replace(first, label=label, kind=replaced.kind if label else first.kind), *body[1:]), ()
    if again and new is None:
        reason = f"Rien ne dit si « {again.group()} » est le marqueur de l’élément, ou un mot du texte nouveau."
        raise Refused("label-missing", reason)
    prefix = replaced.text[: old.length]
    if not prefix[-1:].isspace() and not replaced.text[old.length :]:
        prefix += " "
    marks = tuple(replace(mark, start=mark.start + len(prefix), end=mark.end + len(prefix)) for mark in first.marks)
    labelled = replace(
        first,
        text=prefix + first.text,
        label=replaced.label or prefix.strip(),
        kind=replaced.kind,
        depth=replaced.depth,
        marks=marks,
    )
    return (labelled, *body[1:]), (f"Le marqueur « {prefix.strip()} » de l’élément remplacé est conservé.",)


def keep_number(body: Body, replaced: Alinea, around: Body, *, inside: bool) -> tuple[Body, tuple[str, ...]]:
    """The same for a rank: « Le troisième alinéa est ainsi rédigé : « … » », that alinéa being the 2° of a list that goes on.

    `inside` when the item is named too (« le premier alinéa du I »): it goes on whatever the list. A dash is nothing that other
    lines count on: it stays before what goes on like its list (« – la reprise ; »), not before a sentence.
    """
    old = body_marker(replaced)
    first = body[0] if body else None
    if old is None or not isinstance(first, Alinea) or body_marker(first) is not None or not first.text.strip():
        return body, ()
    others = [body_marker(element) for element in around if isinstance(element, Alinea) and element.ident != replaced.ident]
    if not inside and (len(body) > 1 or not any(other is not None and other.style == old.style for other in others)):
        return body, ()
    if not any(char.isalnum() for char in replaced.text[: old.length]):
        said = replaced.text[old.length :].lstrip()[:1]
        if not first.text.lstrip()[:1].islower() and not said.isupper():
            return body, ()
    return keep_label(body, replaced)


def words_of(content: Content) -> str:
    """The words of a payload, its own articles included."""
    lines = [element.text for element in content.body if isinstance(element, Alinea)]
    lines += [line for part in content.articles for line in part.lines]
    return "\n".join(lines)


def require(content: Content) -> None:
    """Refuse a payload that brings nothing, or another number of alinéas or phrases than announced."""
    if not content.articles and not any(isinstance(element, Lacune) or element.text.strip() for element in content.body):
        raise Refused(
            "empty-payload", "Le nouveau texte est absent de l’acte : rien n’est supprimé. Compléter la transcription de l’acte."
        )
    for line in words_of(content).split("\n"):
        if is_elliptic(line):
            raise Refused(
                "ellipsis",
                f"Le nouveau texte renvoie à l’ancien (« {line.strip()[:60]} ») : écrire en entier ce qui ne change pas.",
            )
    counted = _counted(content)
    if content.count is not None and content.count > 1 and counted and content.count not in counted:
        raise Refused(
            "count-mismatch",
            f"La phrase annonce {content.count} éléments et le nouveau texte en compte {min(counted)} : vérifier la "
            "transcription de l’acte.",
        )
    if content.count is None and content.unit == "alinea" and counted == {1}:
        raise Refused(
            "count-mismatch",
            "La phrase annonce plusieurs alinéas et le nouveau texte n’en compte qu’un : vérifier la transcription de l’acte "
            "(une ligne vide sépare deux alinéas).",
        )


def is_elliptic(line: str) -> bool:
    """« (…) », « (sans changement) », « Les autres alinéas demeurent inchangés. »: a line that sends back to the old text."""
    kept = _KEPT_PORTION.match(line) or (_REST.search(line) and is_keeping(line))
    return bool(_ELLIPSIS.search(line.strip())) or bool(kept)


def _counted(content: Content) -> set[int]:
    """How many of the announced unit a payload holds, in each way of counting; empty for a unit that is not counted."""
    if content.unit == "alinea":
        return {len(count.groups) for count in counts(content.body, 0, len(content.body))}
    if content.unit == "phrase":
        return {sum(len(phrases(element.text, element.label)) for element in content.body if isinstance(element, Alinea))}
    if content.unit == "article" and content.articles:
        return {len(content.articles) + bool(content.number and content.body)}  # the first may be the article that they replace
    if content.unit == "item":
        marked = [body_marker(line) for line in content.body if isinstance(line, Alinea)]
        styles = [marker.style for marker in marked if marker is not None]
        return {styles.count(styles[0])} if marked and marked[0] is not None else set()
    return set()
