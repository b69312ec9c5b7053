import pytest

MET = "Dutch minister Eva Smit met Kenyan President Amos Kiptoo"


@pytest.mark.parametrize(
    ("text", "city", "country"),
    [
        (f"{MET} briefly in Norway. The two saw each other in Oslo before a dinner.", "Oslo", "NO"),
        (f"{MET}. Smit arrived in Oslo today for the last leg of her tour.", "Oslo", "NO"),
        (f"{MET} before the start of this week's summit in Oslo, Norway.", "Oslo", "NO"),
        (f'{MET}. "Time is short," Smit said in Oslo, where ministers are meeting.', "Oslo", "NO"),
        (f"{MET}. Smit visited Norway on Thursday.", None, "NO"),
        (f"{MET}. Smit is in Norway.", None, None),
        (f"{MET} at the Fjord Conference Centre in Norway.", None, "NO"),
        (f"{MET} at Lillevik, Norway.", "Lillevik", "NO"),
        (f"{MET} during her visit to Lillevik, Norway.", "Lillevik", "NO"),
        (f"{MET} ahead of the upcoming Summit of the Coasts in Oslo in June.", None, None),
        (f"{MET}. The joint committee will convene soon in Oslo.", None, None),
        (f"{MET}. The visiting Norway's minister was there.", None, None),
        (f"{MET}. They discussed the war in Sudan and the talks of last year in Oslo.", None, None),
    ],
)
def test_place_is_where_the_text_sets_the_meeting(text, city, country, read):
    place = read(f"Talks\n{text}").record.meeting.place
    assert (place and place.name, place and place.country) == (city, country)


def test_dateline_of_an_embassy_abroad_is_no_place(read):
    text = "NAIROBI, 3 May 2019 (KNA) - The Kenyan Embassy in Sudan said that Ambassador"
    draft = read(f"Talks\n{text} Amos Kiptoo met Sudanese minister Ali Osman.")
    assert draft.record.meeting.place is None


def test_date_that_ends_a_title_is_the_page_s(read):
    draft = read(f"Talks\n# Visit of the minister Friday, 3 May 2019\n{MET}.")
    assert draft.record.meeting.date is None
