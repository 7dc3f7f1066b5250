"""Taking documents in: what is known of them put in order, page furniture set aside.

Nothing is mended in silence: each change and each doubt is a `Problem`.
"""

from timeline.intake.furniture import blank_furniture, furniture_problems
from timeline.intake.settling import settle

__all__ = ["blank_furniture", "furniture_problems", "settle"]
