"""The command `consolide`: the only part of the project that prints. Everything it says is in French."""

from __future__ import annotations

import rich_click as click

from generator.cli.apply import apply
from generator.cli.check import check
from generator.cli.french_click import SETTINGS, FrenchGroup
from generator.cli.new import new
from generator.cli.publish import build, serve

__all__ = ["main"]


@click.group(cls=FrenchGroup, context_settings=SETTINGS)
@click.version_option(package_name="consolide", message="%(prog)s %(version)s", help="Donner la version et s’arrêter.")
def main() -> None:
    """Consolide : chaque convention, version après version, à partir des actes déposés."""


for command in (check, apply, build, serve, new):
    main.add_command(command)
