import HTTPTypes
import Hummingbird
import Vocabulary

/// What a page on one of the association's tablets has around it: its script, the words the script says, and the way back to
/// the beginning without a script.
struct TabletFrame: Sendable {
  let script: String
  /// Which page it is, for the script: `start`, `answer`, `notice`, `done` or `delegate`.
  let place: String
  /// Where it begins anew by itself, also without a script; nowhere for a delegate's page.
  let begins: [Beginning]
  /// What makes the page one that can be kept on the tablet.
  let manifests: [String]
  let words: [Word]

  struct Beginning: Sendable {
    let seconds: String
    let address: String
  }

  /// Words for the script to show.
  struct Word: Sendable {
    let key: String
    let said: String
  }

  /// Seconds after which a kiosk begins anew: after the thanks; where nobody touches it, with a question before; and, without a
  /// script, after the page was opened.
  static let (thanksSeconds, idleSeconds, askedSeconds, plainSeconds) = (15, 60, 20, 900)

  /// Seconds for which the privacy notice stays open where nobody touches the tablet.
  static let noticeSeconds = 120

  /// A kiosk's page. It begins anew in Arabic, whatever the last visitor read.
  static func kiosk(_ place: String, in language: Language) -> TabletFrame {
    let seconds = place == "done" ? thanksSeconds : place == "notice" ? noticeSeconds : plainSeconds
    return TabletFrame(
      script: "/kiosk/kiosk.js", place: place,
      begins: [Beginning(seconds: String(seconds), address: "/kiosk")], manifests: [],
      words: words(kioskKeys, of: "kiosk", in: language) + [
        Word(key: "thanks_seconds", said: String(thanksSeconds)), Word(key: "idle_seconds", said: String(idleSeconds)),
        Word(key: "asked_seconds", said: String(askedSeconds)),
        Word(key: "notice_seconds", said: String(noticeSeconds)),
        Word(key: "notice_address", said: "/kiosk/privacy" + (language == .arabic ? "" : "?lang=\(language.rawValue)")),
      ])
  }

  /// A delegate's page.
  static func delegate(in language: Language) -> TabletFrame {
    TabletFrame(
      script: "/delegate/app.js", place: "delegate", begins: [],
      manifests: ["/delegate/app.webmanifest" + (language == .arabic ? "" : "?lang=\(language.rawValue)")],
      words: words(delegateKeys, of: "delegate_says", in: language)
        + Language.allCases.flatMap { tongue in
          // The sheet turns to the other language while the page stays as it is.
          words(paceKeys, of: "kiosk", in: tongue).map { Word(key: "\(tongue.rawValue)_\($0.key)", said: $0.said) }
        } + [Word(key: "notice_seconds", said: String(noticeSeconds))])
  }

  private static let kioskKeys = [
    "begin", "next", "back", "step", "finish", "finish_words", "still", "still_words", "go_on", "erase", "notice",
    "notice_back", "line", "line_words", "line_back", "line_wait",
  ]

  private static let paceKeys = [
    "begin", "next", "back", "step", "finish", "finish_words", "notice", "notice_back",
  ]

  private static let delegateKeys = [
    "online", "offline", "not_safe", "no_batch", "batch", "sending", "sent", "not_sent", "waiting", "nothing_waiting",
    "missing", "not_digits", "wrong_length", "mistyped", "used_here", "not_listed", "two_listed", "choose",
    "nothing_answered",
    "kept", "failed", "ended", "remove", "code_ending", "taken", "unknown", "answered", "expired", "withdrawn",
    "other_questionnaire", "not_readable", "of_day",
  ]

  private static func words(_ keys: [String], of group: String, in language: Language) -> [Word] {
    keys.map { Word(key: $0, said: Texts(language)[group, $0]) }
  }
}

extension Site {
  /// A page in a tablet's frame, with the content policy that lets its own script run, and nothing else.
  func send(_ page: Page, on frame: TabletFrame, to request: Request) -> Response {
    var page = page
    page.tablet = [frame]
    // So that the browser says on a plain line too that a form came from our own page.
    if let name = HTTPField.Name.referrerPolicy { page.headers[name] = "same-origin" }
    page.headers[.contentSecurityPolicy] = ResponseHeaders.tabletPolicy(templates.policy(of: page.template))
    return send(page, to: request)
  }
}

extension ResponseHeaders {
  /// The content policy of a page, widened by the site's own files: script, style, worker, and what the script fetches.
  static func tabletPolicy(_ policy: String) -> String {
    policy.replacing("style-src ", with: "style-src 'self' ").replacing("img-src data:", with: "img-src data: 'self'")
      .replacing(#/script-src [^;]+/#, with: "script-src 'self'")
      + "; connect-src 'self'; manifest-src 'self'; worker-src 'self'"
  }
}
