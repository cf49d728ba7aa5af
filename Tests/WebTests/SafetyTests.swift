import Collector
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
import TestSupport
import Testing
import Vocabulary

@testable import Web

struct SafetyTests {
  @Test func everyResponseTellsTheBrowserToBeCareful() async throws {
    let house = try await House()
    let visitor = try Visitor(house, secure: true)
    for path in ["/", "/s/\(try await house.completedRequest())", "/nowhere", "/staff", "/staff/sign-in", "/healthz"] {
      let answer = try await visitor.get(path)
      #expect(answer.header("Cache-Control") == "no-store")
      #expect(answer.header("Referrer-Policy") == (path == "/staff/sign-in" ? "same-origin" : "no-referrer"), "\(path)")
      #expect(answer.header("X-Content-Type-Options") == "nosniff")
      #expect(answer.header("X-Robots-Tag") == "noindex, nofollow")
      #expect(answer.header("Strict-Transport-Security") != nil)
      let policy = try #require(answer.header("Content-Security-Policy"))
      #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
      #expect(!policy.contains("unsafe"))
      #expect(policy.matches(of: #/script-src ('none'|'sha256-[^ ;]+');/#).count == 1)
    }
  }

  @Test func anotherHostIsNotThisSite() async throws {
    let visitor = try Visitor(try await House())
    #expect(try await visitor.get("/", headers: ["Host": "SURVEY.example:8080"]).status == 200)
    for host in ["evil.example", "survey.example.evil.example", "evil.example#survey.example", "survey.example@evil"] {
      #expect(try await visitor.get("/", headers: ["Host": host]).status == 421)
    }
    #expect(try await visitor.get("/", headers: ["Host": ""]).status == 400)
    #expect(try await visitor.get("/", headers: ["Host": "[::1]:8080"]).status == 200)
  }

  @Test func theLogKnowsTheKindOfAddressNeverTheAddress() async throws {
    let house = try await House()
    let visitor = try Visitor(house)
    let token = try await house.completedRequest()
    _ = try await visitor.get("/s/\(token)?lang=en")
    _ = try await visitor.post("/s/\(token)", "Q1=5&Q10=secret-words")
    _ = try await visitor.get("/staff/demo?key=a%20key%20for%20tests")
    _ = try await visitor.get("/nowhere/\(token)")
    let lines = visitor.log.lines
    #expect(lines.contains { $0.contains("method=GET") && $0.contains("route=/s/{token} status=200") })
    #expect(lines.contains { $0.contains("method=POST") && $0.contains("route=/s/{token} status=200") })
    #expect(lines.contains { $0.contains("status=404") })
    for secret in [token.text, "secret-words", "tests", "nowhere"] {
      #expect(!lines.contains { $0.contains(secret) }, "\(secret)")
    }
  }

  @Test func aFailureTellsNoDetails() async throws {
    struct Broken: Error { let secret = "0500000001" }
    let site = try Visitor.site(of: try await House())
    let book = LogBook()
    let context = Visit(source: ApplicationRequestContextSource(channel: NIOAsyncTestingChannel(), logger: book.logger))
    let request = Request(
      head: .init(method: .get, scheme: "http", authority: "x", path: "/"), body: RequestBody(buffer: ByteBuffer()))
    let response = try await RefusalPages(site: site).handle(request, context: context) { _, _ in throw Broken() }
    #expect(response.status == .internalServerError)
    #expect(book.lines.contains { $0.contains("kind=Broken") })
    #expect(!book.lines.contains { $0.contains("0500000001") })
  }

  @Test func aFormThatWasCutShortIsNotOurFailure() async throws {
    struct Hangup: Error {}
    let broken = AsyncThrowingStream<ByteBuffer, any Error> { stream in
      stream.yield(ByteBuffer(string: "Q1=5"))
      stream.finish(throwing: Hangup())
    }
    let request = Request(
      head: .init(
        method: .post, scheme: "http", authority: "x", path: "/s/x",
        headerFields: [.contentType: "application/x-www-form-urlencoded"]),
      body: RequestBody(asyncSequence: broken))
    await #expect(throws: FormRefusal.cutShort) { try await request.form(atMost: 100) }
  }

  @Test func aMachineLearnsWhetherTheSiteIsWell() async throws {
    let visitor = try Visitor(try await House())
    #expect(try await visitor.get("/healthz").text == "ok\n")
    #expect(try await visitor.get("/readyz").text == "ready\n")
  }
}
