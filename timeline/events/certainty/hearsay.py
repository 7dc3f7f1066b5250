"""What a noun of saying makes of the deed it is about: *reports of a massacre*, *denied claims of*.

Nobody vouches for such a deed but those whose report it is; who denies the report denies it.
"""

from __future__ import annotations

from timeline.events.words.wordlists import status_words
from timeline.model import Status
from timeline.syntax import Token


def as_reported(said: Token) -> tuple[Status, str] | None:
    """Give the status of what a noun such as *reports* is about; None if it is another noun.

    >>> from timeline.syntax import parse
    >>> tree = parse("Kigali denied reports that its troops had crossed the border.")
    >>> as_reported(tree[2])
    (<Status.DENIED: 'denied'>, 'denied')
    """
    if said.pos_ != "NOUN" or said.lemma_.lower() not in status_words("hearsay"):
        return None
    verb = said.head
    if said.dep_ == "dobj" and verb.lemma_.lower() in status_words("denying"):
        return Status.DENIED, "denied"
    return Status.CLAIMED, "reported"


def noun_reported(deed: Token) -> tuple[Status, str] | None:
    """The same of a noun: *reports of a massacre*.

    >>> from timeline.syntax import parse
    >>> noun_reported(parse("There were reports of a massacre.")[5])
    (<Status.CLAIMED: 'claimed'>, 'reported')
    """
    is_about = deed.dep_ == "pobj" and deed.head.lower_ in {"of", "about"}
    return as_reported(deed.head.head) if is_about else None
