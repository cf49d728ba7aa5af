import Foundation

@testable import Readers

extension Reader {
  /// Writes the sound inputs into a folder, and the words as libFuzzer's dictionary into a file of the same name with `.dict`.
  func writeSeeds(to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (number, seed) in try seeds().enumerated() {
      try Data(seed).write(to: URL(filePath: "\(folder)/seed-\(number)"))
    }
    let lines = words.map { word in "\"" + word.utf8.map(Self.escaped).joined() + "\"\n" }
    try Data(lines.joined().utf8).write(to: URL(filePath: "\(folder).dict"))
  }

  private static func escaped(_ byte: UInt8) -> String {
    let isPlain = (32...126).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    return isPlain ? String(UnicodeScalar(byte)) : "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }
}
