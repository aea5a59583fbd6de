package org.itaworkbook.workbook.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.itaworkbook.opc.MarkupScanner;
import org.itaworkbook.opc.MarkupScanner.Token;
import org.itaworkbook.opc.MarkupText;
import org.itaworkbook.opc.Splices;
import org.jspecify.annotations.Nullable;

/**
 * The text of a note: what a person wrote, in the formats that it has, then from the marker line to
 * the end what the engine says.
 */
final class NoteText {

  /** What stands between the two. */
  private static final String GAP = "\n\n";

  /** A text, alone or in a run of its own format, and where it stands. */
  private record Piece(
      boolean run, int start, int stop, int textStart, int textStop, String text) {}

  private final String prefix;
  private final int openEnd;
  private final boolean empty;
  private final List<Piece> pieces = new ArrayList<>();
  private final String all;

  /**
   * @param start where the element that holds the text starts
   */
  NoteText(byte[] part, int start) {
    MarkupScanner scanner = MarkupScanner.at(part, start);
    this.empty = scanner.next() == Token.EMPTY;
    this.prefix = scanner.prefix();
    this.openEnd = scanner.stop();
    while (scanner.depth() > 0) {
      Token token = scanner.next();
      if (token != Token.START) {
        continue;
      }
      int from = scanner.start();
      if (scanner.localName().equals("t")) {
        scanner.skip();
        String text = PartText.of(part, from, scanner.stop());
        pieces.add(new Piece(false, from, scanner.stop(), from, scanner.stop(), text));
      } else if (scanner.localName().equals("r")) {
        readRun(part, scanner, from);
      } else {
        scanner.skip();
      }
    }
    StringBuilder raw = new StringBuilder();
    pieces.forEach(each -> raw.append(each.text()));
    this.all = raw.toString();
  }

  private void readRun(byte[] part, MarkupScanner scanner, int from) {
    int textStart = -1;
    int textStop = -1;
    while (scanner.depth() > 1) {
      Token token = scanner.next();
      boolean text =
          (token == Token.START || token == Token.EMPTY) && scanner.localName().equals("t");
      int at = scanner.start();
      if (token == Token.START) {
        scanner.skip();
      }
      if (text) {
        textStart = at;
        textStop = scanner.stop();
      }
    }
    if (textStart >= 0) {
      String text = PartText.of(part, textStart, textStop);
      pieces.add(new Piece(true, from, scanner.stop(), textStart, textStop, text));
    }
  }

  /** What the engine says in a note. */
  Optional<String> engines() {
    int marker = all.indexOf(NotesPart.MARKER);
    return marker < 0
        ? Optional.empty()
        : Optional.of(PartText.unescape(all.substring(marker + NotesPart.MARKER.length())).strip());
  }

  boolean hasStaffs() {
    return !all.substring(0, staffEnd()).isBlank();
  }

  private int staffEnd() {
    int marker = all.indexOf(NotesPart.MARKER);
    int end = marker < 0 ? all.length() : marker;
    return marker >= 0 && all.startsWith(GAP, end - GAP.length()) ? end - GAP.length() : end;
  }

  /** What the engine says, as it stands in a note. */
  static String block(String says) {
    return NotesPart.MARKER + "\n" + PartText.escape(says);
  }

  /** Takes out what the engine says, and says something else after what a person wrote. */
  void replace(@Nullable String says, Splices splices) {
    if (says != null && !hasStaffs()) {
      pieces.forEach(each -> splices.remove(each.start(), each.stop()));
      insert(splices, openEnd, text(block(says)));
      return;
    }
    boolean runs = pieces.stream().anyMatch(Piece::run);
    String added = says == null ? "" : GAP + block(says);
    int left = staffEnd();
    for (Piece each : pieces) {
      String kept = each.text().substring(0, Math.min(left, each.text().length()));
      left -= kept.length();
      String wanted = runs ? kept : kept + added;
      if (each.run() && wanted.isEmpty()) {
        splices.remove(each.start(), each.stop());
      } else if (!wanted.equals(each.text())) {
        splices.replace(each.textStart(), each.textStop(), text(wanted));
      }
    }
    if (runs && says != null) {
      int end = pieces.get(pieces.size() - 1).stop();
      splices.insert(end, "<" + prefix + "r>" + text(added) + "</" + prefix + "r>");
    }
  }

  private void insert(Splices splices, int at, String element) {
    if (empty) {
      int slash = at - 2;
      splices.replace(slash, at, ">" + element + "</" + prefix + "text>");
    } else {
      splices.insert(at, element);
    }
  }

  private String text(String text) {
    return text(prefix, text);
  }

  /** An element that holds a text, all of its white space kept. */
  static String text(String prefix, String text) {
    String name = prefix + "t";
    String space = text.equals(text.strip()) ? "" : " xml:space=\"preserve\"";
    return "<" + name + space + ">" + MarkupText.encode(text) + "</" + name + ">";
  }
}
