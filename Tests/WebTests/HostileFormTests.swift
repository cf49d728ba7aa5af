import Foundation
import HTTPTypes
import Operations
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Web

/// Somebody who opens what he finds and sends each form with whatever comes to his mind: he is always answered, and the
/// records stay whole. The same in every run.
struct HostileFormTests {
  @Test func whateverStaffSendIsAnswered() async throws {
    let house = try await House()
    for token in try await house.completedRequests(6).prefix(3) {
      try await house.engine.submit(["Q1": ["1"]], key: nil, with: token, mode: .ownPhone)
    }
    var somebody = Somebody(
      try await Visitor(house).signedIn(house, as: Set(Role.allCases)), on: house.now.day, often: 4, state: 7)
    try await somebody.walk(from: ["/staff/overview"] + Self.doors, pages: 400)
    #expect(somebody.opened > 100 && somebody.sent > 200, "\(somebody.opened) pages, \(somebody.sent) forms")
    #expect(somebody.changed > 50, "hardly a form was taken: \(somebody.changed)")
    #expect(try await house.engine.verify().isClean)
  }

  @Test func whateverVisitorsSendIsAnswered() async throws {
    let house = try await House()
    let links = try await house.completedRequests(12).map { "/s/\($0)" }
    var somebody = Somebody(try Visitor(house), on: house.now.day, often: 15, state: 11)
    try await somebody.walk(from: links + ["/", "/c", "/request", "/privacy", "/board", "/staff"], pages: 80)
    #expect(somebody.opened > 20 && somebody.sent > 40, "\(somebody.opened) pages, \(somebody.sent) forms")
    #expect(try await house.engine.verify().isClean)
  }

  /// The staff's pages that have no part of a record in their address.
  private static let doors = StaffAddress.all.filter { $0.method == .get && !$0.path.contains("{") }.map { $0.path }
}

private struct Somebody {
  let visitor: Visitor
  let today: String
  /// How often he opens pages of one kind; each of their forms is sent four times as often.
  let often: Int
  var chance: Seeded
  private(set) var opened = 0
  private(set) var sent = 0
  /// How many forms were taken.
  private(set) var changed = 0
  private var seen: [String: Int] = [:]

  init(_ visitor: Visitor, on today: Day, often: Int, state: UInt64) {
    (self.visitor, self.today, self.often, chance) = (visitor, today.description, often, Seeded(state: state))
  }

  mutating func walk(from doors: [String], pages: Int) async throws {
    var ahead = doors
    while let path = ahead.popLast(), opened < pages {
      guard isNew(path, most: 1), isNew("GET \(Self.kind(path))", most: often) else { continue }
      opened += 1
      let page = try await visitor.get(bent(path, 5))
      #expect(page.status < 500, "\(page.status) of \(path)")
      let found = PageForms(page.text)
      for form in found.forms where !Self.leaves(form.action) {
        for among in [0, 10, 3, 1] where isNew("POST \(Self.kind(form.action))", most: 4 * often) {
          if let place = try await send(form, to: form.action.isEmpty ? path : form.action, bendingOneOf: among) {
            ahead.insert(place, at: 0)
          }
        }
      }
      ahead = found.links.filter { $0.hasPrefix("/") && !Self.leaves($0) } + ahead
    }
  }

  /// Sends a form, with one of so many values bent; 0 for none. Gives where a form that is taken leads.
  private mutating func send(_ form: PageForms.Form, to path: String, bendingOneOf among: Int) async throws -> String? {
    var fields = form.fields
    // Of several values of one name, lists and choices, one is chosen.
    fields.shuffle(using: &chance)
    var names: Set<String> = []
    fields = fields.filter { names.insert($0.name).inserted }.map {
      ($0.name, $0.value.isEmpty ? sound($0.name) : $0.value)
    }
    if among > 0 {
      fields = fields.map { $0.name == "seal" ? $0 : ($0.name, bent($0.value, among)) }
    }
    sent += 1
    let answer = try await visitor.post(
      path, form.takesFiles ? Self.parts(fields) : Self.line(fields),
      type: form.takesFiles ? "multipart/form-data; boundary=BOUND" : "application/x-www-form-urlencoded",
      headers: ["Sec-Fetch-Site": "same-origin"])
    #expect(answer.status < 500, "\(answer.status) of \(path) with \(fields)")
    guard answer.status == 303 else { return nil }
    changed += 1
    return answer.header("Location")
  }

  private mutating func bent(_ value: String, _ among: Int) -> String {
    guard Int.random(in: 0..<among, using: &chance) == 0 else { return value }
    let scalars = Array(value.unicodeScalars)
    let place = Int.random(in: 0...scalars.count, using: &chance)
    func text(_ part: some Sequence<Unicode.Scalar>) -> String { String(String.UnicodeScalarView(part)) }
    return switch Int.random(in: 0..<4, using: &chance) {
    case 0: word()
    case 1: text(scalars[..<place])
    default: text(scalars[..<place]) + word() + text(scalars[place...])
    }
  }

  /// What somebody who means well would write into a field.
  private func sound(_ field: String) -> String {
    switch field {
    case "mobile": "0512345678"
    case "name", "author", "by": "سعد علي"
    case "national_id": "1000000008"
    case "email": "name@example.com"
    case "day", "first", "last", "from", "until", "in_force", "starts", "due": today
    default: "كلمات تصلح لهذا الموضع"
    }
  }

  private mutating func word() -> String { Self.words.randomElement(using: &chance) ?? "" }

  private mutating func isNew(_ kind: String, most: Int) -> Bool {
    seen[kind, default: 0] += 1
    return seen[kind, default: 0] <= most
  }

  private static func line(_ fields: [(name: String, value: String)]) -> String {
    fields.map { "\($0.name)=\($0.value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")" }
      .joined(separator: "&")
  }

  private static func parts(_ fields: [(name: String, value: String)]) -> String {
    fields.map { "--BOUND\r\nContent-Disposition: form-data; name=\"\($0.name)\"\r\n\r\n\($0.value)\r\n" }.joined()
      + "--BOUND--\r\n"
  }

  /// What would end the walk.
  private static func leaves(_ path: String) -> Bool {
    ["sign-out", "sessions", "/lock", "/roles", "/discarded"].contains { path.contains($0) }
  }

  /// The address without what names a record.
  private static func kind(_ path: String) -> String {
    path.prefix { $0 != "?" }.split(separator: "/").map { $0.count > 15 || Int($0) != nil ? "*" : String($0) }
      .joined(separator: "/")
  }

  private static let words = [
    "", "0", "-1", "5", "٧", "99", "9223372036854775808", "1e308", "2026-11", "2026-13", "2026-02-30", "0000-01-01",
    "10000-01-01", "١٤٤٦-٠٢-١٠", "25:00", "null", "on", "yes", "\u{0}", "a\u{0}b", "\u{202E}", "\u{200F}", "a\r\nb",
    "<i>",
    "{{x}}", "%", "..", "//evil.example", "=1+1", "0512345678", "٠٥١٢٣٤٥٦٧٨", "1000000008", "SA0380000000608010167519",
    "سعد علي", "repair/roof", "repair", "inquiry", "C1", "C99", "Q1", "[]", "{\"a\":1}", "- a\n- b", "a: b",
    "type,name,label\ntext,Q1,A\n", "\u{1F1F8}\u{1F1E6}", String(repeating: "\u{301}", count: 200),
    String(repeating: "ن", count: 3_000), "\u{10FFFF}", "ﷺ", "İ", "متى يُصلح السقف؟",
  ]
}
