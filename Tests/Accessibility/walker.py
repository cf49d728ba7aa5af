"""Goes through the site as one visitor after the other, opening each kind of page once."""

import re
from collections import Counter
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from visit import Visit

# What names one thing of many in an address: keys, dates and numbers, a service of a department, a paper of a checklist.
KEY = re.compile(
    r"/(?=[^/]*\d)[A-Za-z0-9_-]{16,}|/\d[\d-]*(?=/|$)|(?<=/services)/[a-z-]+/[a-z-]+|(?<=/items)/[a-z-]+|/R[1-4](?=/|$)")
# How many of a kind a visitor opens in search of forms: a request's page shows the forms of its stage.
OPENED = {"/staff/requests/*": 5}
ACCOUNTS = "[...document.querySelectorAll('[name=account]')].map(field => field.value)"
TICK = "document.querySelector('fieldset input[type=radio]').checked = true"
SEND = "document.querySelector('form[method=post]').submit()"
# A page may take so many milliseconds on a busy machine: axe is asked about pages, not about their speed.
PATIENCE = 180_000


class Walker:
    def __init__(self, browser, address, language, auditor):
        self.browser, self.address, self.language, self.auditor = browser, address, language, auditor
        self.seen, self.sent = set(), set()

    def kind(self, url):
        """The kind of page behind an address: keys, dates and values of the query left out."""
        parts = urlsplit(url)
        names = sorted(name for name, _ in parse_qsl(parts.query) if name not in ("lang", "key"))
        return KEY.sub("/*", parts.path) + ("?" + "&".join(names) if names else "")

    def localized(self, url):
        """The address with the language asked for, whatever it named before."""
        parts = urlsplit(url)
        query = [(name, value) for name, value in parse_qsl(parts.query) if name != "lang"]
        return urlunsplit(parts._replace(query=urlencode([*query, ("lang", self.language)])))

    def new_context(self):
        context = self.browser.new_context(bypass_csp=True, locale=self.language, reduced_motion="reduce")
        context.set_default_timeout(PATIENCE)
        return context

    def accounts(self, door):
        """The accounts that the demonstration's door offers."""
        context = self.new_context()
        page = context.new_page()
        page.goto(self.address + door)
        names = page.evaluate(ACCOUNTS)
        context.close()
        return names

    def whoever_may(self, door, path, sign):
        """The first account to whose page at `path` something like `sign` belongs, and that page."""
        for account in self.accounts(door):
            page = Visit(self, (door, account)).page
            page.goto(self.localized(self.address + path))
            if page.locator(sign).count():
                return account, page
            page.context.close()
        raise SystemExit(f"no account of the demonstration has {sign} at {path}")

    def look_around(self, signed_in, starts):
        """Opens every kind of page within this visitor's reach, breadth first, and looks at those not yet looked at."""
        visit = Visit(self, signed_in)
        starts = [start if start.startswith("http") else self.address + start for start in starts]
        waiting, met, opened = list(starts), set(), Counter()
        while waiting:
            url = waiting.pop(0)
            kind = self.kind(url)
            known = kind in self.seen and url not in starts and kind not in OPENED
            if url in met or known or opened[kind] >= OPENED.get(kind, 1):
                continue
            met.add(url)
            opened[kind] += 1
            waiting += visit.open(url, kind)
        visit.close()

    def open_file(self, path):
        context = self.new_context()
        page = context.new_page()
        page.goto("file://" + path)
        self.auditor.look(page, path.rsplit("/", 1)[-1])
        context.close()

    def answer(self, link):
        """The thanks, and the page of a link that was used."""
        context = self.new_context()
        page = context.new_page()
        page.goto(self.localized(link))
        page.evaluate(TICK)
        with page.expect_navigation():
            page.evaluate(SEND)
        self.auditor.look(page, "thanks")
        page.goto(self.localized(link))
        self.auditor.look(page, "used link")
        context.close()
