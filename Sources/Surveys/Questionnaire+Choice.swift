public import Vocabulary

extension [Questionnaire] {
  /// The questionnaire for a request: of those published for its outcome, the newest version of each, and of these the one
  /// that fits most closely. One that names the service goes before one that names the kind, and that before one for all.
  /// Where two fit alike, the higher version is taken, then the first code.
  public func fitting(
    _ outcome: Questionnaire.Outcome, service: ServiceCode, kind: String
  ) -> Questionnaire? {
    let published = filter { $0.outcome == outcome && $0.status == .published }
    let newest = Dictionary(grouping: published, by: \.code).values.compactMap { $0.max { $0.version < $1.version } }
    return newest.compactMap { one in one.audience.closeness(to: service, kind).map { (one, $0) } }
      .max { one, other in
        (one.1, one.0.version, other.0.code) < (other.1, other.0.version, one.0.code)
      }?.0
  }
}
