"""Errors are values: one that a worker raised is the same where the work was given."""

import pickle

import pytest

from pipeline.errors import (
    DataError,
    ExtractorError,
    Location,
    PipelineError,
    Problem,
    SourceError,
    TemplateError,
    WorkspaceError,
)

PROBLEM = Problem(Location("a.yaml", 3, 5), "id", "is missing", "add it", "missing-key")


@pytest.mark.parametrize(
    "error",
    [
        *(
            kind("a.txt:4", "is empty", "put text in")
            for kind in (PipelineError, SourceError, WorkspaceError, TemplateError, ExtractorError)
        ),
        WorkspaceError("", "has no place", "name it"),
        DataError((PROBLEM, PROBLEM)),
    ],
)
def test_an_error_is_the_same_after_pickling(error: PipelineError) -> None:
    error.add_note("told")
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again), vars(again)) == (type(error), str(error), vars(error))
    assert again.exit_code == error.exit_code
    assert vars(again)["fault"]
