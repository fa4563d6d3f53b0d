"""Click's own words, in French: usage, headings of the help, mistakes on the command line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import rich_click as click
from click.exceptions import NoSuchCommand
from rich.text import Text
from rich_click import RichCommand, RichContext, RichGroup, RichHelpConfiguration, RichHelpFormatter

_WORDS = RichHelpConfiguration(
    commands_panel_title="Commandes",
    options_panel_title="Options",
    arguments_panel_title="Arguments",
    errors_panel_title="Erreur",
    aborted_text="Interrompu.",
    required_long_string="\\[obligatoire]",
    default_string="\\[par défaut : {}]",
    range_string="[{}]",
)
_HELP = click.help_option("-h", "--help", help="Afficher cette aide.")


class FrenchFormatter(RichHelpFormatter):
    """« Utilisation : … », and errors as one plain line that a log keeps."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """How the command is called."""
        args = args.replace("COMMAND [ARGS]...", "COMMANDE [ARGUMENTS]…")
        super().write_usage(prog, args, prefix or "Utilisation :")

    def write_error(self, e: click.ClickException) -> None:
        """What is wrong with the command line, and where help stands."""
        self.write(Text(f"Erreur : {_in_french(e)}\n"))
        context = getattr(e, "ctx", None)
        if context is not None:
            self.write(Text(f"Aide : {context.command_path} --help\n"))


class FrenchContext(RichContext):
    """The context that brings the French formatter."""

    formatter_class = FrenchFormatter


class FrenchCommand(RichCommand):
    """A command whose help is in French and whose callback returns its exit code."""

    context_class = FrenchContext

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Bring the help option, described in French."""
        super().__init__(*args, **kwargs)
        _HELP(self)

    def invoke(self, ctx: click.Context) -> None:
        """Run the callback and leave with its code."""
        ctx.exit(super().invoke(ctx) or 0)


class FrenchGroup(RichGroup):
    """A group whose help is in French."""

    context_class = FrenchContext
    command_class = FrenchCommand

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Bring the help option, described in French."""
        super().__init__(*args, **kwargs)
        _HELP(self)


SETTINGS = {"rich_help_config": _WORDS}
"""Context settings of the outermost group; the others inherit them."""


def _in_french(error: click.ClickException) -> str:
    """What is wrong with the command line."""
    if isinstance(error, NoSuchCommand):
        return f"il n’y a pas de commande « {error.command_name} ».{_near(error.possibilities)}"
    if isinstance(error, click.NoSuchOption):
        return f"il n’y a pas d’option « {error.option_name} ».{_near(error.possibilities)}"
    if isinstance(error, click.MissingParameter) and error.param is not None and error.ctx is not None:
        return f"il manque {error.param.make_metavar(error.ctx)}."
    if isinstance(error, click.BadParameter) and error.param is not None:
        return f"la valeur donnée à {error.param.opts[0]} ne convient pas ({error.message.rstrip('.')})."
    return error.format_message()


def _near(possibilities: Sequence[str] | None) -> str:
    """« Vouliez-vous dire … ? »."""
    return f" Vouliez-vous dire {' ou '.join(f'« {word} »' for word in possibilities)} ?" if possibilities else ""
