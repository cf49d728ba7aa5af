import Testing

@testable import Reports

/// The printed page has elements where the page on the screen has invisible marks.
@Suite struct PrintPageTests {
  @Test func marksBecomeElements() {
    #expect(PrintPage.html(of: "<p>a \u{2066}1\u{2069} b</p>") == "<p>a <bdi dir=\"ltr\">1</bdi> b</p>")
    #expect(
      PrintPage.html(of: "<p>\u{2068}x \u{2067}٢\u{2069}\u{2069}</p>") == "<p><bdi>x <bdi dir=\"rtl\">٢</bdi></bdi></p>"
    )
    #expect(
      PrintPage.html(of: "<svg><text>\u{2067}٢\u{2069}</text></svg>\u{2067}٣\u{2069}")
        == "<svg><text><tspan direction=\"rtl\" unicode-bidi=\"isolate\">٢</tspan></text></svg><bdi dir=\"rtl\">٣</bdi>"
    )
  }

  @Test func titlesAndAttributesLoseThem() {
    #expect(PrintPage.html(of: "<title>\u{2066}1\u{2069}</title>") == "<title>1</title>")
    #expect(PrintPage.html(of: "<a b=\"\u{2066}1\u{2069}\">x</a>") == "<a b=\"1\">x</a>")
  }

  @Test func marksThatNobodyClosesOrOpensBreakNothing() {
    #expect(PrintPage.html(of: "<p>\u{2069}a\u{2066}1</p>b") == "<p>a<bdi dir=\"ltr\">1</bdi></p>b")
    #expect(PrintPage.html(of: "\u{2068}") == "<bdi></bdi>")
    #expect(PrintPage.html(of: "<") == "<")
    #expect(PrintPage.html(of: "") == "")
  }
}
