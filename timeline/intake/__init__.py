"""Taking documents in: what is known of them put in order, what is no story set aside.

Nothing is mended in silence: each change and each doubt is a `Problem`.
"""

from timeline.intake.furniture import blank_furniture, furniture_problems
from timeline.intake.placing import place_date, place_link, place_mention, place_problem
from timeline.intake.settling import settle
from timeline.intake.visible import Seen, as_seen

__all__ = [
    "Seen",
    "as_seen",
    "blank_furniture",
    "furniture_problems",
    "place_date",
    "place_link",
    "place_mention",
    "place_problem",
    "settle",
]
