"""Pages that stand only where somebody has begun something: a draft, a sheet of paper, an action, an account, a request."""

import datetime
import re

import pyotp

PASSWORD = "a short sentence to keep"
# What is filled in besides the first choice of each list.
PERSON = {"name": "هند العتيبي", "roles": "relations"}
ASKED = {"kind": "inquiry", "name": "هند العتيبي", "mobile": "0512345678", "email": "", "text": "متى يفتح المكتب؟"}


class Begun:
    def __init__(self, walker, door):
        self.walker, self.door = walker, door

    def look(self, code):
        """Begins each thing with the first account that may, and looks at what it leads to. `code` is that of an open link."""
        for path, values in (
            ("/staff/surveys/drafts", {}),
            ("/staff/paper", {"code": code}),
            ("/staff/actions/new", {"finding": "…", "cause": "…", "step": "…", "start": in_days(1), "review": in_days(90)}),
        ):
            account, page = self.begin(path, values)
            self.walker.look_around((self.door, account), [page.url])
            page.context.close()
        self.join()
        self.ask()

    def begin(self, path, values):
        account, page = self.walker.whoever_may(self.door, path, "main form[method=post]")
        self.send(page, values)
        return account, page

    def join(self):
        """A new account's first time: the link, a password and the code of an app, then the way in with both."""
        name = f"hend.{self.walker.language}"
        _, page = self.begin("/staff/people/new", {**PERSON, "sign_in_name": name})
        link = re.search(r"https?://\S+/staff/join/[\w-]+", page.inner_text("main")).group()
        self.walker.look_around(None, [link])
        page.goto(self.walker.localized(link))
        secret = re.search(r"(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}", page.inner_text("main")).group().replace(" ", "")
        self.send(page, {"password": PASSWORD, "password_again": PASSWORD, "code": pyotp.TOTP(secret).now()})
        self.walker.auditor.look(page, "account set up")
        page.context.clear_cookies()
        page.goto(self.walker.localized(self.walker.address + "/staff/sign-in"))
        self.send(page, {"name": name, "password": PASSWORD})
        self.walker.auditor.look(page, "code of the app")
        page.context.close()

    def ask(self):
        """A question from outside, and the page by which it is followed."""
        page = self.walker.new_context().new_page()
        page.goto(self.walker.localized(self.walker.address + "/request"))
        self.send(page, ASKED)
        self.walker.auditor.look(page, "request received")
        self.walker.look_around(None, [link for link in page.evaluate("[...document.links].map(a => a.href)") if "/t/" in link])
        page.context.close()

    def send(self, page, values):
        """Sends the page's first form, filled in."""
        form = page.locator("main form[method=post]").first
        form.evaluate(FILL, values)
        with page.expect_navigation() as navigation:
            form.evaluate("form => form.submit()")
        answer = navigation.value
        assert answer.status < 400, f"{page.url}: {answer.status} {page.inner_text('main')[:300]}"


FILL = """(form, values) => {
  for (const field of form.elements) {
    const value = values[field.name]
    if (field.type === 'radio' || field.type === 'checkbox') field.checked = field.value === value
    else if (value !== undefined) field.value = value
    else if (field.type === 'select-one') field.value = [...field.options].map(one => one.value).find(one => one !== '')
  }
}"""


def in_days(number):
    return (datetime.date.today() + datetime.timedelta(days=number)).isoformat()
