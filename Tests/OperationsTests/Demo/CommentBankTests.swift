import Testing

@testable import Operations

@Suite("The words of the demo's people") struct CommentBankTests {
  private var sentences: [String] {
    [CommentBank.complaints, CommentBank.praise].flatMap { $0.values.flatMap { $0.values.flatMap(\.self) } }
  }

  @Test func thereAreManyAndNearlyNoneTwice() {
    #expect(Set(sentences).count >= 150)
    #expect(sentences.count - Set(sentences).count <= 2)
  }

  @Test func everyVoiceHasSomethingToSayOnEveryTheme() {
    for department in DemoPlan.departments {
      for theme in DemoPlan.Theme.allCases {
        for bank in [CommentBank.complaints, CommentBank.praise] {
          let said = department.voices.flatMap { bank[$0]?[theme] ?? [] }
          #expect(said.contains { !$0.contains("{wait}") }, "\(department.code), \(theme)")
        }
      }
    }
  }

  @Test func everyGapIsFilled() {
    for sentence in sentences {
      let filled = CommentBank.filled(sentence, service: "دعم الإيجار", department: "الإيجار", days: 12)
      #expect(filled?.contains("{") == false && filled?.contains("}") == false, "\(sentence)")
    }
  }

  @Test(arguments: [
    (1, "يوماً واحداً"), (2, "يومين"), (3, "٣ أيام"), (10, "١٠ أيام"), (11, "١١ يوماً"), (99, "٩٩ يوماً"), (100, "١٠٠ يوم"),
    (103, "١٠٣ أيام"), (111, "١١١ يوماً"),
  ])
  func daysAreCountedAsInArabic(days: Int, words: String) {
    #expect(CommentBank.duration(days) == words)
  }

  @Test func nobodyComplainsOfAWaitThatWasNone() {
    #expect(CommentBank.filled("انتظرت {wait}.", service: "", department: "", days: 3) == nil)
    #expect(CommentBank.filled("انتظرت {wait}.", service: "", department: "", days: 7) == "انتظرت ٧ أيام.")
  }
}
