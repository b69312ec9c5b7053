"""Put the schemas beside the files that people edit, where these files tell editors to look."""

from pipeline.build.files import write_whole
from pipeline.build.state.files import Files
from pipeline.build.workspace import Workspace
from pipeline.record import EDITED, schema_text


def write_schemas(workspace: Workspace) -> None:
    """Bring the workspace's folder of schemas up to date."""
    for name in EDITED:
        write_whole(workspace.schema_path(name), schema_text(name).encode())


def keep_schemas(workspace: Workspace, inputs: Files) -> bool:
    """Put schemas back if somebody changed or removed one since the last build; tell if so."""
    names = (f"schemas/{name}.schema.json" for name in EDITED)
    if all(name in inputs and inputs.is_known(name) for name in names):
        return False
    write_schemas(workspace)
    return True
