/// The search for a minimum between two bounds by golden sections and parabolas (Brent 1973, chapter 5).
enum BrentMinimum {
  /// The place of a minimum, to within about 1.2e-4 (the fourth root of the machine's rounding).
  static func of(_ function: (Double) -> Double, between lower: Double, and upper: Double) -> Double {
    let golden = (3 - 5.0.squareRoot()) / 2
    let relative = Double.ulpOfOne.squareRoot()
    let absolute = relative.squareRoot() / 3
    var (low, high) = (lower, upper)
    var best = low + golden * (high - low)
    var (second, third) = (best, best)
    var bestHeight = function(best)
    var (secondHeight, thirdHeight) = (bestHeight, bestHeight)
    var (step, lastStep) = (0.0, 0.0)
    for _ in 0..<1000 {
      let middle = (low + high) / 2
      let least = relative * abs(best) + absolute
      if abs(best - middle) <= 2 * least - (high - low) / 2 { break }

      var (p, q, r) = (0.0, 0.0, 0.0)
      if abs(lastStep) > least {
        r = (best - second) * (bestHeight - thirdHeight)
        q = (best - third) * (bestHeight - secondHeight)
        p = (best - third) * q - (best - second) * r
        q = 2 * (q - r)
        if q > 0 { p = -p } else { q = -q }
        r = lastStep
        lastStep = step
      }
      if abs(p) >= abs(q * r / 2) || p <= q * (low - best) || p >= q * (high - best) {
        lastStep = best < middle ? high - best : low - best
        step = golden * lastStep
      } else {
        step = p / q
        if best + step - low < 2 * least || high - best - step < 2 * least { step = best >= middle ? -least : least }
      }
      let next = abs(step) >= least ? best + step : best + (step > 0 ? least : -least)
      let height = function(next)
      if height <= bestHeight {
        if next < best { high = best } else { low = best }
        (third, thirdHeight, second, secondHeight) = (second, secondHeight, best, bestHeight)
        (best, bestHeight) = (next, height)
      } else {
        if next < best { low = next } else { high = next }
        if height <= secondHeight || second == best {
          (third, thirdHeight, second, secondHeight) = (second, secondHeight, next, height)
        } else if height <= thirdHeight || third == best || third == second {
          (third, thirdHeight) = (next, height)
        }
      }
    }
    return best
  }
}
