import Foundation
import Surveys
public import Vocabulary

/// The folder `reports/`: the definitions of the reports and their texts in both languages.
public struct ReportFolder: Sendable {
  public let path: String

  public init(_ path: String) { self.path = path }

  /// Every fault of the folder's files, in order of file and line; empty where all is well.
  public func check() -> [ReportFault] {
    Array(Set(readMonthly().faults + readDepartment().faults + readBoard().faults)).sorted()
  }

  /// The monthly report's definition, or every fault that keeps it from being one.
  public func monthly() throws(ReportFolderRefusal) -> MonthlyDefinition { try readMonthly().whole() }

  /// The definition of the departments' improvement reports.
  public func department() throws(ReportFolderRefusal) -> DepartmentDefinition { try readDepartment().whole() }

  /// The definition of the board's page.
  public func board() throws(ReportFolderRefusal) -> BoardDefinition { try readBoard().whole() }

  /// The words that no text may hold.
  public func blame() throws(ReportFolderRefusal) -> BlameWords {
    let (words, faults) = read("blame.yaml") { BlameWords(reading: $0, in: &$1) }
    return try Reading(definition: words, faults: faults).whole()
  }

  private struct Reading<Definition> {
    let definition: Definition?
    let faults: [ReportFault]

    func whole() throws(ReportFolderRefusal) -> Definition {
      guard faults.isEmpty, let definition else { throw .faulty(faults.sorted()) }
      return definition
    }
  }

  private func readMonthly() -> Reading<MonthlyDefinition> {
    let (draft, faults) = read("monthly.yaml") { MonthlyOutline(reading: $0, in: &$1) }
    let blame = read("blame.yaml") { BlameWords(reading: $0, in: &$1) }.value
    let texts = texts(of: draft?.measures ?? [], without: blame)
    guard let draft, let worded = texts.definition else {
      return Reading(definition: nil, faults: faults + texts.faults)
    }
    return Reading(definition: draft.definition(worded: worded), faults: faults + texts.faults)
  }

  private func readDepartment() -> Reading<DepartmentDefinition> {
    let (draft, faults) = read("department.yaml") { DepartmentOutline(reading: $0, in: &$1) }
    let (voices, voiceFaults) = read("voices.yaml") { VoiceRules(reading: $0, in: &$1) }
    let words = wording(of: draft?.measures ?? [])
    let all = faults + voiceFaults + words.faults
    guard let draft, let voices, let (blame, texts) = words.definition else {
      return Reading(definition: nil, faults: all)
    }
    return Reading(definition: draft.definition(hearing: voices, without: blame, worded: texts), faults: all)
  }

  private func readBoard() -> Reading<BoardDefinition> {
    let (draft, faults) = read("board.yaml") { BoardOutline(reading: $0, in: &$1) }
    let words = wording(of: [.answers(.satisfaction), .answers(.ease), .responseRate])
    guard let draft, let (blame, texts) = words.definition else {
      return Reading(definition: nil, faults: faults + words.faults)
    }
    return Reading(definition: draft.definition(without: blame, worded: texts), faults: faults + words.faults)
  }

  /// The texts of the improvement reports together with those of every report, and the words that blame.
  private func wording(of measures: [Measure]) -> Reading<(BlameWords, Texts)> {
    let (blame, faults) = read("blame.yaml") { BlameWords(reading: $0, in: &$1) }
    let base = texts(of: measures, without: blame)
    let (ar, arFaults) = read("texts/improvement.ar.yaml") {
      TextsReader(improvementIn: .arabic, blame: blame).read($0, in: &$1)
    }
    let (en, enFaults) = read("texts/improvement.en.yaml") {
      TextsReader(improvementIn: .english, blame: blame).read($0, in: &$1)
    }
    let all = faults + base.faults + arFaults + enFaults
    guard let blame, let texts = base.definition, let ar, let en else { return Reading(definition: nil, faults: all) }
    let both = Texts(
      ar: texts.ar.merging(ar, uniquingKeysWith: { one, _ in one }),
      en: texts.en.merging(en, uniquingKeysWith: { one, _ in one }))
    return Reading(definition: (blame, both), faults: all)
  }

  private func texts(of measures: [Measure], without blame: BlameWords?) -> Reading<Texts> {
    let (ar, arFaults) = read("texts/ar.yaml") {
      TextsReader(language: .arabic, measures: measures, blame: blame).read($0, in: &$1)
    }
    let (en, enFaults) = read("texts/en.yaml") {
      TextsReader(language: .english, measures: measures, blame: blame).read($0, in: &$1)
    }
    guard let ar, let en else { return Reading(definition: nil, faults: arFaults + enFaults) }
    return Reading(definition: Texts(ar: ar, en: en), faults: arFaults + enFaults)
  }

  private func read<Value>(
    _ name: String, _ body: (StrictFile.Fields, inout StrictFile) -> Value
  ) -> (value: Value?, faults: [ReportFault]) {
    var file = StrictFile(name)
    do {
      let text = try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
      let value = file.root(of: text).map { body($0, &file) }
      return (value, file.faults)
    } catch {
      file.fault(nil, .unreadable((error as NSError).localizedDescription))
      return (nil, file.faults)
    }
  }
}

/// Why a folder holds no definition.
public enum ReportFolderRefusal: Refusal {
  case faulty([ReportFault])
}
