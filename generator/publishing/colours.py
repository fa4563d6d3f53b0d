"""A portal's own colours: three of them, refused where a reader could not tell words from what is behind them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping

from generator.publishing.typography import typo

WHITE, NIGHT = "#ffffff", "#14191f"
"""The paper, in light and in dark."""
ENOUGH = 4.5
"""The contrast that WCAG asks of a text (criterion 1.4.3)."""
_KEYS = {"entete": WHITE, "accent": WHITE, "accent_sombre": NIGHT}
"""What each colour is seen with: the header's words, the light paper, the dark one."""
_HEX = re.compile(r"#[0-9a-f]{6}")


class ColourError(ValueError):
    """A colour is not one, or nobody could read with it."""


def stylesheet(given: object) -> tuple[str, str] | None:
    """Address and words of the rules that put `extra.couleurs` on; nothing when none is given."""
    if not isinstance(given, Mapping):
        if given:
            raise ColourError(_said("", f"doit donner {', '.join(_KEYS)}, chacune comme « #1f4e5f »"))
        return None
    colours = {str(name): str(value).casefold() for name, value in given.items() if value}
    for name, value in colours.items():
        _check(name, value)
    if not colours:
        return None
    rules = "".join(
        rule.replace("X", colours[name])
        for name, rule in (
            (
                "entete",
                '[data-md-color-primary="custom"] { --md-primary-fg-color: X; --md-primary-fg-color--light: X;'
                " --md-primary-fg-color--dark: color-mix(in srgb, X 72%, #000); }\n",
            ),
            (
                "accent",
                ":root { --cs-accent: X; --cs-accent-clair: color-mix(in srgb, X 11%, #fff); }\n"
                '[data-md-color-accent="custom"] { --md-accent-fg-color: X; }\n'
                '[data-md-color-scheme="default"] { --md-typeset-a-color: X; }\n',
            ),
            (
                "accent_sombre",
                '[data-md-color-scheme="slate"], [data-bs-theme="dark"] { --cs-accent: X;'
                f" --cs-accent-clair: color-mix(in srgb, X 18%, {NIGHT}); --md-typeset-a-color: X;"
                " --md-accent-fg-color: X; }\n",
            ),
        )
        if name in colours
    )
    digest = hashlib.sha256(rules.encode()).hexdigest()[:10]
    return f"assets/consolide/couleurs.{digest}.css", rules


def contrast(one: str, other: str) -> float:
    """How far apart two colours are, from 1 to 21, as WCAG counts."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _check(name: str, value: str) -> None:
    if name not in _KEYS:
        raise ColourError(_said(f".{name}", f"n’existe pas ; les couleurs sont : {', '.join(_KEYS)}"))
    if not _HEX.fullmatch(value):
        raise ColourError(_said(f".{name}", f"vaut « {value} » ; écrivez six chiffres hexadécimaux, comme « #1f4e5f »"))
    found = contrast(value, _KEYS[name])
    if found < ENOUGH:
        told = f"{found:.1f}".replace(".", ",")
        wanted = f"{ENOUGH}".replace(".", ",")
        raise ColourError(
            _said(f".{name}", f"vaut « {value} », dont le contraste avec « {_KEYS[name]} » est de {told} ; il en faut {wanted}")
        )


def _said(key: str, what: str) -> str:
    return typo(f"« extra.couleurs{key} » {what}.")
