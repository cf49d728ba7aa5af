import Foundation
import Testing
import Vocabulary

@testable import Reports

/// T3: reports blame nobody, neither in their texts nor in what is made of them.
@Suite struct BlameTests {
  private func blame() throws -> BlameWords { try ImprovementSample.department().blame }

  @Test(arguments: [
    "كان هناك تقصيرٌ واضح", "والموظف مُقصِّر", "بسبب الإهمال", "هو الأسوأ", "ضعيف الأداء", "This is their FAILURE.",
    "the worst department", "poor performance", "يستحق العقوبة",
  ])
  func blameIsFoundInAnySpelling(_ text: String) throws { #expect(try !blame().found(in: text).isEmpty) }

  @Test(arguments: ["تأخر الموعد بسبب زيارتين", "الخطأ المعياري", "The second visit came late.", "معلومات", ""])
  func plainSpeechIsNoBlame(_ text: String) throws { #expect(try blame().found(in: text) == []) }

  @Test func aBlamingTextIsAFaultOfTheFolder() throws {
    let copy = FileManager.default.temporaryDirectory.appendingPathComponent("reports-\(UUID())")
    try FileManager.default.copyItem(at: URL(fileURLWithPath: SampleAssociation.folder()), to: copy)
    defer { try? FileManager.default.removeItem(at: copy) }
    for (file, text, other) in [
      ("texts/improvement.ar.yaml", "state.running: جارٍ", "state.running: فشل"),
      ("texts/en.yaml", "head.n: Number", "head.n: Worst"),
    ] {
      let url = copy.appendingPathComponent(file)
      let given = try String(contentsOf: url, encoding: .utf8)
      try given.replacing(text, with: other).write(to: url, atomically: true, encoding: .utf8)
    }
    let faults = ReportFolder(copy.path).check().map(\.description)
    #expect(faults.contains { $0.hasPrefix("texts/improvement.ar.yaml:") && $0.contains("فشل") }, "\(faults)")
    #expect(faults.contains { $0.hasPrefix("texts/en.yaml:") && $0.contains("worst") })
  }

  @Test func whatIsGeneratedBlamesNobody() throws {
    let blame = try blame()
    let definition = try ImprovementSample.department()
    let quoted = Language.allCases.flatMap { language in
      let wording = Wording(definition.texts, in: language)
      return [wording.say(.departmentRight), wording.say(.boardRight)].map { HTMLText.escaped($0) }
    }
    for seed in 1...12 as ClosedRange<UInt64> {
      let figures = try SampleAssociation.figures(seed: seed)
      for department in ["maintenance", "housing", "training"] {
        let report = DepartmentReport(
          of: try ImprovementSample.sources(department, figures: figures), under: definition)
        for language in Language.allCases {
          var text = report.html(in: language).replacing(/<style>[\s\S]*?<\/style>/, with: "").replacing(
            /<[^>]*>/, with: " ")
          for right in quoted { text = text.replacing(right, with: "") }
          #expect(blame.found(in: text) == [], "seed \(seed), \(department)")
        }
      }
    }
    for language in Language.allCases {
      var text = try ImprovementSample.boardReport().html(in: language).replacing(/<style>[\s\S]*?<\/style>/, with: "")
        .replacing(/<[^>]*>/, with: " ")
      for right in quoted { text = text.replacing(right, with: "") }
      #expect(blame.found(in: text) == [])
    }
  }
}
