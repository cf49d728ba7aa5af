public import Access
import Synchronization
import Vocabulary

/// What stands at the staff's door between two visits: the tries that are counted, the passwords being hashed, the seals of forms.
public final class Doorkeeper: Sendable {
  /// The name of the hidden field in which a form carries its seal.
  public static let sealField = FormSeal.field

  let signIn: SignIn
  let workshop = PasswordWorkshop()
  let cost: ScryptCost
  private let throttle = Mutex(SignInThrottle())
  private let formSeal: FormSeal

  init(signInKey: [UInt8], formKey: [UInt8], cost: ScryptCost) {
    signIn = SignIn(key: signInKey)
    formSeal = FormSeal(key: formKey)
    self.cost = cost
  }

  /// Whether the seal belongs to a page that was shown to this member of staff in this session.
  public func isSealed(_ seal: String, for member: Member) -> Bool { formSeal.isValid(seal, for: member.session) }

  func seal(for member: Member, using generator: inout some RandomNumberGenerator) -> String {
    formSeal.made(for: member.session, using: &generator)
  }

  /// Counts tries, one at a time.
  func counting<Outcome: Sendable>(
    _ body: (inout SignInThrottle) throws(SignInRefusal) -> Outcome
  ) throws(SignInRefusal) -> Outcome {
    let outcome = throttle.withLock { throttle -> Result<Outcome, SignInRefusal> in
      do throws(SignInRefusal) {
        return .success(try body(&throttle))
      } catch {
        return .failure(error)
      }
    }
    return try outcome.get()
  }
}

/// Somebody who is signed in: his account and his session.
public struct Member: Hashable, Sendable {
  public let account: StaffAccount
  public let session: Session

  public init(account: StaffAccount, session: Session) {
    self.account = account
    self.session = session
  }
}
