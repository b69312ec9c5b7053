"""Whether PDF files can be made here: where they must be (in continuous integration), they are."""

import os

import pytest

from pipeline.errors import WorkspaceError
from pipeline.render.paper import load_weasyprint

REQUIRED = "READOUT_REQUIRE_PDF"


def can_print() -> bool:
    """Tell whether WeasyPrint and Pango are here."""
    try:
        load_weasyprint()
    except WorkspaceError:
        return False
    return True


needs_printer = pytest.mark.skipif(
    REQUIRED not in os.environ and not can_print(), reason="WeasyPrint or Pango is not installed"
)
