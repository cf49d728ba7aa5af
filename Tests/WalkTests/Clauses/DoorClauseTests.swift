import Foundation
import Operations
import TestSupport
import Testing
import Vocabulary
import Workflow

/// The beneficiary's own doors over HTTP, each named after the clause that it carries out.
@Suite struct DoorClauseTests {
  static let name = "سلطان البلوي"

  /// A form as a browser sends it.
  static func form(_ fields: [String: String]) -> String {
    fields.sorted { $0.key < $1.key }.map { key, value in
      "\(key)=\(value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")"
    }.joined(separator: "&")
  }

  static func support(_ more: [String: String] = [:]) -> String {
    form(
      [
        "kind": "support", "service": "repair/roof", "name": name, "national_id": "١٠٠٠٠٠٠٠٠٨",
        "mobile": "٠٥٥٥١٢٣٤٥٦", "text": "سقف البيت يتسرب منه الماء",
      ].merging(more) { $1 })
  }

  /// The address of the tracking page that a page or message names.
  static func tracking(in text: String) throws -> String {
    String(try #require(text.firstMatch(of: /\/t\/[A-Za-z0-9_-]{22}/)).0)
  }

  private func channel(_ house: House) async throws -> Channel? {
    try await house.engine.find(number: "0555123456", by: .fixed(.relationsEmployee)).first?.request.channel
  }

  @Test func c5TheHelpRequestServiceHasItsOwnWayIn() async throws {
    let house = try await House()
    try await Client.visit(house) { client in
      let page = try await client.get("/request?via=C5")
      #expect(page.status == 200 && page.text.contains("name=\"via\" value=\"C5\""))
      let taken = try await client.post("/request", Self.support(["via": "C5"]))
      #expect(taken.status == 200 && taken.text.contains("استلمنا طلبك"))
    }
    #expect(try await channel(house) == .assistanceRequest)
  }

  @Test func c6WhoVolunteersIsHeardWithoutAnIdentityNumber() async throws {
    let house = try await House()
    try await Client.visit(house) { client in
      let page = try await client.get("/volunteer")
      #expect(page.status == 200 && !page.text.contains("national_id"))
      let offer = [
        "service": "repair/roof", "name": Self.name, "mobile": "0555123456", "city": "تبوك", "text": "أعمال كهرباء",
        "times": "مساء الخميس",
      ]
      let unfinished = try await client.post("/volunteer", Self.form(offer.filter { $0.key != "city" }))
      #expect(
        unfinished.status == 422 && unfinished.text.contains("href=\"#city\"") && unfinished.text.contains("كهرباء"))
      let taken = try await client.post("/volunteer", Self.form(offer))
      #expect(taken.status == 200 && taken.text.contains("استلمنا طلب تطوعك"))
      let smuggled = try await client.post("/volunteer", Self.form(offer.merging(["kind": "support"]) { $1 }))
      #expect(smuggled.text.contains("استلمنا طلب تطوعك"))
    }
    let found = try await house.engine.find(number: "0555123456", by: .fixed(.relationsEmployee)).map(\.request)
    #expect(found.count == 2 && found.allSatisfy { $0.kind == .volunteering && $0.channel == .volunteering })
  }

  @Test func c7ARequestComesByTheSiteAndCountsOnce() async throws {
    let house = try await House()
    try await Client.visit(house) { client in
      let page = try await client.get("/request")
      let key = String(try #require(page.text.firstMatch(of: /name="key" value="([0-9a-f]{32})"/)).1)
      let first = try await client.post("/request", Self.support(["key": key]))
      let again = try await client.post("/request", Self.support(["key": key]))
      #expect(first.status == 200 && again.status == 200 && first.text == again.text)
      let other = try await client.post("/request", Self.support(["key": key, "text": "غير ذلك"]))
      #expect(other.status == 409 && other.text.contains("وصلنا هذا النموذج من قبل"))
      for hostile in ["key=zz", "key=\(key)x", ""] {
        #expect(try await client.post("/request?lang=en", hostile).status == 422)
      }
      let wrong = try await client.post("/request", Self.support(["national_id": "1000000009"]))
      #expect(wrong.status == 422 && wrong.text.contains("href=\"#national_id\"") && wrong.text.contains(Self.name))
    }
    #expect(try await channel(house) == .website)
    #expect(try await house.engine.openRequestCount() == 1)
    #expect(try await house.engine.outboxEntries(limit: 9).count == 1)
  }

  @Test func c7WhetherSomebodyIsKnownIsNotToldAndNothingOfHimChanges() async throws {
    let house = try await House()
    let known = try await house.engine.receive(
      Reception(kind: .support, department: House.department.code, service: House.service.code, channel: .interview),
      from: .introduced(name: "سعد العطوي", mobile: "0500000001", nationalID: "1000000008"),
      by: .fixed(.relationsEmployee))
    try await Client.visit(house) { client in
      let one = try await client.post("/request", Self.support())
      let two = try await client.post("/request", Self.support(["national_id": "2000000006"]))
      let varying = /[0-9٠-٩]{3} [0-9٠-٩]{3} [0-9٠-٩]{3}|\/t\/[A-Za-z0-9_-]{22}/
      #expect(one.status == 200 && one.text.replacing(varying, with: "") == two.text.replacing(varying, with: ""))
      let pages = [
        try await client.get(try Self.tracking(in: one.text)), try await client.get(try Self.tracking(in: two.text)),
      ]
      #expect(pages[0].text.replacing(varying, with: "") == pages[1].text.replacing(varying, with: ""))
      #expect(!pages[0].text.contains("العطوي") && !pages[0].text.contains(Self.name))
    }
    let person = try await house.engine.read(known.id, by: .fixed(.relationsEmployee)).beneficiary
    #expect(person.name == "سعد العطوي" && person.mobile.text == "+966500000001")
    // The word of it goes to the number that the association knows.
    #expect(try await house.engine.outboxEntries(limit: 9).count { $0.recipient == "+966500000001" } == 2)
  }

  @Test func c7ManyFormsFromOneAddressWait() async throws {
    let house = try await House()
    try await Client.visit(house) { client in
      for number in 1...20 {
        let form = Self.form([
          "kind": "inquiry", "service": "repair/roof", "name": Self.name, "mobile": "05551234\(10 + number)",
          "text": "سؤال",
        ])
        #expect(try await client.post("/request", form).status == 200)
      }
      let refused = try await client.post("/request", Self.support())
      #expect(refused.status == 429 && refused.retryAfter == 30 && refused.text.contains("انتظر قليلاً"))
      // What he wrote is still in the form.
      #expect(refused.text.contains("سقف البيت يتسرب منه الماء</textarea>") && refused.text.contains(Self.name))
      house.pass(seconds: 30)
      #expect(try await client.post("/request", Self.support()).status == 200)
    }
    #expect(try await house.engine.openRequestCount() == 21)
  }

  @Test func g2TheWholeWayOfARequestIsWalkedFromAPhone() async throws {
    let house = try await House()
    let employee = Participant.staff(.fixed(.relationsEmployee))
    try await Client.visit(house) { client in
      _ = try await client.post("/request", Self.support())
      let message = try #require(try await house.engine.outboxEntries(limit: 1).first)
      let link = try Self.tracking(in: message.text)
      let page = try await client.get(link)
      #expect(page.status == 200 && page.text.contains("استلمنا طلبك") && page.text.contains("سقف البيت"))
      let id = try #require(
        try await house.engine.requests(matching: RequestFilter(), by: .fixed(.relationsEmployee)).lines.first
      ).request.id

      let changed = try await client.post("\(link)/data", Self.form(["field-need": "سقف وجدار", "field-secret": "x"]))
      #expect(changed.status == 200 && changed.text.contains("سقف وجدار"))
      #expect(try await client.post("\(link)/data", Self.form(["field-need": "سقف وجدار"])).status == 409)
      #expect(try await client.post("\(link)/data", Self.form(["field-need": " "])).status == 422)
      #expect(try await client.post("\(link)/item", Self.form(["item": "none", "reference": "1"])).status == 409)
      #expect(try await client.post("\(link)/code", "").status == 409)

      try await house.engine.take(.completenessConfirmed, on: id, by: employee)
      house.pass(seconds: 61)
      let asked = try await client.post("\(link)/code", "")
      #expect(asked.status == 200 && asked.text.contains("name=\"code\""))
      let listed = try #require(try await house.engine.outboxEntries(limit: 1).first).text
      #expect(listed.contains("••••••") && listed.firstMatch(of: /[0-9٠-٩]/) == nil)
      let sent = try await house.engine.store.newestMessage()
      let code = Numerals.western(String(try #require(sent.firstMatch(of: /: ([٠-٩]{6})\./)).1))
      let wrong = try await client.post("\(link)/sign", "code=\(code == "000000" ? "000001" : "000000")")
      #expect(wrong.status == 422 && wrong.text.contains("الرمز غير صحيح"))
      let soon = try await client.post("\(link)/code", "")
      #expect(soon.status == 429 && soon.retryAfter == 60)
      let signed = try await client.post("\(link)/sign", "code=\(code)")
      #expect(signed.status == 200 && signed.text.contains("وُقّع الإقرار"))
      #expect(try await client.post("\(link)/sign", "code=\(code)").status == 409)
      let request = try await house.engine.read(id, by: .fixed(.relationsEmployee)).request
      #expect(request.isSigned && request.data[.fixed("need")] == "سقف وجدار" && request.data[.fixed("secret")] == nil)

      let withdrawn = try await client.post("\(link)/withdraw", Self.form(["reason": "سكنت عند أهلي"]))
      #expect(withdrawn.status == 200 && withdrawn.text.contains("سُحب الطلب"))
      #expect(try await client.post("\(link)/withdraw", "").status == 409)
    }
    #expect(try await house.engine.verify().isClean)
  }

  @Test func g3AnInquiryIsAnsweredWhereItWasAsked() async throws {
    let house = try await House()
    try await house.engine.add(
      Topic(
        .fixed("roof"), question: LocalizedText(ar: "من يدفع أجرة الترميم؟", en: "Who pays?"),
        answer: LocalizedText(ar: "تدفعها الجمعية.", en: "The association."), isPublic: true),
      by: .fixed(.qualityOfficer))
    try await Client.visit(house) { client in
      let asked = try await client.post(
        "/request",
        Self.form([
          "kind": "inquiry", "service": "repair/roof", "name": Self.name, "mobile": "0555123456", "text": "كم الأجرة؟",
        ]))
      let link = try Self.tracking(in: asked.text)
      #expect(try await client.get(link).text.contains("وصلنا ما كتبته"))
      let staff = try await client.signedIn(house, as: .relationsEmployee)
      let id = try #require(
        try await house.engine.requests(matching: RequestFilter(), by: .fixed(.relationsEmployee)).lines.first
      ).request.id
      house.pass(seconds: 60)
      let list = try await staff.get("/staff/inquiries")
      #expect(list.text.contains("كم الأجرة؟") && list.text.contains("/staff/inquiries/\(id)"))
      let prepared = try await staff.get("/staff/inquiries/\(id)?topic=roof")
      #expect(prepared.text.contains(">تدفعها الجمعية.</textarea>"))
      let without = try await staff.post("/staff/inquiries/\(id)", Self.form(["answer": "تدفعها الجمعية."]))
      #expect(without.status == 409 && without.text.contains("اختر موضوع الاستفسار"))
      let sent = try await staff.post(
        "/staff/inquiries/\(id)", Self.form(["answer": "تدفعها الجمعية كاملة.", "topic": "roof"]))
      #expect(sent.status == 200 && sent.text.contains("لا يوجد سؤال ينتظر"))
      let page = try await client.get(link)
      #expect(page.text.contains("تدفعها الجمعية كاملة.") && page.text.contains("أجبناك"))
      #expect(!page.text.contains("موظف علاقات المستفيدين"))
      let told = try #require(try await house.engine.outboxEntries(limit: 1).first)
      #expect(told.text.contains("أجبنا عن استفسارك"))
    }
    #expect(try await house.engine.verify().isClean)
  }
}
