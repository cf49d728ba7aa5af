import Mustache

extension ReportPage.Block: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "headings": headings
    case "summary": summary
    case "paragraphs": paragraphs
    case "lines": lines
    case "charts": charts
    case "tables": tables
    case "folded": folded
    case "quotes": quotes
    case "actions": actions
    case "methods": methods
    default: nil
    }
  }
}

extension LinesPart.Row: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "name": self.name
    case "about": about
    case "value": value
    case "isShown": isShown
    case "ranges": ranges
    case "bases": bases
    case "sparks": sparks
    case "readings": readings
    case "beside": beside
    default: nil
    }
  }
}

extension ChartBlock: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "style": style
    case "headings": headings
    case "readings": readings
    case "parts": parts
    default: nil
    }
  }
}

extension FoldedTable: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "title": title
    case "table": table
    default: nil
    }
  }
}
