"""The reasons for a review that parsing, joining and merging give, as catalogues have them.

A reason may be followed by a sentence of an article, `REASON: "SENTENCE"`; that is quoted as it is.
"""

from typing import Final

from pipeline.render.language.speaking import message

REASONS: Final = (
    message("the article has no title of its own"),
    message("no meeting was read: the rules know English only"),
    message("the text is in capitals only: check where names begin and end"),
    message("no meeting was recognised in the text"),
    message("no topic of the list was found in what was discussed"),
    message("chosen by single words of the text: keep those that were discussed"),
    message("no sentence sums the meeting up"),
    message("neither the page nor the text gives its date"),
    message("the meeting is told as planned"),
    message("the meeting is told as cancelled"),
    message("the text does not say in person, by phone or by video"),
    message("the meeting lasted several days, and the last of them was not read"),
    message("the text gives no date"),
    message("the day is that of the dateline, which may be a later one"),
    message("taken for the larger event that the meeting belonged to"),
    message("the text names nobody who took part"),
    message("the text names the country and no city"),
    message("the place is that of a sentence beside the meeting"),
    message("the text gives no place"),
    message("those who took part in this meeting stand here too"),
    message("the article tells of another meeting too"),
    message("taken to be there by what the text shows, not by a verb of meeting"),
    message("the text gives no office"),
    message("the text does not say whom this person represents"),
    message("this comes from people.yaml, the text leaves it open"),
    message("the column border is uncertain"),
)
# The first that fits is meant, so those that fit less come first.
PATTERNS: Final = (
    message(
        'the text is not in English (it looks like "%(language)s"); no facts were read from it'
    ),
    message("only the first %(number)s sentences of the text were read"),
    message("the separate meetings may have been in different places: %(places)s"),
    message("the text names %(places)s; no city was taken for the place"),
    message("the report is from %(city)s; the text does not say that they met there"),
    message("the report is from %(city)s; the text does not say that they meet there"),
    message(
        "the article tells of %(number)s separate meetings: "
        "those who took part in any of them stand here"
    ),
    message('of a long list only those up to "%(name)s" stand here'),
    message('the text leaves the country open: "%(words)s"'),
    message("%(party)s is inferred from %(words)s; the text does not state it"),
    message('the text gives "%(date)s" but no year'),
    message('the text says "%(date)s" and gives no date to count from'),
    message('the text gives "%(date)s", and it leaves open which of the days it was'),
    message('the text gives "%(date)s", and day and month may stand in either order'),
    message('the text gives "%(date)s", and no days are these'),
    message('the text gives "%(date)s", and that day was a %(words)s'),
    message("%(name)s proposes %(number)s more that are not listed here"),
    message("%(name)s proposes `%(proposed)s` as %(words)s"),
    message("the article is now read with other words [stands here → is read]: %(value)s"),
    message("the article is now read as naming %(value)s, which was taken out by hand"),
    message("the article is now read as naming %(value)s, which this record does not have"),
    message("the article is now read as %(value)s, and %(kept)s stands here"),
    message("%(value)s is no longer read in the article, and stands here"),
)
# What `%(words)s` may be: what a country was inferred from, why it is open, days, kinds of names.
WORDS: Final = (
    message("the person whom this one is with"),
    message("the form of address"),
    message("the place of that meeting"),
    message("the place, as the host's own"),
    message("the only country named beside the office"),
    message("those listed on the same side"),
    message("the country the others went to"),
    message("the two countries of the title"),
    message("the side the others are not of"),
    message("the country of the page or the report"),
    message("the country named most in the text"),
    message("the one of these countries that the text names"),
    message("the order of the two countries"),
    message("the list of countries, which leaves only this one"),
    message("the office"),
    message("the office that the text gives before the name"),
    message("the office, which only one state has"),
    message("the page's own office"),
    message("the place of the meeting"),
    message("the country paired with the other's"),
    message("other sentences"),
    message("of Congo-Kinshasa or of Congo-Brazzaville"),
    message("Congo-Kinshasa or Congo-Brazzaville"),
    message("of North Korea or of South Korea"),
    message("North Korea or South Korea"),
    message("of the Dominican Republic or of Dominica"),
    message("which republic depends on the article"),
    message("which kingdom depends on the article"),
    message("which sultanate depends on the article"),
    message("which federation depends on the article"),
    message("the European, the African or another union"),
    message("which islands depends on the article"),
    message("one of several states that followed Yugoslavia"),
    message("the Czech Republic or Slovakia"),
    message("of the British or of the US Virgin Islands"),
    message("of one of several islands"),
    message("of one of several countries"),
    message("North or South Vietnam"),
    message("of one of several Caribbean countries"),
    message("of one of many Arab countries"),
    message("a person"),
    message("an organization"),
    message("Monday"),
    message("Tuesday"),
    message("Wednesday"),
    message("Thursday"),
    message("Friday"),
    message("Saturday"),
    message("Sunday"),
)
# What stands for no value, and for a meeting as a whole.
VALUES: Final = {"nothing": message("nothing"), "a meeting": message("a meeting")}
