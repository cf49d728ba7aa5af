"""One visitor's time on the site: signed in by the demonstration's door, or nobody."""

import re
from playwright.sync_api import Error

LEAVING = re.compile(r"/staff/sign-out")
# What would take away a page, or an account, that is still to be looked at.
ENDING = re.compile(r"/(discarded|lock|reset)(\?|$)")
LINKS = "[...document.links].map(a => a.href.split('#')[0])"
ACTION = "form.getAttribute('action') || location.pathname"
FORMS = f"[...document.forms].filter(form => form.method === 'post').map(form => {ACTION})"
BE = "name => [...document.querySelectorAll('[name=account]')].find(field => field.value == name).form.submit()"
SEND_EMPTY = """action => {
  const form = [...document.forms].find(form => (%s) === action)
  for (const field of form.elements) {
    if (field.type === 'checkbox' || field.type === 'radio') field.checked = false
    else if (!['hidden', 'submit', 'button', 'fieldset', 'select-one'].includes(field.type)) field.value = ''
  }
  form.submit()
}""" % ACTION


class Visit:
    def __init__(self, walker, signed_in):
        self.walker, self.signed_in = walker, signed_in
        self.context = walker.new_context()
        self.page = self.context.new_page()
        self.sign_in()

    def close(self):
        self.context.close()

    def sign_in(self):
        if not self.signed_in:
            return
        door, account = self.signed_in
        self.context.clear_cookies()
        self.page.goto(self.walker.localized(self.walker.address + door))
        with self.page.expect_navigation():
            self.page.evaluate(BE, account)

    def open(self, url, kind):
        """Looks at the page and at what its forms answer, unless its kind was seen; gives the addresses it leads to."""
        if not self.reaches(url):
            return []
        links = self.page.evaluate(LINKS)
        if kind not in self.walker.seen:
            self.walker.seen.add(kind)
            self.walker.auditor.look(self.page, kind)
        for action in self.page.evaluate(FORMS):
            self.send_empty(url, kind, action)
        return [link for link in links if link.startswith(self.walker.address) and not LEAVING.search(link)]

    def send_empty(self, url, kind, action):
        """Sends a form with nothing in it; what refuses it is a page as any other."""
        name = f"{kind} ⇒ {self.walker.kind(action)}"
        if LEAVING.search(action) or ENDING.search(action) or name in self.walker.sent:
            return
        self.walker.sent.add(name)
        self.page.goto(self.walker.localized(url))
        if action not in self.page.evaluate(FORMS):
            return
        with self.page.expect_navigation() as navigation:
            self.page.evaluate(SEND_EMPTY, action)
        answer = navigation.value
        if answer is not None and answer.status >= 400 and self.is_page():
            self.walker.auditor.look(self.page, name)
        self.sign_in()

    def reaches(self, url):
        """Whether the address gave a page and not a file to keep."""
        try:
            return self.page.goto(self.walker.localized(url)) is not None and self.is_page()
        except Error as error:
            if "Download is starting" in error.message:
                return False
            raise

    def is_page(self):
        return self.page.evaluate("document.contentType") == "text/html"
