import Vocabulary
import Workflow

/// What a request's record says, in words and each with its label, for the one whose request it is.
extension Step {
  /// All that the step says of him. Of staff it names nobody: how many of the committee were present, and not who.
  func said(
    to request: SubjectFile.RequestPart, among topics: [Topic], in language: Language
  ) -> [(label: String, value: String)] {
    func line(_ part: StepPart, _ value: String) -> (label: String, value: String) { (part.name[language], value) }
    func item(_ code: ItemCode) -> (label: String, value: String) {
      line(.item, request.checklist[code]?.name[language] ?? code.text)
    }
    return switch self {
    case .received(let reception):
      [line(.channel, reception.channel.name[language])]
        + reception.inquiries.flatMap { $0.said(among: topics, in: language) }
        + reception.data.map { $0.said(in: language) }
    case .itemProvided(let code, let document): [item(code), line(.document, document.said(in: language))]
    case .itemMatched(let code): [item(code)]
    case .referred(let question): [line(.question, question)]
    case .referralAnswered(let answer, _): [line(.answer, answer)]
    case .dataChanged(let values): values.map { $0.said(in: language) }
    case .declarationSigned(let signature):
      [signature.way.said(in: language)].map { line($0.part, $0.words) }
    case .decided(let ruling):
      [
        line(.verdict, ruling.verdict.name[language]), line(.reason, ruling.reason),
        line(.present, Numerals.written(Set(ruling.present).count, in: language)),
      ]
    case .answered(let reply):
      (reply.topic.map { [line(.topic, $0.name(among: topics)[language])] } ?? []) + [line(.answer, reply.answer)]
    case .withdrawn(let reason): reason.isEmpty ? [] : [line(.reason, reason)]
    case .reopened(let reason): [line(.reason, reason)]
    case .completenessConfirmed, .twoWeeksExplained, .submittedToCommittee, .decisionSent, .registered, .delivered,
      .assigned:
      []
    }
  }
}

extension SubjectFile.RequestPart {
  /// What its service required on the day of its reception.
  fileprivate var checklist: Checklist {
    for taken in steps { if case .received(let reception) = taken.step { return reception.checklist } }
    return Checklist([])
  }
}

extension Inquiry {
  fileprivate func said(among topics: [Topic], in language: Language) -> [(label: String, value: String)] {
    [
      (StepPart.question, question), topic.map { (.topic, $0.name(among: topics)[language]) },
      answer.map { (.answer, $0) },
    ].compactMap(\.self).map { ($0.name[language], $1) }
  }
}

extension EarlierWords {
  /// The question, what it was about, and why the request ended as it did; what is not known is left out.
  func said(among topics: [Topic], in language: Language) -> [(label: String, value: String)] {
    (question.map { Inquiry(topic: topic, question: $0).said(among: topics, in: language) } ?? [])
      + (reason.map { [(StepPart.reason.name[language], $0)] } ?? [])
  }
}
