/// What the way of asking does to the answers: on one's own, with help, by telephone, on paper.
///
/// People answer more kindly to a voice than to a screen, and old people answer on paper. So every mode stands here apart,
/// each as if its people were mixed as all those who answered are (direct standardisation over the groups), and the whole
/// is shown as if the modes were mixed as they are in a standard. A change of the mix then makes no trend.
/// Source: de Leeuw 2005, J. Off. Stat. 21:233; direct standardisation as in ``StandardisedShare``.
public struct ModeComparison: Hashable, Sendable {
  /// How an answer was given.
  public enum Mode: String, Hashable, Sendable, CaseIterable {
    /// By the beneficiary alone, on a link.
    case alone = "self"
    /// By the beneficiary with an employee's help.
    case assisted
    /// To a voice on the telephone.
    case phone
    /// On paper, entered later.
    case paper
  }

  /// One mode beside the others.
  public struct Line: Hashable, Sendable {
    /// The mode.
    public let mode: Mode
    /// The share as it was counted.
    public let counted: Share
    /// The share as if the mode's people were mixed as all; nil when nobody answered in this mode.
    public let standardised: StandardisedShare?
  }

  /// Every mode, in the order of ``Mode``.
  public let lines: [Line]
  /// The shares of all modes together as they were counted.
  public let counted: Share
  /// The share of all as if the modes were mixed as in the standard; nil when nobody answered.
  public let standardised: StandardisedShare?

  /// Compares modes from the shares of each group in each mode, the groups in one order for all modes.
  ///
  /// Groups that a mode lacks are taken as unanswered. `mix` are the numbers of a standard mix of modes, such as last
  /// year's; without it the modes are mixed as they are. No answers give lines without numbers.
  public init(_ shares: [Mode: [Share]], mix: [Mode: Int]? = nil) {
    let groups = shares.values.map(\.count).max() ?? 0
    let table = shares.mapValues { $0 + Array(repeating: Share(0, of: 0), count: groups - $0.count) }
    let everyone = (0..<groups).map { group in table.values.reduce(0) { $0 + $1[group].whole } }
    lines = Mode.allCases.map { mode in
      let row = table[mode] ?? Array(repeating: Share(0, of: 0), count: groups)
      return Line(
        mode: mode, counted: row.reduce(Share(0, of: 0), +), standardised: StandardisedShare(row, people: everyone))
    }
    counted = lines.reduce(Share(0, of: 0)) { $0 + $1.counted }
    standardised = StandardisedShare(
      lines.map(\.counted), people: lines.map { line in mix.map { $0[line.mode] ?? 0 } ?? line.counted.whole })
  }
}
