import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Storage

/// The step that brings checklists and taken forms: what was kept before it stays, what comes after it is held to its rules.
@Suite struct SchemaStepSevenTests {
  private let keyring = Keyring(bytes: Array(repeating: 3, count: 32))

  private func before() throws -> DatabaseFile {
    let file = try DatabaseFile()
    try Schema.migrate(file, upTo: 3)
    try file.write { connection in
      try connection.run(
        script: """
          INSERT INTO association VALUES ('tabuk', 'جمعية', 'Association');
          INSERT INTO department VALUES ('tabuk', 'repair', 'قسم', 'Department');
          INSERT INTO service VALUES ('tabuk', 'roof', 'repair', 'خدمة', 'Service');
          """)
    }
    return file
  }

  @Test func aServiceFromBeforeRequiresNothingUntilItIsSaidSo() throws {
    let file = try before()
    try Schema.migrate(file)
    let card = Requirement(
      .fixed("card"), name: LocalizedText(ar: "الهوية", en: "Card"), phase: .registration, validity: .sinceIssue)
    let paper = Requirement(.fixed("a-paper"), name: LocalizedText(ar: "ورقة", en: "Paper"))
    try file.write { connection in
      let ledger = Ledger(connection, .fixed("tabuk"), keyring)
      #expect(try ledger.services().count == 1)
      #expect(try ledger.checklist(of: .fixed("roof"), in: .fixed("repair")).requirements.isEmpty)
      try ledger.save(Checklist([card, paper]), of: .fixed("roof"), in: .fixed("repair"))
      #expect(try ledger.checklist(of: .fixed("roof"), in: .fixed("repair")) == Checklist([card, paper]))
      #expect(try ledger.requirementCounts() == [ServiceKey(.fixed("repair"), .fixed("roof")): 2])
      try ledger.save(Checklist([paper]), of: .fixed("roof"), in: .fixed("repair"))
      #expect(try ledger.checklist(of: .fixed("roof"), in: .fixed("repair")) == Checklist([paper]))
    }
  }

  @Test func badRowsAreRefused() throws {
    let file = try before()
    try Schema.migrate(file)
    for bad in [
      "INSERT INTO service_requirement VALUES ('tabuk','repair','none','a',1,'ا','a','submission','lasting')",
      "INSERT INTO service_requirement VALUES ('tabuk','repair','roof','a',0,'ا','a','submission','lasting')",
      "INSERT INTO service_requirement VALUES ('tabuk','repair','roof','a',1,'','a','submission','lasting')",
      "INSERT INTO service_requirement VALUES ('tabuk','repair','roof','a',1,'ا','a','later','lasting')",
      "INSERT INTO service_requirement VALUES ('tabuk','repair','roof','a',1,'ا','a','submission','ever')",
      "INSERT INTO taken_form VALUES ('tabuk', x'00', randomblob(16))",
      "INSERT INTO taken_form VALUES ('tabuk', randomblob(32), randomblob(16))",
    ] {
      #expect(throws: (any Error).self, "\(bad)") { try file.write { try $0.run(script: bad) } }
    }
  }
}
