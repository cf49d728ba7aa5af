import Surveys
import Testing
import Vocabulary

@testable import Reports

@Suite struct PluralTests {
  @Test(arguments: [
    (0, "لا إجابات"), (1, "إجابة واحدة"), (2, "إجابتان"), (3, "٣ إجابات"), (10, "١٠ إجابات"), (11, "١١ إجابة"),
    (99, "٩٩ إجابة"), (100, "١٠٠ إجابة"), (101, "١٠١ إجابة"), (103, "١٠٣ إجابات"), (111, "١١١ إجابة"),
    (1_234, "١٬٢٣٤ إجابة"),
  ])
  func answersAreCountedByArabicGrammar(_ number: Int, _ text: String) throws {
    let wording = Wording(try SampleAssociation.definition().texts, in: .arabic)
    #expect(wording.counted(.answers, number).withoutIsolates == text)
  }

  @Test(arguments: [(0, "no answers"), (1, "1 answer"), (2, "2 answers"), (1_234, "1,234 answers")])
  func answersAreCountedByEnglishGrammar(_ number: Int, _ text: String) throws {
    let wording = Wording(try SampleAssociation.definition().texts, in: .english)
    #expect(wording.counted(.answers, number).withoutIsolates == text)
  }

  @Test func fewAnswersAreSaidInTheGenitive() throws {
    let wording = Wording(try SampleAssociation.definition().texts, in: .arabic)
    #expect(wording.base(.fewer(than: 5), of: .answers(.satisfaction)).withoutIsolates == "أقل من ٥ إجابات")
    #expect(wording.base(.fewer(than: 20), of: .responseRate).withoutIsolates == "أقل من ٢٠ دعوة")
  }

  /// How many months a trend or the drivers take in: any number that a definition may set.
  @Test(arguments: [(1, "شهر واحد"), (2, "شهرين"), (6, "٦ أشهر"), (24, "٢٤ شهراً"), (60, "٦٠ شهراً")])
  func monthsAreCountedInTheGenitive(_ number: Int, _ text: String) throws {
    let wording = Wording(try ImprovementSample.department().texts, in: .arabic)
    let months = wording.counting(.months, number)
    #expect(months.withoutIsolates == text)
    #expect(wording.say(.sectionCharts, ["months": months]).withoutIsolates == "ما تغيّر خلال \(text)")
  }

  @Test func numbersAreWrittenAsTheReaderWritesThem() throws {
    let texts = try SampleAssociation.definition().texts
    let (arabic, english) = (Wording(texts, in: .arabic), Wording(texts, in: .english))
    #expect(arabic.percent(0.8342).withoutIsolates == "٨٣٫٤٪")
    #expect(arabic.percent(1).withoutIsolates == "١٠٠٪")
    #expect(arabic.percent(0).withoutIsolates == "٠٪")
    #expect(arabic.decimal(-12.25, places: 1).withoutIsolates == "\u{2212}١٢٫٣")
    #expect(english.percent(0.8342).withoutIsolates == "83.4%")
    #expect(english.decimal(4.05, places: 2).withoutIsolates == "4.05")
    #expect(english.decimal(-0.01, places: 1).withoutIsolates == "0")
  }

  @Test func aNumberInASentenceIsARunOfItsOwn() throws {
    let texts = try SampleAssociation.definition().texts
    #expect(Wording(texts, in: .arabic).percent(0.5) == "\u{2067}٥٠٪\u{2069}")
    #expect(Wording(texts, in: .english).percent(0.5) == "\u{2066}50%\u{2069}")
  }
}

extension String {
  var withoutIsolates: String { String(unicodeScalars.filter { !(0x2066...0x2069).contains($0.value) }) }
}
