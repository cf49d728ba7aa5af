/// The type of a row of the survey sheet, whatever dialect it is written in.
enum FormType: Equatable {
  case one(list: String, other: Bool)
  case several(list: String, other: Bool)
  case whole, day, words, notice, agreement, range
  case groupBegins, groupEnds, repeatBegins, repeatEnds
  /// A group of questions that share one list of options.
  case scaleBegins, scaleRow, scaleEnds
  /// Options that come from elsewhere.
  case elsewhere(String)
  /// What a machine records about whoever answers.
  case trace
  case calculated
  case notAsked
  case unknown

  init(_ text: String) {
    let words = text.lowercased().split(whereSeparator: { $0.isWhitespace || $0 == "_" }).map(String.init)
    let lead = words.joined(separator: " ")
    let parts = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let hasOther = ["or_other", "or specify other"].contains { text.lowercased().hasSuffix($0) }
    func list(after count: Int) -> String {
      let rest = parts.dropFirst(count)
      return rest.first ?? ""
    }
    switch lead {
    case _
    where lead.hasPrefix("select one from file") || lead.hasPrefix("select multiple from file")
      || lead.hasPrefix("select one external"):
      self = .elsewhere(parts.last ?? text)
    case _ where lead.hasPrefix("select one from "): self = .one(list: list(after: 3), other: hasOther)
    case _ where lead.hasPrefix("select all that apply from "): self = .several(list: list(after: 5), other: hasOther)
    case _ where lead.hasPrefix("select one") && parts[0].contains("_"):
      self = .one(list: list(after: 1), other: hasOther)
    case _ where lead.hasPrefix("select one"): self = .one(list: list(after: 2), other: hasOther)
    case _ where lead.hasPrefix("select multiple") && parts[0].contains("_"):
      self = .several(list: list(after: 1), other: hasOther)
    case _ where lead.hasPrefix("select multiple"): self = .several(list: list(after: 2), other: hasOther)
    default: self = Self.plain[words.joined(separator: "_")] ?? .unknown
    }
    switch self {
    case .one(let list, _) where list.hasPrefix("${"), .several(let list, _) where list.hasPrefix("${"):
      self = .elsewhere(list)
    default: break
    }
  }

  private static let plain: [String: FormType] = {
    var types: [String: FormType] = [
      "integer": .whole, "int": .whole, "date": .day, "text": .words, "string": .words, "note": .notice,
      "acknowledge": .agreement, "trigger": .agreement, "range": .range, "begin_group": .groupBegins,
      "end_group": .groupEnds, "begin_repeat": .repeatBegins, "end_repeat": .repeatEnds, "begin_score": .scaleBegins,
      "score_row": .scaleRow, "end_score": .scaleEnds, "begingroup": .groupBegins, "endgroup": .groupEnds,
      "beginrepeat": .repeatBegins, "endrepeat": .repeatEnds, "score__row": .scaleRow,
    ]
    for name in [
      "start", "end", "today", "deviceid", "device_id", "phonenumber", "phone_number", "username", "email",
      "simserial", "sim_serial", "subscriberid", "audit", "start-geopoint", "caseid", "background-audio",
      "text_audit", "audio_audit", "sensor_statistic", "comments", "speed_violations_count",
    ] { types[name] = .trace }
    for name in ["calculate", "calculate_here", "hidden", "csv-external", "xml-external", "enum"] {
      types[name] = .calculated
    }
    for name in [
      "decimal", "time", "datetime", "date_time", "geopoint", "geotrace", "geoshape", "image", "photo", "audio",
      "video",
      "file", "barcode", "rank", "begin_rank", "rank__level", "rank_level", "end_rank", "begin_kobomatrix",
      "end_kobomatrix", "begin_matrix", "end_matrix", "select_one", "select_multiple",
    ] { types[name] = .notAsked }
    return types
  }()
}
