"""Web pages: the story without the page round it, and only the date that the page states."""

from pathlib import Path

import pytest

from tests.sources.reading import read, read_one

LEAD = (
    "Dozens of militia supporters broke into the embassy compound in Baghdad on Tuesday, "
    "smashing a door and setting fire to a reception area."
)
MORE = "The crowd came in response to airstrikes on Sunday which killed at least 25 fighters."

JSON_LD = (
    '<script type="application/ld+json">'
    '{"dateModified":"2020-01-05","datePublished":"2019-12-31"}</script>'
)
TWO_TIMES = '<time datetime="2019-12-30">a</time><time datetime="2019-12-31">b</time>'


def page(head: str = "", body: str = "") -> bytes:
    """Make a page whose furniture names other dates and events."""
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>Embassy stormed</title><meta property="og:site_name" content="The Example">{head}</head>
<body><nav><a href="/">Home</a> <a href="/w">World</a></nav>
<article><h1>Embassy stormed</h1><p>{LEAD}</p><p>{MORE}</p></article>{body}
<aside><h3>Trending</h3><a href="/x">Ten killed in Friday bombing</a>
<time datetime="2024-04-24">April 24, 2024</time></aside>
<footer>© 2024 The Example</footer></body></html>""".encode()


def test_main_text_and_metadata(tmp_path: Path) -> None:
    stated = '<meta property="article:published_time" content="2019-12-31T18:30:00+03:00">'
    (document,), problems = read_one(tmp_path, "a.html", page(stated))
    assert LEAD in document.text and MORE in document.text
    assert "Ten killed" not in document.text and "Home" not in document.text
    assert (document.title, document.publisher) == ("Embassy stormed", "The Example")
    assert (document.published, problems) == ("2019-12-31T18:30:00+03:00", [])


@pytest.mark.parametrize(
    ("head", "body", "published"),
    [
        (JSON_LD, "", "2019-12-31"),
        ('<meta name="dc.date" content="Dec 31, 2019">', "", "2019-12-31"),
        ("", '<span itemprop="datePublished" content="2019-12-31">x</span>', "2019-12-31"),
        ("", '<time datetime="2019-12-31T18:30">Tuesday</time>', "2019-12-31T18:30"),
        ("", '<p class="post-date">Published: 31 December 2019</p>', "2019-12-31"),
        ('<link rel="canonical" href="https://x.example/2019/12/31/embassy">', "", "2019-12-31"),
    ],
)  # fmt: skip
def test_a_stated_publish_date_is_read(
    tmp_path: Path, head: str, body: str, published: str
) -> None:
    (document,), problems = read_one(tmp_path, "a.html", page(head, body))
    assert (document.published, problems) == (published, [])


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("", ""),
        ('<meta property="article:modified_time" content="2020-01-09">', ""),
        ('<meta itemprop="copyrightYear" content="2019">', ""),
        ('<meta property="og:image" content="https://x.example/2014/02/03/a.jpg">', ""),
        ('<link rel="canonical" href="https://x.example/2019/embassy">', ""),
        ("", "<p>Rockets fell on 27 December 2019, the ministry said.</p>"),
        ("", '<p class="update">31 December 2019</p>'),
        ("", '<p class="date">yesterday</p>'),
    ],
)
def test_a_publish_date_is_never_guessed(tmp_path: Path, head: str, body: str) -> None:
    (document,), _ = read_one(tmp_path, "a.html", page(head, body))
    assert document.published is None


def ld(content: str) -> str:
    return f'<script type="application/ld+json">{content}</script>'


OLD = '{"@type": "NewsArticle", "datePublished": "2018-01-01"}'
OWN = '{"@type": "NewsArticle", "datePublished": "2019-12-31"}'


@pytest.mark.parametrize(
    ("head", "published"),
    [
        (ld(f'{{"@graph": [{{"@type": "WebPage", "datePublished": "2015-01-01"}}, {OWN}]}}'), ""),
        (ld(f'{{"@type": "ItemList", "itemListElement": [{OLD}]}}') + ld(OWN), ""),
        (ld(f'[{{"@type": "BreadcrumbList"}}, {OWN}]'), ""),
        (ld(f'{{"@type": "WebPage", "mainEntity": {OWN}}}'), ""),
        (ld('{"@type": ["ReportageNewsArticle"], "datePublished": "2019-12-31"}'), ""),
        (ld('{"@type": "NewsArticle", "datePublished": "2019-12-31",,}'), ""),
        (
            ld('{"@type": "Article", "datePublished": "2019-12-31T18:30:00\\u002B03:00"}'),
            "2019-12-31T18:30:00+03:00",
        ),
        (
            ld('{"@type": "NewsArticle", "datePublished": 1577817000}'),
            "2019-12-31T18:30:00+00:00",
        ),
        (  # one moment on two clocks: the newsroom's own says which day it was there
            ld('{"datePublished": "2019-12-31T04:30:00Z"}')
            + '<meta property="article:published_time" content="2019-12-30T23:30:00-05:00">',
            "2019-12-30T23:30:00-05:00",
        ),
    ],
)
def test_the_date_is_the_articles_own(tmp_path: Path, head: str, published: str) -> None:
    (document,), problems = read_one(tmp_path, "a.html", page(head))
    assert (document.published, problems) == (published or "2019-12-31", [])


@pytest.mark.parametrize(
    "body",
    [
        '<time class="published" datetime="2019-12-31"></time>'
        '<time class="updated" datetime="2020-01-02"></time>',
        '<time datetime="2019-12-31"></time><div class="related-stories"><ul><li>'
        '<time datetime="2018-01-01"></time></li></ul></div>',
        '<time datetime="2019-12-31"></time><time itemprop="dateModified" datetime="2020-01-02">'
        "</time>",
    ],
)
def test_times_of_updates_and_of_other_articles_do_not_count(tmp_path: Path, body: str) -> None:
    (document,), problems = read_one(tmp_path, "a.html", page(body=body))
    assert (document.published, problems) == ("2019-12-31", [])


def test_of_two_stated_days_the_surer_is_taken_and_the_other_told(tmp_path: Path) -> None:
    head = (
        '<meta name="date" content="2020-01-02">'
        '<meta property="article:published_time" content="2019-12-31">'
    )
    (document,), (problem,) = read_one(tmp_path, "a.html", page(head))
    assert document.published == "2019-12-31"
    assert problem.message == "the page also states 2020-01-02; 2019-12-31 is used"


def test_paragraphs_that_are_not_read_are_told(tmp_path: Path) -> None:
    comment = "They bombed us on Thursday and nobody said a word about it on any channel here."
    split = "<p>First half of a sentence about the siege<br>and the other half of it, told on.</p>"
    source = page(body=f'<section id="comments"><p>{comment}</p></section>').decode()
    source = source.replace("</article>", f"{split}</article>")
    (document,), problems = read_one(tmp_path, "a.html", source.encode())
    assert comment not in document.text and "First half" in document.text
    (problem,) = [one for one in problems if one.where == "a.html"]
    assert "1 paragraph was taken for furniture" in problem.message
    assert problem.value == comment[:60]


@pytest.mark.parametrize(
    ("body", "head", "message"),
    [
        ("", '<meta name="date" content="2019-02-30">', "cannot be read: '2019-02-30'"),
        (TWO_TIMES, "", "several publish dates: 2019-12-30, 2019-12-31"),
    ],
)  # fmt: skip
def test_a_doubtful_date_is_left_open_and_told(
    tmp_path: Path, head: str, body: str, message: str
) -> None:
    (document,), (problem,) = read_one(tmp_path, "a.html", page(head, body))
    assert document.published is None
    assert message in problem.message and problem.where == "a.html, published"


def test_the_encoding_that_a_page_declares_counts(tmp_path: Path) -> None:
    russian = "Ракеты попали в базу в пятницу, сообщило министерство обороны страны."
    source = page().decode().replace(LEAD, russian).replace("utf-8", "windows-1251")
    (document,), problems = read_one(tmp_path, "a.html", source.encode("cp1251", "ignore"))
    assert (russian in document.text, problems) == (True, [])


@pytest.mark.parametrize(
    "content",
    [
        b"<html><body></body></html>",
        b"<html><head><title>T</title></head><body><script>var a;</script></body></html>",
        b"<" * 5000,
        b"<div>" * 20_000,
        b"\x00<html>",
    ],
)
def test_a_page_without_a_text_is_a_problem(tmp_path: Path, content: bytes) -> None:
    documents, problems = read_one(tmp_path, "a.html", content)
    assert documents == []
    assert problems[0].where == "a.html" and problems[0].hint


def test_a_persons_word_on_a_single_page_stands_above_the_page(tmp_path: Path) -> None:
    stated = '<meta name="date" content="2020-01-05">'
    (tmp_path / "a.html").write_bytes(page(stated))
    (document,), (problem,) = read(tmp_path, "2019-12-31")
    assert document.published == "2019-12-31"
    assert "2020-01-05" in problem.message and "2019-12-31" in problem.message
