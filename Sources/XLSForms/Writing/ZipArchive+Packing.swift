import CZip
import Foundation

extension ZipArchive {
  /// Why files could not be packed.
  struct PackingFailure: Error {}

  /// Packs files into one. The same files give the same bytes: no moment stands in it.
  static func packed(_ files: [(name: String, bytes: [UInt8])]) throws -> [UInt8] {
    let path = FileManager.default.temporaryDirectory.appending(path: "rida-\(UUID().uuidString).zip")
    defer { try? FileManager.default.removeItem(at: path) }
    guard let archive = zip_open(path.path, ZIP_CREATE | ZIP_EXCL, nil) else { throw PackingFailure() }
    // libzip reads the files when the archive is closed: until then they stay where they are.
    var kept: [UnsafeMutableRawBufferPointer] = []
    defer { kept.forEach { $0.deallocate() } }
    for file in files {
      let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, file.bytes.count), alignment: 1)
      bytes.copyBytes(from: file.bytes)
      kept.append(bytes)
      guard let source = zip_source_buffer(archive, bytes.baseAddress, zip_uint64_t(file.bytes.count), 0) else {
        zip_discard(archive)
        throw PackingFailure()
      }
      let index = zip_file_add(archive, file.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
      guard index >= 0 else {
        zip_source_free(source)
        zip_discard(archive)
        throw PackingFailure()
      }
      zip_file_set_mtime(archive, zip_uint64_t(index), 946_684_800, 0)
    }
    guard zip_close(archive) == 0 else {
      zip_discard(archive)
      throw PackingFailure()
    }
    return Array(try Data(contentsOf: path))
  }
}
