import CQRencode
import Foundation

/// A square code (QR, ISO/IEC 18004) that a phone's camera reads: a link on paper, or the secret of a one-time code.
public struct SquareCode: Hashable, Sendable {
  /// Modules along one side.
  public let width: Int
  /// Row by row: whether the module is dark.
  private let modules: [Bool]

  /// Nil where the text is too long for any square code (about 2,300 bytes) or empty.
  public init?(_ text: String) {
    guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
    defer { QRcode_free(code) }
    width = Int(code.pointee.width)
    modules = (0..<(width * width)).map { code.pointee.data[$0] & 1 == 1 }
  }

  public func isDark(row: Int, column: Int) -> Bool { modules[row * width + column] }

  /// The code as SVG, with the quiet border of four modules that readers need; `title` is read aloud.
  public func svg(title: String) -> String {
    let border = 4
    var path = ""
    for row in 0..<width {
      for column in 0..<width where isDark(row: row, column: column) {
        path += "M\(column + border) \(row + border)h1v1h-1z"
      }
    }
    let side = width + 2 * border
    let escaped = title.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(side) \(side)" role="img" class="square">\
      <title>\(escaped)</title><rect width="\(side)" height="\(side)" fill="#fff"/><path d="\(path)" fill="#000"/></svg>
      """
  }
}
