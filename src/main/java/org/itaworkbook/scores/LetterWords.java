package org.itaworkbook.scores;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * How an agency words its letters to units, as staff typed it; null what they leave to the program.
 * What is blank is null.
 *
 * @param greeting the first line, with a mark where the unit's name is to stand
 * @param note what is said before the closing; may have several lines
 * @param signature who signs; may have several lines
 * @param copies the addresses that get a copy of each letter, however they are parted
 */
public record LetterWords(
    @Nullable String greeting,
    @Nullable String note,
    @Nullable String signature,
    @Nullable String copies)
    implements Serializable {

  public static final LetterWords NONE = new LetterWords(null, null, null, null);

  public LetterWords {
    greeting = said(greeting);
    note = said(note);
    signature = said(signature);
    copies = said(copies);
  }

  private static @Nullable String said(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** The same without the note, which speaks of its own time. */
  public LetterWords withoutNote() {
    return new LetterWords(greeting, null, signature, copies);
  }
}
