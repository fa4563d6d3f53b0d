"""What pydantic found wrong in a front matter, in a jurist's words: the key, its line, what is wrong, what to do."""

from __future__ import annotations

from difflib import get_close_matches

from pydantic_core import ErrorDetails

from generator.errors import Diagnostic
from generator.reading.yaml_lines import FrontMatter, Place

_MESSAGES = {
    "missing": ("missing-key", "elle manque.", "Ajoutez-la, par exemple « {example} »."),
    "date_format": ("invalid-date", "la date {value} n’est pas écrite année-mois-jour.", "Écrivez par exemple « {key}: {iso} »."),
    "date_impossible": ("impossible-date", "la date {value} n’existe pas au calendrier.", "Vérifiez-la sur l’acte."),
    "number_format": ("invalid-number", "{value} n’est pas un numéro d’acte.", "Écrivez-le en chiffres : « numero: 3 »."),
    "nature_misspelt": ("misspelt-nature", "{value} n’est pas reconnu.", "Écrivez « nature: {expected} »."),
    "line_format": ("invalid-line", "{value} n’est pas un numéro de ligne.", "Écrivez par exemple « ligne: 73 »."),
    "lines_format": (
        "invalid-line",
        "{value} ne désigne pas des lignes.",
        "Écrivez par exemple « texte_nouveau: 75 à 131 », la première avant la dernière.",
    ),
    "digest_format": (
        "invalid-digest",
        "{value} n’est pas une empreinte.",
        "Copiez celle que montre la page de l’acte (12 caractères au moins).",
    ),
    "literal_error": ("invalid-value", "{value} n’est pas admis.", "Écrivez {choices}."),
    "string_type": (
        "empty-value",
        "elle est vide, ou n’est pas un simple texte.",
        "Complétez-la, ou retirez-la si l’acte ne dit rien.",
    ),
    "tuple_type": ("invalid-value", "une liste est attendue.", "Écrivez une entrée par ligne, précédée d’un tiret."),
    "model_type": (
        "invalid-value",
        "une suite de clés est attendue.",
        "Commencez l’entrée par {opening}.",
    ),
}
_SAME = {"string_too_short": "string_type", "date_type": "string_type", "model_attributes_type": "model_type"}
_OTHER = ("invalid-value", "{value} n’est pas admis.", "Suivez le modèle de « consolide new ».")
_EXAMPLES = {
    "nature": "nature: avenant",
    "titre": "titre: Avenant n° 1 à la convention du 26 octobre 2018",
    "statut": "statut: versé",
    "depot": "depot: 2026-11-22",
    "preuve": "preuve: explicite",
    "selon": "selon: avenant-4",
    "citation": "citation: les mots exacts de l’acte cité",
    "lectures": "lectures:",
    "phrase": "phrase: les mots exacts de la phrase, tels que versés",
    "lecture": "lecture: L’article 2 est abrogé.",
    "decide_par": "decide_par: Bureau des conventions",
    "date": "date: 2026-11-22",
    "motif": "motif: accord des deux parties, courriel du 3 mars 2022",
}
_ENTRIES = {"faits": "Fait", "lectures": "Lecture"}
_OPENINGS = {
    "faits": "« - sujet: … » ou « - portion: … »",
    "lectures": "« - phrase: … »",
}
_CHOICES = {"preuve": "« explicite » ou « déduite »", "statut": "« versé » ou « non versé »"}


def explain(detail: ErrorDetails, front: FrontMatter, known: tuple[str, ...]) -> Diagnostic:
    """A pydantic error at the line of its key; `known` are the keys that could stand there."""
    place: Place = detail["loc"]
    key = next((str(step) for step in reversed(place) if isinstance(step, str)), "")
    if detail["type"] == "extra_forbidden":
        near = get_close_matches(key.lower(), known, 1, 0.6)
        code, message = "unknown-key", "elle n’existe pas."
        remedy = f"Vouliez-vous dire « {near[0]} » ?" if near else f"Les clés admises sont : {', '.join(known)}."
    else:
        words = {
            "key": key,
            "value": _show(detail["input"]),
            "example": _EXAMPLES.get(key, f"{key}: …"),
            "choices": _CHOICES.get(key, ""),
            "opening": _OPENINGS.get(str(place[0]), ""),
            **detail.get("ctx", {}),
        }
        code, message, remedy = _MESSAGES.get(_SAME.get(detail["type"], detail["type"]), _OTHER)
        message, remedy = message.format_map(words), remedy.format_map(words)
        if code == "empty-value" and key in _EXAMPLES:
            remedy = f"Complétez-la, par exemple « {_EXAMPLES[key]} »."
    return Diagnostic(front.path, front.line(*place), "erreur", code, f"{_where(place)} : {message}", remedy)


def _where(place: Place) -> str:
    """Which key, and which fact or reading holds it."""
    entry = f"{_ENTRIES[str(place[0])]} n° {int(place[1]) + 1}" if len(place) > 1 and place[0] in _ENTRIES else ""
    key = next((f"clé « {step} »" for step in reversed(place) if isinstance(step, str)), "")
    if not entry:
        return key.capitalize()
    return f"{entry}, {key}" if len(place) > 2 else entry


def _show(value: object) -> str:
    """A value as a message shows it."""
    if not isinstance(value, str) or not value.strip():
        return "une valeur vide" if value in (None, "") else "cette valeur"
    value = " ".join(value.split())
    return f"« {value if len(value) <= 60 else value[:59] + '…'} »"
