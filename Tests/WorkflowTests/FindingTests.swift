import Testing
import Vocabulary
import Workflow

/// What a name, a search and a list's filter mean, and whom a request waits for.
@Suite struct FindingTests {
  @Test(arguments: [
    ("أحمد", "احمد"), ("إيمان", "ايمان"), ("آمنة", "امنه"), ("فاطمة", "فاطمه"), ("عبدالله", "عبد الله"),
    ("عبد الرحمن", "عبدالرحمن"), ("منى", "مني"), ("مُحَمَّد", "محمد"), ("محـــمد", "محمد"), ("هناء", "هنا"),
    ("رائد", "رايد"),
    ("مؤيد", "مويد"), ("البلوي", "بلوي"), ("آل سعود", "السعود"), ("Al-HARBI", "harbi"), ("José", "jose"),
    ("ضيف الله", "ضيفالله"), ("ﻣﺤﻤﺪ", "محمد"), ("علی", "علي"), ("سعد بن فهد", "سعد فهد"),
  ]) func aNameIsFoundHoweverItIsWritten(one: String, other: String) {
    #expect(NameWords(one).words == NameWords(other).words)
    #expect(!NameWords(one).words.isEmpty)
  }

  @Test func differentNamesStayDifferent() {
    for (one, other) in [("علي", "عليان"), ("حسن", "حسين"), ("سعد", "سعيد"), ("عبدالله", "عبدالإله"), ("هند", "هنود")] {
      #expect(NameWords(one).words != NameWords(other).words)
    }
    for empty in ["", "  ", "12", "—", "بن"] { #expect(NameWords(empty).words == []) }
  }

  @Test func aWordIsKnownFromThreeLettersOn() {
    #expect(NameWords("سلطان بن فهد").keys == ["سلط", "سلطا", "سلطان", "فهد"])
    #expect(NameWords("عبد الله").keys == ["عبد", "عبدا", "عبدال", "عبدالل", "عبدالله"])
  }

  @Test func theSearchBoxTakesNumbersAndTwoWordsOfAName() throws {
    let nationalID = try NationalID("1000000008")
    let mobile = try #require(MobileNumber("0555123456"))
    #expect(try SearchTerms("١٠٠٠٠٠٠٠٠٨") == .nationalID(nationalID))
    #expect(try SearchTerms("055 512 3456") == .mobile(mobile))
    #expect(try SearchTerms("  أحمد   البلوي أحمد ") == .name(["احمد", "بلوي"]))
    for (written, refusal) in [
      ("", SearchRefusal.nothingWritten), (" - ", .nothingWritten), ("محمد", .oneWord), ("محمد محمد", .oneWord),
      ("سلطان بن", .oneWord), ("12345", .neitherNumber), ("3000000008", .neitherNumber), ("محمد 5", .neitherNumber),
      ("1000000007", .nationalID(.checkDigit)),
      ("سعد " + String(repeating: "ف", count: 197), .tooLong(most: 200)),
      ("سعد ف" + String(repeating: "\u{064E}", count: 196), .tooLong(most: 200)),
    ] {
      #expect(throws: refusal, "\(written)") { try SearchTerms(written) }
    }
  }

  @Test func twoHundredCharactersAreSearchedFor() throws {
    let long = String(repeating: "ف", count: 196)
    #expect(try SearchTerms("سعد \(long)") == .name(["سعد", long]))
  }

  @Test func aDepartmentOfficerListsHisOwnDepartmentOnly() throws {
    let officer = Staff(
      StaffID(high: 1, low: 1), roles: [.departmentOfficer], department: Desk.code("repair", DepartmentCode.init))
    var filter = RequestFilter()
    #expect(filter.narrowed(to: officer)?.department == officer.department)
    filter.department = Desk.code("loans", DepartmentCode.init)
    #expect(filter.narrowed(to: officer) == nil)
    #expect(filter.narrowed(to: Staff(officer.id, roles: [.relationsEmployee])) == filter)
    #expect(RequestFilter().narrowed(to: Staff(officer.id, roles: [.departmentOfficer])) == nil)
    #expect(
      RequestFilter().narrowed(to: Staff(officer.id, roles: [.boardMember], department: officer.department)) == nil)
  }

  @Test func aPlaceOfTheListIsReadBack() {
    let cursor = RequestCursor(received: Moment(seconds: 1_791_698_400), id: RequestID(high: 5, low: 6))
    #expect(RequestCursor(cursor.description) == cursor)
    for bad in ["", "1", "1-", "x-\(cursor.id)", "1-\(cursor.id)-2", "1-ffff"] { #expect(RequestCursor(bad) == nil) }
  }

  /// The rows narrow a queue by stage; the walks prove that they leave out nothing the rule would keep.
  @Test func noRequestWaitsOutsideTheStagesThatAreLookedAt() throws {
    var waited: [Request.StageKind: Int] = [:]
    for seed in 0..<400 {
      var walker = try Walker(seed: UInt64(seed), policy: .founding, other: .founding)
      for _ in 0..<60 {
        _ = walker.tryOne()
        for right in walker.request.waitsFor(at: walker.now, under: .founding) {
          let stage = walker.request.stage.kind
          guard Request.StageKind.waiting(for: [right]).contains(stage) else {
            Issue.record("seed \(seed): \(right) in \(stage)")
            return
          }
          waited[stage, default: 0] += 1
        }
      }
    }
    #expect(Set(waited.keys) == Set(Request.StageKind.allCases.filter { !$0.isEnd }))
  }
}
