public import Vocabulary

/// A tablet of the association on which people answer: a kiosk in an office, or a branch delegate's.
///
/// An officer registers it, and gets a key by which it is set up once. From then on its browser carries a key of its own, which
/// is known here by its digest alone, until its time is up or it is revoked.
public struct Tablet: Hashable, Sendable {
  /// What it is for; the mode in which its answers are recorded.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case kiosk, delegate
  }

  /// The days for which a tablet may be registered.
  public static let daysOffered = [30, 90, 180, 365]
  /// Hours within which it must be set up.
  public static let hoursToSetUp: Int64 = 48
  static let longestName = 60

  public let id: TabletID
  public let kind: Kind
  /// Where it stands or who carries it, in the officer's words.
  public let name: String
  public let keyDigest: [UInt8]
  public let registered: Moment
  public let registeredBy: StaffID
  public let expires: Moment
  /// When it was set up; nil while it waits for that.
  public let claimed: Moment?
  public let revoked: Moment?

  /// As it was kept.
  public init(
    id: TabletID, kind: Kind, name: String, keyDigest: [UInt8], registered: Moment, registeredBy: StaffID,
    expires: Moment, claimed: Moment?, revoked: Moment?
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.keyDigest = keyDigest
    self.registered = registered
    self.registeredBy = registeredBy
    self.expires = expires
    self.claimed = claimed
    self.revoked = revoked
  }

  /// A tablet that an officer registers for so many days; `key` is what it is set up with.
  public init(
    registering name: String, _ kind: Kind, days: Int, as id: TabletID, key: SecretToken, by officer: StaffID,
    at now: Moment
  ) throws(TabletRefusal) {
    let words = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !words.isEmpty, words.unicodeScalars.count <= Self.longestName else {
      throw .nameNotReadable(most: Self.longestName)
    }
    guard Self.daysOffered.contains(days) else { throw .daysNotOffered }
    self.init(
      id: id, kind: kind, name: words, keyDigest: key.digest, registered: now, registeredBy: officer,
      expires: now.adding(days: days), claimed: nil, revoked: nil)
  }

  /// How it stands.
  public enum Standing: String, Hashable, Sendable, CaseIterable {
    /// Registered, and not set up yet.
    case waiting
    case inUse
    /// Not set up in time.
    case lapsed
    case expired
    case revoked
  }

  public func standing(at now: Moment) -> Standing {
    if revoked != nil { return .revoked }
    if now >= expires { return .expired }
    if claimed != nil { return .inUse }
    return now < registered.adding(seconds: Self.hoursToSetUp * 3_600) ? .waiting : .lapsed
  }

  /// Refuses unless answers may come from it now.
  public func open(_ kind: Kind, at now: Moment) throws(TabletRefusal) {
    guard self.kind == kind else { throw .notRegistered }
    guard standing(at: now) == .inUse else { throw .ended }
  }

  /// The tablet as it is once it is set up: it carries another key from now on, and the one it was set up with is spent.
  public func settingUp(with key: SecretToken, at now: Moment) throws(TabletRefusal) -> Tablet {
    guard standing(at: now) == .waiting else { throw .keySpent }
    return Tablet(
      id: id, kind: kind, name: name, keyDigest: key.digest, registered: registered, registeredBy: registeredBy,
      expires: expires, claimed: now, revoked: nil)
  }

  /// The tablet once nothing more is taken from it.
  public func revoking(at now: Moment) throws(TabletRefusal) -> Tablet {
    guard revoked == nil else { throw .alreadyRevoked }
    return Tablet(
      id: id, kind: kind, name: name, keyDigest: keyDigest, registered: registered, registeredBy: registeredBy,
      expires: expires, claimed: claimed, revoked: max(now, registered))
  }
}

/// The key of a tablet's record.
public typealias TabletID = Identifier<Tablet>

/// Why a tablet is not registered, or nothing is taken from it.
public enum TabletRefusal: Refusal {
  case nameNotReadable(most: Int)
  case daysNotOffered
  case unknown
  /// The key to set it up with was used, or its time is up.
  case keySpent
  case notRegistered
  /// Its time is up, or it was revoked.
  case ended
  case alreadyRevoked

  public var words: LocalizedText {
    switch self {
    case .nameNotReadable(let most):
      LocalizedText(
        ar: "اكتب للجهاز اسماً يُعرف به، لا يزيد على \(Numerals.written(most, in: .arabic)) حرفاً.",
        en: "Give the tablet a name by which it is known, of at most \(most) characters.")
    case .daysNotOffered:
      LocalizedText(ar: "اختر إحدى المدد المعروضة.", en: "Choose one of the periods that are offered.")
    case .unknown: LocalizedText(ar: "لا يوجد جهاز بهذا المفتاح.", en: "There is no tablet with this key.")
    case .keySpent:
      LocalizedText(
        ar: "استُعمل مفتاح التسجيل هذا أو انتهت مدته. اطلب من الموظف المسؤول تسجيل الجهاز من جديد.",
        en: "This key was used, or its time is up. Ask the officer to register the tablet anew.")
    case .notRegistered:
      LocalizedText(
        ar: "هذا الجهاز غير مسجل لهذا الغرض. يسجله الموظف المسؤول من صفحة «أجهزة الإجابة».",
        en: "This tablet is not registered for this. The officer registers it on the page “Tablets for answering”.")
    case .ended:
      LocalizedText(
        ar: "انتهى تسجيل هذا الجهاز أو أُلغي. اطلب من الموظف المسؤول تسجيله من جديد.",
        en: "The registration of this tablet has ended. Ask the officer to register it anew.")
    case .alreadyRevoked:
      LocalizedText(ar: "أُلغي تسجيل هذا الجهاز من قبل.", en: "The registration of this tablet was revoked before.")
    }
  }
}
