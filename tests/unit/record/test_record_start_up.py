import subprocess
import sys

HEAVY = ["yaml", "jsonschema", "jsonschema_rs", "referencing"]


def test_importing_the_room_loads_no_library() -> None:
    program = f"import sys, pipeline.record; print([n for n in {HEAVY} if n in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def loaded_by(record: str) -> str:
    """The heavy libraries that reading a record loads."""
    program = (
        "import sys; from pipeline.record import read_record\n"
        f"assert read_record({record!r}, 'x').record\n"
        f"print([n for n in {HEAVY} if n in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def test_a_record_in_order_is_read_without_the_library_that_explains() -> None:
    record = (
        "{schema: readout/record/1, id: a, sources: [{url: }], meeting: null, participants: []}"
    )
    assert loaded_by(record) == "['yaml', 'jsonschema_rs']"


def test_a_plainly_styled_record_is_read_without_the_library_of_yaml() -> None:
    record = "schema: readout/record/1\nid: a\nsources:\n  - {}\nmeeting:\nparticipants: []\n"
    assert loaded_by(record) == "['jsonschema_rs']"
