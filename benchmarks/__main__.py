"""Run the benchmarks from the root of the repository.

python -m benchmarks                  speed, then accuracy where the gold folders are
python -m benchmarks speed …          see benchmarks/speed.py
python -m benchmarks accuracy …       see benchmarks/accuracy.py
python -m benchmarks linking …        see benchmarks/linking.py
python -m benchmarks confidence …     see benchmarks/confidence.py
"""

from __future__ import annotations

import sys
from importlib import import_module

NAMES = ("speed", "accuracy", "linking", "confidence")


def main() -> int:
    words = sys.argv[1:]
    if words and words[0] not in NAMES:
        sys.stderr.write(__doc__ or "")
        return 2
    chosen = words[:1] or NAMES[:2]
    codes = []
    for name in chosen:
        sys.argv = [f"benchmarks {name}", *words[1:]]
        codes.append(import_module(f"benchmarks.{name}").main() or 0)
    return max(codes)


if __name__ == "__main__":
    sys.exit(main())
