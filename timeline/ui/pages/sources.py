"""The sources of the case: add some, see what each holds, read one with its marks."""

import streamlit as st

from timeline.ui.address import read_address, write_address
from timeline.ui.components import (
    add_article,
    added,
    leave_out,
    loading,
    masthead,
    problem_list,
    publish_date,
    reading_view,
    source_list,
)
from timeline.ui.notes import show_notes
from timeline.ui.server import is_readonly
from timeline.ui.words import source_names
from timeline.ui.workspace import current_case, documents

read_address()
case = current_case()
result = loading.opened(case)
masthead.masthead(case, result, adding=False)
added.tell(result)
show_notes()

if not is_readonly():
    with st.expander("Add articles", expanded=result.documents.empty, icon=":material/add:"):
        add_article.add_article(case)

listed, read = st.columns([11, 10], gap="large")
with listed:
    chosen = source_list.source_list(result)
with read:
    document = documents(case).get(chosen)
    if document is not None:
        reading_view.heading(document)
        if document.publication is None and not is_readonly():
            publish_date.mend_publish_date(case, document)
        reading_view.reading_view(document, result)
        if document.publication is not None and not is_readonly():
            publish_date.mend_publish_date(case, document)
        mine = result.problems[result.problems["doc_id"] == chosen]
        problem_list.problem_list(mine, source_names(result.documents))
        if not is_readonly():
            leave_out.leave_out(case, document)
write_address()
