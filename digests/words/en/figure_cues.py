"""Words around a number that say how exact it is, that it tells a change, or that it is no figure at all."""

QUALIFIERS = frozenset(
    tuple(line.split())
    for line in """
    about
    above
    almost
    approximately
    approx
    approx.
    around
    at least
    at most
    at minimum
    a maximum of
    a minimum of
    an estimated
    another
    as few as
    as high as
    as little as
    as low as
    as many as
    as much as
    barely
    below
    circa
    close to
    close on
    estimated
    exactly
    fewer than
    in excess of
    just
    just about
    just over
    just short of
    just shy of
    just under
    less than
    little more than
    lower than
    higher than
    greater than
    maximum
    minimum
    more like
    more than
    longer than
    within
    well more than
    nearly
    near
    no fewer than
    no less than
    no more than
    not less than
    not more than
    only
    over
    precisely
    roughly
    slightly less than
    slightly more than
    slightly over
    slightly under
    some
    somewhere around
    under
    up to
    upwards of
    upward of
    virtually
    well above
    well below
    well over
    well under
    far more than
    far fewer than
    ~
    c.
    ca.
    >
    <
    ≈
    """.strip().splitlines()
)
"""What may stand directly before a number, by words, in lower case; the longest that fits is taken."""

LONGEST_QUALIFIER = max(map(len, QUALIFIERS))

TRAILING_QUALIFIERS = frozenset(
    ("or so", "or more", "or less", "or fewer", "or thereabouts", "at least", "plus")
)
"""What may stand directly after a figure instead."""

CHANGES = frozenset(
    """
    add added adding adds advance advanced advances advancing bounced climb climbed climbing climbs cut cuts
    cutting decline declined declines declining decrease decreased decreases decreasing dip dipped dips dive
    dived down drop dropped dropping drops ease eased edged expand expanded expanding fall fallen falling falls
    fell firmed gain gained gaining gains grew grow growing grown grows improve improved increase increased
    increases increasing jump jumped jumping jumps leap leaped leapt lift lifted lose loses losing lost lower
    lowered plummet plummeted plunge plunged plunges plunging raise raised raises raising rallied rally
    rebounded reduce reduced reduces reducing retreated rise risen rises rising rose sank shed sheds shedding
    shrank shrink shrunk sink skid skidded slashed slid slide slides slip slipped slips slowed slump slumped
    slumps soar soared soaring soars spiked strengthened surge surged surges surging swelled trimmed tumble
    tumbled tumbles up weakened widened
    """.split()
)
"""Verbs and adverbs directly before a figure that make it the size of a change ("rose 12%", "up 3 points")."""

CHANGE_NOUNS = frozenset(
    """
    advance bounce climb contraction cut decline decrease dip discount drop expansion fall gain growth hike
    improvement increase jump leap loss plunge raise rally rebound reduction rise rises shrinkage slide slip
    slowdown slump spike surge swing tumble upswing uptick
    """.split()
)
"""Nouns of change: before "of" and a figure, or directly after it ("an increase of 1.9%", "a 5.7% rise")."""

CHANGE_AFTER = frozenset("higher lower cheaper dearer costlier faster slower fewer less more up down".split())
"""Comparatives directly after a percentage that make it a change ("3% higher")."""

RANGE_OPENERS = frozenset(
    """
    range ranged ranges ranging vary varied varies varying anywhere priced prices costing starting sizes
    between run runs measure measuring
    """.split()
)
"""Near in front of "from A to B" they make it the width of a range, not a change."""

MONTHS = frozenset(
    """
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    """.split()
)

WEEKDAYS = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    """.split()
)

LABELS = frozenset(
    """
    act aisle amendment annex apartment appendix apt article bay box bracket building bus camp cell chapter
    channel class clause column day division district episode exhibit exit fig figure flat flight floor form
    gate grade group highway hole hwy interstate item junction lane lesson level line lot match model
    motorway no nos no. nos. number numbers page paragraph part phase platform plot pod proposition psalm
    question resolution room route row rule runway schedule season seat section sections series sol stage step suite
    table terminal tier title train type unit ver verse version vol volume week ward windows zone § §§ # game round
    """.split()
)
"""Words that a number right behind names instead of counting ("page 12", "Section 230")."""

RANKS = frozenset("top ranked rank seeded seed seeds bottom world no nos number".split())
"""Words in front of a place in an order ("the top 10")."""

AGES = frozenset("age aged ages turn turned turning turns".split())
"""Words in front of somebody's age."""

YEAR_OPENERS = (
    frozenset(
        """
    in since of by until till from before after during late early mid year summer winter spring autumn fall
    to for and through the between around over with pre post election elections season christmas
    """.split()
    )
    | MONTHS
)
"""Words before four bare digits that let them be read as a year."""

PERSON_WAS = frozenset(("is", "was", "were", "being", "i'm", "she's", "he's", "i’m", "she’s", "he’s", "just"))
"""Between a person and an age without unit ("she was 13")."""

PEOPLE = frozenset(
    """
    people men women adults those anyone children boy girl child man woman everyone persons drivers patients
    pensioners residents customers players workers voters citizens
    """.split()
)
"""Whose age may follow with "over" or "of" ("people over 50", "a boy of 11")."""

PRICE_WORDS = frozenset(
    """
    price prices priced stood stands closed close closing traded trading opened valued put level estimated ended
    index shares stock set remained
    """.split()
)
"""Near before "at 27," they make it a level and no age."""

PHONING = frozenset("call calling dial ring phone text".split())
"""Before a short number that is dialled."""

PEOPLE_PRONOUNS = frozenset("he she i who they".split())

STREETS = frozenset(
    """
    street st st. avenue ave ave. road rd rd. boulevard blvd blvd. lane ln drive dr dr. court square place way
    terrace crescent close highway parkway row gardens hill marg chowk nagar
    """.split()
)
"""Last words of an address that starts with a number; the words before them are capitalised."""

CASUALTY_VERBS = frozenset(
    """
    killed killing kill kills injured injuring injure injures wounded wounding arrested arresting detained
    dead injured left leaving leaves saw scored scoring hired hurt
    """.split()
)
"""Before a spelled number that has no noun, they make it a count of people ("killing two")."""

CASUALTY_STATES = frozenset(
    "dead injured wounded killed missing hurt hospitalised hospitalized arrested".split()
)
"""After such a number."""

ONE_COUNTS = frozenset(
    """
    person man woman child boy girl officer soldier civilian passenger student patient victim death case count
    charge vote goal wicket home house vehicle job employee worker player member seat try fatality injury
    proposal fifth
    """.split()
)
"""What "one" counts as a number; before other nouns it is an article or an idiom."""

COUNT_COMPOUNDS = frozenset(
    """
    member person judge man woman strong seat seater bedroom bed page vote point run goal wicket match game
    storey story room mile acre nation country team shot stroke car vehicle unit employer bank hole song city
    """.split()
)
"""Second parts of a compound that counts ("12-member")."""

PARTS_ONLY_AFTER = frozenset(
    "the first second last final opening closing next each this that every third fourth".split()
)
"""Before "half", "third" and "quarter" they name a part of a game or a year, no share."""

IDIOMS = frozenset(
    (
        "24/7",
        "9/11",
        "50/50",
        "50-50",
        "20/20",
        "7/7",
        "360-degree",
        "101",
    )
)
"""Written numbers that are words by now."""
