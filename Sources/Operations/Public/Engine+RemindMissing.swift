import Collector
import Messaging
import Storage
import Vocabulary
import Workflow

extension Engine {
  /// The most that are reminded in one round.
  private static let mostAtOnce = 100

  /// S2: reminds those who still owe something when the days of their policy have passed: once for a request, in the words in
  /// which they are told of it by hand (`tellMissing`), at an hour at which messages go out. Says how many. Done again and again
  /// while the site runs; where nobody is to be reminded it writes nothing.
  @discardableResult
  public func remindOfMissing() async throws -> Int {
    let (now, rules) = (world.now(), asking)
    let owed = try await store.read { ledger in
      rules.allows(now, try ledger.workingDays()) ? try ledger.owedToBeReminded(at: now).count : 0
    }
    guard owed > 0 else { return 0 }
    let draws = (0..<min(owed, Self.mostAtOnce)).map { _ in drawNews() }
    return try await store.write { ledger in
      let owed = try ledger.owedToBeReminded(at: now)
      for ((request, missing), draw) in zip(owed, draws) {
        try ledger.tell(
          .missing(missing), of: request, with: draw.keyed(try ledger.reminderKey(of: request.id)), at: now)
      }
      return min(owed.count, draws.count)
    }
  }
}

extension NewsDraw {
  /// The same with a key of its own for the message.
  fileprivate func keyed(_ key: MessageID) -> NewsDraw {
    NewsDraw(message: key, token: token, link: link, carriers: carriers, rules: rules)
  }
}

extension Ledger {
  /// Days for which a reminder may be late: what the program slept through for longer, or what stood still long before, is not
  /// brought up any more. No messages are kept for less, so that one that is let go is never written again.
  private static let daysOfGrace = 30

  /// The requests whose beneficiaries are to be reminded now, each with the number of things that they owe.
  fileprivate func owedToBeReminded(at now: Moment) throws -> [(request: Request, missing: Int)] {
    try policyVersions().all.flatMap { policy -> [(request: Request, missing: Int)] in
      guard let days = policy.parameters.daysToReminder else { return [] }
      return try requestsToRemind(
        under: policy.version, after: now.adding(days: -days - Self.daysOfGrace), quietSince: now.adding(days: -days)
      ).compactMap { id in
        // A request whose steps are damaged keeps nobody else waiting; `rida verify` names it.
        guard let request = try? request(id), request.isOwedSomething(on: now.day, under: policy) else { return nil }
        return (request, request.owed(on: now.day, under: policy).count)
      }
    }
  }

  /// Brings a reminder to rest that still waits, once nothing is owed any more.
  func restReminder(of request: Request, at now: Moment) throws {
    let key = try reminderKey(of: request.id)
    guard let sending = try sending(of: key), sending.state == .waiting else { return }
    let policy = try request.policyVersion.flatMap { try policyVersions()[$0] }
    guard policy.map({ request.isOwedSomething(on: now.day, under: $0) }) != true else { return }
    try rest(key, at: now)
  }
}
