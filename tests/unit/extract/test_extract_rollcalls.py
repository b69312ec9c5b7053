"""Groups that a sentence names, and whose members others list or let speak."""

import pytest

HOST = "Ghanaian President Kofi Ansere"
FOUR = f"Four envoys presented their credentials to {HOST} in Accra on 3 May 2022."


def _people(read, text):
    return {p.name: p.represents for p in read(f"Port fees\n{text}").record.participants}


def _codes(read, text):
    return {name: party and party.country for name, party in _people(read, text).items()}


@pytest.mark.parametrize(
    "listed",
    [
        "They are Ambassador Said Harthy of Oman and Ana Quispe, High Commissioner of Peru.",
        "The envoys are Said Harthy, Ambassador of Oman, and Ana Quispe, Ambassador of Peru.",
        "They include Ambassadors of Oman, Said Harthy; and Peru, Ana Quispe.",
        "First to present was Omani envoy Mr Said Harthy followed by Mrs Ana Quispe from Peru.",
    ],
)
def test_those_listed_after_a_group_took_part(read, listed):
    found = _codes(read, f"{FOUR}\n{listed}\nPresident Ansere welcomed the envoys.")
    assert found == {"Kofi Ansere": "GH", "Said Harthy": "OM", "Ana Quispe": "PE"}


def test_list_that_goes_on_is_read_to_its_end(read):
    found = _codes(
        read,
        f"{FOUR}\nThey are Omani Ambassador Said Harthy and Peruvian Ambassador Ana Quispe.\n"
        "The others are Kenyan Ambassador Amos Kiptoo and Finnish Ambassador Aino Salo.",
    )
    assert {"Said Harthy", "Ana Quispe", "Amos Kiptoo", "Aino Salo"} < set(found)


@pytest.mark.parametrize(
    "text",
    [
        "They are Omani Ambassador Said Harthy, whom Peruvian Ambassador Ana Quispe succeeds.",
        "They praised Omani Ambassador Said Harthy and Peruvian Ambassador Ana Quispe.",
        "Envoys of the past were Omani Ambassador Said Harthy and Peruvian Ambassador Ana Quispe.",
    ],
)
def test_other_sentences_after_a_group_list_nobody(read, text):
    found = _codes(read, f"{FOUR}\n{text}")
    assert "Ana Quispe" not in found


def test_nobody_is_listed_where_no_group_took_part(read):
    found = _codes(
        read,
        f"{HOST} met Omani Foreign Minister Said Harthy in Accra.\nShips of two owners came.\n"
        "They are Peruvian envoy Ana Quispe and Kenyan envoy Amos Kiptoo.",
    )
    assert set(found) == {"Kofi Ansere", "Said Harthy"}


GROUP = "The foreign ministers of both nations signed an accord at a meeting in Muscat on Sunday."


def test_ministers_who_speak_after_their_group_met_are_named(read):
    found = _codes(
        read,
        f"{GROUP}\nAfter the meeting, Oman's Foreign Adviser, Said Harthy, said that the port was "
        "busy, while his Peruvian counterpart, Foreign Minister Ana Quispe, described the talks as "
        "long.\nQuispe also held talks with Omani Trade Minister Salim Busaid.",
    )
    assert {"Said Harthy": "OM", "Ana Quispe": "PE"}.items() <= found.items()


def test_one_minister_who_speaks_alone_may_only_comment(read):
    found = _codes(
        read,
        f"{GROUP}\nKenyan Foreign Minister Amos Kiptoo said in Nairobi that it was late.\n"
        "Omani Trade Minister Salim Busaid met Peruvian Trade Minister Ana Quispe.",
    )
    assert "Amos Kiptoo" not in found


ONE = "Omani minister Said Harthy"
TWO = f"{ONE} and Peruvian minister Ana Quispe"
FIRST_SECRETARY = "Secretary for Foreign, Port & Lake Affairs and First Secretary of State"
MEMBER = "member of the Japan House of Representatives and Vice Minister for Foreign Affairs"


@pytest.mark.parametrize(
    "text",
    [
        "Oman and Peru held talks on Sunday, with Said Harthy meeting his counterpart Ana Quispe.",
        "Talks began in Lima, with Omani minister Said Harthy hosting Peru's minister Ana Quispe.",
        f"{TWO} made the accord during the 7th Joint Commission for Port Fees (JCPF) meeting.",
        f"{ONE} came to Lima and was hosted to lunch by his Peruvian counterpart, Ana Quispe.",
    ],
)
def test_two_are_found_beside_the_verb_of_the_sentence(read, text):
    assert set(_people(read, text)) == {"Said Harthy", "Ana Quispe"}


@pytest.mark.parametrize(
    ("opening", "others"),
    [
        ("According to a release by the President's Press Secretary, Mary Okuru, ", "Mary Okuru"),
        ("According to Foreign Minister Mary Okuru, ", "Mary Okuru"),
        ("In a statement by Interior Minister Mary Okuru, ", "Mary Okuru"),
    ],
)
def test_who_tells_of_a_meeting_did_not_meet(read, opening, others):
    found = _people(read, f"{opening}{HOST} held an audience with Omani envoy Said Harthy.")
    assert set(found) == {"Kofi Ansere", "Said Harthy"}
    assert others not in found


@pytest.mark.parametrize(
    ("named", "name", "party", "role"),
    [
        (
            "the leader of the rebel Movement for the Rivers of Kabuga (MRK) Jean Dumba",
            "Jean Dumba",
            "Movement for the Rivers of Kabuga (MRK)",
            "leader",
        ),
        (
            f"Jean Dumba, {FIRST_SECRETARY} of the United Kingdom",
            "Jean Dumba",
            "GB",
            FIRST_SECRETARY,
        ),
        (f"Yumi Oda, {MEMBER}", "Yumi Oda", "JP", MEMBER),
        ("Malaysian Foreign Minister Datuk Seri Hasim Tun Husani", "Hasim Tun Husani", "MY",
         "Foreign Minister"),
        ("his counterpart in Nepal, Ram Gyali", "Ram Gyali", "NP", "counterpart"),
    ],
)  # fmt: skip
def test_offices_with_several_parts_are_read_whole(read, named, name, party, role):
    record = read(f"Fish\n{HOST}, the host, met {named}, in Accra.").record
    found = {p.name: p for p in record.participants}[name]
    served = found.represents
    assert role in (found.role or "")
    assert (served and (served.country or served.organization)) == party


def test_points_below_those_who_attended_are_principals(read):
    found = _codes(
        read,
        f"{HOST} and Omani President Said Harthy co-chaired the summit held in Accra.\n"
        "The summit was attended by the following Heads of State:\n"
        "- His Excellency, Dr Amos Kiptoo, President of the Republic of Kenya;\n"
        "- Her Excellency, Ana Quispe, President of Peru;",
    )
    assert {"Amos Kiptoo": "KE", "Ana Quispe": "PE"}.items() <= found.items()
