public import Vocabulary

/// What a member of staff shows beside his password: the code of his phone, or one of his recovery codes.
public struct SecondFactor: Hashable, Sendable {
  public let secret: OneTimeSecret
  /// The step of the last code that was accepted: no code is accepted twice, nor an earlier one after it.
  public let lastStep: Int64?
  /// The digests of the recovery codes not used yet.
  public let recovery: Set<[UInt8]>

  /// As it was kept.
  public init(secret: OneTimeSecret, lastStep: Int64?, recovery: Set<[UInt8]>) {
    self.secret = secret
    self.lastStep = lastStep
    self.recovery = recovery
  }

  /// A new one, once the phone proves that it took the secret; nil where the code is not its code.
  public init?(
    _ secret: OneTimeSecret, of account: StaffID, recovery codes: [RecoveryCode], confirmedBy code: String,
    at now: Moment
  ) {
    guard let step = OneTimeCode.step(of: code, secret, at: now, after: nil) else { return nil }
    self.init(secret: secret, lastStep: step, recovery: Set(codes.map { $0.digest(for: account) }))
  }

  /// The factor after this entry was accepted, which cannot be used again; nil where it is not accepted.
  func accepting(_ entry: SecondFactorEntry, of account: StaffID, at now: Moment) -> SecondFactor? {
    switch entry {
    case .code(let code):
      guard let step = OneTimeCode.step(of: code, secret, at: now, after: lastStep) else { return nil }
      return SecondFactor(secret: secret, lastStep: step, recovery: recovery)
    case .recovery(let code):
      let digest = code.digest(for: account)
      guard recovery.contains(digest) else { return nil }
      return SecondFactor(secret: secret, lastStep: lastStep, recovery: recovery.subtracting([digest]))
    }
  }

  /// The factor with other recovery codes; none of the earlier ones is accepted any more.
  func replacingRecovery(by codes: [RecoveryCode], of account: StaffID) -> SecondFactor {
    SecondFactor(secret: secret, lastStep: lastStep, recovery: Set(codes.map { $0.digest(for: account) }))
  }
}

/// What was typed into the field for the code.
enum SecondFactorEntry: Hashable, Sendable {
  case code(String)
  case recovery(RecoveryCode)

  /// What is not a recovery code is taken for the code of a phone.
  init(_ text: String) { self = RecoveryCode(entered: text).map(Self.recovery) ?? .code(text) }

  var isRecovery: Bool { if case .recovery = self { true } else { false } }
}
