from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.sources.fetching.guard import literal, may_connect

IPV4 = st.integers(0, 2**32 - 1).map(IPv4Address)
IPV6 = st.integers(0, 2**128 - 1).map(IPv6Address)
EDGES = [
    *("0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "100.127.255.254", "127.0.0.1", "127.255.255.254"),  # noqa: S104  # nothing is bound to it
    *("169.254.1.1", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.1", "192.0.2.1"),
    *("192.88.99.1", "192.168.1.1", "198.18.0.1", "198.19.255.255", "198.51.100.7", "203.0.113.7"),
    *("224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255", "168.63.129.16", "100.100.100.200"),
]
NOT_PUBLIC_6 = [
    *("::", "::1", "::7f00:1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "64:ff9b::808:808"),
    *("64:ff9b:1::1", "100::1", "2001::1", "2001:2::1", "2001:10::1", "2001:db8::1", "2002:7f00:1::1"),
    *("2002:808:808::1", "3fff::1", "5f00::1", "fc00::1", "fd00:ec2::254", "fe80::1", "fec0::1", "ff02::1"),
    *("fe80::1%eth0", "2606:4700::1111%1", "4000::1"),
]
PUBLIC = ["1.1.1.1", "8.8.8.8", "100.63.255.255", "100.128.0.1", "172.32.0.1", "223.255.255.255"]
PUBLIC_6 = ["2606:4700::1111", "2a00:1450:4009::200e", "2001:4860:4860::8888", "::ffff:8.8.8.8"]


@pytest.mark.parametrize("address", [*EDGES, *NOT_PUBLIC_6])
def test_what_is_not_public_may_not_be_connected_to(address: str) -> None:
    assert not may_connect(ip_address(address))


@pytest.mark.parametrize("address", [*PUBLIC, *PUBLIC_6])
def test_what_is_public_may_be_connected_to(address: str) -> None:
    assert may_connect(ip_address(address))


@given(st.one_of(IPV4, IPV6, st.sampled_from([*map(ip_address, EDGES), *map(ip_address, NOT_PUBLIC_6)])))
def test_nothing_gets_past_that_python_knows_to_be_special(address: IPv4Address | IPv6Address) -> None:
    if may_connect(address):
        meant = address.ipv4_mapped or address if isinstance(address, IPv6Address) else address
        assert meant.is_global
        kinds = ("private", "multicast", "reserved", "link_local", "loopback", "unspecified")
        assert [kind for kind in kinds if getattr(meant, f"is_{kind}")] == []


def octal(address: IPv4Address) -> str:
    return ".".join(f"0{part:o}" for part in address.packed)


def hexadecimal(address: IPv4Address) -> str:
    return ".".join(hex(part) for part in address.packed)


def short(address: IPv4Address) -> str:
    first, *_ = address.packed
    return f"{first}.{int(address) & 0xFFFFFF}"


NOTATIONS = [
    str,
    lambda address: str(int(address)),
    lambda address: hex(int(address)),
    lambda address: f"0{int(address):o}",
    octal,
    hexadecimal,
    short,
    lambda address: f"{address}.",
]


@given(IPV4, st.sampled_from(NOTATIONS))
def test_an_address_is_known_in_every_notation(address: IPv4Address, notation: object) -> None:
    assert callable(notation)
    assert literal(notation(address)) == address


@given(IPV6, st.sampled_from(["{}", "[{}]"]))
def test_an_ipv6_address_is_known_with_and_without_brackets(address: IPv6Address, notation: str) -> None:
    assert literal(notation.format(address)) == address
    assert literal(notation.format(address.exploded.upper())) == address


@pytest.mark.parametrize("host", ["[fe80::1%25eth0]", "fe80::1%eth0", "[2606:4700::1111%25lo]"])
def test_a_zone_is_never_connected_to(host: str) -> None:
    address = literal(host)
    assert address is not None
    assert not may_connect(address, [ip_network("::/0")])


@pytest.mark.parametrize(
    "host", ["news.example", "1e100.net", "0x.example", "a.1", "", "::1.example", "[", "1\0"]
)
def test_a_name_is_no_address(host: str) -> None:
    assert literal(host) is None


WAYS_IN_IPV6 = ["::ffff:0:0", "::", "64:ff9b::", "64:ff9b:1::"]


@given(IPV4, st.sampled_from(WAYS_IN_IPV6))
def test_ipv4_in_ipv6_is_never_more_than_the_ipv4(address: IPv4Address, way: str) -> None:
    wrapped = IPv6Address(int(IPv6Address(way)) + int(address))
    everything_6 = [ip_network("::/0")]
    assert may_connect(address) or not may_connect(wrapped)
    assert may_connect(address) or not may_connect(wrapped, everything_6)


@given(IPV4)
def test_a_tunnel_is_never_more_than_what_it_leads_to(address: IPv4Address) -> None:
    packed = address.packed
    to_4 = IPv6Address(b"\x20\x02" + packed + bytes(10))
    flipped = bytes(255 - byte for byte in packed)
    teredo = IPv6Address(b"\x20\x01\0\0" + IPv4Address("8.8.8.8").packed + bytes(4) + flipped)
    assert not may_connect(to_4)
    assert not may_connect(teredo)
    if not may_connect(address):
        assert not may_connect(to_4, [ip_network("2002::/16")])
        assert not may_connect(teredo, [ip_network("2001::/32")])


@given(IPV4)
def test_an_allowed_network_opens_itself_alone(address: IPv4Address) -> None:
    own = ip_network("10.20.0.0/16")
    assert may_connect(address, [own]) == (address in own or may_connect(address))


def test_allowed_networks_of_both_kinds_go_together() -> None:
    own = [ip_network("10.20.0.0/16"), ip_network("fd12:3456::/32")]
    assert may_connect(ip_address("fd12:3456::1"), own)
    assert may_connect(ip_address("::ffff:10.20.1.1"), own)
    assert not may_connect(ip_address("fd12:3457::1"), own)


@pytest.mark.parametrize("address", ["169.254.169.254", "fd00:ec2::254", "100.100.100.200", "168.63.129.16"])
def test_a_clouds_secrets_are_allowed_by_their_own_name_alone(address: str) -> None:
    found = ip_address(address)
    assert not may_connect(found, [ip_network("0.0.0.0/0"), ip_network("::/0")])
    assert may_connect(found, [ip_network(address)])
