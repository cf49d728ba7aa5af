/// A text as the network of mobile phones carries it: in parts, each of which is charged for.
///
/// 3GPP TS 23.038: where every character stands in the default alphabet of 7 bits (or its extension, two places each), 160
/// fit into one message, otherwise 70 of UCS-2. Of a longer text each part gives 6 bytes to the header that joins the parts
/// (TS 23.040, 9.2.3.24): 153 or 67 are left. A pair of two places is not cut between parts. An empty text is one part.
public struct ShortMessage: Hashable, Sendable {
  public let text: String
  /// Whether the phones' own alphabet suffices.
  public let isBasic: Bool
  public let parts: Int

  public init(_ text: String) {
    self.text = text
    let scalars = Array(text.unicodeScalars)
    let basic = scalars.allSatisfy { Self.basic.contains($0) || Self.extended.contains($0) }
    isBasic = basic
    let widths = scalars.map { scalar in
      basic ? (Self.extended.contains(scalar) ? 2 : 1) : (scalar.value > 0xFFFF ? 2 : 1)
    }
    let (single, joined) = basic ? (160, 153) : (70, 67)
    guard widths.reduce(0, +) > single else {
      parts = 1
      return
    }
    var (count, room) = (1, joined)
    for width in widths {
      if width > room { (count, room) = (count + 1, joined) }
      room -= width
    }
    parts = count
  }

  private static let basic = Set(
    ("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZ"
      + "ÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà").unicodeScalars)
  private static let extended = Set("\u{0C}^{}\\[~]|€".unicodeScalars)
}
