public import Vocabulary

/// G0, G3, T1: inquiries, suggestions, complaints and offers of volunteering have an owner and end with an answer.
extension Request {
  func assigning(_ owner: StaffID, _ act: Act) throws(StepRefusal) -> Request {
    guard ownership?.owner != owner else { throw .nothingChanged(.g0) }
    var next = self
    next.ownership = Ownership(owner: owner, act: act)
    return next
  }

  func answering(_ reply: Reply, _ act: Act) throws(StepRefusal) -> Request {
    guard let answer = Typed.text(reply.answer) else { throw .answerMissing(.g3) }
    guard kind != .inquiry || reply.topic != nil else { throw .topicMissing }
    guard !kind.needsOwner || ownership != nil else { throw .ownerMissing }
    var next = self
    next.reply = Replied(topic: reply.topic, answer: answer, act: act)
    next.ending = Ending(outcome: .answered, act: act)
    return next
  }
}

/// An answer as it is given: what the matter was about, and what is answered.
public struct Reply: Hashable, Sendable, Codable {
  public let topic: TopicCode?
  public let answer: String

  public init(topic: TopicCode? = nil, answer: String) {
    self.topic = topic
    self.answer = answer
  }
}

/// The answer that was given.
public struct Replied: Hashable, Sendable {
  public let topic: TopicCode?
  public let answer: String
  public let act: Act
}

/// Who has taken a request on.
public struct Ownership: Hashable, Sendable {
  public let owner: StaffID
  public let act: Act
}
