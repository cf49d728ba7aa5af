import Access
import Synchronization
import Vocabulary

/// What stands at the public forms between two visits: how many were taken, and the keys of their links and codes.
final class PublicDoor: Sendable {
  let formKey: [UInt8]
  let codeKey: [UInt8]
  private let limit = Mutex(FormLimit())

  init(formKey: [UInt8], codeKey: [UInt8]) {
    self.formKey = formKey
    self.codeKey = codeKey
  }

  /// Takes a form, or throws `FormLimitRefusal`.
  func admit(from address: VisitorAddress, about numbers: [String] = [], at now: Moment) throws(FormLimitRefusal) {
    let refusal = limit.withLock { limit -> FormLimitRefusal? in
      do throws(FormLimitRefusal) { try limit.admit(from: address, about: numbers, at: now) } catch { return error }
      return nil
    }
    if let refusal { throw refusal }
  }
}
