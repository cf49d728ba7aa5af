import Vocabulary
import Workflow

/// Somebody who tries any step at any time as anybody, with a leaning to what might be right, so that he gets everywhere.
struct Walker {
  var chance: Chance
  var request: Request
  var now: Moment
  let policy: Policy
  /// A version that the request does not run under.
  let other: Policy

  init(seed: UInt64, policy: Policy, other: Policy) throws(StepRefusal) {
    var chance = Chance(state: seed)
    let kind: RequestKind =
      chance.next() % 2 == 0 ? .support : RequestKind.allCases[Int(chance.next() % UInt64(RequestKind.allCases.count))]
    self.policy = policy
    self.other = other
    now = Desk.start
    request = try Request.receiving(
      Desk.reception(kind), as: RequestID(using: &chance), of: Desk.beneficiary, at: now,
      by: Desk.staff(.relationsEmployee), under: policy)
    self.chance = chance
  }

  /// Tries one step; gives the refusal that it met.
  mutating func tryOne() -> (step: Step, refusal: StepRefusal?) {
    let moment = anyMoment()
    let step = roll(10) < 7 ? likelyStep(at: moment) : anyStep(at: moment)
    let participant = roll(10) < 8 ? Desk.staff(Desk.usual(step)) : anyParticipant()
    do throws(StepRefusal) {
      let policy = roll(40) == 0 ? other : policy
      request = try request.taking(step, at: moment, by: participant, under: policy)
      now = moment
      return (step, nil)
    } catch { return (step, error) }
  }

  private mutating func roll(_ sides: Int) -> Int { Int(chance.next() % UInt64(sides)) }

  private mutating func anyMoment() -> Moment {
    switch roll(12) {
    case 0: now.adding(seconds: -Int64(roll(100_000)))
    case 1: now.adding(days: 14)
    case 2: now.adding(days: 14).adding(seconds: -1)
    case 3: request.submission?.act.at.adding(days: 14) ?? now
    case 4: (request.submission?.act.at.adding(days: 14) ?? now).adding(seconds: -1)
    case 5: now.adding(days: roll(40))
    default: now.adding(seconds: Int64(roll(3)))
    }
  }

  private mutating func anyParticipant() -> Participant {
    let pick = roll(Role.allCases.count + 2)
    if pick == Role.allCases.count { return .beneficiary(Desk.beneficiary) }
    if pick > Role.allCases.count { return .beneficiary(BeneficiaryID(high: 0, low: 1)) }
    return Desk.staff(Role.allCases[pick])
  }

  /// A step that the request waits for.
  private mutating func likelyStep(at moment: Moment) -> Step {
    let rights = request.waitsFor(at: moment, under: policy).sorted { $0.rawValue < $1.rawValue }
    guard !rights.isEmpty else { return request.ending == nil ? anyStep(at: moment) : .reopened(reason: "عاد") }
    return switch rights[roll(rights.count)] {
    case .provideItems, .matchItems: itemStep(at: moment)
    case .confirmCompleteness: .completenessConfirmed
    case .answerReferral: .referralAnswered(answer: roll(4) == 0 ? " " : "جواب")
    case .sign: .declarationSigned(Signature(.code(sent: moment), digest: request.dataDigest))
    case .explain: .twoWeeksExplained
    case .submit: .submittedToCommittee
    case .decide: .decided(Desk.ruling(roll(3) == 0 ? .rejected : .accepted, reason: roll(5) == 0 ? "" : "سبب"))
    case .sendDecision: .decisionSent
    case .register: .registered
    case .deliver: .delivered
    case .assign: .assigned(owner: Desk.staffID(.qualityOfficer))
    case .answer: .answered(Reply(topic: roll(3) == 0 ? nil : Desk.topic, answer: "جواب"))
    default: anyStep(at: moment)
    }
  }

  /// A step for an item that is missing or not matched, now and then for any other.
  private mutating func itemStep(at moment: Moment) -> Step {
    let phase: Requirement.Phase = request.submission == nil ? .submission : .registration
    let needed = request.gaps(on: moment.day, for: phase, under: policy).first
    guard let needed, roll(8) > 0 else {
      let items = [Desk.card, Desk.income, Desk.contract, Desk.code("nothing", ItemCode.init)]
      return .itemMatched(item: items[roll(items.count)])
    }
    let item = needed.requirement.item
    if needed.reason == .notMatched { return .itemMatched(item: item) }
    let expires = roll(8) == 0 ? nil : moment.day.adding(days: [-1, 0, 60, 900][roll(4)])
    return .itemProvided(
      item: item, document: Document(reference: roll(9) == 0 ? "" : "رقم", issued: moment.day, expires: expires))
  }

  private mutating func anyStep(at moment: Moment) -> Step {
    let digest = request.dataDigest
    switch roll(12) {
    case 0: return itemStep(at: moment)
    case 1: return .dataChanged(values: [FieldValue(Desk.salary, String(roll(4)))])
    case 2: return .referred(question: roll(4) == 0 ? "" : "سؤال")
    case 3: return .declarationSigned(Signature(.paper(scan: "صورة"), digest: digest))
    case 4: return roll(4) == 0 ? .withdrawn(reason: "") : .reopened(reason: roll(3) == 0 ? "" : "سبب")
    default: return Step.samples[roll(Step.samples.count)]
    }
  }
}
