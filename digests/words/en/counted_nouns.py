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

AFTER_PLURAL = frozenset(("of",))
"""What carries a phrase on behind its plural noun."""

SIMILAR = frozenset("more other additional further extra fewer new".split())
"""Words between a number and its noun that leave the noun in place."""
