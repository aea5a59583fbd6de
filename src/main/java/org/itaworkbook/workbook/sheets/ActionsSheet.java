package org.itaworkbook.workbook.sheets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itaworkbook.analysis.QuestionResult;
import org.itaworkbook.analysis.Rounding;
import org.itaworkbook.analysis.Triage;
import org.itaworkbook.answers.Action;
import org.itaworkbook.answers.Answer;
import org.itaworkbook.answers.Rise;
import org.itaworkbook.framework.Part;
import org.itaworkbook.scores.Owner;
import org.itaworkbook.scores.Place;
import org.itaworkbook.workbook.cells.Addresses;
import org.itaworkbook.workbook.cells.CellLook;
import org.itaworkbook.workbook.contract.CommonColumn;
import org.itaworkbook.workbook.formulas.LiveRounding;
import org.itaworkbook.workbook.formulas.ValidScore;
import org.itaworkbook.workbook.parts.CellContent;
import org.itaworkbook.workbook.parts.StylesPart;
import org.itaworkbook.workbook.writer.FinishedSheet;
import org.itaworkbook.workbook.writer.SheetWriter;
import org.jspecify.annotations.Nullable;

/**
 * What to do, first things first, with who does it and by when; sorted and filtered as people like.
 */
public final class ActionsSheet {

  private static final int HEADER = 3;
  private static final String[] COLUMNS = {
    "rank",
    "code",
    "wording",
    "part",
    "score",
    "shortfall",
    "gainOfTotal",
    "unit",
    "person",
    "measure",
    "period",
    "measureStatus",
    "advice"
  };
  private static final int SCORE = 4;

  private final SheetContext annotation;
  private final SheetWriter xml;
  private final LiveText live;

  public ActionsSheet(SheetContext annotation, StylesPart styles) {
    this.annotation = annotation;
    this.xml = annotation.sheet(styles, 7, 7, 34, 12, 10, 9, 11, 21, 17, 9, 14, 13, 44);
    this.live = new LiveText(annotation.layout());
  }

  public FinishedSheet draw() {
    BigDecimal threshold = annotation.framework().threshold();
    Answer answer = annotation.answer();
    xml.text(0, 0, annotation.text("actions.title"), CellLook.TITLE);
    annotation.stalenessToo(xml, 2, 0);
    if (answer.actions().isEmpty()) {
      boolean complete = annotation.analysis().complete();
      xml.text(
          1, 0, annotation.text(complete ? "actions.none" : "actions.unknown"), CellLook.SUBTITLE);
      return new FinishedSheet(xml, List.of(), -1);
    }
    xml.text(
        1, 0, annotation.text("actions.subtitle", CellContent.plain(threshold)), CellLook.SUBTITLE);
    for (int i = 0; i < COLUMNS.length; i++) {
      xml.text(HEADER, i, annotation.text("column." + COLUMNS[i]), CellLook.HEADER);
    }
    int row = HEADER;
    for (Action each : answer.actions()) {
      row++;
      write(row, row - HEADER, each, threshold);
    }
    xml.freeze(HEADER + 1);
    xml.filter(Addresses.of(HEADER, 0) + ":" + Addresses.of(row, COLUMNS.length - 1));
    return new FinishedSheet(xml, List.of(), HEADER);
  }

  private void write(int row, int rank, Action action, BigDecimal threshold) {
    QuestionResult result = action.question();
    Rise first = action.rises().get(0);
    xml.number(row, 0, BigDecimal.valueOf(rank), annotation.look(CellLook.CENTER, 0));
    String code = annotation.digits(result.question().code().toString());
    Place place = annotation.analysis().scores().places().scores().get(first.score());
    if (place == null) {
      xml.text(row, 1, code, CellLook.CENTER);
    } else {
      annotation.jump(xml, row, 1, code, place);
    }
    xml.text(row, 2, result.question().wording(), CellLook.TEXT);
    String low =
        result.instrument().parts().stream()
            .filter(part -> below(result, part, threshold))
            .map(part -> part.name().th())
            .collect(Collectors.joining(", "));
    xml.text(row, 3, low.isEmpty() ? "–" : low, low.isEmpty() ? CellLook.CENTER : CellLook.IMPROVE);
    annotation.score(
        xml,
        row,
        SCORE,
        first.score(),
        annotation.look(low.isEmpty() ? CellLook.NUMBER : CellLook.IMPROVE, 2));
    shortfall(row, first, action.own());
    annotation.gain(xml, row, 6, action.gain());
    owners(row, action);
    measure(row, action);
    xml.text(row, 12, annotation.digits(action.what().th()), CellLook.TEXT);
  }

  /** Of documents the full score is what lacks, of opinions the threshold. */
  private void shortfall(int row, Rise rise, boolean own) {
    String score = Addresses.of(row, SCORE);
    String goal =
        own || rise.to().compareTo(annotation.framework().threshold()) != 0
            ? CellContent.plain(rise.to())
            : annotation.threshold();
    BigDecimal missing = rise.to().subtract(rise.from());
    CellLook number = annotation.look(CellLook.NUMBER, 2);
    if (LiveRounding.isExact(missing)) {
      xml.formula(
          row,
          SCORE + 1,
          ValidScore.ifOne(score, LiveRounding.difference(goal + "-" + score)),
          Rounding.figure(missing),
          number);
    } else {
      xml.number(row, SCORE + 1, Rounding.figure(missing), number);
    }
  }

  private void owners(int row, Action action) {
    List<Owner> owners = action.owners();
    if (owners.isEmpty()) {
      xml.text(row, 7, annotation.text("summary.noUnit"), CellLook.WARN);
      xml.blank(row, 8, CellLook.TEXT);
      return;
    }
    joined(row, 7, owners, CommonColumn.UNIT_NAME, Owner::unit);
    joined(
        row,
        8,
        owners,
        CommonColumn.UNIT_CONTACT,
        owner -> Objects.requireNonNullElse(owner.person(), ""));
  }

  private void joined(
      int row, int column, List<Owner> owners, CommonColumn of, Function<Owner, String> said) {
    String text = owners.stream().map(said).collect(Collectors.joining("\n"));
    List<String> formulas = new ArrayList<>();
    for (Owner owner : owners) {
      if (owner.code() != null) {
        live.of(CommonColumn.UNIT_CODE, owner.code(), of, said.apply(owner))
            .ifPresent(formulas::add);
      }
    }
    Optional<String> formula =
        formulas.size() == owners.size()
            ? Optional.of(String.join("&CHAR(10)&", formulas))
            : Optional.empty();
    write(row, column, text, formula, CellLook.TEXT);
  }

  private void measure(int row, Action action) {
    String code = action.measure() == null ? "" : action.measure().value();
    xml.text(row, 9, code, CellLook.CENTER);
    fact(row, 10, code, CommonColumn.MEASURE_PERIOD, periodOf(action));
    fact(row, 11, code, CommonColumn.MEASURE_STATUS, action.status());
  }

  private @Nullable String periodOf(Action action) {
    return action.period() == null ? null : annotation.digits(action.period().th());
  }

  private void fact(int row, int column, String measure, CommonColumn of, @Nullable String known) {
    String said = Objects.requireNonNullElse(known, "");
    write(
        row, column, said, live.of(CommonColumn.MEASURE_CODE, measure, of, said), CellLook.CENTER);
  }

  private void write(int row, int column, String text, Optional<String> formula, CellLook look) {
    xml.text(row, column, text, look);
    formula.ifPresent(each -> xml.formulaText(row, column, each, text, look));
  }

  private static boolean below(QuestionResult result, Part part, BigDecimal threshold) {
    BigDecimal score = result.scores().get(part.id());
    return score != null && Triage.isBelow(score, threshold);
  }
}
