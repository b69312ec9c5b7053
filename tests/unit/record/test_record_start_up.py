import subprocess
import sys

HEAVY = ["yaml", "jsonschema", "jsonschema_rs", "referencing"]


def test_importing_the_room_loads_no_library() -> None:
    program = f"import sys, pipeline.record; print([n for n in {HEAVY} if n in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_a_record_in_order_is_read_without_the_library_that_explains() -> None:
    record = (
        "{schema: readout/record/1, id: a, sources: [{url: }], meeting: null, participants: []}"
    )
    program = (
        "import sys; from pipeline.record import read_record\n"
        f"assert read_record('{record}', 'x').record\n"
        "print('jsonschema' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"
