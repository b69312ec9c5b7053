"""Records of invented people, and the shipped templates to render them with."""

from collections.abc import Callable, Mapping, Sequence

import pytest

from pipeline.model import (
    Briefing,
    Evidence,
    Fact,
    Meeting,
    Participant,
    Party,
    Place,
    Point,
    Record,
    ReviewItem,
    Revision,
    Site,
    Source,
    Table,
    Theme,
)
from pipeline.render import Loader, render
from pipeline.resources import data_dir

ARTICLE = "articles/harbour.txt"


@pytest.fixture(scope="session")
def load() -> Loader:
    folder = data_dir("templates")

    def shipped(name: str) -> tuple[str, str]:
        path = folder / name
        if not path.is_file():
            raise KeyError(name)
        return path.read_text(encoding="utf-8"), f"templates/{name}"

    return shipped


@pytest.fixture
def override(load: Loader) -> Callable[[Mapping[str, str]], Loader]:
    """Return a loader that gives some templates another text, as a workspace would."""

    def loader_with(texts: Mapping[str, str]) -> Loader:
        return lambda name: (texts[name], f"mine/{name}") if name in texts else load(name)

    return loader_with


@pytest.fixture(scope="session")
def pages(load: Loader) -> Callable[..., dict[str, str]]:
    def rendered(
        briefings: Sequence[Briefing] = (), site: Site | None = None, loader: Loader = load
    ) -> dict[str, str]:
        made = list(render(site or Site(), briefings, loader))
        assert len({page.path for page in made}) == len(made)
        return {str(page.path): page.content.decode() for page in made}

    return rendered


@pytest.fixture(scope="session")
def text_record() -> Callable[..., Record]:
    """Return a maker of records with `text` in every slot that holds free text."""

    def made(text: str, url: str | None = None, status: str = "draft") -> Record:
        return Record(
            id="harbour-talks",
            aliases=("early-talks",),
            status=status,  # type: ignore[arg-type]  # the tests give known words
            title=text,
            summary=text,
            sources=(
                Source(
                    article=text,
                    sha256="ab" * 32,
                    url=url,
                    publisher=text,
                    author=text,
                    published=text,
                    language="en",
                    attributed_to=(text, text),
                ),
            ),
            meeting=Meeting(
                date=text,
                end_date=text,
                host="ilse-varga",
                place=Place(name=text, country="HU"),
                part_of=text,
                format="in_person",
                setting="bilateral",
            ),
            participants=(
                Participant(id="ilse-varga", name=text, role=text, represents=Party(country="HU")),
                Participant(id="other", name=text, role=text, represents=Party(organization=text)),
            ),
            topics=(text,),
            themes=(
                Theme(
                    id="one",
                    title=text,
                    text=(text, text),
                    points=(Point(label=text, text=text), Point(label=None, text=text)),
                    tables=("grid",),
                ),
            ),
            tables=(
                Table(
                    id="grid",
                    theme="one",
                    caption=text,
                    columns=(text, text),
                    rows=((text, text), (text, text)),
                ),
                Table(id="free", theme=None, caption=None, columns=(text, text), rows=()),
            ),
            revisions=(
                Revision(date=text, path=text, was=text, now=text, why=text),
                Revision(date=text, path="status", was=text, now=text, why=text),
            ),
            review=(ReviewItem(path="meeting.place", why=text), ReviewItem(path=text, why=text)),
        )

    return made


@pytest.fixture
def full() -> Briefing:
    """A record that has everything, half of it read and half of it set by hand."""
    record = Record(
        id="harbour-talks",
        title="Harbour talks end with a joint survey",
        summary="The two ministers agreed on a joint survey.",
        sources=(
            Source(
                article=ARTICLE,
                sha256="cd" * 32,
                url="https://news.example/harbour?a=1&b=2",
                publisher="The Quay",
                published="2031-05-14",
                language="en",
                attributed_to=("Port Wire",),
            ),
        ),
        meeting=Meeting(
            format="in_person",
            setting="bilateral",
            date="2031-05-12",
            end_date="2031-05-13",
            host="ilse-varga",
            place=Place(name="Győr", country="HU"),
            part_of="Danube Week",
        ),
        participants=(
            Participant(
                id="ilse-varga",
                name="Ilse Varga",
                role="Minister of Rivers",
                represents=Party(country="HU"),
            ),
            Participant(id="omar-diallo", name="Omar Diallo", represents=Party(country="SN")),
            Participant(id="kim-aas", name="Kim Aas", capacity="delegate"),
            Participant(
                id="lea-brandt",
                name="Lea Brandt",
                role="Secretary",
                represents=Party(organization="River Council"),
                capacity="delegate",
            ),
        ),
        topics=("environment", "trade"),
        themes=(
            Theme(
                id="survey",
                title="A joint survey",
                text=("Both sides will count fish.", "It begins in June."),
                points=(
                    Point(label="Cost", text="Shared by both."),
                    Point(label=None, text="Open."),
                ),
                tables=("shares",),
            ),
            Theme(
                id="later", title="What may follow", text=("A treaty is likely.",), claim="outlook"
            ),
        ),
        tables=(
            Table(
                id="shares",
                theme="survey",
                caption=None,
                columns=("Side", "Share"),
                rows=(("Hungary", "half"), ("Senegal", "half")),
            ),
            Table(id="boats", theme=None, caption="Boats", columns=("Name",), rows=(("Réka",),)),
        ),
        revisions=(
            Revision(
                date="2031-06-01",
                path="meeting.date",
                was="2031-05-11",
                now="2031-05-12",
                why="slip",
            ),
        ),
        review=(
            ReviewItem(path="participants[omar-diallo].role", why="the article gives none"),
            ReviewItem(path="themes[survey].points[1].text", why="it may be cut off"),
        ),
    )
    return Briefing(record, tuple(_facts()))


def _facts() -> list[Fact]:
    def fact(pointer: str, *spans: tuple[str, int]) -> Fact:
        return Fact(
            pointer,
            tuple(Evidence(ARTICLE, quote, start, start + len(quote)) for quote, start in spans),
        )

    sentence = "Ilse Varga, Minister of Rivers of Hungary, received Omar Diallo on 12 May 2031."
    return [
        fact("/title", ("Harbour talks end with a joint survey", 0)),
        fact("/summary", (sentence, 40)),
        fact("/meeting/date", ("12 May 2031", 108)),
        fact("/participants/0/name", ("Ilse Varga", 40)),
        fact("/participants/0/role", ("Minister of Rivers", 52)),
        fact("/participants/1/name", ("Omar Diallo", 92)),
        fact("/topics/0", ("count fish", 215)),
        fact("/themes/0/text/0", ("Both sides will count fish.", 200)),
        fact("/themes/0/points/0/label", ("Cost", 300)),
        fact("/themes/0/points/0/text", ("Shared by both.", 306)),
        fact("/tables/0/rows/0", ("Hungary", 400), ("half", 410)),
    ]
