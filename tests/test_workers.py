"""One function on many processes: the order of one, and an end when nobody asks any more."""

import multiprocessing
import time

import pytest

from timeline.workers import ordered_map


def _sizes(values: list[int]) -> list[int]:
    return [abs(value) for value in values]


def _sleep(seconds: list[float]) -> list[None]:
    return [time.sleep(each) for each in seconds]


@pytest.mark.parametrize("count", [0, 1, 32, 33, 100])
def test_the_order_is_that_of_one_process(count: int) -> None:
    values = range(-count, 0)
    expected = [*range(count, 0, -1)]
    assert list(ordered_map(_sizes, values)) == expected
    assert list(ordered_map(_sizes, values, workers=2)) == expected


def test_whoever_stops_asking_waits_for_no_process() -> None:
    results = ordered_map(_sleep, [0.0] * 32 + [600.0] * 100, workers=2)
    assert next(results) is None
    results.close()  # type: ignore[attr-defined]  # a generator has it
    assert multiprocessing.active_children() == []


def test_what_the_function_raises_is_raised_here_and_ends_the_processes() -> None:
    with pytest.raises(ValueError, match="negative"):
        list(ordered_map(_sleep, [-1.0] + [0.0] * 50, workers=2))
    assert multiprocessing.active_children() == []
