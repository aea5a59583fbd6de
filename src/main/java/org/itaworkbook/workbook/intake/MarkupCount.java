package org.itaworkbook.workbook.intake;

/**
 * The start tags of an XML part, with or without a prefix, in UTF-8 or UTF-16, counted without a
 * thought for whether it is well-formed: what a part would cost must be known before anything is
 * done with it, and of those too that nobody reads.
 *
 * @param fonts those of differential formats too
 * @param formats of cells and of named styles
 * @param sheets that a workbook lists
 * @param names that it defines
 * @param notes at cells, and comments
 * @param doctype whether a document type stands before the first element
 */
record MarkupCount(
    int elements,
    int cells,
    int rows,
    int blanks,
    int fonts,
    int formats,
    int sheets,
    int names,
    int notes,
    boolean doctype) {

  static MarkupCount of(byte[] part) {
    Count count = new Count(part);
    count.run();
    return new MarkupCount(
        count.elements,
        count.cells,
        count.rows,
        count.blanks,
        count.fonts,
        count.formats,
        count.sheets,
        count.names,
        count.notes,
        count.doctype);
  }

  /** One pass over a part. */
  private static final class Count {

    /** The longest name that is looked for. */
    private static final int LONGEST = "threadedComment".length();

    private final byte[] part;
    private final byte[] name = new byte[LONGEST + 1];
    private int length;
    private int elements;
    private int cells;
    private int rows;
    private int blanks;
    private boolean rowHolds;
    private int fonts;
    private int formats;
    private int sheets;
    private int names;
    private int notes;
    private boolean doctype;

    Count(byte[] part) {
      this.part = part;
    }

    void run() {
      int at = 0;
      while (at < part.length) {
        if (part[at++] == '<') {
          at = name(at);
        }
      }
    }

    /** Takes the name behind a sign that begins a tag. The zeros of UTF-16 say nothing of it. */
    private int name(int from) {
      length = 0;
      int at = from;
      while (at < part.length && part[at] != '<') {
        byte b = part[at++];
        if (b == ' ' || b == '>' || b == '/' || b == '\n' || b == '\r' || b == '\t') {
          take(at - 1);
          return at;
        }
        if (b == ':') {
          length = 0;
        } else if (b != 0 && length <= LONGEST) {
          name[length++] = b;
        }
      }
      return at;
    }

    /**
     * @param end of the name
     */
    private void take(int end) {
      if (length == 0 || name[0] == '?') {
        return;
      }
      if (name[0] == '!') {
        doctype |= elements == 0 && is("!DOCTYPE");
        return;
      }
      elements++;
      if (length == 1) {
        if (name[0] == 'c') {
          cell(end);
        }
      } else if (is("row")) {
        blanks++;
        rowHolds = false;
      } else if (is("font")) {
        fonts++;
      } else if (is("xf")) {
        formats++;
      } else if (is("sheet")) {
        sheets++;
      } else if (is("definedName")) {
        names++;
      } else if (is("comment") || is("threadedComment")) {
        notes++;
      }
    }

    /** A row that holds anything counts as such, and no longer among the blanks. */
    private void cell(int end) {
      if (isBlank(end)) {
        blanks++;
        return;
      }
      cells++;
      if (!rowHolds) {
        rowHolds = true;
        rows++;
        blanks--;
      }
    }

    /** Whether a tag is start and end at once; what stands between quotes ends none. */
    private boolean isBlank(int from) {
      int quote = 0;
      int before = 0;
      for (int at = from; at < part.length; at++) {
        int b = part[at];
        if (b == 0) {
          continue; // of UTF-16
        }
        if (quote == 0 && b == '>') {
          return before == '/' || isEndTag(at + 1);
        }
        if (quote == 0 ? b == '"' || b == '\'' : b == quote) {
          quote = quote == 0 ? b : 0;
        }
        before = b;
      }
      return false;
    }

    private boolean isEndTag(int from) {
      int at = from;
      while (at < part.length && part[at] == 0) {
        at++;
      }
      if (at >= part.length || part[at] != '<') {
        return false;
      }
      at++;
      while (at < part.length && part[at] == 0) {
        at++;
      }
      return at < part.length && part[at] == '/';
    }

    private boolean is(String tag) {
      boolean same = length == tag.length();
      for (int i = 0; same && i < length; i++) {
        same = name[i] == tag.charAt(i);
      }
      return same;
    }
  }
}
