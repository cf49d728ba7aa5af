import Operations
import TestSupport
import Testing
import Vocabulary

@testable import Storage
@testable import Web

struct FormRefusalTests {
  private let tooLong = "Q10=" + String(repeating: "a", count: 201)

  @Test(arguments: [
    ("Q1=5&Q2=7", "#Q2-3", "ليست من الخيارات المعروضة"),
    ("Q1=5&Q1=4", "#Q1-5", "أكثر من إجابة"),
    ("Q1=5&Q9=1&Q9=2&Q9=3", "#Q9-3", "أبقِ خيارين على الأكثر"),
    ("Q1=5&fox=1", "#Q1-5", "حقل لا نعرفه"),
    ("", "#Q1-5", "أجب عن سؤال واحد على الأقل"),
    ("Q1=&Q2=", "#Q1-5", "أجب عن سؤال واحد على الأقل"),
  ])
  func whatDoesNotFitIsSaidAtTheTopAndLinked(form: String, target: String, words: String) async throws {
    let house = try await House()
    let visitor = try Visitor(house)
    let answer = try await visitor.post("/s/\(try await house.completedRequest())", form)
    #expect(answer.status == 422)
    #expect(answer.text.contains("tabindex=\"-1\" autofocus"))
    #expect(answer.text.contains("href=\"\(target)\""))
    #expect(answer.text.contains("id=\"\(target.dropFirst())\""))
    #expect(answer.text.contains(words))
    #expect(answer.text.contains("<title>تنبيه: "))
    #expect(try await house.engine.verify().responses == 0)
  }

  @Test func whatWasEnteredIsKept() async throws {
    let house = try await House()
    let visitor = try Visitor(house)
    let link = "/s/\(try await house.completedRequest())"
    let page = try await visitor.get(link).text
    let key = try #require(page.firstMatch(of: /name="key" value="([^"]+)"/)?.1)
    let words = "%D9%85%D8%B1%D8%AD%D8%A8%D8%A7%0D%0Ab"
    let answer = try await visitor.post(link, "key=\(key)&Q1=4&Q9=1&Q9=2&Q9=3&Q10=\(words)&Q11=1")
    #expect(answer.status == 422)
    for chosen in ["Q1-4", "Q9-1", "Q9-2", "Q9-3", "Q11-1"] {
      #expect(answer.text.contains(try Regex("id=\"\(chosen)\"[^>]* checked>")), "\(chosen)")
    }
    #expect(!answer.text.contains(try Regex("id=\"Q1-5\"[^>]* checked>")))
    #expect(answer.text.contains(">مرحبا\nb</textarea>"))
    // The same key goes on: the mended form is still one form.
    #expect(answer.text.contains("value=\"\(key)\""))
    #expect(try await visitor.post(link, "key=\(key)&Q1=4&Q9=1&Q9=2&Q10=b&Q11=1").status == 200)
  }

  @Test func aTextThatIsTooLongIsKeptAndTheLimitSaid() async throws {
    let house = try await House()
    let answer = try await Visitor(house).post("/s/\(try await house.completedRequest())?lang=en", tooLong)
    #expect(answer.status == 422)
    #expect(answer.text.contains("Shorten it to 200 characters at most"))
    #expect(answer.text.contains(String(repeating: "a", count: 201)))
  }

  @Test func aBodyThatIsTooLargeOrNoFormIsTurnedAway() async throws {
    let house = try await House()
    let visitor = try Visitor(house)
    let link = "/s/\(try await house.completedRequest())"
    let large = try await visitor.post(link, "Q10=" + String(repeating: "a", count: 64 * 1_024))
    #expect(large.status == 413)
    #expect(large.text.contains("النموذج أكبر من المسموح"))
    #expect(try await visitor.post(link, "Q1=5", headers: ["Content-Length": "99999999"]).status == 413)
    #expect(try await visitor.post(link, "{\"Q1\":5}", type: "application/json").status == 415)
    let named = try await visitor.post(link, "Q1=5", type: "application/x-www-form-urlencoded; charset=UTF-8")
    #expect(named.status == 200)
  }

  /// A name with marks without end is one unknown field like others.
  @Test func marksWithoutEndInAFieldsNameAreSaidLikeAnyUnknownField() async throws {
    let house = try await House()
    let heap = String(repeating: "\u{0301}\u{0327}", count: 12_000)
    let answer = try await Visitor(house).post("/s/\(try await house.completedRequest())", "Q1=5&a\(heap)=1")
    #expect(answer.status == 422)
    #expect(answer.text.contains("حقل لا نعرفه"))
    #expect(try await house.engine.verify().responses == 0)
  }

  @Test func aFullDiskKeepsTheAnswersInThePage() async throws {
    let house = try await House()
    let visitor = try Visitor(house)
    var links: [String] = []
    for _ in 0..<60 { links.append("/s/\(try await house.completedRequest())") }
    try await house.engine.store.write { ledger in
      let pages = try ledger.connection.rows("PRAGMA page_count").first?.integer(0) ?? 0
      _ = try ledger.connection.rows("PRAGMA max_page_count = \(pages)")
    }
    let words = String(repeating: "b", count: 199)
    var thanked = 0
    var answer = try await visitor.post(links[0], "Q1=4&Q10=\(words)")
    while answer.status == 200, thanked < 59 {
      thanked += 1
      answer = try await visitor.post(links[thanked], "Q1=4&Q10=\(words)")
    }
    #expect(answer.status == 503)
    #expect(answer.header("Retry-After") == "60")
    #expect(answer.text.contains(">\(words)</textarea>"))
    #expect(answer.text.contains("ما أدخلته باقٍ في هذه الصفحة."))
    #expect(try await house.engine.verify().responses == thanked)
    #expect(try await visitor.get(links[thanked]).status == 200)
    try await house.engine.store.write { _ = try $0.connection.rows("PRAGMA max_page_count = 1000000") }
    #expect(try await visitor.post(links[thanked], "Q1=4&Q10=\(words)").status == 200)
    #expect(try await house.engine.verify().isClean)
  }
}
