public import Vocabulary

/// Which requests a list shows; what is nil does not matter.
public struct RequestFilter: Hashable, Sendable {
  public var kind: RequestKind?
  public var stage: Request.StageKind?
  public var department: DepartmentCode?
  /// A service of `department`; without a department it says nothing.
  public var service: ServiceCode?
  public var channel: Channel?
  /// The first day of reception, and the last.
  public var from: Day?
  public var to: Day?
  /// Who has taken them on.
  public var owner: StaffID?
  /// Whether they are open; nil for both.
  public var isOpen: Bool?

  public init() {}

  /// The filter as far as somebody's right to see requests reaches; nil where nothing of it is his to see.
  public func narrowed(to staff: Staff) -> RequestFilter? {
    switch staff.reach(of: .seeRequests) {
    case .everything: return self
    case .ownDepartment:
      guard let own = staff.department, department == nil || department == own else { return nil }
      var filter = self
      filter.department = own
      return filter
    case .nothing: return nil
    }
  }
}

/// A place in the list of requests, which begins with the newest: between two of them.
public enum ListPlace: Hashable, Sendable {
  case beginning
  /// What was received before this one.
  case after(RequestCursor)
  /// What was received after this one, the nearest to it.
  case before(RequestCursor)

  public var isBefore: Bool {
    if case .before = self { true } else { false }
  }
}

/// A request as a place in the list: when it was received, and its key where several were at that second.
public struct RequestCursor: Hashable, Sendable {
  public let received: Moment
  public let id: RequestID

  public init(received: Moment, id: RequestID) {
    self.received = received
    self.id = id
  }
}

extension RequestCursor: CustomStringConvertible {
  /// As it stands in an address: `1791698400-0f…`.
  public var description: String { "\(received.seconds)-\(id)" }

  /// Nil for what is no such place.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let seconds = Int64(parts[0]), let id = RequestID(String(parts[1])) else { return nil }
    self.init(received: Moment(seconds: seconds), id: id)
  }
}
