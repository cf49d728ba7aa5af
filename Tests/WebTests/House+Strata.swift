import Operations
import Storage
import Surveys
import Tally
import TestSupport

extension House {
  /// Where each response to the house's questionnaire belongs.
  func strata() async throws -> [Stratum] {
    try await engine.store.read { ledger in
      var strata: [Stratum] = []
      try ledger.forEachResponse(to: .walk) { stratum, _, _ in strata.append(stratum) }
      return strata
    }
  }
}
