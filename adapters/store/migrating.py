"""Bringing a database to this program's version when it is opened: forward only, all steps or none."""

from collections.abc import Sequence

from sqlalchemy import inspect, text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from adapters.store.capabilities import Capabilities
from adapters.store.derived import rebuild
from adapters.store.errors import NewerSchemaError, UnopenableError
from adapters.store.migrations import STEPS
from adapters.store.migrations.step import Step
from adapters.store.tables import METADATA

_VERSIONS = "pullquote_versions"
_CREATE_VERSIONS = f"CREATE TABLE {_VERSIONS} (version INTEGER PRIMARY KEY, does TEXT NOT NULL)"
_OURS = set(METADATA.tables)


async def migrate(engine: AsyncEngine, can: Capabilities, place: str, steps: Sequence[Step] = STEPS) -> int:
    """Take the steps that are due and give how many there were; another instance that starts now waits.

    Raises NewerSchemaError for a database of a newer program, UnopenableError for one of another program.
    """
    async with engine.connect() as connection:
        if await version_of(connection, place, len(steps)) == len(steps):
            return 0  # without waiting for whoever is writing
    async with engine.execution_options(writes=True).begin() as connection:
        if can.lock_schema:
            await connection.execute(text(can.lock_schema))
        version = await version_of(connection, place, len(steps))
        if version is None:
            await connection.execute(text(_CREATE_VERSIONS))
        due = steps[version or 0 :]
        for number, step in enumerate(due, len(steps) - len(due) + 1):
            await _take(connection, can, number, step)
        if any(step.rebuilds for step in due):
            await rebuild(connection, can)
    return len(due)


async def version_of(connection: AsyncConnection, place: str, known: int = len(STEPS)) -> int | None:
    """How many steps the database has taken; None for an empty one. Nothing is written.

    Raises NewerSchemaError when there are more than `known`, UnopenableError for another program's database.
    """
    tables = set(await connection.run_sync(lambda sync: inspect(sync).get_table_names()))
    if _VERSIONS not in tables:
        if tables & _OURS:
            raise UnopenableError(place, "another program's tables are in it", "point DATABASE_URL elsewhere")
        return None
    found = await connection.execute(text(f"SELECT MAX(version) FROM {_VERSIONS}"))  # noqa: S608  # our own name
    version: int = found.scalar() or 0
    if version > known:
        problem = f"a newer Pullquote has written it (version {version}, this one knows {known})"
        raise NewerSchemaError(place, problem, "run that one, or restore a backup from before")
    return version


async def _take(connection: AsyncConnection, can: Capabilities, number: int, step: Step) -> None:
    for statement in step.statements:
        for single in statement.format(**can.schema_words).split(";"):
            await connection.exec_driver_sql(single)
    if step.fill:
        await step.fill(connection)
    taken = text(f"INSERT INTO {_VERSIONS} (version, does) VALUES (:version, :does)")  # noqa: S608  # our own name
    await connection.execute(taken, {"version": number, "does": step.does})
