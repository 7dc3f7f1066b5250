"""The nouns of the project: frozen values that every floor passes on and none changes.

Spans are half-open character offsets into `Document.text`. `None` means unknown; an
empty string means that the text does not say. Record fields follow what analysts must
be able to answer: where a date is from, who said a toll, on whose word an arrow stands.
"""

from timeline.model.claims import Attribute, Claim
from timeline.model.dates import Alternative, Anchor, DateMention
from timeline.model.documents import Document, Problem, Publication, Stage, read_zone
from timeline.model.edits import Edit, EditKind, standing
from timeline.model.events import (
    Actor,
    Event,
    EventDate,
    EventMention,
    Place,
    PossibleDuplicate,
    Status,
    Toll,
)
from timeline.model.links import Basis, Chain, Link, LinkKind, LinkMention, Step, Trend
from timeline.model.spans import Span, content_id

__all__ = [
    "Actor",
    "Alternative",
    "Anchor",
    "Attribute",
    "Basis",
    "Chain",
    "Claim",
    "DateMention",
    "Document",
    "Edit",
    "EditKind",
    "Event",
    "EventDate",
    "EventMention",
    "Link",
    "LinkKind",
    "LinkMention",
    "Place",
    "PossibleDuplicate",
    "Problem",
    "Publication",
    "Span",
    "Stage",
    "Status",
    "Step",
    "Toll",
    "Trend",
    "content_id",
    "read_zone",
    "standing",
]
