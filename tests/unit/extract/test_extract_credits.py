import pytest

MET = "Dutch minister Eva Smit met Kenyan President Amos Kiptoo in Nairobi"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"{MET}. The talks, reported by Anadolu agency, were short.", "Anadolu"),
        (f"{MET}, the official MENA news agency reported.", "MENA"),
        (f"{MET}, the Kabuga Press Agency reported.", "Kabuga Press Agency"),
        (f"{MET}, according to the broadcaster CCTV.", "CCTV"),
        (f"NAIROBI (Reuters) - {MET}.", "Reuters"),
        (f"NAIROBI, May 3. /TASS/. {MET}.", "TASS"),
        (f"CNN — {MET}.", "CNN"),
        (f"{MET}. — Bernama", "Bernama"),
        (f"{MET}. Smit told the Hillside News Agency that it was late.", "Hillside News Agency"),
        (f"{MET}. Kenyan state TV said that they ate fish.", "Kenyan state TV"),
        (f"Office of the Spokesperson\n{MET}.", "Office of the Spokesperson"),
    ],
)
def test_report_is_credited_to_the_outlet(text, name, read):
    assert read("Talks\n" + text).record.sources[0].attributed_to == (name,)


@pytest.mark.parametrize(
    "rest",
    [
        " Kiptoo told reporters that it was late.",
        " According to a statement, they ate fish.",
        " Smit told Kiptoo that she was glad.",
        " Photo: a band at the gate.",
    ],
)
def test_persons_and_papers_are_no_outlets(rest, read):
    assert read(f"Talks\n{MET}.{rest}").record.sources[0].attributed_to == ()


def test_credit_has_evidence(read):
    draft = read(f"Talks\n{MET}, the official MENA news agency reported.")
    fact = next(f for f in draft.facts if f.pointer == "/sources/0/attributed_to/0")
    assert "MENA" in fact.evidence[0].quote


def test_source_keeps_what_the_page_says_of_itself(read):
    source = read(
        f"Talks\n{MET}.", url="https://example.org/x", publisher="The Hill", author="A. B."
    ).record.sources[0]
    assert (source.url, source.publisher, source.author) == (
        "https://example.org/x",
        "The Hill",
        "A. B.",
    )
    assert (source.article, source.sha256, source.language) == ("articles/a.txt", "0" * 64, "en")
