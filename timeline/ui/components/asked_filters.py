"""What an address asks of the filters, held against what the case has."""

from __future__ import annotations

import streamlit as st

from timeline.pipeline import Result
from timeline.ui.components.day_zero import AXES, besides
from timeline.ui.components.filters import (
    day_words,
    most_told,
    offered,
    said_of,
    source_words,
)
from timeline.ui.components.lanes import LANES
from timeline.ui.escape import plain
from timeline.ui.filters import days_of, unknown_values
from timeline.ui.notes import note
from timeline.ui.zones import zones


def check_address(result: Result) -> None:
    """Note which values of filters in the address the case lacks, once per session.

    Streamlit drops them without a word when the filter bar is made.
    """
    if st.session_state.get("filters_checked"):
        return
    st.session_state["filters_checked"] = True
    said = said_of(result)
    known = {key: list(map(said.get(key, str), of)) for key, of in offered(result).items()}
    known |= {
        "days": list(map(day_words, days_of(result.events))),
        "lanes": list(map(str.capitalize, LANES)),
        "axis": list(AXES.values()),
        "beside": besides(),
        "zone": zones(),
        "told": list(map(source_words, range(1, most_told(result) + 1))),
    }
    asked = {key: st.query_params.get_all(key) for key in known}
    for value in unknown_values(asked, known):
        note(f"The address asks for “{plain(value)}”, which this case lacks; it was left out.")
    chain = st.session_state.get("chain", "")
    if chain not in {"", *(one.id for one in result.chains)}:
        note("The address asks for a chain that is not in this case as it is now; it was left out.")
    for value in st.query_params.get_all("sure"):
        if not is_confidence(value):
            note(
                f"The address asks for a confidence of “{plain(value)}”, which is no number "
                "from 0 to 1; it was left out."
            )


def is_confidence(value: str) -> bool:
    """Tell whether a value of the address can be a least confidence.

    >>> is_confidence("0.55"), is_confidence("1.5"), is_confidence("high"), is_confidence("nan")
    (True, False, False, False)
    """
    try:
        return 0.0 <= float(value) <= 1.0
    except ValueError:
        return False
