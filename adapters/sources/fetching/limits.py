"""What the bot holds itself to towards sites, and what it takes from them at the most."""

from dataclasses import dataclass
from datetime import timedelta

from adapters.sources.fetching.guard import Network

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Manners:
    """How sites are asked. `contact` is an address of the operator, by web or mail, for whoever wonders who asks.

    Between two requests to a host there are `pause_s` seconds and up to `jitter` times that more; `most_hosts` are
    asked at once. A site's robots.txt can make the pause longer, up to `longest_pause_s`. Networks that are not
    public are asked only when they are `allowed`.
    """

    version: str = "0"
    contact: str = ""
    allowed: tuple[Network, ...] = ()
    pause_s: float = 1.0
    jitter: float = 0.5
    longest_pause_s: float = 30.0
    most_hosts: int = 16

    @property
    def agent(self) -> str:
        """The User-Agent: the name that robots.txt files know us by, the version, and whom to write to.

        Source: RFC 9110, section 10.1.5.
        """
        name = f"Pullquote/{self.version}"
        said = " ".join("".join(c for c in self.contact if " " <= c <= "~" and c not in "()\\").split())
        return f"{name} (+{said})" if said else name


@dataclass(frozen=True, slots=True)
class FetchLimits:
    """What one answer may cost; sizes in bytes are those after unpacking, and the received ones, too.

    `whole_s` is for one answer from connecting to its last byte, `silence_s` for a server that says nothing in
    between. `longest_wait` is how long a site can have us wait for anything, `untold_rest_s` how long one is left
    alone that says "too many requests" and not for how long.
    """

    feed_bytes: int = 8 * MIB
    page_bytes: int = 8 * MIB
    robots_bytes: int = 500 * 1024
    whole_s: float = 60.0
    connect_s: float = 15.0
    silence_s: float = 20.0
    redirects: int = 5
    longest_wait: timedelta = timedelta(days=1)
    untold_rest_s: float = 300.0
