import Surveys
import Testing
import Vocabulary

/// A draft with thousands of faults is told of them in few words.
struct ManyFaultsTests {
  /// A question with so many options, and an alert on so many codes that are none of them.
  private func draft(options: Int, wrong: Int) throws -> DraftValue {
    var draft = try DraftValue(reading: Shelf.draft)
    let list = (0..<options).map { code in
      DraftValue.keys([.init("code", .plain(String(code))), .init("ar", .text("خيار")), .init("en", .text("Option"))])
    }
    let alert = (0..<wrong).map { DraftValue.plain(String(10_000 + $0)) }
    draft["questions"] = .list(
      draft.items("questions") + [
        .keys([
          .init("code", .text("W1")), .init("type", .text("choice")), .init("ar", .text("أيها؟")),
          .init("en", .text("Which?")), .init("options", .list(list)),
          .init("alert", .keys([.init("kind", .text("attention")), .init("any", .list(alert))])),
        ])
      ])
    return draft
  }

  @Test func thousandsOfFaultsAreNamedInPart() throws {
    let found = QuestionnaireRules.shipped.examine(try draft(options: 400, wrong: 1_500))
    #expect(found.questionnaire == nil)
    // 300 options beyond the code 99, and two rules that each wrong code breaks.
    #expect(found.findings.count == 1_001)
    let all = 300 + 1_500 * 2
    #expect(found.findings.last?.reason.en.contains("not named: \(all - 1_000).") == true)
    #expect(found.findings.last?.reason.ar.contains(Numerals.arabicIndic(String(all - 1_000))) == true)
    for finding in found.findings {
      #expect(finding.reason.ar.utf8.count < 1_000 && finding.reason.en.utf8.count < 1_000)
    }
  }

  @Test func fewFaultsAreAllNamed() throws {
    let found = QuestionnaireRules.shipped.examine(try draft(options: 100, wrong: 2))
    #expect(found.findings.count { $0.reason.en.contains("could raise an alert") } == 2)
    #expect(!found.findings.contains { $0.reason.en.contains("Further faults") })
  }

  @Test(arguments: [
    (20, "«\u{2068}19\u{2069}».", "\"19\"."), (21, "، وواحد غيرها.", " and 1 more."),
    (22, "، واثنان غيرها.", " and 2 more."), (23, "، و٣ غيرها.", " and 3 more."),
    (4_000, "، و٣٩٨٠ غيرها.", " and 3980 more."),
  ])
  func aLongListSaysHowManyMore(known: Int, ar: String, en: String) {
    let fault = MeaningFault.alertOnUnknownAnswer(5_000, known: Array(0..<known))
    let reason = Fault(file: "a.yaml", line: 1, kind: .meaning(fault)).reason
    #expect(reason.ar.hasSuffix(ar) && reason.en.hasSuffix(en), "\(reason)")
    let other = ArrangementFault.unknownAnswer(5_000, of: "Q1", known: Array(0..<known))
    let words = Fault(file: "a.yaml", line: 1, kind: .meaning(.arrangement(other))).reason
    #expect(words.ar.hasSuffix(ar) && words.en.hasSuffix(en.replacing("\"", with: "")), "\(words)")
  }
}
