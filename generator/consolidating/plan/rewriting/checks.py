"""A replacement looked at twice: does the new text restate more, or less, than what it replaces; does it end well."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.consolidating.locate.outline import Marker, body_marker
from generator.consolidating.locate.phrases import phrases
from generator.consolidating.matching.tokens import content_words, similarity
from generator.consolidating.payload import words_of
from generator.consolidating.plan.context import Context
from generator.consolidating.plan.rewriting.some_sentences import restates_some_sentences
from generator.consolidating.refused import Refused
from generator.consolidating.scope import Scope
from generator.model import Alinea, Lacune
from generator.operations import Content

Body = tuple[Alinea | Lacune, ...]
KEPT_STOP = "Ponctuation finale conservée."
"""What a reader is told of the final stop of the old text, kept where the new one is quoted without it."""
ADDED_STOP = "Point final ajouté à la phrase, citée sans le sien."
"""What a reader is told of a sentence quoted without its full stop."""


_REWRITES = re.compile(r"remplac|annul|abrog|supprim|rédig|substitu")


def rewrites(verb: str) -> bool:
    """Whether a verb says that the new wording takes the place of all the old one; « modifié » alone does not."""
    return _REWRITES.search(verb) is not None


def refuse_restated(new: Body, scope: Scope, context: Context) -> None:
    """Refuse a new text that plainly restates an alinéa beside its target: more was meant, or counted otherwise."""
    body = context.texte.parts[scope.part].body
    kept = [e for e in (*body[: scope.start], *body[scope.end :]) if isinstance(e, Alinea) and _long(e)]
    gone = [e for e in body[scope.start : scope.end] if isinstance(e, Alinea)]
    for element in new:
        if not isinstance(element, Alinea) or not _long(element):
            continue
        replaced = max((similarity(element.text, old.text) for old in gone), default=0.0)
        for old in kept:
            alike = similarity(element.text, old.text)
            if alike >= 0.75 and alike > replaced + 0.1:
                begin = " ".join(old.text.split()[:10])
                raise Refused(
                    "restates-more",
                    f"Le nouveau texte reprend aussi un alinéa que la phrase ne vise pas (« {begin}… ») : préciser ce "
                    "qui est remplacé.",
                )


def restates_a_part(new: Body, old: Body, unsaid: float = 0.25) -> bool:
    """Whether a text with fewer alinéas restates some alinéas of an article and says nothing of others: a part of it is meant.

    An alinéa that shares less than `unsaid` of its words with each new one is not restated.
    """
    tabled = any(isinstance(e, Alinea) and e.kind == "tableau" for e in new)
    held = [e for e in old if isinstance(e, Alinea) and _long(e) and not (tabled and e.kind == "item")]
    given = [e for e in new if isinstance(e, Alinea)]
    if not given or len(given) >= len([e for e in old if isinstance(e, Alinea)]):
        return False
    best = [max(similarity(element.text, other.text) for other in given) for element in held]
    return any(score >= 0.7 for score in best) and any(score < unsaid for score in best)


def quotes_a_part(new: Body, old: Body) -> bool:
    """Whether a text is made of alinéas that the article holds word for word, in their order, and leaves others out.

    A « modifié » that changed only what it restates would change nothing; a clause is read in the sense that gives it an
    effect (code civil, article 1191): what it leaves out goes.
    """
    held = [content_words(e.text) for e in old if isinstance(e, Alinea) and not e.rows]
    given = [content_words(e.text) for e in new if isinstance(e, Alinea) and not e.rows]
    if not given or len(given) != len(new) or len(held) != len(old) or len(given) >= len(held):
        return False
    following = iter(held)
    return any(len(words) >= 8 for words in given) and all(words in following for words in given)


def refuse_shorter(content: Content, old: Body, whole: Body) -> None:
    """Refuse a bare « modifié » with much less text than the article has: which part it replaces is not known."""
    before = sum(len(content_words(e.text)) for e in whole if isinstance(e, Alinea))
    after = len(content_words(words_of(content)))
    fewer = len(content.body) < len(old) and all(isinstance(e, Alinea) and e.kind == "paragraphe" for e in old)
    shorter = (after < 0.6 * before and before - after > 12) or (fewer and after < 0.7 * before)
    some = restates_a_part(content.body, old) or _restates_some(content.body, whole)
    some = some or restates_some_sentences(content.body, whole)
    if shorter or some or begins_further(content.body, whole):
        raise Refused(
            "shorter-payload",
            "Le passage est « modifié » par un texte nettement plus court que lui : rien ne dit quelle partie est "
            "remplacée. Préciser l’alinéa visé.",
        )


def begins_further(new: Body, old: Body) -> bool:
    """Whether a text with fewer alinéas than an article begins with one of them that is not the first, which it leaves out."""
    given = [e for e in new if isinstance(e, Alinea)]
    held = [e for e in old if isinstance(e, Alinea)]
    if not given or len(given) >= len(held) or not _long(held[0]):
        return False
    first = max(similarity(element.text, held[0].text) for element in given)
    return any(similarity(given[0].text, other.text) >= max(0.6, first + 0.3) for other in held[1:])


def _restates_some(new: Body, old: Body) -> bool:
    """Whether every alinéa of a text, however short, restates one of an article and one that it leaves out is like none of them.

    « La durée est de quatre ans. », for « La durée est de trois ans. / Elle prend fin le 31 mars. »: the end may stay.
    """
    given = [e.text for e in new if isinstance(e, Alinea) and e.kind != "tableau"]
    held = [e for e in old if isinstance(e, Alinea)]
    if not given or len(given) != len(new) or len(given) >= len(held):
        return False
    if any(max(similarity(text, other.text) for other in held) < 0.35 for text in given):
        return False
    left = [e.text for e in held if e.kind not in ("item", "tableau") and len(content_words(e.text)) >= 3]
    return any(max(similarity(text, other) for text in given) < 0.2 for other in left)


def refuse_partial(new: Body, old: Body) -> None:
    """Refuse a « modifié » whose new wording is that of some alinéas of an item only, or of the first sentences of an alinéa."""
    if len(old) > 1 and restates_a_part(new, old, 0.4):
        raise Refused(
            "shorter-payload",
            "Le passage « modifié » compte plusieurs alinéas et le nouveau texte n’en reprend qu’une partie : rien ne dit ce que "
            "deviennent les autres. Viser l’alinéa, ou écrire « remplacé ».",
        )
    if is_fragment(new, old):
        raise Refused(
            "shorter-payload",
            "Le nouveau texte du passage « modifié » ne donne que quelques-uns de ses mots : citer ceux qu’ils remplacent, ou "
            "donner le passage entier.",
        )
    if _restates_first_phrases(new, old):
        raise Refused(
            "shorter-payload",
            "Le nouveau texte ne reprend que le début de l’alinéa « modifié » : rien ne dit si ses autres phrases disparaissent. "
            "Préciser la phrase visée, ou écrire « remplacé ».",
        )


def is_fragment(new: Body, old: Body) -> bool:
    """« cinq jours », for « – mariage du salarié : quatre jours »: some words of a line, its beginning left out."""
    if len(new) != 1 or len(old) != 1 or not isinstance(new[0], Alinea) or not isinstance(old[0], Alinea):
        return False
    text = new[0].text.rstrip(" \u00a0\u202f;,")
    told, held = content_words(text), content_words(old[0].text.removeprefix(old[0].label))
    labelled = bool(old[0].label) and text.startswith(old[0].label)
    bits = bool(told) and len(told) < len(held) and not text.endswith((".", "!", "?", ":")) and told[0] != held[0]
    words = [word for word in told if not word[:1].isdigit() and len(word) > 2]
    return bits and not labelled and (2 * len(told) <= len(held) or not words or any(word in held for word in words))


def _restates_first_phrases(new: Body, old: Body) -> bool:
    """Whether the new wording of an alinéa restates its first sentences only: what becomes of the others is not said."""
    if len(new) != 1 or len(old) != 1 or not isinstance(new[0], Alinea) or not isinstance(old[0], Alinea):
        return False
    held, told = phrases(old[0].text, old[0].label), phrases(new[0].text, new[0].label)
    if not told or len(told) >= len(held):
        return False
    pairs = zip(held, told, strict=False)
    if any(similarity(old[0].text[a:b], new[0].text[c:d]) < 0.5 for (a, b), (c, d) in pairs):
        return False
    rest = [old[0].text[a:b] for a, b in held[len(told) :]]
    return all(similarity(phrase, new[0].text[c:d]) < 0.9 for phrase in rest for c, d in told)


def refuse_already(new: Body, before: Body, after: Body) -> None:
    """Refuse alinéas that stand already, word for word, right where they would be added: they would stand there twice."""
    told = _words(new)
    if sum(map(len, told)) >= 3 and told in (_words(before[-len(told) :]), _words(after[: len(told)])):
        raise Refused("same-text", _ALREADY)


def refuse_said(new: str, before: str, after: str = "") -> None:
    """Refuse a sentence or words that stand already right before or after the place where they would be added."""
    told = content_words(new)
    size = len(told)
    if size >= 3 and told in (content_words(before)[-size:], content_words(after)[:size]):
        raise Refused("same-text", _ALREADY)


_ALREADY = "Le texte ajouté se trouve déjà à cette place, mot pour mot : vérifier si un acte antérieur ne l’a pas ajouté."


def _words(body: Body) -> list[tuple[str, ...]]:
    return [content_words(e.text) if isinstance(e, Alinea) else () for e in body]


def _long(alinea: Alinea) -> bool:
    return alinea.kind != "tableau" and len(content_words(alinea.text)) >= 8


def final_stop(new: str, old: str) -> str:
    """The full stop or semicolon that ends a text and that the quotation of its new wording leaves out."""
    return {".": ".", ";": " ;"}.get(old.rstrip()[-1:], "") if new.rstrip()[-1:].isalnum() else ""


def ended(text: str) -> tuple[str, tuple[str, ...]]:
    """A sentence that is added, with the full stop that its quotation leaves out."""
    text = text.strip()
    return (f"{text}.", (ADDED_STOP,)) if text[-1:].isalnum() else (text, ())


def finished(body: Body, old: Body) -> tuple[Body, tuple[str, ...]]:
    """New alinéas with the capital and the final stop of those they replace, when the quotation leaves them out."""
    if not body or not old:
        return body, ()
    notes: list[str] = []
    first, begin = body[0], old[0]
    if isinstance(first, Alinea) and isinstance(begin, Alinea) and _loses_capital(first, begin):
        body = (replace(first, text=first.text[0].upper() + first.text[1:]), *body[1:])
        notes.append("Majuscule initiale conservée.")
    elif isinstance(first, Alinea) and isinstance(begin, Alinea) and (lowered := _lowered(first, begin)):
        body = (lowered, *body[1:])
        notes.append("Minuscule initiale conservée après le marqueur.")
    last, end = body[-1], old[-1]
    if isinstance(last, Alinea) and isinstance(end, Alinea) and "tableau" not in (last.kind, end.kind):
        sign = final_stop(last.text, end.text) or (_colon(last.text, end.text) if len(body) == len(old) == 1 else "")
        if sign:
            body = (*body[:-1], replace(last, text=last.text.rstrip() + sign))
            notes.append(KEPT_STOP)
    return body, tuple(notes)


def _colon(new: str, old: str) -> str:
    """The colon of a sentence that introduces a list, when the quotation of the same sentence reworded leaves it out."""
    sign = re.search(r"[\s\u00a0\u202f]*:$", old.rstrip())
    return sign.group() if sign and new.rstrip()[-1:].isalnum() and similarity(new, old) >= 0.5 else ""


def _loses_capital(new: Alinea, old: Alinea) -> bool:
    plain = new.kind == old.kind == "paragraphe" and body_marker(new) is None
    return plain and new.text[:1].islower() and old.text[:1].isupper()


def _lowered(new: Alinea, old: Alinea) -> Alinea | None:
    """« – Durée : … » for « – durée : … »: the quotation began with a capital, and the item of the list does not."""
    one, other = body_marker(new), body_marker(old)
    if one is None or other is None or "title" in (one.style, other.style):
        return None
    told, held = new.text[one.length :], old.text[other.length :]
    word, known = (text.split(maxsplit=1)[:1] for text in (told, held))
    if not word or not known or word[0] == known[0] or word[0][0].lower() + word[0][1:] != known[0]:
        return None
    return replace(new, text=f"{new.text[: one.length]}{told[0].lower()}{told[1:]}")


def may_be_heading(held: tuple[Alinea | Lacune, ...], new: tuple[Alinea | Lacune, ...]) -> bool:
    """« 3.3.3. Suivi par le comité. », then text: a short line that the new wording does not restate."""
    first, brought = held[0], new[0] if new else None
    if len(held) < 2 or not isinstance(first, Alinea) or not isinstance(brought, Alinea):
        return False
    old, fresh = body_marker(first), body_marker(brought)
    if old is None or len(first.text[old.length :].split()) > 12 or (fresh is not None and fresh.value == old.value):
        return False
    return not first.text.rstrip().endswith((":", ";"))


def titled_point(held: Body, new: Body) -> bool:
    """« b) Fin de la période d'essai : », then text that is no list: a title that the new wording does not restate."""
    first, after, brought = held[0], held[1] if len(held) > 1 else None, new[0] if new else None
    if not isinstance(first, Alinea) or not isinstance(after, Alinea) or not isinstance(brought, Alinea):
        return False
    old = body_marker(first)
    if old is None or not first.text.rstrip().endswith(":") or body_marker(after) is not None or after.kind == "tableau":
        return False
    words = first.text[old.length :]
    restated = brought.text.rstrip().endswith(":") and similarity(words, brought.text) >= 0.5
    return len(words.split()) <= 12 and not restated


def refuse_skipped(new: Body, old: Body) -> None:
    """Refuse a wording whose list begins with « 2. » where the old one has a « 1. »: what becomes of the first is not said."""
    firsts = {"1", "a", "i"}
    held = [found for e in old[1:] if isinstance(e, Alinea) and (found := _quoted_marker(e))]
    given = [found for e in new[1:] if isinstance(e, Alinea) and (found := _quoted_marker(e))]
    for style in dict.fromkeys(found.style for found in given):
        told = [found.value for found in given if found.style == style]
        known = [found.value for found in held if found.style == style]
        if style in _LISTS and told[0] not in firsts and told[0] in known and known[0] in firsts and known[0] not in told:
            raise Refused(
                "shorter-payload",
                f"Le nouveau texte reprend le « {told[0]} » et omet le « {known[0]} » : dire ce que devient celui-ci.",
            )


_LISTS = frozenset({"chiffre", "degre", "lettre", "parenthese"})
"""Marks of the items of a list."""


def _quoted_marker(alinea: Alinea) -> Marker | None:
    """The marker of an alinéa, an inner quotation mark before it left out: « “ 2. Des autorisations … »."""
    bare = alinea.text.lstrip('«“"‘ \u00a0\u202f')
    return body_marker(alinea) or (body_marker(replace(alinea, text=bare)) if bare != alinea.text else None)
