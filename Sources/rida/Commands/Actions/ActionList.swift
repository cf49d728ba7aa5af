import ArgumentParser
import Operations
import Vocabulary
import Workflow

/// `rida action list`: the actions, one a line.
struct ActionList: AsyncParsableCommand, ServedCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The improvement actions, one a line. · قائمة إجراءات التحسين.")

  @OptionGroup var database: DatabaseOption
  @Option(help: "Only those of a department. · قسم واحد.") var department: String?
  @Flag(help: "Write them as JSON. · بصيغة JSON.") var json = false

  private struct Line: Encodable {
    let id: String
    let department: String
    let state: String
    let indicator: String
    let start: Day
    let review: Day
    let owner: String
    let finding: String
    let cause: String
    let step: String
  }

  func run() async throws {
    let code = try department.map { text in
      guard let code = DepartmentCode(text) else { throw Problem(64, ActionRefusal.unknownDepartment(text).words) }
      return code
    }
    let lines = try await database.open().actions(of: code).map { action in
      Line(
        id: action.id.description, department: action.plan.department.text, state: action.state.rawValue,
        indicator: action.aim.measure.text, start: action.started ?? action.aim.start, review: action.aim.review,
        owner: action.plan.owner.rawValue, finding: action.plan.finding, cause: action.plan.cause,
        step: action.plan.step)
    }
    if json { return try Console.put(json: lines) }
    for line in lines {
      Console.put(
        "\(line.id)  \(line.department)  \(line.state)  \(line.indicator)  \(line.start) – \(line.review)  \(line.step)"
      )
    }
  }
}
