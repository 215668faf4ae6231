"""What ``make fast`` compiles keeps clear of the three things its compiler does not do, and Python does."""

from __future__ import annotations

import ast
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
HOOK = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]["targets"][
    "wheel"
]
INCLUDED = [ROOT / name.lstrip("/") for name in HOOK["hooks"]["mypyc"]["include"]]
MODULES = sorted({file for path in INCLUDED for file in ([path] if path.is_file() else path.rglob("*.py"))})


def test_what_is_included_is_there() -> None:
    assert all(path.exists() for path in INCLUDED)
    assert len(MODULES) > 100


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT / "src")))
def test_no_starred_membership_and_no_identity_of_tuples(module: Path) -> None:
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Compare):
            assert not any(map(_starred, node.comparators)), f"line {node.lineno}: a union of sets can be compiled"
            assert not _by_identity(node), f"line {node.lineno}: a constant is compared by =="


def _starred(side: ast.expr) -> bool:
    return isinstance(side, (ast.Tuple, ast.List, ast.Set)) and any(isinstance(e, ast.Starred) for e in side.elts)


def _by_identity(node: ast.Compare) -> bool:
    names = [side for side in node.comparators if isinstance(side, ast.Name) and side.id.isupper()]
    return bool(names) and any(isinstance(op, (ast.Is, ast.IsNot)) for op in node.ops)


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT / "src")))
def test_no_frozen_set_is_combined_with_keys(module: Path) -> None:
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        combined = isinstance(node, ast.BinOp) and isinstance(node.op, (ast.BitOr, ast.BitAnd, ast.BitXor))
        mixed = combined and _of_keys(node.right) and not _of_keys(node.left)
        assert not mixed, f"line {node.lineno}: a set at run time, declared frozen; use .union() or a comprehension"


def _of_keys(side: ast.expr) -> bool:
    return isinstance(side, ast.Call) and isinstance(side.func, ast.Attribute) and side.func.attr == "keys"
