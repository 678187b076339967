"""Words that stand beside numbers and decide how two are joined, whose money they are, and what they name."""

JOINING = (
    "(?: up| down)? to |[- ](?:to|in)[- ]| (?:and|or) | out of |(?: [a-z]+)?(?: in| out of| of) every "
    "| to-|- (?:or|to) |:| ?[-–—−] ?(?:to-)?"
)
"""What may stand between two numbers that make one figure, as a pattern."""

VOTES = "vote decision ruling majority win loss defeat victory verdict".split()
"""Behind "5-4" they make it a score."""

PAYING = (
    "worth|costs?|costing|pa(?:id|y|ys|ying)|priced?|fine[ds]?|earn\\w*|spent|spend\\w*|raised?|rais\\w+|owe[ds]?|sold|"
    "salary|budget|bill|grant\\w*|compensation|damages|debts?|prize|funding|wages?|bonus|donat\\w+|sales?"
)
"""In front of pounds they make them money, and no weight; as a pattern."""

MONEY_LIKE_WORDS = frozenset("won rand dong buck crown sterling".split())
"""Currencies that are also English words: they need an amount to be credible."""

AFTER_WON = frozenset("the a an by seats and".split())
"""Behind such a word they make it a verb ("11 won the cup")."""

RACES = (
    "final|race|sprint|relay|hurdles|freestyle|butterfly|backstroke|breaststroke|champion|record|title|medal"
    "|gold|silver|bronze|heats?|dash|individual|medley|run|world"
)
"""Behind a distance they make it the name of a race, as a pattern."""

NEVER_NAMES = frozenset("plus minus first last next past these those both least other additional all".split())
"""Words that are capitalised in front of a number only because they open a sentence."""

CLOCK_ZONES = "GMT|BST|CET|CEST|EST|EDT|PST|PDT|IST|ET|hrs"
"""Behind four digits they make them a time of day, as a pattern."""

AFTER_AGE = frozenset("and of who from was has is told said when".split())
"""May follow somebody's bare age."""

SHARE_CUES = frozenset("by nearly almost than about over under roughly around least only just".split())
"""In front of "half" or "a third" they make it a share."""

SHARE_OF = "of|the|its|their|his|her|our|all|those|these|a|an|as"
"""Behind "half" or "a third" they make it a share, as a pattern."""

SHARE_SPOILERS = frozenset("last final opening each in closing".split())
"""In front of "half" they make it a part of a game or a year."""

MORE_OF_A_UNIT = frozenset("more further additional extra straight consecutive whole full".split())
"""Between a number and its unit ("three more days")."""

QUALIFYING_THAN = frozenset("more less fewer other rather longer".split())
"""In front of "than" they say how exact a number is, and compare it with no other."""

GOING_ON = frozenset(("", "to", "at", "or", "up", "down", "and to"))
"""All that stands between two figures of the same thing ("rose 3% to $40")."""

SHARING = frozenset("and with to including closed only".split())
"""In front of a bare count they let it count what the figure before it counts."""

PHRASE_LINKS = frozenset(("of", "in", "for", "on"))
"""A noun phrase in front of a figure may hold one of them."""

PRONOUN_MAKERS = frozenset("no any every each this that the another which".split())
"""In front of "one" they make it a pronoun."""

SPENT_ON = "(?: (?:a|an|per|each) (?:day|week|month|year))? (?:on|for)"
"""Between an amount and what it is spent on, as a pattern."""
