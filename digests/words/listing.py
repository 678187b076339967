"""Lists of phrases, written as lines with bars between them."""


def phrases(listed: str) -> tuple[str, ...]:
    """The phrases between bars or line ends, in order, without the spaces before them.

    A space before a bar is kept: it stands for the end of a word.
    """
    return tuple(phrase for part in listed.replace("\n", "|").split("|") if (phrase := part.lstrip()))
