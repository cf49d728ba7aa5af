import Storage
import Vocabulary
public import Workflow

extension Engine {
  /// Keeps from which day on the newest privacy notice stands on the pages: today for the first, tomorrow for one that
  /// follows another. By its day every response and every request then tells which notice its person could read.
  public func beginNotice(_ newest: PrivacyNotice?) async throws {
    guard let version = newest?.version else { return }
    let today = world.now().day
    try await store.write { ledger in
      try ledger.ensureAssociation()
      if let day = try ledger.noticeDays().beginning(of: version, today: today) {
        try ledger.keepNotice(version, from: day)
      }
    }
  }

  /// The first days of all versions.
  public func noticeDays() async throws -> NoticeDays { try await store.read { try $0.noticeDays() } }
}
