import Collector
import Operations
import Surveys
import Tally
import Testing
import Vocabulary
import Workflow

/// The demo's groups of beneficiaries (G1): plausible shares, and one for which every service is harder to get.
@Suite("The demo's groups of beneficiaries") struct DemoGroupTests {
  @Test func everyGroupIsThereAndManyStateNone() throws {
    for trial in DemoTrial.all {
      let people = trial.cases.compactMap(\.beneficiary)
      let shares = Dictionary(grouping: people, by: { $0.group?.text ?? "-" })
        .mapValues { Double($0.count) / Double(people.count) }
      #expect(Set(shares.keys) == ["elderly", "disability", "widowed-divorced", "low-income", "-"])
      #expect(shares.values.allSatisfy { (0.05...0.45).contains($0) }, "\(shares)")
    }
  }

  @Test func anInvitationIsOfItsPersonsGroup() throws {
    for trial in DemoTrial.all {
      var groups: [BeneficiaryID: GroupCode?] = [:]
      for one in trial.cases {
        if let person = one.beneficiary { groups[person.id] = .some(person.group) }
        guard let invitation = one.invitation, let known = groups[one.request.beneficiary] else { continue }
        #expect(invitation.group == known)
        #expect(one.response.map { $0.stratum.group == known } ?? true)
      }
    }
  }

  @Test func theHarderPathIsFoundAndOnlyThere() throws {
    let ease = try #require(DemoTrial.questionnaire.questions.first { $0.indicator == .ease })
    for trial in DemoTrial.all {
      var shares: [String: (good: Int, all: Int)] = [:]
      for response in trial.responses {
        guard case .choice(let code)? = response.sheet.answers[ease.code], let scale = ease.scale,
          scale.option(code)?.outsideBase == false
        else { continue }
        let group = response.stratum.group?.text ?? "-"
        let good = scale.favourableCodes.contains(code) ? 1 : 0
        shares[group, default: (0, 0)].good += good
        shares[group, default: (0, 0)].all += 1
      }
      let (good, all) = (shares.values.reduce(0) { $0 + $1.good }, shares.values.reduce(0) { $0 + $1.all })
      for (group, share) in shares {
        let rest = Double(good - share.good) / Double(all - share.all)
        let difference = Double(share.good) / Double(share.all) - rest
        if group == "disability" {
          #expect(difference < -0.08, "\(difference)")
        } else {
          #expect(abs(difference) < 0.08)
        }
      }
    }
  }
}
