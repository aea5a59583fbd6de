package org.itaworkbook.report;

import java.util.Map;
import java.util.function.Supplier;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.report.contents.FollowUpNarrative;
import org.itaworkbook.report.contents.Narrative;
import org.itaworkbook.report.contents.ReportContents;
import org.itaworkbook.report.contents.ReportKind;
import org.itaworkbook.report.contents.Values;
import org.itaworkbook.report.document.PdfFigures;
import org.itaworkbook.report.document.WordDocument;
import org.itaworkbook.report.filling.Filler;
import org.itaworkbook.report.filling.FinalCopy;
import org.itaworkbook.report.filling.PrintedCopy;
import org.itaworkbook.report.filling.ReportOutcome;
import org.itaworkbook.report.intake.DocumentIntake;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.scores.ReportWords;
import org.itaworkbook.units.FollowUp;
import org.itaworkbook.units.RoundId;
import org.jspecify.annotations.Nullable;

/**
 * Writes the yearly report of an analysis: into a template, or into an earlier report, of which
 * only that is changed what the engine wrote and nobody touched. Holds no state; thread-safe.
 */
public final class YearlyReport {

  private YearlyReport() {}

  /**
   * Writes it.
   *
   * @param words what staff have written into the workbook for it
   * @param earlier a report that was made before, or a template; null for the year's template
   * @param template of the year, asked for where it is needed
   * @throws RefusedException for a document that is none, bears no mark, or is another agency's or
   *     another round's report
   */
  public static Report write(
      Analysis analysis,
      ReportWords words,
      byte @Nullable [] earlier,
      Supplier<byte[]> template,
      ReportOptions options) {
    return write(
        Narrative.of(analysis, words), RoundId.of(analysis.scores()), earlier, template, options);
  }

  /**
   * Writes the report of what became of the measures.
   *
   * @param earlier a report of the same kind that was made before, or a template; null for the
   *     year's template
   * @param template of the year, asked for where it is needed
   * @throws RefusedException as that of a result is
   */
  public static Report followUp(
      FollowUp followUp,
      ReportWords words,
      byte @Nullable [] earlier,
      Supplier<byte[]> template,
      ReportOptions options) {
    return write(
        FollowUpNarrative.of(followUp, words),
        RoundId.of(followUp.analysis().scores()),
        earlier,
        template,
        options);
  }

  private static Report write(
      ReportContents contents,
      RoundId round,
      byte @Nullable [] earlier,
      Supplier<byte[]> template,
      ReportOptions options) {
    WordDocument document = open(earlier == null ? template.get() : earlier);
    return DocumentIntake.reading(
        () -> {
          Filler filler = Filler.of(document);
          check(filler, round, contents.kind());
          ReportOutcome outcome =
              filler.fill(contents, options.digits(), round.toString(), () -> open(template.get()));
          if (!options.publish()) {
            return new Report(outcome, document.toBytes());
          }
          return new Report(FinalCopy.make(document, outcome), document.toBytes());
        });
  }

  /**
   * A template with the name of an agency in it; it stays a template that was never filled.
   *
   * @param agency null for a template as it is
   */
  public static byte[] forAgency(byte[] template, @Nullable String agency) {
    if (agency == null) {
      return template;
    }
    WordDocument document = open(template);
    return DocumentIntake.reading(
        () -> {
          document.setValues(Map.of(Values.AGENCY, agency));
          return document.toBytes();
        });
  }

  /**
   * A copy of a report for LibreOffice to print.
   *
   * @param substitute whether the official typeface is not there to print with
   */
  public static byte[] printed(byte[] report, boolean substitute) {
    WordDocument document = open(report);
    return DocumentIntake.reading(() -> PrintedCopy.of(document, substitute));
  }

  /**
   * What was printed of a report, with what the report says of its figures to a person who cannot
   * see them.
   */
  public static byte[] described(byte[] pdf, byte[] report) {
    WordDocument document = open(report);
    return PdfFigures.described(
        pdf, DocumentIntake.reading(() -> PdfFigures.descriptions(document)));
  }

  private static WordDocument open(byte[] file) {
    return DocumentIntake.reading(
        () -> {
          WordDocument document = WordDocument.read(DocumentIntake.admit(file));
          if (document == null) {
            throw new RefusedException(Refusal.NOT_A_DOCUMENT);
          }
          return document;
        });
  }

  private static void check(Filler filler, RoundId round, ReportKind kind) {
    String earlier = filler.round();
    if (!filler.hasMarks()) {
      throw new RefusedException(earlier == null ? Refusal.NO_MARKS : Refusal.MARKS_LOST);
    }
    if (filler.kind() != null && filler.kind() != kind) {
      throw new RefusedException(
          kind == ReportKind.FOLLOW_UP ? Refusal.NOT_A_FOLLOW_UP : Refusal.NOT_A_YEARLY_REPORT);
    }
    if (earlier != null && !earlier.equals(round.toString())) {
      RoundId other = RoundId.parse(earlier).orElse(round);
      throw new RefusedException(Refusal.OTHER_REPORT, other.year(), other.round(), round.year());
    }
  }
}
