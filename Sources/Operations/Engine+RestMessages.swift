import Storage

extension Engine {
  /// Brings messages to rest that wait and are no longer wanted: expired, or their link was answered or withdrawn. Done again
  /// and again while the site runs; where there are none it writes nothing.
  public func restMessages() async throws {
    let now = world.now()
    guard try await store.read({ try $0.hasWaitedInVain(at: now) }) else { return }
    try await store.write { try $0.restWhatWaitedInVain(at: now) }
  }
}
