"""The engine holds no words of a language: they are its syntax or its lexicon."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

import tawatur
from tawatur.grammar.syntax import Syntax

SOURCE = Path(tawatur.__file__).parent
MODULES = sorted(module for room in ("extract", "grammar", "assemble") for module in (SOURCE / room).rglob("*.py"))
ARABIC = re.compile(r"[\u0620-\u063f\u0641-\u064a]")
LETTER = re.compile(r"[a-z]")
OF_TEXT = re.compile(r"\.norm\b|\bnorm\[|\.raw\(|\.word\(")
"""How the engine looks at a word of the text."""


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_the_engine_names_no_word(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    assert [*_arabic(tree), *_compared(tree)] == []


def test_every_field_of_the_syntax_is_told() -> None:
    assert [f.name for f in fields(Syntax) if not re.search(rf"\b{f.name}\b", Syntax.__doc__ or "")] == ["linking"]


def _arabic(tree: ast.Module) -> Iterator[str]:
    """Arabic words outside docstrings."""
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    yield from (text for node in ast.walk(tree) if id(node) not in told for text in _texts(node) if ARABIC.search(text))


def _compared(tree: ast.Module) -> Iterator[str]:
    """English words that a word of the text is compared with."""
    named = {
        target.id: node.value
        for node in tree.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare):
            sides = [node.left, *node.comparators]
            if any(OF_TEXT.search(ast.unparse(side)) and not isinstance(side, ast.Call) for side in sides):
                yield from (text for side in sides for text in _listed(side, named) if LETTER.search(text))


def _listed(side: ast.expr, named: dict[str, ast.expr]) -> list[str]:
    """The strings that an expression is or lists, itself or under a name of its module."""
    while isinstance(side, ast.Name | ast.Call | ast.BinOp):
        if isinstance(side, ast.BinOp):
            return [*_listed(side.left, named), *_listed(side.right, named)]
        inner = named.get(side.id) if isinstance(side, ast.Name) else side.args[0] if side.args else None
        if inner is None or (isinstance(side, ast.Call) and not isinstance(side.func, ast.Name)):
            return []
        side = inner
    parts = side.elts if isinstance(side, ast.Tuple | ast.List | ast.Set) else [side]
    return [text for part in parts for text in _texts(part)]


def _texts(node: ast.AST) -> list[str]:
    return [node.value] if isinstance(node, ast.Constant) and isinstance(node.value, str) else []
