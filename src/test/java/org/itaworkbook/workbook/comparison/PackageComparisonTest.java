package org.itaworkbook.workbook.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.itaworkbook.Slow;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.text.Text;
import org.itaworkbook.workbook.comparison.PackageComparison.Change;
import org.itaworkbook.workbook.comparison.PackageComparison.Kind;
import org.itaworkbook.workbook.given.Uploads;
import org.itaworkbook.workbook.repair.XmlParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackageComparisonTest {

  private static final String IIT = "xl/worksheets/sheet3.xml";
  private static final String MEASURES = "xl/worksheets/sheet8.xml";
  private static final String BOOK = "xl/workbook.xml";

  @Test
  void a_workbook_is_the_same_as_itself_however_it_is_spelt() {
    byte[] respelt =
        Uploads.with(
            Uploads.example(),
            "xl/styles.xml",
            text ->
                text.replace("<fonts", "\n  <!-- fonts --> <fonts")
                    .replaceAll("<sz val=\"(\\d+\\.\\d)\"/>", "<sz\n val='$1'></sz>"));
    assertThat(PackageComparison.compare(Uploads.example(), respelt, Uploads.YEARS).changes())
        .allMatch(change -> change.kind() == Kind.SAME)
        .allMatch(change -> change.detail().equals(new Text("", "")));
  }

  @Test
  void what_an_annotation_changed_is_counted() {
    byte[] blank =
        Uploads.edit(
            Uploads.example(),
            book -> {
              for (int row = 4; row < 13; row++) {
                book.getSheet("EIT").getRow(row).getCell(8).setBlank();
              }
            });
    byte[] annotated = Uploads.annotate(blank);
    // The nine that were blanked, and the advice of the five questions to improve.
    assertThat(change(blank, annotated, "/xl/worksheets/sheet4.xml").detail().en())
        .isEqualTo("engine cells changed: 14");
    assertThat(change(blank, annotated, "/xl/worksheets/sheet10.xml").kind()).isEqualTo(Kind.ADDED);
    assertThat(change(blank, annotated, "/xl/sharedStrings.xml").kind()).isEqualTo(Kind.SAME);
    assertThat(change(blank, annotated, "/xl/styles.xml").detail().en())
        .isEqualTo("cell formats added at the end: " + (formats(annotated) - formats(blank)));
    assertThat(formats(annotated)).isGreaterThan(formats(blank));
  }

  /** Cell formats and what they are made of. */
  private static int formats(byte[] workbook) {
    XmlParts parts = new XmlParts(Uploads.parts(workbook));
    return parts.count("styles", "numFmts", "numFmt")
        + parts.count("styles", "fonts", "font")
        + parts.count("styles", "fills", "fill")
        + parts.count("styles", "borders", "border")
        + parts.count("styles", "cellXfs", "xf");
  }

  private static Change change(byte[] in, byte[] out, String part) {
    return PackageComparison.compare(in, out, Uploads.YEARS).changes().stream()
        .filter(change -> change.part().equals(part))
        .findFirst()
        .orElseThrow();
  }

  static Stream<Arguments> losses() {
    return Stream.of(
        lost("a score", IIT, "<v>99.75</v>", "<v>99.76</v>"),
        lost("a cell's look", IIT, "<c r=\"E5\" s=\"18\"", "<c r=\"E5\" s=\"1\""),
        lost("the look of an engine's cell", IIT, "<c r=\"F5\" s=\"26\"", "<c r=\"F5\" s=\"2\""),
        lost("a text", "xl/sharedStrings.xml", "กระทรวงแรงงาน", "กระทรวง"),
        lost("a row's height", IIT, "<row r=\"2\" ht=\"30.5\"", "<row r=\"2\" ht=\"31\""),
        lost("a column", IIT, "<col min=\"3\"", "<col bestFit=\"1\" min=\"3\""),
        lost("a validation", IIT, "<formula1>0</formula1>", "<formula1>1</formula1>"),
        lost("a merge", IIT, "<mergeCell ref=\"A1:I1\"/>", ""),
        lost("a frozen pane", IIT, "state=\"frozen\"", ""),
        lost("a measure of staff", MEASURES, "r=\"A5\"", "r=\"Z5\""),
        lost("a new cell beside the table", IIT, "</sheetData>", "%s</sheetData>".formatted(ROW)),
        lost("a sheet's title", BOOK, "name=\"IIT\"", "name=\"IIT2\""),
        lost("a hidden sheet shown", BOOK, "state=\"hidden\"", ""),
        lost("a name", BOOK, "<definedName name=\"ของเรา\">", "<definedName name=\"ของ\">"),
        lost("a setting", BOOK, "date1904=\"false\"", "date1904=\"true\""),
        lost("a font", "xl/styles.xml", "<name val=", "<name val=\"X\" other="),
        lost("a table", "xl/tables/table2.xml", "displayName=\"IIT\"", "displayName=\"I\""),
        lost("a property", "docProps/custom.xml", "2568", "2567"),
        lost("a pointer", "xl/worksheets/_rels/sheet3.xml.rels", "table2.xml", "table3.xml"),
        lost("a content type", "[Content_Types].xml", "custom-properties+xml", "other+xml"));
  }

  private static final String ROW = "<row r=\"90\"><c r=\"Z90\"><v>1</v></c></row>";

  private static Arguments lost(String what, String part, String old, String fresh) {
    return Arguments.of(what, part, old, fresh);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("losses")
  void a_loss_is_noticed(String what, String part, String old, String fresh) {
    byte[] named =
        Uploads.replace(
            Uploads.example(),
            BOOK,
            "<definedNames>",
            "<definedNames><definedName name=\"ของเรา\">IIT!$E$5</definedName>");
    byte[] out = Uploads.replace(named, part, old, fresh);
    PackageComparison comparison = PackageComparison.compare(named, out, Uploads.YEARS);
    assertThat(comparison.lost()).isTrue();
    assertThat(comparison.changes())
        .filteredOn(change -> change.kind() == Kind.LOST)
        .first()
        .satisfies(
            change -> {
              assertThat(change.part()).isEqualTo("/" + part);
              assertThat(change.detail().en()).isNotBlank();
              assertThat(change.detail().th()).isNotBlank();
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"xl/worksheets/sheet9.xml", "docProps/core.xml", "xl/tables/table1.xml"})
  void a_part_that_is_gone_is_lost(String part) {
    Map<String, byte[]> parts = Uploads.parts(Uploads.example());
    parts.remove(part);
    assertThat(Uploads.lost(Uploads.example(), Uploads.zip(parts)))
        .anyMatch(change -> change.part().equals("/" + part));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "text", "PK\u0003\u0004 broken"})
  void what_is_no_workbook_is_refused(String content) {
    byte[] bytes = content.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    assertThatThrownBy(() -> PackageComparison.compare(Uploads.example(), bytes, Uploads.YEARS))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> PackageComparison.compare(bytes, Uploads.example(), Uploads.YEARS))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void what_the_engine_had_put_in_may_go_without_loss() {
    byte[] annotated = Uploads.annotate(Uploads.example());
    PackageComparison comparison =
        PackageComparison.compare(annotated, Uploads.remove(annotated), Uploads.YEARS);
    assertThat(comparison.lost()).isFalse();
    assertThat(comparison.changes())
        .filteredOn(change -> change.kind() == Kind.REMOVED)
        .extracting(Change::part)
        .contains("/xl/worksheets/sheet10.xml", "/xl/comments1.xml");
  }

  static Stream<Path> corpus() throws IOException {
    Path folder = Path.of("../shared/corpus");
    if (!Files.isDirectory(folder)) {
      return Stream.of(folder);
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .sorted()
          .filter(file -> Math.floorMod(file.getFileName().toString().hashCode(), 8) == 0)
          .toList()
          .stream();
    }
  }

  @Slow(Slow.Why.CORPUS)
  @ParameterizedTest
  @MethodSource("corpus")
  void any_file_is_the_same_as_itself_or_refused(Path file) throws IOException {
    assumeTrue(Files.isRegularFile(file), "the corpus is not here");
    byte[] bytes = Files.readAllBytes(file);
    try {
      assertThat(PackageComparison.compare(bytes, bytes, Uploads.YEARS).changes())
          .isNotEmpty()
          .allMatch(change -> change.kind() == Kind.SAME);
    } catch (RefusedException e) {
      assertThat(e.text().th()).isNotBlank();
    }
  }
}
