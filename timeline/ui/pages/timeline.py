"""The first page: the chart, the card of the chosen event, the chains and the tables."""

import streamlit as st

from timeline.ui.address import read_address, show_notes, write_address
from timeline.ui.components import (
    add_article,
    chain_story,
    chart,
    event_card,
    filters,
    loading,
    masthead,
    save_picture,
    screen,
    tables,
)
from timeline.ui.filters import narrow
from timeline.ui.workspace import current_case, is_readonly

read_address()
case = current_case()
result = loading.opened(case)

head, choose = st.columns([3, 2], vertical_alignment="center")
with head:
    masthead.masthead(case, result)
with choose:
    masthead.case_chooser(case)
show_notes()

events, links = narrow(result.events, result.links, filters.filter_bar(result))

left, right = st.columns([2, 1], gap="large")
with left:
    with st.container(horizontal=True, vertical_alignment="center"):
        lanes = filters.lane_chooser()
        chain = chain_story.chain_chooser(result)
        if not is_readonly() and st.button("Add an article", icon=":material/add:"):
            add_article.add_article_dialog(case)
        save_picture.save_picture(chart.KEY, f"riposte-{case.key}")
    width = screen.screen_width()
    chart.chart(
        events,
        links,
        lanes=lanes,
        width=width,
        selected=st.session_state.get("event", ""),
        chain=() if chain is None else chain.event_ids,
    )
    if chain is not None:
        chain_story.chain_story(result, chain)
with right:
    event_card.event_card(result, st.session_state.get("event", ""))

listed, linked, doubts = st.tabs(
    [f"Events ({len(events)})", f"Links ({len(links)})", f"Problems ({len(result.problems)})"]
)
with listed:
    tables.event_table(events)
with linked:
    tables.link_table(links, result.events)
with doubts:
    tables.problem_table(result.problems)
write_address()
