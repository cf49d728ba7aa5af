import Crypto
import Foundation
public import Vocabulary
import Workflow

/// A step's row as it stands in the file, its payload sealed.
struct KeptStep {
  let position: Int
  let at: Moment
  let actor: String
  let policyVersion: Int
  let payload: [UInt8]

  init(position: Int, at: Moment, actor: String, policyVersion: Int, payload: [UInt8]) {
    self.position = position
    self.at = at
    self.actor = actor
    self.policyVersion = policyVersion
    self.payload = payload
  }

  /// Reads position, time, actor, version and payload, beginning at a column.
  init(_ row: Row, from column: Int) throws {
    self.init(
      position: try row.integer(column), at: try row.moment(column + 1), actor: try row.text(column + 2),
      policyVersion: try row.integer(column + 3), payload: try row.bytes(column + 4))
  }
}

/// What the audit keeps of a step: which it was, and a digest by which a later change of its row is found.
public struct StepTrace: Hashable, Sendable, Codable {
  public let request: RequestID
  public let position: Int
  /// SHA-256 of the row, in hexadecimal digits.
  public let digest: String

  init(request: RequestID, _ step: KeptStep) {
    self.request = request
    position = step.position
    var hash = SHA256()
    let parts = [request.description, "\(step.position)", "\(step.at.seconds)", step.actor, "\(step.policyVersion)"]
    for part in parts { hash.update(data: Data("\(part.utf8.count):\(part)".utf8)) }
    hash.update(data: step.payload)
    digest = Hexadecimal.written(hash.finalize())
  }
}

extension Party {
  /// As whom somebody is written in a row.
  var text: String {
    switch self {
    case .beneficiary: "beneficiary"
    case .earlierRecord: "earlier"
    case .staff(let id): id.description
    }
  }

  init?(_ text: String) {
    switch text {
    case "beneficiary": self = .beneficiary
    case "earlier": self = .earlierRecord
    default:
      guard let id = StaffID(text) else { return nil }
      self = .staff(id)
    }
  }
}
