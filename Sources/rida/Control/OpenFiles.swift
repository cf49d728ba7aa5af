import Foundation

/// How many files and connections the process may have open at once.
enum OpenFiles {
  /// Raises the limit as far as the system lets this process: a terminal's usual 1,024 are fewer than the site takes.
  static func raiseLimit() {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
    limit.rlim_cur = limit.rlim_max
    _ = setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  }
}
