"""Where an operation bears, in French words: « la 1re phrase du 2e alinéa du II de l’article 3 »."""

from __future__ import annotations

from generator.french.named_series import ALONE, FEMININE, NAMING
from generator.operations import Container, Step, Target

_MASCULINE = {
    "alinea": ("alinéa", "alinéas"),
    "paragraphe": ("paragraphe", "paragraphes"),
    "item": ("point", "points"),
    "chapeau": ("chapeau", "chapeaux"),
    "tableau": ("tableau", "tableaux"),
    "intitule": ("intitulé", "intitulés"),
    "debut": ("début", "débuts"),
    "titre": ("titre", "titres"),
    "chapitre": ("chapitre", "chapitres"),
    "livre": ("livre", "livres"),
    "article": ("article", "articles"),
}
_FEMININE = {
    "phrase": ("phrase", "phrases"),
    "liste": ("liste", "listes"),
    "ligne": ("ligne", "lignes"),
    "colonne": ("colonne", "colonnes"),
    "fin": ("fin", "fins"),
    "annexe": ("annexe", "annexes"),
    "partie": ("partie", "parties"),
    "section": ("section", "sections"),
    "sous-section": ("sous-section", "sous-sections"),
}
_LAST = {
    -1: ("dernier", "dernière"),
    -2: ("avant-dernier", "avant-dernière"),
    -3: ("antépénultième", "antépénultième"),
}
_ROLES = {
    "begins": "commençant par",
    "ends": "finissant par",
    "contains": "qui contient",
    "title": "intitulé",
    "about": "qui parle de",
}
_VOWELS = "aeéèêiouyAEÉÈÊIOUY"


def say_target(target: Target) -> str:
    """A target, from the finest to the widest, with its article: « le 2e alinéa de l’article 5 »."""
    pieces = _steps(target.steps)[::-1]
    part = _part(target)
    pieces += [part] if part else []
    pieces += [_container(container) for container in target.containers[::-1] if target.holder != "division"]
    pieces += [_container(container) for container in target.containers[-2::-1] if target.holder == "division"]
    if not target.containers and not part and not pieces:
        pieces = ["la portion désignée plus haut"]
    said = pieces[0] + "".join(f" {of(piece)}" for piece in pieces[1:])
    if target.texte_kind == "avenant" or target.texte_date or target.texte_kind == "autre":
        said += f" (texte nommé : « {target.texte} »)"
    said += "".join(f", {link.text.strip(' ,')}" for link in target.provenance)
    return f"{said}, dans sa rédaction après le présent acte" if target.after_act else said


def of(piece: str) -> str:
    """« de » before a noun and its article: « du », « des », « de l’ », « de la »."""
    if piece.startswith("le "):
        return f"du {piece[3:]}"
    if piece.startswith("les "):
        return f"des {piece[4:]}"
    return f"de {piece}"


def to(piece: str) -> str:
    """« à » before a noun and its article: « au », « aux », « à l’ », « à la »."""
    if piece.startswith("le "):
        return f"au {piece[3:]}"
    if piece.startswith("les "):
        return f"aux {piece[4:]}"
    return f"à {piece}"


def the(noun: str, feminine: bool = False) -> str:
    """A noun with its article."""
    if noun[0] in _VOWELS:
        return f"l’{noun}"
    return f"{'la' if feminine else 'le'} {noun}"


def ordinal(rank: int, feminine: bool = False) -> str:
    """« 1er », « 1re », « 2e », « dernier »."""
    if rank < 0:
        return _LAST[rank][feminine] if rank in _LAST else f"{-rank}e à partir de la fin"
    return f"{rank}{('er', 're')[feminine] if rank == 1 else 'e'}"


def _part(target: Target) -> str:
    """The part that holds the target."""
    heading = f" « {target.heading} »" if target.heading else ""
    if target.holder == "texte":
        return "le texte entier"
    if target.holder == "preambule":
        return "le préambule"
    if target.holder == "division" and target.containers:
        return _container(target.containers[-1])
    if target.holder in ("article", "annexe"):
        if target.through:
            return f"les {target.holder}s {target.number} à {target.through}"
        return f"l’{target.holder}" + (f" {target.number}" if target.number else "") + heading
    return ""


def _container(container: Container) -> str:
    """A division or annexe."""
    noun = " ".join(piece for piece in (container.kind, container.number) if piece)
    return the(noun or "division", container.kind in _FEMININE) + (f" « {container.quote} »" if container.quote else "")


def _steps(steps: tuple[Step, ...]) -> list[str]:
    """Every narrowing; the alinéa told before « le rappel » says where that passage ends."""
    pieces: list[str] = []
    for step in steps:
        piece = _step(step)
        if len(step.labels) == 1 and step.labels[0] in ALONE and pieces:
            piece = f"{piece} (qui finit {to(pieces.pop())})"
        pieces.append(piece)
    return pieces


def _step(step: Step) -> str:
    """One narrowing, with its article."""
    feminine = step.unit in _FEMININE
    singular, several = (_FEMININE if feminine else _MASCULINE)[step.unit]
    if step.unit == "item" and step.ranks and step.labels:
        singular, several = step.labels[0], f"{step.labels[0]}s"
    role = _ROLES.get(step.quote_role, "") + ("e" if feminine and step.quote_role == "title" else "")
    quote = f" {role} « {step.quote} »".replace("  ", " ") if step.quote else ""
    if step.ranks:
        return _ranked(step, singular, several, feminine) + quote
    if step.labels and step.unit == "ligne":
        return "les lignes " + _listed([f"« {label} »" for label in step.labels], span=False)
    if step.labels:
        labels = [f"{label.rstrip(')')})" if len(label) == 1 and label.islower() else label for label in step.labels]
        noun = labels[0].partition(" ")[0]
        if len(labels) == 1 and noun in NAMING:
            return the(labels[0], noun in FEMININE) + quote  # « l’axe 3 », « la catégorie B »
        if len(labels) == 1:
            return f"le {labels[0]}{quote}"
        return f"les {_listed(labels, step.span)}{quote}"
    return the(singular, feminine) + quote


def _ranked(step: Step, singular: str, several: str, feminine: bool) -> str:
    """« le 2e alinéa », « les 2e et 3e alinéas », « les 3 derniers alinéas »."""
    if step.count:
        return f"les {step.count} {several}"
    if step.last_only and len(step.ranks) > 1:
        return f"les {len(step.ranks)} {'dernières' if feminine else 'derniers'} {several}"
    ordinals = [ordinal(rank, feminine) for rank in step.ranks]
    if len(ordinals) == 1:
        words = f"{ordinals[0]} {singular}" if step.ranks[0] >= -3 else f"{singular}, {ordinals[0]},"
        return the(words, feminine)
    return f"les {_listed(ordinals, step.span)} {several}"


def _listed(names: list[str], span: bool) -> str:
    """« 2 et 4 », « 2, 4 et 5 », « a à d »."""
    if span:
        return f"{names[0]} à {names[-1]}"
    return f"{', '.join(names[:-1])} et {names[-1]}"
