"""The steps that take a database from each version to the next: a module a step, never changed once released."""

from adapters.store.migrations.m0001_digests import DIGESTS
from adapters.store.migrations.m0002_search import SEARCH
from adapters.store.migrations.m0003_briefings import BRIEFINGS
from adapters.store.migrations.m0004_addresses import ADDRESSES
from adapters.store.migrations.m0005_contents import CONTENTS
from adapters.store.migrations.m0006_sources import SOURCES
from adapters.store.migrations.m0007_revisions import REVISIONS
from adapters.store.migrations.step import Step

STEPS: tuple[Step, ...] = (DIGESTS, SEARCH, BRIEFINGS, ADDRESSES, CONTENTS, SOURCES, REVISIONS)
"""In order: a database's version is the number of steps that it has taken."""
