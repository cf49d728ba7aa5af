import Operations
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Web

/// The record of acts, and the holidays.
struct RecordPageTests {
  @Test func theRecordSaysWhoWhatAndWhenAndNothingOfABeneficiary() async throws {
    let house = try await House()
    let quality = try await Visitor(house).signedIn(house, as: [.qualityOfficer])
    _ = try await house.signedIn(as: [.relationsEmployee])
    let request = try await house.engine.receive(
      Reception(
        kind: .support, department: House.department.code, service: House.service.code, channel: .phone,
        checklist: Checklist([]), data: [FieldValue(.fixed("salary"), "4213")],
        inquiries: [Inquiry(question: "سؤال سري", answer: "جواب سري")]),
      from: .introduced(name: "سعد العطوي", mobile: "0500000001", nationalID: nil), by: .fixed(.relationsEmployee))
    _ = try await house.engine.read(request.id, by: .fixed(.relationsEmployee))
    let page = try await quality.get("/staff/audit").text
    #expect(page.contains("استقبال طلب") && page.contains("اطلاع على بيانات شخصية"))
    #expect(page.contains("موظف علاقات المستفيدين") && page.contains(house.now.day.name(in: .arabic)))
    for secret in ["سعد", "0500000001", "٠٥٠٠٠٠٠٠٠١", "سري", "4213", "{\"", "{&quot;"] {
      #expect(!page.contains(secret), "\(secret)")
    }
    #expect(try await quality.get("/staff/audit?act=decide").text.contains("لا قيود توافق"))
    let about = try await quality.get("/staff/audit?about=request%20\(request.id)").text
    #expect(about.contains("استقبال طلب") && about.contains("كل السجل"))
  }

  @Test func thePagesOfTheRecordFollowEachOther() async throws {
    let house = try await House()
    let admin = try await Visitor(house).signedIn(house, as: [.administrator])
    let day = house.now.day
    for number in 0..<120 {
      let holiday = try WorkingDays.Holiday(
        name: "إجازة", english: "", first: day.adding(days: number), last: nil)
      try await house.engine.save(holiday, by: .fixed(.administrator))
    }
    var (path, seen) = ("/staff/audit?kind=holiday", [Int]())
    while true {
      let page = try await admin.get(path).text
      seen += page.matches(of: /<span class="id"><bdi>([٠-٩]+)<\/bdi>/).compactMap {
        Int(Numerals.western(String($0.1)))
      }
      guard let more = page.firstMatch(of: /act plain" href="([^"]+)"/) else { break }
      path = String(more.1).replacing("&amp;", with: "&").replacing("&#61;", with: "=")
    }
    #expect(seen == (1...120).reversed())
    for odd in [
      "before=x", "before=-1", "kind=moon", "actor=zz", "act=fly", "about=%00%27", "before=99999999999999999999",
    ] {
      #expect(try await admin.get("/staff/audit?\(odd)").status == 200, "\(odd)")
    }
  }

  @Test func theChainIsWalkedWhenAskedAndNotAtEachLook() async throws {
    let house = try await House()
    let quality = try await Visitor(house).signedIn(house, as: [.qualityOfficer])
    #expect(try await quality.get("/staff/audit").text.contains("لم يُفحص بعد"))
    #expect(try await quality.post("/staff/audit/check", "").status == 303)
    #expect(try await quality.get("/staff/audit").text.contains("متصل من أوله إلى آخره؛ عدد القيود ٠"))
    let holiday = try WorkingDays.Holiday(name: "إجازة", english: "", first: house.now.day, last: nil)
    try await house.engine.save(holiday, by: nil)
    _ = try await quality.post("/staff/audit/check", "")
    #expect(try await quality.get("/staff/audit").text.contains("عدد القيود ٠"))
    house.pass(seconds: 61)
    _ = try await quality.post("/staff/audit/check", "")
    #expect(try await quality.get("/staff/audit").text.contains("عدد القيود ١"))
  }

  @Test func holidaysAreEnteredInEitherCalendarProposedAndTakenOut() async throws {
    let house = try await House()
    let admin = try await Visitor(house).signedIn(house, as: [.administrator])
    let proposal = try await admin.get("/staff/holidays?year=1448").text
    #expect(proposal.contains("عيد الفطر") && proposal.contains("١ شوال ١٤٤٨هـ") && proposal.contains("اليوم الوطني"))
    let chosen = proposal.matches(of: /name="holiday" value="([0-9-]+)"/).map { "holiday=\($0.1)" }
    #expect(chosen.count == 4)
    let confirmed = try await admin.post("/staff/holidays/proposals", chosen.joined(separator: "&") + "&year=1448")
    #expect(confirmed.header("Location") == "/staff/holidays?year=1448")
    #expect(try await admin.get("/staff/holidays?year=1448").text.matches(of: /name="holiday"/).isEmpty)
    let own = "name=%D8%A5%D8%AC%D8%A7%D8%B2%D8%A9&first=21/4/1448&last=2026-10-05&year=1448"
    #expect(try await admin.post("/staff/holidays", own).status == 303)
    #expect(try await admin.post("/staff/holidays", own).status == 303)
    #expect(try await house.engine.workingDays().holidays.count == 5)
    for (form, target) in [
      ("name=x&first=2026-13-01", "first"), ("name=x&first=&last=", "first"), ("name=&first=2026-10-20", "name"),
      ("name=x&first=2026-10-20&last=2026-10-19", "last"), ("name=x&first=2026-10-20&last=30/2/1448x", "last"),
    ] {
      let answer = try await admin.post("/staff/holidays", form)
      #expect(answer.status == 422 && answer.text.contains("href=\"#\(target)\""), "\(form)")
    }
    #expect(try await admin.post("/staff/holidays/2026-10-02/removed", "year=2026").status == 303)
    for unknown in ["2026-10-02", "2026-02-31", "x"] {
      #expect(try await admin.post("/staff/holidays/\(unknown)/removed", "").status == 404, "\(unknown)")
    }
    #expect(try await house.engine.workingDays().holidays.count == 4)
    for odd in ["year=0", "year=99999", "year=x"] {
      #expect(try await admin.get("/staff/holidays?\(odd)").text.contains("٢٠٢٦م"), "\(odd)")
    }
  }
}
