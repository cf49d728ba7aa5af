import Foundation
import Operations
import TestSupport
import Testing
import Vocabulary
import Workflow

/// R1–R4 over HTTP: a reference is entered as a version, read beside the request, and its earlier versions stay.
@Suite struct ReferenceClauseWalkTests {
  static func form(_ edition: String, from day: Day, _ text: String, title: String = "المرجع") -> String {
    FormText.of(["title": title, "edition": edition, "in_force": day.description, "text": text])
  }

  /// Enters two versions of a reference, and reads what everybody reads.
  private func walk(_ reference: Reference) async throws {
    let house = try await House()
    try await Client.visit(house) { client in
      let path = "/staff/references/\(reference.rawValue)"
      let quality = try await client.signedIn(house, as: .qualityOfficer)
      let employee = try await client.signedIn(house, as: .relationsEmployee)
      #expect(try await employee.get(path).text.contains("لم يُدخل نصه بعد"))
      let today = house.now.day
      let first = try await quality.post(path, Self.form("الأولى", from: today, "# الباب\n## المادة\nنص قديم\n١. بند"))
      #expect(first.status == 200)
      let later = today.adding(days: 10)
      #expect(
        try await quality.post(path, Self.form("الثانية", from: later, "# الباب\n## المادة\nنص جديد")).status == 200)
      let now = try await employee.get(path).text
      #expect(now.contains("نص قديم") && now.contains("تسري لاحقاً") && now.contains(reference.name.ar))
      #expect(now.contains("<a href=\"#s2\">المادة</a>") && now.contains("<h3 id=\"s2\">المادة</h3>"))
      house.pass(days: 10)
      let back = try await client.signedIn(house, as: .relationsEmployee)
      let then = try await back.get(path).text
      #expect(then.contains("نص جديد") && then.contains("<ins>نص جديد</ins>") && then.contains("<del>نص قديم</del>"))
      let old = try await back.get("\(path)/versions/1")
      #expect(old.status == 200 && old.text.contains("نص قديم") && old.text.contains("هذا إصدار سابق"))
      #expect(try await back.get("/staff/references").text.contains("الثانية"))
      #expect(try await back.post(path, Self.form("الثالثة", from: later, "نص")).status == 403)
      #expect(try await house.engine.references(reference).all.map(\.edition) == ["الأولى", "الثانية"])
    }
  }

  @Test func r1TheBylawsAreAtHand() async throws { try await walk(.bylaws) }
  @Test func r2TheGuideOfSocialResearchIsAtHand() async throws { try await walk(.researchGuide) }
  @Test func r3TheGuideOfSupportIsAtHand() async throws { try await walk(.supportGuide) }
  @Test func r4TheRequestFormIsAtHand() async throws { try await walk(.requestForm) }

  @Test func whatIsEnteredStaysWordsAndAFormSentTwiceIsOneVersion() async throws {
    let house = try await House()
    try await Client.visit(house) { client in
      let admin = try await client.signedIn(house, as: .administrator)
      let (path, today) = ("/staff/references/R1", house.now.day)
      let hostile = Self.form("<b>", from: today, "# <script>alert(1)</script>\n- <img src=x>", title: "\"><i>")
      #expect(try await admin.post(path, hostile).status == 200)
      #expect(try await admin.post(path, hostile).status == 200)
      #expect(try await house.engine.references(.bylaws).all.count == 1)
      let page = try await admin.get(path).text
      #expect(page.contains("&lt;script&gt;") && !page.contains("<script") && !page.contains("<img"))
      let earlier = try await admin.post(path, Self.form("ب", from: today.adding(days: -1), "نص"))
      #expect(earlier.status == 422 && earlier.text.contains("href=\"#in_force\""))
      let empty = try await admin.post(path, Self.form("ب", from: today, " \n "))
      #expect(empty.status == 422 && empty.text.contains("href=\"#text\""))
      let undated = FormText.of(["title": "أ", "edition": "ب", "in_force": "غداً", "text": "نصي باقٍ"])
      let refused = try await admin.post(path, undated)
      #expect(refused.status == 422 && refused.text.contains("نصي باقٍ"))
      for unknown in ["R5", "r1", "R1/versions/2", "R1/versions/x", "R1/versions/99999999999999999999"] {
        #expect(try await admin.get("/staff/references/\(unknown)").status == 404, "\(unknown)")
      }
    }
  }

  /// A form of half a mebibyte is taken here, and nowhere else.
  @Test func aLongTextIsTaken() async throws {
    let house = try await House()
    try await Client.visit(house) { client in
      let admin = try await client.signedIn(house, as: .administrator)
      let text = (1...400).map { "## المادة \($0)\n" + String(repeating: "نص ", count: 70) }.joined(separator: "\n")
      let form = Self.form("الأولى", from: house.now.day, text)
      #expect((300_000...520_000).contains(form.utf8.count), "\(form.utf8.count)")
      #expect(try await admin.post("/staff/references/R1", form).status == 200)
      #expect(try await admin.post("/staff/policy", form).status == 413)
      let tooLong = Self.form("الثانية", from: house.now.day, text + text)
      #expect(try await admin.post("/staff/references/R1", tooLong).status == 413)
      #expect(try await house.engine.references(.bylaws).all.count == 1)
    }
  }
}
