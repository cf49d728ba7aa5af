"""Opens every page of a running Rida as each kind of visitor and asks axe about it, at a narrow and a wide screen.

    check.py ADDRESS DEMO_KEY LANGUAGE LINKS REPORT...

LINKS is a file of four open links with their short codes, one a line: for a visitor, a sheet of paper, a kiosk and a
delegate's tablet.
Pages are found by following links, so that a new page is looked at without being named here; every form is also sent
empty, and the page that refuses it is looked at too. Prints one line a finding and exits with 1 where there is one.
"""

import sys
from playwright.sync_api import sync_playwright

from auditor import Auditor
from begun import Begun
from tablets import KINDS, Tablets
from walker import Walker

BROWSER = "/usr/bin/chromium-headless-shell"
PUBLIC = ["/", "/request", "/volunteer", "/questions", "/privacy", "/c", "/said", "/staff/sign-in", "/nowhere"]

# Where a member of staff begins; what they show depends on what he may do.
HUBS = [
    "/staff/" + part
    for part in ("queue", "overview", "requests", "services", "inquiries", "topics", "governance", "policy", "people",
                 "references", "references/R1", "dashboard", "actions", "surveys", "reports", "followups", "account")
]


def main(address, key, language, links, reports):
    with open(links, encoding="utf-8") as lines:
        (link, _), (_, paper), *others = [line.strip().split(" ", 1) for line in lines]
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        auditor = Auditor(language)
        walker = Walker(browser, address, language, auditor)
        walker.look_around(None, [link, link.rsplit("/", 1)[0] + "/unknown", *PUBLIC])
        door = f"/staff/demo?key={key}"
        for account in walker.accounts(door):
            walker.look_around((door, account), HUBS)
        Begun(walker, door).look(paper)
        tablets = Tablets(walker, door)
        for kind, (_, code) in zip(KINDS, others):
            tablets.answer(kind, code)
        for report in reports:
            walker.open_file(report)
        walker.answer(link)
        browser.close()
    print(f"accessibility ({language}): {auditor.pages} pages, {auditor.checks} checks, {len(auditor.findings)} findings")
    return 1 if auditor.findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], sys.argv[3], sys.argv[4], sys.argv[5:]))
