"""What a sentence that orders nothing is about: « subvention annuelle », of « La subvention annuelle est suspendue. »

Its subject, or what it ends, settles or gives (« La commune ne verse plus de subvention. », « Les parties retiennent un
préavis de trois mois. »), without what only says when it holds or that it was agreed. Never a party.
"""

from __future__ import annotations

import re
from itertools import takewhile

from generator.french.normalise import fold
from generator.french.numbers import read_cardinal

_TO = re.compile(r"\b[àÀ]\b")
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*'|[\w-]+(?:\.\d+)*|[^\w\s]")
_THE = frozenset(("le", "la", "les", "l'", "aucun", "aucune"))
_SMALL = frozenset(
    "le la les l' un une de d' du des au aux @ en et ou par pour sur ce cet cette ces son sa ses leur leurs".split()
)
"""Words that tell no thing apart."""
_VERB = re.compile(
    r"est|sont|sera|seront|peu(?:t|vent)|pourr(?:a|ont)|a|ont|aura|auront|n'|ne|s'|se|doi(?:t|vent)|devr(?:a|ont)|fait|font|fer(?:a|ont)|va|vont|ira|iront"
    r"|(?:pass|evolu|augment|baiss|diminu|doubl|tripl|cess|rest|demeur|port|compt|entr|arriv|travers|cout|coiff|support|remplac|regroup"
    r"|assur|exerc|presid|supprim|modifi|complet|chang|financ|couvr|accueill|intervien|commenc|termin|progress|recul|stagn|retomb|tomb"
    r"|gard|perd|gagn|concern|vis|englob|integr|comport|represent|s'elev|depass|exced|varie|vari|oscill|dur|debut|expir|grimp|mont|rejoin)"
    r"(?:e|ent|era|eront|d|dent|t|nent|dra|dront)"
    r"|devien(?:t|nent|dra|dront)|beneficie(?:nt|ra|ront)?|connai(?:t|ssent|tra|tront)|inclu(?:t|ent|ra|ront)|compren(?:d|nent|dra|dront)"
    r"|pren(?:d|nent|dra|dront)|revien(?:t|nent|dra|dront)|re(?:coi|\w{2,5}oiv|cev)\w*|attein(?:t|dra|dront)|perd(?:ra|ent)?|disparai\w+"
    r"|tien(?:t|nent|dra|dront)|\w+(?:ira|iront|era|eront|dra|dront)"
)
_A = r"(?:une?|l[ae]s?|du|des|aux?|de\sl[ae]|@\sl[ae]s?)\s|(?:de\s|@\s)?l'|d'(?:une?\s)?|de\s"
"""What stands before a name."""
_WE = r"(?:nous|les\s(?:parties|partenaires|signataires)(?:\s(?:signataires|sociaux|contractantes))?)"
_WHEN = re.compile(
    r"\A(?:en|pour|@\s(?:compter|partir|titre|l'avenir)|a\s(?:compter|partir)|des|depuis|pendant|durant|jusqu'\w+|dorenavant|desormais"
    r"|ainsi|par\sailleurs|de\splus|en\soutre|enfin|d'un\scommun\saccord)\b[^.:;,]{0,80},\s"
)
"""« À compter du 1er janvier 2025, … », « Dorénavant, … »"""
_THAT = re.compile(
    rf"\A(?:il\sest|il\sa\sete|{_WE})\s(?:\w+\s){{0,2}}?(?:decid|conven|convien|accord|accept|arret|act|admi|s'accord|s'entend)\w*"
    r"\s(?:ensemble\s|mutuellement\s|d'un\scommun\saccord\s|pour\sacter\s|du\sfait\s)?(?:que\s|qu')"
)
"""« Les parties conviennent que … », « Il est décidé que … »"""
_ASIDE = re.compile(r"\A(?P<noun>(?:l[ae]s?\s|l')[^.:;,]{2,60}),\s[^.:;]{2,80}?,\s")
"""« La subvention, fixée à 10 000 euros, est suspendue. »"""
_TO_DO = re.compile(
    rf"\A(?:il\sest|il\sa\sete|{_WE})\s(?:\w+\s){{0,2}}?(?:decid|conven|convien|accord|accept|arret|s'accord|s'entend)\w*\s(?:pour\s|de\s|d'|@\s)"
    rf"\w+(?:er|ir|re)\s(?:fin\s@\s)?(?:{_A})"
)
"""« Il est décidé de suspendre la subvention. »"""
_SETTLED = re.compile(
    rf"\A{_WE}\s(?:convien|conven|retien|fix|decid|port|adopt|prevoi|arret|opt|renonc|supprim|suspend|s'accord|s'entend|ramen|limit"
    rf"|reduis|augment|instaur|cre|mettent\sfin|modifi)\w*\s(?:sur\s|pour\s|@\s)?(?:{_A})"
    rf"|\Ail\sest\s(?:mis\s(?:fin|un\sterme)|renonce|sursis|deroge)\s(?:@\s)?(?:{_A})"
)
"""« Les parties retiennent un préavis de trois mois. », « Il est mis fin au comité de suivi. »"""
_NO_MORE = re.compile(
    rf"\Ail\s(?:n'y\sa(?:ura)?|n'est|ne\ssera)\s(?:plus|pas)\s(?:\w+e?\s)?(?:aucune?\s|{_A})"
    rf"|\A(?:l[ae]s?\s|l')[^.:;,]{{2,60}}?\s(?:ne\s|n')(?:s'|se\s)?\w+\s(?:donc\s)?(?:plus|pas)\s(?:\w+(?:er|ir|re)\s)?(?:{_A})"
    rf"|\A(?:l[ae]s?\s|l')[^.:;,]{{2,60}}?\scess(?:e|ent|era|eront)\sd(?:e\s|')\w+\s(?:{_A})"
    rf"|\A(?:l[ae]s?\s|l')[^.:;,]{{2,60}}?\s(?:est|sont)\s(?:dispens|decharg|exoner|exempt|liber)ee?s?\s(?:{_A})"
)
"""« Il n'y a plus de préavis. », « La commune ne verse plus la subvention. », « L'association est dispensée du bilan. »"""
_ACT_SETS = re.compile(
    r"\A(?:le\spresent\savenant|cet\savenant|l'avenant|il|le\spresent\saccord)\s(?:a\s(?:egalement\s|notamment\s)?pour\s(?:objet|but|objectif|effet)"
    rf"\s(?:de\s|d')\w+(?:er|ir|re)\s|(?:porte|fixe|ramene|eleve|augmente|reduit|suspend|supprime|abaisse|releve|double|met\sfin)\s)(?:{_A})"
)
"""« Le présent avenant porte la subvention à 12 000 euros. », « … a pour objet de porter la subvention à … »"""
_NOUN = re.compile(
    rf"\A(?:suspension|suppression|fin|arret|report|abandon|dissolution|hausse|baisse|augmentation|diminution|gel)\s(?:{_A})"
)
"""« Suspension de la subvention annuelle. »"""
_VALUED = re.compile(r"\Aune?\s(?=[^.:;,]{2,60}?\sd(?:e\s|')(?:\d|une?\s|deux|trois|quatre|cinq|six|huit|dix|douze|quinze))")
"""« Un préavis de trois mois devra être respecté. »"""
_NAMING = (_TO_DO, _SETTLED, _NO_MORE, _NOUN, _VALUED)
_DESCRIBED = re.compile(
    r"(?:prevu|fix|vers|etabli|mentionn|vis|defini|allou|accord|conven|stipul|remis|institu)(?:e|s|es|ee|ees)?"
)
"""« le bilan prévu par la convention »: the name is told before."""
_NOT_THE_THING = frozenset("@ au aux pour par en jusqu' dans sur avec avant apres sans si que qui dont et".split())
"""What ends the name of a thing."""
_WHO = re.compile(
    r"(?:convention|accord|avenant|article|partie|protocole|texte|contrat|disposition|stipulation|clause|mesure|modification|signataire"
    r"|partenaire|organisation|association|commune|ville|departement|region|etat|societe|entreprise|employeur|salarie|prefet|prefecture"
    r"|maire|ministere|ministre|president|directeur|direction|delegataire|delegant|concessionnaire|prestataire|client|bailleur|locataire"
    r"|federation|fondation|metropole|agglomeration|communaute|collectivite|administration|agent|agence|caisse|structure|operateur"
    r"|etablissement|usager|personne|branche|loi|decret|code|reglement|syndicat|universite|ecole|institut|porteur)s?"
)
"""Who the parties are and what the acts are: an article that names them is not about them."""
_ALL_OF_IT = frozenset("service dispositif projet programme action mission centre equipement site".split())
"""What the whole convention is about, when nothing more is said of it."""
_ITSELF = frozenset("revision denonciation depot publicite extension signature adhesion interpretation application".split())
"""What an act says of itself, below the changes that it makes."""
_WORDS = 8
"""Words of a name."""


def plain(sentence: str) -> str:
    """A sentence folded, « à » told from « a », without when it holds, that it was agreed and what stands between commas."""
    text = fold(_TO.sub("@", sentence))
    for said in (_WHEN, _THAT, _WHEN):
        text = said.sub("", text)
    return _ASIDE.sub(r"\g<noun> ", text)


def subject_of(text: str) -> tuple[str, ...]:
    """What a sentence is about: « subvention annuelle », of « La subvention annuelle est suspendue. » (plain text)"""
    found = next((said for turn in _NAMING if (said := turn.match(text))), None)
    thing = _named(words_of(text[found.end() :])) if found else _before_the_verb(words_of(text))
    return () if is_vague(thing) or (len(thing) == 1 and thing[0] in _ALL_OF_IT) else thing


def set_by_the_act(text: str) -> tuple[str, ...]:
    """« subvention », of « Le présent avenant porte la subvention à 12 000 euros. » (plain text)"""
    found = _ACT_SETS.match(text)
    thing = _named(words_of(text[found.end() :])) if found else ()
    return () if is_vague(thing) or (len(thing) == 1 and thing[0] in _ALL_OF_IT) else thing


def is_vague(thing: tuple[str, ...]) -> bool:
    """Whether a name is that of a party, of the act or of the convention."""
    return not thing or _WHO.fullmatch(thing[0]) is not None or bool(_ITSELF & set(thing))


def _before_the_verb(words: list[str]) -> tuple[str, ...]:
    """« subvention annuelle », of « La subvention annuelle est suspendue. »"""
    if not words or words[0] not in _THE:
        return ()
    for place, word in enumerate(words[1 : _WORDS + 2], 1):
        if not word[0].isalpha():
            break
        if place > 1 and _VERB.fullmatch(word):
            return _named(words[1:place])
    thing = _named(words[1:])  # « Le comité de suivi siège en mairie. »: a verb that is not known, after two words that tell it
    return thing[:-1] if len(thing) > 2 else ()


def _named(words: list[str]) -> tuple[str, ...]:
    """« preavis », of « préavis de trois mois. »: up to a value, a sign or a place."""
    return content([*words[:1], *takewhile(_goes_on, words[1:])][:_WORDS]) if words and words[0][0].isalpha() else ()


def _goes_on(word: str) -> bool:
    return word[0].isalpha() and word not in _NOT_THE_THING and not read_cardinal(word) and not _DESCRIBED.fullmatch(word)


def words_of(text: str) -> list[str]:
    """The words, numbers and signs of a plain text."""
    return _WORD.findall(text)


def content(words: list[str]) -> tuple[str, ...]:
    """The words that tell things apart, without their plurals."""
    return tuple(word.rstrip("sx") or word for word in words if word[-1].isalnum() and word not in _SMALL)
