"""Speak with yaml-language-server as an editor does: JSON-RPC over its standard streams."""

import json
import shutil
import subprocess
from collections.abc import Callable
from itertools import count
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import Any, NamedTuple

HERE = Path(__file__).parent
SERVER = HERE / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
NODE = shutil.which("node")
# How long a machine that is busy may take for one answer, in seconds.
PATIENCE_S = 120
SETTINGS = {
    "yaml": {
        "schemaStore": {"enable": False},
        "kubernetesCRDStore": {"enable": False},
        "completion": True,
        "hover": True,
        "validate": True,
    }
}
CAPABILITIES = {
    "workspace": {"configuration": True},
    "textDocument": {
        "completion": {
            "completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}
        },
        "hover": {"contentFormat": ["markdown"]},
    },
}

Message = dict[str, Any]


class Offer(NamedTuple):
    """What the editor offers to complete, the text that it would write, and what it tells of it."""

    label: str
    text: str
    told: str


class Editor:
    """An editor with a folder open; `|` in a text is where the cursor stands."""

    def __init__(self, folder: Path, errors: Path) -> None:
        self._folder = folder
        self._ids = count(1)
        self._inbox: Queue[Message | None] = Queue()
        with errors.open("wb") as log:
            self._process = subprocess.Popen(
                [str(NODE), "--require", str(HERE / "offline.cjs"), str(SERVER), "--stdio"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
            )
        Thread(target=self._listen, daemon=True).start()
        root = {"uri": folder.as_uri(), "name": folder.name}
        opening = {"processId": None, "rootUri": root["uri"], "workspaceFolders": [root]}
        self._ask("initialize", opening | {"capabilities": CAPABILITIES})
        self._send(method="initialized", params={})

    def close(self) -> None:
        self._ask("shutdown", None)
        self._send(method="exit", params=None)
        self._process.communicate(timeout=PATIENCE_S)

    def problems(self, text: str, name: str) -> list[tuple[int, int, str]]:
        """Return what the editor marks in a file of the folder: line and column from 1, words."""
        found = self._open(text, name)[1]
        return [
            (one["range"]["start"]["line"] + 1, one["range"]["start"]["character"] + 1,
             one["message"])
            for one in found
        ]  # fmt: skip

    def offers(self, text: str, name: str) -> dict[str, Offer]:
        """Return what the editor offers at the cursor, by label."""
        result = self._ask_at("textDocument/completion", text, name)
        return {one["label"]: _offer(one) for one in result["items"]}

    def hover(self, text: str, name: str) -> str:
        """Return the Markdown that the editor shows at the cursor, empty where it shows none."""
        result = self._ask_at("textDocument/hover", text, name)
        return result["contents"]["value"] if result else ""

    def _ask_at(self, method: str, text: str, name: str) -> Any:
        before, cursor, after = text.partition("|")
        assert cursor, "the text has no cursor"
        uri, _ = self._open(before + after, name)
        position = {"line": before.count("\n"), "character": len(before.rpartition("\n")[2])}
        return self._ask(method, {"textDocument": {"uri": uri}, "position": position})

    def _open(self, text: str, name: str) -> tuple[str, list[Message]]:
        """Open a text under a name that no file has had yet; return it and what is wrong there."""
        stem, dot, suffix = name.rpartition(".")
        uri = (self._folder / f"{stem}-{next(self._ids)}{dot}{suffix}").as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._send(method="textDocument/didOpen", params={"textDocument": document})
        told = self._wait(
            lambda one: (
                one.get("method") == "textDocument/publishDiagnostics"
                and one["params"]["uri"] == uri
            )
        )
        return uri, told["params"]["diagnostics"]

    def _ask(self, method: str, params: Any) -> Any:
        number = next(self._ids)
        self._send(id=number, method=method, params=params)
        answer = self._wait(lambda one: one.get("id") == number and "method" not in one)
        assert "error" not in answer, answer
        return answer["result"]

    def _wait(self, is_wanted: Callable[[Message], bool]) -> Message:
        while True:
            message = self._inbox.get(timeout=PATIENCE_S)
            assert message is not None, "the server has stopped"
            assert message.get("method") != "telemetry/event", message
            if is_wanted(message):
                return message
            if "id" in message and "method" in message:
                self._send(id=message["id"], result=_settings(message))

    def _send(self, **message: Any) -> None:
        body = json.dumps({"jsonrpc": "2.0"} | message).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self._process.stdin.flush()

    def _listen(self) -> None:
        stream = self._process.stdout
        assert stream
        while head := stream.readline():
            name, _, value = head.partition(b":")
            while stream.readline().strip():
                pass
            assert name.lower() == b"content-length"
            self._inbox.put(json.loads(stream.read(int(value))))
        self._inbox.put(None)


def _settings(request: Message) -> list[Any] | None:
    """Return the editor's answer to a request of the server: settings, or just a nod."""
    if request["method"] != "workspace/configuration":
        return None
    return [SETTINGS.get(item["section"], {}) for item in request["params"]["items"]]


def _offer(item: Message) -> Offer:
    told = item.get("documentation") or ""
    words = told["value"] if isinstance(told, dict) else told
    return Offer(item["label"], item.get("insertText", item["label"]), words)
