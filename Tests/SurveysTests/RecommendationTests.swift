import Surveys
import Testing
import Vocabulary

@Suite struct RecommendationTests {
  /// The third and fourth were found by fuzzing: a mark is one character with the space before it.
  @Test(arguments: ["never", "never = ever", "\u{0651}سهل", "\u{0745}ستحيل", " "])
  func theWordsOfAnEndComeBackWithoutItsNumber(words: String) throws {
    let scale = Scale.recommendation(lowest: LocalizedText(ar: words, en: words), highest: .init(ar: "نعم", en: "yes"))
    let end = try #require(scale.options.first).text
    for written in [end.ar, end.en] {
      #expect(Scale.endWords(written).unicodeScalars.elementsEqual(words.unicodeScalars))
    }
  }

  @Test func wordsWithoutANumberStay() { #expect(Scale.endWords("never") == "never") }
}
