package org.itaworkbook.responses.tables;

/** What is kept of the texts that cells of a workbook share. */
public interface Keeping {

  /** No moment. */
  long NO_MOMENT = Long.MIN_VALUE;

  /** Keeps nothing. */
  Keeping NOTHING =
      new Keeping() {
        @Override
        public boolean keeps(String text) {
          return false;
        }

        @Override
        public long moment(String text) {
          return NO_MOMENT;
        }

        @Override
        public int[] columns() {
          return new int[0];
        }
      };

  /** Whether a text is to be known while rows are read; others may be known by their hash only. */
  boolean keeps(String text);

  /** The moment that a text is; {@link #NO_MOMENT} for any other, which it mostly is. */
  long moment(String text);

  /** Columns whose texts are to be known whatever they are, unless they are very many. */
  int[] columns();
}
