"""Who acts where the clause itself has only a pronoun, a general word or nobody."""

from timeline.events.anaphora.naming import RULE_NAMES, name_parties

__all__ = ["RULE_NAMES", "name_parties"]
