/// Why an answer is set aside: kept and counted, but not in the indicators.
///
/// Each reason is a rule (`docs/methods.md`), none a person's choice. The numbers are what the database keeps.
public struct AsideReasons: OptionSet, Hashable, Sendable, CaseIterable {
  public let rawValue: Int

  public init(rawValue: Int) { self.rawValue = rawValue }

  /// Sent from the association's own network.
  public static let ownNetwork = AsideReasons(rawValue: 1)
  /// Sent within seconds of the end of the request, before the message with the link could be read.
  public static let atClosing = AsideReasons(rawValue: 2)
  /// Sent faster after the form was opened than anybody reads and taps.
  public static let fast = AsideReasons(rawValue: 4)
  /// One of many that came from one address within minutes.
  public static let burst = AsideReasons(rawValue: 8)
  /// The same place on every scale, and hardly time to read.
  public static let straight = AsideReasons(rawValue: 16)
  /// Sent without the key of a form that this site gave out: by a program, not from the page.
  public static let withoutForm = AsideReasons(rawValue: 32)

  /// The single reasons, in the order in which they are named.
  public static let allCases: [AsideReasons] = [.ownNetwork, .atClosing, .fast, .burst, .straight, .withoutForm]

  /// The single reasons that are in it.
  public var each: [AsideReasons] { Self.allCases.filter(contains) }

  /// The code of a single reason, as files and commands name it; those of several are joined by `+`.
  public var code: String { each.map { Self.codes[$0] ?? "" }.joined(separator: "+") }

  /// The single reason of this code; nil where there is none.
  public init?(code: String) {
    guard let found = Self.codes.first(where: { $0.value == code }) else { return nil }
    self = found.key
  }

  private static let codes: [AsideReasons: String] = [
    .ownNetwork: "network", .atClosing: "closing", .fast: "fast", .burst: "burst", .straight: "straight",
    .withoutForm: "formless",
  ]
}
