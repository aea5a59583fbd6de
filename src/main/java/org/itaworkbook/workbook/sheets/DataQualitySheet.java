package org.itaworkbook.workbook.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.itaworkbook.framework.Answering.Minimum;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.responses.counts.LeftOut;
import org.itaworkbook.responses.scored.QuestionScore;
import org.itaworkbook.responses.scored.ReadTable;
import org.itaworkbook.responses.scored.Scored;
import org.itaworkbook.responses.scored.UnitScores;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.Severity;
import org.itaworkbook.text.Digits;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;
import org.itaworkbook.text.ThaiDate;
import org.itaworkbook.workbook.cells.CellLook;
import org.itaworkbook.workbook.parts.StylesPart;
import org.itaworkbook.workbook.writer.FinishedSheet;
import org.itaworkbook.workbook.writer.SheetWriter;

/** An account of the answers: what was read and counted, left out and doubted. Names no person. */
public final class DataQualitySheet {

  private static final SortedMap<Long, Long> NONE = new TreeMap<>();

  private final Scored scored;
  private final Digits digits;
  private final SheetWriter xml;
  private int row;

  public DataQualitySheet(StylesPart styles, Scored scored, Digits digits) {
    this.scored = scored;
    this.digits = digits;
    this.xml = new SheetWriter(styles, 46, 24, 18, 18, 18, 18);
  }

  public FinishedSheet draw() {
    xml.text(0, 0, say("title"), CellLook.TITLE);
    xml.text(
        1,
        0,
        digits.in(say("subtitle", Long.toString(scored.read()), Long.toString(scored.counted()))),
        CellLook.SUBTITLE);
    row = 3;
    files();
    leftOut();
    respondents();
    sampled();
    findings();
    differing();
    units();
    weeks();
    return new FinishedSheet(xml, List.of(), -1);
  }

  private void heading(String key, String... headers) {
    xml.text(row++, 0, say(key), CellLook.HEADING);
    for (int i = 0; i < headers.length; i++) {
      xml.text(row, i, say("header." + headers[i]), CellLook.HEADER);
    }
    row++;
  }

  private void files() {
    heading("files", "kind", "part", "answers", "rows");
    for (ReadTable each : scored.tables()) {
      xml.text(row, 0, Messages.thai("cli.score.kind." + each.kind()), CellLook.TEXT);
      xml.text(row, 1, each.part() == null ? "–" : name(each.part()), CellLook.CENTER);
      xml.text(
          row,
          2,
          each.answers().isEmpty() ? "–" : say("answers." + each.answers()),
          CellLook.CENTER);
      xml.number(row, 3, BigDecimal.valueOf(each.rows()), CellLook.CENTER);
      row++;
    }
    row++;
  }

  private void leftOut() {
    if (scored.leftOut().isEmpty()) {
      return;
    }
    heading("leftOut", "reason", "rows");
    for (Map.Entry<LeftOut, Long> each : scored.leftOut().entrySet()) {
      xml.text(row, 0, Messages.thai("leftout." + each.getKey()), CellLook.TEXT);
      xml.number(row, 1, BigDecimal.valueOf(each.getValue()), CellLook.CENTER);
      row++;
    }
    row++;
  }

  private void respondents() {
    Map<String, List<Minimum>> minimums = scored.framework().answering().minimums();
    heading(
        "respondents",
        minimums.isEmpty()
            ? new String[] {"part", "persons"}
            : new String[] {"part", "persons", "minimum"});
    for (Map.Entry<FigureCode, Long> each : scored.respondents().entrySet()) {
      xml.text(row, 0, name(each.getKey().value()), CellLook.TEXT);
      xml.number(row, 1, BigDecimal.valueOf(each.getValue()), CellLook.CENTER);
      List<Minimum> own = minimums.getOrDefault(each.getKey().value(), List.of());
      if (!own.isEmpty()) {
        String told =
            own.stream()
                .map(least -> least.group() + " " + least.persons())
                .collect(Collectors.joining("; "));
        xml.across(row, 2, 5, digits.in(told), CellLook.TEXT);
      }
      row++;
    }
    row++;
  }

  /** Read again when the workbook is, by its heading and the parts' names. */
  private void sampled() {
    if (scored.sampled().isEmpty()) {
      return;
    }
    heading("sampled", "part", "mean", "standardError");
    scored
        .sampled()
        .forEach(
            (part, each) -> {
              xml.text(row, 0, name(part.value()), CellLook.TEXT);
              xml.number(row, 1, each.mean(), CellLook.NUMBER);
              xml.number(row, 2, each.standardError(), CellLook.NUMBER);
              row++;
            });
    row++;
  }

  private void findings() {
    heading("findings", "finding", "severity");
    for (Severity severity : Severity.values()) {
      for (Finding each : scored.findings()) {
        if (each.severity() == severity) {
          xml.across(row, 1, 5, digits.in(each.message().th()), CellLook.TEXT);
          xml.text(row, 0, Messages.thai("cli.severity." + severity), look(severity));
          row++;
        }
      }
    }
    row++;
  }

  private static CellLook look(Severity severity) {
    return switch (severity) {
      case ERROR -> CellLook.BAD;
      case WARNING -> CellLook.WARN;
      case INFO -> CellLook.CENTER;
    };
  }

  /** Scores that would be others if all rows counted. */
  private void differing() {
    List<QuestionScore> differing =
        scored.questions().stream()
            .filter(each -> each.withLeftOut(scored.map().smallest()) != null)
            .toList();
    if (differing.isEmpty()) {
      return;
    }
    heading("differing", "question", "part", "score", "withLeftOut");
    for (QuestionScore each : differing) {
      xml.text(row, 0, digits.in(each.question().code().toString()), CellLook.TEXT);
      xml.text(row, 1, each.part().name().th(), CellLook.CENTER);
      xml.number(row, 2, each.score(), CellLook.NUMBER);
      xml.number(row, 3, each.withLeftOut(), CellLook.NUMBER);
      row++;
    }
    row++;
  }

  private void units() {
    if (scored.units().isEmpty()) {
      return;
    }
    heading("units", "unit", "part", "persons", "mean");
    for (UnitScores each : scored.units()) {
      xml.text(row, 0, each.unit(), CellLook.TEXT);
      xml.text(row, 1, each.part().name().th(), CellLook.CENTER);
      xml.number(row, 2, BigDecimal.valueOf(each.persons()), CellLook.CENTER);
      xml.number(row, 3, each.mean(), CellLook.NUMBER);
      row++;
    }
    row++;
  }

  private void weeks() {
    SortedSet<Long> weeks = new TreeSet<>();
    scored.weeks().values().forEach(each -> weeks.addAll(each.keySet()));
    if (weeks.isEmpty()) {
      return;
    }
    List<String> parts = List.copyOf(scored.weeks().keySet());
    xml.text(row++, 0, say("weeks"), CellLook.HEADING);
    xml.text(row, 0, say("header.week"), CellLook.HEADER);
    for (int i = 0; i < parts.size(); i++) {
      xml.text(row, i + 1, name(parts.get(i)), CellLook.HEADER);
    }
    row++;
    for (long week : weeks) {
      xml.text(row, 0, digits.in(ThaiDate.longForm(LocalDate.ofEpochDay(week))), CellLook.TEXT);
      for (int i = 0; i < parts.size(); i++) {
        Long n = scored.weeks().getOrDefault(parts.get(i), NONE).get(week);
        xml.number(row, i + 1, n == null ? null : BigDecimal.valueOf(n), CellLook.CENTER);
      }
      row++;
    }
  }

  private String name(String part) {
    Text name = scored.framework().publishedFigures().get(new FigureCode(part));
    return name == null ? part : name.th();
  }

  private static String say(String key, Object... arguments) {
    return Messages.thai("dataquality." + key, arguments);
  }
}
