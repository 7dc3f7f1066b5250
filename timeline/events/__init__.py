"""Events: what happened, told by one document and merged over many.

`reading` takes one document from its sentences to its mentions, `merging` makes mentions of all
documents into events. Between them, from the words up (an import contract keeps the order):

    words  grammar  names       what a word, a tree and a name say
    finding  certainty          which words tell an event, of which type, and is it vouched for
    casualties  participants    how many died, who did it, to whom, where
    dating                      the event's own date, not that of the statement
    telling                     all of that for one sentence
    anaphora  repetition        what takes the whole document: *they*, *the attack*
"""

from timeline.events.claims import read_claims
from timeline.events.merging import event_of, merge_mentions, possible_duplicates, title_of
from timeline.events.names.allegiances import side_of
from timeline.events.reading import EventReading, read_events, reading_events

__all__ = [
    "EventReading",
    "event_of",
    "merge_mentions",
    "possible_duplicates",
    "read_claims",
    "read_events",
    "reading_events",
    "side_of",
    "title_of",
]
