"""Two additions that meet at one point of an alinéa: their order is that of what they are added to, not of their sentences."""

from __future__ import annotations

from itertools import permutations

import pytest

from generator import consolidate

_BASE = "# Convention du 3 mai 2019\n\n## Article 2 – Suivi\n\nIl est prévu.\n\nUn siège. Deux siège. Trois dure un mois.\n"
_NEXT_SENTENCE = (
    "Après la troisième phrase du deuxième alinéa de l'article 2, il est inséré une phrase ainsi rédigée : « Quatre. »"
)
_LAST_SENTENCE = "Le deuxième alinéa de l'article 2 est complété par une phrase ainsi rédigée : « Cinq. »"
_NEXT_WORDS = "Au deuxième alinéa de l'article 2, après les mots « un mois », sont insérés les mots « calendaire »."
_LAST_OF_SENTENCE = "La troisième phrase du deuxième alinéa de l'article 2 est complétée par les mots « franc »."
_LAST_OF_ALINEA = "Le deuxième alinéa de l'article 2 est complété par les mots « au plus »."
_NEXT_ALINEA = "Après le deuxième alinéa de l'article 2, il est inséré un alinéa ainsi rédigé : « Six. »"
_LAST_OF_ARTICLE = "L'article 2 est complété par un alinéa ainsi rédigé : « Sept. »"


@pytest.mark.parametrize(
    ("orders", "last"),
    [
        ((_NEXT_SENTENCE, _LAST_SENTENCE), "Un siège. Deux siège. Trois dure un mois. Quatre. Cinq."),
        ((_NEXT_WORDS, _LAST_OF_ALINEA), "Un siège. Deux siège. Trois dure un mois calendaire au plus."),
        ((_NEXT_WORDS, _LAST_OF_SENTENCE), "Un siège. Deux siège. Trois dure un mois calendaire franc."),
        ((_LAST_OF_SENTENCE, _LAST_OF_ALINEA), "Un siège. Deux siège. Trois dure un mois franc au plus."),
        ((_LAST_OF_SENTENCE, _NEXT_SENTENCE), "Un siège. Deux siège. Trois dure un mois franc. Quatre."),
        ((_NEXT_WORDS, _LAST_SENTENCE), "Un siège. Deux siège. Trois dure un mois calendaire. Cinq."),
    ],
)
def test_inside_an_alinea(orders: tuple[str, ...], last: str) -> None:
    for order in permutations(orders):
        assert _lines(order)[1] == last


def test_lines_below_it() -> None:
    told = (_NEXT_SENTENCE, _LAST_SENTENCE, _NEXT_ALINEA, _LAST_OF_ARTICLE)
    for order in permutations(told):
        assert _lines(order)[1:] == ("Un siège. Deux siège. Trois dure un mois. Quatre. Cinq.", "Six.", "Sept.")


def _lines(orders: tuple[str, ...]) -> tuple[str, ...]:
    act = "# Avenant n° 1 du 3 juin 2021\n\n## Article 1\n\n" + "\n\n".join(orders) + "\n"
    version = consolidate(_BASE, [act]).versions[-1]
    assert {outcome.status for outcome in version.outcomes} == {"applied"}
    return version.texte.article("2").lines
