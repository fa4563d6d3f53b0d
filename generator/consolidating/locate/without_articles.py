"""What a lawyer is told of a text in which no article was read: the lines that look like its headings, and how to write them."""

from __future__ import annotations

from generator.model import Alinea, Texte
from generator.reading.numbered_lines import is_short_title, read_numbered

_SHOWN = 3


def missing_article(number: str, texte: Texte) -> str:
    """Why an article is not found: the text has none of that number, or none at all."""
    if texte.articles:
        return f"Le texte n’a pas d’article {number} : vérifier le numéro, ou verser l’acte qui l’a créé."
    lines = (line.text for part in texte.parts for line in part.body if isinstance(line, Alinea))
    titles = [line for line in lines if (read := read_numbered(line)) and is_short_title(read.words)][:_SHOWN]
    seen = f" (« {' », « '.join(title[:40] for title in titles)} »)" if titles else ""
    return (
        f"Aucun titre d’article n’a été lu dans le texte{seen} : revoir sa transcription (« Article 1 – … » ou « ## 1. … »), "
        f"ou verser l’acte qui a créé l’article {number}."
    )
