import Surveys
import Testing
import Vocabulary

/// What of an answer sheet the database keeps has a bound; no questionnaire is sound whose answers may go beyond it.
struct LongestAnswersTests {
  private static let questions = """
      - { code: W1, type: choice, ar: أيها؟, en: Which?, options: [{ code: 7, ar: أ, en: A }, { code: 12, ar: ب, en: B }] }
      - { code: W2, type: number, least: -100, most: 20, ar: كم؟, en: How many? }
      - { code: W3, type: date, earliest: "2026-01-01", latest: "2026-12-31", ar: متى؟, en: When? }
      - { code: W4, type: statement, ar: اقرأ, en: Read }
      - { code: W5, type: yes-no, ar: حقاً؟, en: Really? }
      - code: W6
        type: chips
        most: 2
        ar: أيها؟
        en: Which?
        options: [{ code: 1, ar: أ, en: A }, { code: 10, ar: ب, en: B }, { code: 11, ar: ج, en: C }]

    """

  @Test func theBoundIsWhatTheLongestSheetTakes() throws {
    let questionnaire = try #require(try Shelf(Shelf.draft + Self.questions).read().questionnaires.first)
    let sheet = try AnswerSheet(
      reading: [
        "Q2": ["99"], "Q8": ["10"], "Q9": ["2"], "Q10": ["words of one's own"], "Q11": ["1"], "W1": ["12"],
        "W2": ["-100"], "W3": ["2026-10-03"], "W5": ["2"], "W6": ["10", "11"],
      ], for: questionnaire)
    #expect(sheet.shorthand.count == questionnaire.longestShorthand, "\(sheet.shorthand)")
  }

  /// Each question takes 63 characters with its space: `T000…=1 `.
  @Test func answersThatCannotBeKeptAreAFault() throws {
    let own = try #require(try Shelf().read().questionnaires.first?.longestShorthand)
    let fits = (Questionnaire.mostShorthand - own) / 63
    func draft(_ count: Int) -> String {
      Shelf.draft
        + (0..<count).map { place in
          let digits = String(place)
          let code = "T" + String(repeating: "0", count: 59 - digits.count) + digits
          return "  - { code: \(code), type: yes-no, ar: حقاً؟, en: Really? }\n"
        }.joined()
    }
    #expect(try Shelf(draft(fits)).faults().isEmpty)
    let longest = own + (fits + 1) * 63
    let faults = try Shelf(draft(fits + 1)).faults()
    #expect(faults.map(\.kind) == [.meaning(.answersTooLong(longest, most: 4_096))])
    let reason = try #require(faults.first?.reason)
    #expect(reason.ar.contains(Numerals.arabicIndic(String(longest))) && reason.en.contains(String(longest)))
  }
}
