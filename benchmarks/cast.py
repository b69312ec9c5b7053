"""Who may meet whom, and where: invented people of real countries, the same for each seed."""

from dataclasses import dataclass
from functools import cache
from random import Random

PEOPLE = 300
ORGANIZATIONS = (
    "African Union", "Arab League", "ASEAN", "Caribbean Community", "Council of Europe",
    "European Union", "Food and Agriculture Organization", "International Labour Organization",
    "NATO", "Nordic Council", "Organization of American States", "Pacific Islands Forum",
    "United Nations", "World Bank", "World Health Organization",
)  # fmt: skip
TOPICS = (
    "security", "trade", "economy", "energy", "agriculture", "health", "education", "culture",
    "migration", "climate", "technology", "transport",
)  # fmt: skip
# Code, name as the site shows it, a city.
_COUNTRIES = """
AL|Albania|Tirana AO|Angola|Luanda AR|Argentina|Rosario AT|Austria|Graz
AU|Australia|Hobart BE|Belgium|Ghent BJ|Benin|Cotonou BO|Bolivia|Sucre
BR|Brazil|Recife BW|Botswana|Gaborone CA|Canada|Halifax CL|Chile|Valdivia
CO|Colombia|Cali CY|Cyprus|Larnaca CZ|Czechia|Brno DE|Germany|Bremen
DK|Denmark|Aarhus EC|Ecuador|Cuenca EE|Estonia|Tartu EG|Egypt|Aswan
ES|Spain|Vigo FI|Finland|Turku FJ|Fiji|Suva FR|France|Nantes
GH|Ghana|Kumasi GR|Greece|Patras HR|Croatia|Split HU|Hungary|Szeged
ID|Indonesia|Bandung IE|Ireland|Cork IN|India|Kochi IS|Iceland|Akureyri
IT|Italy|Trieste JO|Jordan|Aqaba JP|Japan|Nagoya KE|Kenya|Mombasa
KZ|Kazakhstan|Almaty LT|Lithuania|Kaunas LV|Latvia|Riga MA|Morocco|Tangier
MN|Mongolia|Darkhan MX|Mexico|Puebla MY|Malaysia|Ipoh MZ|Mozambique|Beira
NA|Namibia|Swakopmund NG|Nigeria|Ibadan NO|Norway|Bergen NP|Nepal|Pokhara
PE|Peru|Arequipa PL|Poland|Gdynia PT|Portugal|Faro RO|Romania|Cluj
RW|Rwanda|Kigali SE|Sweden|Malmö SI|Slovenia|Maribor SN|Senegal|Thiès
TN|Tunisia|Sfax UY|Uruguay|Salto VN|Vietnam|Huế ZM|Zambia|Ndola
"""
COUNTRIES = tuple(
    (code, name, city) for code, name, city in (one.split("|") for one in _COUNTRIES.split())
)
_GIVEN = (
    "Adela", "Bruno", "Celine", "Dario", "Edda", "Farid", "Greta", "Hanno", "Ines", "Jonas",
    "Kalina", "Lorenz", "Maren", "Nils", "Odile", "Pavel", "Quim", "Rosa", "Selma", "Tomas",
    "Ulla", "Viktor", "Wanda", "Yusuf", "Zora",
)  # fmt: skip
_STARTS = ("Bal", "Cor", "Dun", "Fal", "Gar", "Hol", "Jas", "Kel", "Lor", "Mar", "Nor", "Tel")
_MIDDLES = ("a", "e", "i", "o", "an", "er", "in", "os")
_ENDS = ("dane", "kova", "lund", "mori", "nde", "quist", "rell", "sari", "tash", "vane")
_ROLES = (
    "Foreign Minister", "Prime Minister", "President", "Minister of Trade", "State Secretary",
    "Ambassador", "Minister of Transport", "Special Envoy", "Deputy Minister", "Minister of Health",
)  # fmt: skip
_OFFICES = ("Secretary-General", "Commissioner", "Director", "Special Representative")
_FOR_AN_ORGANIZATION = 5  # one in so many people speaks for an organization


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who may take part; one of `country` (a code) and `organization` is None."""

    id: str
    name: str
    role: str
    country: str | None
    organization: str | None


@cache
def people(seed: int) -> tuple[Person, ...]:
    """Return everybody who may take part, no two of one name."""
    random = Random(f"people {seed}")
    names: dict[str, None] = {}
    while len(names) < PEOPLE:
        family = random.choice(_STARTS) + random.choice(_MIDDLES) + random.choice(_ENDS)
        names[f"{random.choice(_GIVEN)} {family}"] = None
    return tuple(_person(random, number, name) for number, name in enumerate(names))


def _person(random: Random, number: int, name: str) -> Person:
    id_ = name.lower().replace(" ", "-")
    if number % _FOR_AN_ORGANIZATION == 0:
        body = ORGANIZATIONS[number // _FOR_AN_ORGANIZATION % len(ORGANIZATIONS)]
        return Person(id_, name, random.choice(_OFFICES), None, body)
    before = number - number // _FOR_AN_ORGANIZATION - 1  # those who spoke for a country so far
    country = COUNTRIES[before % len(COUNTRIES)][0]
    return Person(id_, name, random.choice(_ROLES), country, None)
