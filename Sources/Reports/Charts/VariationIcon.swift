/// The sign of what a month says beside the others: a wave, a triangle or a diamond, told apart without colour.
enum VariationIcon {
  /// The sign as SVG, for beside its words: hidden from those who hear the words.
  static func svg(_ variation: TrendSeries.Variation?) -> String {
    let (style, mark) =
      switch variation {
      case .improving: ("better", #"<path d="M10 4 16 15H4Z"/>"#)
      case .concerning: ("look", #"<path d="M10 3 17 10 10 17 3 10Z"/>"#)
      case .ordinary: ("usual", #"<path d="M2 11c2.7-5 5.3-5 8 0s5.300 5 8 0" fill="none"/>"#)
      case nil: ("usual", #"<path d="M4 10h12" fill="none" stroke-dasharray="2 3"/>"#)
      }
    return #"<svg class="icon \#(style)" viewBox="0 0 20 20" aria-hidden="true">\#(mark)</svg>"#
  }
}
