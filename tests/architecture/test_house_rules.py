"""The sizes and manners that the house style asks for, measured so that they stay true."""

import ast
import re
import statistics
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PRODUCT = sorted(path for top in ("digests", "adapters", "bot") for path in (ROOT / top).rglob("*.py"))
CODE = [path for path in PRODUCT if "words" not in path.parts]
TESTS = sorted((ROOT / "tests").rglob("*.py"))

LINES_IN_A_MODULE = 250
LINES_IN_A_FUNCTION = 40
BANNED_NAMES = re.compile(r"Manager|Handler|Processor|(^|_)(utils?|helpers?|common|misc)($|_|\.)")

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Module:
    """What the rules ask of one file, read once for all of them."""

    lines: int
    bodies: tuple[tuple[str, int], ...]
    """Each function's name and the lines of its body."""
    names: tuple[str, ...]
    undocumented: tuple[str, ...]
    imported: frozenset[str]
    """What is named in imports: modules, and what is taken from them."""
    modules: frozenset[str]
    sleeps: tuple[int, ...]
    """The lines that wait."""


@cache
def seen(path: Path) -> Module:
    source = path.read_text(encoding="utf-8")
    tree = ast.parse(source)
    nodes = list(ast.walk(tree))
    functions = [node for node in nodes if isinstance(node, Function)]
    plain = [node for node in nodes if isinstance(node, ast.Import)]
    taken = [node for node in nodes if isinstance(node, ast.ImportFrom)]
    modules = {alias.name for node in plain for alias in node.names} | {node.module or "" for node in taken}
    return Module(
        lines=len(source.splitlines()),
        bodies=tuple((function.name, body_lines(function)) for function in functions),
        names=tuple(node.name for node in nodes if isinstance(node, Function | ast.ClassDef)),
        undocumented=tuple(undocumented(tree)),
        imported=frozenset(modules | {alias.name for node in taken for alias in node.names}),
        modules=frozenset(modules),
        sleeps=tuple(node.lineno for node in nodes if isinstance(node, ast.Call) and sleeps(node)),
    )


def body_lines(function: Function) -> int:
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return (function.end_lineno or 0) - body[0].lineno + 1 if body else 0


def undocumented(tree: ast.Module) -> Iterator[str]:
    if not ast.get_docstring(tree):
        yield "the module"
    public = [n for n in tree.body if isinstance(n, Function | ast.ClassDef) and not n.name.startswith("_")]
    yield from (node.name for node in public if not ast.get_docstring(node))


def sleeps(call: ast.Call) -> bool:
    """Whether a call waits; `sleep(0)` only lets others run."""
    if not (isinstance(call.func, ast.Attribute) and call.func.attr == "sleep"):
        return False
    return not (call.args and isinstance(call.args[0], ast.Constant) and call.args[0].value == 0)


def shown(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_there_is_something_to_measure() -> None:
    assert len(PRODUCT) > 400
    assert len(TESTS) > 200


def test_no_module_is_longer_than_one_idea_needs() -> None:
    lines = {shown(path): seen(path).lines for path in PRODUCT}
    assert {path: many for path, many in lines.items() if many > LINES_IN_A_MODULE} == {}


def test_no_function_body_is_longer_than_a_screen() -> None:
    assert [
        (shown(path), name)
        for path in PRODUCT
        for name, lines in seen(path).bodies
        if lines > LINES_IN_A_FUNCTION
    ] == []


def test_most_function_bodies_are_short() -> None:
    sizes = sorted(lines for path in CODE for _, lines in seen(path).bodies)
    assert statistics.median(sizes) <= 8
    assert sizes[int(0.9 * len(sizes))] <= 25


def test_the_median_module_is_short() -> None:
    assert statistics.median(seen(path).lines for path in CODE if path.name != "__init__.py") <= 150


def test_names_say_what_a_thing_is() -> None:
    assert [
        (shown(path), name)
        for path in PRODUCT
        for name in (path.name, *seen(path).names)
        if BANNED_NAMES.search(name)
    ] == []


def test_every_public_thing_says_what_it_gives() -> None:
    assert [(shown(path), name) for path in PRODUCT for name in seen(path).undocumented] == []


def test_nothing_is_mocked() -> None:
    mocks = {"unittest", "unittest.mock", "mock"}
    assert [shown(path) for path in (*PRODUCT, *TESTS) if mocks & seen(path).imported] == []


def test_no_test_sleeps() -> None:
    assert [f"{shown(path)}:{line}" for path in TESTS for line in seen(path).sleeps] == []


def test_the_core_reads_no_clock_environment_file_or_chance() -> None:
    outside = {"os", "io", "time", "random", "logging", "pathlib", "sys", "socket", "asyncio", "secrets"}
    core = [path for path in PRODUCT if path.is_relative_to(ROOT / "digests")]
    found = {(shown(path), name.split(".")[0]) for path in core for name in seen(path).modules}
    assert [each for each in found if each[1] in outside] == []
