import Foundation
import Operations
import Reports
import Surveys
import TestSupport
import Testing
import Vocabulary
import Workflow

/// What a rating is for, walked from the link to the report: G1, G7, T2, T3, T5.
@Suite struct RatingClauseTests {
  private func folder() -> ReportFolder { ReportFolder(House.root + "/reports") }

  /// The shipped questionnaire after a delivered service.
  private func shipped() throws -> Questionnaire {
    let reading = SurveyFolder(House.root + "/surveys").read()
    return try #require(reading.questionnaires.first { $0.outcome == .served && $0.status == .published })
  }

  /// A question of a scale from 1 to 5 about an indicator.
  private func questionnaire(asking indicator: Indicator) -> Questionnaire {
    let question = Question(
      code: Questionnaire.walk.questions[0].code, form: Questionnaire.walk.questions[0].form,
      text: LocalizedText(ar: "ما مدى ثقتك بالجمعية؟", en: "How much do you trust the association?"),
      indicator: indicator)
    return Questionnaire(
      code: .fixed("trust"), version: 1, status: .published, outcome: .served, title: Questionnaire.walk.title,
      opening: Questionnaire.walk.opening, closing: Questionnaire.walk.closing, questions: [question])
  }

  /// Everybody who was served answers by his link with these fields; gives the month's report as the board reads it.
  private func report(_ house: House, _ forms: [String]) async throws -> (json: String, page: String) {
    let tokens = try await house.completedRequests(forms.count)
    let answers = Answers()
    try await Client.visit(house) { client in
      for (token, form) in zip(tokens, forms) {
        let thanks = try await client.post("/s/\(token.text)", form)
        #expect(thanks.status == 200)
      }
      let board = try await client.signedIn(house, as: .boardMember)
      await answers.keep(
        try await board.get("/reports/2026/10.json").text, try await board.get("/reports/2026/10").text)
    }
    return await answers.kept
  }

  private actor Answers {
    var kept = (json: "", page: "")
    func keep(_ json: String, _ page: String) { kept = (json, page) }
  }

  private func figure(_ json: String, _ name: String) throws -> (n: Int?, value: Double?)? {
    struct Numbers: Decodable {
      struct Department: Decodable { let indicators: [Indicator] }
      struct Indicator: Decodable {
        let indicator: String
        let n: Int?
        let value: Double?
      }
      let departments: [Department]
    }
    let numbers = try JSONDecoder().decode(Numbers.self, from: Data(json.utf8))
    return numbers.departments.first?.indicators.first { $0.indicator == name }.map { ($0.n, $0.value) }
  }

  @Test func g1HowEasyItWasIsAskedAndReported() async throws {
    let house = try await House(try shipped())
    let made = try await report(house, (0..<6).map { "Q1=5&Q3=\($0 == 0 ? 2 : 7)" })
    let ease = try #require(try figure(made.json, "ease"))
    #expect(ease.n == 6 && abs((ease.value ?? 0) - 5.0 / 6) < 1e-9)
  }

  @Test func g7TrustIsMeasuredWhereItIsAsked() async throws {
    let house = try await House(questionnaire(asking: .trust))
    let made = try await report(house, (0..<8).map { "Q1=\($0 < 2 ? 1 : 5)" })
    let trust = try #require(try figure(made.json, "trust"))
    #expect(trust.n == 8 && trust.value == 0.75)
  }

  @Test func t3RatingIsARightAndNobodyIsPutToShame() async throws {
    let house = try await House(try shipped())
    let token = try await house.completedRequest()
    try await Client.visit(house) { client in
      #expect(try await client.get("/s/\(token.text)").text.contains("حق"))
    }
    // Four answers are too few to be told apart: the report says so and shows no figure, and no employee stands in it.
    let made = try await report(house, (0..<4).map { _ in "Q1=1" })
    let satisfaction = try #require(try figure(made.json, "CSAT"))
    #expect(satisfaction.value == nil)
    for role in Role.allCases { #expect(!made.page.contains("موظف \(role.name.ar)")) }
  }

  /// T2, T5: what stood in the way becomes an action with an indicator fixed beforehand; the report says what was done.
  @Test func t5AnObstacleBecomesAnActionWhoseEffectIsMeasured() async throws {
    let (house, action) = try await improved()
    let line = try await house.engine.effect(
      of: action.id, upTo: try month(house), under: try folder().department())
    #expect(line.verdict == .noClearChange)
    await #expect(throws: ActionRefusal.self) {
      try await house.engine.aimAction(action.id, at: aim(house, "ease"), by: nil)
    }
  }

  @Test func t2WhatWasDoneIsSaidInTheReport() async throws {
    let (house, _) = try await improved()
    let report = try await house.engine.departmentReport(
      House.department.code, month: try month(house), under: try folder().department())
    for language in Language.allCases {
      #expect(report.html(in: language).contains("زيارة واحدة"), "\(language)")
    }
  }

  private func month(_ house: House) throws -> CivilMonth {
    try #require(CivilMonth(containing: house.now.day, calendar: .gregorian))
  }

  private func aim(_ house: House, _ measure: String) -> ImprovementAction.Aim {
    ImprovementAction.Aim(measure: .fixed(measure), start: house.now.day, review: house.now.day.adding(days: 90))
  }

  private func improved() async throws -> (House, ImprovementAction) {
    let house = try await House()
    for token in try await house.completedRequests(6) {
      try await house.engine.submit(["Q1": ["4"], "Q2": ["3"]], key: nil, with: token, mode: .ownPhone)
    }
    let plan = ImprovementAction.Plan(
      department: House.department.code, finding: "المواعيد بعيدة", cause: "زيارتان لكل طلب", step: "زيارة واحدة",
      owner: .departmentOfficer)
    let action = try await house.engine.plan(
      plan, aim: aim(house, "CSAT"), by: .fixed(.qualityOfficer), without: try folder().blame())
    try await house.engine.startAction(action.id, by: .fixed(.departmentOfficer))
    return (house, action)
  }
}
