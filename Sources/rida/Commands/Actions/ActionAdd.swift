import ArgumentParser
import Operations
import Reports
import Vocabulary
import Workflow

/// `rida action add`: plans an action.
struct ActionAdd: AsyncParsableCommand, ServedCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Plan an improvement action; prints its key. · التخطيط لإجراء تحسين.",
    discussion: """
      The indicator and the dates are fixed before the action begins. Indicators: CSAT, ease and others that are a share,
      and response-rate. Owners: \(Role.allCases.map(\.rawValue).joined(separator: ", ")).
      """)

  @OptionGroup var database: DatabaseOption
  @OptionGroup var definitions: ReportsOption
  @Option(help: "The department's code. · رمز القسم.") var department: String
  @Option(help: "What was found. · ما وُجد.") var finding: String
  @Option(help: "Its cause. · السبب.") var cause: String
  @Option(help: "What will be done. · الإجراء.") var step: String
  @Option(help: "The role that follows it up. · المسؤول عن متابعته.") var owner: String
  @Option(help: "The indicator it should move. · المؤشر.") var indicator: String
  @Option(help: "The day it begins, 2026-11-01. · يوم البدء.") var start: String
  @Option(help: "The day its effect is looked at. · يوم النظر في الأثر.") var review: String

  func run() async throws {
    let blame = try definitions.read { folder throws(ReportFolderRefusal) in try folder.blame() }
    guard let owner = Role(rawValue: owner) else {
      let roles = Role.allCases.map(\.rawValue).joined(separator: ", ")
      throw Problem(
        64,
        LocalizedText(
          ar: "«\(self.owner)» ليس دوراً. الأدوار: \(roles)", en: "“\(self.owner)” is no role. Roles: \(roles)"))
    }
    guard let measure = MeasureCode(indicator) else {
      throw Problem(64, ActionRefusal.unknownMeasure(indicator).words)
    }
    guard let code = DepartmentCode(department) else {
      throw Problem(64, ActionRefusal.unknownDepartment(department).words)
    }
    let plan = ImprovementAction.Plan(department: code, finding: finding, cause: cause, step: step, owner: owner)
    let aim = ImprovementAction.Aim(measure: measure, start: try Self.day(start), review: try Self.day(review))
    let engine = try database.open()
    let action = try await Problem.told { try await engine.plan(plan, aim: aim, by: nil, without: blame) }
    Console.put(action.id.description)
  }

  /// The day that somebody wrote.
  static func day(_ text: String) throws -> Day {
    let parts = Numerals.western(text).split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }
    let day =
      numbers.count == 3 && parts.count == 3
      ? numbers[0] < 1_600
        ? Day(ummAlQuraYear: numbers[0], month: numbers[1], day: numbers[2])
        : Day(year: numbers[0], month: numbers[1], day: numbers[2]) : nil
    guard let day else {
      throw Problem(
        64,
        LocalizedText(
          ar: "«\(text)» ليس تاريخاً. اكتبه هكذا: \u{200E}2026-11-01 أو \u{200E}1448-05-21.",
          en: "“\(text)” is not a date. Write it as 2026-11-01 or 1448-05-21."))
    }
    return day
  }
}
