import Foundation
import Imports
import Operations
import Storage
import TestSupport
import Testing
import Vocabulary
import Workflow

/// What a copy of the association's files, or its log, shows of the people in it: nothing, in any form of writing.
@Suite struct NoTraceTests {
  @Test func importedPeopleLeaveNoTraceInFileLogOfWritesOrBackup() async throws {
    let path = try House.temporaryFile()
    let house = try await House(path: path)
    let folder = House.root + "/docs/examples/requests/"
    let map = try RequestMap(reading: String(contentsOfFile: folder + "map.yaml", encoding: .utf8))
    let file = Array(try Data(contentsOf: URL(filePath: folder + "requests.csv")))
    let reading = try map.read(file, today: house.now.day)
    try await house.engine.importRequests(reading, of: map, asking: .recent([.walk]), by: nil)
    let copy = path + ".backup"
    try await house.engine.store.backup(to: copy)

    var personal = [
      "العطوي", "البلوي", "العنزي", "رمضان؟", "تأخر المقاول", "دخل الأسرة", "انتقل إلى", "أستطيع المساعدة",
    ]
    for row in reading.rows {
      personal += [row.person.name.text, row.person.mobile.text, String(row.person.mobile.text.dropFirst(4))]
      personal += [row.person.nationalID?.digits, row.record.words.question, row.record.words.reason].compactMap(\.self)
    }
    for file in [path, path + "-wal", copy] {
      let bytes = try Data(contentsOf: URL(filePath: file))
      for word in personal { #expect(Trace.found(of: word, in: bytes) == [], "\(word) in \(file)") }
    }
    // What is no secret is there: the look goes through the right bytes.
    let whole = try Data(contentsOf: URL(filePath: copy))
    #expect(Trace.found(of: "maintenance", in: whole).contains("plain UTF-8"))
    #expect(Trace.found(of: "قسم الترميم", in: whole).contains("plain UTF-8"))
  }

  @Test func anIBANAndACallBackLeaveNoPersonBehind() async throws {
    let path = try House.temporaryFile()
    let house = try await House(path: path)
    let flow = try await FlowTrial(in: house)
    let iban = try IBAN("SA0380000000608010167519")
    try await flow.take(.dataChanged(values: [FieldValue(.fixed("iban"), iban.text)]))
    try await flow.deliver()
    try await house.engine.submit(
      ["Q1": ["1"], "Q11": ["1"]], key: nil, with: try await flow.token(0), mode: .ownPhone)
    let copy = path + ".backup"
    try await house.engine.store.backup(to: copy)
    for file in [path, path + "-wal", copy] {
      let bytes = try Data(contentsOf: URL(filePath: file))
      for word in [iban.text, "608010167519", FlowTrial.name, FlowTrial.mobile, "555123456", FlowTrial.nationalID] {
        #expect(Trace.found(of: word, in: bytes) == [], "\(word) in \(file)")
      }
    }
  }

  @Test func everyFormOfWritingIsSought() {
    for form in Trace.forms(of: "0551234501").values { #expect(Trace.found(of: "٠٥٥١٢٣٤٥٠١", in: form) != []) }
    #expect(Trace.found(of: "سعد", in: Data("سعدا".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })) != [])
    #expect(Trace.found(of: "سعد", in: Data("سعيد".utf8)) == [])
  }
}
