"""Connections go to addresses that were looked at, and to no others."""

import httpcore
import pytest

from pipeline.errors import SourceError
from pipeline.fetch import FetchOptions, fetch_all
from pipeline.fetch.deadlines import Deadline
from pipeline.fetch.network import NotPublicError, UnknownHostError, VettedNetwork
from pipeline.model import Fetched
from tests.serving import PAGE, Web, answer, redirect

PUBLIC, OTHER = "93.184.215.14", "1.1.1.1"


class Wire(httpcore.NetworkBackend):
    """Plays the internet: whatever public address is meant, the server on loopback answers."""

    def __init__(self, port: int = 0, refused: tuple[str, ...] = ()) -> None:
        self.port = port
        self.refused = refused
        self.connected: list[str] = []

    def connect_tcp(self, host, port, timeout=None, local_address=None, socket_options=None):  # type: ignore[no-untyped-def] # as the library has it
        self.connected.append(host)
        if host in self.refused:
            raise httpcore.ConnectError
        return httpcore.SyncBackend().connect_tcp("127.0.0.1", self.port, timeout)


def network(found: object, wire: Wire, *, allows_private: bool = False) -> VettedNetwork:
    return VettedNetwork(
        Deadline(5), allows_private=allows_private, resolve=lambda *_: found, wire=wire
    )  # type: ignore[arg-type,return-value]


def fetched(address: str, names: dict[str, list[list[str]]], wire: Wire) -> Fetched | SourceError:
    """Fetch with names that mean something else each time they are asked for, to the last."""

    def resolve(host: str, port: int) -> list[str]:
        answers = names[host]
        return answers.pop(0) if len(answers) > 1 else answers[0]

    (found,) = fetch_all([address], FetchOptions(), resolve=resolve, wire=wire)
    return found


def test_a_host_with_private_addresses_alone_is_not_connected_to() -> None:
    wire = Wire()
    with pytest.raises(NotPublicError) as caught:
        network(["10.0.0.1", "::1"], wire).connect_tcp("inner.example", 80)
    assert (caught.value.host, caught.value.address) == ("inner.example", "10.0.0.1")
    assert wire.connected == []


def test_private_addresses_are_passed_over_and_the_next_public_one_is_tried(web: Web) -> None:
    wire = Wire(web.port, refused=(PUBLIC,))
    network(["10.0.0.1", PUBLIC, OTHER], wire).connect_tcp("news.example", 80).close()
    assert wire.connected == [PUBLIC, OTHER]


def test_a_host_that_answers_at_no_address_says_why_the_last_failed() -> None:
    with pytest.raises(httpcore.ConnectError):
        network([PUBLIC], Wire(refused=(PUBLIC,))).connect_tcp("news.example", 80)


def test_private_addresses_are_connected_to_where_that_is_allowed(web: Web) -> None:
    wire = Wire(web.port)
    network(["10.0.0.1"], wire, allows_private=True).connect_tcp("inner.example", 80).close()
    assert wire.connected == ["10.0.0.1"]


def test_a_host_without_an_address_is_unknown() -> None:
    with pytest.raises(UnknownHostError):
        network([], Wire()).connect_tcp("nowhere.example", 80)


def test_a_name_that_changes_its_address_is_connected_to_where_it_was_judged(web: Web) -> None:
    web.pages["/news/port-talks"] = answer()
    wire = Wire(web.port)
    names = {"news.example": [[PUBLIC], [PUBLIC], ["127.0.0.1"]]}  # one for each connection
    found = fetched("http://news.example/news/port-talks", names, wire)
    assert isinstance(found, Fetched)
    assert found.data == PAGE
    assert wire.connected == [PUBLIC, PUBLIC]
    assert names["news.example"] == [["127.0.0.1"]]
    assert web.asked[-1][1]["Host"] == "news.example"


def test_a_name_that_turns_private_between_two_connections_is_refused(web: Web) -> None:
    web.pages["/robots.txt"] = answer(b"", 404, Connection="close")
    web.pages["/news/port-talks"] = answer()
    wire = Wire(web.port)
    names = {"news.example": [[PUBLIC], ["127.0.0.1"]]}
    found = fetched("http://news.example/news/port-talks", names, wire)
    assert isinstance(found, SourceError)
    assert found.fault == "news.example is at 127.0.0.1, which is no public address"
    assert web.paths == ["/robots.txt"]


@pytest.mark.parametrize(
    "target", ["http://inner.example/", "http://127.0.0.1:8080/", "http://[::1]:8080/",
               "http://[::ffff:127.0.0.1]:8080/", "http://2130706433/", "http://0x7f.1/"],
)  # fmt: skip
def test_a_redirect_to_a_private_address_is_not_followed(web: Web, target: str) -> None:
    web.pages["/moved"] = redirect(target)
    wire = Wire(web.port)
    private = {"inner.example": [["192.168.0.1"]], "127.0.0.1": [["127.0.0.1"]],
               "::1": [["::1"]], "::ffff:127.0.0.1": [["::ffff:127.0.0.1"]],
               "::ffff:7f00:1": [["::ffff:127.0.0.1"]], "2130706433": [["127.0.0.1"]],
               "0x7f.1": [["127.0.0.1"]]}  # fmt: skip
    found = fetched("http://news.example/moved", {"news.example": [[PUBLIC]], **private}, wire)
    assert isinstance(found, SourceError)
    assert "which is no public address" in found.fault
    assert "--allow-private" in found.remedy
    assert set(wire.connected) == {PUBLIC}


def test_loopback_is_refused_without_leave(web: Web) -> None:
    web.pages["/"] = answer()
    (found,) = fetch_all([web.at("/")], FetchOptions())
    assert isinstance(found, SourceError)
    assert found.fault == "127.0.0.1 is at 127.0.0.1, which is no public address"
    assert web.asked == []


def test_a_port_of_another_protocol_is_refused() -> None:
    (found,) = fetch_all(["http://news.example:25/"], FetchOptions())
    assert isinstance(found, SourceError)
    assert found.fault == "port 25 is not one of web servers"
