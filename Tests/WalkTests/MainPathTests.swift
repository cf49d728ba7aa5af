import Foundation
import Operations
import TestSupport
import Testing
import Vocabulary
import Workflow

/// The main path, over HTTP and on a file: a completed service becomes a line in the report.
@Suite struct MainPathTests {
  @Test func aCompletedServiceBecomesALineInTheReport() async throws {
    let house = try await House(path: try House.place())
    try await Client.visit(house) { client in
      let staff = try await client.signedIn(house, as: .relationsEmployee, .departmentOfficer, .qualityOfficer)
      for number in 1...5 {
        try await house.engine.receive(
          name: "سعد", mobile: "050000000\(number)", department: House.department.code, service: House.service.code,
          channel: .phone)
      }
      for line in try await house.engine.requests(matching: RequestFilter(), by: .fixed(.relationsEmployee)).lines {
        let address = "/staff/requests/\(line.request.id)/steps/delivered"
        #expect(try await staff.post(address, "").status == 200)
      }
      let links = try await house.engine.outboxEntries(limit: 10).compactMap(\.link).compactMap(URL.init(string:)).map(
        \.path)
      #expect(links.count == 5)
      for (number, link) in links.enumerated() {
        let page = try await client.get(link)
        #expect(page.status == 200 && page.text.contains("رأيك حق لك."))
        let thanks = try await client.post(link, "Q1=\(number == 0 ? 1 : 5)&Q2=3")
        #expect(thanks.status == 200 && thanks.text.contains("نخبرك بما فعلناه"))
        #expect(try await client.post(link, "Q1=1").status == 409)
        #expect(try await client.get(link).status == 409)
      }
      let report = try await staff.get("/reports/2026/10")
      let words = report.text.filter { !"\u{2066}\u{2067}\u{2068}\u{2069}".contains($0) }
      #expect(words.contains("٨٠٪") && words.contains("٥ إجابات"))
      let json = try await staff.get("/reports/2026/10.json").text
      let numbers = try JSONDecoder().decode(Numbers.self, from: Data(json.utf8))
      let satisfaction = try #require(numbers.departments.first?.indicators.first { $0.indicator == "CSAT" })
      #expect(satisfaction.n == 5 && satisfaction.value == 0.8)
    }
    let verification = try await house.engine.verify()
    #expect(verification.isClean && verification.responses == 5)
  }

  @Test func lookingAtALinkChangesNothing() async throws {
    let house = try await House()
    let token = try await house.completedRequest()
    let before = try await house.engine.store.digest()
    try await Client.visit(house) { client in
      for method in ["GET", "HEAD"] {
        for _ in 0..<25 {
          let looked = try await client.send("/s/\(token)", method: method)
          #expect(looked.status == 200)
        }
      }
      let after = try await house.engine.store.digest()
      #expect(after == before)
      let thanks = try await client.post("/s/\(token)", "Q1=5")
      let answered = try await house.engine.store.digest()
      #expect(thanks.status == 200 && answered != before)
    }
  }

  @Test func ofEightWhoUseOneLinkAtOnceOneIsThanked() async throws {
    let house = try await House(path: try House.place())
    let token = try await house.completedRequest()
    try await Client.visit(house) { client in
      let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<8 { group.addTask { try await client.post("/s/\(token)", "Q1=4").status } }
        return try await group.reduce(into: [Int]()) { $0.append($1) }
      }
      #expect(statuses.sorted() == [200] + Array(repeating: 409, count: 7))
    }
    #expect(try await house.engine.verify().responses == 1)
  }

  @Test func aFormSentTwiceCountsOnceAndIsThankedTwice() async throws {
    let house = try await House()
    let token = try await house.completedRequest()
    try await Client.visit(house) { client in
      let page = try await client.get("/s/\(token)").text
      let key = try #require(page.firstMatch(of: /name="key"[^>]*value="([^"]+)"/)?.1)
      #expect(try await client.post("/s/\(token)", "Q1=4&key=\(key)").status == 200)
      #expect(try await client.post("/s/\(token)", "Q1=4&key=\(key)").status == 200)
      #expect(try await client.post("/s/\(token)", "Q1=1&key=\(key)").status == 422)
    }
    let verification = try await house.engine.verify()
    #expect(verification.responses == 1 && verification.isClean)
  }

  private struct Numbers: Decodable {
    let departments: [Department]
    struct Department: Decodable { let indicators: [Indicator] }
    struct Indicator: Decodable {
      let indicator: String
      let n: Int?
      let value: Double?
    }
  }
}
