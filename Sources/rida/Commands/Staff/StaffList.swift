import Access
import ArgumentParser
import Operations
import Vocabulary
import Workflow

/// `rida staff list`: all accounts, one a line.
struct StaffList: AsyncParsableCommand, ServedCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the accounts: name, sign-in name, roles, state. · قائمة الحسابات.")

  @OptionGroup var database: DatabaseOption
  @Flag(help: "Write it as JSON. · بصيغة JSON.") var json = false

  func run() async throws {
    let lines = try await database.open().accounts().map(Line.init)
    if json { return try Console.put(json: lines) }
    for line in lines {
      let department = line.department.map { "\t\($0)" } ?? ""
      Console.put("\(line.signInName)\t\(line.name)\t\(line.roles.joined(separator: ","))\t\(line.state)\(department)")
    }
  }

  private struct Line: Encodable {
    let signInName: String
    let name: String
    let roles: [String]
    let department: String?
    let state: String

    init(_ account: StaffAccount) {
      signInName = account.signInName.text
      name = account.name.text
      roles = account.roles.map(\.rawValue).sorted()
      department = account.department?.text
      state = account.locked != nil ? "locked" : account.password == nil ? "not yet taken over" : "active"
    }
  }
}
