import HTTPTypes
import Operations
import Surveys
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Web

struct TextTests {
  /// Arabic has every key; English has the same but for the forms of plural that it does not know.
  @Test func bothLanguagesSayTheSame() {
    let (arabic, english) = (Texts.keys(in: .arabic), Texts.keys(in: .english))
    #expect(english.subtracting(arabic) == [])
    let onlyArabic = arabic.subtracting(english)
    let forms = ["_zero", "_two", "_few", "_many"]
    #expect(onlyArabic.filter { key in !(key.hasPrefix("count.") && forms.contains { key.hasSuffix($0) }) } == [])
    #expect(arabic.count > 100)
  }

  @Test func theNounAgreesWithItsNumber() {
    let texts = Texts(.arabic)
    let written = [1, 2, 3, 11, 100, 103].map { texts.counted("requests", $0, in: .arabic) }
    #expect(written == ["طلب واحد", "طلبان", "٣ طلبات", "١١ طلباً", "١٠٠ طلب", "١٠٣ طلبات"])
    #expect([1, 2].map { Texts(.english).counted("requests", $0, in: .english) } == ["one request", "2 requests"])
  }

  /// Where a count stands in a sentence that cannot agree with each of its forms, it stands behind a colon.
  @Test func aCountThatNoVerbAgreesWithStandsByItself() {
    let texts = Texts(.arabic)
    for number in [0, 1, 2, 3, 11] {
      let calls = texts.counted("calls", number, in: .arabic)
      #expect(texts["calls", "own_cases", ["n": calls]].hasSuffix(": \(calls)."))
    }
    #expect(texts["account", "left"].hasSuffix(":"))
  }

  @Test(arguments: Language.allCases, Sample.pages)
  func everyTemplateIsFilled(language: Language, name: String) throws {
    let page = try #require(Sample.page(name, in: language))
    let html = try Templates().html(page, in: language, of: Sample.hostile)
    #expect(html.contains("</html>"))
    #expect(!html.contains("⟦") && !html.contains("{{") && !html.contains("Optional("))
  }

  /// Hostile words in every place where words of others can stand: names, answers, questions, messages.
  @Test(arguments: Language.allCases, Sample.pages)
  func wordsOfOthersStayWords(language: Language, name: String) throws {
    let page = try #require(Sample.page(name, in: language))
    let html = try Templates().html(page, in: language, of: Sample.hostile)
    #expect(html.unicodeScalars.contains("\u{0301}"))
    #expect(html.ranges(of: "<script").count == (page.template.script == nil ? 0 : 1))
    #expect(html.ranges(of: "<img").isEmpty)
    // A quotation mark with a combining mark is one character to a reader, and an end of an attribute to a browser.
    let scalars = Array(html.unicodeScalars)
    let broken = zip(scalars, scalars.dropFirst()).contains { "\"'<>".unicodeScalars.contains($0) && $1 == "\u{0301}" }
    #expect(!broken)
  }

  @Test(arguments: Sample.pages) func noPageHidesItsWordsBehindTheFrames(name: String) throws {
    let page = try #require(Sample.page(name, in: .arabic))
    let names = Set(Mirror(reflecting: page.values).children.compactMap(\.label))
    #expect(names.isDisjoint(with: PageRoot.names))
    let root = PageRoot(page: page, language: .arabic, association: Sample.hostile, style: "", script: [])
    for name in PageRoot.names where name != "text" {
      let child = root.child(named: name) as? String
      #expect(child?.contains("⟦") != true, "\(name)")
    }
  }

  @Test func everyTemplateIsTried() {
    let tried = Set(Sample.pages.compactMap { Sample.page($0, in: .arabic)?.template })
    #expect(tried == Set(Template.all).subtracting(Template.frames))
  }

  @Test func everyRefusalHasWords() throws {
    for error in Sample.refusals {
      for language in Language.allCases {
        let refused = try #require(Refused(error), "\(error)")
        let words = refused.title(in: language) + refused.words(in: language)
        #expect(!words.contains("⟦") && !words.contains("{"), "\(error)")
      }
    }
    for key in ["no_such_page", "bad_request", "failure"] {
      #expect(!Refused(status: .notFound, key: key).words(in: .arabic).contains("⟦"))
    }
  }
}
