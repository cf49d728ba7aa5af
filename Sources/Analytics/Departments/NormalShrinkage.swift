/// Small departments' means, drawn towards the whole as far as their few answers can be doubted (empirical Bayes).
///
/// Department i's mean yᵢ has the sampling variance vᵢ; true means vary by τ² around μ (normal–normal model). With
/// w = 1/(v + τ²): μ = Σwy/Σw and the shrunk mean is (τ²y + vμ)/(τ² + v). Q = Σ(y − ȳ)²/v around the fixed mean ȳ;
/// I² = 100 τ²/(τ² + v̄) %, v̄ = (K − 1)Σ(1/v)/((Σ1/v)² − Σ1/v²) (Higgins and Thompson 2002). τ² is never below 0.
///
/// Departments without a positive finite variance have no part in it and get no shrunk mean. None left: everything nil.
public struct NormalShrinkage: Hashable, Sendable {
  /// The way to estimate the variance between departments.
  public enum Method: String, Hashable, Sendable, CaseIterable {
    /// DerSimonian and Laird 1986: (Q − (K − 1))/(Σ1/v − Σ1/v² / Σ1/v).
    case derSimonianLaird = "DL"
    /// Paule and Mandel 1982: the τ² for which Σw(y − μ)² = K − 1.
    case pauleMandel = "PM"
    /// Restricted maximum likelihood, by Fisher scoring.
    case restrictedLikelihood = "REML"
  }

  /// A department's mean and the square of its standard error.
  public struct Department: Hashable, Sendable {
    /// The mean answer.
    public let mean: Double
    /// The squared standard error of the mean, above 0.
    public let variance: Double

    /// A department with its mean and the squared standard error of it.
    public init(mean: Double, variance: Double) {
      self.mean = mean
      self.variance = variance
    }

    var isUsable: Bool { abs(mean) < 1e100 && variance > 1e-100 && variance < 1e100 }
  }

  /// The overall mean, weighted by how well each department is known; nil without departments.
  public let mean: Double?
  /// The variance of true means between departments; nil without departments.
  public let tauSquared: Double?
  /// The share of the differences that is not chance, 0…100 %; nil with fewer than two departments.
  public let iSquared: Double?
  /// Cochran's Q, about K − 1 when chance explains all; nil without departments.
  public let q: Double?
  /// The shrunk mean of each department in the order given.
  public let means: [Double?]

  /// The estimates for departments, each with its mean and variance.
  public init(_ departments: [Department], method: Method = .restrictedLikelihood) {
    let model = BetweenVariance(
      departments.filter(\.isUsable).sorted { ($0.variance, $0.mean) < ($1.variance, $1.mean) })
    guard let fixed = model.mean(tauSquared: 0) else {
      (mean, tauSquared, iSquared, q) = (nil, nil, nil, nil)
      means = departments.map { _ in nil }
      return
    }
    let tauSquared = model.tauSquared(by: method)
    let mean = model.mean(tauSquared: tauSquared) ?? fixed
    self.mean = mean
    self.tauSquared = tauSquared
    q = model.q(tauSquared: 0)
    iSquared = model.typicalVariance.map { 100 * tauSquared / (tauSquared + $0) }
    means = departments.map { department in
      guard department.isUsable else { return nil }
      let weight = tauSquared / (tauSquared + department.variance)
      return weight * department.mean + (1 - weight) * mean
    }
  }
}
