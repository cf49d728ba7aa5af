public import Vocabulary

/// T1: what a request was about, for the list of the questions asked most.
extension Request {
  /// The topics that were asked about, each with the day on which the request first named it: at reception (S1), or with
  /// the answer (G3). A topic counts once a request, however often it comes up in it.
  public var topicsAsked: [TopicCode: Day] {
    var asked: [TopicCode: Day] = [:]
    for taken in steps {
      for topic in taken.step.topics where asked[topic] == nil { asked[topic] = taken.act.at.day }
    }
    return asked
  }
}

extension Step {
  fileprivate var topics: [TopicCode] {
    switch self {
    case .received(let reception): reception.inquiries.compactMap(\.topic)
    case .answered(let reply): reply.topic.map { [$0] } ?? []
    default: []
    }
  }
}
