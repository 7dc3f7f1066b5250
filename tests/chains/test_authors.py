"""Whoever retaliates hits back at the one who struck; nothing more is inferred."""

import timeline

STRUCK = "Jets of the United States bombed Kataib Hezbollah in Iraq on Sunday"


def authors(text: str) -> dict[str, str]:
    events = timeline.load([timeline.Document("a1", text, "2019-12-31")]).events
    return dict(zip(events["type"], events["actor"], strict=True))


def test_the_target_of_a_response_is_the_author_of_its_cause() -> None:
    text = f"{STRUCK} in retaliation for a rocket attack on American troops on Friday."
    result = timeline.load([timeline.Document("a1", text, "2019-12-31")])
    (rockets,) = result.events[result.events["type"] == "missile_or_rocket_attack"].itertuples()
    assert (rockets.actor, rockets.actor_side) == ("Kataib Hezbollah", "Iran")
    (told,) = result.problems[result.problems["stage"] == "links"].itertuples()
    assert "Kataib Hezbollah" in told.message


def test_of_a_place_that_was_hit_only_the_side_is_taken() -> None:
    text = (
        "American jets bombed a Syrian army base on Sunday in retaliation for a rocket attack on "
        "American troops on Friday."
    )
    events = timeline.load([timeline.Document("a1", text, "2019-12-31")]).events
    (rockets,) = events[events["type"] == "missile_or_rocket_attack"].itertuples()
    assert (rockets.actor, rockets.actor_side) == ("", "Syria")


def test_an_author_who_is_named_stays() -> None:
    text = f"{STRUCK} in retaliation for a rocket attack by Islamic State on American troops."
    assert authors(text)["missile_or_rocket_attack"] == "Islamic State"


def test_nothing_is_inferred_from_mere_order() -> None:
    text = f"{STRUCK} after a rocket attack on American troops on Friday."
    assert authors(text)["missile_or_rocket_attack"] == ""


def test_nothing_is_inferred_when_a_third_side_strikes() -> None:
    text = f"{STRUCK} in retaliation for a rocket attack on French troops on Friday."
    assert authors(text)["missile_or_rocket_attack"] == ""
