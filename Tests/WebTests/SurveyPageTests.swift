import Foundation
import HTTPTypes
import Operations
import TestSupport
import Testing
import Vocabulary

@testable import Web

struct SurveyPageTests {
  @Test func theRightToRateIsSaidBeforeTheFirstQuestion() async throws {
    let house = try await House()
    let page = try await Visitor(house).get("/s/\(try await house.completedRequest())")
    #expect(page.status == 200)
    let notice = try #require(page.text.range(of: "رأيك حق لك."))
    let question = try #require(page.text.range(of: "<fieldset id"))
    #expect(notice.lowerBound < question.lowerBound)
    #expect(page.text.contains("lang=\"ar\" dir=\"rtl\""))
    #expect(page.text.contains("ترميم سقف"))
  }

  /// What is kept with an answer (docs/threats.md) is promised on the form as the privacy notice tells it.
  @Test func whatIsKeptWithAnAnswerIsSaidWhole() async throws {
    let house = try await House()
    let link = "/s/\(try await house.completedRequest())"
    let visitor = try Visitor(house)
    let arabic = try await visitor.get(link).text
    #expect(arabic.contains("يُحفظ معها اليوم والخدمة وطريقتها وفئتك إن ذكرتها"))
    let english = try await visitor.get("\(link)?lang=en").text
    #expect(english.contains("its day, the service, the way it came and your group if you told it are kept"))
    #expect(!arabic.contains("إلا تاريخ اليوم") && !english.contains("only the day"))
  }

  @Test func theOtherLanguageIsOneTapAway() async throws {
    let house = try await House()
    let link = "/s/\(try await house.completedRequest())"
    let visitor = try Visitor(house)
    #expect(try await visitor.get(link).text.contains("href=\"?lang=en\""))
    let english = try await visitor.get("\(link)?lang=en")
    #expect(english.text.contains("lang=\"en\" dir=\"ltr\""))
    #expect(english.text.contains("Roof repair"))
    #expect(english.text.contains("href=\"?lang=ar\""))
  }

  @Test func howManyChoicesAreAllowedIsSaidInWords() async throws {
    let house = try await House()
    let page = try await Visitor(house).get("/s/\(try await house.completedRequest())")
    #expect(page.text.contains("<p>اختر خيارين على الأكثر.</p>"))
    #expect(page.text.contains("<fieldset id=\"Q9\" aria-describedby=\"Q9-d\">"))
  }

  @Test func lookingAtALinkWritesNothing() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rida-web-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("a.sqlite")
    let house = try await House(path: file.path)
    let token = try await house.completedRequest()
    let visitor = try Visitor(house)
    func content() throws -> [Data] {
      try ["", "-wal"].map { try Data(contentsOf: URL(fileURLWithPath: file.path + $0)) }
    }
    let before = try content()
    for _ in 0..<25 {
      #expect(try await visitor.get("/s/\(token)").status == 200)
      let head = try await visitor.head("/s/\(token)")
      #expect(head.status == 200 && head.bytes.isEmpty)
    }
    #expect(try content() == before)
    #expect(try await visitor.post("/s/\(token)", "Q1=5").status == 200)
    #expect(try content() != before)
  }

  @Test func aLinkIsAnsweredOnce() async throws {
    let house = try await House()
    let link = "/s/\(try await house.completedRequest())"
    let visitor = try Visitor(house)
    let key = "key=00000000000000000000000000000001"
    let form = "\(key)&Q1=5&Q10=%D8%B4%D9%83%D8%B1%D8%A7%D9%8B+%D9%84%D9%83%D9%85"
    let thanks = try await visitor.post(link, form)
    #expect(thanks.status == 200)
    #expect(thanks.text.contains("شكراً. نخبرك بما فعلناه."))
    // The browser's second try is the same form: thanked again, counted once.
    #expect(try await visitor.post(link, form).status == 200)
    #expect(try await house.engine.verify().responses == 1)
    #expect(try await visitor.post(link, "\(key)&Q1=1").status == 422)
    #expect(try await visitor.post(link, "key=00000000000000000000000000000002&Q1=1").status == 409)
    #expect(try await visitor.get(link).status == 409)
    #expect(try await house.engine.verify().responses == 1)
  }

  @Test func eachFormCarriesItsOwnKey() async throws {
    let house = try await House()
    let link = "/s/\(try await house.completedRequest())"
    let visitor = try Visitor(house)
    func key() async throws -> Substring? {
      try await visitor.get(link).text.firstMatch(of: /name="key" value="([0-9a-f]{32})\.[0-9a-f]+\.[0-9a-f]{16}"/)?.1
    }
    var keys: Set<Substring> = []
    for _ in 0..<5 { keys.insert(try #require(try await key())) }
    #expect(keys.count == 5)
  }

  @Test func aFormFromTheShelfIsTheSameButForItsKey() async throws {
    let house = try await House()
    let visitor = try Visitor(house)
    let links = ["/s/\(try await house.completedRequest())", "/s/\(try await house.completedRequest())"]
    for language in ["ar", "en"] {
      var pages: Set<String> = []
      for link in [links[0], links[1], links[0]] {
        let page = try await visitor.get("\(link)?lang=\(language)").text
        #expect(page.contains("<html lang=\"\(language)\""))
        pages.insert(page.replacing(/value="[0-9a-f]{32}\.[0-9a-f]+\.[0-9a-f]{16}"/, with: ""))
      }
      #expect(pages.count == 1)
    }
  }

  @Test func anExpiredLinkAndAnUnknownOneAreSaidCalmly() async throws {
    let house = try await House()
    let link = "/s/\(try await house.completedRequest())"
    let visitor = try Visitor(house)
    house.pass(days: 31)
    for answer in [try await visitor.get(link), try await visitor.post(link, "Q1=5")] {
      #expect(answer.status == 410)
      #expect(answer.text.contains("انتهت مدة هذا الرابط"))
      #expect(answer.text.contains("٣٠ يوماً"))
      #expect(answer.text.contains("This link has expired"))
    }
    for path in ["/s/AAAAAAAAAAAAAAAAAAAAAA", "/s/short", "/s/%3Cscript%3E", "/s/AAAAAAAAAAAAAAAAAAAAA%00"] {
      let answer = try await visitor.get(path)
      #expect(answer.status == 404, "\(path)")
      #expect(answer.text.contains("لم نجد هذا الرابط"))
      #expect(answer.text.ranges(of: "<script").count == 1 && !answer.text.contains("<script>\n"))
    }
  }

  @Test func thePageIsLightAndOnlyOne() async throws {
    let house = try await House()
    let link = "/s/\(try await house.completedRequest())"
    let visitor = try Visitor(house)
    let plain = try await visitor.get(link)
    let small = try await visitor.get(link, headers: ["Accept-Encoding": "br, gzip"])
    #expect(small.bytes.count < 14_000)
    #expect(small.bytes.count < plain.bytes.count / 2)
    #expect(small.bytes.prefix(2) == [0x1f, 0x8b])
    #expect(small.headers[.contentEncoding] == "gzip")
    #expect(try await visitor.get(link, headers: ["Accept-Encoding": "gzip;q=0"]).headers[.contentEncoding] == nil)
    // Nothing else is fetched: what is not on the page itself is a way to the notice on privacy.
    #expect(plain.text.ranges(of: /(src|href)="(?!#|\?|data:,"|\/privacy")/).isEmpty)
  }
}
