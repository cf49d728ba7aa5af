import Foundation
import TestSupport
import Testing

/// Several associations over one database: each sends by what its own entry names.
@Suite struct SeveralServedTests {
  @Test func whatTheEnvironmentNamesIsNoAssociationsOwn() throws {
    let folder = URL(filePath: try House.temporaryFile()).deletingLastPathComponent().path
    let list = folder + "/associations.json"
    // Nothing is there: whoever looks for gateways or rules by these names says so and does not serve.
    let environment = ["RIDA_GATEWAYS=\(folder)/none", "RIDA_ASKING=\(folder)/none.json"]
    func serve(_ entry: String) throws {
      let text = """
        [{"association": "a", "public-address": "https://a.example"\(entry)},
         {"association": "b", "public-address": "https://b.example"}]
        """
      try Data(text.utf8).write(to: URL(filePath: list))
      let server = try Program.serve(
        folder + "/several.sqlite", at: Proxy.freePort(), with: ["--associations", list], through: environment)
      server.stop()
    }
    try serve("")
    #expect(throws: Program.NotServing.self) { try serve(#", "gateways": "\#(folder)/none""#) }
    #expect(throws: Program.NotServing.self) { try serve(#", "asking": "\#(folder)/none.json""#) }
    #expect(throws: Program.NotServing.self) {
      try Program.serve(folder + "/one.sqlite", at: Proxy.freePort(), through: environment).stop()
    }
  }
}
