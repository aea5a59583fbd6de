package org.itaworkbook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.report.given.Agencies;
import org.itaworkbook.report.given.Document;
import org.itaworkbook.report.given.Reports;
import org.itaworkbook.report.given.Soundness;
import org.itaworkbook.report.markup.Element;
import org.itaworkbook.text.Digits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Word opens every report without a word; and the list by which that is told notices each fault.
 */
final class SoundnessTest {

  private static final byte[] FIRST = Reports.of(Agencies.example()).document();

  static Stream<Analysis> agencies() {
    return Stream.of(
        Agencies.example(),
        Agencies.mended(),
        Agencies.poor(),
        Agencies.incomplete(),
        Agencies.withLastYear(),
        Agencies.withoutLastYear());
  }

  @Test
  void the_template_is_sound() {
    assertThat(Soundness.faults(Reports.template())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("agencies")
  void every_report_is_sound_new_or_brought_up_to_date_or_final(Analysis analysis) {
    byte[] fresh = Reports.of(analysis, new ReportOptions(Digits.ARABIC, false)).document();
    assertThat(Soundness.faults(fresh)).isEmpty();
    byte[] again = Reports.again(analysis, FIRST).document();
    assertThat(Soundness.faults(again)).isEmpty();
    byte[] back = Reports.again(Agencies.example(), again).document();
    assertThat(Soundness.faults(back)).isEmpty();
    byte[] published = Reports.again(analysis, fresh, new ReportOptions(null, true)).document();
    assertThat(Soundness.faults(published)).isEmpty();
    assertThat(Document.contents(published).keySet()).noneMatch(name -> name.contains("customXml"));
    assertThat(Document.open(published).marks().all()).isEmpty();
  }

  static Stream<Arguments> breakages() {
    return Stream.of(
        broken(
            "a cell without a paragraph at its end", body -> first(body, "w:tc", "w:p").remove()),
        broken("a row of 2 columns in a grid of 3", body -> first(body, "w:tbl", "w:tc").remove()),
        broken(
            "a cell that goes on where none began", body -> first(body, "w:vMerge").without("val")),
        broken("bookmarks that are not in pairs", body -> first(body, "w:bookmarkEnd").remove()),
        broken(
            "two bookmarks named _ita_text_gap",
            body -> first(body, "w:bookmarkStart").with("w:name", "_ita_text_gap")),
        broken("two drawings with id 2", body -> first(body, "wp:docPr").with("id", "2")),
        broken("fields that do not end", body -> last(body, "w:fldChar").remove()),
        broken("no pointer rId99", body -> first(body, "c:chart").with("r:id", "rId99")),
        broken("no style Lost", body -> first(body, "w:pStyle").with("w:val", "Lost")),
        broken(
            "a link to lost, which is nowhere",
            body -> first(body, "w:hyperlink").with("w:anchor", "lost")),
        broken("a body without its section at the end", body -> last(body, "w:sectPr").remove()),
        broken("a look that is told for one script only", body -> first(body, "w:bCs").remove()));
  }

  private static Arguments broken(String fault, Consumer<Element> breaking) {
    return Arguments.of(fault, breaking);
  }

  private static Element first(Element body, String... names) {
    Element at = body;
    for (String name : names) {
      at = at.all(name).get(0);
    }
    return at;
  }

  private static Element last(Element body, String name) {
    return body.all(name).get(body.all(name).size() - 1);
  }

  @ParameterizedTest
  @MethodSource("breakages")
  void each_fault_of_the_body_is_noticed(String fault, Consumer<Element> breaking) {
    byte[] file = Document.edited(FIRST, document -> breaking.accept(document.body()));
    assertThat(Soundness.faults(file)).contains(fault);
  }

  @Test
  void a_pointer_at_nothing_and_a_part_of_no_kind_are_noticed() {
    Document document = Document.open(FIRST);
    document.parts().remove("word/charts/chart_gap.xml");
    document.parts().write("word/stray.bin", new byte[1]);
    byte[] file = Objects.requireNonNull(document.toBytes());
    assertThat(Soundness.faults(file))
        .contains(
            "a pointer at word/charts/chart_gap.xml, which is not there",
            "a part of no kind: word/stray.bin");
  }
}
