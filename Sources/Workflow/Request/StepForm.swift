public import Vocabulary

/// The forms by which staff take the steps of a request: one each, under the name that its address bears.
public enum StepForm: String, Hashable, Sendable, CaseIterable {
  case itemProvided = "item-provided"
  case itemMatched = "item-matched"
  case completenessConfirmed = "completeness-confirmed"
  case referred
  case referralAnswered = "referral-answered"
  case dataChanged = "data-changed"
  case declarationSigned = "declaration-signed"
  case twoWeeksExplained = "two-weeks-explained"
  case submitted
  case decided
  case decisionSent = "decision-sent"
  case registered
  case delivered
  case assigned
  case answered
  case withdrawn
  case reopened

  /// The right without which the step cannot be taken.
  public var right: Right {
    switch self {
    case .itemProvided: .provideItems
    case .itemMatched: .matchItems
    case .completenessConfirmed: .confirmCompleteness
    case .referred: .refer
    case .referralAnswered: .answerReferral
    case .dataChanged: .changeData
    case .declarationSigned: .sign
    case .twoWeeksExplained: .explain
    case .submitted: .submit
    case .decided: .decide
    case .decisionSent: .sendDecision
    case .registered: .register
    case .delivered: .deliver
    case .assigned: .assign
    case .answered: .answer
    case .withdrawn: .withdraw
    case .reopened: .reopen
    }
  }
}

/// A form that somebody is shown at a request: the step can be taken now, or only something that he can bring is missing.
public struct StepOffer: Hashable, Sendable {
  public let form: StepForm
  /// The item of the checklist that it is about.
  public let item: ItemCode?
  /// What still keeps the step back; nil where it can be taken at once.
  public let keptBack: StepRefusal?

  public init(form: StepForm, item: ItemCode? = nil, keptBack: StepRefusal? = nil) {
    self.form = form
    self.item = item
    self.keptBack = keptBack
  }
}

extension Request {
  /// The forms that a member of staff is shown now: those whose step, well filled in, would be taken, and those that wait
  /// for missing items or for the committee's time alone, with what they wait for.
  public func offers(to staff: Staff, at now: Moment, under policy: Policy) -> [StepOffer] {
    StepForm.allCases.flatMap { form in
      samples(of: form, by: staff, under: policy).compactMap { sample in
        do throws(StepRefusal) {
          _ = try taking(sample.step, at: now, by: .staff(staff), under: policy)
          return StepOffer(form: form, item: sample.item, keptBack: nil)
        } catch {
          return error.onlyWaits ? StepOffer(form: form, item: sample.item, keptBack: error) : nil
        }
      }
    }
  }

  /// The form's steps as they would be taken if everything was filled in well.
  private func samples(
    of form: StepForm, by staff: Staff, under policy: Policy
  ) -> [(item: ItemCode?, step: Step)] {
    let text = "…"
    switch form {
    case .itemProvided:
      return checklist.requirements.map {
        ($0.item, .itemProvided(item: $0.item, document: Document(reference: text)))
      }
    case .itemMatched:
      return checklist.requirements.map { ($0.item, .itemMatched(item: $0.item)) }
    case .completenessConfirmed: return [(nil, .completenessConfirmed)]
    case .referred: return [(nil, .referred(question: text))]
    case .referralAnswered: return [(nil, .referralAnswered(answer: text, told: true))]
    case .dataChanged:
      let field = FormField.fields(of: kind).first?.code ?? data.keys.min()
      return field.map { [(nil, .dataChanged(values: [FieldValue($0, (data[$0] ?? "") + text)]))] } ?? []
    case .declarationSigned:
      return [(nil, .declarationSigned(Signature(.paper(scan: text), digest: dataDigest)))]
    case .twoWeeksExplained: return [(nil, .twoWeeksExplained)]
    case .submitted: return [(nil, .submittedToCommittee)]
    case .decided:
      let others = (1...max(1, policy.parameters.leastMembersPresent)).map { StaffID(high: 0, low: UInt64($0)) }
      let present = [staff.id] + others
      return [(nil, .decided(Ruling(.accepted, reason: text, committee: present, present: present)))]
    case .decisionSent: return [(nil, .decisionSent)]
    case .registered: return [(nil, .registered)]
    case .delivered: return [(nil, .delivered)]
    case .assigned: return [(nil, .assigned(owner: StaffID(high: 0, low: 0)))]
    case .answered: return [(nil, .answered(Reply(topic: TopicCode("x"), answer: text)))]
    case .withdrawn: return [(nil, .withdrawn(reason: text))]
    case .reopened: return [(nil, .reopened(reason: text))]
    }
  }
}

extension StepRefusal {
  /// Whether nothing but a missing item or time keeps the step back.
  fileprivate var onlyWaits: Bool {
    switch self {
    case .incomplete, .tooEarly: true
    default: false
    }
  }
}
