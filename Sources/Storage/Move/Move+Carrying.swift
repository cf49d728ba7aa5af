import Dispatch
import Vocabulary

/// The rows' way: a page is read where they leave, and written in one transaction where they arrive.
extension Move {
  /// Marks both sides and carries every row that has not arrived; `progress` hears how many rows are there of how many after
  /// each page, and whatever it throws ends the call as if it had been killed there.
  public func carry(progress: @escaping @Sendable (Int, Int) throws -> Void = { _, _ in }) async throws {
    try await onThread {
      try self.begin()
      let all = try self.tables.map { try self.count($0, in: self.source.file) }.reduce(0, +)
      var done = 0
      for table in self.tables {
        try self.carry(table) { rows in
          done += rows
          try progress(done, all)
        }
      }
    }
  }

  /// What left and what arrived, table by table, as it stands on each side now; they are equal when the move is whole.
  public func digests() async throws -> (left: [TableDigest], arrived: [TableDigest]) {
    try await onThread {
      (
        try self.tables.map { try $0.digest(of: self.association, in: self.source.file) },
        try self.tables.map { try $0.digest(of: self.association, in: self.target) }
      )
    }
  }

  /// Opens the side where it arrives, for whoever examines it before it is served.
  public func openArrived() async throws -> Store { try await onThread { try self.arrived() } }

  /// Writes down on both sides that it arrived.
  public func close() async throws { try await onThread { try self.finish() } }

  /// Gives the move up, as if it had never begun.
  public func giveUp() async throws { try await onThread { try self.turnBack() } }

  /// The engines' calls block: they wait on a thread of their own.
  private func onThread<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { (done: CheckedContinuation<Value, any Error>) in
      source.care.async { done.resume(with: Result { try body() }) }
    }
  }

  private func count(_ table: Table, in engine: any StorageEngine) throws -> Int {
    try engine.look { connection in
      try connection.rows("SELECT count(*) FROM \"\(table.name)\" WHERE association = ?", [SQLValue(association)])
        .first?.integer(0) ?? 0
    }
  }

  private func carry(_ table: Table, counted: (Int) throws -> Void) throws {
    var place = try target.look { try table.lastPlace(of: association, in: $0) }
    try counted(place == nil ? 0 : count(table, in: target))
    while true {
      let page = try source.file.look { try table.page(after: place, of: association, in: $0) }
      guard let last = page.last else { return }
      try target.write { connection in
        // Whoever else goes on with the same move waits here, and then finds the page written.
        guard case .arriving = try MoveMark(of: association, in: connection, waiting: true)?.whereabouts else {
          throw MoveRefusal.heldThere
        }
        guard try table.lastPlace(of: association, in: connection) == place else { return }
        for row in page { try connection.execute(table.insertion, row.values) }
      }
      place = table.place(in: last)
      try counted(page.count)
    }
  }
}
