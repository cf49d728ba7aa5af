public import Vocabulary

/// A request as somebody sends it himself, by a public form (C5, C6, C7): valid by construction.
///
/// Name and mobile stand in its data too, as he typed them: who is known by his identity number keeps the name and number
/// that the association knows, and staff see at the request what was typed.
public struct PublicRequest: Hashable, Sendable {
  /// What a public form asks for.
  public static let kinds: [RequestKind] = [.support, .inquiry, .suggestion, .complaint, .volunteering]

  public let kind: RequestKind
  public let department: DepartmentCode
  public let service: ServiceCode
  public let channel: Channel
  public let name: PersonName
  public let mobile: MobileNumber
  /// Where he gave one.
  public let email: EmailAddress?
  /// Of who asks for support only.
  public let nationalID: NationalID?
  public let data: [FieldValue]
  public let inquiries: [Inquiry]

  /// The form as it was filled. Throws all that is to be mended at once.
  public init(_ entry: PublicEntry) throws(PublicRequestRefusal) {
    var problems: [PublicProblem] = []
    func read<Value>(_ body: () throws(PublicProblem) -> Value) -> Value? {
      do throws(PublicProblem) { return try body() } catch {
        problems.append(error)
        return nil
      }
    }
    let kind = read { () throws(PublicProblem) in try entry.readKind() }
    let service = read { () throws(PublicProblem) in try entry.readService() }
    let name = read { () throws(PublicProblem) in try entry.readName() }
    let nationalID = read { () throws(PublicProblem) in try kind == .support ? entry.readNationalID() : nil }
    let mobile = read { () throws(PublicProblem) in try entry.readMobile() }
    let email = read { () throws(PublicProblem) in try entry.readEmail() }
    let city = read { () throws(PublicProblem) in
      try kind == .volunteering ? entry.text(entry.city, of: .city, atMost: PublicEntry.longestLine) : ""
    }
    let text = read { () throws(PublicProblem) in try entry.text(entry.text, of: .text, atMost: PublicEntry.longestText)
    }
    let times = read { () throws(PublicProblem) in
      try kind == .volunteering ? entry.text(entry.times, of: .times, atMost: PublicEntry.longestLine) : ""
    }
    guard let kind, let service, let name, let nationalID, let mobile, let email, let city, let text, let times else {
      throw PublicRequestRefusal(problems)
    }
    self.kind = kind
    (department, self.service) = service
    self.name = name
    self.mobile = mobile
    self.email = email
    self.nationalID = nationalID
    channel = kind == .volunteering ? .volunteering : entry.door
    let applicant =
      [FieldValue(PublicField.name.code, name.text), FieldValue(PublicField.mobile.code, mobile.text)]
      + (email.map { [FieldValue(PublicField.email.code, $0.text)] } ?? [])
    switch kind {
    case .support, .internalService:
      (data, inquiries) = (applicant + [FieldValue(PublicField.need.code, text)], [])
    case .volunteering:
      let offer = [
        FieldValue(PublicField.city.code, city), FieldValue(PublicField.offer.code, text),
        FieldValue(PublicField.times.code, times),
      ]
      (data, inquiries) = (applicant + offer, [])
    case .inquiry, .suggestion, .complaint: (data, inquiries) = (applicant, [Inquiry(question: text)])
    }
  }

  /// What its reception keeps, with what the service requires that day.
  public func reception(requiring checklist: Checklist) -> Reception {
    Reception(
      kind: kind, department: department, service: service, channel: channel,
      checklist: kind.isDelivered ? checklist : Checklist([]), data: data, inquiries: inquiries)
  }

  /// Whether its answer shows all of it: who asks for support is only known by his number, which the answer does not prove.
  public var isAnsweredOpenly: Bool { kind != .support }
}
