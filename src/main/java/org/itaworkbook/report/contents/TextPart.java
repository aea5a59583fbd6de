package org.itaworkbook.report.contents;

import java.util.List;

/**
 * What a part of paragraphs says.
 *
 * @param paragraphs empty where there is nothing to say
 * @param proposal whether it is a judgement, which a person is to make his own
 */
public record TextPart(List<String> paragraphs, boolean proposal) {

  public TextPart {
    paragraphs = List.copyOf(paragraphs);
  }

  /** Sentences of figures. */
  static TextPart of(List<String> paragraphs) {
    return new TextPart(paragraphs, false);
  }
}
