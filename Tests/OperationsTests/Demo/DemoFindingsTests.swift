import Collector
import Operations
import Surveys
import Tally
import Testing
import Vocabulary
import Workflow

@Suite("What lies in the demo's numbers") struct DemoFindingsTests {
  /// The difference of two shares in its standard errors (two proportions, pooled).
  private func difference(_ one: (part: Int, whole: Int), _ other: (part: Int, whole: Int)) -> Double {
    let pooled = Double(one.part + other.part) / Double(one.whole + other.whole)
    let error = pooled * (1 - pooled) * (1 / Double(one.whole) + 1 / Double(other.whole))
    let shares = (Double(one.part) / Double(one.whole), Double(other.part) / Double(other.whole))
    return (shares.1 - shares.0) / error.squareRoot()
  }

  private func change(_ trial: DemoTrial, _ question: String, in department: String) throws -> Double {
    let day = try #require(DemoPlan.changeDay(seenFrom: DemoTrial.today))
    return difference(
      trial.share(question, in: department, on: day.adding(days: -270)..<day),
      trial.share(question, in: department, on: day..<DemoTrial.today))
  }

  @Test func theChangeOfProcedureIsSeenInSatisfactionAndEase() throws {
    for trial in DemoTrial.all {
      #expect(try change(trial, "Q1", in: DemoPlan.changed) > 8)
      #expect(try change(trial, "Q3", in: DemoPlan.changed) > 8)
      #expect(abs(try change(trial, "Q5", in: DemoPlan.changed)) < 3)
    }
  }

  @Test func inTheQuietDepartmentThereIsNothingToSee() throws {
    for trial in DemoTrial.all {
      for question in ["Q1", "Q3"] { #expect(abs(try change(trial, question, in: DemoPlan.quiet)) < 2.58) }
    }
  }

  @Test func courtesySinksSlowlyInOneDepartmentOnly() throws {
    let end = DemoTrial.today
    for trial in DemoTrial.all {
      let early = end.adding(days: -730)..<end.adding(days: -550)
      let late = end.adding(days: -180)..<end
      func change(_ question: String, _ department: String) -> Double {
        difference(trial.share(question, in: department, on: early), trial.share(question, in: department, on: late))
      }
      #expect(change("Q5", DemoPlan.declining) < -4)
      #expect(abs(change("Q1", DemoPlan.declining)) < 3)
      #expect(abs(change("Q5", DemoPlan.quiet)) < 3)
    }
  }

  @Test func noAnswerIsOffItsScale() {
    for trial in DemoTrial.all {
      var off = 0
      for response in trial.responses {
        for (code, answer) in response.sheet.answers {
          let options = DemoTrial.questionnaire.question(code)?.options.map(\.code) ?? []
          switch answer {
          case .choice(let chosen) where options.contains(chosen): continue
          case .choices(let chosen) where !chosen.isEmpty && chosen.count <= 2 && chosen.allSatisfy(options.contains):
            continue
          case .words(let text) where options.isEmpty && !text.isEmpty: continue
          case .choice, .choices, .number, .date, .words: off += 1
          }
        }
      }
      #expect(off == 0)
    }
  }

  @Test func everyOptionIsChosenBySomebody() throws {
    let trial = try #require(DemoTrial.all.first)
    for question in DemoTrial.questionnaire.questions {
      let chosen = trial.responses.flatMap { $0.sheet.answers[question.code]?.codes ?? [] }
      #expect(Set(chosen) == Set(question.options.map(\.code)), "\(question.code)")
    }
  }

  @Test func aPersonsAnswersGoTogether() throws {
    let (overall, ease) = (try #require(QuestionCode("Q1")), try #require(QuestionCode("Q3")))
    for trial in DemoTrial.all {
      let pairs = trial.responses.compactMap { response -> (Bool, Bool)? in
        let codes = Dictionary(uniqueKeysWithValues: response.sheet.gradedAnswers.map { ($0.question, $0.code) })
        guard let one = codes[overall], let other = codes[ease] else { return nil }
        return (one >= 4, other >= 4)
      }
      let pleased = pairs.filter(\.0)
      let displeased = pairs.filter { !$0.0 }
      let gap =
        Double(pleased.count(where: \.1)) / Double(pleased.count)
        - Double(displeased.count(where: \.1)) / Double(displeased.count)
      #expect(gap > 0.2)
    }
  }

  @Test func aboutAFifthWriteAndSomeSkip() throws {
    let comment = try #require(QuestionCode("Q10"))
    for trial in DemoTrial.all {
      let whole = Double(trial.responses.count)
      let written = trial.responses.compactMap { response -> String? in
        guard case .words(let text)? = response.sheet.answers[comment] else { return nil }
        return text
      }
      #expect((0.15...0.25).contains(Double(written.count) / whole))
      #expect(Set(written).count >= 150)
      #expect(written.allSatisfy { !$0.contains("{") })
      #expect((0.6...0.95).contains(Double(trial.responses.count { $0.sheet.isComplete }) / whole))
    }
  }
}
