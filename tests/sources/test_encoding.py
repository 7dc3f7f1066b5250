"""Letters of every script arrive, and a guess is told."""

from pathlib import Path

import pytest

from tests.sources.reading import read_one

RUSSIAN = (
    "Ракеты попали в военную базу в пятницу, сообщило министерство обороны. Погибли двое "
    "военных, ещё пятеро получили ранения. Ответственность за нападение никто не взял."
)
ARABIC = (
    "أعلنت وزارة الدفاع أن صواريخ سقطت على القاعدة العسكرية يوم الجمعة وقتل جنديان وأصيب "
    "خمسة آخرون بجروح، ولم تعلن أي جهة مسؤوليتها عن الهجوم حتى الآن."
)
FRENCH = (
    "Des roquettes ont frappé la base militaire vendredi, a déclaré le ministère de la Défense. "
    "Deux soldats ont été tués et cinq autres blessés; l'attaque n'a pas été revendiquée."
)
ENGLISH = "Rockets hit the base on Friday, the ministry said – “two soldiers” were killed."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "utf-8"),
        (RUSSIAN, "utf-8-sig"),
        (ARABIC, "utf-16"),
        (RUSSIAN, "utf-32"),
    ],
)
def test_what_is_marked_needs_no_guess(tmp_path: Path, text: str, encoding: str) -> None:
    (document,), problems = read_one(tmp_path, "a.txt", text.encode(encoding))
    assert (document.text, problems) == (text, [])


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (ARABIC, "cp1256"),
        (FRENCH, "latin-1"),
        (ENGLISH, "cp1252"),
        (ENGLISH, "utf-16-le"),
        (ENGLISH, "utf-16-be"),
    ],
)
def test_what_is_guessed_is_right_and_told(tmp_path: Path, text: str, encoding: str) -> None:
    (document,), (problem,) = read_one(tmp_path, "a.txt", text.encode(encoding))
    assert document.text == text
    assert "UTF-8" in problem.hint and problem.value


def test_a_few_damaged_letters_do_not_change_the_rest(tmp_path: Path) -> None:
    damaged = RUSSIAN.encode()[:101] + RUSSIAN.encode()[102:]
    (document,), (problem,) = read_one(tmp_path, "a.txt", damaged)
    assert document.text.startswith(RUSSIAN[:40]) and document.text.endswith(RUSSIAN[-40:])
    assert "\ufffd" in document.text and "damaged" in problem.message


def test_tables_are_decoded_too(tmp_path: Path) -> None:
    table = f'id,published,text\n1,2019-12-31,"{RUSSIAN}"\n'
    (document,), (problem,) = read_one(tmp_path, "a.csv", table.encode("cp1251"))
    assert document.text == RUSSIAN
    assert "cp1251" in problem.value
