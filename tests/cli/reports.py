"""Three reports of one crisis in three kinds of file, as the commands are given them."""

REPORTS = {
    "a-wire.txt": "---\npublished: 2019-12-28\n---\nRockets hit the K-1 base at Kirkuk on Friday, "
    "killing an American contractor.\n",
    "b-paper.md": "---\npublished: 2019-12-30\n---\nUS warplanes struck five sites of Kataib "
    "Hezbollah on Sunday in response to a rocket attack on Friday that killed a contractor.\n",
    "c-rows.jsonl": '{"id": "row", "published": "2019-12-31", "text": "Militia supporters stormed '
    'the U.S. Embassy in Baghdad on Tuesday."}\n',
}
TABLES = ("events.csv", "links.csv", "mentions.csv", "problems.csv")
