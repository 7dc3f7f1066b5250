"""The forms that an English verb or noun takes, for looking words up without a parser."""

from __future__ import annotations

_IRREGULAR_VERBS = {
    "strike": ("strikes", "struck", "stricken", "striking"),
    "hit": ("hits", "hitting"),
    "set": ("sets", "setting"),
    "shoot": ("shoots", "shot", "shooting"),
    "fight": ("fights", "fought", "fighting"),
    "blow": ("blows", "blew", "blown", "blowing"),
    "break": ("breaks", "broke", "broken", "breaking"),
    "take": ("takes", "took", "taken", "taking"),
    "retake": ("retakes", "retook", "retaken", "retaking"),
    "overrun": ("overruns", "overran", "overrunning"),
    "fall": ("falls", "fell", "fallen", "falling"),
    "go": ("goes", "went", "gone", "going"),
    "throw": ("throws", "threw", "thrown", "throwing"),
    "withdraw": ("withdraws", "withdrew", "withdrawn", "withdrawing"),
    "burn": ("burns", "burned", "burnt", "burning"),
    "sink": ("sinks", "sank", "sunk", "sinking"),
    "hold": ("holds", "held", "holding"),
    "meet": ("meets", "met", "meeting"),
    "cut": ("cuts", "cutting"),
    "beat": ("beats", "beaten", "beating"),
    "lay": ("lays", "laid", "laying"),
    "hurt": ("hurts", "hurting"),
    "swear": ("swears", "swore", "sworn", "swearing"),
    "send": ("sends", "sent", "sending"),
    "slay": ("slays", "slew", "slain", "slaying"),
    "stab": ("stabs", "stabbed", "stabbing"),
    "ram": ("rams", "rammed", "ramming"),
    "gun": ("guns", "gunned", "gunning"),
    "freeze": ("freezes", "froze", "frozen", "freezing"),
    "sweep": ("sweeps", "swept", "sweeping"),
    "be": ("is", "are", "was", "were", "been", "being"),
    "come": ("comes", "came", "coming"),
    "begin": ("begins", "began", "begun", "beginning"),
    "rise": ("rises", "rose", "risen", "rising"),
    "stand": ("stands", "stood", "standing"),
    "grow": ("grows", "grew", "grown", "growing"),
    "put": ("puts", "putting"),
    "run": ("runs", "ran", "running"),
    "say": ("says", "said", "saying"),
    "tell": ("tells", "told", "telling"),
    "write": ("writes", "wrote", "written", "writing"),
    "show": ("shows", "showed", "shown", "showing"),
    "make": ("makes", "made", "making"),
    "lead": ("leads", "led", "leading"),
    "fly": ("flies", "flew", "flown", "flying"),
    "give": ("gives", "gave", "given", "giving"),
    "tear": ("tears", "tore", "torn", "tearing"),
    "shake": ("shakes", "shook", "shaken", "shaking"),
    "leave": ("leaves", "left", "leaving"),
    "expel": ("expels", "expelled", "expelling"),
    "die": ("dies", "died", "dying"),
    "find": ("finds", "found", "finding"),
    "lose": ("loses", "lost", "losing"),
    "bring": ("brings", "brought", "bringing"),
    "flee": ("flees", "fled", "fleeing"),
    "mow": ("mows", "mowed", "mown", "mowing"),
    "win": ("wins", "won", "winning"),
    "drive": ("drives", "drove", "driven", "driving"),
    "shut": ("shuts", "shutting"),
    "burst": ("bursts", "bursting"),
    "fling": ("flings", "flung", "flinging"),
    "hear": ("hears", "heard", "hearing"),
    "see": ("sees", "saw", "seen", "seeing"),
    "feel": ("feels", "felt", "feeling"),
    "quit": ("quits", "quitting"),
    "gang-rape": ("gang-rapes", "gang-raped", "gang-raping"),
}
_VOWELS = "aeiou"


def verb_forms(lemma: str) -> tuple[str, ...]:
    """List the forms of a verb, its lemma first; where the last consonant may double, both.

    >>> verb_forms("storm")
    ('storm', 'storms', 'stormed', 'storming')
    >>> "kidnapped" in verb_forms("kidnap")
    True
    >>> verb_forms("deploy")[2], verb_forms("seize")[3], verb_forms("strike")[2]
    ('deployed', 'seizing', 'struck')
    """
    if lemma in _IRREGULAR_VERBS:
        return (lemma, *_IRREGULAR_VERBS[lemma])
    if lemma.endswith("e"):
        return (lemma, lemma + "s", lemma + "d", lemma[:-1] + "ing")
    if _ends_in_consonant_y(lemma):
        return (lemma, lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing")
    doubled = lemma + lemma[-1]
    both = (lemma + "ed", lemma + "ing", doubled + "ed", doubled + "ing")
    return (lemma, _with_s(lemma), *(both if _may_double(lemma) else both[:2]))


def noun_forms(lemma: str) -> tuple[str, str]:
    """Give a noun's singular and plural.

    >>> noun_forms("ambush"), noun_forms("territory"), noun_forms("child")
    (('ambush', 'ambushes'), ('territory', 'territories'), ('child', 'children'))
    """
    for singular, plural in (("child", "children"), ("person", "people")):
        if lemma == singular:
            return singular, plural
    if lemma.endswith("man"):
        return lemma, lemma[:-3] + "men"
    if _ends_in_consonant_y(lemma):
        return lemma, lemma[:-1] + "ies"
    return lemma, _with_s(lemma)


def _may_double(lemma: str) -> bool:
    """Tell whether a verb ends in consonant, vowel, consonant: *kidnap*, *ram*, *torpedo* not."""
    before, vowel, last = lemma[-3:-2], lemma[-2:-1], lemma[-1:]
    return vowel in _VOWELS and last not in _VOWELS + "wxy" and before not in _VOWELS


def _ends_in_consonant_y(lemma: str) -> bool:
    return lemma.endswith("y") and lemma[-2:-1] not in _VOWELS


def _with_s(lemma: str) -> str:
    return lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else "s")
