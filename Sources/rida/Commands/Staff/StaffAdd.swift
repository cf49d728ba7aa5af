import Access
import ArgumentParser
import Operations
import Vocabulary
import Workflow

/// `rida staff add`: opens an account and prints the link for its owner.
struct StaffAdd: AsyncParsableCommand, ServedCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Open an account and print the link for its owner. · فتح حساب.",
    discussion: """
      Roles: administrator, relations, researcher, committee, department, quality, board. Makes the database if there is \
      none.
      rida staff add --name 'ماجد العمراني' --sign-in-name majed --roles administrator --public-address https://rate.example.sa
      """)

  @OptionGroup var database: DatabaseOption
  @OptionGroup var site: PublicAddressOption
  @Option(help: "First and family name at least. · الاسم.") var name: String
  @Option(help: "Latin letters and digits. · اسم الدخول.") var signInName: String
  @Option(help: "One or more, with commas between. · الأدوار.", transform: StaffAdd.roles) var roles: Set<Role>
  @Option(help: "The code of his department; needed for the role department. · رمز القسم.") var department: String?

  func run() async throws {
    let department = try department.map { code in
      guard let code = DepartmentCode(code) else { throw AccountRefusal.noDepartment }
      return code
    }
    let engine = try site.engine(over: database, making: true)
    try await engine.openAccount(
      name: name, signInName: signInName, roles: roles, department: department, by: nil
    ).put(for: site)
  }

  private static func roles(_ text: String) throws -> Set<Role> {
    Set(
      try text.split(separator: ",").map { word in
        guard let role = Role(rawValue: word.filter { !$0.isWhitespace }) else {
          let known = Role.allCases.map(\.rawValue).joined(separator: ", ")
          throw ValidationError("'\(word)' is not a role; use \(known).")
        }
        return role
      })
  }
}
