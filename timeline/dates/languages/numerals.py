"""Numbers written with Chinese characters."""

from __future__ import annotations

CHINESE_FIGURES = "〇零一二三四五六七八九十廿百两兩"


def chinese_number(figures: str) -> int | None:
    """Read a Chinese numeral: by place ("二〇一九") or with tens and hundreds ("二十七").

    >>> chinese_number("二〇一九"), chinese_number("二十七"), chinese_number("一百零五")
    (2019, 27, 105)
    """
    values = {mark: value % 10 for value, mark in enumerate("〇一二三四五六七八九")}
    values |= {"零": 0, "两": 2, "兩": 2}
    if all(mark in values for mark in figures):
        return int("".join(str(values[mark]) for mark in figures)) if len(figures) <= 4 else None
    total, digit = 0, None
    for mark in figures.replace("廿", "二十"):
        if mark in values:
            digit = values[mark]
        else:
            total += (1 if digit is None else digit) * (10 if mark == "十" else 100)
            digit = None
    return total + (digit or 0)
