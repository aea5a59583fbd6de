package org.itaworkbook.workbook.sheets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.itaworkbook.analysis.QuestionResult;
import org.itaworkbook.analysis.Rounding;
import org.itaworkbook.analysis.Triage;
import org.itaworkbook.answers.Action;
import org.itaworkbook.answers.Rise;
import org.itaworkbook.framework.Part;
import org.itaworkbook.scores.Owner;
import org.itaworkbook.scores.Place;
import org.itaworkbook.workbook.cells.Addresses;
import org.itaworkbook.workbook.cells.CellLook;
import org.itaworkbook.workbook.contract.ActionColumn;
import org.itaworkbook.workbook.contract.CommonColumn;
import org.itaworkbook.workbook.formulas.LiveRounding;
import org.itaworkbook.workbook.formulas.ValidScore;
import org.itaworkbook.workbook.parts.CellContent;
import org.itaworkbook.workbook.parts.StylesPart;
import org.itaworkbook.workbook.reading.ActionWords;
import org.itaworkbook.workbook.reading.ActionWords.Word;
import org.itaworkbook.workbook.writer.FinishedSheet;
import org.itaworkbook.workbook.writer.SheetWriter;
import org.jspecify.annotations.Nullable;

/**
 * What to do, first things first, with who does it and by when; sorted and filtered as people like.
 * What people typed there stays: in the columns for their words and over the engine's.
 */
public final class ActionsSheet {

  private static final int HEADER = 3;
  private static final int SCORE = ActionColumn.SCORE.ordinal();

  /** In digits of 16-point Sarabun. */
  private static final double ADDED_WIDTH = 20;

  private final SheetContext annotation;
  private final StylesPart styles;
  private final ActionWords words;
  private final SheetWriter xml;
  private final LiveText live;

  /** The hidden column that tells what was written. */
  private final int written;

  /** What the engine wrote into the row that is drawn, over which people may type. */
  private final Map<ActionColumn, String> said = new EnumMap<>(ActionColumn.class);

  /**
   * @param words that people typed on the sheet before
   */
  public ActionsSheet(SheetContext annotation, StylesPart styles, ActionWords words) {
    this.annotation = annotation;
    this.styles = styles;
    this.words = words;
    this.written = ActionColumn.values().length + words.added();
    DoubleStream own = DoubleStream.generate(() -> ADDED_WIDTH).limit(words.added() + 1);
    this.xml =
        annotation.sheet(
            styles,
            DoubleStream.concat(
                    Arrays.stream(ActionColumn.values()).mapToDouble(ActionColumn::width), own)
                .toArray());
    this.live = new LiveText(annotation.layout());
  }

  public FinishedSheet draw() {
    BigDecimal threshold = annotation.framework().threshold();
    List<Action> actions = annotation.answer().actions();
    xml.text(0, 0, annotation.text("actions.title"), CellLook.TITLE);
    annotation.stalenessToo(xml, 2, 0);
    if (actions.isEmpty()) {
      boolean complete = annotation.analysis().complete();
      xml.text(
          1, 0, annotation.text(complete ? "actions.none" : "actions.unknown"), CellLook.SUBTITLE);
      if (words.rows().isEmpty() && words.below().isEmpty() && words.added() == 0) {
        return new FinishedSheet(xml, List.of(), -1);
      }
    } else {
      xml.text(
          1,
          0,
          annotation.text("actions.subtitle", CellContent.plain(threshold)),
          CellLook.SUBTITLE);
    }
    header();
    int row = HEADER;
    Set<String> listed = new HashSet<>();
    for (Action each : actions) {
      row++;
      write(row, row - HEADER, each, threshold);
      String code = each.question().question().code().toString();
      listed.add(code);
      words(row, code);
    }
    for (String code : words.rows().keySet()) {
      if (!listed.contains(code)) {
        left(++row, code);
      }
    }
    for (Map.Entry<Integer, Map<Integer, Word>> line : words.below().entrySet()) {
      put(row + line.getKey(), line.getValue());
    }
    xml.freeze(HEADER + 1);
    xml.filter(Addresses.of(HEADER, 0) + ":" + Addresses.of(row, written));
    return new FinishedSheet(xml, List.of(), HEADER);
  }

  private void header() {
    for (ActionColumn each : ActionColumn.values()) {
      xml.text(HEADER, each.ordinal(), each.header(), CellLook.HEADER);
    }
    put(HEADER, words.headings());
    xml.text(
        HEADER - 1,
        ActionColumn.UNIT.ordinal(),
        annotation.text("actions.yours"),
        CellLook.SUBTITLE);
    xml.text(HEADER, written, ActionColumn.WRITTEN, CellLook.PLAIN);
    xml.hide(written);
  }

  /** Puts a person's words over a row, and what was written there before them into the memory. */
  private void words(int row, String code) {
    xml.blank(row, ActionColumn.REMARK.ordinal(), CellLook.REMARK);
    put(row, words.rows().getOrDefault(code, Map.of()));
    List<String> texts =
        ActionColumn.TYPED_OVER.stream().map(each -> said.getOrDefault(each, "")).toList();
    xml.text(row, written, ActionWords.written(code, texts), CellLook.PLAIN);
    said.clear();
  }

  /** A question about which people wrote something and which has nothing to do any more. */
  private void left(int row, String code) {
    for (ActionColumn each : ActionColumn.values()) {
      xml.blank(row, each.ordinal(), CellLook.TEXT);
    }
    xml.text(row, ActionColumn.CODE.ordinal(), annotation.digits(code), CellLook.CENTER);
    xml.text(row, ActionColumn.WORDING.ordinal(), annotation.text("actions.left"), CellLook.TEXT);
    words(row, code);
  }

  private void put(int row, Map<Integer, Word> typed) {
    typed.forEach(
        (column, word) -> {
          boolean over =
              ActionColumn.TYPED_OVER.stream().anyMatch(each -> each.ordinal() == column);
          boolean same =
              over && word.content().text().equals(said.get(ActionColumn.values()[column]));
          if (!same) {
            xml.typed(
                row,
                column,
                word.content(),
                over && row > HEADER ? styles.format(CellLook.REMARK) : word.format());
          }
        });
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
    write(
        row,
        ActionColumn.ADVICE,
        annotation.digits(action.what().th()),
        Optional.empty(),
        CellLook.TEXT);
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
      write(
          row,
          ActionColumn.UNIT,
          annotation.text("summary.noUnit"),
          Optional.empty(),
          CellLook.WARN);
      xml.blank(row, ActionColumn.PERSON.ordinal(), CellLook.TEXT);
      return;
    }
    joined(row, ActionColumn.UNIT, owners, CommonColumn.UNIT_NAME, Owner::unit);
    joined(
        row,
        ActionColumn.PERSON,
        owners,
        CommonColumn.UNIT_CONTACT,
        owner -> Objects.requireNonNullElse(owner.person(), ""));
  }

  private void joined(
      int row,
      ActionColumn column,
      List<Owner> owners,
      CommonColumn of,
      Function<Owner, String> said) {
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
    write(row, ActionColumn.MEASURE, code, Optional.empty(), CellLook.CENTER);
    fact(row, ActionColumn.PERIOD, code, CommonColumn.MEASURE_PERIOD, periodOf(action));
    fact(row, ActionColumn.STATUS, code, CommonColumn.MEASURE_STATUS, action.status());
  }

  private @Nullable String periodOf(Action action) {
    return action.period() == null ? null : annotation.digits(action.period().th());
  }

  private void fact(
      int row, ActionColumn column, String measure, CommonColumn of, @Nullable String known) {
    String said = Objects.requireNonNullElse(known, "");
    write(
        row, column, said, live.of(CommonColumn.MEASURE_CODE, measure, of, said), CellLook.CENTER);
  }

  private void write(
      int row, ActionColumn column, String text, Optional<String> formula, CellLook look) {
    said.put(column, text);
    xml.text(row, column.ordinal(), text, look);
    formula.ifPresent(each -> xml.formulaText(row, column.ordinal(), each, text, look));
  }

  private static boolean below(QuestionResult result, Part part, BigDecimal threshold) {
    BigDecimal score = result.scores().get(part.id());
    return score != null && Triage.isBelow(score, threshold);
  }
}
