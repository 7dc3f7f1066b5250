"""Cues: where the words of a sentence tie two deeds together, by its grammar alone.

Nothing here knows of events. `finding` gives the matches of a sentence: the words of a cue, and
the words at which its cause and its effect stand. Events ask which nouns are an end of a tie,
and so told of; chains ask which deeds stand at the ends.
"""

from timeline.cues.entries import Cue, CueExample, cue_examples, cues
from timeline.cues.finding import find_matches
from timeline.cues.match import CueMatch
from timeline.cues.rules import Rule

__all__ = ["Cue", "CueExample", "CueMatch", "Rule", "cue_examples", "cues", "find_matches"]
