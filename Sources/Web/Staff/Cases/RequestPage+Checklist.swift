import Operations
import Vocabulary
import Workflow

extension RequestPage {
  /// The checklist with the state of each item; none where the request requires nothing.
  static func checklist(
    _ opened: OpenedRequest, _ desk: RequestDesk, _ forms: StepForms, in language: Language
  ) -> [ChecklistTable] {
    let (texts, request) = (Texts(language), opened.request)
    guard !request.checklist.requirements.isEmpty else { return [] }
    let day = request.completeness?.submissionDate ?? opened.now.day
    let items = request.checklist.requirements.map { requirement in
      let late = requirement.phase == .registration
      let standing = request.standing(
        of: requirement, on: late ? request.registration?.at.day ?? opened.now.day : day, under: opened.policy)
      let document = opened.beneficiary == nil ? nil : request.items[requirement.item]?.document
      return Item(
        item: requirement.name[language], phase: late ? [texts["checklist", "at_registration"]] : [],
        mark: standing.isReady ? "✓" : "•", tone: standing.isReady ? "ready" : standing.isMissing ? "gone" : "odd",
        state: standing.words(in: language), paper: document.map { [$0.said(in: language)] } ?? [],
        forms: desk.atItems.filter { $0.item == requirement.item }
          .map { forms.view($0.form, $0.item, keptBack: $0.keptBack) })
    }
    let ready = Numerals.written(items.count { $0.tone == "ready" }, in: language)
    let all = Numerals.written(items.count, in: language)
    return [ChecklistTable(count: texts["checklist", "count", ["n": ready, "of": all]], items: items)]
  }
}

extension ItemStanding {
  var isReady: Bool {
    if case .valid = self { true } else { false }
  }

  var isMissing: Bool {
    if case .gap(let gap) = self { gap.reason == .missing } else { false }
  }

  /// The state in a few words: what is wrong, or until when it is valid.
  func words(in language: Language) -> String {
    let texts = Texts(language)
    return switch self {
    case .valid(until: nil): texts["checklist", "valid"]
    case .valid(until: .some(let day)): "\(texts["checklist", "valid_until"]) \(day.name(in: language))"
    case .gap(let gap):
      switch gap.reason {
      case .missing: texts["checklist", "missing"]
      case .notMatched: texts["checklist", "not_matched"]
      case .dateMissing: texts["checklist", "date_missing"]
      case .expired(let day): "\(texts["checklist", "expired"]) \(day.name(in: language))"
      }
    }
  }
}
