import Access
import Foundation
import Operations
import Storage
import TestSupport
import Testing
import Vocabulary
import Workflow

/// Answers that a rule sets aside, over HTTP: kept, in no indicator, told of in the report, and let in by rule alone.
@Suite struct AsideWalkTests {
  private static let form = "Q1=5&Q2=3&Q9=1&Q10=%D8%AC%D9%8A%D8%AF"

  /// The answers of one who opens the link, takes so many seconds, and sends the form.
  private func answer(
    _ token: String, in house: House, by client: Client, after seconds: Int64,
    with fields: String = AsideWalkTests.form,
    from address: String = "203.0.113.9"
  ) async throws -> Int {
    let page = try await client.get("/s/\(token)").text
    let key = try #require(page.firstMatch(of: /name="key"[^>]*value="([^"]+)"/)?.1)
    house.pass(seconds: seconds)
    return try await client.post(
      "/s/\(token)", "\(fields)&key=\(key)", headers: ["X-Forwarded-For": "192.0.2.1, \(address)"]
    ).status
  }

  private func reasons(_ house: House) async throws -> [String: Int] {
    let always = Day(number: 0)..<Day(number: 100_000)
    return try await house.engine.asideLines(on: always).reduce(into: [:]) { $0[$1.reasons, default: 0] += $1.answers }
  }

  @Test func eachWayOfGamingIsSetAsideToldOfAndLetInByRule() async throws {
    let house = try await House.settingAside(path: try House.temporaryFile())
    let links = try await house.links(8).map { $0.text }
    let own = try #require(Network("10.0.0.0/8"))
    try await Client.visit(house, ownNetworks: [own], behindProxy: true) { client in
      // Within seconds of the end of the request, and by a program that never saw the form.
      #expect(try await answer(links[0], in: house, by: client, after: 20) == 200)
      house.pass(seconds: 7_200)
      #expect(try await client.post("/s/\(links[1])", Self.form).status == 200)
      #expect(
        try await client.post("/s/\(links[2])", "\(Self.form)&key=\(String(repeating: "0", count: 32))").status == 200)
      // From the association's own network; faster than anybody reads; and as everybody does.
      #expect(try await answer(links[3], in: house, by: client, after: 30, from: "10.7.7.7") == 200)
      #expect(try await answer(links[4], in: house, by: client, after: 1) == 200)
      for link in links[5...] { #expect(try await answer(link, in: house, by: client, after: 30) == 200) }
      let expected = ["closing": 1, "formless": 2, "network": 1, "fast": 1]
      #expect(try await reasons(house) == expected)
      #expect(try await house.engine.verify().isClean)

      let staff = try await client.signedIn(house, as: .qualityOfficer)
      func report(_ reader: Client) async throws -> Numbers {
        try JSONDecoder().decode(Numbers.self, from: Data(try await reader.get("/reports/2026/10.json").text.utf8))
      }
      let before = try await report(staff)
      #expect(before.setAside.answers == 5 && before.indicators.first { $0.indicator == "response-rate" }?.part == 8)
      #expect(
        before.setAside.reasons.filter { $0.answers > 0 }.map(\.reason) == ["network", "closing", "fast", "formless"])
      let page = try await staff.get("/reports/2026/10").text
      #expect(page.contains("نُحّيت جانباً") && page.contains("أرسلها برنامج لا الصفحة"))

      // The next day: what was held is among the answers, and nothing else has changed.
      house.pass(days: 1)
      #expect(try await house.engine.closeDays() > 0)
      #expect(try await reasons(house) == expected)
      let day = house.now.day.adding(days: -1)
      let officer = Staff.fixed(.qualityOfficer)
      await #expect(throws: RightRefusal.self) {
        _ = try await house.engine.releaseAside(
          "formless", from: day, to: day, because: "معرض", by: .fixed(.departmentOfficer))
      }
      let admitted = try await house.engine.releaseAside("formless", from: day, to: day, because: "معرض", by: officer)
      #expect(admitted == 2)
      #expect(try await reasons(house) == expected.filter { $0.key != "formless" })
      // Nobody stays signed in over night.
      let reader = try await client.signedIn(house, as: .qualityOfficer)
      #expect(try await report(reader).setAside.answers == 3)
      #expect(try await report(reader).indicators.first { $0.indicator == "CSAT" }?.n == 5)
    }
    let verification = try await house.engine.verify()
    #expect(verification.isClean && verification.responses == 8, "nothing was dropped")
  }

  @Test func fromTheEleventhWithinMinutesOnAnswersFromOneAddressAreABurst() async throws {
    let house = try await House.settingAside()
    let links = try await house.links(14).map { $0.text }
    house.pass(seconds: 7_200)
    try await Client.visit(house, behindProxy: true) { client in
      for link in links.prefix(12) {
        let status = try await answer(link, in: house, by: client, after: 20)
        #expect(status == 200)
      }
      let elsewhere = try await answer(links[12], in: house, by: client, after: 20, from: "203.0.113.10")
      #expect(elsewhere == 200)
      #expect(try await reasons(house) == ["burst": 2])
      house.pass(seconds: 600)
      #expect(try await answer(links[13], in: house, by: client, after: 20) == 200)
      #expect(try await reasons(house) == ["burst": 2])
    }
  }

  @Test func thePageSaysWhatAnonymousAndConfidentialMeanAndTheThanksWhichItWas() async throws {
    let house = try await House.settingAside()
    let links = try await house.links(2).map { $0.text }
    try await Client.visit(house) { client in
      let page = try await client.get("/s/\(links[0])").text
      #expect(page.contains("إجابتك مجهولة الهوية") && page.contains("صارت سرّية"))
      let thanks = try await client.post("/s/\(links[0])", "Q1=5&Q11=2").text
      #expect(thanks.contains("إجابتك مجهولة الهوية") && !thanks.contains("سرّية"))
      let called = try await client.post("/s/\(links[1])?lang=en", "Q1=5&Q11=1").text
      #expect(called.contains("Your answer is confidential") && !called.contains("anonymous"))
    }
    let rows = try await house.engine.store.read { try $0.rowCounts() }
    #expect(rows["call_back"] == 1 && rows["response"] == 1 && rows["held_response"] == 1)
  }

  private struct Numbers: Decodable {
    let indicators: [Indicator]
    let setAside: SetAside
    struct Indicator: Decodable {
      let indicator: String
      let n: Int?
      let part: Int?

      private enum Key: String, CodingKey { case indicator, n, part }

      /// A number that is hidden is written in words.
      init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        indicator = try values.decode(String.self, forKey: .indicator)
        n = try? values.decode(Int.self, forKey: .n)
        part = try? values.decode(Int.self, forKey: .part)
      }
    }
    struct SetAside: Decodable {
      let answers: Int
      let reasons: [Reason]
    }
    struct Reason: Decodable {
      let reason: String
      let answers: Int
    }
  }
}
