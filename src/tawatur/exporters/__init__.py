"""Readings written out. A new format is one module here and one line of `FORMATS`.

Each module has ``write(readings, file)``; a module is imported when its format is asked for.
"""

FORMATS = {
    "jsonl": "tawatur.exporters.jsonl",
    "csv": "tawatur.exporters.csv",
    "table": "tawatur.exporters.table",
}
