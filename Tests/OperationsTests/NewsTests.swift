import Collector
import Messaging
import Operations
import Storage
import TestSupport
import Testing
import Vocabulary
import Workflow

/// G0: the beneficiary is told unasked where his request stands.
@Suite struct NewsTests {
  /// The texts told of a request, in the order in which they were written.
  private func told(_ flow: FlowTrial) async throws -> [OutboxEntry] {
    try await flow.house.engine.outboxEntries(limit: 99).filter { $0.link?.contains("/t/") == true }.reversed()
  }

  @Test func g0EachTurnOfASupportRequestIsToldOnceAndUnasked() async throws {
    let flow = try await FlowTrial()
    flow.house.pass(seconds: 60)
    try await flow.take(.referred(question: "ما المطلوب؟"))
    try await flow.take(.referralAnswered(answer: "الهوية"), by: .socialResearcher)
    try await flow.submit()
    flow.house.pass(seconds: 60)
    try await flow.take(.referred(question: "متى الرد؟"))
    try await flow.take(.referralAnswered(answer: "بعد أسبوعين"), by: .socialResearcher)
    try await flow.decide(.accepted)
    flow.house.pass(seconds: 60)
    try await flow.bring(FlowTrial.contract)
    try await flow.take(.registered)
    flow.house.pass(seconds: 60)
    try await flow.take(.delivered, by: .departmentOfficer)
    try await flow.take(.reopened(reason: "نقص"), by: .qualityOfficer)
    let texts = try await told(flow)
    let marks = ["استلمنا", "لجنة البحث", "قُبل", "اكتمل تسجيل", "أعدنا فتح"]
    #expect(texts.count == marks.count)
    for (entry, mark) in zip(texts, marks) { #expect(entry.text.contains(mark), "\(entry.text)") }
    #expect(texts[0].text.contains("يلزم لاستكماله متطلب واحد."))
    #expect(texts[1].text.contains("لا تقل عن ١٤ يوماً، أي ليس قبل ٢٥ أكتوبر ٢٠٢٦م، ١٤ جمادى الأولى ١٤٤٨هـ"))
    let number = Numerals.arabicIndic(RequestReference(of: flow.id).digits)
    #expect(texts.allSatisfy { $0.text.contains(number) && $0.recipient == "+966555123456" && $0.parts <= 4 })
    for link in texts.compactMap(\.link) {
      let token = try #require(Token(String(link.suffix(22))))
      #expect(try await flow.house.engine.track(token).request.id == flow.id)
    }
  }

  /// Who is not asked how it was is told all the same that he was served: once, and where he minds messages too.
  @Test func g0ADeliveryOfWhichNoSurveyTellsIsToldByItself() async throws {
    let flow = try await FlowTrial()
    try await flow.deliver()
    #expect(try await !told(flow).contains { $0.text.contains("قُدّمت الخدمة") })
    let second = try await FlowTrial(in: flow.house)
    second.house.pass(seconds: 60)
    try await second.deliver()
    #expect(try await second.invitations().count == 1)
    let number = Numerals.arabicIndic(RequestReference(of: second.id).digits)
    let delivered = try await told(second).filter { $0.text.contains("قُدّمت الخدمة") }
    #expect(delivered.count == 1 && delivered[0].text.contains(number) && delivered[0].parts <= 4)
    let link = try #require(delivered[0].link)
    let token = try #require(Token(String(link.suffix(22))))
    #expect(try await flow.house.engine.track(token).request.id == second.id)

    try await flow.house.engine.optOut(of: [.sms], with: try await flow.token(0))
    flow.house.pass(days: 60)
    let third = try await FlowTrial(in: flow.house)
    try await third.deliver()
    let asked = try await flow.house.engine.store.read { try $0.askings(of: third.id) }
    #expect(asked.map(\.result) == [.leave(.optedOut)])
    #expect(try await told(third).count { $0.text.contains("قُدّمت الخدمة") } == 2)
  }

  /// Nothing goes out on a holiday; what was written on its eve after the closing hour goes out when it is over.
  @Test func g0WhatWasToldOnTheEveOfALongHolidayGoesOutAfterIt() async throws {
    let house = try await House()
    let eve = try #require(Day(year: 2027, month: 3, day: 8))
    let eid = try #require(
      WorkingDays.Holiday(
        first: eve.adding(days: 1), last: eve.adding(days: 7), name: LocalizedText(ar: "عيد الفطر", en: "Eid al-Fitr")))
    try await house.engine.save(eid, by: nil)
    house.pass(seconds: eve.start.adding(seconds: 21 * 3_600 + 1_800).seconds - house.now.seconds)
    let flow = try await FlowTrial(in: house)
    let sms = FakeGateway(.sms, seed: 1, faulty: false) { house.now }
    for _ in 0..<8 {
      #expect(try await house.engine.carryOutbox(by: [sms.gateway]).tried == 0)
      house.pass(days: 1)
    }
    house.pass(seconds: -12 * 3_600)
    #expect(house.now.day == eve.adding(days: 8))
    #expect(try await house.engine.carryOutbox(by: [sms.gateway]).handed == 1)
    let entry = try #require(try await told(flow).first)
    #expect(entry.sending?.state == .handed && sms.taken.map(\.parcel.text) == [entry.text])
  }

  @Test func whatIsMissingIsToldInWordsThatAgreeWithTheirNumber() async throws {
    let house = try await House()
    for (number, words) in [
      (0, nil), (1, "متطلب واحد"), (2, "متطلبان"), (3, "٣ متطلبات"), (11, "١١ متطلباً"),
    ] {
      let requirements = (0..<number).map {
        Requirement(.fixed("item\($0)"), name: LocalizedText(ar: "وثيقة", en: "Document"))
      }
      house.pass(seconds: 60)
      let request = try await house.engine.receive(
        Reception(
          kind: .support, department: House.department.code, service: House.service.code, channel: .phone,
          checklist: Checklist(requirements)),
        from: .introduced(name: "سعد العطوي", mobile: "0500000001", nationalID: nil), by: .fixed(.relationsEmployee))
      let text = try #require(try await house.engine.outboxEntries(limit: 1).first).text
      #expect(text.contains("يلزم") == (words != nil) && text.contains(words ?? ""), "\(text)")
      house.pass(seconds: 60)
      #expect(try await house.engine.tellMissing(of: request.id, by: .fixed(.relationsEmployee)) == number)
      let again = try #require(try await house.engine.outboxEntries(limit: 1).first).text
      #expect(again.contains("يلزم لاستكمال طلبك") == (number > 0))
    }
    await #expect(throws: RightRefusal.notHeld(.provideItems)) {
      try await house.engine.tellMissing(
        of: try #require(try await house.engine.find(number: "0500000001", by: .fixed(.relationsEmployee)).first)
          .request.id, by: .fixed(.boardMember))
    }
  }

  @Test func aRequestIsFoundByTheNumberSaidOnThePhone() async throws {
    let flow = try await FlowTrial()
    let number = RequestReference(of: flow.id).grouped
    let found = try await flow.house.engine.find(number: number, by: .fixed(.relationsEmployee))
    #expect(found.map(\.request.id) == [flow.id])
  }

  @Test func topicsAreCountedWithTheAnswerAndFoundByTheRecount() async throws {
    let house = try await House()
    let topic = try Topic(
      .fixed("roof-cost"), question: LocalizedText(ar: "من يدفع؟", en: "Who pays?"),
      answer: LocalizedText(ar: "الجمعية", en: "The association"), isPublic: true)
    try await house.engine.add(topic, by: .fixed(.qualityOfficer))
    await #expect(throws: TopicRefusal.codeTaken) { try await house.engine.add(topic, by: .fixed(.administrator)) }
    await #expect(throws: RightRefusal.notHeld(.manageReferences)) {
      try await house.engine.correct(topic, by: .fixed(.relationsEmployee))
    }
    let flow = try await FlowTrial(.inquiry, in: house)
    try await house.engine.answer(flow.id, "نعم", topic: .fixed("roof-cost"), by: .fixed(.relationsEmployee))
    try await flow.take(.reopened(reason: "لم يتضح"), by: .qualityOfficer)
    await #expect(throws: TopicRefusal.unknown) {
      try await house.engine.answer(flow.id, "نعم", topic: .fixed("none"), by: .fixed(.relationsEmployee))
    }
    try await house.engine.answer(flow.id, "نعم، كلها", topic: .fixed("roof-cost"), by: .fixed(.relationsEmployee))
    let asked = try await house.engine.questionsAsked(months: 2, in: .ummAlQura)
    #expect(asked.topics.map(\.total) == [1] && asked.topics.map(\.months) == [[0, 1]])
    #expect(try await house.engine.verify().isClean)
    let records = try await house.engine.store.read { try $0.auditRecords(about: .topic(.fixed("roof-cost"))) }
    #expect(records.map(\.act) == ["manageReferences"])
    try await house.engine.store.spoil("UPDATE topic_count SET number = 2")
    #expect(try await house.engine.verify().differences == ["2026-10-11 topic roof-cost: kept 2, recounted 1"])
  }
}
