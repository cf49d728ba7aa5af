import Hummingbird
import Logging
import Vocabulary

/// One request on its way through the site.
struct Visit: RequestContext {
  var coreContext: CoreRequestContextStorage

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
  }
}

extension Request {
  /// The language the visitor reads: Arabic unless `?lang=en` asks for English.
  var language: Language {
    uri.queryParameters["lang"].flatMap { Language(rawValue: String($0)) } ?? .arabic
  }
}
