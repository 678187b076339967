import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from adapters.errors import SourceEmptyError, SourceError, SourceUnreadableError
from adapters.sources.opml import MOST_BYTES, MOST_FEEDS, OutlinedFeed, read_opml, write_opml
from adapters.sources.words import one_line

LISTED = """<?xml version="1.0" encoding="ISO-8859-1"?><!-- exported -->
<opml version="1.0"><head><title>Mine</title></head><body>
<outline text="News"><outline text="Local"><outline type="rss" text="The Ellery Post" xmlUrl="https://a.example/f"
 htmlUrl="https://a.example/"/></outline>
<outline title="Caf\xe9 & more" text="x" xmlurl="https://b.example/f?a=1&amp;b=2"/></outline>
<outline text="Again" xmlUrl="http://www.a.example/f"/><outline text="No address"/>
<outline text="Bad" xmlUrl="javascript:x()"/><outline text="https://c.example/f" xmlUrl="https://c.example/f"/>
</body></opml>""".encode("latin-1")


def test_feeds_come_with_their_groups_each_once() -> None:
    assert read_opml(LISTED) == (
        OutlinedFeed("https://a.example/f", "The Ellery Post", "https://a.example/", "News / Local"),
        OutlinedFeed("https://b.example/f?a=1&b=2", "Café & more", None, "News"),
        OutlinedFeed("https://c.example/f"),
    )


def test_each_entry_that_is_left_out_is_told_and_so_is_a_file_that_breaks_off() -> None:
    told: list[str] = []
    read_opml(LISTED, told.append)
    assert told == [
        "“Again”: it stands there twice",
        "“No address”: it has no address (xmlUrl)",
        "“Bad”: its address is none of the web (javascript:x())",
    ]
    told.clear()
    read_opml(LISTED[: LISTED.index(b'<outline text="Again')], told.append)
    assert told == ["what the file lacks: it breaks off before its end (</opml>)"]
    told.clear()
    whole = b"<opml><body><outline text='A group'><outline xmlUrl='https://a.example/f'/></outline></body></opml>\n"
    read_opml(whole, told.append)
    assert told == []


@pytest.mark.parametrize(
    "body, why",
    [
        (b"<!DOCTYPE opml [<!ENTITY a 'x'>]><opml/>", "DOCTYPE"),
        ('<?xml version="1.0"?><!-- --><!DOCTYPE opml><opml/>'.encode("utf-16"), "DOCTYPE"),
        (b"<rss/>", "no OPML"),
        (b"", "no OPML"),
        (b"\x89PNG", "no OPML"),
        (b" " * (MOST_BYTES + 1), "larger"),
        (b"<opml><body/></opml>", "no feed"),
        (b"<opml>" + b"<outline text='a'>" * 100_000, "no feed"),
    ],
)
def test_what_is_no_list_of_feeds_says_so(body: bytes, why: str) -> None:
    with pytest.raises((SourceUnreadableError, SourceEmptyError), match=why):
        read_opml(body)


def test_a_list_without_end_is_cut() -> None:
    body = b"<opml><body>" + b"".join(
        b"<outline xmlUrl='https://a.example/%d'/>" % n for n in range(MOST_FEEDS + 5)
    )
    assert len(read_opml(body)) == MOST_FEEDS


WORDS = st.text(max_size=40).map(lambda text: one_line(text, 200))
FEEDS = st.lists(
    st.builds(
        OutlinedFeed,
        st.integers(0, 10**6).map(lambda n: f"https://a.example/{n}?a=\"<&>'"),
        WORDS.filter(lambda title: not title.startswith("https://")),
        st.sampled_from([None, "https://a.example/&"]),
        WORDS,
    ),
    min_size=1,
    max_size=8,
    unique_by=lambda feed: feed.url,
)


@example(
    feeds=[OutlinedFeed("https://a.example/f", one_line("a\ufdd0b", 200), None, one_line("\ufdd0", 200))]
)
@given(feeds=FEEDS)
def test_what_is_written_is_read_as_the_same(feeds: list[OutlinedFeed]) -> None:
    assert read_opml(write_opml(feeds, "<Mine> & \x00 others").encode()) == tuple(feeds)


@given(
    body=st.one_of(
        st.binary(max_size=100), st.text(max_size=100).map(lambda t: f"<opml>{t}".encode("utf-8", "replace"))
    )
)
def test_any_bytes_are_a_list_or_a_source_error(body: bytes) -> None:
    try:
        feeds = read_opml(body)
    except SourceError:
        return
    assert feeds
