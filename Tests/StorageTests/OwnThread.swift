import Dispatch

/// Runs tasks beside the pool of the other tests, whose threads may be held for seconds: what holds a clock against the product
/// would measure them.
final class OwnThread: TaskExecutor {
  private let queue = DispatchQueue(label: "own thread")

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
