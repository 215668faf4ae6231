from tawatur.model.time import TimeMention
from tawatur.text.tokens import Tokens


def find_times(tokens: Tokens, lo: int = 0, hi: int | None = None) -> list[TimeMention]:
    return []
