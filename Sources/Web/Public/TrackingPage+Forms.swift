import Operations
import Vocabulary
import Workflow

extension TrackingPage {
  /// S2: what can be handed in from where he is: an item's number and dates; the original is compared later.
  struct ItemForm: Sendable {
    let choices: [Choice]
    let reference: String
    let issued: String
    let expires: String

    struct Choice: Sendable {
      let code: String
      let label: String
      let chosen: Bool
    }

    static func of(_ tracking: Tracking, now: Moment, in language: Language, entered: FormFields) -> [ItemForm] {
      guard let policy = tracking.policy, tracking.request.ending == nil else { return [] }
      let request = tracking.request
      let phase: Requirement.Phase = request.submission == nil ? .submission : .registration
      guard request.registration == nil, request.decision?.verdict != .rejected, !request.isDecidedUntold
      else { return [] }
      let open = request.gaps(on: now.day, for: phase, under: policy).filter { $0.reason != .notMatched }
      guard !open.isEmpty else { return [] }
      return [
        ItemForm(
          choices: open.map {
            let code = $0.requirement.item.text
            return Choice(
              code: code, label: $0.requirement.name[language], chosen: code == entered.first("item"))
          },
          reference: entered.first("reference"), issued: entered.first("issued"), expires: entered.first("expires"))
      ]
    }
  }

  /// S4: the declaration, to be signed by a code that is sent to his number.
  struct SigningForm: Sendable {
    let statement: String
    let sent: [Bool]

    static func of(_ tracking: Tracking, in language: Language) -> [SigningForm] {
      let request = tracking.request
      guard request.kind.goesToCommittee, request.ending == nil, request.completeness != nil, !request.isSigned,
        request.decision?.verdict != .rejected, !request.isDecidedUntold
      else { return [] }
      return [SigningForm(statement: Declaration.statement[language], sent: tracking.awaitsCode ? [true] : [])]
    }
  }

  /// His right to withdraw, with a reason if he likes.
  struct Withdrawal: Sendable {
    let reason: String
    /// How often the request had been reopened when the page was shown.
    let reopenings: String

    static func of(_ request: Request, entered: FormFields, looksAgain: Bool) -> [Withdrawal] {
      guard request.ending == nil else { return [] }
      let now = String(request.reopenings.count)
      return [
        Withdrawal(
          reason: entered.first("reason"),
          reopenings: entered.shown(FormFields.reopeningsField, now: now, looksAgain: looksAgain))
      ]
    }
  }
}
