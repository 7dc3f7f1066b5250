"""The first page: the chart, the card of the chosen event, the chains and the tables."""

import streamlit as st

from timeline.ui.address import read_address, turn_page, write_address
from timeline.ui.components import (
    chain_story,
    chart,
    day_zero,
    empty_case,
    event_card,
    filters,
    in_view,
    loading,
    masthead,
    screen,
    tables,
    verdicts,
)
from timeline.ui.filters import narrow, shown_links, span
from timeline.ui.notes import show_notes
from timeline.ui.server import is_readonly
from timeline.ui.workspace import current_case, edits, remember_filters
from timeline.ui.zones import in_zone

turn_page()
read_address()
case = current_case()
result = loading.opened(case)
masthead.masthead(case, result, picture="" if result.documents.empty else chart.KEY)
show_notes()

if result.documents.empty:
    empty_case.empty_case(case)
    write_address()
    st.stop()

wanted = filters.filter_bar(result, narrow=screen.is_narrow())
remember_filters(case, wanted)
zoned = in_zone(result, wanted.zone)
filters.zone_note(result, wanted.zone)
shown = shown_links(zoned, wanted)
events, links = narrow(shown.events, shown.links, wanted)

left, right = st.columns([2, 1], gap="large")
with left:
    with st.container(horizontal=True, vertical_alignment="center", key="choosers"):
        counted = day_zero.axis_chooser()
        lanes = filters.lane_chooser(disabled=counted)
        chain = chain_story.chain_chooser(result)
    compared = day_zero.comparison(case, shown, chain) if counted else None
    readable = shown
    if compared is not None:
        readable, events, links = compared.result, compared.events, compared.links
    chosen = event_card.chosen_event(readable)

# The card is sent before the chart, which takes longer to make and to draw.
with right, event_card.panel(narrow=screen.is_narrow()):
    with event_card.bar():
        if not is_readonly():
            verdicts.verdicts(case, result, chosen, edits(case))
        event_card.neighbours(events, chosen)
    event_card.event_card(readable, chosen)
    in_view.keep_in_view(chosen)

with left:
    if compared is None:
        chart.chart(
            events,
            links,
            lanes=lanes,
            width=screen.screen_width(),
            selected=chosen,
            chain=() if chain is None else chain.event_ids,
            span=span(result.events, wanted),
        )
    else:
        day_zero.day_zero_chart(compared, width=screen.screen_width(), selected=chosen)
    screen.ruler()
# On a narrow screen the card comes right under the chart, where its marks are tapped.
with st.container() if screen.is_narrow() else left:
    chain_story.chain_story(result, chain)
tables.tables(readable, events, links)
write_address()
