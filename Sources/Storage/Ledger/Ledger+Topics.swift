public import Tally
public import Vocabulary
public import Workflow

/// T1: topics of questions, and how often each was asked about.
extension Ledger {
  /// The topics in the order of their codes.
  public func topics() throws -> [Topic] {
    try rows("\(topicColumns) ORDER BY topic").map(topic(in:))
  }

  public func topic(_ code: TopicCode) throws -> Topic? {
    try rows("\(topicColumns) AND topic = ?", SQLValue(code)).first.map(topic(in:))
  }

  /// Keeps a topic as it stands now.
  public func save(_ topic: Topic) throws {
    try execute(
      """
      INSERT INTO topic (association, topic, question_ar, question_en, answer_ar, answer_en, is_public)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (association, topic) DO UPDATE SET question_ar = excluded.question_ar,
        question_en = excluded.question_en, answer_ar = excluded.answer_ar, answer_en = excluded.answer_en,
        is_public = excluded.is_public
      """, SQLValue(topic.code), SQLValue(topic.question.ar), SQLValue(topic.question.en), SQLValue(topic.answer.ar),
      SQLValue(topic.answer.en), SQLValue(topic.isPublic))
  }

  public func add(_ counts: TopicCounts) throws {
    for (cell, number) in counts.counts {
      try execute(
        """
        INSERT INTO topic_count (association, day, topic, number) VALUES (?, ?, ?, ?)
        ON CONFLICT (association, day, topic) DO UPDATE SET number = topic_count.number + excluded.number
        """, SQLValue(cell.day), SQLValue(cell.topic), SQLValue(number))
    }
  }

  /// What was asked about on these days.
  public func topicCounts(on days: Range<Day>) throws -> TopicCounts {
    var counts = TopicCounts()
    try forEachRow(
      "SELECT day, topic, number FROM topic_count WHERE association = ? AND day >= ? AND day < ?",
      SQLValue(days.lowerBound), SQLValue(days.upperBound)
    ) { row in
      counts.add(TopicCell(day: try row.day(0), topic: try row.code(1)), try row.integer(2))
    }
    return counts
  }

  /// Counts what requests from before the count asked about, once.
  func countEarlierTopics() throws {
    guard try associationName() != nil,
      try rows("SELECT 1 FROM topics_counted WHERE association = ?").isEmpty
    else { return }
    try execute("DELETE FROM topic_count WHERE association = ?")
    var counts = TopicCounts()
    try forEachReadableRequest { request in
      for (topic, day) in request.topicsAsked { counts.add(TopicCell(day: day, topic: topic)) }
    }
    try add(counts)
    try execute("INSERT INTO topics_counted (association) VALUES (?)")
  }

  /// Inquiries that wait for their answer, of one department where it is given, the oldest first; at most so many.
  public func openInquiries(of department: DepartmentCode?, limit: Int) throws -> [Request] {
    let place = department == nil ? "" : " AND department = ?"
    return try connection.rows(
      """
      SELECT request FROM request WHERE association = ? AND ended IS NULL AND kind = 'inquiry'\(place)
      ORDER BY received, request LIMIT ?
      """, [SQLValue(association)] + (department.map { [SQLValue($0)] } ?? []) + [SQLValue(limit)]
    ).compactMap { row in try unlessClosed { try request(try row.key(0)) } ?? nil }
  }

  private var topicColumns: String {
    """
    SELECT topic, question_ar, question_en, answer_ar, answer_en, is_public FROM topic WHERE association = ?
    """
  }

  private func topic(in row: Row) throws -> Topic {
    try Topic(
      try row.code(0), question: LocalizedText(ar: try row.text(1), en: try row.text(2)),
      answer: LocalizedText(ar: try row.text(3), en: try row.text(4)), isPublic: try row.integer(5) == 1)
  }
}
