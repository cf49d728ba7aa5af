import ArgumentParser
import Foundation
import Operations
import Surveys
import Vocabulary

/// `rida demo`: a believable association to try the product with.
struct Demo: AsyncParsableCommand, ServedCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a demo association, or open links in one. · جمعية تجريبية، أو روابط استبيان فيها.",
    discussion: """
      Without --links: fills an empty database with a housing association of invented people: 24 months of requests and
      answers, the same for the same seed and day. With --links N: completes N new requests of it and prints the address
      of each one's survey, one a line; with --codes the short code after it, as it stands on a slip.
      """)

  @OptionGroup var database: DatabaseOption
  @OptionGroup var surveys: SurveysOption
  @Option(help: "The same seed gives the same association. · البذرة نفسها تعطي الجمعية نفسها.") var seed: UInt64 = 42
  @Option(help: "Open so many links and print their addresses. · عدد الروابط المطلوبة.") var links: Int?
  @Flag(help: "Print the short code of each link, to type at /c or on a kiosk. · الرمز القصير لكل رابط.") var codes =
    false
  @Option(help: "The address under which links are opened. · عنوان الموقع في الروابط.")
  var address = "http://127.0.0.1:8080"

  func validate() throws {
    guard links.map({ (1...1_000_000).contains($0) }) ?? true else {
      throw ValidationError("--links takes a number from 1 to 1000000.")
    }
    guard links != nil || !codes else { throw ValidationError("--codes goes with --links.") }
  }

  func run() async throws {
    if let links {
      let engine = try database.open(publicAddress: address)
      try await engine.issueDemoLinks(links) { address, code in
        Console.put(codes ? "\(address) \(code)" : address)
      }
    } else {
      let questionnaires = try surveys.published()
      let engine = try database.openOrMake(publicAddress: address)
      let made = try await engine.makeDemo(seed: seed, questionnaires: questionnaires) { done in
        Console.progress(min(done, DemoPlan.expectedRequests), of: DemoPlan.expectedRequests)
      }
      Console.say(
        LocalizedText(
          ar: "\(database.path): \(made.requests) طلب، \(made.responses) إجابة.",
          en: "\(database.path): \(made.requests) requests, \(made.responses) responses."))
    }
  }
}
