package org.itaworkbook.workbook.sheets;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.itaworkbook.analysis.QuestionResult;
import org.itaworkbook.analysis.Rounding;
import org.itaworkbook.analysis.Triage;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.PartId;
import org.itaworkbook.scores.Place;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.workbook.cells.Addresses;
import org.itaworkbook.workbook.cells.CellLook;
import org.itaworkbook.workbook.formulas.LiveRounding;
import org.itaworkbook.workbook.formulas.ValidScore;
import org.itaworkbook.workbook.parts.CellContent;
import org.itaworkbook.workbook.parts.StylesPart;
import org.itaworkbook.workbook.writer.FinishedSheet;
import org.itaworkbook.workbook.writer.SheetWriter;

/** The questions to improve, worst first, each linked to its cell. */
public final class ActionsSheet {

  private final SheetContext annotation;
  private final SheetWriter xml;

  public ActionsSheet(SheetContext annotation, StylesPart styles) {
    this.annotation = annotation;
    this.xml = new SheetWriter(styles, 8, 9, 46, 32, 15, 13, 13, 64);
  }

  public FinishedSheet draw() {
    BigDecimal threshold = annotation.framework().threshold();
    xml.text(0, 0, annotation.text("actions.title"), CellLook.TITLE);
    xml.text(
        1, 0, annotation.text("actions.subtitle", CellContent.plain(threshold)), CellLook.SUBTITLE);
    annotation.stalenessToo(xml, 2, 0);
    List<QuestionResult> worst =
        annotation.analysis().questions().stream()
            .filter(each -> each.triage() == Triage.IMPROVE)
            .sorted(Comparator.comparing(each -> lowest(each).getValue()))
            .toList();
    if (worst.isEmpty()) {
      boolean complete = annotation.analysis().complete();
      xml.text(
          3, 0, annotation.text(complete ? "actions.none" : "actions.unknown"), CellLook.PLAIN);
      return new FinishedSheet(xml, List.of(), -1);
    }
    int row = 3;
    String[] headers = {
      "rank", "code", "wording", "indicator", "part", "score", "shortfall", "advice"
    };
    for (int i = 0; i < headers.length; i++) {
      xml.text(row, i, annotation.text("column." + headers[i]), CellLook.HEADER);
    }
    for (QuestionResult each : worst) {
      row++;
      write(row, row - 3, each, threshold);
    }
    xml.freeze(4);
    return new FinishedSheet(xml, List.of(), 3);
  }

  private void write(int row, int rank, QuestionResult result, BigDecimal threshold) {
    Map.Entry<PartId, BigDecimal> lowest = lowest(result);
    ScoreKey key = new ScoreKey(result.question().code(), lowest.getKey());
    xml.text(row, 0, annotation.digits(Integer.toString(rank)), CellLook.CENTER);
    String code = annotation.digits(result.question().code().toString());
    Place place = annotation.analysis().scores().places().scores().get(key);
    if (place == null) {
      xml.text(row, 1, code, CellLook.LINK);
    } else {
      annotation.link(xml, row, 1, code, place, place);
    }
    xml.text(row, 2, result.question().wording(), CellLook.TEXT);
    xml.text(
        row,
        3,
        annotation.digits(result.indicator().number() + " " + result.indicator().name().th()),
        CellLook.TEXT);
    xml.text(
        row,
        4,
        result.instrument().parts().stream()
            .filter(part -> below(result, part, threshold))
            .map(part -> part.name().th())
            .collect(Collectors.joining(", ")),
        CellLook.IMPROVE);
    annotation.score(xml, row, 5, key, annotation.look(CellLook.IMPROVE, 2));
    String score = Addresses.of(row, 5);
    BigDecimal shortfall = threshold.subtract(lowest.getValue());
    CellLook number = annotation.look(CellLook.NUMBER, 2);
    BigDecimal rounded = Rounding.figure(shortfall);
    if (LiveRounding.isExact(shortfall)) {
      xml.formula(
          row,
          6,
          ValidScore.ifOne(score, LiveRounding.difference(annotation.threshold() + "-" + score)),
          rounded,
          number);
    } else {
      xml.number(row, 6, rounded, number);
    }
    if (result.advice() != null) {
      xml.text(row, 7, annotation.digits(result.advice().th()), CellLook.TEXT);
    }
  }

  private static boolean below(QuestionResult result, Part part, BigDecimal threshold) {
    BigDecimal score = result.scores().get(part.id());
    return score != null && Triage.isBelow(score, threshold);
  }

  private static Map.Entry<PartId, BigDecimal> lowest(QuestionResult result) {
    return result.scores().entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow();
  }
}
