"""`readout completion`: what a shell needs to complete commands, options and ids of records."""

import click
from click.shell_completion import get_completion_class

from pipeline.cli.reports import write_result

EXAMPLES = """\b
Examples:
  readout completion bash >> ~/.bashrc
  readout completion zsh >> ~/.zshrc
  readout completion fish > ~/.config/fish/completions/readout.fish
"""
SHELLS = ("bash", "zsh", "fish")
_PROGRAM = "readout"
_VARIABLE = "_READOUT_COMPLETE"


@click.command(
    "completion",
    short_help="Print what makes Tab complete readout in a shell.",
    epilog=EXAMPLES,
)
@click.argument("shell", type=click.Choice(SHELLS), metavar="SHELL")
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print what makes Tab complete readout in SHELL: bash, zsh or fish.

    Commands, options and their values are completed, and so are ids of records, articles and what
    review items are about. Put it where the shell reads it when it starts, as below; it holds from
    the next shell on. bash must be 4.4 or newer; that of macOS is older.
    """
    kind = get_completion_class(shell)
    assert kind is not None  # noqa: S101 - one of SHELLS, which click knows
    root = ctx.find_root().command
    write_result(kind(root, {}, _PROGRAM, _VARIABLE).source())
