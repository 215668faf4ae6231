"""Bytes to text: UTF-8, UTF-16, and the Windows and ISO encodings of older Arabic pages, declared or not."""

from __future__ import annotations

import codecs
import unicodedata
from collections.abc import Iterator

from tawatur.errors import InputError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its first two bytes are the same
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MARKS = tuple(mark for mark, _ in _BOMS)
_BINARIES = (
    (b"PK\x03\x04", "it is a zip or an Office file; save it as text, HTML or PDF"),
    (b"\xd0\xcf\x11\xe0", "it is an old Office file; save it as text, HTML or PDF"),
    (b"\x89PNG", "it is a picture; its text must be typed or recognised first"),
    (b"\xff\xd8\xff", "it is a picture; its text must be typed or recognised first"),
    (b"GIF8", "it is a picture; its text must be typed or recognised first"),
    (b"\x1f\x8b", "it is compressed; unpack it first"),
    (b"%PDF-", "it is a PDF; give it the suffix .pdf"),
)
_NOT_TEXT = "it is not text (binary data, or an encoding other than UTF-8, UTF-16 or Windows-1256)"
_CONTROLS = [chr(code) for code in (*range(9), *range(14, 27), *range(28, 32), 127)]
_LATIN = frozenset({"iso8859-1", "cp1252", "ascii"})
_SAMPLE = 20_000
_MOSTLY = 0.6
_TELLING = 40
"""Letters from which on their proportions tell something."""


def decode(data: bytes, source: str, charset: str | None = None) -> str:
    """The text of a file, without a byte order mark, otherwise exactly as it stands.

    Valid UTF-8 wins over what a page declares: pages lie about it, and text in another encoding is hardly
    ever valid UTF-8 by chance.

    Args:
        data: the bytes, not empty.
        source: the file's name, for the error.
        charset: the encoding that the page or its server declares.

    Raises:
        InputError: the bytes are no text.

    Example:
        >>> decode("قصف على أطراف البلدة".encode("cp1256"), "page.txt")
        'قصف على أطراف البلدة'
    """
    for magic, reason in _BINARIES:
        if data.startswith(magic):
            raise InputError(source, reason)
    text = next((text for text in _candidates(data, charset) if text is not None), None)
    if text is None:
        raise InputError(source, _NOT_TEXT)
    if text.isspace() or not text:
        raise InputError(source, "the file is empty")
    return text


def without_surrogates(text: str) -> str:
    r"""The text with pairs of surrogates joined and lone ones replaced by U+FFFD.

    Example:
        >>> without_surrogates("قصف \ud800 على") == "قصف \ufffd على"
        True
    """
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def known_charset(name: str | None) -> str | None:
    """The codec of a declared charset; None for an unknown one and for the Latin ones that are declared by habit.

    Example:
        >>> known_charset("Windows-1256"), known_charset("iso-8859-1"), known_charset("x-mac")
        ('cp1256', None, None)
    """
    try:
        codec = codecs.lookup((name or "").strip().strip("\"'"))
    except (LookupError, ValueError):
        return None
    is_text = getattr(codec, "_is_text_encoding", True)
    return codec.name if is_text and codec.name not in _LATIN else None


def _candidates(data: bytes, charset: str | None) -> Iterator[str | None]:
    """The text in each encoding that it can be in, the likeliest first; None where it can't."""
    if data.startswith(_MARKS):
        yield _written(_with_mark(data))
        return
    text = _utf8(data)
    if text is not None and not _has_controls(text):
        yield text
    else:
        yield _written(_utf16(data))
        yield _written(_legacy(data, charset)) if text is None else None


def _with_mark(data: bytes) -> str:
    mark, codec = next(pair for pair in _BOMS if data.startswith(pair[0]))
    return data[len(mark) :].decode(codec, "replace")


def _utf8(data: bytes) -> str | None:
    """UTF-8, if need be with a few damaged letters (a page cut in the middle of one, a stray byte)."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = len(text) - len(text.encode("ascii", "ignore")) - bad
    return text if bad * 20 <= good else None


def _utf16(data: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of its spaces and line breaks is zero."""
    zeros = data.count(0)
    if zeros * 20 < len(data):
        return None
    little = data[1::2].count(0) >= data[0::2].count(0)
    return data.decode("utf-16-le" if little else "utf-16-be", "replace")


def _legacy(data: bytes, charset: str | None) -> str | None:
    """A declared encoding, or the one of two for Arabic in which most words begin with «ال», or Western."""
    declared = known_charset(charset)
    tried = [declared or "cp1256", "cp1256", *(["iso8859-6"] if _mostly_high(data) else [])]
    texts = [data.decode(codec, "replace") for codec in dict.fromkeys(tried)]
    arabic = [text for text in texts if _reads_as_arabic(text)]
    if arabic:
        return max(arabic, key=lambda text: text.count("ال") - 5 * text.count("\ufffd"))
    if declared:
        return texts[0]
    if _arabic_share(texts[0]) > _MOSTLY:
        return None
    return None if _mostly_high(data) else data.decode("cp1252", "replace")


def _mostly_high(data: bytes) -> bool:
    """Whether a quarter of the bytes or more are no ASCII, so that they are the text's letters, not its accents."""
    return len(data) - len(data.decode("latin-1").encode("ascii", "ignore")) >= len(data) / 4


def _reads_as_arabic(text: str) -> bool:
    """Whether the letters outside ASCII are Arabic ones, in a longer text in the proportions of Arabic."""
    if _arabic_share(text) < _MOSTLY:
        return False
    letters = [char for char in text[:_SAMPLE] if "\u0620" <= char <= "\u0652"]
    common = sum(char in "اليمون" for char in letters)
    return len(letters) <= _TELLING or common > 0.3 * len(letters)


def _arabic_share(text: str) -> float:
    """The share of Arabic letters among all that are no ASCII."""
    letters = [char for char in text[:_SAMPLE] if char > "\x7f" and (char.isalpha() or char == "\ufffd")]
    return sum("\u0620" <= char <= "\u06ff" for char in letters) / len(letters) if letters else 0.0


def _written(text: str | None) -> str | None:
    """The text, unless it has letters that no script has: then the bytes are something else."""
    if text is None or _has_controls(text):
        return None
    sample = text[:_SAMPLE]
    strange = [char for char in set(sample) if unicodedata.category(char) in ("Cn", "Co", "Cs")]
    return text if sum(map(sample.count, strange)) * 20 <= len(sample) else None


def _has_controls(text: str) -> bool:
    return sum(map(text.count, _CONTROLS)) * 100 > len(text)
