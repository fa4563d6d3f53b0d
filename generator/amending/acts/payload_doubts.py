"""Why the new wording found below an instruction is not taken: where it ends, or whether it is wording at all, is in doubt."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.amending.acts.orders_inside import order_inside
from generator.amending.acts.strange_lines import strange_end, strange_line
from generator.amending.orders.sentence import Result, strip_label
from generator.amending.unread import kept
from generator.amending.wording.collect import Collected, opens
from generator.amending.wording.stray import is_stray, is_unpaired
from generator.french.labels import label_key, read_label
from generator.french.normalise import fold
from generator.french.quotes import CLOSERS, SINGLE, find_quotations
from generator.model import Alinea, Refusal
from generator.operations import Replace, Target
from generator.reading.numbered_lines import follows, is_short_title, read_numbered

_TURN = re.compile(
    r"(?:au lieu d[e']|lire|anciennes? rédactions?|nouvelles? rédactions?|ancien texte|nouveau texte)\s?:?", re.IGNORECASE
)
"""« Au lieu de : », « Lire : », « Nouvelle rédaction : »: a line that sets one wording against another is not wording."""
_LABELLED = re.compile(
    r"(?:(?:nouve(?:au|lle)|future?) (?:rédaction|version|texte|formulation)|(?:rédaction|version|texte|formulation)"
    r" (?:nouve(?:au|lle)|modifiée?|proposée?|actualisée?))\s?:\s?\S",
    re.IGNORECASE,
)
"""« Rédaction nouvelle : Le comité siège. », below the order that announces it: a label, or words of the wording."""
_DRAFTED = re.compile(
    r"(?:article|annexe)\s[\w.-]{1,12}(?:\s(?:bis|ter|quater))?\s?\((?:modifiée?|nouve(?:au|lle)|remplacée?|rédigée?|inchangée?|créée?)\)",
    re.IGNORECASE,
)
"""« Article 4 (modifié) – Suivi »: a mention of who drafted the act, or a part of the heading."""
_AGAINST = re.compile(
    r"(?:avant|après|avant modification|après modification|actuel(?:lement)?|existant|(?:texte|rédaction|version|mention)s? \w+"
    r"|anciennement|ancien(?:ne)?|nouve(?:au|lle))\s?:\s?[«“\"]",
    re.IGNORECASE,
)
"""« Avant : « 0,38 € » », « Après : « 0,45 € » »: lines that tell what changes, each with a quotation."""


_CHANGES = re.compile(
    r"(?:suppression|remplacement|ajout|insertion|adjonction|modification|augmentation|diminution|réduction|relèvement|report"
    r"|prolongation|prorogation|substitution|création|abrogation|mise à jour|intégration|retrait|correction|actualisation"
    r"|changement|passage|déplacement|renumérotation)s?(?:\s(?:de|du|des|d'|à|au|aux|en)\b|\s?[,:])",
    re.IGNORECASE,
)
"""« Suppression du premier alinéa », « Insertion, après le mot « A », des mots « B » »: a change told by a noun."""
_SPOKEN = re.compile(
    r"""(?:remplace|supprime|ajoute|insére|intercale|change|substitue|modifie|complète|biffe|raye|retire|corrige|rectifie|ôte|lit?)r?e?z?\b
      .*[«“"]
    | (?:à\sl['’]|l['’]|au\s|aux\s|dans\sl['’]|dans\sl[ae]s?\s|l[ae]s?\s)?
      (?:mots?|termes?|expressions?|mentions?|intitulé|titre|alinéas?|phrases?|tirets?)\b\s?
      (?:\d+|[«“"]|:|est\b|sont\b|devien|remplace|se\sli|\w+\s(?:est|sont|remplace|devien\w+)\b)
    | (?:ancien|nouve(?:au|lle))\w*\s(?:texte|rédaction|version|libellé)\s?:
    | (?:sont|est)\s(?:donc\s|ainsi\s)?(?:abrog|supprim|annul|remplac|ajout|ins[ée]r|complét)\w*
    | (?:l['’]|cet\s|le\sprésent\s)article\s(?:est|devient|n['’]est|cesse)\b
    | .*\b(?:au\slieu|[àa]\sla\splace|en\slieu\set\splace)\sd[e'’][^«“"]{0,16}[«“"]
    | .*\b(?:lire|lit|lisez)\s?:?\s?[«“"]
    | .*[»”"]\s(?:devient|deviennent|au\slieu|par|en)\s[^«“"]{0,12}[«“"]
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""« À la place de « A », lire « B » », « Le titre devient « T » », « Alinéa 1 : … »: said about a wording, in no known order."""


def tells_changes(body: tuple[Alinea, ...], weak: bool, target: Target | None = None) -> bool:
    """Whether unquoted lines may be changes to make and no wording: what speaks of changing; under « modifié », any list too."""
    lines = [strip_label(line.text) for line in body]
    told = [bool(_CHANGES.match(line) or _SPOKEN.match(line)) for line in lines]
    listed = bool(body) and read_label(body[0].text) is not None and not _is_the_item(body, target)
    return (weak and (listed or any(told))) or told == [True]


def _is_the_item(body: tuple[Alinea, ...], target: Target | None) -> bool:
    """« Le 2° est modifié comme suit : / 2° la saisie ; », « Le premier tiret … / – la saisie ; »: one line, with its mark."""
    step = target.steps[-1] if target is not None and target.steps else None
    label = read_label(body[0].text)
    if step is None or label is None or len(body) != 1 or step.unit != "item":
        return False
    if label.style == "tiret":
        return "tiret" in step.labels and len(step.ranks) == 1
    return [label_key(one) for one in step.labels] == [label.key]


def _ends_with_mark(body: tuple[Alinea, ...]) -> bool:
    """Whether a wording ends with a closing mark, or with a mark and no word."""
    last = body[-1].text.rstrip(" .;,\u00a0\u202f") if body else ""
    return bool(body) and (last[-1:] in CLOSERS or not any(map(str.isalnum, last)))


_CLOSING = re.compile(
    r"(?:(?:autres\s)?(?:dispositions|stipulations|clauses)\s(?:inchangees|finales?|diverses|generales|non\smodifiees|maintenues)"
    r"|(?:entree\sen\svigueur|prise\sd'effet|date\sd'(?:effet|application|entree\sen\svigueur)|effet|depot|publicite|extension"
    r"|formalites?|notification|signatures?|(?:duree|portee|approbation|publication)(?:\sde\sl'avenant|\sdu\spresent\savenant)?)"
    r"(?:,?\s(?:et|de|du|d'|-)\s?(?:la\s|l')?(?:depot|publicite|extension|duree|effet|avenant|entree\sen\svigueur|notification))*"
    r"|annexes?(?:\s\w{1,4})?)\s?\.?"
)
"""« Dispositions inchangées », « Entrée en vigueur », « Dépôt et publicité »: titles of what closes an act, alone on a line."""
_OF_THE_ACT = re.compile(
    r"\b(?:bilan|signature|extension|depot|notification)\s(?:et\s\w+\s)?du\spresent\savenant\b"
    r"|\b(?:cet|l')\s?avenant\s(?:sera|est|entre|prend|fera|s'applique)|\A(?:lu\set\sapprouve|bon\spour)"
    r"|\A(?:commentaires?|expose\sdes\smotifs|motifs?|observations?)\s?:"
    r"|\A(?:ces|cette|les)\snouvelles?\s(?:dispositions|stipulations|mesures?|redaction)\b.{0,60}\b(?:effet|vigueur|s'appliqu\w+)\b"
)
"""« … le bilan du présent avenant », « L'avenant sera annexé à la convention. »: said of the act, in no text of the agreement."""
_CLOSES = re.compile(
    r"\b(?:informee?s?|jointe?s?|annexee?s?|charge\w*|signee?s?|notifie\w*|execution|mise\sen\soeuvre|transmis\w*|copie|original|conclu\w*)\b"
    r".{0,40}\bpresent\savenant\b|\Arien\sd'autre\b|\A(?:n\.?\s?b\.?|nota)\s?:|\baucune\sautre\smodification\b"
    r"|\Afait\s(?:a|au|en|le)\b.{0,80}\b\d{4}\b|\bnon\s(?:modifie|vise|contraire|amende|affecte)e?s?\b"
    r"|\bpour\sle\s(?:surplus|reste)\b|\bexemplaires?\b.{0,60}\b(?:remis|parties|signataires?|originaux|destin\w+|adress\w+|transmis|signes)\b"
    r"|\bparties?\b.{0,40}\bexemplaires?\b"
    r"|\b(?:cette|la\spresente|ces|les\spresentes)\s(?:modification|disposition|stipulation|mesure)s?\b.{0,80}"
    r"\b(?:a\scompter|effet|vigueur|incidence|impact|caractere)\b"
    r"|\b(?:sont|est|etant)\sd'accord\b|\Avu\set\sapprouve|\Aapplicables?\s(?:au|a|des|le|en)\b|\Aavenant\b|\bdu\spresent\s(?:vaut|document)\b"
    r"|\A(?:ce|cette|ces|la|le|les)\s(?:presente?s?\s)?(?:changement|modification|decision|ajout|suppression)s?\s(?:a|ont|est|sont|sera|seront"
    r"|s'appliqu\w+|vaut|valent|prend|prennent|commence\w*|entre\w*|fera|fait|demarre\w*)\b"
    r"|\A(?:deliberation\b|(?:vote|adopte|approuve|decide|accepte|valide|signe|etabli|redige)e?s?\b|document\s(?:etabli|signe|redige))"
    r"|\bpour\setre\sannexee?s?\b|\Ail\sest\srappele\sque\sl(?:a\s(?:presente\s)?convention|'accord)\b"
)
"""« Cette modification est sans incidence. », « Un exemplaire est remis à chaque partie. »: what closes an act, at its end."""
_STOPS = (".", ";", "!", "?", "…", "»", ")")
_ANNEXED = re.compile(r"annexes?(?:\s\w{1,4})?\s?[–—:-]\s?\S[^.;]{0,100}")
"""« Annexe – Budget prévisionnel » below the last wording of an act: an annexe that the act brings, or a line of the wording."""


def doubtful_line(body: Sequence[Alinea]) -> Alinea | None:
    """The line of a wording without marks that may be none of its own: « Le directeur, M. X », « Entrée en vigueur »."""
    lines = body[1:]
    strange = strange_line(lines)
    if strange is not None:
        return strange
    for line in lines:
        told = fold(strip_label(line.text).strip())
        closes = _CLOSING.fullmatch(told.removesuffix(":").rstrip()) or _ANNEXED.fullmatch(told)
        if line.kind != "tableau" and (closes or _OF_THE_ACT.search(told)):
            return line
    section = next((line for place, line in enumerate(body) if place and _begins_a_section(line, body[:place])), None)
    if section is not None:
        return section
    last = lines[-1] if lines else None
    if last is not None and last.kind != "tableau" and _CLOSES.search(fold(strip_label(last.text))):
        return last
    if last is None or last.kind == "tableau" or last.label or len(last.text) >= 80 or last.text.rstrip().endswith(_STOPS):
        return None
    before = body[-2].text.rstrip()
    signed = before.endswith(",") and len(before) < 80 and not body[-2].label and len(body) > 2
    whole = before.endswith((".", "!", "?", ":")) or (signed and body[-3].text.rstrip().endswith("."))
    titled = "intertitre" in (body[-2].kind, last.kind) and any(line.text.rstrip().endswith(".") for line in body[:-1])
    return last if whole or titled else None


def doubtful_words(body: Sequence[Alinea]) -> str:
    """The words of such a line, or those that end the last one: « Le solde est versé en mai (décision du conseil du 3 mars). »"""
    line = doubtful_line(body)
    if line is not None:
        return line.text
    return strange_end(body[-1].text) if body and body[-1].kind != "tableau" else ""


def _begins_a_section(line: Alinea, above: Sequence[Alinea]) -> bool:
    """« 3. Suivi », « B. Suivi », « - Suivi », below a wording that has no line of that count: it may head what follows."""
    label = read_label(line.text) if line.kind != "tableau" else None
    if label is not None and label.style in ("lettre", "decimal", "tiret"):
        first = re.fullmatch(r"a|i|(?:.*\.)?1", label.key) is not None
        first = first or (label.key == "-" and not above[-1].text.rstrip().endswith("."))
        beside = [found for other in above if (found := read_label(other.text)) and found.family == label.family]
        return not first and not beside and is_short_title(line.text[label.end :])
    read = read_numbered(line.text) if line.kind != "tableau" else None
    if read is None or read.rank == (1, 0) or not is_short_title(read.words):
        return False
    before = (read_numbered(other.text) for other in above if other.kind != "tableau")
    return not any(other is not None and other.family == read.family and follows(read.rank, other.rank) for other in before)


def _mostly_quoted(text: str) -> bool:
    """« par : texte nouveau « Le comité siège. » »: a wording whose greater part, to its end, stands between marks."""
    quotes = find_quotations(text)
    last = quotes[-1] if quotes else None
    return last is not None and 0 < last.start < len(text) / 2 and not text[last.end :].strip(" .;,\u00a0\u202f")


def more_than_one(found: Collected, final: Result) -> Refusal | None:
    """« est remplacé par l'alinéa suivant : », then two alinéas without quotation marks: where the wording ends is not told.

    An alinéa that introduces a list counts as one with it. « La dernière phrase devient : » announces no more than a sentence.
    """
    first, *others = found.body or (None,)
    listed = first is not None and first.text.rstrip().endswith(":") and all(read_label(line.text) for line in others)
    contents = [getattr(operation, "content", None) for operation in final.operations]
    alone = any(content is not None and content.unit in ("alinea", "phrase") and content.count == 1 for content in contents)
    units = {
        operation.target.steps[-1].unit
        for operation in final.operations
        if isinstance(operation, Replace) and operation.target.steps
    }
    alone = alone or (
        bool(units) and units <= {"phrase", "mots"} and all(not content or content.count is None for content in contents)
    )
    target = next(iter(final.targets), None)
    tables = [line for line in found.body if line.kind == "tableau"]
    if len(tables) > 1 and any(content is not None and content.unit == "tableau" for content in contents):
        reason = f"La phrase annonce un tableau et {len(tables)} la suivent : n'en garder qu'un, ou dire ce que devient l'autre."
        return Refusal("count-mismatch", reason, target)
    if (found.quoted and found.closed) or not others or listed or not alone:
        return None
    reason = (
        f"La phrase annonce un seul passage et {len(found.body)} alinéas la suivent, que des guillemets n’ouvrent et ne ferment "
        "pas : citer entre guillemets le texte nouveau."
    )
    return Refusal("count-mismatch", reason, target)


_ROW = re.compile(r"\A\s*[«“\"]?\s*\||\|\s*[»”\"]?\s*\Z|\S \| \S|\S[ \u00a0]{4,}\S")
"""« | Achats | 1 000 | », « Achats | 1 000 », « Achats      1 000 »: a row of a table that was not read as one."""
_ROWS = (
    "Une ligne de tableau du texte nouveau n’a pas été lue comme telle, ou un guillemet est dans une cellule : donner le tableau "
    "seul, entre des lignes vides, et les guillemets à part."
)


def _loses_a_row(body: Sequence[Alinea]) -> bool:
    """Whether a row stands as an alinéa, or a mark of the quotation in a cell."""
    cells = ("".join(cell for row in line.rows for cell in row) for line in body if line.kind == "tableau")
    paired = all(text.count("«") == text.count("»") and text.count("“") == text.count("”") for text in cells)
    return not paired or any(line.kind != "tableau" and _ROW.search(line.text) for line in body)


_MARKED = re.compile(r"[*_]{1,3}\s?[«“\"]")
"""« **« Le comité siège. / Il vote. »** »: emphasis that runs over several paragraphs is no emphasis, and its signs stay."""


def doubt_of(found: Collected, result: Result, *, inline: bool, read_on: bool) -> Refusal | None:
    """The refusal that a new wording calls for.

    `inline` when it begins on the instruction's own line, `read_on` when what follows its closing mark reads as orders.
    """
    target = result.targets[0] if result.targets else None
    if _loses_a_row(found.body):
        return Refusal("table-payload", _ROWS, target)
    if inline and not found.closed:
        reason = "Un guillemet s'ouvre et ne se ferme pas : rien ne dit où finit le texte cité. Vérifier la transcription."
        return Refusal("stray-quote", reason, target)
    if found.quoted and not found.closed and _ends_with_mark(found.body):
        reason = "Les guillemets du texte nouveau ne vont pas par paires : rien ne dit où il finit. Vérifier la transcription."
        return Refusal("stray-quote", reason, target)
    if inline and not found.quoted and len(found.body) == 1 and _mostly_quoted(found.body[0].text):
        reason = "Des mots précèdent le texte cité, et rien ne dit s'ils en font partie : les lire dans la phrase, ou les citer."
        return Refusal("two-wordings", reason, target)
    if is_stray(found.body) or is_unpaired(found.body):
        reason = "Un guillemet n'a pas son pendant dans le texte nouveau : rien ne dit où celui-ci finit."
        return Refusal("stray-quote", reason, target)
    if not found.quoted and found.body and (found.body[0].text.startswith((*SINGLE, *CLOSERS, "<<"))):
        reason = "Le texte nouveau est entre guillemets simples, ou « << » : rien ne dit s'ils en sont. Le citer entre « et »."
        return Refusal("stray-quote", reason, target)
    if not found.quoted and found.body and _MARKED.match(found.body[0].text):
        reason = (
            "Le guillemet ouvrant est pris dans des marques de mise en forme : citer le texte nouveau entre « et », sans elles."
        )
        return Refusal("stray-quote", reason, target)
    doubtful = "" if found.quoted and found.closed else doubtful_words(found.body)
    if doubtful:
        reason = f"Rien ne dit si « {doubtful[:80]} » appartient au texte nouveau : le mettre entre guillemets."
        return Refusal("unquoted-end", reason, target)
    _, order = order_inside(() if found.quoted else found.body, result.targets)
    if order:
        reason = f"« {order[:80]} » se lit comme un autre changement, non comme du texte nouveau : citer celui-ci."
        return Refusal("items-or-wording", reason, target)
    if not found.quoted and tells_changes(found.body, result.weak, target):
        reason = "Rien ne dit si les lignes qui suivent sont le texte nouveau ou des changements à faire : le citer."
        return Refusal("items-or-wording", reason, target)
    told = next((line.text for line in found.body if _DRAFTED.match(line.text)), "")
    told = told or next((line.text for line in found.body[:1] if not found.quoted and _LABELLED.match(line.text)), "")
    if told:
        reason = f"Rien ne dit si la mention de « {told[:60]} » est du texte nouveau : l'ôter, ou citer celui-ci seul."
        return Refusal("part-of-wording", reason, target)
    against = not found.quoted and any(_AGAINST.match(strip_label(line.text).strip()) for line in found.body)
    if against or any(_TURN.fullmatch(line.text.strip()) for line in found.body):
        reason = "Deux rédactions se suivent sans phrase qui les ordonne : écrire « les mots … sont remplacés par … »."
        return Refusal("two-wordings", reason, target)
    if not found.quoted and any(opens(line.text) for line in found.body[1:]) and _ends_with_mark(found.body[1:]):
        reason = "Une partie du texte nouveau est entre guillemets et l'autre non : rien ne dit laquelle est à écrire."
        return Refusal("stray-quote", reason, target)
    if found.tail and not read_on and not kept.is_keeping(found.tail):
        reason = f"Des mots suivent le guillemet fermant : « {found.tail[:80]} ». Les placer dans la citation ou à part."
        return Refusal("text-after-quote", reason, target)
    return None
