"""Options and folders that tests of several kinds share."""

import signal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"

# Whoever runs the tests in the background may have them ignore Ctrl-C; what they start should not.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# The machines that run this are slow now and then: a law is tested, not a speed.
settings.register_profile(
    "project", deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.load_profile("project")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write what the stages make now into tests/golden; review the diff like code",
    )


@pytest.fixture
def shared() -> Path:
    """The evaluation texts beside the checkout; a test that needs them is skipped without."""
    if not SHARED.is_dir():
        pytest.skip(f"needs the evaluation texts, which are not in {SHARED}")
    return SHARED
