extension String {
  /// The folder that a path lies in, as far as it is written: empty for a bare name, `/` for what lies at the root and for the root.
  ///
  /// Foundation's own (`NSString.deletingLastPathComponent`) ends the program at a name of one letter.
  public var enclosingFolder: String {
    let path = trimmingSlashes
    guard !path.isEmpty else { return isEmpty ? "" : "/" }
    guard let slash = path.lastIndex(of: "/") else { return "" }
    let folder = String(path[..<slash]).trimmingSlashes
    return folder.isEmpty ? "/" : folder
  }

  /// The same without the slashes at its end.
  private var trimmingSlashes: String {
    var path = Substring(self)
    while path.last == "/" { path.removeLast() }
    return String(path)
  }
}
