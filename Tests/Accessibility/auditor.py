"""What is asked of one page: axe's rules of WCAG 2.2 A and AA and good practice, and that nothing runs off the side.

The narrow screen is looked at in light colours, the wide one in dark ones.
"""

from axe_playwright_python.sync_playwright import Axe

SCREENS = ((320, "light"), (1280, "dark"))
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}
OVERFLOW = "document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth"


class Auditor:
    def __init__(self, language):
        self.language, self.axe = language, Axe()
        self.pages, self.checks, self.findings = 0, 0, []

    def look(self, page, name):
        """Asks about the page as it stands, at each width."""
        self.pages += 1
        for width, scheme in SCREENS:
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=scheme)
            self.checks += 1
            for violation in self.axe.run(page, options=RULES).response["violations"]:
                for node in violation["nodes"]:
                    self.find(name, width, violation["id"], node["html"][:160].replace("\n", " "), node["failureSummary"])
            if page.evaluate(OVERFLOW) > 1:
                self.find(name, width, "reflow", "the page is wider than the screen", "")
        if page.evaluate("document.documentElement.lang") != self.language:
            self.find(name, 0, "language", "the page is not in the language asked for", "")

    def find(self, name, width, rule, where, summary):
        self.findings.append(rule)
        detail = " ".join(summary.split())[:220]
        print(f"{self.language} {width} {name}: {rule}: {where} {detail}", flush=True)
