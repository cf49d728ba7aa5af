import HTTPTypes
import Hummingbird
import Operations
import Vocabulary
import Workflow

/// One address of the staff area: the right it asks for, and what it does. The area has no other door.
struct StaffAddress: Sendable {
  let method: HTTPRequest.Method
  let path: String
  /// Who holds any of these rights, for whatever part of the association, may come; empty where every member of staff may.
  /// How far his right reaches is asked where the thing is known.
  let rights: [Right]
  /// The most bytes of its form, where it may be longer than others.
  var mostBytes: Int?
  /// Whether its form may bring files.
  var takesFiles = false
  let answer: @Sendable (Site, StaffVisit) async throws -> Response

  /// A page to look at.
  static func get(
    _ path: String, _ rights: Right..., answer: @escaping @Sendable (Site, StaffVisit) async throws -> Response
  ) -> StaffAddress {
    StaffAddress(method: .get, path: path, rights: rights, answer: answer)
  }

  /// A form to send.
  static func post(
    _ path: String, _ rights: Right..., answer: @escaping @Sendable (Site, StaffVisit) async throws -> Response
  ) -> StaffAddress {
    StaffAddress(method: .post, path: path, rights: rights, answer: answer)
  }

  /// A form that may be long.
  static func post(
    _ path: String, _ rights: Right..., atMost bytes: Int,
    answer: @escaping @Sendable (Site, StaffVisit) async throws -> Response
  ) -> StaffAddress {
    StaffAddress(method: .post, path: path, rights: rights, mostBytes: bytes, answer: answer)
  }

  /// Whether somebody may come here at all.
  func admits(_ staff: Staff) -> Bool { rights.isEmpty || rights.contains { staff.reach(of: $0) > .nothing } }
}

extension StaffAddress {
  /// Every address of the staff area, by part of the area.
  static let all: [StaffAddress] =
    own + overviews + finding + cases + inquiries + messages + reports + governance + asked
    + surveys
    + improvement
    + calls
    + paper
    + tablets
    + surveyEditor
    + care
    + shelf
}
