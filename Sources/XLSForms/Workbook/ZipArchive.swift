import CZip

/// The files packed in one file, read by libzip into memory; none is ever written to disk, so that their paths are only names.
final class ZipArchive {
  private let archive: OpaquePointer
  private let limits: WorkbookLimits
  private let bytes: UnsafeMutableRawBufferPointer
  /// What may still be unpacked.
  private var left: Int

  /// Opens a file whose parts, as its directory declares them, keep the limits.
  init(_ file: [UInt8], limits: WorkbookLimits) throws(WorkbookRefusal) {
    guard !file.isEmpty else { throw .empty }
    guard file.count <= limits.file else { throw .tooLarge(mebibytes: limits.file / 1_048_576) }
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: file.count, alignment: 1)
    bytes.copyBytes(from: file)
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(bytes.baseAddress, zip_uint64_t(file.count), 0, &error) else {
      bytes.deallocate()
      throw .damaged(entry: "zip")
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      bytes.deallocate()
      throw .damaged(entry: "zip")
    }
    (self.archive, self.bytes, self.limits, left) = (archive, bytes, limits, limits.unpacked)
    try keepsLimits()
  }

  deinit {
    zip_discard(archive)
    bytes.deallocate()
  }

  private func keepsLimits() throws(WorkbookRefusal) {
    let count = zip_get_num_entries(archive, 0)
    guard count <= limits.entries else { throw .tooManyEntries(most: limits.entries) }
    var declared = 0
    for index in 0..<max(0, count) {
      var stat = zip_stat_t()
      zip_stat_init(&stat)
      guard zip_stat_index(archive, zip_uint64_t(index), 0, &stat) == 0 else { throw .damaged(entry: "zip") }
      guard stat.size <= UInt64(limits.unpacked - declared) else {
        throw .unpacksTooLarge(mebibytes: limits.unpacked / 1_048_576)
      }
      declared += Int(stat.size)
    }
  }

  /// The names of the parts, in the order of the directory.
  var names: [String] {
    (0..<max(0, zip_get_num_entries(archive, 0))).compactMap { index in
      zip_get_name(archive, zip_uint64_t(index), 0).map { String(cString: $0) }
    }
  }

  func holds(_ name: String) -> Bool { zip_name_locate(archive, name, 0) >= 0 }

  /// Unpacks one part, and counts what it unpacks: a directory may lie.
  func read(_ name: String) throws(WorkbookRefusal) -> [UInt8] {
    guard let part = zip_fopen(archive, name, 0) else { throw .damaged(entry: name) }
    defer { zip_fclose(part) }
    var content: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Int(zip_fread(part, &chunk, zip_uint64_t(chunk.count)))
      guard count >= 0 else { throw .damaged(entry: name) }
      if count == 0 { return content }
      left -= count
      guard left >= 0 else { throw .unpacksTooLarge(mebibytes: limits.unpacked / 1_048_576) }
      content += chunk[..<count]
    }
  }
}
