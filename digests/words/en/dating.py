"""Words that say when, or how far a report has come, and nothing of what it tells."""

SAYS_WHEN = frozenset(
    """
    all says just now today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday week weeks month
    months year years day days new first last one two three still back up down off get got make made according
    """.split()
)
