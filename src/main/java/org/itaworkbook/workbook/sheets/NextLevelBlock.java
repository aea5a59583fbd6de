package org.itaworkbook.workbook.sheets;

import org.itaworkbook.analysis.NextLevel;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.text.Text;
import org.itaworkbook.workbook.cells.CellLook;
import org.itaworkbook.workbook.writer.SheetWriter;

/** What the next higher level asks, and the questions that lead there with the least effort. */
final class NextLevelBlock {

  private final SheetContext annotation;
  private final SheetWriter xml;
  private int row;

  NextLevelBlock(SheetContext annotation, SheetWriter xml) {
    this.annotation = annotation;
    this.xml = xml;
  }

  void draw(int first) {
    NextLevel next = annotation.analysis().nextLevel();
    if (next == null) {
      return;
    }
    row = first;
    xml.text(row++, 0, annotation.text("next.title", next.level().name()), CellLook.HEADING);
    header("code", "figure", "score", "required", "questionPoints", "shortfall");
    for (NextLevel.Blocker each : next.blockers()) {
      xml.text(row, 0, each.figure().value().replace('_', ' '), CellLook.CENTER);
      xml.text(row, 1, name(each.figure()), CellLook.TEXT);
      number(2, each.score());
      number(3, each.required());
      number(4, each.questionPoints());
      number(5, each.shortfall());
      row++;
    }
    row++;
    if (next.cheapest().isEmpty()) {
      return;
    }
    xml.text(row++, 0, annotation.text("next.cheapest"), CellLook.HEADING);
    header("code", "wording", "inPart", "score", "raises", "gain", "headroom");
    for (NextLevel.Raise each : next.cheapest()) {
      QuestionCode code = each.score().question();
      xml.text(row, 0, annotation.digits(code.toString()), CellLook.CENTER);
      annotation
          .framework()
          .question(code)
          .ifPresent(question -> xml.text(row, 1, question.wording(), CellLook.TEXT));
      xml.text(row, 2, partName(each.score()), CellLook.CENTER);
      annotation.score(xml, row, 3, each.score(), annotation.look(CellLook.NUMBER, 2));
      xml.text(row, 4, name(each.figure()), CellLook.CENTER);
      xml.number(row, 5, each.gain(), annotation.look(CellLook.NUMBER, 4));
      number(6, each.headroom());
      row++;
    }
  }

  private String name(FigureCode figure) {
    Text name = annotation.framework().publishedFigures().get(figure);
    return name == null ? figure.value() : annotation.digits(name.th());
  }

  private String partName(ScoreKey key) {
    return annotation.framework().instrumentOf(key.question()).parts().stream()
        .filter(part -> part.id().equals(key.part()))
        .map(Part::name)
        .findFirst()
        .orElseThrow()
        .th();
  }

  private void number(int column, java.math.BigDecimal value) {
    xml.number(row, column, value, annotation.look(CellLook.NUMBER, 2));
  }

  private void header(String... keys) {
    for (int i = 0; i < keys.length; i++) {
      xml.text(row, i, annotation.text("column." + keys[i]), CellLook.HEADER);
    }
    row++;
  }
}
