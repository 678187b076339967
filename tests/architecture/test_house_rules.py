"""The sizes and manners that the house style asks for, measured so that they stay true."""

import ast
import re
import statistics
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PRODUCT = sorted(path for top in ("digests", "adapters", "bot") for path in (ROOT / top).rglob("*.py"))
CODE = [path for path in PRODUCT if "words" not in path.parts]
TESTS = sorted((ROOT / "tests").rglob("*.py"))

LINES_IN_A_MODULE = 250
LINES_IN_A_FUNCTION = 40
BANNED_NAMES = re.compile(r"Manager|Handler|Processor|(^|_)(utils?|helpers?|common|misc)($|_|\.)")

Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions_of(path: Path) -> Iterator[Function]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, Function):
            yield node


def body_lines(function: Function) -> int:
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return (function.end_lineno or 0) - body[0].lineno + 1 if body else 0


def shown(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", PRODUCT, ids=shown)
def test_no_module_is_longer_than_one_idea_needs(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LINES_IN_A_MODULE


@pytest.mark.parametrize("path", PRODUCT, ids=shown)
def test_no_function_body_is_longer_than_a_screen(path: Path) -> None:
    assert [f.name for f in functions_of(path) if body_lines(f) > LINES_IN_A_FUNCTION] == []


def test_most_function_bodies_are_short() -> None:
    sizes = sorted(body_lines(f) for path in CODE for f in functions_of(path))
    assert statistics.median(sizes) <= 8
    assert sizes[int(0.9 * len(sizes))] <= 25


def test_the_median_module_is_short() -> None:
    sizes = [
        len(path.read_text(encoding="utf-8").splitlines()) for path in CODE if path.name != "__init__.py"
    ]
    assert statistics.median(sizes) <= 150


@pytest.mark.parametrize("path", PRODUCT, ids=shown)
def test_names_say_what_a_thing_is(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = [n.name for n in ast.walk(tree) if isinstance(n, Function | ast.ClassDef)]
    assert [name for name in [path.name, *names] if BANNED_NAMES.search(name)] == []


@pytest.mark.parametrize("path", PRODUCT, ids=shown)
def test_every_public_thing_says_what_it_gives(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    public = [n for n in tree.body if isinstance(n, Function | ast.ClassDef) and not n.name.startswith("_")]
    assert ast.get_docstring(tree)
    assert [n.name for n in public if not ast.get_docstring(n)] == []


@pytest.mark.parametrize("path", [*PRODUCT, *TESTS], ids=shown)
def test_nothing_is_mocked_and_nothing_sleeps(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    imported = {
        name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in [*(alias.name for alias in node.names), getattr(node, "module", None) or ""]
    }
    assert not {"unittest", "unittest.mock", "mock"} & imported
    if path in TESTS:
        assert [call.lineno for call in ast.walk(tree) if isinstance(call, ast.Call) and sleeps(call)] == []


def sleeps(call: ast.Call) -> bool:
    """Whether a call waits; `sleep(0)` only lets others run."""
    if not (isinstance(call.func, ast.Attribute) and call.func.attr == "sleep"):
        return False
    return not (call.args and isinstance(call.args[0], ast.Constant) and call.args[0].value == 0)


def test_the_core_reads_no_clock_environment_file_or_chance() -> None:
    outside = {"os", "io", "time", "random", "logging", "pathlib", "sys", "socket", "asyncio", "secrets"}
    core = [path for path in PRODUCT if path.is_relative_to(ROOT / "digests")]
    found = {
        (shown(path), name.split(".")[0])
        for path in core
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in (
            [alias.name for alias in node.names] if isinstance(node, ast.Import) else [node.module or ""]
        )
        if name.split(".")[0] in outside
    }
    assert found == set()
