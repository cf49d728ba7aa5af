import Testing
import Vocabulary
import Workflow

/// What a beneficiary changes of his data on his tracking page (S4), held to the form R4.
@Suite struct OwnChangesTests {
  private static let iban = "SA0380000000608010167519"

  private func code(_ text: String) -> FieldCode { Desk.code(text, FieldCode.init) }

  private func request(_ data: [String: String]) throws -> Request {
    let reception = Reception(
      kind: .support, department: Desk.department, service: Desk.rent, channel: .website,
      data: data.map { FieldValue(code($0.key), $0.value) })
    return try Request.receiving(
      reception, as: RequestID(high: 1, low: 1), of: Desk.beneficiary, at: Desk.start,
      by: .beneficiary(Desk.beneficiary), under: .founding)
  }

  private func changes(
    _ entered: [String: String], of data: [String: String], shown: [String: String] = [:]
  ) throws -> [String: String] {
    func coded(_ fields: [String: String]) -> [FieldCode: String] {
      Dictionary(uniqueKeysWithValues: fields.map { (code($0.key), $0.value) })
    }
    let changes = try request(data).changes(in: coded(entered), shown: coded(shown))
    return Dictionary(uniqueKeysWithValues: changes.map { ($0.field.text, $0.value) })
  }

  @Test func r4WhatHeWritesIsKeptAsAnEmployeesWritingIs() throws {
    let data = ["family_size": "6", "housing": "rented", "iban": Self.iban, "need": "سقف", "salary": "4200"]
    let entered = [
      "family_size": " ٧ ", "housing": "owned", "iban": "SA03 8000 0000 6080 1016 7519", "need": "سقف وجدار",
      "salary": "٤٣٠٠ ريال", "secret": "x",
    ]
    #expect(
      try changes(entered, of: data) == [
        "family_size": "7", "housing": "owned", "need": "سقف وجدار", "salary": "٤٣٠٠ ريال",
      ])
  }

  @Test func r4AllThatTheFormDoesNotTakeIsNamedAtItsField() throws {
    let data = ["family_size": "6", "housing": "rented", "iban": Self.iban, "need": "سقف", "salary": "4200"]
    let entered = [
      "family_size": "٧ أفراد", "housing": "ملك", "iban": "SA0380000000608010167518", "need": " ", "salary": "٤٣٠٠",
    ]
    do {
      _ = try changes(entered, of: data)
      Issue.record("taken")
    } catch let refusal as OwnDataRefusal {
      #expect(refusal.faults.map(\.field.text) == ["family_size", "housing", "iban", "need"])
      for fault in refusal.faults {
        let name = try #require(FormField.named(fault.field)?.name)
        #expect(fault.words.ar.hasPrefix(name.ar) && fault.words.en.hasPrefix(name.en))
      }
    }
  }

  /// What was kept before the form was held to does not stand in the way of his other changes.
  @Test func whatHeLeftAsItWasIsNoChange() throws {
    let data = ["family_size": "٧ أفراد", "housing": "ملك", "need": "سقف"]
    let entered = data.merging(["need": "جدار"]) { $1 }
    #expect(try changes(entered, of: data) == ["need": "جدار"])
    #expect(throws: OwnDataRefusal.self) { try changes(["family_size": "٨ أفراد"], of: data) }
  }

  /// Earlier every field had lines: what was kept of several is drawn on one, and left so it stays as it was kept.
  @Test func whatIsDrawnOnOneLineAndLeftSoIsNoChange() throws {
    let data = ["family_size": "6\nأفراد", "district": "حي النخيل\nشارع ٥", "need": "سقف\nوجدار"]
    let drawn = data.map { ($0.key, FormField.named(code($0.key))?.typed($0.value) ?? "") }
    var entered = Dictionary(uniqueKeysWithValues: drawn)
    #expect(entered["district"] == "حي النخيل شارع ٥" && entered["need"] == data["need"])
    #expect(try changes(entered, of: data).isEmpty)
    (entered["district"], entered["need"]) = ("حي النخيل شارع ٦", "سقف وجدار")
    #expect(try changes(entered, of: data) == ["district": "حي النخيل شارع ٦", "need": "سقف وجدار"])
  }

  /// Somebody corrected what he left as his page showed it: the correction stays.
  @Test func s4WhatHeLeftAsItWasShownIsNoChange() throws {
    let shown = ["family_size": "7", "iban": Self.iban, "housing": "طين", "need": "سقف"]
    let data = ["family_size": "8", "iban": "SA4420000001234567891234", "housing": "owned", "need": "سقف وجدار"]
    var entered = shown.merging(["iban": "SA03 8000 0000 6080 1016 7519"]) { $1 }
    #expect(try changes(entered, of: data, shown: shown).isEmpty)
    entered["need"] = "جدار"
    #expect(try changes(entered, of: data, shown: shown) == ["need": "جدار"])
    // A form that does not tell what was shown is taken as before.
    #expect(try changes(["family_size": "7"], of: data) == ["family_size": "7"])
  }
}
