package org.itaworkbook.report.contents;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.QuestionResult;
import org.itaworkbook.analysis.Triage;
import org.itaworkbook.framework.Indicator;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.PartId;
import org.itaworkbook.framework.Question;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.framework.SubIndicator;
import org.itaworkbook.report.contents.TableRow.Cell;
import org.itaworkbook.text.Messages;

/** All questions of an instrument with their scores, and with what changed since last year. */
final class QuestionTables {

  private static final String TICK = "✓";

  private final Analysis analysis;
  private final QuestionWords words;

  QuestionTables(Analysis analysis) {
    this.analysis = analysis;
    this.words = new QuestionWords(analysis);
  }

  static String key(QuestionCode code) {
    return code.toString().replace('.', '_');
  }

  /** Which of them to keep and which to improve, with bands for indicators. */
  List<TableRow> triage(Instrument instrument) {
    List<TableRow> rows = new ArrayList<>();
    int number = 0;
    for (Indicator indicator : instrument.indicators()) {
      rows.add(
          TableRow.band(
              "indicator_" + indicator.number(),
              heading("indicator", String.valueOf(indicator.number()), indicator.name().th())));
      QuestionCode last = null;
      for (Question question : indicator.questions()) {
        for (SubIndicator sub : indicator.subIndicators()) {
          if (sub.questions().get(0).code().equals(question.code())) {
            rows.add(
                TableRow.band(
                    "sub_" + sub.number().replace('.', '_'),
                    heading("subIndicator", sub.number(), sub.name().th())));
          }
        }
        number += question.code().whole().equals(last) ? 0 : 1;
        last = question.code().whole();
        rows.add(row(instrument, words.result(question.code()), number));
      }
    }
    return rows;
  }

  private static String heading(String kind, String number, String name) {
    return Messages.thai("report.heading." + kind, number, name);
  }

  private static TableRow row(Instrument instrument, QuestionResult result, int number) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.figure(String.valueOf(number)));
    cells.add(Cell.words(result.question().code() + " " + result.question().wording()));
    for (Part part : instrument.parts()) {
      cells.add(Cell.figure(score(result.scores(), part.id())));
    }
    cells.add(Cell.figure(result.triage() == Triage.MAINTAIN ? TICK : ""));
    cells.add(Cell.figure(result.triage() == Triage.IMPROVE ? TICK : ""));
    return TableRow.data(key(result.question().code()), cells);
  }

  private static String score(Map<PartId, BigDecimal> scores, PartId part) {
    BigDecimal score = scores.get(part);
    return score == null ? "-" : ShownFigures.shown(score);
  }

  /** A score beside the same of last year. */
  record Changed(QuestionResult result, Part part, BigDecimal before, BigDecimal now) {

    BigDecimal change() {
      return now.subtract(before);
    }
  }

  /** All scores whose like of last year is known. */
  List<Changed> changed() {
    List<Changed> changed = new ArrayList<>();
    for (QuestionResult result : analysis.questions()) {
      for (Part part : result.instrument().parts()) {
        BigDecimal before = result.previous().get(part.id());
        BigDecimal now = result.scores().get(part.id());
        if (before != null && now != null) {
          changed.add(new Changed(result, part, before, now));
        }
      }
    }
    return changed;
  }

  /** What changed since last year, score by score; empty where nothing of last year is known. */
  List<TableRow> change() {
    List<TableRow> rows = new ArrayList<>();
    int indicator = 0;
    for (Changed each : changed()) {
      Indicator of = each.result().indicator();
      if (of.number() != indicator) {
        indicator = of.number();
        rows.add(
            TableRow.band(
                "indicator_" + indicator,
                heading("indicator", String.valueOf(indicator), of.name().th())));
      }
      boolean alone = each.result().instrument().parts().size() == 1;
      String code = each.result().question().code().toString();
      String change = ShownFigures.shown(each.change());
      rows.add(
          TableRow.data(
              key(each.result().question().code()) + (alone ? "" : "_" + each.part().id()),
              List.of(
                  Cell.words(
                      code
                          + " "
                          + each.result().question().wording()
                          + (alone ? "" : " (" + each.part().name().th() + ")")),
                  Cell.figure(ShownFigures.shown(each.before())),
                  Cell.figure(ShownFigures.shown(each.now())),
                  Cell.figure(each.change().signum() > 0 ? "+" + change : change))));
    }
    return rows;
  }

  /** How many scores rose and fell. */
  List<String> changeText() {
    List<Changed> changed = changed();
    if (changed.isEmpty()) {
      return List.of();
    }
    long more = changed.stream().filter(each -> each.change().signum() > 0).count();
    long less = changed.stream().filter(each -> each.change().signum() < 0).count();
    return List.of(
        Messages.thai(
            "report.change.figures",
            String.valueOf(changed.size()),
            String.valueOf(more),
            String.valueOf(less),
            String.valueOf(changed.size() - more - less)));
  }
}
