extension Adapter {
  /// The adapters of every method there is an oracle for.
  public static let all: [Adapter] = estimateAdapters + chartAdapters + textAdapters
}
