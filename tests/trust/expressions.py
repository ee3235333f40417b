"""Every regular expression of the product: those of its modules' names, and those written where they are used."""

import ast
import importlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from pipelines.understand.later import Later
from pipelines.understand.needed import Needed

ROOT = Path(__file__).parents[2]
ROOMS = ("crawler", "pipelines", "scheduler")
FUNCTIONS = frozenset({"compile", "search", "match", "fullmatch", "sub", "subn", "split", "findall", "finditer"})
FROM_THE_START = frozenset({"match", "fullmatch"})
DEEP = 6
"""How deep patterns may lie in the values of a module."""


@dataclass(frozen=True, kw_only=True)
class Expression:
    """A pattern with where it stands; ``searched`` says whether it is tried at every place of a text."""

    where: str
    pattern: re.Pattern[str] | re.Pattern[bytes]
    searched: bool


def expressions() -> tuple[list[Expression], list[str]]:
    """Return the expressions, each once, and where one is put together from what is known at run time only."""
    found: dict[tuple[str | bytes, int], Expression] = {}
    unknown: list[str] = []
    paths = sorted(each for room in ROOMS for each in (ROOT / room).rglob("*.py") if each.name != "__main__.py")
    anchored = only_from_the_start(paths)
    for path in paths:
        module = importlib.import_module(dotted(path))
        tree = parsed(path)
        for each in [*named(module, path, anchored), *written(module, path, tree, unknown)]:
            key = (each.pattern.pattern, each.pattern.flags)
            if key not in found or (each.searched and not found[key].searched):
                found[key] = each
    return list(found.values()), unknown


@cache
def parsed(path: Path) -> list[ast.AST]:
    """Return all nodes of a file."""
    return list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


def only_from_the_start(paths: list[Path]) -> frozenset[tuple[str, str]]:
    """Return the modules and names in them that the product asks ``NAME.match`` or ``NAME.fullmatch`` of, and nothing
    else."""
    uses: dict[tuple[str, str], set[str]] = {}
    for path in paths:
        tree = parsed(path)
        taken = {
            alias.asname or alias.name: (node.module or "", alias.name)
            for node in tree
            if isinstance(node, ast.ImportFrom)
            for alias in node.names
        }
        for node in tree:
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.attr in FUNCTIONS:
                uses.setdefault(taken.get(node.value.id, (dotted(path), node.value.id)), set()).add(node.attr)
    return frozenset(name for name, how in uses.items() if how <= FROM_THE_START)


def dotted(path: Path) -> str:
    """Return a module's name."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def named(module: ModuleType, path: Path, anchored: frozenset[tuple[str, str]]) -> Iterator[Expression]:
    """Yield the patterns that a module's names hold, in whatever they lie; one that is imported is its own module's."""
    imported = {
        alias.asname or alias.name for node in parsed(path) if isinstance(node, ast.ImportFrom) for alias in node.names
    }
    for name, value in vars(module).items():
        for pattern in within(value, DEEP) if name not in imported else ():
            searched = (dotted(path), name) not in anchored
            yield Expression(where=f"{path.relative_to(ROOT)}: {name}", pattern=pattern, searched=searched)


def within(value: Any, depth: int) -> Iterator[re.Pattern[Any]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, Later):
        yield re.compile(value.pattern, value.compiled_with)
    elif isinstance(value, Needed):
        yield from within(value.expressions, depth)
    elif depth == 0 or isinstance(value, str | bytes | type | ModuleType):
        return
    elif isinstance(value, Mapping):
        for each in [*value.keys(), *value.values()]:
            yield from within(each, depth - 1)
    elif isinstance(value, list | tuple | set | frozenset):
        for each in value:
            yield from within(each, depth - 1)
    elif is_dataclass(value):
        for each in fields(value):
            yield from within(getattr(value, each.name, None), depth - 1)


def written(module: ModuleType, path: Path, tree: list[ast.AST], unknown: list[str]) -> Iterator[Expression]:
    """Yield the patterns of calls like ``re.search("...", text)``; what cannot be known is added to ``unknown``."""
    for call in tree:
        if not (isinstance(call, ast.Call) and is_of_re(call.func) and call.args):
            continue
        where = f"{path.relative_to(ROOT)}:{call.lineno}"
        try:
            text = eval(compile(ast.Expression(call.args[0]), where, "eval"), vars(module))  # noqa: S307 - our own code
            pattern = re.compile(text, flags_of(call, module))
        except (NameError, TypeError):
            unknown.append(where)
            continue
        assert isinstance(call.func, ast.Attribute)
        if call.func.attr == "compile":
            continue  # its name or its place in a tuple is found among the module's values
        yield Expression(where=where, pattern=pattern, searched=call.func.attr not in FROM_THE_START)


def is_of_re(function: ast.expr) -> bool:
    return (
        isinstance(function, ast.Attribute)
        and isinstance(function.value, ast.Name)
        and function.value.id == "re"
        and function.attr in FUNCTIONS
    )


def flags_of(call: ast.Call, module: ModuleType) -> int:
    """Return the flags that a call gives, wherever among its arguments."""
    given = [each.value for each in call.keywords if each.arg == "flags"] + call.args[1:]
    for each in given:
        if "re." in ast.unparse(each):
            try:
                value = eval(compile(ast.Expression(each), "flags", "eval"), vars(module))  # noqa: S307 - our own code
            except NameError:
                continue
            if isinstance(value, re.RegexFlag):
                return int(value)
    return 0
