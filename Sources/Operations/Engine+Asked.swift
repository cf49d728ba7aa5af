public import Collector
import Storage
import Tally
public import Vocabulary
import Workflow

/// Whom was asked in a month and whom not: the funnel of all, and of each department.
public struct AskedMonth: Sendable {
  public let month: CivilMonth
  public let all: AskingFunnel
  public let departments: [(name: LocalizedText, funnel: AskingFunnel)]
}

extension Engine {
  /// The funnel of the ends that were decided about in a month, from the counts.
  public func asked(in month: CivilMonth) async throws -> AskedMonth {
    try await store.read { ledger in
      let days = month.days
      let (askings, invitations) = (try ledger.askingCounts(on: days), try ledger.invitationCounts(on: days))
      return AskedMonth(
        month: month, all: AskingFunnel(askings, invitations),
        departments: try ledger.departments().map { department in
          (
            name: department.name,
            funnel: AskingFunnel(
              askings.grouped { $0.department == department.code ? $0 : nil },
              invitations.grouped { $0.department == department.code ? $0 : nil })
          )
        }.filter { $0.funnel.ended + $0.funnel.takenBack > 0 })
    }
  }
}
