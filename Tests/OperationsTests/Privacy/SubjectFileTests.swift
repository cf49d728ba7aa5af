import Access
import Messaging
import Operations
import Storage
import TestSupport
import Testing
import Vocabulary
import Workflow

/// The copy that a person is given of his data holds what staff wrote about him, and where he was written to.
@Suite struct SubjectFileTests {
  private let officer = Staff.fixed(.qualityOfficer)

  private func pages(_ file: SubjectFile) throws -> [String] {
    [try file.json(), file.page(in: .arabic), file.page(in: .english)]
  }

  @Test func whatWasWrittenAboutHisCallIsInIt() async throws {
    let house = try await House()
    _ = try await house.signedIn(as: [.qualityOfficer], department: nil)
    let flow = try await FlowTrial(in: house)
    try await flow.deliver()
    try await house.engine.submit(
      ["Q1": ["1"], "Q10": ["الموعد بعيد"], "Q11": ["1"]], key: nil, with: try await flow.token(0), mode: .ownPhone)
    let call = try #require(try await house.engine.followUps(for: officer).open.first).followUp.id
    try await house.engine.pursue(call, .assigned(officer.id), notes: "", by: officer)
    try await house.engine.pursue(call, .tried, notes: "يعمل ليلاً & ينام نهاراً", by: officer)
    try await house.engine.pursue(call, .resolved, notes: "حُدد موعد أقرب", by: officer)
    let file = try await house.engine.exportSubject(FlowTrial.mobile, by: nil)
    let events = try #require(file.answers.first).events
    #expect(events.map(\.event) == ["assigned", "tried", "resolved"])
    #expect(events.map(\.notes) == [nil, "يعمل ليلاً & ينام نهاراً", "حُدد موعد أقرب"])
    for page in try pages(file) { #expect(page.contains("ينام نهاراً") && page.contains("حُدد موعد أقرب")) }
  }

  private func row(_ label: String, _ value: String) -> String {
    "<th scope=\"row\"><bdi>\(label)</bdi></th><td><bdi dir=\"auto\">\(value)</bdi></td>"
  }

  /// The pages are his to read, the codes are for programs.
  @Test func thePagesSayInWordsWhatTheDataSayByCodes() async throws {
    let house = try await House()
    _ = try await house.signedIn(as: [.qualityOfficer], department: nil)
    let flow = try await FlowTrial(in: house)
    try await flow.deliver()
    let token = try await flow.token(0)
    try await house.engine.optOut(of: [.sms], with: token)
    try await house.engine.submit(["Q1": ["1"], "Q2": ["99"], "Q11": ["1"]], key: nil, with: token, mode: .ownPhone)
    let call = try #require(try await house.engine.followUps(for: officer).open.first).followUp.id
    try await house.engine.pursue(call, .assigned(officer.id), notes: "", by: officer)
    try await house.engine.pursue(call, .tried, notes: "مشغول", by: officer)
    let file = try await house.engine.exportSubject(FlowTrial.mobile, by: nil)
    let (arabic, english, data) = (file.page(in: .arabic), file.page(in: .english), try file.json())
    for code in ["assigned", "tried", "Q1=", ">sms<", "itemProvided", "<pre"] {
      #expect(!arabic.contains(code) && !english.contains(code), "\(code)")
    }
    for line in [
      row("القناة", "الاتصالات الهاتفية"), row("السؤال", "هل يشملني ترميم السقف؟"), row("الجواب", "نعم"),
      row("البند", "الهوية"), row("مرجع الصورة", "مسح-55102"), row("القرار", "قبول"),
      row("السبب", "استوفى شروط الدعم"), row("الحاضرون", "١"), row("ما مدى رضاك؟", "درجة 1"),
      row("هل حُلّت الحاجة؟", "لا أعرف"), row("لا تريد رسائل عبر", "رسالة نصية"),
      "<bdi dir=\"auto\">مرجع \u{2068}وثيقة-77613\u{2069}، ينتهي في ", "<bdi dir=\"ltr\">+966555123456</bdi></td>",
      "<bdi dir=\"auto\">اتصال بلا جواب</bdi> · <bdi dir=\"auto\">مشغول</bdi>",
    ] { #expect(arabic.contains(line), "\(line)") }
    for line in [
      row("Decision", "Accepted"), row("How satisfied are you?", "Grade 1"),
      row("No messages wished by", "Text message"),
      row("Item", "Identity card"),
    ] { #expect(english.contains(line), "\(line)") }
    for code in ["\"assigned\"", "\"tried\"", "\"sms\"", "Q1=1"] { #expect(data.contains(code), "\(code)") }
    for key in ["topics", "sheet", "words"] { #expect(!data.contains("\"\(key)\""), "\(key)") }
  }

  @Test func t1TheTopicOfAnAnswerIsSaidAsTheAssociationCallsIt() async throws {
    let house = try await House()
    let topic = try Topic(
      .fixed("roof-cost"), question: LocalizedText(ar: "من يدفع؟", en: "Who pays?"),
      answer: LocalizedText(ar: "الجمعية", en: "The association"), isPublic: true)
    try await house.engine.add(topic, by: officer)
    let flow = try await FlowTrial(.inquiry, in: house)
    try await house.engine.answer(flow.id, "الجمعية", topic: topic.code, by: .fixed(.relationsEmployee))
    let file = try await house.engine.exportSubject(FlowTrial.mobile, by: nil)
    #expect(file.page(in: .arabic).contains(row("الموضوع", "من يدفع؟") + "</tr><tr>" + row("الجواب", "الجمعية")))
    #expect(file.page(in: .english).contains(row("Topic", "Who pays?")))
  }

  @Test func theWordsOfAnEarlierRecordStandUnderTheirLabels() async throws {
    let house = try await House()
    let day = house.now.day
    try await house.engine.store.write { ledger in
      let person = try Beneficiary(BeneficiaryID(high: 5, low: 5), name: "سعد العطوي", mobile: "0500000001")
      let record = try EarlierRecord(
        kind: .support, department: House.department.code, service: House.service.code, channel: .phone,
        received: day, end: .init(.rejected, on: day),
        words: EarlierWords(reading: "متى الترميم؟", topic: .fixed("timing"), reason: "دخل فوق الحد"), today: day)
      try ledger.save(person)
      try ledger.save(
        try Request.takenOver(
          record, as: RequestID(high: 5, low: 6), of: person.id, under: try ledger.policyVersions(),
          requiring: Checklist([])))
    }
    let file = try await house.engine.exportSubject("0500000001", by: nil)
    let arabic = file.page(in: .arabic)
    let lines = [
      row("السؤال", "متى الترميم؟"), row("الموضوع", "مدة الرد ومواعيده"), row("السبب", "دخل فوق الحد"),
    ]
    #expect(arabic.contains(lines.joined(separator: "</tr><tr>")) && !arabic.contains("<pre"))
    #expect(file.page(in: .english).contains(row("Topic", "Time of the answer")))
  }

  @Test func aNumberThatWasCorrectedStandsWhereHeWasWrittenToByIt() async throws {
    let house = try await House()
    let flow = try await FlowTrial(in: house)
    try await flow.deliver()
    try await house.engine.correctSubject(FlowTrial.mobile, mobile: "0555999888", by: nil)
    let file = try await house.engine.exportSubject("0555999888", by: nil)
    #expect(!file.messages.isEmpty && file.messages.allSatisfy { $0.recipient == "+966555123456" })
    for page in try pages(file) { #expect(page.contains("+966555123456")) }
  }

  /// The copy goes through an employee's hands; what is typed of a sheet is to become an answer without a name.
  @Test func aSheetThatIsBeingTypedIsNamedAndNotShown() async throws {
    let house = try await House()
    let token = try await house.completedRequest()
    let number = try #require(try await house.engine.store.read { try $0.messages(limit: 9).first?.recipient })
    #expect(try await house.engine.exportSubject(number, by: nil).requests[0].invitations.map(\.onPaper) == [false])
    let sheet = try await house.engine.paperSheet(code: "http://survey.example/s/\(token)", by: officer)
    #expect(try await house.engine.enter(["Q1": ["5"], "Q10": ["الموقع بعيد"]], of: sheet, by: officer) == .waits)
    let file = try await house.engine.exportSubject(number, by: nil)
    #expect(file.requests[0].invitations.map(\.onPaper) == [true])
    #expect(file.page(in: .arabic).contains("ورقتك قيد الإدخال"))
    #expect(file.page(in: .english).contains("your sheet is being typed"))
    for page in try pages(file) { #expect(!page.contains("الموقع بعيد")) }
  }
}
