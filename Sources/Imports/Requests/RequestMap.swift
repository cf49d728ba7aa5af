import Vocabulary
import Workflow

/// What the columns of an association's earlier list of requests mean: a map, kept as a YAML file beside the list.
///
/// `docs/examples/requests/map.yaml` is one, with its reasons.
public struct RequestMap: Sendable {
  /// The name of the list. It is part of every row's key: a map renamed is another list.
  public let name: String
  /// For how many days after its end somebody may still be asked about a request that came in by this list; nil for never.
  public let inviteWithinDays: Int?
  let encoding: TextEncoding?
  let delimiter: CSVDelimiter?
  /// The column of the list's own number of a request, where it has one: then a row is known by it.
  let reference: String?
  let person: PersonColumns
  let kind: ValueRule<RequestKind>
  let department: NameRule<Kind.Department>
  let service: NameRule<Kind.Service>
  let channel: ChannelRule
  let received: DateRule
  let ended: DateRule?
  let outcome: ValueRule<Outcome>?
  let question: String?
  let topic: TopicRule?
  let reason: String?

  /// The columns that a file must have.
  var columns: [String] {
    var found: [String] = []
    let named = [
      reference, person.name, person.nationalID, person.mobile, person.email, person.group?.column, kind.column,
      department.column,
      service.column,
      channel.column, received.column, ended?.column, outcome?.column, question, topic?.column, reason,
    ]
    for column in named.compactMap(\.self) where !found.contains(column) { found.append(column) }
    return found
  }

  /// Reads a map from its YAML, decoded as UTF-8; every fault is refused with its line.
  public init(reading yaml: String) throws(ImportMapRefusal) { self = try MapFile.read(yaml, as: RequestMap.self).form }
}

/// The columns that say who somebody is.
struct PersonColumns: Sendable {
  let name: String
  let nationalID: String?
  let mobile: String
  /// Where the list has it; a cell may be empty.
  let email: String?
  /// Where the list has the people's groups (G1).
  let group: GroupRule?
}

extension PersonColumns: StrictForm {
  enum CodingKeys: String, CodingKey, CaseIterable { case name, nationalID = "national-id", mobile, email, group }

  init(from decoder: any Decoder) throws {
    let form = try Self.container(decoder)
    name = try form.text(.name)
    nationalID = try form.contains(.nationalID) ? form.text(.nationalID) : nil
    mobile = try form.text(.mobile)
    email = try form.contains(.email) ? form.text(.email) : nil
    group = try form.decodeIfPresent(GroupRule.self, forKey: .group)
  }
}

extension RequestMap: StrictForm {
  enum CodingKeys: String, CodingKey, CaseIterable {
    case name, inviteWithinDays = "invite-within-days", encoding, delimiter, reference, person, kind, department,
      service
    case channel, received, ended, outcome, question, topic, reason
  }

  public init(from decoder: any Decoder) throws {
    let form = try Self.container(decoder)
    func column(_ key: CodingKeys) throws -> String? { try form.contains(key) ? form.text(key) : nil }
    name = try form.text(.name)
    inviteWithinDays = try form.decodeIfPresent(Int.self, forKey: .inviteWithinDays)
    encoding = try form.oneOf(TextEncoding.self, .encoding)
    delimiter = try form.oneOf(CSVDelimiter.self, .delimiter)
    reference = try column(.reference)
    person = try form.decode(PersonColumns.self, forKey: .person)
    kind = try form.decode(ValueRule<RequestKind>.self, forKey: .kind)
    department = try form.decode(NameRule<Kind.Department>.self, forKey: .department)
    service = try form.decode(NameRule<Kind.Service>.self, forKey: .service)
    channel = try form.decode(ChannelRule.self, forKey: .channel)
    received = try form.decode(DateRule.self, forKey: .received)
    ended = try form.decodeIfPresent(DateRule.self, forKey: .ended)
    outcome = try form.decodeIfPresent(ValueRule<Outcome>.self, forKey: .outcome)
    question = try column(.question)
    topic = try form.decodeIfPresent(TopicRule.self, forKey: .topic)
    reason = try column(.reason)
    if ended != nil, outcome == nil { throw MapFault(form.codingPath, .oneWithoutTheOther("ended", "outcome")) }
    if outcome != nil, ended == nil { throw MapFault(form.codingPath, .oneWithoutTheOther("outcome", "ended")) }
    if let inviteWithinDays, !(1...365).contains(inviteWithinDays) {
      throw MapFault(form.codingPath + [CodingKeys.inviteWithinDays], .daysOutOfRange)
    }
  }
}
