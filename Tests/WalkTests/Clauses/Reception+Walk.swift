import Foundation
import Operations
import TestSupport
import Testing
import Vocabulary
import Workflow

/// A relations employee at his screen: what he opens and sends is counted, as he would count pages and clicks.
actor Desk {
  let client: Client
  private(set) var pages = 0
  private(set) var forms = 0
  /// The request that he has before him.
  private(set) var request = ""

  init(_ client: Client) { self.client = client }

  /// Opens a page and gives its words.
  func look(_ path: String) async throws -> String {
    pages += 1
    let answer = try await client.get(path)
    #expect(answer.status == 200, "\(path)")
    return answer.text
  }

  /// Sends a form and gives the page that follows.
  @discardableResult
  func send(_ path: String, _ fields: [String: String], expecting status: Int = 200) async throws -> String {
    forms += 1
    let answer = try await client.post(path, fields.form)
    #expect(answer.status == status, "\(path) \(answer.status)")
    return answer.text
  }

  /// Takes a step of the request before him, by its form as it stands on the page.
  @discardableResult
  func step(_ name: String, _ fields: [String: String] = [:], expecting status: Int = 200) async throws -> String {
    try await send("/staff/requests/\(request)/steps/\(name)", fields, expecting: status)
  }

  func take(_ request: String) { self.request = request }
  func receive(_ fields: [String: String]) async throws -> String {
    let page = try await send("/staff/requests", fields)
    request = try #require(page.firstMatch(of: /staff\/requests\/([0-9a-f]{32})\//).map { String($0.1) })
    return page
  }
}

extension [String: String] {
  /// The fields as a browser sends them.
  var form: String {
    let plain = CharacterSet.alphanumerics.intersection(CharacterSet(charactersIn: Unicode.Scalar(0)..."\u{7F}"))
    return map { name, value in
      "\(name)=\(value.addingPercentEncoding(withAllowedCharacters: plain) ?? "")"
    }.sorted().joined(separator: "&")
  }
}

/// The forms as they are filled in at a reception.
enum Filled {
  static func reception(_ kind: RequestKind, by channel: Channel, _ more: [String: String] = [:]) -> [String: String] {
    var fields = [
      "kind": kind.rawValue, "channel": channel.rawValue, "service": "repair/roof", "name": "سلطان بن فهد البلوي",
      "mobile": "٠٥٥٥١٢٣٤٥٦", "national_id": "1000000008",
    ]
    if kind == .support {
      fields.merge([
        "family_size": "٧", "housing": "owned", "district": "حي المروج", "monthly_income": "4,213",
        "need": "السقف يسرب الماء", "question1": "هل يشملني الترميم؟", "answer1": "نعم", "topic1": "conditions",
      ]) { $1 }
    } else {
      fields["question1"] = "متى يفتح التسجيل؟"
    }
    return fields.merging(more) { $1 }
  }

  /// A document that is valid for long.
  static func document(_ item: String, expires: String = "2030-01-01", matched: Bool = true) -> [String: String] {
    ["item": item, "reference": "وثيقة-77613", "expires": expires, "matched": matched ? "1" : ""]
  }
}

extension House {
  /// A house whose service requires an identity card before the submission, and a contract at the registration.
  static func withChecklist(path: String? = nil) async throws -> House {
    let house = try await House(path: path)
    let card = Requirement(
      .fixed("id-card"), name: LocalizedText(ar: "بطاقة الهوية", en: "Identity card"), validity: .untilPrintedDate)
    let contract = Requirement(
      .fixed("contract"), name: LocalizedText(ar: "العقد", en: "Contract"), phase: .registration)
    for requirement in [card, contract] {
      try await house.engine.change(
        .add(requirement), of: House.service.code, in: House.department.code, by: .fixed(.administrator))
    }
    return house
  }
}

extension String {
  /// The value of a hidden field of a page.
  func hidden(_ name: String) throws -> String {
    try #require(
      firstMatch(of: try Regex<(Substring, Substring)>("name=\"\(name)\" value=\"([^\"]*)\"")).map { String($0.1) })
  }
}
