"""Short articles of many manners, all invented: who, when, where and how, read at once."""

import pytest

CASES = {
    "wire of the eighties": (
        """
Shevrin, Hartwell end talks

GENEVA, Sept. 12, 1986 (UPI) -- U.S. Secretary of State Harlan Hartwell and Soviet
Foreign Minister Anatoly Shevrin ended two days of talks Friday in Geneva without
agreement.

Hartwell told reporters that the sessions had been "businesslike."

A State Department spokesman, Carl Dunne, said the two would meet again.
""",
        {"Harlan Hartwell": "US", "Anatoly Shevrin": "RU"},
        ("in_person", "1986-09-12", "Geneva"),
    ),
    "agency": (
        """
Tanabe, Nguyen hold talks

HANOI (Kyodo) -- Japanese Prime Minister Shigeru Tanabe and his Vietnamese counterpart
Nguyen Van Hao agreed Tuesday to boost defense cooperation.

Tanabe, who arrived in Hanoi on Monday, also paid a courtesy call on President Tran Duc
Long.
""",
        {"Shigeru Tanabe": "JP", "Nguyen Van Hao": "VN", "Tran Duc Long": "VN"},
        ("in_person", None, "Hanoi"),
    ),
    "chancellery": (
        """
Chancellor speaks with Prime Minister

The Federal Chancellor, Friedrich Obermann, spoke on the telephone this morning to the
Prime Minister of Israel, Avner Dayan.
""",
        {"Friedrich Obermann": None, "Avner Dayan": "IL"},
        ("phone", None, None),
    ),
    "ministry": (
        """
Minister meets ambassador

Doha: HE the Minister of State for Foreign Affairs Sultan bin Saad Al Noor met today
with HE Ambassador of the Kingdom of the Netherlands to the State of Qatar Pieter van
der Meulen.
""",
        {"Sultan bin Saad Al Noor": "QA", "Pieter van der Meulen": "NL"},
        ("in_person", None, "Doha"),
    ),
    "margins": (
        """
Ministers meet

On the margins of the 37th AU Summit in Addis Ababa, South African Minister Dr Thandiwe
Mokoena held a bilateral meeting with the Deputy Prime Minister of Namibia, Ms Selma
Haufiku, on 15 February 2024.
""",
        {"Thandiwe Mokoena": "ZA", "Selma Haufiku": "NA"},
        ("in_person", "2024-02-15", "Addis Ababa"),
    ),
    "office first, name later": (
        """
Liu in Prague

The Chinese Vice Premier Liu Hongwei met the Czech president in Prague on Wednesday.
President Jana Merkova said relations had improved.
""",
        {"Liu Hongwei": "CN", "Jana Merkova": "CZ"},
        ("in_person", None, "Prague"),
    ),
    "offices only in the lead": (
        """
Consulates to open

MEXICO CITY (AP) — Mexico's top diplomat met Wednesday with her Guatemalan counterpart
to discuss migration. Foreign Relations Secretary Alicia Ramos and Guatemalan Foreign
Minister Carlos Xicara said they would open two consulates.
""",
        {"Alicia Ramos": "MX", "Carlos Xicara": "GT"},
        ("in_person", None, "Mexico City"),
    ),
    "visit with several talks": (
        """
Lindqvist in Japan

Foreign Minister Sara Lindqvist visited Tokyo on 3 May 2019, where she met her Japanese
counterpart Haruto Minagawa and Prime Minister Kenji Oshiro.
""",
        {"Sara Lindqvist": None, "Haruto Minagawa": "JP", "Kenji Oshiro": "JP"},
        ("in_person", "2019-05-03", "Tokyo"),
    ),
    "envoy and a movement": (
        """
Leader flies home

The leader of the Free Hills Army, Jonas Mbeki-Tan, flew home on Friday after meeting in
Nairobi with UN envoy Carla Duarte, a diplomat said.
""",
        {"Jonas Mbeki-Tan": "Free Hills Army", "Carla Duarte": "United Nations (UN)"},
        ("in_person", None, "Nairobi"),
    ),
    "courtesy call": (
        """
Envoy calls on Speaker

The Cuban Ambassador to Zambia, Her Excellency Marisol Duarte, has paid a courtesy call
on the Speaker of the National Assembly, Right Honourable Nelly Phiri, at Parliament
Buildings in Lusaka.
""",
        {"Marisol Duarte": "CU", "Nelly Phiri": "ZM"},
        ("in_person", None, "Lusaka"),
    ),
    "signing": (
        """
Fiji and New Zealand sign deal

Fiji's Prime Minister Jone Vakatora and New Zealand's Foreign Minister Wini Parata
signed a partnership agreement in Suva today. Parata is on a visit to Fiji.
""",
        {"Jone Vakatora": "FJ", "Wini Parata": "NZ"},
        ("in_person", None, "Suva"),
    ),
    "mediated talks": (
        """
First talks since January

Somali President Hassan Yusuf Ali and Ethiopian Prime Minister Tolosa Bekele held their
first talks since January, mediated by Turkish President Selim Demir in Ankara on
Wednesday, 11 December 2024.
""",
        {"Hassan Yusuf Ali": "SO", "Tolosa Bekele": "ET"},
        ("in_person", "2024-12-11", "Ankara"),
    ),
    "firm": (
        """
Investors at State House

Zimbabwean President Emerson Dube yesterday met a delegation from Huaxi Mining at State
House in Harare. The delegation was led by company chairman Mr Chen Xuehua.
""",
        {"Emerson Dube": "ZW", "Chen Xuehua": None},
        ("in_person", None, "Harare"),
    ),
    "at a foreign ministry": (
        """
Crown Prince meets minister

Bahraini Prince Khalid bin Hamad, the Crown Prince and Prime Minister, today met the
Minister of State for the Middle East at the UK Foreign Office, Lord Tristan Ahmed, in
Manama.
""",
        {"Khalid bin Hamad": "BH", "Tristan Ahmed": "GB"},
        ("in_person", None, "Manama"),
    ),
    "called up": (
        """
Demin calls Fields

Russian President Oleg Demin called up US President Bob Fields to discuss grain, the
White House said. The two leaders had not spoken since last February.
""",
        {"Oleg Demin": "RU", "Bob Fields": "US"},
        ("phone", None, None),
    ),
    "head of a body by two names": (
        """
NATO chief meets envoys

NATO chief Lars Dahl met Georgian Prime Minister Giorgi Beridze in Brussels. The
secretary general said that the door was open.
""",
        {"Lars Dahl": "North Atlantic Treaty Organization (NATO)", "Giorgi Beridze": "GE"},
        ("in_person", None, "Brussels"),
    ),
    "list of countries": (
        """
Four leaders meet

The heads of government of Czechia, Slovakia, Poland and Hungary met in Prague on 2 May
2019 for a summit.

Czech Prime Minister Ivo Radek and Polish Prime Minister Adam Wilk agreed. Slovak Prime
Minister Jozef Hora disagreed. Kovács Bálint arrived late. Kovács shrugged. Kovács left.
""",
        {"Ivo Radek": "CZ", "Adam Wilk": "PL", "Jozef Hora": "SK", "Kovács Bálint": "HU"},
        ("in_person", "2019-05-02", "Prague"),
    ),
}


def read_at_once(record):
    people = {
        p.name: p.represents and (p.represents.country or p.represents.organization)
        for p in record.participants
        if p.capacity == "principal"
    }
    meeting = record.meeting
    place = meeting.place.name if meeting.place else None
    return people, (meeting.format, meeting.date, place)


@pytest.mark.parametrize("case", CASES)
def test_article_is_read(case, read):
    text, people, rest = CASES[case]
    paragraphs = [" ".join(part.split()) for part in text.strip().split("\n\n")]
    assert read_at_once(read("\n".join(paragraphs)).record) == (people, rest)


def test_office_of_a_site_is_its_holders(read):
    record = read(
        "Meeting in India\nOleg Demin met with Prime Minister of India Arjun Mehta.",
        publisher="President of Russia",
    ).record
    holder = next(p for p in record.participants if p.name == "Oleg Demin")
    assert (holder.role, holder.represents.country) == ("President", "RU")


@pytest.mark.parametrize(
    ("metadata", "code"),
    [
        ({"url": "https://www.state.gov/x"}, "US"),
        ({"url": "https://news.example.co.ke/x"}, "KE"),
        ({"publisher": "Government of Canada"}, "CA"),
        ({"url": "https://example.com/x"}, None),
        ({"url": "not an address"}, None),
    ],
)
def test_page_may_tell_the_country_of_a_bare_office(metadata, code, read):
    record = read(
        "Call\nPresident Ellen Moore spoke by phone with Czech President Tomas Vrba.", **metadata
    ).record
    moore = next(p for p in record.participants if p.name == "Ellen Moore")
    assert (moore.represents and moore.represents.country) == code


def test_rank_is_the_office_where_nothing_else_is_given(read):
    record = read(
        "Talks\nGen. Tijani Abakar of Chad met French minister Luc Morel in Paris."
    ).record
    assert [p.role for p in record.participants] == ["Gen.", "minister"]


def test_another_meeting_is_listed(read):
    record = read(
        "Radek meets Boro\n"
        "Czech Prime Minister Ivo Radek met Albanian President Anna Boro in Prague.\n"
        "It rained. It snowed. It froze.\n"
        "In Paris, French President Luc Morel met Danish Prime Minister Mette Holm."
    ).record
    assert {p.name for p in record.participants} == {"Ivo Radek", "Anna Boro"}
    assert any("Luc Morel met" in item.why for item in record.review)
