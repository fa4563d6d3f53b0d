"""One page of each kind, on the four deposited dossiers."""

from __future__ import annotations

KINDS = {
    "home": "/",
    "conventions": "/conventions/",
    "convention": "/conventions/mon-stage-de-3e/",
    "convention held whole": "/conventions/inserjeunes/",
    "convention annotated": "/conventions/engagement-civique/",
    "convention with a text beside": "/conventions/classe-a-12/",
    "version": "/conventions/mon-stage-de-3e/versions/avenant-2/",
    "version not held": "/conventions/mon-stage-de-3e/versions/avenant-3/",
    "comparer": "/conventions/mon-stage-de-3e/comparer/",
    "comparison": "/conventions/mon-stage-de-3e/comparer/avenant-2/avenant-4/",
    "acte": "/conventions/mon-stage-de-3e/actes/avenant-4/",
    "acte not held": "/conventions/mon-stage-de-3e/actes/avenant-3/",
    "article": "/conventions/mon-stage-de-3e/articles/2/",
    "controles": "/controles/",
    "search": "/recherche/",
    "help": "/aide/",
    "glossary": "/glossaire/",
    "accessibility": "/accessibilite/",
    "legal notice": "/mentions-legales/",
    "not found": "/404.html",
}
"""Name of the kind → address."""
