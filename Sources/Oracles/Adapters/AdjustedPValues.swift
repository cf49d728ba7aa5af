import Analytics

extension Adapter {
  /// P values adjusted for their number.
  static let adjustedPValues = Adapter("Benjamini-Hochberg, Holm, Benjamini-Yekutieli adjusted p") { input in
    let tests = ManyTests(p: try input["p"].doubles())
    return [
      "BH": JSON(tests.benjaminiHochberg), "holm": JSON(tests.holm), "BY": JSON(tests.benjaminiYekutieli),
    ]
  }
}
