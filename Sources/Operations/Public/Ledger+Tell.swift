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
  /// The carriers by which the association sends.
  let carriers: Set<Carrier>
  /// When messages go out.
  let rules: AskingRules
}

extension Engine {
  func drawNews() -> NewsDraw {
    let token = world.token()
    return NewsDraw(
      message: world.key(), token: token, link: trackingAddress(of: token), carriers: carriers, rules: asking)
  }
}

extension Carrier {
  /// The carriers of news, in the order in which they are chosen.
  private static let newsCarriers: [Carrier] = [.sms, .whatsApp, .email, .letter, .interview]

  /// What carries news to a person: the first that reaches him and by which he does not mind to be written to; where he minds
  /// them all, the first that reaches him, since he is told of his request in any case (G0). A code with which he signs goes to
  /// his number only. Nil where nothing reaches him.
  static func ofNews(
    to person: Beneficiary, optedOut: Set<Carrier>, among carriers: Set<Carrier>, isSecret: Bool
  ) -> Carrier? {
    let reaching = newsCarriers.filter {
      carriers.contains($0) && person.address(for: $0) != nil && !(isSecret && $0 == .email)
    }
    return reaching.first { !optedOut.contains($0) } ?? reaching.first
  }
}

extension Ledger {
  /// Days for which news is tried; those on which nothing goes out are not among them, so that no holiday outlasts it.
  private static let daysOfNews = 7

  /// Tells the beneficiary, unasked, where his request stands (G0): the message in the outbox, with a link of its own.
  /// Does nothing where there is nothing worth a message.
  func tell(of request: Request, since earlier: Request?, with draw: NewsDraw, at now: Moment) throws {
    let policy = try request.policyVersion.flatMap { try policyVersions()[$0] }
    guard let news = request.news(since: earlier, under: policy) else { return }
    try tell(.init(news), of: request, with: draw, at: now)
  }

  /// What a message is about, for its envelope.
  func matter(of message: Message) throws -> Parcel.Matter {
    guard case .request(let id) = message.subject else { return .survey }
    return .news(of: try request(id).map { .init($0.kind) } ?? .request)
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
    let carrier = Carrier.ofNews(
      to: beneficiary, optedOut: try optOuts(of: beneficiary), among: draw.carriers, isSecret: occasion.isWithoutLink)
    let recipient = carrier.flatMap { beneficiary.address(for: $0) } ?? beneficiary.mobile.text
    try save(
      Message(
        id: draw.message, about: .request(request.id), recipient: recipient, text: text.arabic,
        written: now, isSecret: occasion.isWithoutLink))
    guard let carrier else { return }
    let until =
      occasion.isWithoutLink
      ? now.adding(seconds: 600) : draw.rules.adding(days: Self.daysOfNews, to: now, try workingDays())
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
      case .delivered: .delivered
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
