"""What ends the words that say what a number counts, and plurals that no ending shows."""

PLURALS = frozenset(
    """
    people men women children police staff troops personnel cattle sheep fish deer aircraft spacecraft
    crew faculty media data criteria species series teeth feet geese mice oxen alumni bacteria phenomena
    clergy livestock youth poultry offspring salmon trout businessmen policemen firemen gunmen
    businesswomen policewomen fishermen servicemen congressmen councilmen lawmen countrymen workmen
    wives lives halves fungi cacti squid shrimp bison elk moose pence headquarters chassis homeless
    dead injured wounded hp vehicles folk
    """.split()
)
"""Nouns that may follow a number above one without ending in s."""

NOT_PLURAL = frozenset(
    """
    is was has does this its his hers ours theirs yours as us thus yes previous various serious religious
    famous dangerous precious obvious continuous consecutive plus across always perhaps besides towards
    afterwards sometimes less unless whereas business process access success press class gas bus virus
    crisis analysis basis campus census status bonus focus politics news economics congress glass grass
    mass loss cross boss dress address illness witness happiness mess express endless wireless
    previous numerous generous anonymous tremendous enormous indigenous jobless nervous says goes
    """.split()
)
"""Words in s that are no plural noun."""

STOPS = frozenset(
    """
    a about after against ago ahead all along alongside also although am amid among an and any are around as
    at away back be became because become been before behind being below beneath beside between beyond both
    but by can cannot come comes could did do does doing done down during each either else even ever every
    except for from gave get gets getting go goes going got had has have having he held her here him his how
    however i if in including inside instead into is it its itself just later left made make may me meanwhile
    might mine must my near neither never no nor not now of off on once only onto or our out outside over
    own per said say says she should since so some soon spent such than that the their them then there these
    they this those though through throughout till to today together tomorrow tonight too toward towards
    under unless until up upon us via was we went were what when where whether which while who whom whose why
    will with within without would yesterday yet you your nor alike apiece respectively annually daily
    earlier total_ won lost beat took began came died fell rose grew told knew
    """.split()
) - {"total_"}
"""Words that no noun phrase goes on with."""

DETERMINERS = frozenset(
    "the its his her their our your my these those all this that any each every a an".split()
)
"""May open the phrase after "of"."""

ATTRIBUTIVE = frozenset(
    """
    a an the its his her their our your this that first another new record initial latest final whole
    further fresh
    """.split()
)
"""In front of a figure they make it an attribute of the noun behind it ("an £8m loss")."""

COMPARING = frozenset("from than against versus to compared another".split())
"""In front of a figure without noun they set it against the figure before it."""

LEVEL_NOUNS = frozenset(("average", "median", "mean", "total", "peak", "high", "low", "record", "maximum"))
"""Before "of" and a bare number they mean a level in the unit that the sentence speaks of."""

GROUPS = frozenset(
    "population crowd crowds audience audiences readership membership workforce army turnout attendance".split()
)
"""Before "of" and a bare number they mean people, whatever the sentence measured before."""

DIMENSIONS = frozenset(
    """
    long wide high tall deep thick across apart away old below above north south east west higher lower more
    less fewer up down off each total
    """.split()
)
"""Behind a measure they say in which direction, not of what."""

LEVELS = frozenset(
    """
    is are was were be been being stood stands stand stay stayed stays cost costs costing reach reached reaches
    hit hits total totals totalled totaled average averages averaged averaging remain remained remains measure
    measures measured weigh weighs weighed last lasts lasted took takes worth valued priced set put estimated
    closed traded trading sold sell sells fetched fetch runs ran run has had have will would could may might
    settle settled unchanged steady flat peak peaked narrow narrowed widen waned top topped tops exceed exceeds
    exceeded running standing range ranges ranged vary keep keeps kept works pass can should to gone going
    went goes came come
    """.split()
)
"""Between a noun and the figure that measures it ("turnout was 57 per cent")."""

PREPOSITIONS_OF_LEVEL = frozenset(
    "to by at from between now also still even yet already then this last".split()
)
"""The same, in front of the figure or its verb."""

EXTENTS = frozenset("long wide high tall deep thick across".split())
"""Behind a measure whose noun stands directly in front of it ("a crack 11 feet long")."""

NO_THINGS = frozenset(
    """
    day days week weeks month months year years today yesterday tomorrow morning afternoon evening night
    time exchange half christmas easter summer winter spring autumn weekend quarter ago available worth visible able
    first second third fourth fifth sixth one two three others another such there here cheaper dearer free
    cent percent much square sixfold twofold threefold front slow upward downward others x half a
    """.split()
)
"""Last words of a phrase that no figure counts."""

NOUNS_LIKE_VERBS = frozenset(
    """
    funding spending housing building buildings training seed speed feed need shipping lending borrowing bed
    farming fishing mining clearing crossing hearing meeting offering opening painting parking pumping rating
    reading recording ruling saving setting shooting sitting standing swing wing ring king thing wedding
    earning winning reed breed weed shed
    """.split()
)
"""Nouns in -ed and -ing."""

DISTANCES = frozenset(
    "lead margin gap advantage edge deficit increase decrease drop rise swing fall gain difference spread".split()
)
"""What so many points are between two shares or levels ("a 12-point lead")."""

IRREGULAR_PASTS = frozenset(
    """
    drove flew sang swam threw chose bought sought brought caught ate drank wrote spoke broke wore shook blew drew
    hid rode sent led met kept slept swept sat stood understood taught thought fought forgot froze stole struck
    swore tore woke sank sold paid held felt heard lent meant laid put ran saw shut spent rang bore arose awoke
    forgave forbade overtook withdrew withstood
    """.split()
)
"""Past tenses that are no nouns: no noun phrase ends in one or holds one."""

RELATIVES = frozenset(["which", "that"])
"""Behind a noun they open what is told of it ("a sack that cost £5")."""

PERIODS = frozenset("week month year quarter season".split())
"""Behind "this" or "last" they say when."""

AROUND_A_HEAD = frozenset("in on off at across among under for with".split())
"""They part the noun that is measured from where it is ("the sea off the cape is at 9C")."""
