import Hummingbird
import Logging
import Vocabulary

/// One request on its way through the site.
struct Visit: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The address at the other end of the line: the visitor's own, or that of the proxy before us.
  let peer: String

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    peer = source.channel.remoteAddress?.ipAddress ?? ""
  }
}

extension Request {
  /// The language the visitor reads: Arabic unless `?lang=en` asks for English.
  var language: Language {
    uri.queryParameters["lang"].flatMap { Language(rawValue: String($0)) } ?? .arabic
  }
}

extension Language {
  /// What a page is asked for by beside the language, which whoever leads on chooses anew.
  static func otherParts(of query: Substring) -> [Substring] {
    query.split(separator: "&").filter { $0.prefix { $0 != "=" } != "lang" }
  }
}
