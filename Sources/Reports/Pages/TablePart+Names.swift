import Mustache

// A page has thousands of cells: a template asks them by name, and would look each name up by reflection.

extension TablePart: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "caption": caption
    case "heads": heads
    case "rows": rows
    default: nil
    }
  }
}

extension TablePart.Row: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "head": head
    case "cells": cells
    default: nil
    }
  }
}

extension TablePart.Cell: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "label": label
    case "text": text
    case "dir": dir
    case "notes": notes
    case "spans": spans
    default: nil
    }
  }
}
