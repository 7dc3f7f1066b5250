"""Start the dashboard with the demo case already read: `python -m timeline.ui [OPTIONS]`.

Options are those of `streamlit run`, which also starts the dashboard; the first view then
takes as long as loading the parser does.
"""

from __future__ import annotations

import sys
from pathlib import Path

from streamlit.web.cli import main as streamlit

from timeline.ui.timelines import read_demo

APP = Path(__file__).resolve().parents[2] / "app.py"

if __name__ == "__main__":
    read_demo()
    streamlit(["run", str(APP), *sys.argv[1:]])
