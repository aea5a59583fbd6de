package org.itaworkbook.responses.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.itaworkbook.scores.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The fast reader gives the very cells that the reader of all of XML gives, or leaves them to it.
 */
class PlainCellsTest {

  private static final int SHARED = 1_200;

  private static final Lexicon LEXICON = lexicon();

  private static Lexicon lexicon() {
    Lexicon lexicon = new Lexicon();
    for (int i = 0; i < SHARED; i++) {
      lexicon.add("text " + i, true, i + 1, Keeping.NO_MOMENT);
    }
    return lexicon;
  }

  private static InputStream sheet(String rows, int piece) {
    byte[] xml =
        ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\""
                + "http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + rows
                + "</sheetData></worksheet>")
            .getBytes(StandardCharsets.UTF_8);
    return new ByteArrayInputStream(xml) {
      @Override
      public synchronized int read(byte[] into, int from, int length) {
        return super.read(into, from, Math.min(length, piece));
      }
    };
  }

  private static String told(RowCells row) {
    StringBuilder told = new StringBuilder().append(row.number()).append(':');
    for (int i = 0; i < row.width(); i++) {
      told.append(' ').append(i).append('=').append(row.isBlank(i) ? "" : row.text(i));
    }
    return told.toString();
  }

  /** Null where the fast reader leaves the sheet to the other. */
  private static List<String> fast(String rows, int piece) {
    List<String> read = new ArrayList<>();
    try {
      new SheetScanner(sheet(rows, piece), LEXICON, new Effort(ResponseLimits.OF_FILES))
          .read(
              row -> {
                read.add(told(row));
                return true;
              });
      return read;
    } catch (UnknownMarkupException e) {
      return List.of("left to the other");
    }
  }

  private static List<String> slow(String rows) throws IOException {
    List<String> read = new ArrayList<>();
    try (InputStream stream = sheet(rows, Integer.MAX_VALUE)) {
      SheetEvents.rows(
          stream,
          LEXICON,
          ResponseLimits.OF_FILES,
          0,
          row -> {
            read.add(told(row));
            return true;
          });
    }
    return read;
  }

  private static String letters(int column) {
    return column < 26
        ? String.valueOf((char) ('A' + column))
        : letters(column / 26 - 1) + (char) ('A' + column % 26);
  }

  /** Rows as programs write them: styles, gaps, numbers and own texts between shared ones. */
  private static String random(Random random) {
    StringBuilder rows = new StringBuilder();
    int number = 0;
    for (int i = 0; i < 1 + random.nextInt(12); i++) {
      number += random.nextInt(8) == 0 ? 1 + random.nextInt(200_000) : 1;
      rows.append("<row r=\"").append(number).append("\" spans=\"1:30\">");
      int column = -1;
      for (int j = 0; j < random.nextInt(40); j++) {
        column += random.nextInt(5) == 0 ? 1 + random.nextInt(12) : 1;
        if (column >= 390) {
          break;
        }
        rows.append("<c r=\"").append(letters(column)).append(number).append('"');
        if (random.nextBoolean()) {
          rows.append(" s=\"").append(random.nextInt(3_000)).append('"');
        }
        switch (random.nextInt(12)) {
          case 0 -> rows.append("/>");
          case 1 -> rows.append("><v>").append(random.nextInt(100)).append("</v></c>");
          case 2 -> rows.append(" t=\"str\"><v>a&amp;b</v></c>");
          case 3 -> rows.append(" t=\"inlineStr\"><is><t>กขค</t></is></c>");
          case 4 -> rows.append(" t=\"s\"><f>A1</f><v>7</v></c>");
          default -> rows.append(" t=\"s\"><v>").append(random.nextInt(SHARED)).append("</v></c>");
        }
      }
      rows.append("</row>");
    }
    return rows.toString();
  }

  @Test
  void any_rows_are_read_alike_in_pieces_of_any_size() throws IOException {
    Random random = new Random(12);
    for (int i = 0; i < 3_000; i++) {
      String rows = random(random);
      int piece = random.nextInt(3) == 0 ? 1 + random.nextInt(90) : 1 << 16;
      assertThat(fast(rows, piece)).as(rows).isEqualTo(slow(rows));
    }
  }

  @Test
  void what_an_earlier_piece_left_in_the_buffer_is_never_read() throws IOException {
    for (int piece = 1; piece < 90; piece++) {
      StringBuilder rows = new StringBuilder();
      for (int i = 1; i < 2_500; i++) {
        rows.append("<row r=\"").append(i).append("\">");
        for (int j = 0; j < 3; j++) {
          rows.append("<c r=\"").append(letters(j)).append(i).append("\" t=\"s\"><v>");
          rows.append((i * 31 + j) % SHARED).append("</v></c>");
        }
        rows.append("</row>");
      }
      assertThat(fast(rows.toString(), piece)).isEqualTo(slow(rows.toString()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row r=\"1\"><c r=\"a1\" t=\"s\"><v>3</v></c></row>",
        "<row r=\"1\"><c r=\"Aa1\" t=\"s\"><v>3</v></c></row>",
        "<row r=\"1\"><c r=\"[1\" t=\"s\"><v>3</v></c></row>",
        "<row r=\"1\"><c t=\"s\"><v>3</v></c><c t=\"s\"><v>4</v></c></row>",
        "<row r=\"7\"><c r=\"A7\" t=\"s\"><v>3</v></c><c r=\"C7\" t=\"s\"><v>4</v></c></row>",
        "<row r=\"7\"><c r=\"B7\" t=\"s\"><v>3</v></c><c r=\"A7\" t=\"s\"><v>4</v></c></row>",
        "<row r=\"7\"><c r=\"B8\" t=\"s\"><v>3</v></c></row>",
        "<row><c r=\"B1\" t=\"s\"><v>3</v></c></row><row><c r=\"B2\" t=\"s\"><v>5</v></c></row>",
        "<row r=\"1\"><c r=\"A1\" s=\"\" t=\"s\"><v>3</v></c></row>",
        "<row r=\"1\"><c r=\"A1\" s=\"x\" t=\"s\"><v>3</v></c></row>",
        "<row r=\"1\"><c r=\"A1\" t=\"s\" s=\"4\"><v>3</v></c></row>",
        "<row r=\"1\"><c r=\"A1\" cm=\"1\" t=\"s\"><v>3</v></c></row>",
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v> 3</v></c></row>",
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v></v></c></row>",
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>3</v> </c></row>",
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><!-- --><v>3</v></c></row>",
        "<row r=\"1\"> <c r=\"A1\" t=\"s\"><v>0000003</v></c> <c r=\"B1\" t=\"s\"><v>1</v></c></row>",
        "<row r=\"1048576\"><c r=\"OA1048576\" t=\"s\"><v>3</v></c></row>"
      })
  void what_is_spelled_otherwise_is_read_alike_or_left(String rows) throws IOException {
    List<String> read = fast(rows, 1 << 16);
    if (!read.contains("left to the other")) {
      assertThat(read).isEqualTo(slow(rows));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1200", "99999999", "999999999", "4294967297"})
  void an_index_beyond_the_table_is_refused_or_left(String index) {
    String rows = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>" + index + "</v></c></row>";
    try {
      assertThat(fast(rows, 1 << 16)).containsExactly("left to the other");
    } catch (RefusedException e) {
      assertThatThrownBy(() -> slow(rows)).isInstanceOf(RefusedException.class);
    }
  }
}
