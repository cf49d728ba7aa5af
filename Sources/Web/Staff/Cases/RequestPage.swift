import Operations
import Vocabulary
import Workflow

/// A request's own page: what comes next first, then what is known, then all that was done.
struct RequestPage: Sendable {
  let heading: String
  let kind: String
  let about: String
  let problems: [FormProblems]
  let stage: String
  let waits: [String]
  let since: String
  /// The forms of what comes next, where it is the reader's to do.
  let next: [StepFormView]
  /// Forms that the reader may use as well.
  let others: [StepFormView]
  let hasOthers: Bool
  let person: [Fact]
  /// Where the person's group is written down.
  let groups: [GroupField]
  let facts: [Fact]
  let checklist: [ChecklistTable]
  let tellsMissing: [TellMissingForm]
  let inquiries: [Exchange]
  let dataRows: [Fact]
  let declaration: [String]
  let printable: [String]
  let referrals: [Exchange]
  let timeline: [Event]

  struct Fact: Sendable {
    let label: String
    let value: String
    /// The direction of the value: numbers run from left to right in either language.
    let flow: String

    init(_ label: String, _ value: String, flow: String = "auto") {
      self.label = label
      self.value = value
      self.flow = flow
    }
  }

  struct ChecklistTable: Sendable {
    let count: String
    let items: [Item]
  }

  struct Item: Sendable {
    let item: String
    let phase: [String]
    /// The mark and the class of its state: ready, or something to be done.
    let mark: String
    let tone: String
    let state: String
    let paper: [String]
    let forms: [StepFormView]
  }

  /// A question with its answer.
  struct Exchange: Sendable {
    let question: String
    let asked: String
    let answer: [String]
    let unanswered: [String]
  }

  struct Event: Sendable {
    let what: String
    let clause: String
    let when: String
    let who: String
    let details: [Fact]
  }
}

extension RequestPage {
  init(
    _ opened: OpenedRequest, for staff: Staff, refused: RefusedStep? = nil, in language: Language,
    newKey: @escaping @Sendable () -> String
  ) {
    let (texts, request) = (Texts(language), opened.request)
    let forms = StepForms(opened: opened, staff: staff, language: language, refused: refused, newKey: newKey)
    let desk = RequestDesk(opened, for: staff, refused: refused)
    heading = opened.beneficiary?.name ?? texts["case", "hidden"]
    kind = request.kind.name[language]
    about = "\(opened.service.name[language]) · \(opened.department.name[language])"
    problems =
      refused.map {
        FormDraft($0.form.prefix($0.item), problems: $0.problems, in: language).summary(texts["refusal", "step_title"])
      } ?? []
    stage = request.stage.name[language]
    waits = desk.waits(in: language)
    since = "\(texts["case", "since"]) \(request.lastChange.said(in: language))"
    next = desk.next.map { forms.view($0.form, $0.item, keptBack: $0.keptBack, open: true) }
    others = desk.others.map { forms.view($0.form, $0.item, keptBack: $0.keptBack) }
    hasOthers = !desk.others.isEmpty
    person = Self.person(opened, in: language)
    groups = GroupField.forms(opened, for: staff, in: language)
    facts = Self.facts(opened, in: language)
    checklist = Self.checklist(opened, desk, forms, in: language)
    tellsMissing = TellMissingForm.forms(opened, for: staff, in: language, newKey: newKey)
    inquiries = request.inquiries.map { inquiry in
      let topic = inquiry.topic.map { " (\($0.name(among: opened.topics)[language]))" } ?? ""
      return Self.exchange(inquiry.question + topic, asked: "", inquiry.answer, in: language)
    }
    let known = opened.beneficiary == nil ? [] : SignedData.data(of: request, in: language)
    dataRows = known.map { Fact($0.0, $0.1) }
    declaration = request.kind.goesToCommittee && request.policyVersion != nil ? [desk.declaration(in: language)] : []
    printable =
      request.kind.goesToCommittee && opened.beneficiary != nil ? ["/staff/requests/\(request.id)/form"] : []
    referrals = request.referrals.map {
      Self.exchange($0.question, asked: $0.act.at.said(in: language), $0.answer, in: language)
    }
    timeline = Self.timeline(opened, in: language)
  }

  private static func exchange(
    _ question: String, asked: String, _ answer: String?, in language: Language
  ) -> Exchange {
    Exchange(
      question: question, asked: asked, answer: answer.map { [$0] } ?? [],
      unanswered: answer == nil ? [Texts(language)["case", "unanswered"]] : [])
  }

  private static func person(_ opened: OpenedRequest, in language: Language) -> [Fact] {
    guard let person = opened.beneficiary else { return [] }
    let texts = Texts(language)
    let number = person.nationalID.map { [Fact(texts["case", "national_id"], $0.digits, flow: "ltr")] } ?? []
    return number + [Fact(texts["case", "mobile"], "0" + person.mobile.text.dropFirst(4), flow: "ltr")]
  }

  private static func facts(_ opened: OpenedRequest, in language: Language) -> [Fact] {
    let (texts, request) = (Texts(language), opened.request)
    var facts = [
      Fact(texts["case", "channel"], request.channel.name[language]),
      Fact(texts["case", "received"], request.received.said(in: language)),
    ]
    if let owner = request.ownership.flatMap({ opened.name(of: $0.owner) }) {
      facts.append(Fact(texts["case", "owner"], owner))
    }
    if let decision = request.decision {
      facts.append(Fact(texts["case", "decision"], "\(decision.verdict.name[language]): \(decision.reason)"))
    }
    if let reply = request.reply { facts.append(Fact(texts["case", "reply"], reply.answer)) }
    let version = request.policyVersion.map { Numerals.written($0, in: language) } ?? texts["case", "before"]
    facts.append(Fact(texts["case", "policy"], version))
    facts.append(Fact(texts["case", "key"], RequestReference(of: request.id).grouped, flow: "ltr"))
    return facts
  }
}
