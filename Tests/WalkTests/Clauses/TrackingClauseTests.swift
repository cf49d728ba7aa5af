import Foundation
import Operations
import TestSupport
import Testing
import Vocabulary
import Workflow

/// G4: served where he is: the request followed by its link; and T1: the questions asked most.
@Suite struct TrackingClauseTests {
  private let employee = Participant.staff(.fixed(.relationsEmployee))

  private func received(_ house: House) async throws -> (id: Vocabulary.RequestID, link: String) {
    let request = try await house.engine.receive(
      Reception(
        kind: .support, department: House.department.code, service: House.service.code, channel: .interview,
        checklist: Checklist([
          Requirement(
            .fixed("card"), name: LocalizedText(ar: "بطاقة العائلة", en: "Family card"), validity: .untilPrintedDate)
        ])), from: .introduced(name: "سعد العطوي", mobile: "0500000001", nationalID: nil),
      by: .fixed(.relationsEmployee))
    let message = try #require(try await house.engine.outboxEntries(limit: 1).first)
    return (request.id, try DoorClauseTests.tracking(in: message.text))
  }

  @Test func g4TheLinkSaysWhereItStandsWhatIsMissingAndWhenAnAnswerMayCome() async throws {
    let house = try await House()
    let (id, link) = try await received(house)
    try await Client.visit(house) { client in
      let first = try await client.get(link)
      #expect(first.text.contains("ما ينقص طلبك") && first.text.contains("بطاقة العائلة (لم يُقدَّم)"))
      let bad = try await client.post(
        "\(link)/item", DoorClauseTests.form(["item": "card", "reference": "77613", "expires": "غداً"]))
      #expect(bad.status == 422 && bad.text.contains("value=\"77613\""))
      let given = try await client.post(
        "\(link)/item", DoorClauseTests.form(["item": "card", "reference": "77613", "expires": "٢١/٤/١٤٤٩"]))
      #expect(given.status == 200 && given.text.contains("لم يُطابَق بالأصل"))
      try await house.engine.take(.itemMatched(item: .fixed("card")), on: id, by: employee)
      try await house.engine.take(.completenessConfirmed, on: id, by: employee)
      let digest = try await house.engine.read(id, by: .fixed(.relationsEmployee)).request.dataDigest
      try await house.engine.take(
        .declarationSigned(Signature(.paper(scan: "55102"), digest: digest)), on: id, by: employee)
      try await house.engine.take(.twoWeeksExplained, on: id, by: employee)
      try await house.engine.take(.submittedToCommittee, on: id, by: employee)
      let study = try await client.get(link)
      #expect(study.text.contains("٢٥ أكتوبر ٢٠٢٦م، ١٤ جمادى الأولى ١٤٤٨هـ"))
      #expect(study.text.contains("لا تقل عن ١٤ يوماً"))
      let english = try await client.get("\(link)?lang=en")
      #expect(english.text.contains("25 October 2026, 14 Jumada I 1448 AH") && english.text.contains("14 days"))

      house.pass(days: 14)
      let member = Staff.fixed(.committeeMember)
      try await house.engine.take(
        .decided(Ruling(.rejected, reason: "الدخل أعلى من الحد", committee: [member.id], present: [member.id])),
        on: id, by: .staff(member))
      let decided = try await client.get(link)
      #expect(!decided.text.contains("الدخل أعلى") && !decided.text.contains("لم يُقبل"))
      try await house.engine.take(.decisionSent, on: id, by: employee)
      let told = try await client.get(link)
      #expect(told.text.contains("الدخل أعلى من الحد") && told.text.contains("لم يُقبل الطلب"))
      for role in Role.allCases { #expect(!told.text.contains(role.name.ar) || role == .socialResearcher) }
      house.pass(days: 89)
      #expect(try await client.get(link).status == 200)
      house.pass(days: 1)
      let late = try await client.get(link)
      #expect(late.status == 410 && late.text.contains("انتهت مدة هذا الرابط"))
    }
  }

  @Test func s5AnUnsentDecisionIsTheSameToHisPageAndToWhatHeSendsWhicheverItIs() async throws {
    let house = try await House()
    var ways: [(flow: FlowTrial, link: String)] = []
    for nationalID in [FlowTrial.nationalID, nil] {
      house.pass(seconds: 60)
      let flow = try await FlowTrial(in: house, nationalID: nationalID)
      let message = try #require(try await house.engine.outboxEntries(limit: 1).first)
      try await flow.submit()
      ways.append((flow, try DoorClauseTests.tracking(in: message.text)))
    }
    house.pass(days: 14)
    let (accepted, rejected) = (ways[0], ways[1])
    try await accepted.flow.take(accepted.flow.ruling(.accepted), by: .committeeMember)
    try await rejected.flow.take(rejected.flow.ruling(.rejected), by: .committeeMember)
    let known = ways.map { [$0.link, Numerals.arabicIndic(RequestReference(of: $0.flow.id).grouped)] }
    @Sendable func same(_ one: Client.Answer, _ other: Client.Answer) -> Bool {
      let texts = zip([one, other], known).map { answer, own in
        own.reduce(answer.text) { $0.replacing($1, with: "") }
      }
      return one.status == other.status && texts[0] == texts[1] && !texts[1].contains("رفض")
    }
    let forms = [
      "data": ["field-salary": "5000"], "item": ["item": "contract", "reference": "77613"], "code": [:],
      "sign": ["code": "123456"],
    ]
    let (one, other) = (accepted.link, rejected.link)
    try await Client.visit(house) { client in
      #expect(same(try await client.get(one), try await client.get(other)))
      for (step, form) in forms {
        let body = DoorClauseTests.form(form)
        let first = try await client.post("\(one)/\(step)", body)
        #expect(first.status == 409 && first.text.contains("لم نسجّل ما أرسلته"), "\(step)")
        #expect(same(first, try await client.post("\(other)/\(step)", body)), "\(step)")
      }
      try await accepted.flow.take(.decisionSent)
      let told = try await client.post("\(one)/data", DoorClauseTests.form(["field-salary": "5000"]))
      #expect(told.status == 200 && told.text.contains("قُبل طلبك") && told.text.contains("name=\"field-salary\""))
    }
  }

  @Test func g4LookingWritesNothingAndAnothersTokenOpensNothing() async throws {
    let house = try await House()
    let (_, link) = try await received(house)
    let (other, _) = try await received(house)
    let before = try await house.engine.store.digest()
    try await Client.visit(house) { client in
      for method in ["GET", "HEAD"] {
        for path in [link, "/request", "/volunteer", "/questions", "/"] {
          let answer = try await client.send(path, method: method)
          #expect(answer.status == 200, "\(path)")
        }
      }
      let after = try await house.engine.store.digest()
      #expect(after == before)
      for path in ["/t/AAAAAAAAAAAAAAAAAAAAAA", "/t/short", "/t/%3Cscript%3E", "/t/\(other)"] {
        let answer = try await client.get(path)
        #expect(answer.status == 404 && answer.text.contains("لم نجد هذا الرابط"), "\(path)")
        for step in ["withdraw", "item", "data", "code", "sign"] {
          #expect(try await client.post("\(path)/\(step)", "item=card&reference=1").status == 404)
        }
      }
      #expect(try await client.send("\(link)/withdraw", method: "GET").status == 404)
    }
    #expect(try await house.engine.openRequestCount() == 2)
  }

  @Test func g4TheLinkInAnswerToASupportFormShowsNoDataAndChangesNone() async throws {
    let house = try await House()
    try await Client.visit(house) { client in
      let taken = try await client.post("/request", DoorClauseTests.support())
      let link = try DoorClauseTests.tracking(in: taken.text)
      let page = try await client.get(link)
      #expect(page.status == 200 && page.text.contains("استلمنا طلبك") && !page.text.contains("سقف البيت"))
      for step in ["data", "item", "code", "sign"] {
        let form = DoorClauseTests.form(["item": "card", "reference": "1", "code": "1", "field-need": "x"])
        let answer = try await client.post("\(link)/\(step)", form)
        #expect([403, 422].contains(answer.status), "\(step) \(answer.status)")
      }
      let withdrawn = try await client.post("\(link)/withdraw", "")
      #expect(withdrawn.status == 200 && withdrawn.text.contains("سُحب الطلب"))
    }
  }

  @Test func t1TheQuestionsAskedMostAreCountedAndTheirAnswersPublished() async throws {
    let house = try await House()
    try await Client.visit(house) { client in
      let quality = try await client.signedIn(house, as: .qualityOfficer)
      for (code, shown) in [("roof-cost", "1"), ("rent-time", "")] {
        let form = [
          "code": code, "question_ar": "سؤال \(code)؟", "question_en": "Question \(code)?",
          "answer_ar": "جواب \(code).",
          "answer_en": "Answer \(code).", "public": shown,
        ]
        let kept = try await quality.post("/staff/topics", DoorClauseTests.form(form))
        #expect(kept.status == 200 && kept.text.contains("سؤال \(code)؟"))
        let twice = try await quality.post("/staff/topics", DoorClauseTests.form(form))
        #expect(twice.status == 422 && twice.text.contains("هذا الرمز لموضوع آخر"))
      }
      for (topic, number) in [("roof-cost", 3), ("rent-time", 2)] {
        for _ in 0..<number {
          try await house.engine.receive(
            Reception(
              kind: .support, department: House.department.code, service: House.service.code, channel: .phone,
              inquiries: [Inquiry(topic: .fixed(topic), question: "متى؟", answer: "قريباً")]),
            from: .introduced(name: "سعد العطوي", mobile: "0500000001", nationalID: nil), by: .fixed(.relationsEmployee)
          )
        }
      }
      let list = try await quality.get("/staff/inquiries")
      let (first, second) = (list.text.range(of: "سؤال roof-cost؟"), list.text.range(of: "سؤال rent-time؟"))
      #expect(try #require(first).lowerBound < #require(second).lowerBound)
      #expect(list.text.contains("<b class=\"big\">٣</b>") && list.text.contains("<b class=\"big\">٢</b>"))
      #expect(try await quality.get("/staff/inquiries?calendar=ummalqura").text.contains("ربيع الآخر ١٤٤٨هـ"))
      let published = try await client.get("/questions")
      #expect(published.text.contains("جواب roof-cost.") && !published.text.contains("rent-time"))
      let corrected = try await quality.post(
        "/staff/topics/rent-time",
        DoorClauseTests.form([
          "question_ar": "متى الإيجار؟", "question_en": "When?", "answer_ar": "أول الشهر.", "answer_en": "The first.",
          "public": "1",
        ]))
      #expect(corrected.status == 200)
      #expect(try await client.get("/questions?lang=en").text.contains("The first."))
      let employee = try await client.signedIn(house, as: .relationsEmployee)
      #expect(try await employee.get("/staff/topics/new").status == 403)
    }
    #expect(try await house.engine.verify().isClean)
  }
}
