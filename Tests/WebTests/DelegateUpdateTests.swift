import Access
import Collector
import Foundation
import Operations
import Storage
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Web

/// A delegate's tablet whose line breaks while the page of today takes the place of the one of before (C8): its worker
/// has brought anew what it knows of the page, and nothing beside.
struct DelegateUpdateTests {
  /// The modules that the workers of before know, beside the page's own script.
  private static let known = [
    "/delegate/code.js": PackageResources.delegate_code_js, "/delegate/seal.js": PackageResources.delegate_seal_js,
    "/delegate/bring.js": PackageResources.delegate_bring_js, "/kiosk/pace.js": PackageResources.tablet_pace_js,
    "/delegate/keep.js": Array(kept.utf8),
  ]

  /// What the tablet keeps, without a disk.
  private static let kept = """
    const kept = []
    export const batch = async () => null
    export const keepBatch = async () => {}
    export const sheets = async () => kept
    export const keepSheet = async (sheet) => { kept.push(sheet) }
    export const removeSheet = async () => {}
    """

  private struct Said: Decodable {
    let ready, refused: String
    let questions, sheets: Int
  }

  /// A script whose modules are found by the page's list of them alone.
  private func listed(_ script: String) -> String { script.replacing("from '/", with: "from 'rida:/") }

  private func base64(_ text: String) -> String { Data(text.utf8).base64EncodedString() }

  @Test func thePageOfTodayAsksWithTheFilesThatAWorkerOfBeforeKeeps() async throws {
    let house = try await House()
    let token = try await house.completedRequest()
    let code = try #require(try await house.engine.store.read { try $0.shortCode(of: token) }).digits
    let new = try await house.engine.registerTablet("مندوب ضباء", .delegate, days: 90, by: .fixed(.qualityOfficer))
    let key = try #require(SecretToken(String(new.address.suffix(43))))
    var delegate = try Visitor(house)
    delegate.headers["Cookie"] = "rida_tablet=\(try await house.engine.setUpTablet(with: key).key.text)"
    let page = try await delegate.get("/delegate").text
    let body = try #require(page.firstMatch(of: /<body>(.*)<\/body>/.dotMatchesNewlines())).1
    let (batch, script) = (try await delegate.get("/delegate/batch"), try await delegate.get("/delegate/app.js"))
    let modules = Self.known.mapValues {
      "data:text/javascript;base64,\(base64(listed(String(decoding: $0, as: UTF8.self))))"
    }
    let list = try JSONEncoder().encode(
      ["imports": Dictionary(uniqueKeysWithValues: modules.map { ("rida:\($0.key)", $0.value) })])
    let said: Said = try BrowserScript.run(
      [Array(listed(script.text).utf8)],
      """
      const shown = async (id) => {
        for (let tries = 0; at(id).hidden && tries < 200; tries++) await new Promise((on) => setTimeout(on, 10))
      }
      at('code').value = '\(code)'
      at('code-form').requestSubmit()
      await shown('sheet')
      const form = document.querySelector('#sheet form')
      for (let screens = 0; !form.querySelector('.problem') && screens < 60; screens++) form.requestSubmit()
      document.body.removeAttribute('class')
      document.body.textContent = JSON.stringify({
        ready: document.documentElement.dataset.ready, refused: form.querySelector('.problem')?.textContent ?? '',
        questions: form.querySelectorAll('fieldset').length, sheets: (await sheets()).length,
      })
      """,
      showing: """
        <script>
        document.documentElement.lang = 'ar'
        Object.defineProperty(navigator, 'serviceWorker', { value: { register: async () => {} } })
        const carried = Uint8Array.from(atob('\(Data(batch.bytes).base64EncodedString())'), (c) => c.charCodeAt(0))
        window.fetch = async (path) => {
          if (path === '/delegate/batch') return new Response(carried)
          throw new TypeError('no line')
        }
        </script>
        <script type="importmap">\(String(decoding: list, as: UTF8.self))</script>
        \(body.replacing(#"<script src="/delegate/app.js" type="module"></script>"#, with: ""))
        """)
    #expect(said.ready == "yes" && said.questions > 1)
    #expect(said.refused == Texts(.arabic)["delegate_says", "nothing_answered"] && said.sheets == 0)
  }
}
