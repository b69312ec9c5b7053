"""Names that one system allows and another does not, so that a workspace cannot be copied there.

https://learn.microsoft.com/windows/win32/fileio/naming-a-file
"""

import re

from pipeline.slug import is_reserved

_NEVER = re.compile(r'[<>:"|?*\\\x00-\x1f]')


def why_not_on_windows(name: str) -> str | None:
    """Return why Windows cannot hold a file of this name, None where it can."""
    if found := _NEVER.search(name):
        return f"holds {found[0]!r}"
    if name.endswith((".", " ")):
        return "ends in a full stop or space"
    stem = name.partition(".")[0].rstrip().casefold()
    return "is that of a device" if stem != "index" and is_reserved(stem) else None
