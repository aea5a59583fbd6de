package org.itaworkbook.report.filling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.itaworkbook.report.contents.ReportContents;
import org.itaworkbook.report.contents.ReportKind;
import org.itaworkbook.report.document.ContentsAt;
import org.itaworkbook.report.document.Headings.Heading;
import org.itaworkbook.report.document.ValueFields;
import org.itaworkbook.report.document.WordDocument;
import org.itaworkbook.report.markup.Element;
import org.itaworkbook.report.markup.MarkName;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.text.Digits;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;

/** Fills a document, from its first part to its contents. */
public final class Filler {

  private final WordDocument document;
  private final @Nullable Memory before;

  private Filler(WordDocument document, @Nullable Memory before) {
    this.document = document;
    this.before = before;
  }

  /** For a document that may have been filled before. */
  public static Filler of(WordDocument document) {
    return new Filler(document, Memory.read(document.parts(), document.main()).orElse(null));
  }

  /** Of which assessment of which agency the document is; null for one never filled. */
  public @Nullable String round() {
    return before == null ? null : before.round();
  }

  /** What the document is about; null for one never filled. */
  public @Nullable ReportKind kind() {
    return before == null ? null : before.kind();
  }

  /** Whether anything in it says where something is to be written. */
  public boolean hasMarks() {
    return !document.marks().all().isEmpty()
        || document.roots().stream().anyMatch(root -> !ValueFields.names(root).isEmpty());
  }

  /**
   * Fills it.
   *
   * @param asked in which digits; null for those that it has, Thai ones for a new report
   * @param round of which assessment of which agency
   * @param template of the year, which is read only where the document lacks a part
   */
  public ReportOutcome fill(
      ReportContents contents,
      @Nullable Digits asked,
      String round,
      Supplier<WordDocument> template) {
    Digits digits = asked != null ? asked : before == null ? Digits.THAI : before.digits();
    Memory now = new Memory(round, digits, contents.kind());
    if (before == null && digits == Digits.ARABIC) {
      document.roots().forEach(Filler::toArabic);
    }
    Filling filling =
        new Filling(document, contents, digits, before, now, new YearTemplate(template));
    new Sections(filling).arrange();
    TextFilling texts = new TextFilling(filling);
    contents.texts().forEach(texts::fill);
    TableFilling tables = new TableFilling(filling);
    contents.tables().forEach(tables::fill);
    ChartFilling charts = new ChartFilling(filling);
    contents.charts().forEach(charts::fill);
    new OwnHeadings(filling).arrange();
    Map<String, String> values = new LinkedHashMap<>();
    contents.values().forEach((name, text) -> values.put(name, Filling.shown(text, digits)));
    document.setValues(values);
    boolean renumbered = PageNumbers.set(document.body(), digits);
    tellSavedElsewhere(filling, charts.dropped(), renumbered && digits == Digits.THAI);
    writeContents();
    UnknownMarks.tell(filling);
    now.write(document.parts(), document.main());
    List<Finding> findings = new ArrayList<>(contents.findings());
    findings.addAll(filling.findings());
    Map<String, String> properties = new LinkedHashMap<>();
    values.forEach((name, text) -> properties.put(MarkName.VALUE + name, text));
    return new ReportOutcome(filling.parts(), properties, filling.proposalsLeft(), findings);
  }

  private void writeContents() {
    ContentsAt table = ContentsAt.in(document.body());
    if (table != null) {
      List<Heading> entries = table.entries(document.headings());
      if (!table.says(entries)) {
        table.write(entries, document.marks());
      }
    }
  }

  private static void toArabic(Element root) {
    for (Element each : root.all("w:t")) {
      String text = each.text();
      String arabic = Digits.toArabic(text);
      if (!arabic.equals(text)) {
        each.clear();
        each.add(arabic);
      }
    }
  }

  private static void tellSavedElsewhere(Filling filling, boolean descriptions, boolean digits) {
    if (!filling.again() || !descriptions && !digits) {
      return;
    }
    List<Text> dropped = new ArrayList<>();
    if (descriptions) {
      dropped.add(Messages.text("findings.saved.description"));
    }
    if (digits) {
      dropped.add(Messages.text("findings.saved.digits"));
    }
    filling.add(
        Finding.of(
            FindingCode.SAVED_ELSEWHERE,
            null,
            new Text(
                String.join(", ", dropped.stream().map(Text::th).toList()),
                String.join(", ", dropped.stream().map(Text::en).toList()))));
  }
}
