"""Pages of articles as sites really write them, made up for these tests: one story, in several frames."""

PARAGRAPHS = (
    "The council of Port Ellery said on Monday that it would build a sea wall of 400 metres before the winter storms.",
    "“We have been lucky for eleven winters, and luck is not a plan,” said Ada Quill, who leads the council.",
    "The wall will cost £2.4 million, more than the town spends on its schools and its harbour in a year & a half.",
    "Tomas Brandt, who owns the ferry, told the meeting that the money was needed for the landing stage instead.",
    "Work is to begin in March, once the birds have left the cliff, and to end in the autumn of the year after.",
)
STORY = "".join(
    f"<p>{each.replace('&', '&amp;').replace('winters', '<a href=w>winters</a>')}</p>\n"
    for each in PARAGRAPHS
)
TEXT = "\n\n".join(PARAGRAPHS)

MENU = (
    "<nav><ul><li><a href=/>Home</a><li><a href=/sport>Sport</a><li><a href=/weather>Weather</a></ul></nav>"
)
FOOT = (
    "<aside><h3>Related</h3><ul><li><a href=/1>Ferry fares to rise again</a>"
    "<li><a href=/2>School roof leaks</a></ul></aside>"
    "<footer><p>Copyright 2026 The Ellery Post. All rights reserved. Terms and privacy.</p></footer>"
)


def page(head: str = "", *, body: str = STORY, lang: str = "en") -> bytes:
    """A page of the story with this in its head."""
    return (
        f"<!DOCTYPE html><html lang={lang}><head><meta charset=utf-8>{head}</head><body>{MENU}<main><article>"
        f"<h1>Port Ellery to build a sea wall</h1><p class=byline>By Jo Marsh</p><figure><img src=w.jpg>"
        f"<figcaption>The old wall in March.</figcaption></figure>{body}</article></main>{FOOT}</body></html>"
    ).encode()


def ld(json: str) -> str:
    """JSON-LD in a head."""
    return f'<script type="application/ld+json">{json}</script>'


def article_ld(more: str = "") -> str:
    """The story's JSON-LD, with more keys."""
    return ld(
        '{"@context":"https://schema.org","@type":"NewsArticle","headline":"Port Ellery to build a sea wall",'
        '"author":{"@type":"Person","name":"Jo Marsh"},"datePublished":"2026-11-20T09:00:00+01:00",'
        '"publisher":{"@type":"Organization","name":"The Ellery Post"}' + more + "}"
    )
