import Operations
import TestSupport
import Testing
import Vocabulary
import Workflow

/// Each step's clause, proved at the staff's own pages over HTTP.
@Suite struct StepClauseTests {
  private func walk(
    _ kind: RequestKind = .support,
    _ body: @escaping @Sendable (Desk, Client, House) async throws -> Void
  ) async throws {
    let house = try await House.withChecklist()
    try await Client.visit(house) { client in
      let desk = Desk(try await client.signedIn(house, as: .relationsEmployee, .qualityOfficer, .committeeMember))
      _ = try await desk.receive(Filled.reception(kind, by: .phone))
      try await body(desk, client, house)
    }
    #expect(try await house.engine.verify().isClean)
  }

  private func complete(_ desk: Desk) async throws -> String {
    try await desk.step("item-provided", Filled.document("id-card"))
    return try await desk.step("completeness-confirmed")
  }

  @Test func s1TheReceptionKeepsWhatHeAskedAndWhatHeWasTold() async throws {
    try await walk { desk, _, _ in
      let page = try await desk.look("/staff/requests/\(await desk.request)")
      #expect(page.contains("هل يشملني الترميم؟") && page.contains(">نعم<") && page.contains("شروط الاستحقاق"))
      #expect(page.contains("موظف موظف علاقات المستفيدين"))
      // All that is to be mended is said at once, and what was entered is kept.
      let wrong = Filled.reception(
        .support, by: .phone, ["national_id": "1000000009", "mobile": "12", "iban": "SA00", "family_size": "0"])
      let again = try await desk.send("/staff/requests", wrong, expecting: 422)
      for field in ["national_id", "mobile", "iban", "family_size"] {
        #expect(again.contains("href=\"#\(field)\"") && again.contains("id=\"\(field)\""), "\(field)")
      }
      #expect(again.contains("value=\"1000000009\"") && again.contains("السقف يسرب الماء"))
    }
  }

  @Test func s1WhoIsKnownByHisNumberIsNotWrittenDownTwice() async throws {
    try await walk { desk, _, house in
      let first = await desk.request
      _ = try await desk.receive(Filled.reception(.inquiry, by: .interview))
      let found = try await house.engine.find(number: "1000000008", by: .fixed(.relationsEmployee))
      #expect(found.count == 2 && Set(found.map(\.beneficiary.id)).count == 1)
      #expect(await desk.request != first)
    }
  }

  @Test func s2WhatExpiredTheDayBeforeIsRefusedAndOnTheDayIsTaken() async throws {
    try await walk { desk, _, house in
      try await desk.step("item-provided", Filled.document("id-card", expires: "2026-10-10"))
      let expired = try await desk.step("completeness-confirmed", expecting: 409)
      #expect(expired.contains("S2") && expired.contains("انتهت صلاحيته في ١٠ أكتوبر ٢٠٢٦"))
      // The last day, written in the other calendar.
      let last = house.now.day.ummAlQura
      try await desk.step(
        "item-provided", Filled.document("id-card", expires: "\(last.day)/\(last.month)/\(last.year)"))
      #expect(try await desk.step("completeness-confirmed").contains("اكتملت المتطلبات"))
    }
  }

  @Test func s2ADateThatIsNoneIsSaidAtItsField() async throws {
    try await walk { desk, _, _ in
      let page = try await desk.step("item-provided", Filled.document("id-card", expires: "31/2/2027"), expecting: 422)
      #expect(page.contains("href=\"#item-provided-id-card-expires\"") && page.contains("value=\"31/2/2027\""))
      #expect(page.contains("id=\"item-provided-id-card-expires\""))
    }
  }

  @Test func s3AReferralHoldsTheRequestUntilItIsAnswered() async throws {
    try await walk { desk, client, house in
      try await desk.step("item-provided", Filled.document("id-card"))
      let empty = try await desk.step("referred", ["question": " "], expecting: 422)
      #expect(empty.contains("href=\"#referred-question\"") && empty.contains("S3"))
      let referred = try await desk.step("referred", ["question": "ما المطلوب؟"])
      #expect(referred.contains("جواب مسؤول البحث الاجتماعي"))
      #expect(try await desk.step("completeness-confirmed", expecting: 409).contains("S3"))
      let researcher = Desk(try await client.signedIn(house, as: .socialResearcher))
      await researcher.take(await desk.request)
      try await researcher.step("referral-answered", ["answer": "الهوية"])
      try await desk.step("completeness-confirmed")
    }
  }

  @Test func s4DataChangedMeanwhileAreNotSigned() async throws {
    try await walk { desk, _, _ in
      let shown = try await complete(desk)
      let digest = try shown.hidden("digest")
      try await desk.step("data-changed", ["family_size": "8", "was_family_size": "7"])
      let refused = try await desk.step("declaration-signed", ["digest": digest, "scan": "SC-1"], expecting: 409)
      #expect(refused.contains("S4") && refused.contains("البيانات الموقعة ليست البيانات الحالية"))
      let fresh = try refused.hidden("digest")
      #expect(fresh != digest)
      #expect(
        try await desk.step("declaration-signed", ["digest": fresh], expecting: 422).contains(
          "#declaration-signed-scan"))
      #expect(
        try await desk.step("declaration-signed", ["digest": fresh, "scan": "SC-1"]).contains("وُقّعت البيانات كما هي"))
      let changed = try await desk.step("data-changed", ["housing": "rented", "was_housing": "owned"])
      #expect(changed.contains("يلزم توقيع جديد"))
    }
  }

  @Test func s4WhatAnotherChangedMeanwhileIsNotWrittenOver() async throws {
    try await walk { desk, _, house in
      try await desk.step("data-changed", ["family_size": "8", "was_family_size": "7"])
      let stale = ["family_size": "7", "was_family_size": "7", "district": "حي النخيل", "was_district": "حي المروج"]
      try await desk.step("data-changed", stale)
      let id = try #require(Vocabulary.RequestID(await desk.request))
      let data = try await house.engine.read(id, by: .fixed(.relationsEmployee)).request.data
      #expect(data[.fixed("family_size")] == "8" && data[.fixed("district")] == "حي النخيل")
    }
  }

  @Test func s5ADecisionNamesItsReasonAndWhoWasPresent() async throws {
    try await walk { desk, client, house in
      let digest = try await complete(desk).hidden("digest")
      try await desk.step("declaration-signed", ["digest": digest, "scan": "SC-1"])
      #expect(try await desk.step("submitted", expecting: 409).contains("S5"))
      try await desk.step("two-weeks-explained")
      try await desk.step("submitted")
      house.pass(days: 14)
      let member = Desk(try await client.signedIn(house, as: .committeeMember))
      await member.take(await desk.request)
      let bare = try await member.step("decided", ["verdict": "", "reason": ""], expecting: 422)
      #expect(bare.contains("#decided-verdict"))
      let present = Staff.fixed(.committeeMember).id.description
      let shown = ["verdict": "rejected", "digest": digest]
      func decide(_ more: [String: String], expecting status: Int = 200) async throws -> String {
        try await member.step("decided", shown.merging(more) { $1 }, expecting: status)
      }
      let silent = try await decide(["present": present], expecting: 422)
      #expect(silent.contains("#decided-reason"))
      let alone = try await decide(["reason": "لا يستحق"], expecting: 422)
      #expect(alone.contains("#decided-present") && alone.contains("S5"))
      let foreign = Staff.fixed(.boardMember).id.description
      let others = ["reason": "لا يستحق", "present": foreign]
      #expect(try await decide(others, expecting: 422).contains("#decided-present"))
      let page = try await decide(["reason": "لا يستحق", "present": present])
      #expect(page.contains("لا يستحق") && page.contains("موظف عضو لجنة البحث"))
      #expect(try await member.step("decision-sent").contains("رُفض الطلب"))
    }
  }

  @Test func s5ADecisionRestsOnTheDataThatWereShown() async throws {
    try await walk { desk, client, house in
      let digest = try await complete(desk).hidden("digest")
      try await desk.step("declaration-signed", ["digest": digest, "scan": "SC-1"])
      try await desk.step("two-weeks-explained")
      try await desk.step("submitted")
      house.pass(days: 14)
      let (later, member) = (
        Desk(try await client.signedIn(house, as: .relationsEmployee)),
        Desk(try await client.signedIn(house, as: .committeeMember))
      )
      for one in [later, member] { await one.take(await desk.request) }
      let old = try await member.look("/staff/requests/\(await desk.request)").hidden("digest")
      #expect(old == digest)
      // The data change under study, and are signed anew.
      let changed = try await later.step("data-changed", ["monthly_income": "13000", "was_monthly_income": "4213"])
      try await later.step("declaration-signed", ["digest": try changed.hidden("digest"), "scan": "SC-2"])
      let ruling = [
        "verdict": "accepted", "reason": "الدخل قليل", "present": Staff.fixed(.committeeMember).id.description,
      ]
      func decide(_ more: [String: String], expecting status: Int = 200) async throws -> String {
        try await member.step("decided", ruling.merging(more) { $1 }, expecting: status)
      }
      // Refused for something else, the form still tells what its page showed.
      let silent = try await decide(["digest": old, "reason": ""], expecting: 422)
      #expect(try silent.hidden("digest") == old)
      for more in [["digest": old], ["digest": "x"], [:]] {
        let refused = try await decide(more, expecting: 409)
        #expect(refused.contains("S5") && refused.contains("تغيرت بيانات الطلب أو وثائقه بعد عرضها عليك"))
        #expect(refused.contains(">الدخل قليل</textarea>"))
      }
      let id = try #require(Vocabulary.RequestID(await desk.request))
      #expect(try await house.engine.read(id, by: .fixed(.committeeMember)).request.decision == nil)
      let fresh = try await decide(["digest": old], expecting: 409).hidden("digest")
      #expect(fresh != old)
      #expect(try await decide(["digest": fresh]).contains("الدخل قليل"))
      #expect(try await house.engine.read(id, by: .fixed(.committeeMember)).request.decision?.verdict == .accepted)
    }
  }

  @Test func s6RegistrationWaitsForWhatIsDueThen() async throws {
    try await walk { desk, client, house in
      try await accept(desk, client, house)
      let later = Desk(try await client.signedIn(house, as: .relationsEmployee))
      await later.take(await desk.request)
      let refused = try await later.step("registered", expecting: 409)
      #expect(refused.contains("S6") && refused.contains("العقد (لم يُقدَّم)"))
      let page = try await later.step("item-provided", ["item": "contract", "reference": "C-1"])
      let shown = try #require(page.firstMatch(of: /name="document" value="([0-9a-f]{64})"/))
      try await later.step("item-matched", ["item": "contract", "document": String(shown.1)])
      #expect(try await later.step("registered").contains("اكتمل التسجيل"))
    }
  }

  @Test func s7OnlyTheDepartmentDeliversAndThatIssuesTheSurvey() async throws {
    try await walk { desk, client, house in
      try await accept(desk, client, house)
      let later = Desk(try await client.signedIn(house, as: .relationsEmployee))
      await later.take(await desk.request)
      try await later.step("item-provided", ["item": "contract", "reference": "C-1", "matched": "1"])
      try await later.step("registered")
      try await later.step("delivered", expecting: 403)
      #expect(try await surveyLinks(house) == 0)
      let officer = Desk(try await client.signedIn(house, as: .departmentOfficer))
      await officer.take(await desk.request)
      try await officer.step("delivered")
      #expect(try await surveyLinks(house) == 1)
    }
  }

  @Test func g0AFormFromBeforeTheReopeningEndsNothing() async throws {
    try await walk { desk, client, house in
      try await accept(desk, client, house)
      let (request, later) = (await desk.request, Desk(try await client.signedIn(house, as: .relationsEmployee)))
      let officer = Desk(try await client.signedIn(house, as: .departmentOfficer))
      let quality = Desk(try await client.signedIn(house, as: .qualityOfficer))
      for one in [later, officer, quality] { await one.take(request) }
      try await later.step("item-provided", ["item": "contract", "reference": "C-1", "matched": "1"])
      try await later.step("registered")
      let old = ["reopenings": try await officer.look("/staff/requests/\(request)").hidden("reopenings")]
      try await officer.step("delivered", old)
      let ended = ["reopenings": try await quality.look("/staff/requests/\(request)").hidden("reopenings")]
      try await quality.step("reopened", ended.merging(["reason": "ما زال التسرب"]) { $1 })
      let refused = try await officer.step("delivered", old, expecting: 409)
      #expect(refused.contains("أُعيد فتح هذا الطلب بعد أن فتحت هذه الصفحة"))
      let id = try #require(Vocabulary.RequestID(await desk.request))
      #expect(try await house.engine.read(id, by: .fixed(.relationsEmployee)).request.ending == nil)
      // The page that says so shows it as it stands, and its form is taken.
      let fresh = ["reopenings": try refused.hidden("reopenings")]
      #expect(try await officer.step("delivered", fresh).contains("قُدّمت الخدمة"))
      // So it is with a late reopening: what it wished is kept, and the request remains ended.
      let again = try await quality.step("reopened", ended.merging(["reason": "التسرب الأول"]) { $1 }, expecting: 409)
      #expect(again.contains("أُعيد فتح هذا الطلب") && again.contains(">التسرب الأول</textarea>"))
      #expect(try await house.engine.read(id, by: .fixed(.relationsEmployee)).request.ending?.outcome == .served)
    }
  }

  private func surveyLinks(_ house: House) async throws -> Int {
    try await house.engine.outboxEntries(limit: 99).count { $0.link?.contains("/s/") == true }
  }

  private func accept(_ desk: Desk, _ client: Client, _ house: House) async throws {
    let digest = try await complete(desk).hidden("digest")
    try await desk.step("declaration-signed", ["digest": digest, "scan": "SC-1"])
    try await desk.step("two-weeks-explained")
    try await desk.step("submitted")
    house.pass(days: 14)
    let member = Desk(try await client.signedIn(house, as: .committeeMember))
    await member.take(await desk.request)
    try await member.step(
      "decided",
      [
        "verdict": "accepted", "reason": "مستحق", "present": Staff.fixed(.committeeMember).id.description,
        "digest": digest,
      ])
    try await member.step("decision-sent")
  }
}
