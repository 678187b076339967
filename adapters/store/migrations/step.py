"""What a step of migration is."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncConnection


@dataclass(frozen=True, slots=True)
class Step:
    """Statements that run in order, in one transaction with all other steps that are due.

    Words in braces are a database's own (Capabilities.schema_words). `rebuilds`: what articles are found by is
    empty afterwards and has to be made again. `fill` runs after the statements, for what SQL cannot compute.
    """

    does: str
    statements: tuple[str, ...]
    rebuilds: bool = False
    fill: Callable[[AsyncConnection], Awaitable[None]] | None = None
