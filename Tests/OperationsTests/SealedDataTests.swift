import Foundation
import Operations
import Storage
import TestSupport
import Testing
import Vocabulary
import Workflow

/// What a copy of the database shows of the people in it: nothing.
@Suite struct SealedDataTests {
  @Test func personalDataIsFoundNowhereInTheFileOrItsLog() async throws {
    let path = try House.temporaryFile()
    let house = try await House(path: path)
    let flow = try await FlowTrial(in: house)
    try await flow.take(.referred(question: "ما المطلوب للترميم؟"))
    try await flow.take(.referralAnswered(answer: "الهوية تكفي"), by: .socialResearcher)
    try await flow.take(.dataChanged(values: [FieldValue(.fixed("salary"), "5978 ريالاً")]))
    try await flow.deliver()
    try await flow.take(.reopened(reason: "تسرب بعد الترميم"), by: .qualityOfficer)
    _ = try await house.engine.find(number: FlowTrial.nationalID, by: .fixed(.relationsEmployee))

    let personal = [
      FlowTrial.name, "البلوي", FlowTrial.nationalID, FlowTrial.mobile, "555123456", "4213", "5978",
      "هل يشملني ترميم", "ما المطلوب", "الهوية تكفي", "وثيقة-77613", "77613", "مسح-55102", "55102",
      "استوفى شروط", "تسرب بعد", "السلام عليكم",
    ]
    var bytes = 0
    let copy = path + ".backup"
    try await house.engine.store.backup(to: copy)
    for file in [path, path + "-wal", copy] {
      let data = try Data(contentsOf: URL(filePath: file))
      bytes += data.count
      for word in personal { #expect(Trace.found(of: word, in: data) == [], "\(word) in \(file)") }
      // What is no secret is there: the look goes through the right bytes.
      if file == path + "-wal" { #expect(data.range(of: Data("submit".utf8)) != nil) }
    }
    #expect(bytes > 50_000)
  }

  @Test func aBeneficiaryIsFoundByHisWholeNumberOnly() async throws {
    let flow = try await FlowTrial()
    let engine = flow.house.engine
    let employee = Staff.fixed(.relationsEmployee)
    for written in ["1000000008", "١٠٠٠٠٠٠٠٠٨", "0555123456", "+966 55 512 3456", "٠٥٥٥١٢٣٤٥٦"] {
      #expect(try await engine.find(number: written, by: employee).map(\.request.id) == [flow.id], "\(written)")
    }
    for written in ["100000000", "1000000016", "555", "", "سلطان", "0555123457"] {
      #expect(try await engine.find(number: written, by: employee).isEmpty, "\(written)")
    }
    await #expect(throws: RightRefusal.notHeld(.seePersonalData)) {
      try await engine.find(number: FlowTrial.nationalID, by: .fixed(.boardMember))
    }
    let elsewhere = Staff(Identifier(high: 8, low: 8), roles: [.departmentOfficer], department: .fixed("loans"))
    #expect(try await engine.find(number: FlowTrial.nationalID, by: elsewhere).isEmpty)
    await #expect(throws: RightRefusal.otherDepartment(.seePersonalData)) {
      try await engine.read(flow.id, by: elsewhere)
    }
    let id = flow.id
    let views = try await engine.store.read { try $0.auditRecords(about: .request(id)) }
      .filter { $0.act == Right.seePersonalData.rawValue }
    #expect(views.count == 5 && views.allSatisfy { $0.actor == employee.id.description })
  }

  @Test func whoComesAgainIsNotWrittenDownTwice() async throws {
    let flow = try await FlowTrial()
    let engine = flow.house.engine
    let first = try await engine.read(flow.id, by: .fixed(.relationsEmployee)).beneficiary
    let again = try await engine.receive(
      FlowTrial.reception(.inquiry),
      from: .introduced(name: "سلطان البلوي", mobile: "0555000000", nationalID: FlowTrial.nationalID),
      by: .fixed(.relationsEmployee))
    let corrected = try await engine.read(again.id, by: .fixed(.relationsEmployee)).beneficiary
    #expect(corrected.id == first.id && corrected.mobile.text == "+966555000000" && corrected.name == "سلطان البلوي")

    let form = try await engine.receive(
      FlowTrial.reception(.inquiry),
      from: .introduced(name: "غيره", mobile: "0555999999", nationalID: FlowTrial.nationalID), by: nil)
    let kept = try await engine.read(form.id, by: .fixed(.relationsEmployee)).beneficiary
    #expect(kept == corrected && form.reception?.by == .beneficiary)
    await #expect(throws: NationalIDRefusal.checkDigit) {
      try await engine.receive(
        FlowTrial.reception(), from: .introduced(name: "أ", mobile: "0555999999", nationalID: "1000000007"), by: nil)
    }
  }
}
