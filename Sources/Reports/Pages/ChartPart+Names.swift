import Mustache

extension ChartPart: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "intro": intro
    case "svg": svg
    case "legend": legend
    case "notes": notes
    case "tableOpen": tableOpen
    case "isOpen": isOpen
    case "table": table
    default: nil
    }
  }
}

extension ChartPart.Legend: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "swatch": swatch
    case "words": words
    default: nil
    }
  }
}

extension IndicatorsPart.Reading: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "icon": icon
    case "words": words
    default: nil
    }
  }
}
