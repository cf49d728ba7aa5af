/// The cookie by which the association's tablets are known, and the one that carries a person's way from his code to his answers.
///
/// Like the staff's, it belongs to this one host alone; see ``StaffCookie``.
public struct TabletCookie: Hashable, Sendable {
  public enum Purpose: String, Hashable, Sendable, CaseIterable {
    /// The tablet's own key.
    case tablet = "rida_tablet"
    /// The link of whoever answers at a kiosk; gone when the kiosk begins anew.
    case answering = "rida_answering"

    public func name(overTLS: Bool) -> String { overTLS ? "__Host-\(rawValue)" : rawValue }
  }

  /// Seconds for which somebody may take at a kiosk from his code to his answers.
  public static let answeringSeconds = 1_800

  /// The value of the header `Set-Cookie`.
  public let description: String

  private init(_ purpose: Purpose, _ value: String, seconds: Int64, overTLS: Bool) {
    description =
      "\(purpose.name(overTLS: overTLS))=\(value); Path=/; Max-Age=\(seconds); \(overTLS ? "Secure; " : "")HttpOnly; SameSite=Strict"
  }

  /// - Parameter seconds: until the tablet's registration ends.
  public static func tablet(_ key: SecretToken, seconds: Int64, overTLS: Bool) -> TabletCookie {
    TabletCookie(.tablet, key.text, seconds: seconds, overTLS: overTLS)
  }

  public static func answering(_ link: String, overTLS: Bool) -> TabletCookie {
    TabletCookie(.answering, link, seconds: Int64(answeringSeconds), overTLS: overTLS)
  }

  /// Takes the way to the answers away.
  public static func answeringEnded(overTLS: Bool) -> TabletCookie {
    TabletCookie(.answering, "", seconds: 0, overTLS: overTLS)
  }
}
