import Operations
import Vocabulary
import Workflow

/// The list of requests, as the page shows it.
struct RequestList: Sendable {
  let search: [SearchBox]
  let problems: [FormProblems]
  let filter: RequestFilterForm
  let count: String
  let rows: [RequestRow]
  let empty: Bool
  /// Where newer and older requests stand.
  let newer: [Link]
  let older: [Link]

  struct Link: Sendable { let address: String }

  init(
    _ page: RequestListPage, _ query: RequestQuery, filter: RequestFilterForm, search: [SearchBox], at now: Moment,
    in language: Language
  ) {
    let texts = Texts(language)
    self.search = search
    self.filter = filter
    problems = FormProblems.of(query.refusals, first: RequestQuery.fromField, in: language)
    let counted = texts.counted("requests", min(page.matches, RequestListPage.most), in: language)
    count = page.hasMore ? texts["requests", "more_than", ["count": counted]] : counted
    rows = page.lines.map { RequestRow($0, at: now, in: language) }
    empty = page.lines.isEmpty
    newer = page.newer.map { [Link(address: query.address($0, in: language))] } ?? []
    older = page.older.map { [Link(address: query.address($0, in: language))] } ?? []
  }
}

/// What a search found, as the page shows it.
struct FoundList: Sendable {
  let search: [SearchBox]
  let problems: [FormProblems]
  /// How many requests were found, after a search.
  let found: [String]
  /// Said where there are more.
  let more: [String]
  let rows: [RequestRow]
  /// Whether a search found nothing.
  let nothing: Bool

  init(
    _ result: SearchResult?, searched words: String, refused: [Refused] = [], at now: Moment, in language: Language
  ) {
    let texts = Texts(language)
    search = [SearchBox(words: words, wrong: !refused.isEmpty)]
    problems = FormProblems.of(refused, first: SearchBox.field, in: language)
    let lines = result?.lines ?? []
    nothing = result != nil && lines.isEmpty
    found = lines.isEmpty ? [] : [texts.counted("requests", lines.count, in: language)]
    more = result?.hasMore == true ? [texts["search", "more"]] : []
    rows = lines.map { RequestRow($0, at: now, in: language) }
  }
}
