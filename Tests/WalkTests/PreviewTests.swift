import Dispatch
import Foundation
import Operations
import Storage
import TestSupport
import Testing

/// Preview robots open links before people do: as often as they like, by whatever means, and nothing changes.
@Suite struct PreviewTests {
  private static let browser = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  @Test func fiftyPreviewsChangeNoRowAndTheLinkIsStillGood() async throws {
    let house = try await House.settingAside()
    let token = try await house.completedRequest()
    let before = try await house.engine.store.digest()
    let agents = [
      "WhatsApp/2.23.20.0", "facebookexternalhit/1.1", "TelegramBot (like TwitterBot)", "Slackbot-LinkExpanding 1.0",
      "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
    ]
    try await Client.visit(house) { client in
      for number in 0..<46 {
        let looked = try await client.send(
          "/s/\(token)", method: number % 2 == 0 ? "GET" : "HEAD", headers: ["User-Agent": agents[number % 5]])
        #expect(looked.status == 200)
      }
      if let browser = Self.browser {
        for _ in 0..<4 {
          let page = try await Self.open("http://127.0.0.1:\(client.port)/s/\(token)", with: browser)
          #expect(page.contains("رأيك في الخدمة"))
        }
      }
      #expect(try await house.engine.store.digest() == before)
      let thanks = try await client.post("/s/\(token)", "Q1=5")
      #expect(thanks.status == 200)
    }
    #expect(try await house.engine.verify().responses == 1)
  }

  /// The page as a browser has it after its scripts ran.
  private static func open(_ address: String, with browser: String) async throws -> String {
    try await withCheckedThrowingContinuation { done in
      DispatchQueue.global().async {
        let (process, output) = (Process(), Pipe())
        let home = FileManager.default.temporaryDirectory.appending(path: "rida-preview-\(UUID().uuidString)").path
        process.executableURL = URL(filePath: browser)
        process.arguments = [
          "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(home)", "--virtual-time-budget=3000",
          "--timeout=20000", "--dump-dom", address,
        ]
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        defer { try? FileManager.default.removeItem(atPath: home) }
        do {
          try process.run()
          let page = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
          process.waitUntilExit()
          done.resume(returning: page)
        } catch { done.resume(throwing: error) }
      }
    }
  }
}
