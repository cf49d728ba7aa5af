import Foundation
import Testing
import Vocabulary
import Workflow

@testable import Imports

/// An association's earlier list of requests, as it comes from spreadsheets.
struct RequestListTests {
  static let today = Day(number: 20_737)  // 11 October 2026
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../docs/examples/requests"
  )
  .standardized
  private let map: RequestMap

  init() throws { map = try RequestMap(reading: Self.yaml()) }

  static func yaml() throws -> String { try String(contentsOf: folder.appending(path: "map.yaml"), encoding: .utf8) }
  static func example() throws -> [UInt8] { Array(try Data(contentsOf: folder.appending(path: "requests.csv"))) }

  private static let header =
    "رقم المعاملة,اسم المراجع,رقم الهوية,الجوال,نوع الطلب,القسم,الخدمة,طريقة التواصل,تاريخ الاستقبال,"
    + "النتيجة,تاريخ الانتهاء,السبب,النص,الموضوع"
  /// A sound row, by column.
  private static let sound = [
    "9", "سعد العطوي", "", "0551234501", "استفسار", "الإيجار", "دفع إيجار", "هاتف", "2026-10-01", "", "", "", "متى؟",
    "",
  ]

  private func read(_ rows: [[String]], _ map: RequestMap? = nil) throws -> RequestReading {
    let lines = [Self.header] + rows.map { $0.joined(separator: ",") }
    return try (map ?? self.map).read(Array(lines.joined(separator: "\n").utf8), today: Self.today)
  }

  /// The faults of a sound row in which some cells are others.
  private func faults(_ changes: [Int: String]) throws -> [RowFault] {
    var row = Self.sound
    for (place, cell) in changes { row[place] = cell }
    return try read([row]).rejected.first?.faults ?? []
  }

  private func rejects(_ reading: RequestReading) -> String {
    String(decoding: reading.rejectsFile(in: .arabic).dropFirst(3), as: UTF8.self)
  }

  @Test func theExampleIsReadWithBothCalendarsAndBothScripts() throws {
    let reading = try map.read(Self.example(), today: Self.today)
    #expect(reading.rows.count == 8 && reading.rejected.map(\.line) == [10, 11, 12])
    let first = try #require(reading.rows.first)
    #expect(first.person.nationalID?.digits == "1048219370" && first.person.mobile.text == "+966551234501")
    #expect(first.record.received.description == "2026-07-07" && first.record.end?.outcome == .served)
    #expect(first.record.end?.day == Day(ummAlQuraYear: 1448, month: 3, day: 15))
    #expect(reading.rows[1].person.mobile.text == "+966551234502" && reading.rows[1].record.words.reason != nil)
    #expect(reading.rows[2].record.words.topic?.text == "opening-hours")
    #expect(reading.rows[4].record.channel == .branchDelegate && reading.rows[4].record.end == nil)
    #expect(reading.rows[6].record.words.question == "=هل تشملني زيادة الدعم؟")
    #expect(reading.rejected[0].faults.count == 2 && reading.rejected[1].faults == [.sameAsLine(3)])
    #expect(reading.rejected[2].faults.count == 3)
    #expect(reading.departments.keys.map(\.text).sorted() == ["maintenance", "relations", "rent"])
  }

  @Test func windows1256AndSemicolonsAreReadAsTheyAre() throws {
    let text = String(decoding: try Self.example(), as: UTF8.self)
    let arabic = String.Encoding(rawValue: 0x8000_0506)
    // The old encoding has no Arabic-Indic digits: programs that wrote it used the western ones.
    let western = Numerals.western(text)
    let old = Array(try #require(western.data(using: arabic)))
    let reading = try map.read(old, today: Self.today)
    #expect(reading.encoding == .windows1256 && reading.rows.count == 8)
    #expect(reading.rows.map(\.person) == (try map.read(Self.example(), today: Self.today)).rows.map(\.person))
    let semicolons = try read([]).file.columns.joined(separator: ";") + "\n" + Self.sound.joined(separator: ";")
    let other = try map.read(Array(semicolons.utf8), today: Self.today)
    #expect(other.delimiter == .semicolon && other.rows.count == 1)
  }

  @Test func eachThingThatIsWrongIsSaid() throws {
    #expect(try faults([:]).isEmpty)
    #expect(try faults([1: "سعد"]) == [.notReadable(column: "اسم المراجع", PersonNameRefusal.oneWord.words)])
    #expect(try faults([1: "=cmd()"]) == [.notReadable(column: "اسم المراجع", PersonNameRefusal.characters.words)])
    #expect(
      try faults([2: "1048219371"]) == [.notReadable(column: "رقم الهوية", NationalIDRefusal.checkDigit.words)])
    #expect(try faults([3: "0441234501"]).count == 1)
    #expect(try faults([4: "منحة"]) == [.nameUnknown(column: "نوع الطلب", "منحة")])
    #expect(try faults([4: ""]) == [.nameRefused(column: "نوع الطلب", "")])
    for day in ["2026-02-30", "٣١/٢/١٤٤٨هـ", "31/06/2026", "1448-13-01", "أمس", ""] {
      #expect(try faults([8: day]) == [.noSuchDayInEither(day)], "\(day)")
    }
    #expect(try faults([8: "2019-12-31"]) == [.outOfRange("2019-12-31")])
    let gregorian = try RequestMap(
      reading: Self.yaml().replacing("format: either", with: "format: yyyy-MM-dd"))
    var hijri = Self.sound
    hijri[8] = "1448-04-21"
    #expect(
      try read([hijri], gregorian).rejected.first?.faults == [.yearTooEarly("1448-04-21", format: "yyyy-MM-dd")])
    #expect(try faults([8: "2026-10-12"]) == [.record(.receivedAfterToday)])
    #expect(try faults([8: "2026-10-11"]).isEmpty)
    #expect(try faults([9: "أجيب"]) == [.record(.endWithoutDay)])
    #expect(try faults([10: "2026-10-02"]) == [.record(.dayWithoutEnd)])
    #expect(try faults([9: "أجيب", 10: "2026-09-30"]) == [.record(.endedBeforeReceived)])
    #expect(try faults([9: "أجيب", 10: "2026-10-12"]) == [.record(.endedAfterToday)])
    #expect(try faults([9: "قدمت الخدمة", 10: "2026-10-02"]) == [.record(.endOfAnotherKind(.served, .inquiry))])
    #expect(try faults([12: ""]) == [.record(.questionMissing(.inquiry))])
    #expect(try faults([12: "", 13: "شروط الدعم"]).isEmpty)
    #expect(try faults([12: String(repeating: "ن", count: 4_001)]) == [.record(.tooLong(most: 4_000))])
    let open = try read([["9", "\"سعد"] + Self.sound.dropFirst(2)])
    #expect(open.rejected.first?.faults == [.brokenQuote])
    for fault in try faults([1: "", 2: "1", 3: "", 4: "?", 8: "?", 10: "?"]) {
      #expect(!fault.reason.ar.isEmpty && !fault.reason.en.isEmpty && fault.reason.ar != fault.reason.en)
    }
  }

  @Test func noReasonQuotesANameOrANumberOfAPerson() throws {
    let found = try faults([1: "سعد2 العطوي", 2: "1048219371", 3: "0441234501"])
    #expect(found.count == 3)
    for fault in found {
      for word in ["سعد2", "1048219371", "0441234501"] {
        #expect(!fault.reason.ar.contains(word) && !fault.reason.en.contains(word))
      }
    }
  }

  @Test func aRowIsKnownByItsReferenceOrByAllItsCells() throws {
    var changed = Self.sound
    changed[12] = "متى إذن؟"
    #expect(try read([Self.sound, changed]).rejected.map(\.faults) == [[.sameAsLine(2)]])
    changed[0] = "10"
    #expect(try read([Self.sound, changed]).rows.count == 2)
    let plain = try RequestMap(reading: Self.yaml().replacing("reference: رقم المعاملة", with: ""))
    #expect(try read([Self.sound, Self.sound], plain).rejected.map(\.faults) == [[.sameAsLine(2)]])
    #expect(try read([Self.sound, changed], plain).rows.count == 2)
    // Digits of either script are one number.
    changed[0] = "٩"
    #expect(try read([Self.sound, changed]).rows.count == 1)
  }

  @Test func mendedRejectsAreTakenInOnceAndACopyNever() throws {
    let first = try map.read(Self.example(), today: Self.today)
    let again = try map.read(Array(first.rejectsFile(in: .arabic)), today: Self.today)
    #expect(again.rejected.map(\.line) == [2, 4])
    // The copied line stands alone in the file of rejected rows; its keys say that it is in already.
    let copy = try #require(again.rows.first)
    #expect(first.rows.contains { !$0.keys.isDisjoint(with: copy.keys) })
    let mended = rejects(first).replacing("1088300123", with: "1088300122").replacing("2026-09-31", with: "2026-09-30")
    let second = try map.read(Array(mended.utf8), today: Self.today)
    #expect(second.rows.count == 2 && second.rejected.count == 1)
    let corrected = String(decoding: try Self.example(), as: UTF8.self).replacing("1088300123", with: "1088300122")
      .replacing("2026-09-31", with: "2026-09-30")
    let whole = try map.read(Array(corrected.utf8), today: Self.today)
    #expect(whole.rows.contains { !$0.keys.isDisjoint(with: second.rows[0].keys) })
  }

  @Test func whoMayStillBeAskedIsTheMapsRule() throws {
    let rows = ["2026-10-11", "2026-09-27", "2026-09-26"].enumerated().map { place, day in
      var row = Self.sound
      (row[0], row[8], row[9], row[10]) = (String(place), "2026-09-01", "أجيب", day)
      return row
    }
    let reading = try read(rows + [Self.sound])
    #expect(reading.rows.map { map.mayAsk(about: $0, on: Self.today) } == [true, true, false, false])
    let silent = try RequestMap(reading: Self.yaml().replacing("invite-within-days: 14", with: ""))
    #expect(reading.rows.allSatisfy { !silent.mayAsk(about: $0, on: Self.today) })
  }

  @Test func aMapThatCannotBeUsedIsRefusedByLine() throws {
    let yaml = try Self.yaml()
    func reason(_ map: String) -> ImportMapRefusal.Reason? {
      do throws(ImportMapRefusal) { _ = try RequestMap(reading: map) } catch { return error.reason }
      return nil
    }
    #expect(reason(yaml) == nil)
    #expect(reason(yaml.replacing("invite-within-days: 14", with: "invite-within-days: 0")) == .daysOutOfRange)
    #expect(
      reason(yaml.replacing("ended:\n  column: تاريخ الانتهاء\n  format: either", with: ""))
        == .oneWithoutTheOther("outcome", "ended"))
    #expect(
      reason(yaml.replacing("طلب دعم: support", with: "طلب دعم: gift"))
        == .notOneOf("gift", RequestKind.allCases.map(\.rawValue)))
    #expect(reason(yaml.replacing("national-id:", with: "nationalid:")) != nil)
    #expect(reason("") == .emptyMap)
  }

  @Test func noMangledListCrashesTheReaderOrLosesALine() throws {
    let source = try Self.example()
    var chance = FuzzTests.Seeded(state: 1448)
    for round in 0..<400 {
      var bytes = source
      let place = Int.random(in: 300..<bytes.count, using: &chance)
      bytes[place] = [34, 44, 0, 0xFF, 59, 61].randomElement(using: &chance) ?? 34
      let lines = bytes.split(separator: 10).count
      guard let reading = try? map.read(bytes, today: Self.today) else { continue }
      let told = reading.rows.map(\.lines) + reading.rejected.map(\.lines)
      #expect(told.reduce(0) { $0 + $1.count } == lines - 1, "round \(round)")
    }
  }
}
