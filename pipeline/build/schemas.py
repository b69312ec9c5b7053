"""Put the schemas beside the files that people edit, where these files tell editors to look."""

from pipeline.build.files import write_whole
from pipeline.build.workspace import Workspace
from pipeline.record import EDITED, schema_text


def write_schemas(workspace: Workspace) -> None:
    """Bring the workspace's folder of schemas up to date."""
    for name in EDITED:
        write_whole(workspace.schema_path(name), schema_text(name).encode())
