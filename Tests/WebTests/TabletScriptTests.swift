import Collector
import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Web

/// The scripts of the delegate's page, run by a browser: what they read, reckon and seal is what the server reads, reckons and opens.
struct TabletScriptTests {
  private struct Said: Decodable {
    let read: [[String: String]]
    let hints: [Int]
    let marks: [String]
    let key: String
    let sealed: String
  }

  private let keys = ShortCodeKeys(
    code: Array(repeating: 1, count: 32), link: Array(repeating: 2, count: 32), hint: Array(repeating: 3, count: 32))

  @Test func theTabletReadsAndSealsAsTheServerDoes() throws {
    let association = try SealingKey(bytes: Array(repeating: 5, count: 32))
    var seed = Seeded(state: 11)
    let codes = (0..<50).map { _ in ShortCode(of: Token(using: &seed), with: keys) }
    let good = codes.map { Numerals.arabicIndic($0.written) }
    let wrong = [
      "", "12x4", "1234", String(codes[0].digits.dropLast()) + (codes[0].digits.last == "0" ? "1" : "0"), " O-l ",
    ]
    let typed = try JSONEncoder().encode(good + wrong)
    let said: Said = try BrowserScript.run(
      [PackageResources.delegate_code_js, PackageResources.delegate_seal_js],
      """
      const typed = \(String(decoding: typed, as: UTF8.self))
      const salt = bytesOf('\(Data(keys.hint).base64EncodedString())')
      const found = typed.map(read)
      const digits = found.flatMap((one) => one.digits ?? [])
      const key = newKey()
      const sheet = { code: digits[0], survey: 'service-served/1', day: '2026-10-12', fields: { Q10: ['كلام "و" \\u{1F600}'] } }
      document.body.textContent = JSON.stringify({
        read: found, key, sealed: await seal(sheet, key, '\(Data(association.point).base64EncodedString())'),
        hints: await Promise.all(digits.map((one) => hint(one, salt))),
        marks: await Promise.all(digits.map((one) => mark(one, salt))),
      })
      """)
    #expect(said.read.prefix(50).compactMap { $0["digits"] } == codes.map(\.digits))
    let problems = ["missing", "not_digits", "wrong_length", "mistyped", "wrong_length"]
    #expect(said.read.dropFirst(50).compactMap { $0["problem"] } == problems)
    #expect(said.hints == codes.map { $0.hint(with: keys) })
    #expect(Set(said.marks).count == 50 && !said.marks.contains { $0.contains(codes[0].digits) })
    let bytes = Array(try #require(Data(base64Encoded: said.sealed)))
    let sheet = try #require(SealedSheet(key: said.key, bytes: bytes)).opened(with: association)
    #expect(sheet.code == codes[0].digits && sheet.survey == "service-served/1" && sheet.day == "2026-10-12")
    #expect(sheet.fields == ["Q10": ["كلام \"و\" 😀"]])
    let other = try SealingKey(bytes: Array(repeating: 6, count: 32))
    #expect(throws: AwayRefusal.notReadable) {
      try SealedSheet(key: said.key, bytes: bytes)?.opened(with: other)
    }
  }
}
