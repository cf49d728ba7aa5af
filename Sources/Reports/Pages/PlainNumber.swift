/// A number written in digits 0–9 with so many decimals at most, before a language puts it into its own signs.
struct PlainNumber: Hashable, Sendable {
  /// Rounded half away from zero, without trailing zeros; a dash where the number is too large to be written so.
  let text: String

  init(_ value: Double, places: Int) {
    let scale = [1, 10, 100, 1_000, 10_000][min(max(0, places), 4)]
    let scaled = (value * Double(scale)).rounded()
    guard scaled.isFinite, scaled.magnitude < 1e15 else {
      text = "–"
      return
    }
    let whole = Int(scaled.magnitude)
    var fraction = String(whole % scale)
    fraction = String(repeating: "0", count: String(scale).count - 1 - fraction.count) + fraction
    while fraction.last == "0" { fraction.removeLast() }
    text =
      (scaled < 0 ? "\u{2212}" : "") + String(whole / scale)
      + (fraction.isEmpty || scale == 1 ? "" : "." + fraction)
  }
}
