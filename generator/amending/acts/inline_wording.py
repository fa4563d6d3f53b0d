"""Whether a wording without marks, begun after the colon of a sentence, runs to the end of its paragraph.

« L'article 5 est remplacé par le texte suivant : Le comité siège. Il délibère. »
"""

from __future__ import annotations

import re

from generator.amending.acts.payload_doubts import doubtful_line
from generator.amending.orders.grammar import orders
from generator.amending.orders.sentence import strip_label
from generator.amending.pieces.chunks import chunk
from generator.amending.tokens.mask import mask
from generator.amending.tokens.phrase import Phrase
from generator.amending.tokens.sentences import split_sentences
from generator.amending.unread import classes, kept
from generator.amending.wording.payload import plain

RUNS_ON = "Le texte nouveau n’est pas entre guillemets : il est lu jusqu’à la fin du paragraphe."
"""What a reader is told of such a wording."""
_COUNTED = re.compile(r"\bphrases?\b[^:]*:", re.IGNORECASE)
"""« est complété par la phrase suivante : »: of two that follow, one may be the act's."""
_OF_CHANGE = re.compile(
    r"\b(?:rédaction|modif\w+|chang\w+|ancien\w*|précéd\w+|initial\w*|auparavant|étai(?:t|ent)|avai(?:t|ent)"
    r"|(?:a|ont) (?:\w+ )?\w+[éi]e?s?"
    r"|idem|même|voir|cf|rappel\w+|demeur\w*|rest\w+|stipul\w+|disposition\w*|en effet|tien(?:t|nent)"
    r"|répond\w*|annex\w+|mis\w*|appli\w+"
    r"|articles?|alinéas?|paragraphes?|phrases?|signataires?|avenants?|souhait\w+)\b",
    re.IGNORECASE,
)
"""Words that a sentence on the change itself may be made of: « Cette durée était de trois ans. », « Idem à l'article 9. »."""
_OF_ACTS = (
    kept.denies,
    kept.is_keeping,
    classes.is_purpose,
    classes.is_ordinary,
    classes.tells_the_act,
    classes.tells_either,
    classes.is_decision,
)


def runs_on(text: str) -> bool:
    """Whether no sentence of the paragraph after the first may be the act's own: an order, a closing clause, a recital."""
    masked = mask(text)
    if masked.quotes or ":" not in masked.text or _COUNTED.search(masked.text):
        return False
    sentences = [masked.original(*span).strip() for span in split_sentences(masked)]
    return len(sentences) > 1 and not any(_of_the_act(sentence) for sentence in sentences[1:])


def _of_the_act(sentence: str) -> bool:
    """« L'article 6 est abrogé. », « Le reste est inchangé. », « Cette disposition prend effet le 1er mai. »"""
    told = strip_label(sentence)
    ends = doubtful_line((plain(""), plain(sentence))) is not None
    return ends or _OF_CHANGE.search(told) is not None or any(says(told) for says in _OF_ACTS) or orders(chunk(Phrase(told)))
