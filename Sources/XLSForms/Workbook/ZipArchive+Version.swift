import CZip

extension WorkbookLimits {
  /// The version of libzip, which unpacks workbooks.
  public static var unpacker: String { zip_libzip_version().map { String(cString: $0) } ?? "?" }
}
