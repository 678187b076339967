"""Which addresses may be connected to: those of the public internet, and networks that were allowed.

Whoever may follow a feed chooses where the bot connects to, and so does each site by its redirects and its name
servers. Without bounds, they could read what is meant for the bot's own network alone.
"""

from collections.abc import Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from socket import inet_aton

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

_NOT_PUBLIC = tuple(
    IPv4Network(network)
    for network in (
        *("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12"),
        *("192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15"),
        *("198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"),
    )
)
"""Source: IANA IPv4 Special-Purpose Address Registry (RFC 6890), with multicast and what is reserved.

`ipaddress.is_global` is not enough: on Python 3.11 it holds for multicast, 192.88.99.0/24 and IPv4 in IPv6."""

_GLOBAL = IPv6Network("2000::/3")
"""The only part of IPv6 that is given out as global unicast. Source: RFC 4291, section 2.4."""

_NOT_PUBLIC_IN_GLOBAL = tuple(
    IPv6Network(network) for network in ("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")
)
"""Of that: protocols (Teredo among them), documentation, 6to4. Source: IANA IPv6 Special-Purpose Address Registry."""

_IPV4_IN_LAST_BITS = tuple(IPv6Network(network) for network in ("::/96", "64:ff9b::/96", "64:ff9b:1::/48"))
"""IPv4-compatible addresses, and NAT64. Source: RFC 4291, 6052 and 8215."""

_METADATA = frozenset(
    ip_address(address)
    for address in (
        *("169.254.169.254", "fd00:ec2::254", "fd20:ce::254"),  # most clouds, by IPv4 and IPv6
        *("169.254.170.2", "169.254.170.23", "fd00:ec2::23"),  # containers' credentials
        *("100.100.100.200", "168.63.129.16", "192.0.0.192"),  # Alibaba, Azure and Oracle
    )
)
"""Where a cloud tells a machine its secrets. To be allowed, such an address must be named by itself."""


def may_connect(address: Address, allowed: Sequence[Network] = ()) -> bool:
    """Whether an address is public, or in a network that was allowed.

    An IPv6 address that stands for an IPv4 one is judged by that, too, even when its network is allowed.
    """
    if isinstance(address, IPv6Address):
        if address.scope_id:
            return False
        if address.ipv4_mapped:
            return may_connect(address.ipv4_mapped, allowed)
    if address in _METADATA:
        return ip_network(address) in allowed
    if not any(address in network for network in allowed):
        return _is_public(address)
    return all(may_connect(inner, allowed) for inner in _within(address))


def literal(host: str) -> Address | None:
    """The address that a host is written as, in any notation that the system's resolver takes; None for a name.

    That is decimal, octal, hexadecimal, with fewer than four parts, or IPv6 with or without brackets and a zone.
    """
    plain = host.strip("[]").rstrip(".").replace("%25", "%")
    try:
        return ip_address(plain)
    except ValueError:
        pass
    try:
        return IPv4Address(inet_aton(plain))
    except (OSError, ValueError):
        return None


def _is_public(address: Address) -> bool:
    if isinstance(address, IPv4Address):
        return not any(address in network for network in _NOT_PUBLIC)
    return address in _GLOBAL and not any(address in network for network in _NOT_PUBLIC_IN_GLOBAL)


def _within(address: Address) -> tuple[IPv4Address, ...]:
    """The IPv4 addresses that packets to an IPv6 one end at, or go through."""
    if isinstance(address, IPv4Address):
        return ()
    if address.teredo:
        return address.teredo
    if address.sixtofour:
        return (address.sixtofour,)
    if any(address in network for network in _IPV4_IN_LAST_BITS):
        return (IPv4Address(address.packed[-4:]),)
    return ()
