from ipaddress import IPv4Address, ip_network

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from yarl import URL

from adapters.errors import SourceForbiddenError
from adapters.sources.fetching.guard import literal, may_connect
from adapters.sources.fetching.urls import asked, shown

NO_WEB_ADDRESSES = [
    *("ftp://news.example/", "file:///etc/passwd", "gopher://news.example/", "javascript:alert(1)"),
    *(
        "data:text/plain,x",
        "news.example/feed",
        "//news.example",
        "http:///feed",
        "http://",
        "",
        "http://[::1",
    ),
    *("http:\\\\127.0.0.1\\", "http://news.example:99999/", "http://news.example:0/", "http://:80/"),
]
NO_HOSTS = ["http://ex ample.com/", "http://a..b/", "http://.example/", f"http://{'a' * 70}.example/"]
INSIDE = [
    *("http://127.0.0.1/", "http://127.1/", "http://2130706433/", "http://0x7f.1/", "http://0x7f000001/"),
    *("http://0177.0.0.1/", "http://017700000001/", "http://127.0.0.1./", "http://①②⑦.0.0.1/"),
    *("http://１２７.０.０.１/", "http://127。0。0。1/", "http://0/", "http://[::1]/", "http://[::]/"),
    *("http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/", "http://[::127.0.0.1]/"),
    *(
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://[fe80::1%25eth0]/",
        "http://[fe80::1%eth0]/",
    ),
    *("http://169.254.169.254/latest/meta-data/", "http://[fd00:ec2::254]/", "http://10.0.0.1:8080/"),
]


@pytest.mark.parametrize("url", [*NO_WEB_ADDRESSES, *NO_HOSTS])
def test_what_is_no_web_address_is_not_asked_for(url: str) -> None:
    with pytest.raises(SourceForbiddenError):
        asked(url)


@pytest.mark.parametrize("url", INSIDE)
def test_an_address_inside_is_refused_however_it_is_written(url: str) -> None:
    with pytest.raises(SourceForbiddenError, match="not public"):
        asked(url)


@settings(deadline=None)  # the first name in another script is slow
@given(st.text(max_size=40))
def test_whatever_is_typed_is_an_address_or_refused(text: str) -> None:
    for url in (text, f"http://{text}", f"http://{text}/"):
        try:
            found = asked(url)
        except SourceForbiddenError:
            continue
        assert found.scheme in ("http", "https")
        address = literal(found.raw_host or "")
        assert address is None or may_connect(address)


@given(st.integers(0, 2**32 - 1).map(IPv4Address))
def test_a_public_address_is_asked_for_as_what_it_is(address: IPv4Address) -> None:
    try:
        assert asked(f"http://{int(address)}:8080/x?y").raw_host == str(address)
    except SourceForbiddenError:
        assert not may_connect(address)


def test_an_allowed_network_is_asked_by_number() -> None:
    assert str(asked("http://0x0a.1:8080/feed", [ip_network("10.0.0.0/8")])) == "http://10.0.0.1:8080/feed"


@pytest.mark.parametrize(
    "url", ["http://me:secret@news.example/", "http://me@news.example/", "http://:x@news.example/"]
)
def test_an_address_with_a_user_name_is_refused_without_telling_it(url: str) -> None:
    with pytest.raises(SourceForbiddenError, match="user name") as refused:
        asked(url)
    assert str(refused.value).startswith("http://news.example/:")


@pytest.mark.parametrize(
    "port, is_asked", [(80, True), (443, True), (1024, True), (8080, True), (22, False), (25, False)]
)
def test_only_ports_of_web_servers_are_asked(port: int, is_asked: bool) -> None:  # noqa: FBT001
    url = f"http://news.example:{port}/feed"
    if is_asked:
        assert asked(url).port == port
    else:
        with pytest.raises(SourceForbiddenError, match=f"port {port}"):
            asked(url)


def test_an_address_that_is_too_long_is_refused_and_shown_in_short() -> None:
    with pytest.raises(SourceForbiddenError) as refused:
        asked("http://news.example/" + "a" * 3000)
    assert len(str(refused.value)) < 400


def test_a_fragment_is_not_asked_for_and_a_name_in_any_script_is() -> None:
    assert str(asked("https://bücher.example/ü?q=é#teil")) == "https://xn--bcher-kva.example/%C3%BC?q=%C3%A9"


@pytest.mark.parametrize(
    "location, target",
    [
        ("/new", "https://news.example/new"),
        ("new", "https://news.example/a/new"),
        ("//other.example/x", "https://other.example/x"),
        ("?page=2", "https://news.example/a/b?page=2"),
        ("http://other.example/a b", "http://other.example/a%20b"),
        ("/caf\udce9", "https://news.example/caf%E9"),
    ],
)
def test_a_redirect_is_read_from_where_it_stands(location: str, target: str) -> None:
    assert str(asked(location, since=URL("https://news.example/a/b"))) == target


@pytest.mark.parametrize(
    "url, seen",
    [
        ("https://news.example/feed", "https://news.example/feed"),
        ("https://news.example/feed?key=secret#part", "https://news.example/feed?…"),
        ("https://me:secret@news.example/feed", "https://news.example/feed"),
        ("http://[", "this address"),
        ("http://news.example/\u202eevil\n", "http://news.example/�evil"),
    ],
)
def test_what_may_be_a_secret_is_not_shown(url: str, seen: str) -> None:
    assert shown(url) == seen
