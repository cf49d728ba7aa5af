import Surveys
import Vocabulary

extension FormReader {
  typealias Formed = (type: String, values: [DraftValue.Entry], options: [String: Int])

  /// What kind of answer the row takes in Rida, and what belongs to it; nil where the row stays behind, which is then noted.
  func form(of item: FormItem, known: inout Set<String>) -> Formed? {
    let row = item.row.number
    switch item.kind {
    case .one(let list, let other): return choice(item, list, other: other, known: &known)
    case .scaleRow: return choice(item, groups.last { $0.list != nil }?.list ?? "", other: false, known: &known)
    case .several(let list, let other):
      guard let options = chosen(list, row, other: other) else { return nil }
      let most = item.limits?.mostChosen ?? options.count
      return (
        "chips",
        [.init("most", .plain(String(most))), .init("options", .list(options.map { $0.value(onScale: false) }))],
        names(options)
      )
    case .whole: return number(item, least: item.limits?.least, most: item.limits?.most)
    case .range: return range(item, known: &known)
    case .day:
      return (
        "date",
        [
          .init("earliest", .phrase(item.limits?.earliest ?? "")), .init("latest", .phrase(item.limits?.latest ?? "")),
        ], [:]
      )
    case .words:
      if item.limits?.mostCharacters == nil { note(.limitGiven(Self.usualLimit), survey, row) }
      return ("text", [.init("limit", .plain(String(item.limits?.mostCharacters ?? Self.usualLimit)))], [:])
    case .notice: return ("statement", [], [:])
    case .agreement:
      note(.onlyRead, survey, row, "type")
      return ("statement", [], [:])
    default:
      note(.typeNotAsked(item.type), survey, row, "type")
      return nil
    }
  }

  /// Characters of an open answer where the form names no limit.
  private static let usualLimit = 1_000

  private func names(_ options: [FormOption]) -> [String: Int] {
    Dictionary(options.map { ($0.name, $0.code) }, uniquingKeysWith: { first, _ in first })
  }

  /// The options of a list with "Other" where the form has it added; nil where the list has none.
  private func chosen(_ list: String, _ row: Int, other: Bool) -> [FormOption]? {
    var options = options(of: list)
    guard !options.isEmpty else {
      note(.listMissing(list), survey, row, "type")
      return nil
    }
    if other, !options.contains(where: { $0.name == "other" }) {
      note(.otherWithoutWords, survey, row, "type")
      options.append(
        FormOption(
          row: row, name: "other", code: (options.map(\.code).max() ?? 0) + 1, words: ("غير ذلك", "Other"), face: "",
          isOutside: false, direction: "", favourable: ""))
    }
    bytesTaken += options.reduce(0) { $0 + 40 + $1.words.ar.utf8.count + $1.words.en.utf8.count }
    return options
  }

  private func choice(_ item: FormItem, _ list: String, other: Bool, known: inout Set<String>) -> Formed? {
    guard let options = chosen(list, item.row.number, other: other) else { return nil }
    let isLikert = survey.cell(item.row, "appearance").lowercased().contains("likert")
    if isLikert { known.insert("appearance") }
    switch item.own {
    case "callback", "yes-no": return (item.own, [], names(options))
    case "recommend":
      let (first, last) = (options.first { $0.code == 0 }, options.first { $0.code == 10 })
      return (
        "recommend", [.init("lowest", end(first)), .init("highest", end(last))], names(options)
      )
    case "choice": break
    case "scale": return scale(list, options)
    default:
      if isLikert { return scale(list, options) }
      if let yesNo = yesNo(options) { return ("yes-no", [], yesNo) }
    }
    return ("choice", [.init("options", .list(options.map { $0.value(onScale: false) }))], names(options))
  }

  /// The codes of yes and no by the form's names, where the list is yes and no in this order and these very words, which the
  /// type brings itself; nil for another list, and for one that calls both by one name.
  private func yesNo(_ options: [FormOption]) -> [String: Int]? {
    let words = Option.yesNo.map { [$0.text.ar, $0.text.en.lowercased()] }
    guard options.map({ [$0.words.ar, $0.words.en.lowercased()] }) == words else { return nil }
    let codes = Dictionary(zip(options.map(\.name), Option.yesNo.map(\.code)), uniquingKeysWith: { first, _ in first })
    return codes.count == options.count ? codes : nil
  }

  private func end(_ option: FormOption?) -> DraftValue {
    .both(ar: Scale.endWords(option?.words.ar ?? ""), en: Scale.endWords(option?.words.en ?? ""))
  }

  /// A scale keeps the form's order; which end is good only its author can say.
  private func scale(_ list: String, _ options: [FormOption]) -> Formed {
    if !scales.contains(where: { $0.list == list }) {
      let direction = options.lazy.map(\.direction).first { !$0.isEmpty } ?? ""
      let favourable = options.lazy.map(\.favourable).first { !$0.isEmpty } ?? ""
      scales.append(
        (
          list,
          .keys([
            .init("direction", .word(direction)), .init("favourable", .word(favourable)),
            .init("options", .list(options.map { $0.value(onScale: true) })),
          ])
        ))
    }
    return ("scale", [.init("scale", .text(list))], names(options))
  }

  private func number(_ item: FormItem, least: Int?, most: Int?) -> Formed {
    var values: [DraftValue.Entry] = [
      .init("least", .plain(least.map(String.init) ?? "")), .init("most", .plain(most.map(String.init) ?? "")),
    ]
    let bands = survey.cell(item.row, "rida_bands").split(separator: " ").map { DraftValue.word(String($0)) }
    if !bands.isEmpty { values.append(.init("bands", .list(bands))) }
    return ("number", values, [:])
  }

  /// `start=0 end=10 step=1`; the whole numbers of it.
  private func range(_ item: FormItem, known: inout Set<String>) -> Formed? {
    known.insert("parameters")
    var parameters = ["start": "1", "end": "10", "step": "1"]
    for part in survey.cell(item.row, "parameters").split(whereSeparator: { $0.isWhitespace || ";,".contains($0) }) {
      let pair = part.split(separator: "=").map(String.init)
      if pair.count == 2 { parameters[pair[0].lowercased()] = pair[1].asWrittenNumber }
    }
    guard let start = parameters["start"].flatMap({ Int($0) }), let end = parameters["end"].flatMap({ Int($0) }),
      parameters["step"] == "1"
    else {
      note(.typeNotAsked(item.type), survey, item.row.number, "parameters")
      return nil
    }
    return number(item, least: start, most: end)
  }
}
