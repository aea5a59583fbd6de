package org.itaworkbook.workbook.recognition;

import java.util.List;
import org.itaworkbook.text.WordFile;

/** The spellings that people use in headings, from {@code headers.properties}. */
final class HeaderSpellings {

  private static final WordFile FILE = new WordFile(HeaderSpellings.class, "headers.properties");

  private HeaderSpellings() {}

  /** None where no line has the key. */
  static List<String> of(String key) {
    return FILE.of(key);
  }
}
