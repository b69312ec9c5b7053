"""`readout schema`: what a record, and each other file that people edit, may hold."""

import click

from pipeline.cli.reports import write_result
from pipeline.record import SCHEMA_NAMES, schema_text
from pipeline.record.schemas import Name

EXAMPLES = """\b
Examples:
  readout schema > record.schema.json
  readout schema people
"""


@click.command(
    "schema",
    short_help="Print the JSON Schema of a record or another file.",
    epilog=EXAMPLES,
)
@click.argument("name", type=click.Choice(SCHEMA_NAMES), default="record", metavar="[NAME]")
def command(name: Name) -> None:
    """Print the JSON Schema of a record, or of the file that NAME says.

    NAME is record, people (people.yaml), lookups (lookups.yaml), config (readout.yaml) or parsed
    (what the parser read, records/.parsed/ID.json). Each schema is whole in itself. Those that
    editors need stand in the workspace's folder schemas/ as well.
    """
    write_result(schema_text(name))
