import Foundation
import Testing
import Vocabulary

@testable import Messaging

/// Providers as their settings describe them: every example in the documentation works as it stands.
@Suite struct GatewayTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "docs/examples/gateways")
  private static let secrets = [
    "UNIFONIC_APP_SID": "sid & 1", "TAQNYAT_TOKEN": "token", "MSEGAT_API_KEY": "key", "JAWALY_KEY": "app",
    "JAWALY_SECRET": "secret", "WHATSAPP_TOKEN": "wa",
  ]
  private let parcel = Parcel(
    key: .init(high: 1, low: 2), about: .survey, carrier: .sms, recipient: "+966500000001",
    text: "رأيك «{secret.token}» \"حق\" & أمانة: https://rate.example.sa/s/abc", link: "https://rate.example.sa/s/abc")

  private func gateway(_ name: String, _ exchange: @escaping HTTPExchange = { _ in throw CancellationError() }) throws
    -> HTTPGateway
  {
    let text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
    return try HTTPGateway(
      GatewaySettings(yaml: text), environment: Self.secrets, file: { _ in nil }, exchange: exchange)
  }

  @Test(arguments: ["unifonic.yaml", "taqnyat.yaml", "msegat.yaml", "4jawaly.yaml", "whatsapp-cloud.yaml"])
  func everyExampleMakesACallWithTheWholeText(name: String) throws {
    let gateway = try gateway(name)
    let call = try gateway.call(for: parcel)
    #expect(call.url.hasPrefix("https://") && gateway.settings.source?.hasPrefix("https://") == true)
    let body = String(decoding: call.body, as: UTF8.self)
    #expect(body.contains("966500000001") && !body.contains("{digits}"))
    if gateway.settings.body.format == .json {
      let told = try #require(JSONValue(call.body))
      var texts: [String] = []
      _ = told.mapped {
        texts.append($0); return $0
      }
      #expect(texts.contains(parcel.text) || texts.contains("https://rate.example.sa/s/abc"))
    } else {
      #expect(body.contains("AppSid=sid%20%26%201") && body.contains("%26%20%D8%A3"))
    }
    #expect(!call.url.contains("token") && !call.url.contains("secret"))
  }

  @Test(arguments: [
    "233333333333333332:9", "{name: [233333333333333332:9]}", "{233333333333333332:9: x}",
    "{name: !!int 233333333333333332:9}", "{a: &x 233333333333333332:9, name: *x}",
  ])
  func aNumberThatNoParserHoldsIsRefused(yaml: String) {
    #expect(throws: GatewayRefusal.notReadable(YAMLSexagesimals.problem)) { try GatewaySettings(yaml: yaml) }
  }

  /// As a provider gives them: an account and its number.
  @Test(arguments: ["\"966500000001:12345678\"", "'966500000001:12345678'", "!!int \"233333333333333332:9\""])
  func aTextInQuotesStaysAText(value: String) throws {
    let settings = try GatewaySettings(
      yaml: """
        # From 20260101:20261231235959.
        name: \(value)
        carrier: sms
        url: https://sms.example/send # 20260101:20261231235959
        body: {format: json, content: {to: "{digits}", text: "{text}"}}
        success: {status: [200]}
        """)
    #expect(value.contains(settings.name))
  }

  @Test func anAnswerMeansWhatTheProviderSays() throws {
    func outcome(_ name: String, _ status: Int, _ body: String) throws -> CarryOutcome {
      try gateway(name).outcome(of: HTTPReply(status: status, body: Array(body.utf8)))
    }
    #expect(
      try outcome("unifonic.yaml", 200, #"{"success":true,"errorCode":"ER-00","data":{"MessageID":42000348806924}}"#)
        == .handed(providerID: "42000348806924"))
    #expect(
      try outcome("unifonic.yaml", 200, #"{"success":false,"message":"Dest num is too short","errorCode":"ER-04"}"#)
        == .refused("ER-04"))
    #expect(
      try outcome("taqnyat.yaml", 201, #"{"statusCode":201,"messageId":5452899970}"#)
        == .handed(providerID: "5452899970"))
    #expect(try outcome("msegat.yaml", 200, #"{"code":"1","message":"Success"}"#) == .handed(providerID: nil))
    #expect(try outcome("msegat.yaml", 200, #"{"code":"1120"}"#) == .refused("1120"))
    #expect(try outcome("msegat.yaml", 200, #"{"code":"1060"}"#) == .failed("HTTP 200 1060"))
    #expect(try outcome("4jawaly.yaml", 200, #"{"job_id":"a1","messages":[{}]}"#) == .handed(providerID: "a1"))
    #expect(
      try outcome("4jawaly.yaml", 200, #"{"job_id":null,"messages":[{"err_text":"no credit"}]}"#) == .failed("HTTP 200")
    )
    #expect(
      try outcome("whatsapp-cloud.yaml", 200, #"{"messages":[{"id":"wamid.X"}]}"#) == .handed(providerID: "wamid.X"))
    for name in ["unifonic.yaml", "taqnyat.yaml", "msegat.yaml", "4jawaly.yaml", "whatsapp-cloud.yaml"] {
      for (status, body) in [(500, "oops"), (503, ""), (200, "<html>"), (302, "")] {
        guard case .failed = try outcome(name, status, body) else {
          Issue.record("\(name) \(status)")
          continue
        }
      }
    }
  }

  @Test func deliveriesAreReadWhereTheProviderTellsThem() throws {
    let whatsApp = try gateway("whatsapp-cloud.yaml")
    let told = try #require(
      JSONValue(
        Array(
          #"{"entry":[{"changes":[{"value":{"statuses":[{"id":"a","status":"delivered"},{"id":"b","status":"failed"},{"id":"c","status":"sent"}]}}]}]}"#
            .utf8)))
    #expect(
      whatsApp.receipts(in: told) == [
        DeliveryReceipt(providerID: "a", news: .delivered), DeliveryReceipt(providerID: "b", news: .undelivered),
      ])
    #expect(whatsApp.receipts(in: .null).isEmpty && whatsApp.receipts(in: .list([.text("x")])).isEmpty)
  }

  private func nested(_ depth: Int, _ inside: String = "") -> [UInt8] {
    Array((String(repeating: "[", count: depth) + inside + String(repeating: "]", count: depth)).utf8)
  }

  @Test func anAnswerThatStandsTooDeepInItselfIsNotReadFurther() throws {
    let texts = Array(repeating: #""""#, count: 20_000).joined(separator: ",")
    for body in [nested(21), nested(511), nested(400, texts)] {
      #expect(JSONValue(body) == nil)
    }
    #expect(
      JSONValue(Array((String(repeating: "{\"a\":", count: 21) + "1" + String(repeating: "}", count: 21)).utf8)) == nil)
    let gateway = try gateway("taqnyat.yaml")
    #expect(gateway.outcome(of: HTTPReply(status: 201, body: nested(511))) == .failed("HTTP 201"))
    // In UTF-16 too, where half of a letter may look like a quote.
    let wide = try #require(
      ("[\"≡\"," + String(repeating: "[", count: 30) + String(repeating: "]", count: 31)).data(using: .utf16))
    #expect(JSONValue(Array(wide)) == nil)
  }

  @Test func anAnswerThatHoldsManyBracketsSideBySideOrInItsWordsIsRead() throws {
    #expect(
      JSONValue(nested(20, "7"))?.values(at: Array(repeating: "0", count: 20).joined(separator: ".")) == [.integer(7)])
    let words = String(repeating: "[{", count: 40)
    let said = try #require(JSONValue(Array(#"{"a":"\"\#(words)\\","b":[[],[],[[]]]}"#.utf8)))
    #expect(said.values(at: "a") == [.text("\"\(words)\\")])
    #expect(
      JSONValue(nested(1, Array(repeating: "{}", count: 100).joined(separator: ",")))
        == .list(Array(repeating: .object([:]), count: 100)))
    // What can be read can be written.
    #expect(try #require(JSONValue(nested(20))).bytes == nested(20))
  }

  @Test func settingsThatCannotWorkAreRefusedWithTheirPlace() throws {
    let good = """
      name: x
      carrier: sms
      url: https://sms.example/send
      body: {format: json, content: {to: "{digits}", text: "{text}"}}
      success: {status: [200]}
      """
    func refusal(_ yaml: String) -> GatewayRefusal? {
      do {
        _ = try HTTPGateway(
          GatewaySettings(yaml: yaml), environment: [:], file: { _ in nil },
          exchange: { _ in throw CancellationError() })
        return nil
      } catch { return error }
    }
    #expect(refusal(good) == nil)
    #expect(refusal(good.replacing("https:", with: "http:")) == .notSafe(url: "http://sms.example/send"))
    #expect(refusal(good.replacing("{digits}", with: "{mobile}")) == .placeUnknown("mobile"))
    #expect(refusal(good.replacing("name: x\n", with: "")) == .incomplete("name"))
    #expect(
      refusal(good.replacing("format: json", with: "format: form").replacing("\"{text}\"", with: "[a]")) == .bodyNotFlat
    )
    #expect(refusal(good + "\nsecrets: {k: {environment: NOT_THERE}}") == .secretMissing("NOT_THERE"))
    for broken in ["", "- a", "name: [", "12"] {
      guard case .notReadable = refusal(broken) else {
        Issue.record("\(broken)")
        continue
      }
    }
  }

  @Test func whereNobodyAnswersTheMessageIsTriedAgain() async throws {
    guard case .failed = await (try gateway("taqnyat.yaml")).gateway.carry(parcel) else {
      return #expect(Bool(false))
    }
  }

  @Test func aTextIsNeverReadAsATemplate() throws {
    let body = String(decoding: try gateway("taqnyat.yaml").call(for: parcel).body, as: UTF8.self)
    #expect(body.contains("{secret.token}"))
  }
}
