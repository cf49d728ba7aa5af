import Operations
import Vocabulary
import Workflow

extension RequestPage {
  /// All steps, the newest first: what, by which clause, when in both calendars, and by whom.
  static func timeline(_ opened: OpenedRequest, in language: Language) -> [Event] {
    let (texts, request) = (Texts(language), opened.request)
    var events = request.steps.map { taken in
      Event(
        what: taken.step.name[language], clause: taken.step.clause.rawValue, when: taken.act.at.said(in: language),
        who: opened.who(taken.act.by, in: language), details: details(of: taken.step, opened, in: language))
    }
    guard request.policyVersion == nil else { return events.reversed() }
    // Of an earlier record only its reception and its delivery are known.
    let earlier = texts["case", "earlier"]
    let received = Event(
      what: Request.Stage.received.name[language], clause: ClauseID.s1.rawValue,
      when: request.received.said(in: language), who: earlier, details: [])
    events.insert(received, at: 0)
    let first = request.reopenings.first?.ended ?? request.ending
    if let first, first.act.by == .earlierRecord {
      let done = Event(
        what: Request.Stage.completed(at: first.act.at).name[language], clause: ClauseID.s7.rawValue,
        when: first.act.at.said(in: language), who: earlier, details: [])
      events.insert(done, at: 1)
    }
    return events.reversed()
  }

  private static func details(of step: Step, _ opened: OpenedRequest, in language: Language) -> [Fact] {
    let texts = Texts(language)
    func fact(_ part: StepPart, _ value: String) -> Fact { Fact(part.name[language], value) }
    func item(_ code: ItemCode) -> Fact {
      fact(.item, opened.request.checklist[code]?.name[language] ?? code.text)
    }
    let mayKnow = opened.beneficiary != nil
    return switch step {
    case .received(let reception):
      [fact(.channel, reception.channel.name[language])]
        + reception.inquiries.map { fact(.question, $0.question) }
    case .itemProvided(let code, let document):
      [item(code)] + (mayKnow ? [fact(.document, document.said(in: language))] : [])
    case .itemMatched(let code): [item(code)]
    case .referred(let question): [fact(.question, question)]
    case .referralAnswered(let answer, _): [fact(.answer, answer)]
    case .dataChanged(let values):
      values.map { value in
        let said = value.said(in: language)
        return Fact(said.label, mayKnow ? said.value : "…")
      }
    case .declarationSigned(let signature):
      [signature.way.said(in: language)].map { fact($0.part, $0.words) }
    case .decided(let ruling):
      [
        fact(.verdict, ruling.verdict.name[language]), fact(.reason, ruling.reason),
        fact(
          .present,
          ruling.present.map { opened.name(of: $0) ?? texts["case", "unknown_staff"] }
            .joined(separator: language == .arabic ? "، " : ", ")),
      ]
    case .assigned(let owner): [fact(.owner, opened.name(of: owner) ?? texts["case", "unknown_staff"])]
    case .answered(let reply):
      (reply.topic.map { [fact(.topic, $0.name(among: opened.topics)[language])] } ?? [])
        + [fact(.answer, reply.answer)]
    case .withdrawn(let reason): reason.isEmpty ? [] : [fact(.reason, reason)]
    case .reopened(let reason): [fact(.reason, reason)]
    case .completenessConfirmed, .twoWeeksExplained, .submittedToCommittee, .decisionSent, .registered, .delivered: []
    }
  }
}

extension OpenedRequest {
  /// Who did something: a member of staff by the name of his account.
  func who(_ party: Party, in language: Language) -> String {
    let texts = Texts(language)
    return switch party {
    case .beneficiary: texts["case", "beneficiary"]
    case .earlierRecord: texts["case", "earlier"]
    case .staff(let id): name(of: id) ?? texts["case", "unknown_staff"]
    }
  }
}
