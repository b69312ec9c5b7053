"""Countries that are inferred, and those that must not be."""

import pytest

PAD = "\nThe harbour office keeps its own list of ships. Its clerks were checking the figures."


def _country(record, name):
    one = next(p for p in record.participants if p.name == name)
    return one.represents and (one.represents.country or one.represents.organization)


def _read(read, text):
    return read(f"News\n{text}{PAD}").record


def test_a_sum_of_money_names_no_country(read):
    text = (
        "Prime Minister Ana Quispe met Norwegian Premier Lars Holm on Monday. Deals of US$10 "
        "million were signed. Another US$20 million will follow, said Ana Quispe, for US$5."
    )
    assert _country(_read(read, text), "Ana Quispe") is None


def test_a_guest_is_not_of_the_country_of_his_host(read):
    text = (
        "Prime Minister Ana Quispe was greeted by Omani King Said Harthy in Muscat on Monday. "
        "She invited the king to visit Peru, as Norway and Chile have done."
    )
    assert _country(_read(read, text), "Ana Quispe") != "OM"


@pytest.mark.parametrize("verb", ["has invited", "invites", "was inviting"])
def test_who_invites_another_home_is_of_that_country(read, verb):
    text = (
        "Prime Minister Ana Quispe met Omani King Said Harthy in Muscat on Monday. "
        f"Quispe {verb} the king to visit Peru. Peru and Oman trade little."
    )
    assert _country(_read(read, text), "Ana Quispe") == "PE"


@pytest.mark.parametrize("office", ["CEO", "Deputy CEO", "Managing Director", "Chief Executive"])
def test_the_head_of_a_firm_is_of_no_country_that_is_only_near(read, office):
    text = (
        "Omani Energy Minister Said Harthy met the firm's "
        f"{office} Ana Quispe in Lima on Monday. The firm builds dams in Peru, and Peru buys fish."
    )
    assert _country(_read(read, text), "Ana Quispe") is None


def test_a_country_in_far_sentences_has_to_stand_out(read):
    text = (
        "Foreign Minister Ana Quispe held a meeting with Norwegian Premier Lars Holm. "
        "A ferry firm of Chile sold two ships. Chile has many yards. Oman has one, as Oman said."
    )
    assert _country(_read(read, text), "Ana Quispe") is None


def test_a_city_within_a_name_tells_no_country(read):
    text = (
        "Foreign Minister Mangala Samara met Norwegian Premier Lars Holm on Monday. "
        "Minister Samara thanked him. Samara left on Tuesday."
    )
    assert _country(_read(read, text), "Mangala Samara") is None


def test_a_country_that_sets_the_scene_is_not_the_visitors(read):
    text = "In Angola, President Ana Quispe met her counterpart, President Said Harthy."
    assert _country(_read(read, text), "Ana Quispe") is None


def test_a_third_country_told_of_elsewhere_is_nobodys(read):
    text = (
        "Peruvian President Ana Quispe met Omani King Said Harthy in Lima. They were joined by "
        "Minister Lars Holm.\nA storm had hit Chile. Chile is rebuilding, and Chile is poor."
    )
    record = _read(read, text)
    found = [p for p in record.participants if p.name == "Lars Holm"]
    assert all(p.represents is None or p.represents.country != "CL" for p in found)


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("Kinshasa sells copper, and DR Congo needs roads.", "CD"),
        ("Brazzaville is busy.", "CG"),
        ("They spoke of roads in Brazzaville and in Kinshasa.", None),
        ("They spoke of roads.", None),
    ],
)
def test_word_for_two_countries_means_the_one_that_the_text_names(read, told, code):
    record = _read(read, f"Congolese President Jean Mbala met Omani King Said Harthy. {told}")
    assert _country(record, "Jean Mbala") == code
    path = "participants[jean-mbala].represents"
    assert any(item.path == path for item in record.review)


def test_country_paired_with_the_others_is_inferred_last(read):
    text = (
        "Minister Ana Quispe met Omani envoy Said Harthy to review trade. Ships sail between Oman "
        "and Peru, and cooperation between Peru and Oman is old."
    )
    record = _read(read, text)
    assert _country(record, "Ana Quispe") == "PE"
    assert any("represents" in item.path for item in record.review)


def test_country_of_two_pairs_is_not_guessed(read):
    text = (
        "Minister Ana Quispe met Omani envoy Said Harthy to review trade. Ships sail between Oman "
        "and Peru, and between Oman and Chile."
    )
    assert _country(_read(read, text), "Ana Quispe") is None


def test_office_of_another_in_the_sentence_is_not_ones_own(read):
    text = (
        "Foreign Secretary Ana Quispe called on Omani King Said Harthy in Muscat. Earlier, Quispe "
        "was received by the Omani Foreign Secretary at the airport."
    )
    assert _country(_read(read, text), "Ana Quispe") != "OM"
