"""Leaving a source out of its case: nothing of it is read, and the decision can be undone."""

from __future__ import annotations

import streamlit as st

from timeline.model import Document, EditKind
from timeline.ui.cases import Case
from timeline.ui.changes import Change
from timeline.ui.components.deciding import save
from timeline.ui.decided import REJECTED


def leave_out(case: Case, document: Document) -> None:
    """Offer to leave a source out, with a reason."""
    with st.popover("Leave this source out", icon=":material/block:"):
        why = st.text_input("Reason", key=f"why-out-{document.id}")
        st.caption("Its events, quotes and links go. Review → History brings it back.")
        if st.button("Leave it out", key=f"out-{document.id}", type="primary"):
            save(case, [Change(EditKind.DOCUMENT, (document.id,), "verdict", "", REJECTED)], why)
