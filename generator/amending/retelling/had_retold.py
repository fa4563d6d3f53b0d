"""Sentences that tell in passing the value that another takes the place of, or the date at which a new duration ends.

« le montant, initialement de 90 000 €, est porté à 100 000 € » as « le montant est porté de 90 000 € à 100 000 € »
« la durée est portée à trois ans, soit jusqu'au 31 mai 2031 » as « la durée est portée à trois ans et l'échéance de la convention
est reportée au 31 mai 2031 »
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.amending.pieces.amounts import CARDINAL
from generator.amending.retelling.pairs_retold import PLAIN
from generator.amending.tokens.fillers import NARROWING
from generator.amending.tokens.phrase import Phrase
from generator.french.dates import DATE, DAY, TERM


def had_retold(phrase: Phrase) -> Iterator[Phrase]:
    """The sentence with each value told by its own verb."""
    for told in (
        _had(phrase),
        _until(phrase),
        _lettered(phrase),
        _ends(phrase),
        _of_day(phrase),
        _put_off(phrase),
        _extended(phrase),
        _bare_noun(phrase),
    ):
        if told:
            yield Phrase(told)


_BEFORE = r"(?:initialement|actuellement|précédemment|jusqu'(?:ici|alors)|auparavant)"
_TOLD = re.compile(rf"au lieu de|en remplacement de|{_BEFORE}", re.IGNORECASE)
_VERB = r"(?:passe(?:ra)?|(?:est|sera) (?:\w+ )?(?:port|fix|relev|ramen|abaiss|rédui|augment)\w*)"
_HAD = re.compile(
    rf"(?P<start>\A|[,:;] )(?P<noun>l(?:[ae] |')[^.;:,()\ue000-\uefff]{{3,80}}?)(?:"
    rf",? {_BEFORE} (?:(?:prévu|fixé|établi|arrêté)e? )?(?:à|de|d'un montant de) (?P<old>{PLAIN}),? {_VERB} à (?P<new>{PLAIN})"
    rf"| {_VERB} à (?P<new2>{PLAIN}),? \(?(?:au lieu|en remplacement) de (?P<old2>{PLAIN})(?: {_BEFORE})?\)?"
    rf"| (?:est|sera) (?:ainsi modifié|modifié comme suit|modifié ainsi)e?\s?: ?(?P<new3>{PLAIN}),? "
    rf"\(?au lieu de (?P<old3>{PLAIN})\)?"
    r")(?=\s*\.?\s*\Z)",
    re.IGNORECASE,
)


def _had(phrase: Phrase) -> str:
    """« le montant, initialement de 90 000 €, est porté à 100 000 € », « est fixé à 100 000 € (au lieu de 90 000 €) »."""
    text = phrase.masked.text
    found = (
        _HAD.search(text)
        if any(told in text for told in ("lieu de", "itialement", "uellement", "écédem", "usqu'", "aravant"))
        else None
    )
    if found is None:
        return ""
    which = next(number for number in ("", "2", "3") if found[f"old{number}"])
    start, noun, old, new = (phrase.masked.group(found, name) for name in ("start", "noun", f"old{which}", f"new{which}"))
    return phrase.masked.replaced([(*found.span(), f"{start}{noun} est porté de {old} à {new}")])


_TERM = re.compile(
    rf"(?P<start>\A|[,:;] )(?P<noun>la durée(?P<of> (?:de l'|de la |du )[^.;:,()\ue000-\uefff]{{3,50}}?)?)"
    rf"(?P<was> d[e'] ?{PLAIN})?"
    rf" (?P<verb>(?:est|sera) (?:\w+ )?(?:port|fix|prolong|prorog|allong)ée|passe(?:ra)?) "
    rf"(?P<to>(?:de (?:{PLAIN}|{CARDINAL}) )?à {PLAIN}),? "
    rf"\(?(?:soit|c'est-à-dire|pour se terminer|et s'achèvera) (?:jusqu'au|le) (?P<day>{DATE.pattern})(?: inclus)?\)?"
    r"(?=\s*\.?\s*\Z)",
    re.IGNORECASE,
)


def _until(phrase: Phrase) -> str:
    """« la durée est portée à trois ans, soit jusqu'au 31 décembre 2024 »: the échéance that the text gives changes as well."""
    found = _TERM.search(phrase.masked.text) if "jusqu'au" in phrase.masked.text else None
    if found is None:
        return ""
    start, noun, of, was, to, day = (phrase.masked.group(found, name) for name in ("start", "noun", "of", "was", "to", "day"))
    told = f"{start}{noun}{was} est porté {to} et l'échéance{of or ' de la convention'} est reportée au {day}"
    return phrase.masked.replaced([(*found.span(), told)])


_LETTERED = re.compile(rf"(?P<value>{PLAIN} \((?:[^\W\d]{{2,}}[\s'-]?){{2,12}}\))", re.IGNORECASE)
_OF_VALUE = re.compile(r"\b(?:de|à|par)\s\Z")


def _lettered(phrase: Phrase) -> str:
    """« est portée à 60 000 € (soixante mille euros) »: figures and letters are one value, put between quotation marks."""
    masked, told, last = phrase.masked, "", 0
    for found in _LETTERED.finditer(masked.text) if "(" in masked.text else ():
        if not _OF_VALUE.search(masked.text[: found.start()]):
            return ""
        told += f"{masked.original(last, found.start())}« {masked.original(*found.span())} »"
        last = found.end()
    return told + masked.original(last, len(masked.text)) if last else ""


_DAYS = rf"(?:{DATE.pattern}|{DAY}|{TERM})"
_ENDS = re.compile(
    rf"(?P<start>\A|[,:;] )(?P<noun>l(?:[ae] |')[^.;:,()\ue000-\uefff]{{3,60}}?) (?:est|sera)(?: [^\W\d][\w'-]*){{0,5}}? "
    rf"(?:avant |jusqu')?(?:le|au) (?P<new>{_DAYS}),? "
    rf"(?:et non|au lieu|en lieu et place|à la place) (?:du|le) (?P<old>{_DAYS})(?=\s*\.?\s*\Z)",
    re.IGNORECASE,
)


def _ends(phrase: Phrase) -> str:
    """« le bilan est remis le 30 juin 2031 au lieu du 31 mai 2030 »: a date said of it."""
    found = _ENDS.search(phrase.masked.text) if "lieu" in phrase.masked.text or "place" in phrase.masked.text else None
    if found is None or NARROWING.search(found["noun"]):
        return ""
    start, noun, old, new = (phrase.masked.group(found, name) for name in ("start", "noun", "old", "new"))
    return phrase.masked.replaced([(*found.span(), f"{start}{noun} est reporté du {old} au {new}")])


_OF_DAY = re.compile(
    rf"(?P<start>\A|[,:;] )(?P<noun>(?:la (?P<date>date)|le terme|l'(?:échéance|expiration)|la fin)"
    rf"(?: [^.;:,()\d\ue000-\uefff]{{2,60}}?)?) (?:du|au) (?P<old>{_DAYS}),? "
    rf"(?:(?:est|sera) (?:\w+ )?(?:(?P<moved>report|repouss|prorog|décal|fix|port)ée? au"
    rf"|remplacée? par le)|devient le|passe au) (?P<new>{_DAYS})(?=\s*\.?\s*\Z)",
    re.IGNORECASE,
)


def _of_day(phrase: Phrase) -> str:
    """« l'échéance du 31 mai 2030 est reportée au … » as « l'échéance est reportée du … au … »."""
    found = _OF_DAY.search(phrase.masked.text)
    if found is None or (found["date"] and found["moved"]):
        return ""
    start, noun, old, new = (phrase.masked.group(found, name) for name in ("start", "noun", "old", "new"))
    return phrase.masked.replaced([(*found.span(), f"{start}{noun} est reporté du {old} au {new}")])


_PUT_OFF = re.compile(
    r"(?P<start>\A|[,:;] )(?P<noun>la date (?:de fin|d'expiration|d'échéance|de clôture)|l'échéance|l'expiration|le terme)"
    r"(?P<of>[^.;:()\d\ue000-\uefff]{0,60}?(?: (?:à|au|par|dans) l'article [\w.-]{1,9})?),? "
    r"(?:est|sera) (?:donc |ainsi )?(?:prorog|prolong|report|repouss|décal)ée? "
    rf"(?:d(?:e |'){PLAIN},? (?:soit|et (?:est )?(?:ainsi )?(?:fixée?|portée?|reportée?)) )?"
    rf"(?:du (?P<old>{_DAYS}) )?(?:jusqu')?au (?P<new>{_DAYS})(?: inclus)?(?=\s*\.?\s*\Z)",
    re.IGNORECASE,
)


def _put_off(phrase: Phrase) -> str:
    """« le terme est prorogé d'un an, soit jusqu'au 31 mai 2031 » as « l'échéance est reportée au 31 mai 2031 »."""
    found = _PUT_OFF.search(phrase.masked.text)
    if found is None:
        return ""
    start, noun, of, old, new = (phrase.masked.group(found, name) for name in ("start", "noun", "of", "old", "new"))
    noun = ("l'échéance" if start else "L'échéance") if noun.lower() == "le terme" else noun
    return phrase.masked.replaced([(*found.span(), f"{start}{noun}{of} est reporté {f'du {old} ' if old else ''}au {new}")])


_WHAT = (
    r"(?:la (?:présente )?(?!ligne|phrase|dernière|seconde|deuxième|première)|l'(?!article|alinéa|annexe))"
    r"[^\W\d][^.;:,()\d\ue000-\uefff]{2,60}?"
)
_TILL = rf"(?:prorog|prolong)ée jusqu'au (?P<new>{_DAYS})(?: inclus)?(?=\s*\.?\s*\Z)"
_EXTENDED = re.compile(
    rf"(?:(?:à|dans) (?P<place>l'article [\w.-]{{1,9}}), (?:la durée d(?:e |u ))?(?P<what>{_WHAT})"
    rf"|(?:la durée d(?:e |u ))?(?P<what2>{_WHAT}) (?:prévu|visé|mentionné|accordé|consenti)e à "
    rf"(?P<place2>l'article [\w.-]{{1,9}}))"
    rf",? (?:est|sera) {_TILL}",
    re.IGNORECASE,
)


def _extended(phrase: Phrase) -> str:
    """« L'autorisation visée à l'article 3 est prorogée jusqu'au … » as « À l'article 3, l'échéance de l'autorisation … »."""
    found = _EXTENDED.match(phrase.masked.text) if "jusqu'au" in phrase.masked.text else None
    if found is None:
        return ""
    which = "" if found["place"] else "2"
    place, what, new = (phrase.masked.group(found, name) for name in (f"place{which}", f"what{which}", "new"))
    return f"À {place}, l'échéance de {what[:1].lower()}{what[1:]} est reportée au {new}."


_BARE_NOUN = re.compile(
    r"(?P<place>(?:(?:à |a )?l')?article [\w.-]{1,9}) ?[:,] "
    r"(?P<noun>[^\W\d]{4,}(?: (?:d(?:e la |e l'|e |u |es |'))?[^\W\d][\w-]*){0,4}?) "
    r"(?P<verb>(?:port|ramen|relev|report|prolong|abaiss)é(?P<feminine>e)?)s? "
    rf"(?P<to>(?:de {PLAIN} )?à {PLAIN}|(?:du {_DAYS} )?au {_DAYS})(?:, soit jusqu'au (?P<until>{_DAYS}))?(?=\s*\.?\s*\Z)",
    re.IGNORECASE,
)


def _bare_noun(phrase: Phrase) -> str:
    """« Article 2 : durée portée à quatre ans » as « À l'article 2, la durée est portée à quatre ans »."""
    found = _BARE_NOUN.match(phrase.masked.text)
    if found is None:
        return ""
    place, noun, to, until = (phrase.masked.group(found, name) for name in ("place", "noun", "to", "until"))
    article = place[place.lower().index("article") :].lower()
    ends = f" et l'échéance de la convention est reportée au {until}" if until else ""
    return f"À l'{article}, {'la' if found['feminine'] else 'le'} {noun.lower()} est {found['verb']} {to}{ends}."
