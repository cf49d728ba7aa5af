import Collector
import Messaging
import Storage
import Vocabulary
import Workflow

/// The keys and the secret of a message about a request that may be needed, drawn before the transaction begins.
struct NewsDraw: Sendable {
  let message: MessageID
  let token: Token
  let link: String
  /// What carries it; nil where the association has nothing that reaches a number.
  let carrier: Carrier?
}

extension Engine {
  func drawNews() -> NewsDraw {
    let token = world.token()
    return NewsDraw(
      message: world.key(), token: token, link: trackingAddress(of: token),
      carrier: [Carrier.sms, .whatsApp, .letter, .interview].first(where: carriers.contains))
  }
}

extension Ledger {
  /// Tells the beneficiary, unasked, where his request stands (G0): the message in the outbox, with a link of its own.
  /// Does nothing where there is nothing worth a message.
  func tell(of request: Request, since earlier: Request?, with draw: NewsDraw, at now: Moment) throws {
    let policy = try request.policyVersion.flatMap { try policyVersions()[$0] }
    guard let news = request.news(since: earlier, under: policy) else { return }
    try tell(.init(news), of: request, with: draw, at: now)
  }

  /// Writes a message about a request to its beneficiary, with a link that opens all of it.
  func tell(_ occasion: StatusText.Occasion, of request: Request, with draw: NewsDraw, at now: Moment) throws {
    guard let beneficiary = try beneficiary(request.beneficiary), let association = try associationName() else {
      throw RequestRefusal.unknown
    }
    if !occasion.isWithoutLink { try save(TrackingLink(to: request.id, .whole, at: now), token: draw.token) }
    let text = StatusText(
      association: association, matter: .init(request.kind), reference: RequestReference(of: request.id).digits,
      link: draw.link, occasion: occasion)
    try save(
      Message(
        id: draw.message, about: .request(request.id), recipient: beneficiary.mobile.text, text: text.arabic,
        written: now, isSecret: occasion.isWithoutLink))
    guard let carrier = draw.carrier else { return }
    let until = occasion.isWithoutLink ? now.adding(seconds: 600) : now.adding(days: 7)
    try save(Sending(of: draw.message, by: carrier, due: now, until: until))
  }
}

extension StatusText.Occasion {
  init(_ news: News) {
    self =
      switch news {
      case .received(let missing): .received(missing: missing)
      case .reopened: .reopened
      case .underStudy(let days, let earliest): .underStudy(days: days, earliest: earliest)
      case .accepted: .accepted
      case .rejected: .rejected
      case .registered: .registered
      case .answered: .answered
      case .withdrawn: .withdrawn
      }
  }
}

extension StatusText.Matter {
  fileprivate init(_ kind: RequestKind) {
    self =
      switch kind {
      case .support, .internalService: .request
      case .inquiry: .inquiry
      case .suggestion: .suggestion
      case .complaint: .complaint
      case .volunteering: .volunteering
      }
  }
}
