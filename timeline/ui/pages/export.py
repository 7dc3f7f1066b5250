"""Export: the picture, the tables, the whole case."""

import streamlit as st

from timeline.ui.address import read_address, write_address
from timeline.ui.components import case_files, loading, masthead, picture_maker, table_files
from timeline.ui.notes import show_notes
from timeline.ui.workspace import current_case, remembered_shown

read_address()
case = current_case()
result = loading.opened(case)
masthead.masthead(case, result, adding=False)
show_notes()

picture, tables, whole = st.tabs(["Picture", "Tables", "Whole case"])
with picture:
    picture_maker.picture_maker(case, result, remembered_shown(case))
with tables:
    table_files.table_files(case, result)
with whole:
    case_files.case_files(case)
write_address()
