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
    well more than
    nearly
    near
    no fewer than
    no less than
    no more than
    not less than
    not more than
    over
    plus or minus
    +/-
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

COLLECTING = frozenset("raise raised raises raising add adds".split())
"""Directly before money they collect it and change no level ("raised $3m")."""

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
    proposal walkout delegate lane injection shot attempt bid offer arrest complaint survivor suspect gunman
    driver pupil teacher doctor nurse farmer firm company school hospital bridge train ship boat plane
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


CLAUSE_OPENERS = frozenset(
    "; : ( or while as and but whereas although though when after before with because".split()
)
"""Between points and a percentage they part two clauses, or give the same change in another measure."""

LEANINGS = frozenset("up down lower".split())
"""Words of change that need no subject of their own ("45%, down 3 points")."""

INDEXES = frozenset(
    """
    dow nasdaq ftse nikkei sensex nifty dax cac s&p index indexes indices composite average kospi topix ibovespa
    stoxx hang bourse benchmark stocks shares
    """.split()
)
"""In front of points in a sentence they make them points of an index."""
