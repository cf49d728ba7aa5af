import Operations
import Vocabulary
import Workflow

/// What one member of staff can do at a request now, sorted: what it waits for first, then the rest.
struct RequestDesk: Sendable {
  let opened: OpenedRequest
  let next: [StepOffer]
  let others: [StepOffer]
  /// The forms that stand at an item of the checklist.
  let atItems: [StepOffer]
  private let waited: Set<Right>

  init(_ opened: OpenedRequest, for staff: Staff, refused: RefusedStep?) {
    self.opened = opened
    let request = opened.request
    waited = request.waitsFor(at: opened.now, under: opened.policy)
    var offers = request.offers(to: staff, at: opened.now, under: opened.policy)
    if let refused, !offers.contains(where: { $0.form == refused.form && $0.item == refused.item }),
      refused.item == nil || refused.item.flatMap({ request.checklist[$0] }) != nil
    {
      offers.append(StepOffer(form: refused.form, item: refused.item, keptBack: nil))
    }
    let gaps = request.openGaps(on: opened.now.day, under: opened.policy)
    let firstMissing = gaps.first { $0.reason != .notMatched }?.requirement.item
    let unmatched = Set(gaps.filter { $0.reason == .notMatched }.map(\.requirement.item))
    let waited = waited
    func comesNext(_ offer: StepOffer) -> Bool {
      guard waited.contains(offer.form.right), offer.keptBack == nil else { return false }
      switch offer.form {
      case .itemProvided: return offer.item == firstMissing
      case .itemMatched: return offer.item.map(unmatched.contains) ?? false
      default: return true
      }
    }
    next = offers.filter(comesNext)
    let rest = offers.filter { !comesNext($0) }
    atItems = rest.filter { $0.item != nil }
    // A step that only time keeps back is told of in words; one that can be mended shows its form.
    others = rest.filter { offer in
      guard offer.item == nil else { return false }
      if case .tooEarly = offer.keptBack { return refused?.form == offer.form }
      return true
    }
  }

  /// What the request waits for, in words.
  func waits(in language: Language) -> [String] {
    let (texts, request) = (Texts(language), opened.request)
    if let ending = request.ending {
      let reason = ending.reason.map { [$0] } ?? []
      return ["\(texts["case", "ended"]) \(ending.outcome.name[language])"] + reason
    }
    if let earliest = request.earliestDecision(under: opened.policy), earliest > opened.now, request.isSigned {
      return ["\(texts["waits", "time"]) \(earliest.said(in: language))"]
    }
    let gaps = request.openGaps(on: opened.now.day, under: opened.policy)
    return StepForm.allCases.map(\.right).filter(waited.contains).map { right in
      let said = texts["waits", right.rawValue]
      let matching = right == .matchItems
      guard matching || right == .provideItems else { return said }
      let items = gaps.filter { ($0.reason == .notMatched) == matching }
        .map { matching ? $0.requirement.name[language] : $0.words[language] }
      return "\(said) \(items.joined(separator: language == .arabic ? "، " : ", "))"
    }
  }

  /// Whether the data are signed, in words.
  func declaration(in language: Language) -> String {
    let (texts, request) = (Texts(language), opened.request)
    guard let declaration = request.declaration else { return texts["declaration", "none"] }
    if let voided = declaration.voided { return "\(texts["declaration", "void"]) \(voided.at.said(in: language))" }
    return "\(texts["declaration", "signed"]) \(declaration.act.at.said(in: language))"
  }
}

extension Request {
  /// What is missing for what comes next: before the submission its items, after the decision those of registration.
  func openGaps(on day: Day, under policy: Policy) -> [Gap] {
    guard kind.isDelivered, ending == nil, registration == nil else { return [] }
    let first = submission == nil ? gaps(on: day, under: policy) : []
    let late = decision?.verdict == .accepted || (!kind.goesToCommittee && first.isEmpty)
    return first.isEmpty && late ? gaps(on: day, for: .registration, under: policy) : first
  }
}
