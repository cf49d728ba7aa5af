import CFuzzer
import Foundation

@testable import Readers

// fuzz                    the names of the readers
// fuzz NAME --seeds DIR   writes the reader's sound inputs into a folder, and its words beside it
// fuzz NAME --length      the length of its longest input
// fuzz NAME FILE…         reads files once
// fuzz NAME OPTIONS DIR   libFuzzer's own options and folders (https://llvm.org/docs/LibFuzzer.html#options)
guard CommandLine.arguments.count > 1 else {
  print(Reader.all.map(\.name).joined(separator: "\n"))
  exit(0)
}
guard let reader = Reader.all.first(where: { $0.name == CommandLine.arguments[1] }) else {
  FileHandle.standardError.write(Data("no reader is called \(CommandLine.arguments[1])\n".utf8))
  exit(2)
}
if CommandLine.arguments.count == 4, CommandLine.arguments[2] == "--seeds" {
  try reader.writeSeeds(to: CommandLine.arguments[3])
  exit(0)
}
if CommandLine.arguments.dropFirst(2) == ["--length"] {
  print(reader.length)
  exit(0)
}

/// The reader that libFuzzer calls, which takes no more than a plain function.
private let tried = reader

private func read(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  do {
    _ = try tried.read(Array(UnsafeBufferPointer(start: bytes, count: count)))
  } catch {
    FileHandle.standardError.write(Data("\(tried.name): \(error)\n".utf8))
    abort()
  }
  return 0
}

var count = CommandLine.argc - 1
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv + 1
exit(LLVMFuzzerRunDriver(&count, &arguments, read))
