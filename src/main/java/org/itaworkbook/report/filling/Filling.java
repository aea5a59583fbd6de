package org.itaworkbook.report.filling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.itaworkbook.report.contents.ReportContents;
import org.itaworkbook.report.document.WordDocument;
import org.itaworkbook.report.filling.Memory.Written;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.text.Digits;
import org.itaworkbook.units.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * One filling of a document: what is to be said, what was said before, and what was done so far.
 * Not thread-safe.
 */
final class Filling {

  private final WordDocument document;
  private final ReportContents contents;
  private final Digits digits;
  private final @Nullable Memory before;
  private final Memory now;
  private final YearTemplate template;
  private final List<FilledPart> parts = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private int proposalsLeft;

  /**
   * @param before null for a template that was never filled
   */
  Filling(
      WordDocument document,
      ReportContents contents,
      Digits digits,
      @Nullable Memory before,
      Memory now,
      YearTemplate template) {
    this.document = document;
    this.contents = contents;
    this.digits = digits;
    this.before = before;
    this.now = now;
    this.template = template;
  }

  WordDocument document() {
    return document;
  }

  ReportContents contents() {
    return contents;
  }

  Digits digits() {
    return digits;
  }

  /** A text in the digits of the report. */
  String shown(String text) {
    return shown(text, digits);
  }

  /**
   * The same for any digits: a text of the year may have either. An address of the web stays as it
   * is typed, for with other digits it would be another one.
   */
  static String shown(String text, Digits digits) {
    Optional<WebAddress> address = WebAddress.find(text);
    if (address.isPresent()) {
      String typed = address.get().typed();
      int at = text.indexOf(typed);
      return shown(text.substring(0, at), digits)
          + typed
          + shown(text.substring(at + typed.length()), digits);
    }
    return digits == Digits.ARABIC ? Digits.toArabic(text) : digits.in(text);
  }

  /** Whether the document was filled before. */
  boolean again() {
    return before != null;
  }

  @Nullable Written before(String name) {
    return before == null ? null : before.get(name);
  }

  /** The names of all that was written before that begin with a word. */
  List<String> namesBefore(String prefix) {
    return before == null ? List.of() : before.names(prefix);
  }

  Memory now() {
    return now;
  }

  YearTemplate template() {
    return template;
  }

  void add(FilledPart part) {
    parts.add(part);
  }

  void add(Finding finding) {
    findings.add(finding);
  }

  void countProposal() {
    proposalsLeft++;
  }

  List<FilledPart> parts() {
    return parts;
  }

  List<Finding> findings() {
    return findings;
  }

  int proposalsLeft() {
    return proposalsLeft;
  }
}
