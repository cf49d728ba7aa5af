extension Template {
  static let finding: [Template] = [queue, requests, found]
  /// What waits for me.
  static let queue = Template("queue", PackageResources.queue_mustache, .staff)
  static let requests = Template("requests", PackageResources.requests_mustache, .staff)
  /// What a search found.
  static let found = Template("found", PackageResources.found_mustache, .staff)

  /// The search box, and requests one a line.
  static let findingPieces: [Template] = [
    Template("search_box", PackageResources.search_box_mustache, .staff),
    Template("request_rows", PackageResources.request_rows_mustache, .staff),
    Template("queue_group", PackageResources.queue_group_mustache, .staff),
  ]
}
