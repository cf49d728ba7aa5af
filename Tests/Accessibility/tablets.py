"""The association's tablets: registered by whoever may, set up, and answered on, a screen after the other."""

import re

LIST = "/staff/tablets"
KINDS = ("kiosk", "delegate")
WRONG = "#code[aria-invalid=true]"
FORWARD = ".turns button:not(.second):visible"
CHOICE = "fieldset:visible input[type=radio]"
SEND = "form > button:visible, form > p > button:visible"


class Tablets:
    def __init__(self, walker, door):
        self.walker = walker
        self.keys = self.registered(door)

    def registered(self, door):
        """The address at which each kind of tablet is set up, from the first account that may register one."""
        _, page = self.walker.whoever_may(door, LIST, "#kind")
        keys = {kind: self.register(page, kind) for kind in KINDS}
        page.context.close()
        return keys

    def register(self, page, kind):
        page.goto(self.walker.localized(self.walker.address + LIST))
        page.fill("#name", kind)
        page.select_option("#kind", kind)
        with page.expect_navigation():
            page.locator("#kind").evaluate("field => field.form.submit()")
        self.look(page, f"{kind} registered")
        return re.search(r"https?://[^\s<]+/tablet/[\w-]+", page.inner_text("main")).group()

    def answer(self, kind, code):
        """Sets a tablet up, types a wrong code and a right one, and answers to the end."""
        context = self.walker.new_context()
        page = context.new_page()
        page.goto(self.walker.localized(self.keys[kind]))
        self.look(page, f"{kind} to set up")
        with page.expect_navigation():
            page.click("main form button")
        page.goto(self.walker.localized(f"{self.walker.address}/{kind}"))
        page.wait_for_load_state("networkidle")
        self.look(page, kind)
        self.type(page, "1234", WRONG)
        self.look(page, f"{kind}: wrong code")
        self.type(page, code, FORWARD)
        self.look(page, f"{kind}: begin")
        page.click(".quiet button.second:visible")
        page.wait_for_selector("dialog.reading")
        self.look(page, f"{kind}: notice")
        page.click("dialog.reading > button")
        page.locator(FORWARD).click()
        self.look(page, f"{kind}: question")
        page.locator(CHOICE).first.check()
        while page.locator(FORWARD).count():
            page.locator(FORWARD).click()
        self.look(page, f"{kind}: send")
        if kind == "kiosk":
            self.send_without_line(page)
        page.locator(SEND).first.click()
        page.wait_for_selector(".calm h1:visible")
        page.context.set_offline(kind == "kiosk")
        self.look(page, f"{kind}: thanks")
        if kind == "kiosk":
            self.begin_without_line(page)
        context.close()

    def send_without_line(self, page):
        """Sends while the line is broken: the page stays as it is, and says so."""
        page.context.set_offline(True)
        page.locator(SEND).first.click()
        page.wait_for_selector("dialog.reading")
        self.look(page, "kiosk: not sent")
        page.click("dialog.reading > button")
        page.context.set_offline(False)

    def begin_without_line(self, page):
        """Waits after the thanks while the line is broken, until it is back."""
        page.wait_for_selector(".calm", state="detached")
        self.look(page, "kiosk: waits for the line")
        page.context.set_offline(False)
        page.wait_for_selector("#code")

    def type(self, page, code, sign):
        page.fill("#code", code)
        page.locator("form:has(#code) > button").click()
        page.wait_for_selector(sign)

    def look(self, page, name):
        self.walker.auditor.look(page, name)
