import Foundation

/// From how many places the system's allocator hands out memory.
enum MemoryArenas {
  /// Keeps them few. Each keeps what it once needed: a month's report takes some 50 MB for a moment, on whichever thread makes
  /// it, and a server of twelve threads came to 320 MB of its own, most of it empty.
  static func keepFew() {
    // M_ARENA_MAX of malloc.h, which Foundation does not bring; where the C library has no such thing, nothing is done.
    let mostArenas: Int32 = -8
    guard let found = dlsym(nil, "mallopt") else { return }
    let set = unsafeBitCast(found, to: (@convention(c) (Int32, Int32) -> Int32).self)
    _ = set(mostArenas, 2)
  }
}
