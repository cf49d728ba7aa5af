public import Tally
public import Vocabulary

/// The record of one decision about an end of a request: asked, or why not. There is one for every end.
public struct Asked: Hashable, Sendable {
  /// How far the invitation's messages came.
  public enum Reach: String, Hashable, Sendable, CaseIterable { case none, handed, delivered }

  public let request: RequestID
  /// Which end of the request it was about, 1 for the first.
  public let ending: Int
  public let decided: Moment
  public let department: DepartmentCode
  public let result: Result
  public let reach: Reach

  public enum Result: Hashable, Sendable {
    case asked(InvitationID, due: Moment)
    /// The invitation was taken back unanswered, because the request was taken up again.
    case takenBack(InvitationID)
    case leave(NotAsked)
  }

  public init(
    request: RequestID, ending: Int, decided: Moment, department: DepartmentCode, result: Result, reach: Reach = .none
  ) {
    self.request = request
    self.ending = ending
    self.decided = decided
    self.department = department
    self.result = result
    self.reach = reach
  }

  /// What it adds to the counts: asked and how far the message came, taken back, or the reason.
  public var counts: AskingCounts {
    var table = AskingCounts()
    switch result {
    case .asked:
      table.add(cell("asked"))
      if reach != .none { table.add(cell("handed")) }
      if reach == .delivered { table.add(cell("delivered")) }
    case .takenBack: table.add(cell("taken_back"))
    case .leave(let reason): table.add(cell(reason.rawValue))
    }
    return table
  }

  private func cell(_ result: String) -> AskingCell {
    AskingCell(day: decided.day, department: department, result: result)
  }
}
