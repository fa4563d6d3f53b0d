"""Operations told in a line each, as the cases expect them."""

from __future__ import annotations

from generator.model import Alinea, Article, Block, Provision
from generator.operations import (
    Append,
    Content,
    Insert,
    InsertWords,
    Move,
    Operation,
    Remove,
    RemoveWords,
    Rename,
    Renumber,
    Replace,
    ReplaceWords,
    Restore,
    Step,
    Target,
)

_NOUNS = {"alinea": "alinéa", "paragraphe": "paragraphe", "intitule": "intitulé", "debut": "début", "preambule": "préambule"}


def tell(provision: Provision) -> str:
    """A provision, one line an operation."""
    if provision.refusal is not None:
        return f"refus {provision.refusal.code}"
    if provision.annotation is not None:
        return f"{provision.annotation.kind} : {tell_target(provision.annotation.target)}"
    return "\n".join(tell_operation(operation) for operation in provision.operations) or "annonce"


def tell_operation(operation: Operation) -> str:
    """One operation."""
    place = tell_target(operation.target)
    match operation:
        case Replace():
            return f"remplacer {place} ← {tell_content(operation.content)}"
        case Insert():
            return f"insérer {operation.position} {place} ← {tell_content(operation.content)}"
        case Append():
            rank = f" (rang {operation.rank})" if operation.rank else ""
            return f"ajouter à {place}{rank} ← {tell_content(operation.content)}"
        case Remove():
            return f"supprimer {place}"
        case ReplaceWords() if operation.value_of and not operation.old:
            return f"mots de {place} : valeur de « {operation.value_of} » → « {operation.new} »"
        case ReplaceWords():
            return f"mots de {place} : « {operation.old} » → « {operation.new} »{_occurrences(operation.occurrences)}"
        case RemoveWords():
            return f"mots de {place} : « {operation.old} » supprimés{_occurrences(operation.occurrences)}"
        case InsertWords():
            anchor = f" « {operation.anchor} »" if operation.anchor else ""
            return f"mots de {place} : « {operation.new} » {operation.position}{anchor}{_occurrences(operation.occurrences)}"
        case Rename():
            spared = "".join(f", sauf {tell_target(one)}" for one in operation.spared)
            return f"renommer dans {place}{spared} : « {operation.old} » → « {operation.new} »"
        case Move():
            beside = f"{operation.position} {tell_target(operation.place)}" if operation.place else f"rang {operation.rank}"
            return f"déplacer {place} → {beside}"
        case Renumber():
            return f"renuméroter {place} → {operation.number}"
        case Restore():
            return f"rétablir {place} ← {tell_content(operation.content)}"


def _occurrences(occurrences: object) -> str:
    """Which occurrences, when it is not the only one."""
    return "" if occurrences == "unique" else f" ({occurrences})"


def tell_target(target: Target) -> str:
    """A target, outer to inner."""
    parts = [f"{container.kind} {container.number}{_quote(container.quote)}".strip() for container in target.containers]
    if target.holder in ("article", "annexe"):
        through = f" à {target.through}" if target.through else ""
        parts.append(f"{target.holder} {target.number or '?'}{through}{_quote(target.heading)}")
    elif target.holder == "texte":
        parts.append("tout le texte")
    elif target.holder == "preambule":
        parts.append("préambule")
    parts += [_step(step) for step in target.steps]
    if target.texte:
        parts.insert(0, f"[{target.texte_kind} : {target.texte}]")
    told = ", ".join(parts) or "?"
    for proof in target.provenance:
        told += f" ({proof.text})"
    return told + (" (après le présent acte)" if target.after_act else "")


def _quote(words: str) -> str:
    """A heading."""
    return f" « {words} »" if words else ""


def _step(step: Step) -> str:
    """One narrowing."""
    noun = _NOUNS.get(step.unit, step.unit)
    joint = " à " if step.span else " et "
    picked = joint.join([*map(str, step.ranks), *((step.labels) if not step.ranks else ())])
    sort = f" ({step.labels[0]})" if step.ranks and step.labels else ""
    role = {
        "begins": " commençant par",
        "ends": " finissant par",
        "contains": " contenant",
        "about": " relatif à",
        "title": "",
    }.get(step.quote_role, "")
    sort += f" (au nombre de {step.count})" if step.count else ""
    return f"{noun} {picked}".strip() + sort + role + _quote(step.quote)


def tell_content(content: Content) -> str:
    """New wording: its number and heading, its lines, the articles in it."""
    told: list[str] = []
    if content.number or content.heading:
        told.append(f"[{content.number} {content.heading}]".replace("[ ", "[").replace(" ]", "]"))
    if content.maybe_heading:
        told.append("(première ligne : intitulé ou alinéa)")
    told += [f"« {line.text} »" for line in content.body if isinstance(line, Alinea)]
    told += [_article(article) for article in content.articles]
    count = f" {content.count}" if content.count else ""
    return " ".join(told) + (f" ({content.unit}{count})" if content.unit else "")


def _article(article: Article) -> str:
    """An article inside a wording."""
    return f"{{article {article.number}{_quote(article.heading)} : {len(article.body)}}}"


def tell_block(block: Block) -> str:
    """A block, its class first."""
    text = block.alinea.text.replace("\n", " / ")
    return f"{block.kind.value} | {text[:60]}{'…' if len(text) > 60 else ''}"
