"""What is shown is the machine's output with people's edits applied: pure, and never silent.

Edits name mentions. An edit whose mentions are gone is told as a problem and kept.
"""

from timeline.mending.documents import DOCUMENT_FIELDS, mend_documents
from timeline.mending.events import Mended, mend_events
from timeline.mending.links import mend_links
from timeline.mending.values import EVENT_FIELDS

__all__ = [
    "DOCUMENT_FIELDS",
    "EVENT_FIELDS",
    "Mended",
    "mend_documents",
    "mend_events",
    "mend_links",
]
