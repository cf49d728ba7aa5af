/// A cookie of the staff area, with everything a browser needs to be told about it.
///
/// `__Host-` makes the browser take it only over TLS, for the whole of this one host and no other (RFC 6265bis, section 4.1.3).
public struct StaffCookie: Hashable, Sendable {
  /// What the cookie carries.
  public enum Purpose: String, Hashable, Sendable, CaseIterable {
    case session = "rida_session"
    /// Between the password and the code.
    case ticket = "rida_ticket"

    /// The cookie's name; without the prefix only where the site is tried on one's own machine without TLS.
    public func name(overTLS: Bool) -> String { overTLS ? "__Host-\(rawValue)" : rawValue }
  }

  public let name: String
  public let value: String
  public let path = "/"
  public let secure: Bool
  public let httpOnly = true
  public let sameSite = "Strict"
  /// Seconds; nil for a cookie that ends with the browser.
  public let maxAge: Int?

  private init(_ purpose: Purpose, _ value: String, maxAge: Int?, overTLS: Bool) {
    name = purpose.name(overTLS: overTLS)
    self.value = value
    self.maxAge = maxAge
    secure = overTLS
  }

  /// The cookie that carries a session's token.
  public static func session(_ token: SecretToken, overTLS: Bool = true) -> StaffCookie {
    StaffCookie(.session, token.text, maxAge: nil, overTLS: overTLS)
  }

  /// The cookie that carries the ticket from the password to the code.
  public static func ticket(_ sealed: String, overTLS: Bool = true) -> StaffCookie {
    StaffCookie(.ticket, sealed, maxAge: Int(SignInTicket.seconds), overTLS: overTLS)
  }

  /// The cookie that takes another away.
  public static func cleared(_ purpose: Purpose, overTLS: Bool = true) -> StaffCookie {
    StaffCookie(purpose, "", maxAge: 0, overTLS: overTLS)
  }
}

extension StaffCookie: CustomStringConvertible {
  /// The value of the header `Set-Cookie`.
  public var description: String {
    (["\(name)=\(value)", "Path=\(path)"] + (maxAge.map { ["Max-Age=\($0)"] } ?? []) + (secure ? ["Secure"] : [])
      + ["HttpOnly", "SameSite=\(sameSite)"]).joined(separator: "; ")
  }
}
