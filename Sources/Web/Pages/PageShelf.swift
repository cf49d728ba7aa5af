import Synchronization

/// What was written before and would be written the same again: it is taken from the shelf. The shelf is emptied when it is full.
final class PageShelf<Name: Hashable & Sendable, Written: Sendable>: Sendable {
  private let most: Int
  private let written = Mutex<[Name: Written]>([:])

  init(most: Int = 500) { self.most = most }

  /// What stands under the name; `write` makes it where it is not there, and nothing is kept where it makes nothing.
  func take(_ name: Name, write: () -> Written?) -> Written? {
    if let kept = written.withLock({ $0[name] }) { return kept }
    guard let made = write() else { return nil }
    written.withLock { shelf in
      if shelf.count >= most { shelf.removeAll() }
      shelf[name] = made
    }
    return made
  }
}
