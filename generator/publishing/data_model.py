"""What programs read of a convention: the shape of each JSON file, from which its published schema is made.

Keys are in French, as in the deposited files. A key is never renamed nor removed under one `format`.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

FORMAT: Literal[1] = 1
"""Changes when a program that reads these files would have to."""
WARNING = "Document d’information sans valeur officielle\N{NO-BREAK SPACE}: seuls les actes signés font foi."


class _Data(BaseModel):
    """Every object: nothing but what is described, frozen, described by its docstrings."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class _File(_Data):
    """What every file says of itself."""

    schema_: str = Field(serialization_alias="$schema")
    """Adresse du schéma de ce fichier."""
    format: Literal[1] = FORMAT
    """Version de ce format : elle change quand un programme qui le lit doit changer."""
    avertissement: str = WARNING
    """Ce que vaut ce fichier."""


class Entree(_Data):
    """Une convention, dans la liste."""

    id: str
    """Identifiant, stable."""
    nom: str
    """Nom d’usage."""
    adresse: str
    """Page de la dernière version connue."""
    donnees: str
    """Fichier JSON de la convention."""
    flux: str
    """Flux Atom de ses changements."""


class Liste(_File):
    """Toutes les conventions du site."""

    conventions: tuple[Entree, ...]
    """Dans l’ordre de leur identifiant."""


class Fin(_Data):
    """La fin qu’un acte stipule."""

    date: date
    """Dernier jour."""
    acte: str
    """Identifiant de l’acte qui le dit."""
    source: str
    """Où il le dit : « art. 6 »."""


class ActeDonnees(_Data):
    """Un acte, versé ou non."""

    id: str
    """Identifiant, stable : le nom du fichier déposé."""
    nature: str
    """« convention », « avenant »…"""
    numero: int | None
    """Numéro, quand il en porte un."""
    titre: str
    """Titre officiel, s’il est connu."""
    signature: date | None
    """Date de signature ; rien quand elle n’est pas connue."""
    publication: date | None
    """Date de publication."""
    effet: date | None
    """Date d’effet que l’acte donne."""
    parties: tuple[str, ...]
    """Parties que l’acte nomme."""
    statut: Literal["versé", "non versé"]
    """Si le texte de l’acte est détenu."""
    depot: date | None
    """Date de dépôt de la transcription."""
    sha256: str
    """Empreinte de la transcription ; vide quand l’acte n’est pas versé."""
    adresse: str
    """Page de l’acte tel qu’il a été déposé."""
    version: str
    """Page du texte que l’acte a laissé."""
    donnees: str
    """Fichier JSON de cette version."""


class Convention(_File):
    """Une convention et ses actes."""

    id: str
    """Identifiant, stable."""
    nom: str
    """Nom d’usage."""
    titre: str
    """Titre officiel."""
    objet: str
    """Objet ; vide quand aucun acte ne le donne."""
    adresse: str
    """Page de la dernière version connue."""
    fin: Fin | None
    """Fin stipulée par le dernier acte qui en donne une."""
    derniere_version: str
    """Identifiant de l’acte dont la dernière version connue est issue."""
    actes: tuple[ActeDonnees, ...]
    """Dans l’ordre où ils s’appliquent."""


class Origine(_Data):
    """La phrase qui a écrit un passage."""

    acte: str
    """Identifiant de l’acte."""
    adresse: str
    """Où la phrase se lit ; vide quand le passage vient de la convention initiale sans avoir été modifié."""


class Ligne(_Data):
    """Un alinéa, ou un manque."""

    genre: Literal["alinéa", "manque"]
    """Un alinéa dont on a les mots, ou des alinéas qui manquent."""
    ancre: str
    """Ancre sur la page de la version."""
    nom: str
    """« alinéa 2 », « dernier alinéa », « texte manquant »."""
    texte: str = ""
    """Les mots, tels que l’acte les donne."""
    sorte: Literal["", "paragraphe", "item", "tableau", "intertitre"] = ""
    """Mise en forme d’un alinéa."""
    profondeur: int = 0
    """Profondeur d’un élément de liste."""
    tableau: tuple[tuple[str, ...], ...] = ()
    """Cellules, ligne par ligne."""
    origine: Origine | None = None
    """Ce qui l’a écrit."""
    modifie_par: tuple[Origine, ...] = ()
    """Ce qui en a changé des mots depuis."""
    reserves: tuple[str, ...] = ()
    """Doutes qui pèsent sur lui."""
    minimum: int | None = None
    """Pour un manque : combien d’alinéas manquent au moins."""
    maximum: int | None = None
    """Pour un manque : combien d’alinéas manquent au plus, si on le sait."""
    cause: str = ""
    """Pour un manque : pourquoi."""


class Portion(_Data):
    """Un article, une annexe, le préambule, le texte propre d’une division."""

    genre: Literal["article", "annexe", "préambule", "division"]
    """Ce que c’est."""
    numero: str
    """Numéro, tel que le texte l’écrit."""
    intitule: str
    """Intitulé."""
    divisions: tuple[str, ...]
    """Titres sous lesquels la portion se trouve, du plus grand au plus petit."""
    etat: Literal["présent", "manquant", "abrogé"]
    """Si son texte est connu, manque, ou a été abrogé."""
    ancre: str
    """Ancre sur la page de la version."""
    lignes: tuple[Ligne, ...]
    """Alinéas et manques, dans l’ordre."""


class Resultat(_Data):
    """Ce qu’est devenue une phrase modificative de l’acte."""

    statut: Literal["appliquée", "refusée", "annotée"]
    """Ce qu’elle est devenue."""
    phrase: str
    """La phrase, telle que déposée."""
    adresse: str
    """Où elle se lit."""
    article: str
    """Article qu’elle vise ; vide quand il n’est pas dans le texte."""
    code: str = ""
    """Code du refus."""
    raison: str = ""
    """Pourquoi elle est refusée."""
    notes: tuple[str, ...] = ()
    """Ce qu’il faut en savoir."""


class Texte(_Data):
    """Un texte : celui de la convention, ou ce qu’un acte stipule pour lui-même."""

    acte: str
    """Identifiant de l’acte dont il vient."""
    titre: str
    """Titre."""
    portions: tuple[Portion, ...]
    """Dans l’ordre du texte."""
    suite_inconnue: bool
    """Si d’autres articles existent peut-être après le dernier."""


class VersionDonnees(_File):
    """Le texte tel qu’un acte l’a laissé."""

    convention: str
    """Identifiant de la convention."""
    acte: str
    """Identifiant de l’acte dont cette version est issue."""
    derniere: bool
    """Si c’est la dernière version connue."""
    adresse: str
    """Page de cette version, qui ne change pas."""
    texte: Texte
    """Le texte de la convention."""
    autonomes: tuple[Texte, ...]
    """Ce que les actes stipulent pour eux-mêmes, à côté."""
    reserves: tuple[str, ...]
    """Doutes qui pèsent sur tout le texte."""
    resultats: tuple[Resultat, ...]
    """Ce qu’est devenue chaque phrase modificative de l’acte."""
