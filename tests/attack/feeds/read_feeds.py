"""Reads each Atom feed named on a line of standard input with feedparser; prints one JSON value a line."""

import json
import sys

import feedparser

for line in sys.stdin:
    with open(line.rstrip("\n"), "rb") as file:
        feed = feedparser.parse(file.read())
    entries = [
        {"id": entry.get("id"), "link": entry.get("link"), "title": entry.get("title"), "updated": entry.get("updated")}
        for entry in feed.entries
    ]
    print(json.dumps({"fault": str(feed.get("bozo_exception", "")), "link": feed.feed.get("link"), "entries": entries}))
