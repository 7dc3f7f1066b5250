"""Riposte: conflict-event timelines from the news, with the evidence for every date and arrow.

>>> import timeline
>>> document = timeline.Document("a1", "Jets bombed the depot on Sunday.", "2019-12-31")
>>> [date.to_dict()["first"] for date in timeline.find_dates(document.text, document.published)]
['2019-12-29']
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from timeline.api import find_dates, load
    from timeline.model import Chain, DateMention, Document
    from timeline.result import Result

__all__ = ["Chain", "DateMention", "Document", "Result", "find_dates", "load"]

_HOME = {"find_dates": "timeline.api", "load": "timeline.api", "Result": "timeline.result"}


def __getattr__(name: str) -> Any:
    """Import on first use, so that a look at one date does not load the parser."""
    if name not in __all__:
        raise AttributeError(f"module 'timeline' has no attribute {name!r}")
    return getattr(import_module(_HOME.get(name, "timeline.model")), name)
