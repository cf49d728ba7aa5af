import Foundation
import Surveys
import Testing
import Vocabulary

/// A version in the database is the version that was published.
struct QuestionnaireJSONTests {
  @Test func aVersionComesBackFromItsJSON() throws {
    for questionnaire in SurveyFolder(Shelf.shippedPath).questionnaires + (try Shelf().read().questionnaires) {
      let text = try questionnaire.json
      let back = try Questionnaire(json: text)
      #expect(back == questionnaire)
      #expect(try back.json == text)
      #expect(try back.digest == questionnaire.digest)
      #expect(!text.contains("\n"))
    }
  }

  /// Frozen: were this digest to change, every published version would seem edited.
  @Test func theCanonicalTextOfAVersionNeverChanges() throws {
    let questionnaire = Questionnaire(
      code: try #require(QuestionnaireCode("trial")), version: 2, status: .published, outcome: .served,
      title: LocalizedText(ar: "عنوان", en: "A/B"), opening: LocalizedText(ar: "بدء", en: "\"Opening\""),
      closing: LocalizedText(ar: "ختام", en: "Closing"),
      questions: [
        Question(
          code: try #require(QuestionCode("Q1")),
          form: .scale(
            Scale(
              direction: .bestFirst,
              options: [
                Option(code: 2, text: LocalizedText(ar: "نعم", en: "Yes"), face: "😀"),
                Option(code: 99, text: LocalizedText(ar: "لا أعرف", en: "Unknown"), outsideBase: true),
              ], favourable: 1)),
          text: LocalizedText(ar: "سؤال", en: "Question"), indicator: .satisfaction),
        Question(
          code: try #require(QuestionCode("Q2")), form: .openText(limit: 9),
          text: LocalizedText(ar: "سؤال", en: "Question"), hint: LocalizedText(ar: "تلميح", en: "Hint")),
      ])
    let expected = #"""
      {"closing":{"ar":"ختام","en":"Closing"},"code":"trial","opening":{"ar":"بدء","en":"\"Opening\""},"outcome":"served",\#
      "questions":[{"code":"Q1","indicator":"CSAT","scale":{"direction":"best-first","favourable":1,"options":[\#
      {"code":2,"face":"😀","outsideBase":false,"text":{"ar":"نعم","en":"Yes"}},\#
      {"code":99,"outsideBase":true,"text":{"ar":"لا أعرف","en":"Unknown"}}]},\#
      "text":{"ar":"سؤال","en":"Question"},"type":"scale"},\#
      {"code":"Q2","hint":{"ar":"تلميح","en":"Hint"},"limit":9,"text":{"ar":"سؤال","en":"Question"},"type":"text"}],\#
      "status":"published","title":{"ar":"عنوان","en":"A/B"},"version":2}
      """#
    #expect(try questionnaire.json == expected)
    #expect(try questionnaire.digest.count == 64)
  }

  @Test func theDigestFollowsEveryWord() throws {
    func digest(_ text: String) throws -> String { try #require(try Shelf(text).read().questionnaires.first).digest }
    let plain = try digest(Shelf.draft)
    #expect(try digest("# remark\n\n" + Shelf.draft.replacing("version: 1", with: "version:   1  # first")) == plain)
    for (old, new) in [
      ("Was it solved?", "Was it solved!"), ("limit: 20", "limit: 21"), ("best-first", "worst-first"),
      ("code: 99", "code: 98"), ("indicator: need-met", "indicator: time"), (", outside: true", ""),
    ] {
      #expect(try digest(Shelf.draft.replacing(old, with: new)) != plain, "\(old)")
    }
  }

  @Test func textThatIsNoQuestionnaireIsRefused() throws {
    let text = try #require(try Shelf().read().questionnaires.first).json
    for broken in [
      "", "{}", "[]", text.replacing("\"Q2\"", with: "\"Q 2\""), text.replacing("\"text\"", with: "\"essay\""),
    ] {
      #expect(throws: (any Error).self) { try Questionnaire(json: broken) }
    }
  }
}
