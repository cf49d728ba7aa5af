import Collector
import Operations
import Reports
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Web

/// The pages by which the association cares for those who answered, and tells everybody what it did.
@Suite struct CarePageTests {
  private func officer(_ house: House) async throws -> Visitor {
    let site = try Visitor(house)
    return try await site.signedIn(house, as: [.qualityOfficer], department: nil)
  }

  @Test func thePrivacyNoticeIsOnePageAwayFromEveryPublicPage() async throws {
    let house = try await House()
    let visitor = try Visitor(house)
    try await house.engine.beginNotice(PrivacyNotice.versions.last)
    let token = try await house.completedRequest()
    for path in ["/", "/request", "/volunteer", "/questions", "/said", "/s/\(token)", "/privacy"] {
      #expect(try await visitor.get(path).text.contains("href=\"/privacy\""), "\(path)")
      #expect(try await visitor.get("\(path)?lang=en").text.contains("href=\"/privacy?lang=en\""), "\(path)")
    }
    let notice = try await visitor.get("/privacy")
    #expect(notice.text.contains("نظام حماية البيانات الشخصية") && notice.text.contains("الإصدار ١"))
    #expect(try await visitor.get("/privacy/1?lang=en").text.contains("Personal Data Protection Law"))
    for path in ["/privacy/0", "/privacy/99", "/privacy/x"] {
      #expect(try await visitor.get(path).status == 404, "\(path)")
    }
  }

  @Test func anAlertIsOnTheOfficersPageAsSoonAsItIsAnswered() async throws {
    let house = try await House()
    let staff = try await officer(house)
    #expect(try await staff.get("/staff/alerts").text.contains("لا تنبيهات جديدة"))
    let token = try await house.completedRequest()
    try await house.engine.submit(["Q1": ["1"]], key: nil, with: token, mode: .ownPhone)
    let page = try await staff.get("/staff/alerts").text
    #expect(page.contains("لم يرضَ عن الخدمة") && !page.contains(House.department.name.ar))
    let address = try #require(page.firstMatch(of: /action="(\/staff\/alerts\/[0-9a-f]{32}\/dissatisfied)"/)?.1)
    #expect(try await staff.post(String(address), "").status == 303)
    #expect(try await staff.get("/staff/alerts").text.contains("لا تنبيهات جديدة"))
  }

  @Test func aCallIsTakenOnAndClosedByForms() async throws {
    let house = try await House()
    let staff = try await officer(house)
    let token = try await house.completedRequest()
    try await house.engine.submit(
      ["Q1": ["1"], "Q10": ["الموعد بعيد"], "Q11": ["1"]], key: nil, with: token, mode: .ownPhone)
    let list = try await staff.get("/staff/followups").text
    let call = String(try #require(list.firstMatch(of: /href="(\/staff\/followups\/[0-9a-f]{32})"/)?.1))
    #expect(try await staff.get(call).text.contains("الموعد بعيد"))
    let early = try await staff.post(call, "event=tried")
    #expect(early.status == 422 && early.text.contains("تولَّ المتابعة أولاً"))
    let me = Staff.fixed(.qualityOfficer).id
    #expect(try await staff.post("\(call)/assigned", "staff=\(me)").status == 303)
    #expect(try await staff.post(call, "event=").status == 422)
    let given = try await staff.post(call, "event=not-reached")
    #expect(given.status == 422 && given.text.contains("ثلاث محاولات"))
    #expect(try await staff.post(call, "event=reached&notes=%D8%AA%D8%AD%D8%AF%D8%AB%D9%86%D8%A7").status == 303)
    #expect(try await staff.get("/staff/followups").text.contains("تحدثنا معه"))
  }

  /// An administrator may see no call and no request: the record of acts leads him to none (T3).
  @Test func t3TheRecordOfActsTellsNobodyWhoAskedForACall() async throws {
    let house = try await House()
    let staff = try await officer(house)
    let token = try await house.completedRequest()
    try await house.engine.submit(["Q1": ["1"], "Q11": ["1"]], key: nil, with: token, mode: .ownPhone)
    let list = try await staff.get("/staff/followups").text
    let call = String(try #require(list.firstMatch(of: /href="(\/staff\/followups\/[0-9a-f]{32})"/)?.1))
    #expect(try await staff.get(call).status == 200)
    let admin = try await Visitor(house).signedIn(house, as: [.administrator])
    let record = try await admin.get("/staff/audit?act=followUp").text
    #expect(record.contains("متابعة اتصال") && record.contains("موظف \(Role.qualityOfficer.name.ar)"))
    #expect(!record.contains("about="))
  }

  @Test func whatWasDoneIsToldInTheOfficersWordsUntilHeTakesThemBack() async throws {
    let house = try await House()
    let staff = try await officer(house)
    let blame = try ReportFolder(House.root + "/reports").blame()
    let plan = ImprovementAction.Plan(
      department: House.department.code, finding: "المواعيد بعيدة", cause: "زيارتان لكل طلب", step: "زيارة واحدة",
      owner: .departmentOfficer)
    let aim = ImprovementAction.Aim(
      measure: .fixed("CSAT"), start: house.now.day, review: house.now.day.adding(days: 120))
    let action = try await house.engine.plan(plan, aim: aim, by: nil, without: blame)
    let form =
      "theme=3&ar=%D8%B2%D9%8A%D8%A7%D8%B1%D8%A9%20%D9%88%D8%A7%D8%AD%D8%AF%D8%A9&en=One%20visit%20instead%20of%20two"
    #expect(try await staff.post("/staff/said/\(action.id)", form).status == 404)
    try await house.engine.startAction(action.id, by: nil)
    try await house.engine.endAction(action.id, by: nil)
    let short = try await staff.post("/staff/said/\(action.id)", "ar=&en=")
    #expect(short.status == 422 && short.text.contains("باللغتين"))
    #expect(try await staff.get("/said").text.contains("لم يُنشر شيء بعد"))
    #expect(try await staff.post("/staff/said/\(action.id)", form).status == 303)
    let said = try await Visitor(house).get("/said").text
    #expect(said.contains("زيارة واحدة") && said.contains("ذكره بعض من أجابوا") && !said.contains("المواعيد بعيدة"))
    #expect(try await Visitor(house).get("/said?lang=en").text.contains("One visit instead of two"))
    await #expect(throws: ToldRefusal.self) {
      let words = try ToldAction.Words(LocalizedText(ar: "عالجنا إهمال الموظف", en: "Mended"), theme: nil)
      try await house.engine.tell(words, of: action.id, by: .fixed(.qualityOfficer), without: blame)
    }
    #expect(try await staff.post("/staff/said/\(action.id)/withdrawn", "").status == 303)
    #expect(try await Visitor(house).get("/said").text.contains("لم يُنشر شيء بعد"))
  }

  /// What somebody named is not told as named by nobody, and what somebody left out not as named by all.
  @Test(
    arguments: [
      (0, 20, "0%", "٠٪"), (5, 1200, "1%", "١٪"), (57, 200, "29%", "٢٩٪"), (1995, 2000, "99%", "٩٩٪"),
      (20, 20, "100%", "١٠٠٪"),
    ])
  func aShareIsNeverRoundedToNobodyOrAll(_ part: Int, _ whole: Int, _ english: String, _ arabic: String) throws {
    let line = SaidLine(
      action: .init(high: 1, low: 1), theme: Sample.hostile, share: .init(part, of: whole),
      department: Sample.hostile, words: Sample.hostile, done: Day(number: 20_000), verdict: nil)
    let said = try #require(SaidPage([line], in: .english).entries.first?.share.first)
    #expect(said.contains("Named by \(english) of"))
    let told = try #require(SaidPage([line], in: .arabic).entries.first?.share.first)
    #expect(told.contains("ذكره \(arabic) من"))
  }
}
