"""Arabic from PDFs put in reading order: some give it as it looks on the page, last letter first."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

_ARABIC = re.compile("[\u0620-\u06ff\ufb50-\ufdff\ufe70-\ufefc]")
# What reads from left to right inside an Arabic line: numbers with their signs, Latin words.
_LEFT_TO_RIGHT = re.compile(r"[A-Za-z0-9٠-٩]+(?:[ .,:/%'’-]{1,2}[A-Za-z0-9٠-٩]+)*")
# A left-to-right run as pdftotext marks it; the spaces and signs at its left end come after it in reading.
_MARKED_RUN = re.compile("\u202a([\\s،؛.:,()]*)([^\u202a-\u202e]*)\u202c")
_CONTROLS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_LOOSE_MARK = re.compile(" (?=[\u064b-\u0652])")  # «مدنيا ً»
_LOOSE_SIGN = re.compile(r" +(?=[،؛.:,)»](?:\s|$))")  # «03/04/2018 ،»
_SPACES = re.compile(" {2,}")
_LAM_ALEF = re.compile(r"\bا([أإآ])ل")  # «األحياء»: the ligature لأ taken apart the wrong way round


def without_marks(text: str) -> str:
    """The text of ``pdftotext`` without its direction marks, each run's signs on the side where they are read.

    Example:
        >>> without_marks("أصيب \u202a 12\u202cمدنيا ً")
        'أصيب 12 مدنيا ً'
    """
    return _SPACES.sub(" ", _CONTROLS.sub("", _MARKED_RUN.sub(lambda run: run[2] + run[1][::-1], text)))


def mended(text: str) -> str:
    """The text with vowel signs on their letters and the article before a hamza put right.

    Example:
        >>> mended("مدنيا ً في األحياء")
        'مدنياً في الأحياء'
    """
    return _LAM_ALEF.sub(r"ال\1", _LOOSE_MARK.sub("", text))


def has_broken_ligatures(text: str) -> bool:
    """Whether the ligature لا came out as ال («األحياء»): then «ثلاثة» and «ثالثة» can't be told apart.

    Example:
        >>> has_broken_ligatures("قصف األحياء"), has_broken_ligatures("قصف الأحياء")
        (True, False)
    """
    return _LAM_ALEF.search(text) is not None


def in_reading_order(text: str) -> str:
    """The text with its Arabic lines reversed, if it is in visual order as a whole.

    Example:
        >>> in_reading_order("2018 ماع يف ةنيدملا ىلع فصقلا")
        'القصف على المدينة في عام 2018'
        >>> in_reading_order("القصف على المدينة")
        'القصف على المدينة'
    """
    if not is_visual(text):
        return text
    return "\n".join(_turned(line) if _ARABIC.search(line) else line for line in text.split("\n"))


def is_visual(text: str) -> bool:
    """Whether Arabic stands last letter first: its words end with the mirror image of the article ال.

    Example:
        >>> is_visual("ةنيدملا ىلع فصقلا"), is_visual("القصف على المدينة")
        (True, False)
    """
    words = [unicodedata.normalize("NFKC", word) for word in text.split()]
    return sum(word.endswith("لا") for word in words) > sum(word.startswith("ال") for word in words)


def line_of(runs: Sequence[str], visual: bool) -> str:
    """A line of the runs in which pypdf gives it, each of one direction.

    Args:
        runs: from the left of the page to the right, each in reading order; or, where the file holds its
            text in reading order, one after the other with the Arabic ones turned.
        visual: whether the Arabic runs are turned.

    Example:
        >>> line_of([" مدنيين بجروح", "12 ", "أصيب"], visual=False)
        'أصيب 12 مدنيين بجروح'
    """
    arabic = sum(len(_ARABIC.findall(run)) for run in runs)
    if 2 * arabic < sum(len(run.replace(" ", "")) for run in runs):
        return "".join(runs)
    ordered = [_turned(run) for run in runs] if visual else list(reversed(runs))
    return _LOOSE_SIGN.sub("", _SPACES.sub(" ", " ".join(run.strip() for run in ordered if run.strip())))


def _turned(line: str) -> str:
    return _LEFT_TO_RIGHT.sub(lambda run: run[0][::-1], line[::-1])
