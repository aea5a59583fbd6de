package org.itaworkbook.responses.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;

/** Reads the shared texts of a workbook into a {@link Lexicon}. */
final class SharedTexts {

  static final String PART = "xl/sharedStrings.xml";

  /** No text is kept that is longer, in bytes: no wording and no answer is. */
  private static final int LONGEST_KEPT = 3_000;

  /** Adds a text to those known. */
  @FunctionalInterface
  interface Adding {
    void add(Lexicon to, String text, long hash);
  }

  /** A person says so many things that no other says: when, who, and a remark or two. */
  private static final int TEXTS_OF_ROW = 4;

  private SharedTexts() {}

  static Lexicon read(ZipTables.Zip zip, ZipFile open, Adding adding) throws IOException {
    ZipArchiveEntry entry = open.getEntry(PART);
    if (entry == null) {
      return Lexicon.EMPTY;
    }
    long most = zip.effort().limits().rows() * TEXTS_OF_ROW;
    try (InputStream stream = zip.stream(open, entry)) {
      Lexicon lexicon = new Lexicon();
      new SharedScanner(Unprefixed.of(stream), zip.effort())
          .read(
              item -> {
                long hash = ByteHash.of(item.bytes(), item.from(), item.to());
                boolean shortEnough = item.to() - item.from() <= LONGEST_KEPT;
                String text = shortEnough ? item.text() : "";
                adding.add(withRoom(lexicon, most), text, hash);
              });
      return lexicon;
    } catch (UnknownMarkupException e) {
      // Read again below.
    } catch (ByteFeed.TooLongException e) {
      throw new RefusedException(Refusal.CELL_TOO_LONG, 1);
    }
    try (InputStream stream = new Pieces(zip.stream(open, entry), zip.effort())) {
      Lexicon lexicon = new Lexicon();
      SheetEvents.shared(
          stream,
          text -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            long hash = ByteHash.of(bytes, 0, bytes.length);
            boolean shortEnough = bytes.length <= LONGEST_KEPT;
            adding.add(withRoom(lexicon, most), shortEnough ? text : "", hash);
          });
      return lexicon;
    }
  }

  private static Lexicon withRoom(Lexicon lexicon, long most) {
    if (lexicon.size() >= most) {
      throw ResponseLimits.beyond(Refusal.INFLATES_TOO_FAR, "texts", most);
    }
    return lexicon;
  }
}
