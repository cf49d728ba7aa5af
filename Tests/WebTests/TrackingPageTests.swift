import Foundation
import Operations
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Web

/// The data of a request as its beneficiary changes them by his link (S4), by the form R4.
struct TrackingPageTests {
  private static let data = [
    ("family_size", "6"), ("housing", "rented"), ("iban", "SA0380000000608010167519"), ("need", "سقف يسرب"),
  ]

  /// A house, a request with these data, and the way to its page.
  private func tracked(
    _ data: [(String, String)] = Self.data, kind: RequestKind = .support
  ) async throws -> (house: House, id: Vocabulary.RequestID, path: String) {
    let house = try await House()
    let request = try await house.engine.receive(
      Reception(
        kind: kind, department: House.department.code, service: House.service.code, channel: .phone,
        data: data.map { FieldValue(.fixed($0.0), $0.1) }),
      from: .introduced(name: "سعد بن علي العطوي", mobile: "0500000001", nationalID: nil),
      by: .fixed(.relationsEmployee))
    let message = try #require(try await house.engine.outboxEntries(limit: 1).first)
    return (house, request.id, String(try #require(message.text.firstMatch(of: /\/t\/[A-Za-z0-9_-]{22}/)).0))
  }

  private func kept(_ house: House, _ id: Vocabulary.RequestID) async throws -> [String: String] {
    let data = try await house.engine.read(id, by: .fixed(.relationsEmployee)).request.data
    return Dictionary(uniqueKeysWithValues: data.map { ($0.key.text, $0.value) })
  }

  private func form(_ fields: [String: String]) -> String {
    fields.map { name, value in
      "field-\(name)=\(value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")"
    }.joined(separator: "&")
  }

  @Test func r4EachFieldIsDrawnAsItsFormAsksIt() async throws {
    let (house, _, path) = try await tracked()
    let visitor = try Visitor(house)
    let (arabic, english) = (try await visitor.get(path).text, try await visitor.get("\(path)?lang=en").text)
    #expect(arabic.contains("<option value=\"rented\" selected>إيجار</option>"))
    #expect(english.contains("<option value=\"rented\" selected>Rented</option>"))
    #expect(arabic.contains(try Regex("<input [^>]*name=\"field-family_size\" value=\"6\"[^>]* inputmode=\"numeric\"")))
    #expect(arabic.contains("value=\"SA03 8000 0000 6080 1016 7519\""))
    #expect(arabic.contains(try Regex("<textarea [^>]*name=\"field-need\"[^>]*>سقف يسرب</textarea>")))
  }

  /// Arabic-Indic digits draw the spaces between them to the right, within an isolate from left to right too: its groups are
  /// read in their order only where the direction is overridden (UAX 9, N1 and X5).
  @Test func t4TheNumberForThePhoneIsReadInItsOrder() async throws {
    let (house, id, path) = try await tracked()
    let visitor = try Visitor(house)
    let number = RequestReference(of: id).grouped
    let arabic = try await visitor.get(path).text
    #expect(arabic.contains("<bdo dir=\"ltr\">\(Numerals.arabicIndic(number))</bdo>"))
    #expect(try await visitor.get("\(path)?lang=en").text.contains("<bdo dir=\"ltr\">\(number)</bdo>"))
    let sheet = try await visitor.get("/c").text
    #expect(sheet.contains(try Regex("<input class=\"digits\"[^>]* dir=\"ltr\"")))
    #expect(Stylesheet.doors.text.contains(".digits,input[type=tel][dir=ltr]{unicode-bidi:bidi-override}"))
  }

  @Test func r4WhatTheFormDoesNotTakeIsSaidAtItsFieldAndTheRestStaysFilled() async throws {
    let (house, id, path) = try await tracked()
    let visitor = try Visitor(house)
    let before = try await kept(house, id)
    let entered = form([
      "family_size": "٧ أفراد", "housing": "owned", "iban": "SA0380000000608010167518", "need": "سقف وجدار",
    ])
    let refused = try await visitor.post("\(path)/data", entered)
    #expect(refused.status == 422 && refused.text.contains("<details class=\"box\" open>"))
    for name in ["family_size", "iban"] {
      #expect(refused.text.contains("href=\"#field-\(name)\""), "\(name)")
      #expect(
        refused.text.contains(try Regex("<input [^>]*id=\"field-\(name)\"[^>]* aria-invalid=\"true\"")), "\(name)")
    }
    #expect(refused.text.contains("value=\"٧ أفراد\"") && refused.text.contains(">سقف وجدار</textarea>"))
    #expect(refused.text.contains("<option value=\"owned\" selected>"))
    let word = try await visitor.post("\(path)/data?lang=en", form(["housing": "ملك"]))
    #expect(word.status == 422 && word.text.contains("Housing: choose from the list."))
    #expect(try await kept(house, id) == before)
    let mended = form([
      "family_size": "٧", "housing": "owned", "iban": "SA03 8000 0000 6080 1016 7519", "need": "سقف وجدار",
    ])
    #expect(try await visitor.post("\(path)/data", mended).status == 303)
    let now = try await kept(house, id)
    #expect(now["family_size"] == "7" && now["housing"] == "owned" && now["need"] == "سقف وجدار")
    #expect(now["iban"] == before["iban"])
  }

  /// A page's fields as a browser sends them: what is seen on one line has no line ends, what is hidden has.
  private func sent(_ page: String, _ names: [String]) -> [String: String] {
    let fields = page.matches(of: /<input type="(text|hidden)"(?: id="[^"]*")? name="([^"]+)" value="([^"]*)"/).map {
      (String($0.2), $0.1 == "text" ? $0.3.filter { !$0.isNewline } : $0.3.replacing("\n", with: "\r\n"))
    }
    return Dictionary(fields, uniquingKeysWith: { $1 }).filter { names.contains($0.key) }.mapValues { String($0) }
  }

  @Test func aTextOfSeveralLinesIsLeftByWhoChangesAnotherField() async throws {
    let district = "حي النخيل\nشارع ٥"
    let (house, id, path) = try await tracked([("family_size", "6"), ("district", district), ("need", "سقف")])
    let visitor = try Visitor(house)
    var own = sent(try await visitor.get(path).text, ["field-district", "field-family_size"])
    #expect(own == ["field-district": "حي النخيل شارع ٥", "field-family_size": "6"])
    own["field-family_size"] = "7"
    let entered = own.map { (String($0.key.dropFirst("field-".count)), $0.value) }
    #expect(try await visitor.post("\(path)/data", form(Dictionary(uniqueKeysWithValues: entered))).status == 303)
    #expect(try await kept(house, id) == ["family_size": "7", "district": district, "need": "سقف"])

    let staff = try await visitor.signedIn(house, as: [.relationsEmployee])
    var step = sent(
      try await staff.get("/staff/requests/\(id)").text,
      ["district", "was_district", "family_size", "was_family_size"])
    #expect(step.count == 4 && step["district"] == "حي النخيل شارع ٥")
    step["family_size"] = "8"
    let body = step.map { "\($0.key)=\(PercentEncoding.written($0.value))" }.joined(separator: "&")
    #expect(try await staff.post("/staff/requests/\(id)/steps/data-changed", body).status == 303)
    #expect(try await kept(house, id) == ["family_size": "8", "district": district, "need": "سقف"])
  }

  @Test func s4WhatAnEmployeeCorrectedMeanwhileIsNotWrittenOver() async throws {
    let (house, id, path) = try await tracked([
      ("family_size", "7"), ("district", "حي النخيل"), ("iban", "SA0380000000608010167519"), ("need", "سقف"),
    ])
    let visitor = try Visitor(house)
    let names = ["family_size", "district", "iban"].flatMap { ["field-\($0)", "was_\($0)"] }
    func post(_ own: [String: String]) async throws -> Answer {
      let fields = own.map { "\($0.key)=\(PercentEncoding.written($0.value))" }
      return try await visitor.post("\(path)/data", fields.joined(separator: "&"))
    }
    var own = sent(try await visitor.get(path).text, names)
    #expect(own.count == names.count && own["was_family_size"] == "7")
    for (field, value) in [("family_size", "8"), ("iban", "SA4420000001234567891234")] {
      try await house.engine.take(
        .dataChanged(values: [FieldValue(.fixed(field), value)]), on: id, by: .staff(.fixed(.relationsEmployee)))
    }
    // A form that is refused first still tells what its page showed.
    own["field-district"] = ""
    let refused = try await post(own)
    #expect(refused.status == 422)
    own = sent(refused.text, names)
    own["field-district"] = "حي المروج"
    #expect(try await post(own).status == 303)
    let now = try await kept(house, id)
    #expect(now["family_size"] == "8" && now["iban"] == "SA4420000001234567891234" && now["district"] == "حي المروج")
    // What he changes himself is written, and a page on which nothing is changed changes nothing.
    own = sent(try await visitor.get(path).text, names)
    own["field-family_size"] = "9"
    #expect(try await post(own).status == 303)
    #expect(try await kept(house, id)["family_size"] == "9")
    #expect(try await post(sent(try await visitor.get(path).text, names)).status == 409)
  }

  @Test func whatWasKeptBeforeStaysOnTheMenuAndWhatCannotBeChangedIsReadInWords() async throws {
    let (house, id, path) = try await tracked([("housing", "بيت طين"), ("income_source", "salary"), ("need", "سقف")])
    let visitor = try Visitor(house)
    #expect(try await visitor.get(path).text.contains("<option value=\"بيت طين\" selected>بيت طين</option>"))
    let entered = form(["housing": "بيت طين", "income_source": "salary", "need": "جدار"])
    #expect(try await visitor.post("\(path)/data", entered).status == 303)
    #expect(try await kept(house, id)["need"] == "جدار")
    #expect(try await visitor.post("\(path)/withdraw", "").status == 303)
    let ended = try await visitor.get(path).text
    #expect(ended.contains("<dd dir=\"auto\">راتب</dd>") && !ended.contains("name=\"field-need\""))
  }

  @Test func aWithdrawalFromBeforeTheReopeningIsNotTaken() async throws {
    let (house, id, path) = try await tracked()
    let visitor = try Visitor(house)
    let old = sent(try await visitor.get(path).text, ["reopenings"])
    #expect(old == ["reopenings": "0"])
    try await house.engine.take(.withdrawn(reason: "x"), on: id, by: .staff(.fixed(.relationsEmployee)))
    try await house.engine.take(.reopened(reason: "خطأ"), on: id, by: .staff(.fixed(.qualityOfficer)))
    let refused = try await visitor.post("\(path)/withdraw?lang=en", "reason=moved&reopenings=0")
    #expect(refused.status == 409 && refused.text.contains("This request was reopened after you opened this page."))
    #expect(refused.text.contains(">moved</textarea>") && sent(refused.text, ["reopenings"]) == ["reopenings": "1"])
    #expect(try await visitor.post("\(path)/withdraw", "reason=moved&reopenings=1").status == 303)
  }

  /// No committee studies it and nobody signs, so that neither is promised.
  @Test func t4AnInternalServiceIsToldOfItsOwnWay() async throws {
    let (house, id, path) = try await tracked([], kind: .internalService)
    let visitor = try Visitor(house)
    func look(_ arabic: String, _ english: String) async throws {
      let pages = (try await visitor.get(path).text, try await visitor.get("\(path)?lang=en").text)
      #expect(pages.0.contains(arabic) && pages.1.contains(english))
      for promised in ["لجنة البحث", "توقيع", "توقّع"] { #expect(!pages.0.contains(promised), "\(promised)") }
      for promised in ["committee", "signed", "sign that"] { #expect(!pages.1.contains(promised), "\(promised)") }
    }
    try await look("ثم يقدّم القسم الخدمة", "then the department provides the service")
    try await house.engine.take(.completenessConfirmed, on: id, by: .staff(.fixed(.relationsEmployee)))
    try await look("يعمل القسم الآن على تقديم الخدمة", "The department is now working on the service")
  }

  /// A letter with marks is as long as its marks.
  @Test func theNumberOfADocumentThatIsTooLongIsRefused() async throws {
    let (house, _, path) = try await tracked()
    let reference = String(repeating: "س" + String(repeating: "\u{064E}", count: 20), count: 6)
    let refused = try await Visitor(house).post("\(path)/item?lang=en", "item=card&reference=\(reference)")
    #expect(refused.status == 422 && refused.text.contains("Shorten it to 120 characters at most."))
  }
}
