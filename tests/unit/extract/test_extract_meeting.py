import pytest

JAN = "Dutch Prime Minister Jan Kuiper"
EVA = "Dutch minister Eva Smit"
AMOS = "Kenyan President Amos Kiptoo"


def test_no_meeting_is_reported_by_a_speech_a_letter_or_a_mill(read):
    texts = [
        "Speech\nSri Lankan President Nimal Perera told parliament that debts would be paid.",
        f"Letter\nKyrgyz President Azat Isakov has sent a message of condolence to {AMOS}.",
        "Mill\nPresident Ramon Cruz switched on a rice mill and shook hands with farmers.",
        "Claims\nThe opposition said on Monday that the government had failed.",
    ]
    for text in texts:
        draft = read(text)
        assert draft.record.meeting is None, text
        assert draft.record.summary is None
        assert "meeting" in {item.path for item in draft.record.review}


def test_coming_meeting_is_planned(read):
    record = read(
        "Okello to visit Rwanda\n"
        "Ugandan Prime Minister Grace Okello will meet Rwandan President Jean Bizimana in Kigali."
    ).record
    assert record.meeting.status == "planned"


def test_meeting_called_off_is_cancelled(read):
    record = read(
        "Talks called off\n"
        "Malian Foreign Minister Issa Keita was to meet French President Luc Morel in Paris, "
        "but the talks were cancelled."
    ).record
    assert record.meeting.status == "cancelled"


@pytest.mark.parametrize(
    ("sentence", "form"),
    [
        (
            f"{JAN} spoke by phone today with {AMOS}.",
            "phone",
        ),
        (f"{JAN} telephoned {AMOS}.", "phone"),
        (
            f"{JAN} held a video conference with {AMOS}.",
            "video",
        ),
        (
            f"{JAN} met online with {AMOS}.",
            "video",
        ),
        (f"{JAN} and {AMOS} spoke via Zoom.", "video"),
        (f"{JAN} spoke with {AMOS} on the sidelines of the forum.", "in_person"),
        (f"{JAN} spoke with {AMOS} today.", "phone"),
        (f"{JAN} and {AMOS} held talks in Kisumu after a phone call last week.", "in_person"),
        (f"{JAN} wrapped up talks with {AMOS} at Camp David.", "in_person"),
        (f"{JAN} met Monday via videoconferencing with {AMOS}.", "video"),
        (f"{JAN} met {AMOS} to see a video on farms.", "in_person"),
        (
            f"{JAN} met virtually with {AMOS}.",
            "video",
        ),
        (f"{JAN} met {AMOS}.", "in_person"),
        (
            f"{JAN} was welcomed by {AMOS}.",
            "in_person",
        ),
        (
            f"{JAN} held talks with {AMOS} in Nairobi.",
            "in_person",
        ),
        (
            f"{JAN} held discussions with {AMOS}.",
            "unknown",
        ),
    ],
)
def test_form_follows_the_words(sentence, form, read):
    assert read("Talks\n" + sentence).record.meeting.format == form


def test_form_may_come_in_the_next_sentence(read):
    text = (
        "Ties discussed\n"
        "Turkish Foreign Minister Kemal Arslan and Peruvian President Luis Rimac discussed ties.\n"
        "During the telephone call, the two also touched on trade."
    )
    assert read(text).record.meeting.format == "phone"


@pytest.mark.parametrize(
    ("rest", "setting"),
    [
        ("in Geneva.", "bilateral"),
        ("on the sidelines of the Geneva Water Forum.", "sidelines"),
        ("and Fijian Prime Minister Jone Vakatora in Geneva.", "multilateral"),
    ],
)
def test_setting_counts_the_sides(rest, setting, read):
    text = f"Talks\n{JAN} met {AMOS} " + rest
    assert read(text).record.meeting.setting == setting


def test_larger_event_is_named(read):
    text = f"Talks\n{JAN} met {AMOS} on the sidelines of the Geneva Water Forum."
    assert read(text).record.meeting.part_of == "Geneva Water Forum"


@pytest.mark.parametrize(
    ("sentence", "city", "country"),
    [
        (f"{AMOS} met {EVA} in Nairobi.", "Nairobi", "KE"),
        (
            f"{AMOS} met {EVA} at Ridge House, Accra.",
            "Accra",
            "GH",
        ),
        (
            f"Hungarian minister Kovács Bálint met {EVA} in Komló, Hungary.",
            "Komló",
            "HU",
        ),
        (f"{EVA} met Russian President Oleg Demin at the Kremlin.", None, "RU"),
        (
            f"{EVA} ended a visit to Paraguay, where she met President Raul Ayala.",
            None,
            "PY",
        ),
        (
            f"{EVA} met Ethiopian Prime Minister Tolosa Bekele in the Ethiopian capital.",
            "Addis Ababa",
            "ET",
        ),
        (
            f"Vietnamese minister Tran Duc Long met {EVA} in Hà Nội.",
            "Hà Nội",
            "VN",
        ),
    ],
)
def test_place_is_the_printed_one(sentence, city, country, read):
    place = read("Talks\n" + sentence).record.meeting.place
    assert (place.name, place.country) == (city, country)


def test_call_has_no_place(read):
    text = f"Call\n{JAN} spoke by phone with {AMOS} from The Hague."
    assert read(text).record.meeting.place is None


def test_dateline_of_a_third_country_is_the_reporters_own(read):
    text = f"Talks\nGENEVA, 3 May 2020 - {EVA} met {AMOS}.\nThey discussed trade."
    assert read(text).record.meeting.place is None


def test_dateline_of_a_host_is_the_place(read):
    text = f"Talks\nNAIROBI, 3 May 2020 - {AMOS} met {EVA}."
    place = read(text).record.meeting.place
    assert (place.name, place.country) == ("Nairobi", "KE")


def test_earlier_meeting_does_not_place_this_one(read):
    text = f"Talks\n{EVA} met {AMOS}.\nThe two last met in Vienna on 10 October 2018."
    meeting = read(text).record.meeting
    assert (meeting.place, meeting.date) == (None, None)


def test_what_the_text_leaves_open_is_listed(read):
    text = f"Talks\n{EVA} held discussions with {AMOS}."
    why = {item.path: item.why for item in read(text).record.review}
    assert why["meeting.date"] == "the text gives no date"
    assert {"meeting.place", "meeting.format"} <= set(why)


def test_summary_is_the_sentence_that_tells_the_meeting(read):
    text = f"Talks\nIt rained. {EVA} met {AMOS}. They ate fish."
    assert read(text).record.summary == f"{EVA} met {AMOS}."


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("{0} received {1} for a courtesy call in Suva on 8 June 2025.", True),
        ("{0} hosted {1} for a courtesy call at Ridge House in Suva on 8 June 2025.", True),
        ("{0} received a courtesy call from {1} in Suva on 8 June 2025.", True),
        ("{1} paid a courtesy call on {0} in Suva on 8 June 2025.", False),
        ("{1} made a farewell call on {0} in Suva on 8 June 2025.", False),
    ],
)
def test_courtesy_call_is_no_telephone_call(read, text, host):
    minister, envoy = "Fijian Trade Minister Mere Vakatawa", "Norwegian Ambassador Kari Dahl"
    meeting = read(f"Courtesy call\n{text.format(minister, envoy)}").record.meeting
    assert (meeting.format, meeting.place.name) == ("in_person", "Suva")
    assert (meeting.host == "mere-vakatawa") == host


@pytest.mark.parametrize(
    "words",
    [
        "held a call with",
        "received a phone call from",
        "had an introductory call with",
        "received a call from",
    ],
)
def test_call_alone_is_one_by_telephone(read, words):
    text = f"Fijian Trade Minister Mere Vakatawa {words} Norwegian Ambassador Kari Dahl on Monday."
    meeting = read(f"Port fees\n{text}").record.meeting
    assert (meeting.format, meeting.host, meeting.place) == ("phone", None, None)
