import Foundation
import Surveys
public import Vocabulary

/// The folder `reports/`: the definitions of the reports and their texts in both languages.
public struct ReportFolder: Sendable {
  public let path: String

  public init(_ path: String) { self.path = path }

  /// Every fault of the folder's files, in order of file and line; empty where all is well.
  public func check() -> [ReportFault] { readAll().faults.sorted() }

  /// The definitions of all reports, or every fault of the folder. What they have in common is read once.
  public func all() throws(ReportFolderRefusal) -> ReportDefinitions { try readAll().whole() }

  /// The monthly report's definition, or every fault that keeps it from being one.
  public func monthly() throws(ReportFolderRefusal) -> MonthlyDefinition {
    let outline = monthlyOutline()
    let blame = read("blame.yaml") { BlameWords(reading: $0, in: &$1) }.definition
    let texts = texts(of: outline.definition?.measures ?? [], without: blame)
    return try outline.and(texts) { $0.definition(worded: $1) }.whole()
  }

  /// The definition of the departments' improvement reports.
  public func department() throws(ReportFolderRefusal) -> DepartmentDefinition {
    let outline = departmentOutline()
    return try outline.and(wording(of: outline.definition?.outline.measures ?? []), Self.department).whole()
  }

  /// The definition of the board's page.
  public func board() throws(ReportFolderRefusal) -> BoardDefinition {
    try boardOutline().and(wording(of: BoardDefinition.measures), Self.board).whole()
  }

  /// The words that no text may hold.
  public func blame() throws(ReportFolderRefusal) -> BlameWords {
    try read("blame.yaml") { BlameWords(reading: $0, in: &$1) }.whole()
  }

  /// What could be read, and what is wrong.
  private struct Reading<Definition> {
    let definition: Definition?
    let faults: [ReportFault]

    func whole() throws(ReportFolderRefusal) -> Definition {
      guard faults.isEmpty, let definition else { throw .faulty(faults.sorted()) }
      return definition
    }

    func and<Other, Both>(_ other: Reading<Other>, _ join: (Definition, Other) -> Both) -> Reading<Both> {
      let both = definition.flatMap { one in other.definition.map { join(one, $0) } }
      return Reading<Both>(definition: both, faults: faults + other.faults)
    }
  }

  private typealias DepartmentParts = (outline: DepartmentOutline, voices: VoiceRules)
  /// The texts of every report, and with those of the improvement reports.
  private typealias Wording = (blame: BlameWords, common: Texts, all: Texts)

  private func readAll() -> Reading<ReportDefinitions> {
    let (monthly, department) = (monthlyOutline(), departmentOutline())
    let measures = (monthly.definition?.measures ?? []) + (department.definition?.outline.measures ?? [])
    return monthly.and(department) { ($0, $1) }.and(boardOutline()) { ($0.0, $0.1, $1) }
      .and(wording(of: measures + BoardDefinition.measures)) { outlines, wording in
        ReportDefinitions(
          monthly: outlines.0.definition(worded: wording.common), department: Self.department(outlines.1, wording),
          board: Self.board(outlines.2, wording))
      }
  }

  private func monthlyOutline() -> Reading<MonthlyOutline> {
    read("monthly.yaml") { MonthlyOutline(reading: $0, in: &$1) }
  }

  private func departmentOutline() -> Reading<DepartmentParts> {
    read("department.yaml") { DepartmentOutline(reading: $0, in: &$1) }
      .and(read("voices.yaml") { VoiceRules(reading: $0, in: &$1) }) { ($0, $1) }
  }

  private func boardOutline() -> Reading<BoardOutline> {
    read("board.yaml") { BoardOutline(reading: $0, in: &$1) }
  }

  private static func department(_ parts: DepartmentParts, _ wording: Wording) -> DepartmentDefinition {
    parts.outline.definition(hearing: parts.voices, without: wording.blame, worded: wording.all)
  }

  private static func board(_ outline: BoardOutline, _ wording: Wording) -> BoardDefinition {
    outline.definition(without: wording.blame, worded: wording.all)
  }

  private func wording(of measures: [Measure]) -> Reading<Wording> {
    let blame = read("blame.yaml") { BlameWords(reading: $0, in: &$1) }
    let common = texts(of: measures, without: blame.definition)
    func improvement(_ language: Language) -> Reading<[String: Texts.Phrase]> {
      read("texts/improvement.\(language.rawValue).yaml") {
        TextsReader(improvementIn: language, blame: blame.definition).read($0, in: &$1)
      }
    }
    let own = improvement(.arabic).and(improvement(.english)) { Texts(ar: $0, en: $1) }
    return blame.and(common) { ($0, $1) }.and(own) { ($0.0, $0.1, $0.1.and($1)) }
  }

  private func texts(of measures: [Measure], without blame: BlameWords?) -> Reading<Texts> {
    func common(_ language: Language) -> Reading<[String: Texts.Phrase]> {
      read("texts/\(language.rawValue).yaml") {
        TextsReader(language: language, measures: measures, blame: blame).read($0, in: &$1)
      }
    }
    return common(.arabic).and(common(.english)) { Texts(ar: $0, en: $1) }
  }

  private func read<Value>(
    _ name: String, _ body: (StrictFile.Fields, inout StrictFile) -> Value
  ) -> Reading<Value> {
    var file = StrictFile(name)
    do {
      let text = try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
      let value = file.root(of: text).map { body($0, &file) }
      return Reading(definition: value, faults: file.faults)
    } catch {
      file.fault(nil, .unreadable((error as NSError).localizedDescription))
      return Reading(definition: nil, faults: file.faults)
    }
  }
}

/// Why a folder holds no definition.
public enum ReportFolderRefusal: Refusal {
  case faulty([ReportFault])
}
