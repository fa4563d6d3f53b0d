"""The words that the amending language is made of, folded, and the kind of token that each one is.

Verbs stand under the meaning that they order (Guide de légistique, fiche 3.4.1), whatever their form: « remplacé »,
« remplacent » and « remplacer » are all REMPLACER. A word that is not here is an ordinary one: it can stand in the name of a
text, nowhere else.
"""

from __future__ import annotations

from generator.french.numbers import CARDINALS, ORDINALS

UNITS: dict[str, str] = {
    "alinea": "alinea",
    "al": "alinea",
    "alin": "alinea",
    "paragraphe": "paragraphe",
    "phrase": "phrase",
    "tiret": "tiret",
    "puce": "tiret",
    "point": "point",
    "item": "item",
    "rubrique": "rubrique",
    "sous-paragraphe": "point",
    "sous-point": "point",
    "article": "article",
    "art": "article",
    "sous-article": "article",
    "annexe": "annexe",
    "appendice": "annexe",
    "titre": "titre",
    "chapitre": "chapitre",
    "sous-chapitre": "sous-chapitre",
    "section": "section",
    "sous-section": "sous-section",
    "partie": "partie",
    "livre": "livre",
    "sous-titre": "sous-titre",
    "preambule": "preambule",
    "chapeau": "chapeau",
    "intitule": "intitule",
    "tableau": "tableau",
    "grille": "tableau",
    "bareme": "tableau",
    "echeancier": "tableau",
    "ligne": "ligne",
    "colonne": "colonne",
    "debut": "debut",
    "fin": "fin",
}
"""Nouns that name a portion of a text, singular."""

WORDS: dict[str, str] = {
    "mot": "mot",
    "terme": "mot",
    "expression": "mot",
    "mention": "mot",
    "passage": "mot",
    "formule": "mot",
    "chiffre": "mot",
    "nombre": "mot",
    "sigle": "mot",
    "acronyme": "mot",
    "reference": "reference",
    "somme": "valeur",
    "montant": "valeur",
    "date": "valeur",
    "taux": "valeur",
    "duree": "valeur",
    "pourcentage": "valeur",
    "valeur": "valeur",
    "delai": "valeur",
}
"""Nouns that announce quoted words."""

CONTENTS: dict[str, str] = {
    "disposition": "",
    "stipulation": "",
    "texte": "",
    "redaction": "",
    "contenu": "",
    "corps": "",
    "libelle": "",
    "version": "",
    "teneur": "",
    "formulation": "",
}
"""Nouns for wording as such: « les dispositions de l'article 5 » are article 5, « les dispositions suivantes » the new text."""

TEXTS: dict[str, str] = {
    "convention": "convention",
    "ccn": "convention",
    "ccns": "convention",
    "accord": "convention",
    "accord-cadre": "convention",
    "convention-cadre": "convention",
    "contrat-cadre": "convention",
    "protocole": "convention",
    "contrat": "convention",
    "charte": "convention",
    "bail": "convention",
    "avenant": "avenant",
    "code": "autre",
    "loi": "autre",
    "ordonnance": "autre",
    "decret": "autre",
    "arrete": "autre",
    "directive": "autre",
    "reglement": "autre",
    "circulaire": "autre",
    "statuts": "autre",
}
"""Nouns that name a text, and which kind of text that is."""

_STEMS = {
    "REMPLACER": "remplac substitu",
    "SUPPRIMER": "supprim retir effac enlev retranch ray biff ot",
    "ABROGER": "abrog",
    "ANNULER": "annul",
    "MODIFIER": "modifi revis amend reform actualis amenag chang",
    "COMPLETER": "complet",
    "AJOUTER": "ajout rajout",
    "INSERER": "inser intercal integr",
    "CREER": "cre institu",
    "REDIGER": "redig libell reformul",
    "INTITULER": "intitul titr denomm nomm renomm",
    "FIXER": "fix port relev revaloris augment ramen report repouss abaiss allong",
    "RENUMEROTER": "renumerot numerot",
    "DEPLACER": "deplac transfer",
    "INTERVERTIR": "permut",
    "APPORTER": "apport",
}
_IRREGULAR = {
    "AJOUTER": "adjoint adjointe adjoints adjointes",
    "INSERER": "introduit introduite introduits introduites",
    "FIXER": "reduit reduite reduits reduites",
    "RETABLIR": "retabli retablie retablis retablies",
    "INTERVERTIR": "interverti intervertie intervertis interverties",
    "REDIGER": "reecrit reecrite reecrits reecrites concu concue concus concues",
}

Form = tuple[str, str]


def _forms() -> dict[str, Form]:
    """Forms of the verbs, folded, and their meaning.

    « remplacé » and « remplace » fold alike: AMBIGU, which the lexer settles by the accent.
    """
    forms: dict[str, Form] = {}
    for meaning, stems in _STEMS.items():
        for stem in stems.split():
            forms |= {stem + ending: ("INFINITIF", meaning) for ending in ("er",)}
            forms |= {stem + ending: ("VERBE", meaning) for ending in ("ent", "era", "eront", "ons")}
            forms |= {stem + ending: ("PARTICIPE", meaning) for ending in ("ee", "ees")}
            forms |= {stem + ending: ("AMBIGU", meaning) for ending in ("e", "es")}
    for meaning, words in _IRREGULAR.items():
        forms |= dict.fromkeys(words.split(), ("PARTICIPE", meaning))
    forms |= dict.fromkeys(("devient", "deviennent", "deviendra", "deviendront"), ("VERBE", "DEVENIR"))
    return forms | {"lire": ("INFINITIF", "LIRE"), "lit": ("VERBE", "LIRE"), "retablir": ("INFINITIF", "RETABLIR")}


VERBS = _forms()
"""Forms of the amending verbs."""
NOUNS_ALIKE = frozenset({"titre", "titres", "texte", "reforme", "reformes", "porte", "portes"})
"""Nouns that fold like a verb without an accent."""

_AUX = "est sont soit soient sera seront etait etaient ete etre a-ete fut furent"
_ADVERBS = (
    "desormais dorenavant egalement donc ainsi lui-meme elle-meme eux-memes elles-memes integralement aussi alors respectivement "
    "totalement forfaitairement actuellement maintenant entierement purement simplement expressement ensuite uniquement enfin"
)
_DETERMINERS = (
    "le la les l' ce cet cette ces ledit ladite lesdits lesdites audit auxdits dudit desdits desdites leur leurs son sa ses"
)
_PREPOSITIONS = {"au": "A", "aux": "A", "dans": "A", "sur": "A", "en": "EN", "du": "DE", "des": "DE", "de": "DE", "d'": "DE"}
_ANAPHORA = "ce cet cette ces meme memes ledit ladite lesdits lesdites precite precitee precites precitees susvise susvisee"

PLAIN: dict[str, tuple[str, object]] = {
    **dict.fromkeys(_AUX.split(), ("AUX", None)),
    **dict.fromkeys(_ADVERBS.split(), ("ADVERBE", None)),
    **{word: ("DET", word in _ANAPHORA.split()) for word in _DETERMINERS.split()},
    **{word: ("PREP", value) for word, value in _PREPOSITIONS.items()},
    **dict.fromkeys(("un", "une"), ("INDEFINI", 1)),
    **dict.fromkeys(("il", "elle", "ils", "elles", "celui-ci", "celle-ci", "ceux-ci", "celles-ci"), ("PRONOM", None)),
    **dict.fromkeys(("celui", "celle", "ceux", "celles"), ("CELUI", None)),
    **dict.fromkeys(("meme", "memes"), ("MEME", None)),
    **dict.fromkeys(("nouveau", "nouvel", "nouvelle", "nouveaux", "nouvelles"), ("NOUVEAU", None)),
    **dict.fromkeys(
        ("ancien", "ancienne", "anciens", "anciennes", "actuel", "actuelle", "actuels", "actuelles"), ("ANCIEN", None)
    ),
    **dict.fromkeys(("present", "presente", "presents", "presentes"), ("PRESENT", None)),
    **dict.fromkeys(
        ("precite", "precitee", "precites", "precitees", "susvise", "susvisee", "susmentionne", "initiale"), ("PRECITE", None)
    ),
    **dict.fromkeys(("suivant", "suivante", "suivants", "suivantes"), ("SUIVANT", None)),
    **dict.fromkeys(("ci-apres", "ci-dessous", "ci-joint", "ci-jointe", "ci-annexe", "ci-annexee"), ("CI", None)),
    "par": ("PAR", None),
    "apres": ("APRES", None),
    "avant": ("AVANT", None),
    "entre": ("ENTRE", None),
    "et": ("ET", None),
    "ou": ("OU", None),
    "comme": ("COMME", None),
    "se": ("SE", None),
    "s'": ("SE", None),
    "tel": ("TEL", None),
    "telle": ("TEL", None),
    "tels": ("TEL", None),
    "telles": ("TEL", None),
    "que": ("QUE", None),
    "qu'": ("QUE", None),
    "qui": ("QUI", None),
    "dont": ("DONT", None),
    "issu": ("ISSU", None),
    "issue": ("ISSU", None),
    "issus": ("ISSU", None),
    "issues": ("ISSU", None),
    "occurrence": ("OCCURRENCE", None),
    "occurrences": ("OCCURRENCE", None),
    "reste": ("RESTE", None),
    "trait": ("MOT", None),
}
"""Grammatical words."""


def plural(words: dict[str, str]) -> dict[str, str]:
    """The same nouns with their plurals: « tableau », « tableaux »; « article », « articles »."""
    return words | {
        word + ("x" if word.endswith("eau") else "s"): kind for word, kind in words.items() if not word.endswith(("s", "x"))
    }


LEXICON: dict[str, tuple[str, object]] = {
    **{word: ("CARDINAL", number) for word, number in CARDINALS.items()},
    **{word: ("ORDINAL", rank) for word, rank in ORDINALS.items()},
    **{word: ("TEXTE", kind) for word, kind in plural(TEXTS).items()},
    **{word: ("CONTENU", kind) for word, kind in plural(CONTENTS).items()},
    **{word: ("NOM", kind) for word, kind in plural(WORDS).items()},
    **PLAIN,
    **{word: ("UNITE", kind) for word, kind in plural(UNITS).items()},
}
"""Folded word → (kind of token, value)."""
