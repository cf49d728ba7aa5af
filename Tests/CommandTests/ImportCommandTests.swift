import Foundation
import Messaging
import Storage
import TestSupport
import Testing
import Vocabulary

/// Earlier lists, as people take them in by command.
@Suite struct ImportCommandTests {
  private static let example = House.root + "/docs/examples/requests/"

  /// A list of one row, whose day does not exist, in a folder of its own; gives the paths of the list and of a database.
  private func faultyList() throws -> (list: String, database: String) {
    let database = try House.temporaryFile()
    let list = URL(filePath: database).deletingLastPathComponent().path + "/requests.csv"
    let lines = try String(contentsOfFile: Self.example + "requests.csv", encoding: .utf8).split(separator: "\n")
    let faulty = try #require(lines.first { $0.contains("2026-09-31") })
    try Data("\(lines[0])\n\(faulty)\n".utf8).write(to: URL(filePath: list))
    return (list, database)
  }

  @Test func rowsThatSomebodyMendedAreNotWrittenOver() async throws {
    let (list, database) = try faultyList()
    func take(_ options: String...) async throws -> Program.Outcome {
      try await Program.run(
        ["import", "requests", list, "--map", Self.example + "map.yaml", "--database", database] + options)
    }
    let first = try await take()
    #expect(first.status == 1 && first.words.contains(list + ".rejected.csv"), "\(first.words)")
    let rejected = try Data(contentsOf: URL(filePath: list + ".rejected.csv"))
    let same = try await take()
    #expect(same.words.contains(list + ".rejected.csv"), "\(same.words)")
    let mended = rejected + Data("mended\n".utf8)
    try mended.write(to: URL(filePath: list + ".rejected.csv"))
    for _ in 0..<2 {
      let again = try await take()
      #expect(again.status == 1 && again.words.contains(list + ".rejected-2.csv"), "\(again.words)")
    }
    #expect(try Data(contentsOf: URL(filePath: list + ".rejected.csv")) == mended)
    #expect(try Data(contentsOf: URL(filePath: list + ".rejected-2.csv")) == rejected)
    #expect(!FileManager.default.fileExists(atPath: list + ".rejected-3.csv"))
  }

  @Test func rejectedRowsAreNotWrittenOverTheListItself() async throws {
    let (list, database) = try faultyList()
    let text = try Data(contentsOf: URL(filePath: list))
    let folder = URL(filePath: list).deletingLastPathComponent().path
    let refused = try await Program.run(
      "import", "requests", list, "--map", Self.example + "map.yaml", "--rejects", folder + "/./requests.csv",
      "--database", database)
    #expect(refused.status == 64 && refused.words.contains("--rejects"), "\(refused.words)")
    #expect(try Data(contentsOf: URL(filePath: list)) == text)
    #expect(!FileManager.default.fileExists(atPath: database))
  }

  /// A list of one request whose service was given two days ago.
  private func list(_ number: Int, beside database: String) throws -> String {
    let list = URL(filePath: database).deletingLastPathComponent().path + "/requests-\(number).csv"
    let columns = try String(contentsOfFile: Self.example + "requests.csv", encoding: .utf8).split(separator: "\n")[0]
    func day(_ daysAgo: Int) -> String {
      let date = Date(timeIntervalSinceNow: -86_400 * Double(daysAgo))
      return date.formatted(.iso8601.year().month().day().dateSeparator(.dash))
    }
    let row =
      "\(number),سالم بن عودة العطوي,,055123450\(number),طلب دعم,الترميم والصيانة,ترميم سقف,حضور,\(day(40)),قدمت الخدمة,\(day(2)),,,"
    try Data("\(columns)\n\(row)\n".utf8).write(to: URL(filePath: list))
    return list
  }

  /// By which carriers the association asks, and what it writes.
  private func asked(in path: String) async throws -> [Carrier: String] {
    let asked: [Carrier: String]
    do {
      let store = try await House.whenReleased { try Store(path: path, association: .fixed("tabuk")) }
      asked = try await store.read { ledger in
        try ledger.messages(limit: 9).reduce(into: [:]) { asked, message in
          guard let sending = try ledger.sending(of: message.id) else { return }
          asked[sending.carrier] = message.text
        }
      }
    }
    try await House.untilReleased(path)
    return asked
  }

  /// Who is asked after an import is asked as the service asks, whether it runs or not.
  @Test func whoIsAskedIsAskedByTheServicesAddressRulesAndCarriers() async throws {
    let path = try House.temporaryFile()
    let folder = URL(filePath: path).deletingLastPathComponent().path
    let environment = URL(filePath: "/usr/bin/env")
    func invite(_ number: Int, _ settings: [String], _ options: [String] = []) async throws -> Program.Outcome {
      let command = ["import", "requests", try list(number, beside: path), "--map", Self.example + "map.yaml"]
      return try await Program.run(
        settings + [Program.executable.path] + command + ["--invite", "--database", path] + options, by: environment)
    }
    let unknown = try await invite(1, [])
    #expect(unknown.status == 64 && unknown.words.contains("--public-address"), "\(unknown.words)")
    #expect(!FileManager.default.fileExists(atPath: path))

    // A gateway for WhatsApp alone, whose secret the command need not know.
    let gateways = folder + "/gateways"
    try FileManager.default.createDirectory(atPath: gateways, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: House.root + "/docs/examples/gateways/whatsapp-cloud.yaml", toPath: gateways + "/whatsapp.yaml")
    let site = "RIDA_ADDRESS=https://rate.example.sa"
    let first = try await invite(1, [site, "RIDA_GATEWAYS=\(gateways)"])
    #expect(first.status == 0 && first.words.contains("Surveys issued: 1."), "\(first.words)")
    var asked = try await asked(in: path)
    #expect(asked.keys.map(\.self) == [.whatsApp])
    #expect(asked[.whatsApp]?.contains(" https://rate.example.sa/s/") == true, "\(asked)")

    let rules = folder + "/asking.json"
    try Data(#"{"carriers": ["letter", "whatsapp"]}"#.utf8).write(to: URL(filePath: rules))
    let second = try await invite(
      2, ["RIDA_GATEWAYS=\(gateways)", "RIDA_ASKING=\(rules)"],
      ["--address", "https://other.example.sa", "--by-hand", "letter"])
    #expect(second.status == 0 && second.words.contains("Surveys issued: 1."), "\(second.words)")
    asked = try await self.asked(in: path)
    #expect(Set(asked.keys) == [.whatsApp, .letter])
    #expect(asked[.letter]?.contains(" https://other.example.sa/s/") == true, "\(asked)")

    // One of several: its own entry alone.
    let several = folder + "/associations.json"
    try Data(#"[{"association": "tabuk", "public-address": "https://tabuk.example.sa"}]"#.utf8)
      .write(to: URL(filePath: several))
    let third = try await invite(3, [site, "RIDA_GATEWAYS=\(gateways)", "RIDA_ASSOCIATIONS=\(several)"])
    #expect(third.status == 0 && third.words.contains("Surveys issued: 1."), "\(third.words)")
    asked = try await self.asked(in: path)
    #expect(asked[.sms]?.contains(" https://tabuk.example.sa/s/") == true, "\(asked)")
  }
}
