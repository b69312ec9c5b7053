"""Encrypted connections: the certificate must be trusted, and be that of the name."""

import shutil
import ssl
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.errors import SourceError
from pipeline.fetch import FetchOptions, fetch_all
from pipeline.fetch.transport import tls_context
from pipeline.model import Fetched
from tests.serving import PAGE, Web, answer, serving

NAME = "news.example"

pytestmark = pytest.mark.skipif(
    shutil.which("openssl") is None, reason="makes its certificates with openssl"
)


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for the name, with its key behind it, signed by nobody else."""
    folder = tmp_path_factory.mktemp("tls")
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
         "-nodes", "-days", "2", "-subj", f"/CN={NAME}", "-addext", f"subjectAltName=DNS:{NAME}",
         "-keyout", "key.pem", "-out", "certificate.pem"],
        cwd=folder, check=True, capture_output=True,
    )  # fmt: skip
    return folder


@pytest.fixture
def names() -> list[str | None]:
    """The names that clients have asked for as they connected."""
    return []


@pytest.fixture
def web(certificate: Path, names: list[str | None]) -> Iterator[Web]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate / "certificate.pem", certificate / "key.pem")
    context.sni_callback = lambda _socket, name, _context: names.append(name)
    with serving(context) as served:
        served.pages["/talks"] = answer()
        yield served


@pytest.fixture
def trust(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate / "certificate.pem"))
    tls_context.cache_clear()
    yield
    tls_context.cache_clear()


def fetched(web: Web, host: str) -> Fetched | SourceError:
    address = web.at("/talks", host).replace("http:", "https:")
    options = FetchOptions(allows_private=True)
    (found,) = fetch_all([address], options, resolve=lambda *_: ["127.0.0.1"])
    return found


@pytest.mark.usefixtures("trust")
def test_the_name_is_asked_for_at_the_address_that_was_judged(
    web: Web, names: list[str | None]
) -> None:
    found = fetched(web, NAME)
    assert isinstance(found, Fetched)
    assert found.data == PAGE
    assert set(names) == {NAME}
    assert web.asked[-1][1]["Host"] == f"{NAME}:{web.port}"


@pytest.mark.usefixtures("trust")
def test_a_certificate_of_another_name_is_refused(web: Web) -> None:
    found = fetched(web, "other.example")
    assert isinstance(found, SourceError)
    assert found.fault.startswith("no safe connection: hostname mismatch")
    assert web.asked == []


def test_a_certificate_that_nobody_vouches_for_is_refused(web: Web) -> None:
    tls_context.cache_clear()
    found = fetched(web, NAME)
    assert isinstance(found, SourceError)
    assert found.fault == "no safe connection: self-signed certificate"
    assert found.remedy == (
        "check the address, or save the page in a browser and give readout the file"
    )
    assert web.asked == []


@pytest.mark.usefixtures("trust")
def test_no_redirect_leads_from_an_encrypted_page_to_an_open_one(web: Web) -> None:
    web.pages["/talks"] = answer(b"", 302, Location=f"http://{NAME}/talks")
    found = fetched(web, NAME)
    assert isinstance(found, SourceError)
    assert found.fault.startswith("leads on from https to http")
