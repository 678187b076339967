from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from adapters.errors import SourceEmptyError, SourceError, SourceUnreadableError
from adapters.links import is_web
from adapters.sources.feeds.parsed import MOST_GUID
from adapters.sources.feeds.reading import MOST_BYTES, is_feed, read_feed
from adapters.sources.feeds.xml import MOST_ITEMS
from adapters.sources.words import MOST_TEXT, MOST_TITLE
from adapters.web import Entry, Feed
from adapters.wording import inert
from tests.adapters.sources.feeds.shapes import ALL, ATOM_1, JSON_11, RDF, RSS_2, rss

URL = "https://ellery.example/feed"
NOW = datetime(2026, 11, 28, 12, 30, tzinfo=UTC)
EIGHT = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)


def read(feed: str | bytes, content_type: str = "application/xml") -> Feed:
    body = feed.encode() if isinstance(feed, str) else feed
    return read_feed(body, URL, content_type, now=NOW)


def first(feed: str | bytes, content_type: str = "application/xml") -> Entry:
    return read(feed, content_type).entries[0]


@pytest.mark.parametrize("shape", ALL.values(), ids=ALL)
def test_every_kind_of_feed_tells_the_same_story(shape: str) -> None:
    feed = read(shape)
    assert feed.title == "The Ellery Post"
    (entry, *_) = feed.entries
    assert entry.url == "https://ellery.example/wall"
    assert (entry.headline or "").startswith("Town to build")
    assert entry.text.startswith("The wall will be built.")
    assert entry.byline[:1] in ((), ("Ada Quill",))
    assert entry.published in (None, EIGHT)
    assert is_feed(shape.encode(), "text/html")


def test_a_feed_says_what_is_whole_and_what_is_a_summary() -> None:
    assert (first(RSS_2).text, first(RSS_2).is_whole) == ("The wall will be built.\n\nIt costs £4m.", True)
    assert (first(JSON_11).text, first(JSON_11).is_whole) == ("The wall will be built.", False)
    assert first(RDF).is_whole is False


def test_atom_says_which_text_is_marked_up() -> None:
    feed = read(ATOM_1)
    entry = feed.entries[0]
    assert (feed.title, feed.site, feed.language) == ("The Ellery Post", "https://ellery.example/", "en")
    assert entry.headline == "Town to build <a> wall"
    assert entry.text == "The wall will be built.\n\nIt costs 4 < 5 million."
    assert entry.updated == EIGHT + timedelta(minutes=30)


def test_content_that_is_elsewhere_gives_the_address_and_no_text() -> None:
    entry = '<entry><id>a</id><title>T</title><content type="text/html" src="/a"/></entry>'
    atom = f'<feed xmlns="http://www.w3.org/2005/Atom">{entry}</feed>'
    assert first(atom).url == "https://ellery.example/a"
    assert (first(atom).text, first(atom).is_whole) == ("", False)


def test_a_doctype_is_refused_in_any_encoding_and_behind_comments() -> None:
    bomb = '<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    item = "<rss><channel><item><title>&b;</title></item></channel></rss>"
    for head in ("", '<?xml version="1.0"?>', "<!-- news --><?php ?>\n<!-- > -->"):
        for encoding in ("utf-8", "utf-16", "utf-16-be", "utf-16-le", "utf-32", "utf-8-sig"):
            with pytest.raises(SourceUnreadableError, match="DOCTYPE"):
                read(f"{head}{bomb}{item}".encode(encoding))


def test_a_feed_with_a_doctype_is_still_known_to_be_one() -> None:
    assert is_feed(b'<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape" "x"><rss>', "text/xml")
    assert is_feed(b"<!DOCTYPE rdf:RDF [<!ENTITY a 'b'>]><rdf:RDF>", "")


def test_entities_that_grow_are_never_resolved() -> None:
    doctype = '<!DOCTYPE feed [\n<!ENTITY a "bbbbbbbbbb">\n]>'
    for hidden in (f"<!--\n{doctype}\n--><rss>", f"<rss>{doctype}"):
        feed = read(f"{hidden}<channel><item><title>x &a; y</title></item></channel></rss>")
        assert feed.entries[0].headline == "x &a; y"


@pytest.mark.parametrize(
    "body, content_type",
    [
        ('<?xml version="1.0" encoding="iso-8859-1"?>%s'.encode("latin-1"), "application/rss+xml"),
        (b'<?xml version="1.0"?>%s', "text/xml; charset=windows-1252"),
        (b'<?xml version="1.0" encoding="utf-8"?>%s', "text/xml"),
        (b'<?xml version="1.0" encoding="nonsense"?>%s', "text/xml; charset=punycode"),
    ],
)
def test_a_feed_in_latin_letters_is_read_whoever_says_so(body: bytes, content_type: str) -> None:
    item = rss("<item><title>Caf\xe9 \x93closed\x94, it said</title><guid>a</guid></item>").encode("latin-1")
    assert first(body % item, content_type).headline == "Café “closed”, it said"


def test_sound_utf_8_is_not_read_as_what_the_server_says() -> None:
    feed = '<?xml version="1.0" encoding="iso-8859-1"?>' + rss("<item><title>Café – €5</title></item>")
    assert first(feed.encode(), "text/xml; charset=iso-8859-1").headline == "Café – €5"


def test_wide_and_seven_bit_encodings_are_read() -> None:
    feed = rss("<item><title>新しい橋が完成した</title></item>")
    for encoding in ("utf-16", "utf-16-le", "utf-32-be", "shift_jis", "euc_jp", "iso2022_jp"):
        assert first(feed.encode(encoding), f"text/xml; charset={encoding}").headline == "新しい橋が完成した"


@pytest.mark.parametrize(
    "written, shown",
    [
        ("AT&amp;T", "AT&T"),
        ("AT&amp;amp;T", "AT&T"),
        ("Fish & chips", "Fish & chips"),
        ("Caf&eacute;&nbsp;closed", "Café closed"),
        ("&lt;b&gt;Wall&lt;/b&gt; built", "Wall built"),
        ("<![CDATA[<b>Wall</b> built]]>", "Wall built"),
        ("4 &lt; 5", "4 < 5"),
        ("It&#146;s&#0; a wall&#x1F;", "It’s a wall"),
        ("Wall\x08 built\u202e", "Wall built"),
        ("*bold* &lt;!channel&gt; @everyone", "*bold* <!channel> @everyone"),
        ("Wall <b>built</b>", "Wall built"),
    ],
)
def test_a_title_is_its_words_with_entities_decoded_once(written: str, shown: str) -> None:
    assert first(rss(f"<item><title>{written}</title><guid>a</guid></item>")).headline == shown


@pytest.mark.parametrize(
    "written, shown",
    [
        ("<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
        ("One.<br><br/>Two.<br>Three.", "One.\n\nTwo. Three."),
        ("One.\n\nTwo\nlines.", "One.\n\nTwo lines."),
        ("&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;", "One.\n\nTwo."),
        ("<p>Use &amp;lt;p&amp;gt; here.</p>", "Use &lt;p&gt; here."),
        ("<p>A <a href='x'>linked</a> word.</p><script>x()</script><style>p{}</style>", "A linked word."),
        ("<figure><img><figcaption>Caption.</figcaption></figure><p>One.</p>", "One."),
        ("<p>One.</p><p><a href='x'>Read more</a></p>", "One."),
        ("<p>One. […]</p>", "One."),
        ("<p>One. <a href='x'>Continue reading →</a></p>", "One."),
        ("<p>One.</p><p>The post <a>Wall</a> appeared first on <a>Post</a>.</p>", "One."),
        ("<p>She said she wanted to read more.</p>", "She said she wanted to read more."),
        ("<div><p>One.<div>Two.</p>", "One.\n\nTwo."),
        ("<ul><li>One</li><li>Two</li></ul>", "One\n\nTwo"),
    ],
)
def test_content_is_its_words_in_paragraphs(written: str, shown: str) -> None:
    assert first(rss(f"<item><description><![CDATA[{written}]]></description></item>")).text == shown


@pytest.mark.parametrize(
    "written, when",
    [
        ("Fri, 20 Nov 2026 08:00:00 GMT", EIGHT),
        ("Fri, 20 Nov 2026 09:00:00 CET", EIGHT),
        ("20 Nov 2026 03:00 EST", EIGHT),
        ("Friday, 20 November 2026 08:00:00 +0000", EIGHT),
        ("2026-11-20T08:00:00Z", EIGHT),
        ("2026-11-20T09:00:00.123+01:00", EIGHT),
        ("2026-11-20 08:00:00", EIGHT),
        ("20261120T080000Z", EIGHT),
        ("2026-11-20", EIGHT.replace(hour=0)),
        ("November 20, 2026", EIGHT.replace(hour=0)),
        ("yesterday", None),
        ("Thu, 01 Jan 1970 00:00:00 GMT", None),
        ("0000-00-00T00:00:00Z", None),
        ("2031-01-01T00:00:00Z", None),
        ("9999-12-31T23:59:59-14:00", None),
        ("1" * 400, None),
    ],
)
def test_dates_of_all_kinds_are_read_and_others_are_none(written: str, when: datetime | None) -> None:
    assert first(rss(f"<item><title>T</title><pubDate>{written}</pubDate></item>")).published == when


def test_a_relative_link_is_made_whole_by_the_base_and_a_guid_may_be_the_link() -> None:
    based = rss(
        "<item><title>T</title><link>wall?utm_source=rss</link></item>",
        root='xml:base="https://a.example/b/"',
    )
    assert first(based).url == "https://a.example/b/wall?utm_source=rss"
    assert first(rss("<item><guid>https://a.example/1</guid></item>")).url == "https://a.example/1"
    assert (
        first(rss("<item><title>T</title><guid isPermaLink='false'>https://a.example/1</guid></item>")).url
        is None
    )
    assert first(rss("<item><title>T</title><link>javascript:alert(1)</link></item>")).url is None
    assert first(rss("<item><title>T</title><link>/only</link></item>")).url == "https://ellery.example/only"


def test_other_namespaces_are_not_taken_for_the_items_own_words() -> None:
    item = (
        "<item><title>Own</title><description>Words.</description><media:title>Wrong</media:title>"
        "<itunes:summary>Wrong</itunes:summary><media:group><media:description>Wrong</media:description></media:group>"
        "<content:encoded>&lt;p&gt;Whole words.&lt;/p&gt;</content:encoded><dc:creator>Ada Quill</dc:creator></item>"
    )
    declared = 'xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"'
    for root in ("", declared):
        entry = first(rss(item, root=root))
        assert (entry.headline, entry.text, entry.byline) == ("Own", "Whole words.", ("Ada Quill",))
        assert entry.is_whole


def test_each_address_comes_once_and_a_guid_that_two_have_is_nobodys() -> None:
    items = "".join(
        f"<item><title>{n}</title><link>https://a.example/{path}</link><guid isPermaLink='false'>{guid}</guid></item>"
        for n, path, guid in ((1, "a", "x"), (2, "a?utm_source=y", "y"), (3, "b", "x"), (4, "c", ""))
    )
    entries = read(rss(items)).entries
    assert [(entry.headline, entry.guid) for entry in entries] == [("1", "x"), ("3", ""), ("4", "")]


def test_only_the_first_items_of_a_long_feed_are_read() -> None:
    items = "".join(f"<item><title>{n}</title><guid>{n}</guid></item>" for n in range(5000))
    entries = read(rss(items)).entries
    assert [entry.headline for entry in entries] == [str(n) for n in range(MOST_ITEMS)]


def test_a_feed_that_is_cut_short_or_badly_nested_gives_what_is_there() -> None:
    whole = rss("<item><title>One</title></item><item><title>Two</title><description>Wor")
    assert [entry.headline for entry in read(whole[: whole.index("Wor") + 3]).entries] == ["One", "Two"]
    assert first(rss("<item><title>One</b></title></item>")).headline == "One"


@pytest.mark.parametrize(
    "said, wait",
    [
        ("<ttl>60</ttl>", timedelta(hours=1)),
        ("<ttl>999999</ttl>", timedelta(days=1)),
        ("<ttl>soon</ttl>", None),
        ("<ttl>0</ttl>", None),
        (
            "<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>",
            timedelta(minutes=30),
        ),
        ("<sy:updatePeriod> daily </sy:updatePeriod><ttl>5</ttl>", timedelta(days=1)),
        ("<skipHours><hour>12</hour><hour>13</hour></skipHours>", timedelta(minutes=90)),
        ("<skipDays><day>Saturday</day></skipDays>", timedelta(hours=11, minutes=30)),
        (
            "<skipHours>" + "".join(f"<hour>{n}</hour>" for n in range(24)) + "</skipHours>",
            timedelta(hours=23, minutes=30),
        ),
        ("", None),
    ],
)
def test_a_feed_may_ask_to_be_left_alone_for_a_day_at_most(said: str, wait: timedelta | None) -> None:
    assert read(rss("<item><title>T</title></item>", channel=said)).wait == wait


@pytest.mark.parametrize(
    "body",
    [b"<html><body>Hi", b"<!DOCTYPE html><html>", b"{}", b"words", b"<svg/>", b"\x89PNG\r\n", b"[1, 2]"],
)
def test_what_is_no_feed_says_so(body: bytes) -> None:
    assert not is_feed(body, "application/rss+xml")
    with pytest.raises(SourceUnreadableError, match="no feed"):
        read(body)


def test_a_broken_json_feed_is_named_and_an_empty_one_is_empty() -> None:
    with pytest.raises(SourceUnreadableError, match="broken"):
        read('{"version": "https://jsonfeed.org/version/1", "items": ' + "[" * 100_000)
    with pytest.raises(SourceEmptyError):
        read('{"version": "https://jsonfeed.org/version/1", "items": 5}')
    with pytest.raises(SourceEmptyError):
        read(rss(""))
    with pytest.raises(SourceEmptyError):
        read(b" \n")
    with pytest.raises(SourceUnreadableError, match="larger"):
        read(b" " * (MOST_BYTES + 1))


@pytest.mark.parametrize(
    "inside",
    [
        "<a>" * 200_000,
        "<item><title>x</title>" * 50_000,
        "<item><title>" + "&" * 400_000,
        "<item>" + "<title>x</title>" * 100_000,
        "<item " + " ".join(f"a{n}='x'" for n in range(30_000)) + "><title>x</title></item>",
        "<item><description>" + "<![CDATA[" * 100_000,
        "<!--" * 200_000,
        "<item><title>T</title><pubDate>" + "1:" * 200_000 + "</pubDate></item>",
    ],
)
def test_a_feed_made_to_hang_the_reader_ends_soon(inside: str) -> None:
    try:
        feed = read(f"<rss><channel>{inside}")
    except SourceError:
        return
    assert len(feed.entries) <= MOST_ITEMS


PIECES = st.sampled_from(
    [
        *(
            "<rss>",
            "<channel>",
            "<item>",
            "</item>",
            "<entry>",
            "<title>",
            "</title>",
            "<link>",
            "<guid>",
            "&amp;",
            "&x;",
        ),
        *(
            "<feed xmlns='http://www.w3.org/2005/Atom'>",
            "<content type='xhtml'>",
            "<link href='a'/>",
            "<![CDATA[",
            "]]>",
        ),
        *(
            "<!--",
            "-->",
            "<!DOCTYPE",
            "<?xml version='1.0'?>",
            "<pubDate>2026-11-20</pubDate>",
            "<dc:creator>",
            "\x00",
        ),
        *(
            "<description>&lt;p&gt;",
            '{"version":"https://jsonfeed.org/version/1","items":[{"title":',
            "&#0;",
            "&#xD800;",
        ),
    ]
)
HOSTILE = st.one_of(
    st.binary(max_size=200),
    st.lists(st.one_of(PIECES, st.text(max_size=10)), max_size=25).map(
        lambda parts: "".join(parts).encode("utf-8", "replace")
    ),
    st.lists(st.one_of(PIECES, st.text(max_size=10)), max_size=25).map(
        lambda parts: ("<rss><channel><item>" + "".join(parts)).encode("utf-8", "replace")
    ),
)


def is_plain(text: str) -> bool:
    return all(inert(line) == line for line in text.split("\n\n")) and text.encode() is not None


@settings(max_examples=300, deadline=None)
@given(
    body=HOSTILE,
    content_type=st.sampled_from(["", "text/xml", "text/xml; charset=utf-16", "x; charset=zlib"]),
)
@example(b"<rss><channel><item><a:0:1>x</a:0:1><title>a</title></item></channel></rss>", "")
@example(b"<rss><channel><item><title>\xed\xa0\x80</title></item></channel></rss>", "text/xml")
def test_any_bytes_give_a_feed_within_its_bounds_or_a_source_error(body: bytes, content_type: str) -> None:
    is_feed(body, content_type)
    try:
        feed = read(body, content_type)
    except SourceError:
        return
    assert 0 < len(feed.entries) <= MOST_ITEMS
    for entry in feed.entries:
        assert len(entry.guid) <= MOST_GUID
        assert len(entry.headline or "") <= MOST_TITLE
        assert len(entry.text) <= MOST_TEXT
        assert entry.url is None or is_web(entry.url)
        assert entry.published is None or entry.published.tzinfo is UTC
        assert all(map(is_plain, (feed.title, entry.guid, entry.headline or "", entry.text, *entry.byline)))
