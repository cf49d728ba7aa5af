import Operations
import Vocabulary
import Workflow

/// What the address of the list asks for: codes and dates, never a word about a person.
struct RequestQuery: Sendable {
  static let kindField = "kind"
  static let stageField = "stage"
  static let departmentField = "department"
  static let serviceField = "service"
  static let channelField = "channel"
  static let stateField = "state"
  static let fromField = "from"
  static let toField = "to"
  static let mineField = "mine"

  private(set) var filter = RequestFilter()
  let place: ListPlace
  /// The dates as they were typed.
  let from: String
  let to: String
  /// What is to be mended in them.
  private(set) var refusals: [Refused] = []

  /// Reads the question; a code that is none asks for nothing.
  init(_ visit: StaffVisit) {
    self.init(staff: visit.staff.id) { visit.query($0) }
  }

  init(staff: StaffID, _ value: (String) -> String) {
    from = value(Self.fromField)
    to = value(Self.toField)
    if let cursor = RequestCursor(value("after")) {
      place = .after(cursor)
    } else if let cursor = RequestCursor(value("before")) {
      place = .before(cursor)
    } else {
      place = .beginning
    }
    filter.kind = RequestKind(rawValue: value(Self.kindField))
    filter.stage = Request.StageKind(rawValue: value(Self.stageField))
    filter.department = DepartmentCode(value(Self.departmentField))
    let service = value(Self.serviceField).split(separator: "/").map(String.init)
    if service.count == 2, let department = DepartmentCode(service[0]), let code = ServiceCode(service[1]) {
      (filter.department, filter.service) = (department, code)
    }
    filter.channel = Channel(rawValue: value(Self.channelField))
    filter.isOpen = ["open": true, "ended": false][value(Self.stateField)]
    filter.owner = value(Self.mineField) == "1" ? staff : nil
    let days = [day(from, Self.fromField), day(to, Self.toField)]
    (filter.from, filter.to) = (days[0], days[1])
    // Two days the wrong way round are meant as the time between them.
    if let first = filter.from, let last = filter.to, last < first { (filter.from, filter.to) = (last, first) }
  }

  private mutating func day(_ written: String, _ field: String) -> Day? {
    guard !written.isEmpty else { return nil }
    do throws(DateRefusal) {
      return try DateEntry(written).day
    } catch {
      refusals.append(Refused(error.words, key: "entry", at: field))
      return nil
    }
  }

  /// The address of the list at a place, with the same filter.
  func address(_ place: ListPlace, in language: Language) -> String {
    let service = filter.service.flatMap { code in filter.department.map { "\($0)/\(code)" } }
    let parts: [(String, String?)] = [
      (Self.kindField, filter.kind?.rawValue), (Self.stageField, filter.stage?.rawValue),
      (Self.departmentField, service == nil ? filter.department?.text : nil), (Self.serviceField, service),
      (Self.channelField, filter.channel?.rawValue), (Self.stateField, filter.isOpen.map { $0 ? "open" : "ended" }),
      (Self.fromField, filter.from?.description), (Self.toField, filter.to?.description),
      (Self.mineField, filter.owner == nil ? nil : "1"), place.question,
      ("lang", language == .english ? language.rawValue : nil),
    ]
    let questions = parts.compactMap { name, value in value.map { "\(name)=\($0)" } }
    return "/staff/requests" + (questions.isEmpty ? "" : "?\(questions.joined(separator: "&"))")
  }
}

extension ListPlace {
  fileprivate var question: (String, String?) {
    switch self {
    case .beginning: ("after", nil)
    case .after(let cursor): ("after", cursor.description)
    case .before(let cursor): ("before", cursor.description)
    }
  }
}
