import Foundation
import Testing
import Vocabulary

@testable import Imports

struct EncodingTests {
  private let arabic = "الاسم,القسم\nمحمّد,الرعاية والإسكان\nچ,€ ڈ ے\n"

  private var windows1256: [UInt8] {
    arabic.data(using: String.Encoding(rawValue: 0x8000_0506)).map(Array.init) ?? []
  }

  private func decoded(_ bytes: [UInt8], orElse declared: TextEncoding? = nil) throws -> String {
    String(decoding: try TextEncoding.decode(bytes, orElse: declared).text, as: UTF8.self)
  }

  @Test func aByteOrderMarkIsNoLetter() throws {
    #expect(try decoded([0xEF, 0xBB, 0xBF] + Array(arabic.utf8)) == arabic)
    #expect(try decoded(Array(arabic.utf8)) == arabic)
  }

  @Test func wellFormedUTF8IsUTF8WhateverTheMapSays() throws {
    #expect(try TextEncoding.decode(Array(arabic.utf8), orElse: .windows1256).encoding == .utf8)
  }

  @Test func arabicOfOlderProgramsIsRead() throws {
    #expect(!windows1256.isEmpty)
    #expect(try decoded(windows1256) == arabic)
    #expect(try decoded(windows1256, orElse: .windows1256) == arabic)
    // Letters as the Unicode project's mapping of the code page gives them.
    #expect(try decoded([0xC7, 0xE1, 0xD1, 0xD6, 0xC7, 0x80, 0xA1, 0xFF]) == "الرضا€،ے")
  }

  @Test func everyByteOfWindows1256IsALetter() throws {
    let text = try decoded((1...255).map(UInt8.init), orElse: .windows1256)
    #expect(text.unicodeScalars.count == 255)
    #expect(!text.unicodeScalars.contains("\u{FFFD}"))
  }

  @Test func aFewDamagedBytesDoNotTurnUTF8IntoAnotherEncoding() throws {
    var bytes = Array(arabic.utf8)
    bytes.insert(0xFF, at: bytes.count - 2)
    let (text, encoding) = try TextEncoding.decode(bytes, orElse: nil)
    #expect(encoding == .utf8)
    #expect(String(decoding: text, as: UTF8.self).contains("الرعاية والإسكان"))
    #expect(try TextEncoding.decode(windows1256, orElse: .utf8).encoding == .utf8)
  }

  @Test func sixteenBitFilesAndWorkbooksAreRefusedAsWhole() throws {
    let wide = arabic.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    #expect(throws: ImportFileRefusal.utf16) { try TextEncoding.decode([0xFF, 0xFE] + wide, orElse: nil) }
    #expect(throws: ImportFileRefusal.utf16) {
      try TextEncoding.decode("date,unit,answer".utf8.flatMap { [0, $0] }, orElse: nil)
    }
    #expect(throws: ImportFileRefusal.workbook) { try TextEncoding.decode([0x50, 0x4B, 3, 4, 0, 0], orElse: nil) }
    #expect(ImportFileRefusal.utf16.message.ar.contains("CSV UTF-8"))
  }
}
