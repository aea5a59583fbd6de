package org.itaworkbook.json.framework;

import org.itaworkbook.text.Text;

/** A text in both languages. */
record TextJson(String th, String en) {

  static TextJson of(Text text) {
    return new TextJson(text.th(), text.en());
  }
}
