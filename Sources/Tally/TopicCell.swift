public import Vocabulary

/// Requests that asked about a topic (T1), on the day on which they first did.
public struct TopicCell: Hashable, Sendable {
  public let day: Day
  public let topic: TopicCode

  public init(day: Day, topic: TopicCode) {
    self.day = day
    self.topic = topic
  }
}

public typealias TopicCounts = CountTable<TopicCell>
