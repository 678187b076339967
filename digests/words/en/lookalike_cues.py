"""Words around a number that make it a date, an age, a rank or a name, and no figure."""

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
    act aisle amendment annex apartment appendix apt article bay box bracket building bus camp category cell chapter
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

APPROXIMATE = frozenset("about around just only nearly almost".split())
"""Between "is" or "at" and somebody's age."""

FIRM_VERBS = frozenset(
    """
    said says say is has had will would can could may planned makes made sells sold makes announced
    reported told agreed expects expected declined denied added bought owns operates opened closed launched cut
    faces faced settled paid pays co corp company inc plc spokesman spokeswoman chief executives
    """.split()
)
"""Behind a firm whose name is a number and a letter ("3M said")."""
