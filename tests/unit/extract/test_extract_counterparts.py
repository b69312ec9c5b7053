"""Who `his counterpart`, `the minister` and `X's envoy` are, and whom they serve."""

import pytest

PAD = "\nThe harbour office keeps its own list of ships. Its clerks were checking the figures."
KING = "Omani King Said Harthy"
HARTHY = ("Said Harthy", "OM")


def _people(read, text, title="News"):
    record = read(f"{title}\n{text}{PAD}").record
    return sorted(
        (p.name, p.represents and (p.represents.country or p.represents.organization))
        for p in record.participants
    )


KENYANS = "\nKenyan President Amos Kiptoo and Kenyan Defence Minister Lina Otieno were glad."


@pytest.mark.parametrize(
    ("office", "found"),
    [
        ("Defence Minister", [("Lina Otieno", "KE"), HARTHY]),
        ("President", [("Amos Kiptoo", "KE"), HARTHY]),
        ("Foreign Minister", [HARTHY]),
    ],
)
def test_counterpart_holds_an_office_of_the_same_kind(read, office, found):
    text = f"Omani {office} Said Harthy met his Kenyan counterpart.{KENYANS}"
    assert _people(read, text) == found


@pytest.mark.parametrize(
    ("office", "found"),
    [("Foreign", [("Lina Otieno", "KE"), HARTHY]), ("Defence", [HARTHY])],
)
def test_office_with_a_country_is_that_of_the_one_named_before(read, office, found):
    text = f"{office} Minister Lina Otieno flew off on Monday.\nThe Kenyan foreign minister met "
    assert _people(read, f"{text}{KING}.") == found


@pytest.mark.parametrize(
    ("speech", "found"),
    [
        ("Otieno said that fees would fall.", [("Otieno", "KE"), HARTHY]),
        ("Fees will fall, Otieno said.", [HARTHY]),
        ("Otieno of Chad said that fees would fall.", [HARTHY]),
    ],
)
def test_office_that_opens_a_sentence_is_named_by_what_opens_the_next(read, speech, found):
    assert _people(read, f"The Kenyan ruler met {KING} in Muscat.\n{speech}") == found


@pytest.mark.parametrize(
    ("words", "party"),
    [
        (
            "United Nations Secretary-General Jon Vik’s envoy, Lina Otieno,",
            "United Nations (UN)",
        ),
        ("Kenyan President Jon Vik’s envoy, Lina Otieno,", "KE"),
        ("Kenyan President Jon Vik’s envoy, Ghanaian Minister Lina Otieno,", "GH"),
        ("Secretary-General Jon Vik’s envoy, Lina Otieno,", None),
        ("Lina Otieno, the Kenyan president’s envoy,", "KE"),
    ],
)
def test_envoy_serves_whom_the_owner_serves(read, words, party):
    assert ("Lina Otieno", party) in _people(read, f"{words} met {KING} in Muscat.")


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Prime Minister Said Harthy received Fijian President Ana Qera in Muscat.", "OM"),
        ("Fijian President Ana Qera was received by Prime Minister Said Harthy in Muscat.", "OM"),
        ("Prime Minister Said Harthy received Fijian President Ana Qera in Suva.", None),
    ],
)
def test_host_is_at_home_unless_the_guest_is(read, text, party):
    assert ("Said Harthy", party) in _people(read, text)


def test_one_state_has_one_head(read):
    text = "Fijian President Ana Qera met President Said Harthy. Fiji is calm. Fiji is far."
    assert _people(read, text) == [("Ana Qera", "FJ"), ("Said Harthy", None)]


@pytest.mark.parametrize(
    ("title", "party"),
    [
        ("WHO director meets President of Peru", "PE"),
        ("Fees: the President of Peru, the President of Chile", None),
    ],
)
def test_office_that_a_title_names_once_is_that_of_the_text(read, title, party):
    text = "The director of the WHO, Jon Vik, met President Ana Quispe on Monday."
    assert ("Ana Quispe", party) in _people(read, text, title)


@pytest.mark.parametrize("who", ["finance ministers", "leaders"])
def test_office_of_a_group_is_that_of_its_members(read, who):
    text = f"The {who} of Kenya and Oman met in Suva.\nKenya’s Lina Otieno and Oman’s Said Harthy"
    record = read(f"News\n{text} spoke of fees.{PAD}").record
    role = "finance minister" if who == "finance ministers" else None
    assert [p.role for p in record.participants] == [role, role]


@pytest.mark.parametrize(
    "name",
    [
        "Ko “Kiki” Bo",
        "Lina “Lala” Otieno",
        "U Tun Aung",
        "Tan Mei Ling",
    ],
)
def test_by_names_and_titles_in_names_are_kept(read, name):
    assert (name, "KE") in _people(read, f"{KING} met Kenyan minister {name} in Muscat.")


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Kenyan minister Lina Otieno “in peace”", "Lina Otieno"),
        ("Kenyan Senator Tan Sri Jon Vik", "Jon Vik"),
        ("Kenyan Minister Tun Zahara Salleh", "Zahara Salleh"),
    ],
)
def test_quotes_and_titles_beside_a_name_are_none_of_it(read, words, name):
    assert (name, "KE") in _people(read, f"{KING} met {words} in Muscat.")


@pytest.mark.parametrize(
    ("words", "role", "code"),
    [
        ("the Archbishop of Suva, Jon Vik,", "Archbishop of Suva", "FJ"),
        ("Prince Jon Vik, Kenyan Trade Minister,", "Trade Minister", "KE"),
        ("the adviser to President Ana Qera of Fiji, Jon Vik,", "adviser to President", "FJ"),
        (
            "Fijian Minister for Latin America and the Caribbean Jon Vik",
            "Minister for Latin America and the Caribbean",
            "FJ",
        ),
    ],
)
def test_sees_ranks_and_portfolios_are_read(read, words, role, code):
    record = read(f"News\n{KING} met {words} on Monday.{PAD}").record
    found = next(p for p in record.participants if p.name == "Jon Vik")
    assert (found.role, found.represents and found.represents.country) == (role, code)


@pytest.mark.parametrize(
    ("opening", "code"),
    [
        ("In Norway U.S. Secretary of State Jane Poole", "US"),
        ("In eastern Norway, Norwegian Minister Jane Poole", "NO"),
        ("In Kenya, Norwegian Minister Jane Poole", "NO"),
    ],
)
def test_country_of_the_words_before_is_not_that_of_the_office(read, opening, code):
    assert ("Jane Poole", code) in _people(read, f"{opening} met {KING}.")


def test_bases_and_councils_named_after_people_and_countries_are_nobody(read):
    text = "visited the King Kabuga II Airbase and met Fijian President Ana Qera"
    assert _people(read, f"{KING} {text} of the Omani-Fijian Council.") == [
        ("Ana Qera", "FJ"),
        HARTHY,
    ]
