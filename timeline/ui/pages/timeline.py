"""The first page: the chart, the card of the chosen event, the chains and the tables."""

from dataclasses import replace

import streamlit as st

from timeline.ui.address import chosen_id, read_address, turn_page, write_address
from timeline.ui.components import (
    added,
    asked_filters,
    chain_story,
    chart,
    day_zero,
    empty_case,
    event_card,
    filters,
    in_view,
    lanes,
    loading,
    masthead,
    screen,
    sides_over_time,
    tables,
    undated_articles,
    verdicts,
    view_bar,
)
from timeline.ui.filters import Shown, narrow, shown_links, span
from timeline.ui.notes import show_notes
from timeline.ui.passing import told_in_passing, worked_on
from timeline.ui.server import is_readonly
from timeline.ui.story import story_first
from timeline.ui.words import told_apart
from timeline.ui.workspace import current_case, edits, remember_shown
from timeline.ui.zones import in_zone

turn_page()
read_address()
case = current_case()
result = loading.opened(case)
is_narrow = screen.is_narrow()
has_picture = not (is_narrow or result.documents.empty)
masthead.masthead(case, result, picture=chart.KEY if has_picture else "")
asked_filters.check_address(result)
added.tell(result)
show_notes()
if not is_readonly():
    undated_articles.ask_for_dates(case, result)

if result.documents.empty:
    empty_case.empty_case(case, result)
    write_address()
    st.stop()

if is_narrow:
    row = view_bar.narrow_row()
    with row:
        wanted, asked = view_bar.narrow_bar(case, result)
else:
    wanted = filters.filter_bar(result)
zoned = in_zone(result, wanted.zone)
shown = shown_links(zoned, wanted)
events, links = narrow(shown, wanted)
filters.passing_note(shown, events, links)
filters.zone_note(result, wanted.zone)
passing = told_in_passing(events, links, worked_on(events, edits(case)) | {chosen_id()})

left, right = st.columns([2, 1], gap="large")
with left:
    if not is_narrow:
        row = view_bar.row()
        with row:
            asked = view_bar.layout(result)
    with row:
        with_passing = filters.passing_chooser(int(passing.sum()), disabled=asked.counted)
    chain = asked.chain
    in_front = () if chain is None else chain.event_ids
    order = lanes.lanes_on_top()
    kept = replace(wanted, passing=with_passing)
    remember_shown(case, Shown(kept, asked.lanes, order, in_front))
    events = events if with_passing else events[~passing]
    compared = day_zero.comparison(case, shown, chain) if asked.counted else None
    readable = shown
    if compared is not None:
        readable, events, links = compared.result, compared.events, compared.links
    listed = story_first(events)
    chosen = event_card.chosen_event(readable, events)
event_card.remember_seen(chosen, readable, listed)

# The card is sent before the chart, which takes longer to make and to draw.
with right, event_card.panel(narrow=is_narrow):
    with event_card.bar():
        if not is_readonly():
            verdicts.verdicts(case, result, chosen, edits(case))
        event_card.neighbours(listed, chosen)
    event_card.hidden_note(events, chosen, chained=compared is not None)
    event_card.event_card(readable, chosen)
    in_view.keep_in_view(chosen)

with left:
    if compared is None:
        chart.chart(
            events,
            links,
            lanes=asked.lanes,
            order=order,
            width=screen.screen_width(),
            selected=chosen,
            chain=in_front,
            span=span(result.events, wanted),
            names=told_apart(result.documents) if asked.lanes == "source" else None,
        )
    else:
        day_zero.day_zero_chart(compared, width=screen.screen_width(), selected=chosen)
    screen.ruler()
# On a narrow screen the card comes right under the chart, where its marks are tapped.
with st.container() if is_narrow else left:
    chain_story.chain_story(result, chain)
    sides_over_time.sides_over_time(events, width=screen.screen_width())
tables.tables(readable, listed, links, folded=0 if with_passing else int(passing.sum()))
write_address()
