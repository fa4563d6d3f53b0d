"""What a sentence says of the article that it names, its heading or its subject: the article at hand must bear it out."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.consolidating.matching.tokens import content_words, same_words, stems
from generator.consolidating.refused import Refused
from generator.consolidating.scope import written_number
from generator.french.article_numbers import canonical
from generator.model import Article, Lacune, Texte
from generator.operations import Append, Insert, Operation, Replace, Target

_LIMIT = re.compile(r"\b(?:pour|sauf|hors|hormis|excepté|uniquement|seulement)\b", re.IGNORECASE)
"""« relatif aux absences pour maladie »: what follows must stand in the heading, else it narrows what is meant."""
_BRANCH = re.compile(r"\b(?:CCN\b|convention collective)", re.IGNORECASE)
_QUOTED = re.compile(r"[«“\"]([^«»“”\"]+)[»”\"]")


def check_heading(part: Article, target: Target) -> None:
    """The heading that a sentence quotes must not be another one's."""
    if not target.heading or not any(char.isalpha() for char in part.heading):
        _refuse_its_words(part, target.heading)  # « (1) », the call of a note, is no heading
        return
    quoted, held = ({word[:6] for word in content_words(words)} for words in (target.heading, part.heading))
    if quoted and held and len(quoted & held) * 3 < min(len(quoted), len(held)):  # « Astreintes » is « Astreinte »
        raise Refused(
            "other-heading",
            f"L’{_kind(part)} {part.number} s’intitule « {part.heading} », et non « {target.heading} » : "
            f"vérifier l’{_kind(part)}.",
            written_number(part),
        )


def check_annexe(part: Article, target: Target) -> None:
    """« L'annexe I intitulée « Congés » », « relative aux congés »: as for an article; a title may stand on its first line."""
    check_heading(part, target)
    if target.heading and not any(char.isalpha() for char in part.heading):
        check_about(part, replace(target, about=target.heading))
    check_about(part, target)


def check_division(parts: list[Article], name: str, target: Target) -> None:
    """« Le titre II relatif aux congés »: some word of it must stand in its title, or in one of its articles."""
    told = stems(target.about) - _OF_NOTHING
    if not told or any(isinstance(element, Lacune) for part in parts for element in part.body):
        return
    titles = [division.title for part in parts for division in part.divisions]
    if not told & stems(" ".join((*titles, *(words for part in parts for words in (part.heading, part.title, *part.lines))))):
        raise Refused("other-subject", f"Le {name} ne parle pas de « {target.about} » : vérifier la division visée.")


def _kind(part: Article) -> str:
    return "annexe" if part.kind == "annexe" else "article"


def title_told(part: Article, target: Target) -> tuple[str, ...]:
    """A note when the heading that a sentence quotes is nearly the article's and not it: nothing tells that it changes."""
    if not target.heading or not any(char.isalpha() for char in part.heading) or target.holder != "article":
        return ()
    if canonical(part.number) != canonical(target.number) or stems(target.heading) == stems(part.heading):
        return ()
    return (f"L’acte appelle cet article « {target.heading} » et le texte « {part.heading} » : l’intitulé n’est pas changé.",)


def _refuse_its_words(part: Article, quoted: str) -> None:
    """« Les dispositions de l'article 4 « chaque mois » sont supprimées. », and article 4 has no heading: words of its text?"""
    if not quoted[:1].islower() and not quoted.rstrip().endswith((".", ";")):
        return
    wanted = content_words(quoted)
    words = content_words("\n".join(part.lines))
    if wanted and any(words[place : place + len(wanted)] == wanted for place in range(len(words) - len(wanted) + 1)):
        raise Refused(
            "words-or-portion",
            f"Rien ne dit si « {quoted} » est l’intitulé de l’article {part.number} ou des mots de son texte : le dire.",
            written_number(part),
        )


def check_article(texte: Texte, index: int, target: Target) -> None:
    """What is said of an article must be borne out by its heading and its wording, and not by those of another one."""
    check_heading(texte.parts[index], target)
    check_no_other(texte, index, target)
    check_about(texte.parts[index], target)
    check_no_other_about(texte, index, target)


def check_no_other(texte: Texte, index: int, target: Target) -> None:
    """« L'article 4 « Obligations du délégataire » », which is the heading of article 3: one of the two is a slip."""
    part = texte.parts[index]
    if not target.heading or not part.heading or same_words(part.heading, target.heading):
        return
    others = [one for one in texte.articles if one.ident != part.ident and same_words(one.heading, target.heading)]
    if others:
        raise Refused(
            "other-heading",
            f"« {target.heading} » est l’intitulé de l’article {others[0].number}, et non de l’article {part.number} : dire "
            "lequel des deux est visé.",
            written_number(part),
        )


def check_no_other_about(texte: Texte, index: int, target: Target) -> None:
    """« L'article 4 relatif à la durée », where article 5 is headed « Durée » and article 4 is not: one of the two is a slip."""
    part = texte.parts[index]
    told = stems(target.about) - _OF_NOTHING
    if not told or not part.heading or told & stems(part.heading):
        return
    others = [one for one in texte.articles if one.ident != part.ident and one.heading and stems(one.heading) == told]
    if others:
        raise Refused(
            "other-subject",
            f"« {target.about} » est l’objet de l’article {others[0].number}, « {others[0].heading} », et non de l’article "
            f"{part.number} : dire lequel des deux est visé.",
            written_number(part),
        )


def without_title(operation: Operation, texte: Texte) -> tuple[Operation, tuple[str, ...]]:
    """« L'article 3 de l'accord relatif au label « Service Ouvert » » quotes the title of the text: no heading of an article.

    With a note where the quoted name stands in no title: « l'article 3 de la convention collective « Six métiers » ».
    """
    target = operation.target
    if not target.texte or not target.heading:
        return operation, ()
    notes: tuple[str, ...] = ()
    if not any(same_words(words, target.heading) for words in _QUOTED.findall(texte.title)):
        if not _nickname(target, texte):
            return operation, ()
        notes = (f"« {target.heading} » est lu comme le nom de la convention : aucun article ne s’intitule ainsi.",)
    bare = replace(operation, target=replace(target, heading=""))
    if isinstance(bare, (Replace, Append, Insert)) and same_words(bare.content.quoted_heading, target.heading):
        return replace(bare, content=replace(bare.content, quoted_heading="")), notes
    return bare, notes


def _nickname(target: Target, texte: Texte) -> bool:
    """A name between quotation marks after « convention collective », where the text at hand is one; an accord has no such name.

    The heading of some article that stood there would be a heading: then it is left as one.
    """
    if not target.heading_of_text or not _BRANCH.match(target.texte) or not _BRANCH.search(texte.title):
        return False
    said = content_words(target.heading)
    return not any(set(said) & set(content_words(part.heading)) for part in texte.parts)


_OF_NOTHING = stems("montant valeur taux chiffre")
"""« Les montants de l'article 5 »: whatever they are of."""


def check_about(part: Article, target: Target) -> None:
    """« L'article 7 relatif au comité de suivi »: some word of it must stand in the article, in its heading or its wording."""
    told = stems(target.about) - _OF_NOTHING
    if not told or any(isinstance(element, Lacune) for element in part.body):
        return
    held = stems(" ".join((part.heading, part.title, *part.lines)))
    limit = _LIMIT.search(target.about)
    narrowed = stems(target.about[limit.end() :]) if limit else set()
    if not told & held or not narrowed <= stems(f"{part.heading} {part.title}"):
        raise Refused(
            "other-subject",
            f"L’{_kind(part)} {part.number} ne parle pas de « {target.about} » : vérifier l’{_kind(part)}.",
            written_number(part),
        )
