"""English words by their part in a sentence, as far as the shape of copied text is read off them.

The lists are closed classes and the most common words of open ones; endings do the rest.
"""


def words(text: str) -> frozenset[str]:
    """Return the words of a list that is written as one text."""
    return frozenset(text.split())


DETERMINERS = words(
    "a an the this that these those its their his her our your my no any some each every all both "
    "few many several most more less fewer another such either neither half much other"
)
PREPOSITIONS = words(
    "of in on at to for from with by about against among amid around across after before between "
    "behind beside below beneath beyond despite down during into inside near onto off out over "
    "past per since through throughout till toward towards under until up upon via within without "
    "than as like unlike regarding concerning including"
)
CONJUNCTIONS = words("and or but nor yet so & vs versus")
SUBORDINATORS = words(
    "that which who whom whose where when while because although though unless whether if once "
    "why how what whenever wherever"
)
QUESTION_WORDS = words("what why how who where when which whose")
PRONOUNS = words(
    "i you he she it we they me him us them there one nobody everyone someone nothing something "
    "anyone everything those"
)
MODALS = words("can could may might must shall should will would cannot can't won't")
AUXILIARIES = words(
    "is are was were be been being am has have had having do does did isn't aren't wasn't weren't "
    "hasn't haven't hadn't doesn't don't didn't it's they're there's that's"
)
ADVERBS = words(
    "not never only also just still already now then soon again often always almost about nearly "
    "roughly very too quite rather well even ever yet once twice here together ahead abroad away "
    "further slightly mostly at largely"
)
NUMBERS = words(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety "
    "hundred thousand million billion dozen first second third fourth fifth half"
)
MONTHS = words(
    "january february march april may june july august september october november december jan "
    "feb mar apr jun jul aug sep sept oct nov dec"
)
TITLES = words(
    "mr mrs ms dr prof professor sir dame lord lady president prime minister chancellor king queen "
    "prince princess sheikh emir sultan general gen colonel col major maj captain admiral "
    "ambassador senator governor secretary commissioner chairman chairwoman chair director "
    "premier judge justice deputy vice bishop pope imam engineer speaker envoy mayor"
)
UNITS = words(
    "per percent % million billion thousand dollars euros pounds km kilometres kilometers metres "
    "meters hours minutes seconds days weeks months years tonnes tons people families barrels "
    "hectares am pm am. a.m. p.m."
)

_BASE_VERBS = (
    "accept access achieve act adapt add address adjust adopt advance advise affect agree aim "
    "allow analyse analyze announce apply appoint approve ask assert assess assign assist attend "
    "attract avoid award ban become begin block boost break bring broaden build buy calculate "
    "call carry cause change charge check choose claim clarify close collect combine come commit "
    "compare complete conduct confirm connect consider contain continue control convene convert "
    "convince copy cost cover create curb cut deal decide decline decrease deepen define delay "
    "deliver demand deny depend deploy describe determine deter develop direct discuss display "
    "divide draft draw drive earn ease edit educate employ empower enable encourage end enforce "
    "engage enhance ensure enter entrench escalate establish evaluate exceed exchange expand "
    "expect explain explore export express extend face facilitate fail fall favor favour fear "
    "feed fight fill find fix focus follow force foster fuel fund gain gather generate get give "
    "go grant grow guarantee guide halt halve handle harm have help hire hold identify ignore "
    "implement import improve include increase indicate inform insert inspect install integrate "
    "intend introduce invest invite involve isolate issue join keep know lack launch lead learn "
    "leave let leverage lift limit link list live look lose lower maintain make manage mark meet "
    "mitigate monitor move need negotiate observe obtain occur offer open operate oppose order "
    "organise organize own pay perform permit place plan play pledge praise prefer prepare "
    "present press prevent print prioritise prioritize proceed process produce prohibit promise "
    "promote propose protect provide publish pull purchase pursue push put raise reach read "
    "rebuild receive recognise recognize recommend recruit reduce refer reflect reform refuse "
    "register reject relate release rely remain remove renew repair replace report represent "
    "request require reschedule reshape resist resolve respond restore restrict result retain "
    "return review revise revive rise risk run save say see seek select send serve set settle "
    "shape share shift show sign signal slow specify speed spend spread spur stabilise stabilize "
    "start state stay stop store strain streamline strengthen struggle submit suggest supply "
    "support suspend sustain switch tackle take talk target teach tell test threaten tie tighten "
    "track trade train transfer transform treat trigger trust try turn undermine underscore "
    "undertake unify update upgrade urge use vaccinate view visit vote wait want warn watch "
    "weaken welcome widen win withdraw work worsen write cap recall upload download click sell "
    "click compute copy create customise customize edit encrypt format generate highlight "
    "install load log merge notify parse preview process render reset restart return scan search "
    "send sort store sync toggle trigger validate verify visualise advertise announce condemn "
    "criticise criticize emphasise emphasize highlight outline stress voice recognize regret "
    "repeal revoke sanction sentence veto elect nominate resign succeed inaugurate host escort "
    "detain evict evacuate flee rescue shelter vaccinate irrigate harvest mine dredge pave"
)
# Base forms that stand far more often as nouns, or as the head of a name, in short table cells.
_RATHER_NOUNS = words(
    "access act advance aim award ban block break call cause change charge check claim control "
    "copy cost cover cut deal decline decrease delay demand display draft drive end exchange "
    "export face fall fear feed fight force fuel fund gain grant guarantee guide halt help hold "
    "import increase issue lack launch lead limit link list look mark need offer order own pay "
    "place plan play pledge present press process produce promise purchase push register release "
    "report request result return review rise risk run set shape share shift sign signal speed "
    "spread start state stay stop store strain supply support switch target test tie track trade "
    "train transfer trust turn update use view visit vote wait watch work reform state"
)
BASE_VERBS = words(_BASE_VERBS) - _RATHER_NOUNS
NOUN_VERBS = _RATHER_NOUNS


def _third_person(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        return verb + "es"
    return verb + "s"


THIRD_PERSON_VERBS = frozenset(_third_person(verb) for verb in BASE_VERBS)
# "Launches", "reports": a verb in the third person, or a noun in the plural.
NOUN_VERB_FORMS = frozenset(_third_person(verb) for verb in NOUN_VERBS)
PAST_VERBS = words(
    "began became brought built bought came cut drew fell felt fought found gave gone got grew "
    "held kept knew laid led left lent lost made met paid put ran rose said saw sent set shown "
    "sold sought spent split spoke spread stood struck sworn taken taught told took went won "
    "written sworn stuck tested given known seen done driven frozen broken chosen"
)
ADJECTIVES = words(
    "new old good bad better best worse worst great big small large long short high higher low "
    "lower wide wider broad deep strong stronger weak weaker poor rich early earlier late later "
    "young main major minor full partial joint mutual single common open closed free fair clear "
    "key local foreign domestic former future present current public private civil legal weak "
    "safe clean cheap dear rising falling growing shrinking ageing aging limited improved "
    "increased reduced enhanced expanded shared planned proposed expected possible potential "
    "likely unlikely moderate slow fast quick rapid sharp heavy light hard soft close near far "
    "northern southern eastern western central upper lower offshore onshore direct indirect "
    "annual monthly weekly daily yearly thin thick hot cold stable steady cautious severe serious "
    "simple general special specific separate equal unequal unpaid vacant urgent routine"
)
NOUN_ENDINGS = tuple(
    sorted(
        words(
            "tion sion ment ness ity ship ance ence ism ure age hood dom ist ers ors ions ments "
            "ties cy cies"
        )
    )
)
ADJECTIVE_ENDINGS = tuple(sorted(words("al ive ous ful less able ible ic ary ical ish")))
# Words that head the second or third column of many tables.
COLUMN_HEADS = words(
    "description descriptions details detail purpose use uses impact effect effects result "
    "results outcome outcomes benefit benefits status response responses remedy remedies solution "
    "solutions mitigation reaction reactions answer reply position positions view views outlook "
    "contribution role mandate target timeline deadline date dates example examples location "
    "country value values meaning explanation notes note comment comments interest interests "
    "concern concerns action actions implication implications likelihood probability evidence "
    "progress schedule metrics metric definition summary subject title event events setting "
    "supported share cost price amount participants members capital reading"
)
# Words that a full stop shortens and does not end a sentence behind.
ABBREVIATIONS = words(
    "mr mrs ms dr st no nos vs etc eg ie cf al jr sr gen sen rep gov lt col capt maj prof rev hon "
    "adm amb inc corp ltd co bros dept est approx assn univ dist fig figs vol vols ed eds pp art "
    "sec ch para paras jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur "
    "thurs fri sat sun ave blvd rd ft mt pres min max tel ext intl govt natl asst ret resp incl "
    "excl viz ca op cit ibid km kg cm mm lb lbs oz hr hrs mins secs"
)
