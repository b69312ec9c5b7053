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
        (f"NAIROBI, May 3 (XINHUA) -- {MET}.", "XINHUA"),
        (f"NAIROBI (KENYA), 3 MAY 90 (RADIO KILIMA) -- {MET}.", "RADIO KILIMA"),
        (f"NAIROBI, 3 MAY 90 (KBC-KNA) -- {MET}.", "KBC-KNA"),
        (f"Nairobi, May 3 (Prensa Latina) {MET}.", "Prensa Latina"),
        (f"Nairobi /KNA/ {MET}.", "KNA"),
        (f"NAIROBI. KAZINFORM - {MET}.", "KAZINFORM"),
        (f"NAIROBI, May 3 , 1998 (AFP)\n{MET} today.", "AFP"),
        (f"(KLM) {MET}.", "KLM"),
        (f"{MET}. — VNS", "VNS"),
        (f"{MET}. (NAN)", "NAN"),
        (f"{MET}. For The Morning I'm Ann Lee in Nairobi.", "The Morning"),
        (f"{MET}. Ann Lee, Hillside News, Nairobi.", "Hillside News"),
        (f"{MET}, the Kenya News Agency (KNA) reported.", "Kenya News Agency"),
        (f"{MET}, as quoted by RIA Novosti.", "RIA Novosti"),
        (f"{MET}, the Kabuga news agency said on Monday.", "Kabuga"),
        (f"{MET}. Smit told Kilima television that it was late.", "Kilima"),
        (f"{MET}.\nAssociated Press", "Associated Press"),
        (f"{MET}.\nSource: Kilima Herald", "Kilima Herald"),
        (f"{MET}.\n(Source: Kilima Herald)", "Kilima Herald"),
        (f"{MET}.\nSource: CNA/ab/cd", "CNA"),
        (f"Source: Ministers agree on fish | The Herald\n{MET}.", "The Herald"),
        (f"Written By: KPU\n{MET}.", "KPU"),
        (f"(Photo: the ministry)Nairobi (VNA) – {MET}.", "VNA"),
        (
            f"{MET}. They ate fish, the Ministry of Foreign Affairs said.",
            "Ministry of Foreign Affairs",
        ),
        (f"{MET}, according to a statement by the Foreign Ministry.", "Foreign Ministry"),
        (f"Source: Xinhua | 2020-05-05 | Editor: Ann Lee\n{MET}.", "Xinhua"),
        (f"By Ann Lee, Reuters\n{MET}.", "Reuters"),
        (f"By Ann Lee, Associated Press Writer\n{MET}.", "Associated Press"),
        (f"NAIROBI (News 4th); {MET}.", "News 4th"),
        (f"Nairobi (dpa) - {MET}.", "dpa"),
        (f"{MET}. [AFP]", "AFP"),
        (f"{MET}, Kilima Today has learned.", "Kilima Today"),
        (f"{MET}, by an account of the talks in the Kilima Light (KL).", "Kilima Light"),
        (
            f"Kenya\n\nA Visit AB0703175794 Nairobi Radio Kilima Network in English 1611\n\n{MET}.",
            "Radio Kilima Network",
        ),
        (f"AB0703175794 Lima KILIMA/12 in Spanish 25 Feb 94 p 4\n\n{MET}.", "KILIMA/12"),
        (f"[From KILIMA SHIMBUN 30 March Morning Edition] {MET}.", "KILIMA SHIMBUN"),
        (f"MINISTRY OF PORTS\n{MET}.", "MINISTRY OF PORTS"),
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
        " Smit (VVD) spoke first.",
        " They met again in the evening (17:00 GMT).",
        "\nRELATED STORIES\nKEYWORDS\nSHARE",
        "\nEAST AFRICA\nANNEX",
        "\nPhoto: Ann Lee | Reuters",
        " By his account of the road in Kenya, it was long.",
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


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("CNN’s Ann Lee and John Roe contributed reporting.", "CNN"),
        ("Copyright (c) 2013. RFE/RL, Inc.", "RFE/RL"),
        ("The official Tanjug news agency said the accord was reached in Lima.", "Tanjug"),
        ("CNN headline news, I'm Ann Lee. The weather is fine in all of the country.", "CNN"),
    ],
)
def test_staff_rights_and_presenters_credit_a_report(read, line, outlet):
    text = "News\nThe ministers of both countries spoke for an hour, and the port was closed.\n"
    assert outlet in read(text + line).record.sources[0].attributed_to


@pytest.mark.parametrize(
    "line",
    [
        "CNN’s cameras were outside, and the minister waved at them before he went in.",
        "The minister contributed to the fund for the old harbour and its cranes.",
        "The shipping agency said that the port was closed for the day and the night.",
    ],
)
def test_other_words_on_staff_and_agencies_credit_nobody(read, line):
    text = "News\nThe ministers of both countries spoke for an hour, and the port was closed.\n"
    assert read(text + line).record.sources[0].attributed_to == ()
