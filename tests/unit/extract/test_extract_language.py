"""In which language a text is; no fact is read from one that is not English."""

import pytest

from pipeline.extract.words.language import find_language

TEXTS = {
    "da": "Statsministeren mødte tirsdag sin finske kollega i København for at tale om energi og "
    "handel. De to blev enige om at samarbejde mere efter mødet.",
    "no": "Utenriksministeren møtte sin svenske kollega i Oslo tirsdag, og de snakket om forsvar "
    "og handel. Det ble klart etter møtet.",
    "sv": "Statsministern träffade på tisdagen sin finländska kollega för att tala om försvar.",
    "hu": "Az elnök kedden találkozott a német kancellárral, és megbeszélték a kereskedelmet.",
    "cs": "Prezident se v úterý v Praze setkal se svým slovenským protějškem a jednali o obchodu.",
    "ro": "Președintele s-a întâlnit marți cu omologul său din Moldova pentru a discuta despre.",
    "hr": "Predsjednik se u utorak sastao sa slovenskim kolegom i razgovarao o trgovini.",
    "sw": "Rais alikutana na mwenzake katika Ikulu ya mji na kujadili biashara ya nchi hizo mbili.",
    "es": "El presidente se reunió el martes con su homólogo para hablar de comercio y seguridad.",
    "fr": "Le président a reçu mardi son homologue pour parler de la sécurité et du commerce.",
    "de": "Die Kanzlerin traf sich am Dienstag mit dem Präsidenten und sprach über den Handel.",
    "en": "The president met his Kenyan counterpart on Tuesday to discuss trade in fish.",
    "ru": "Президент встретился в Москве с министром иностранных дел соседней страны.",
}


@pytest.mark.parametrize("language", sorted(TEXTS))
def test_language_of_a_short_report_is_found(language: str):
    assert find_language(TEXTS[language]) == language


def test_list_of_names_is_in_no_language():
    assert find_language("\n".join(["Doru Vane", "Kamo Rital", "Lenbor Sandi"] * 400)) is None


def test_no_fact_is_read_from_another_language(read):
    draft = read("Besøg\n" + TEXTS["da"])

    assert draft.record.meeting is None
    assert draft.record.participants == ()
    assert any('it looks like "da"' in item.why for item in draft.record.review)


def test_marks_without_a_width_between_letters_hide_no_language():
    text = "The minister met the president of the country, and they spoke of the ships."
    assert find_language("\u200b".join(text)) == "en"
