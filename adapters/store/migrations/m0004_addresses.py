"""Version 4: articles by address are found by their key, which holds it; an index takes no address of 3 kB."""

from adapters.store.migrations.step import Step

ADDRESSES = Step("articles by address through their key", ("DROP INDEX articles_by_address",))
