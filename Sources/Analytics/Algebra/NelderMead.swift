/// The search for a minimum by a simplex that creeps downhill (Nelder and Mead 1965; as in Nash 1990, algorithm 19).
///
/// Reflection 1, expansion 2, contraction ½. It is kept only because references stop where it stops; where the slope is
/// known, scoring finds the minimum itself.
struct NelderMead {
  private let function: ([Double]) -> Double
  private var corners: [[Double]]
  private var heights: [Double]
  private var lowest = 0
  private var evaluations = 0

  /// The lowest point met before the heights agree to 1e-8 or 500 evaluations are passed.
  static func minimum(of function: @escaping ([Double]) -> Double, from start: [Double]) -> [Double] {
    var search = NelderMead(function, start)
    search.run(evaluationsAllowed: 500)
    return search.corners[search.lowest]
  }

  private init(_ function: @escaping ([Double]) -> Double, _ start: [Double]) {
    self.function = function
    let longest = start.reduce(0) { max($0, 0.1 * abs($1)) }
    let step = longest == 0 ? 0.1 : longest
    corners = [start]
    for place in start.indices {
      var corner = start
      corner[place] += step
      corners.append(corner)
    }
    heights = corners.map { _ in 0 }
    for corner in corners.indices { heights[corner] = height(corners[corner]) }
  }

  private mutating func height(_ point: [Double]) -> Double {
    evaluations += 1
    let height = function(point)
    return height.isFinite ? height : 1e35
  }

  private mutating func run(evaluationsAllowed: Int) {
    let agreement = 1e-8 * (abs(heights[0]) + 1e-8)
    // The first size counts ten steps a direction, as Nash's does.
    var size = corners.dropFirst().reduce(0) { $0 + 10 * Self.distance($1, corners[0]) }
    repeat {
      let highest = order()
      guard heights[highest] > heights[lowest] + agreement else { return }
      guard !replace(highest) else { continue }
      let shrunk = shrink()
      guard shrunk < size else { return }
      size = shrunk
    } while evaluations <= evaluationsAllowed
  }

  /// Finds the lowest corner, beginning at the last lowest, and answers the highest.
  private mutating func order() -> Int {
    let before = lowest
    var highest = lowest
    for corner in corners.indices where corner != before {
      if heights[corner] < heights[lowest] { lowest = corner }
      if heights[corner] > heights[highest] { highest = corner }
    }
    return highest
  }

  /// Puts a lower point in the place of the highest corner; false when none was found on the line through the centre.
  private mutating func replace(_ highest: Int) -> Bool {
    let centre = corners[0].indices.map { place in
      corners.reduce(-corners[highest][place]) { $0 + $1[place] } / Double(corners.count - 1)
    }
    let reflected = zip(centre, corners[highest]).map { 2 * $0 - $1 }
    let reached = height(reflected)
    if reached < heights[lowest] {
      let expanded = zip(reflected, centre).map { 2 * $0 - $1 }
      let further = height(expanded)
      (corners[highest], heights[highest]) = further < reached ? (expanded, further) : (reflected, reached)
      return true
    }
    let better = reached < heights[highest]
    if better { (corners[highest], heights[highest]) = (reflected, reached) }
    let contracted = zip(corners[highest], centre).map { 0.5 * $0 + 0.5 * $1 }
    let nearer = height(contracted)
    guard nearer < heights[highest] else { return better }
    (corners[highest], heights[highest]) = (contracted, nearer)
    return true
  }

  /// Draws all corners halfway to the lowest, and answers how far they still lie from it.
  private mutating func shrink() -> Double {
    var size = 0.0
    for corner in corners.indices where corner != lowest {
      corners[corner] = zip(corners[corner], corners[lowest]).map { 0.5 * ($0 - $1) + $1 }
      size += Self.distance(corners[corner], corners[lowest])
      heights[corner] = height(corners[corner])
    }
    return size
  }

  private static func distance(_ one: [Double], _ other: [Double]) -> Double {
    zip(one, other).reduce(0) { $0 + abs($1.0 - $1.1) }
  }
}
