/// The sign of whether a target is met month after month: a ring that is full, half full or empty; no colour tells it.
enum AssuranceIcon {
  /// The sign as SVG, for beside its words: hidden from those who hear the words.
  static func svg(_ assurance: IndicatorLine.Assurance?) -> String {
    let mark =
      switch assurance {
      case .met: #"<circle cx="10" cy="10" r="7"/><circle cx="10" cy="10" r="4.200" class="core"/>"#
      case .hitAndMiss: #"<circle cx="10" cy="10" r="7"/><path d="M5.800 10a4.200 4.200 0 0 0 8.400 0Z" class="core"/>"#
      case .missed: #"<circle cx="10" cy="10" r="7"/>"#
      case nil: #"<circle cx="10" cy="10" r="7" stroke-dasharray="2 3"/>"#
      }
    return #"<svg class="icon aim" viewBox="0 0 20 20" aria-hidden="true">\#(mark)</svg>"#
  }
}
