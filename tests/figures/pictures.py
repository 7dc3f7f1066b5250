"""The reference pictures: `python -m tests.figures.pictures` draws them anew, to be looked at.

Half the size of the figures, so that the repository stays small.
"""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import numpy as np
import plotly.graph_objects as go
from PIL import Image

from tests.figures.cases import case
from timeline.export.pictures import draw_all
from timeline.figures import timeline_figure

FOLDER = Path(__file__).parent / "reference"
_SCALE = 0.75
_BLOCK = 12


def figures() -> Mapping[str, go.Figure]:
    """Light and wide; dark and narrow with a chain in front; print with lanes by type."""
    return {
        "light-wide": timeline_figure(
            *case("us_iran"), width=1000, title="Winter 2019/20", sources=["Demo Wire"]
        ),
        "dark-narrow": timeline_figure(
            *case("us_iran"), width=390, theme="dark", chain=["e5", "e6"], selected="e5"
        ),
        "print-by-type": timeline_figure(
            *case("pulwama"), width=800, theme="print", lanes="type", exported="1 May 2019"
        ),
    }


def draw(wanted: Mapping[str, go.Figure]) -> dict[str, bytes]:
    """Figures as PNG by name, from one start of the browser."""
    return dict(zip(wanted, draw_all(list(wanted.values()), "png", scale=_SCALE), strict=True))


def blocks(picture: bytes) -> np.ndarray:
    """Mean colours of squares of pixels: letters of another font blur into much the same."""
    pixels = np.asarray(Image.open(BytesIO(picture)).convert("RGB"), dtype=np.float64)
    rows, columns = (length // _BLOCK for length in pixels.shape[:2])
    cut = pixels[: rows * _BLOCK, : columns * _BLOCK]
    return cut.reshape(rows, _BLOCK, columns, _BLOCK, 3).mean(axis=(1, 3))


def unlike(one: bytes, other: bytes, *, level: float = 32.0) -> float:
    """Share of squares, 0 to 1, whose colour differs by more than `level` of 255; 1 if sizes do."""
    first, second = blocks(one), blocks(other)
    if first.shape != second.shape:
        return 1.0
    return float((np.abs(first - second).max(axis=2) > level).mean())


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, picture in draw(figures()).items():
        (FOLDER / f"{name}.png").write_bytes(picture)
