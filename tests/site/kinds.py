"""One page of each kind, on the four deposited dossiers and on a complete fictitious one."""

from __future__ import annotations

KINDS = {
    "home": "/",
    "conventions": "/conventions/",
    "conventions of a party": "/parties/direction-interministerielle-du-numerique-dinum/",
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
    "language": "/langue-comprise/",
    "guide": "/guide/",
    "help": "/aide/",
    "glossary": "/glossaire/",
    "accessibility": "/accessibilite/",
    "legal notice": "/mentions-legales/",
    "by date": "/conventions/mon-stage-de-3e/a-une-date/",
    "contributor's page": "/contribuer/",
    "decisions": "/decisions/",
    "not found": "/404.html",
    "fictitious home": "/fictif/",
    "fictitious convention": "/fictif/conventions/atelier-des-ponts/",
    "fictitious version": "/fictif/conventions/atelier-des-ponts/versions/avenant-1/",
    "fictitious comparison": "/fictif/conventions/atelier-des-ponts/comparer/convention/avenant-3/",
    "fictitious acte": "/fictif/conventions/atelier-des-ponts/actes/avenant-2/",
}
"""Name of the kind → address."""
