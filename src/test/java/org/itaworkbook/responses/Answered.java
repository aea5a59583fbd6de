package org.itaworkbook.responses;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.engine.Scoring;
import org.itaworkbook.engine.ScoringOptions;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.json.responses.ResponseMapReader;
import org.itaworkbook.responses.counting.Counted;
import org.itaworkbook.responses.counting.Rules;
import org.itaworkbook.responses.recognition.Codes;
import org.itaworkbook.responses.recognition.ResponseMap;
import org.itaworkbook.responses.scored.QuestionScore;
import org.itaworkbook.responses.scored.Scored;
import org.itaworkbook.responses.tables.ResponseFile;
import org.itaworkbook.responses.tables.ResponseLimits;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.text.Digits;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.years.YearFolders;

/** Tables of answers for tests, and what they come to by the data of 2568. */
final class Answered {

  static final Engine ENGINE =
      new Engine(
          YearFolders.load(List.of(Path.of("workbook-templates"))),
          UploadLimits.DEFAULT,
          Clock.fixed(Instant.parse("2026-11-30T00:00:00Z"), ZoneOffset.UTC));

  static final Scoring SCORING = ENGINE.scoring();

  static final Framework FRAMEWORK =
      YearFolders.load(List.of(Path.of("workbook-templates")))
          .frameworks()
          .year(new FiscalYear(2568))
          .orElseThrow();

  static final List<String> AMOUNTS =
      List.of("ไม่มี", "น้อยที่สุด", "น้อย", "ค่อนข้างมาก", "มาก", "มากที่สุด");
  static final List<String> AGREEMENTS =
      List.of(
          "ไม่เห็นด้วยอย่างยิ่ง",
          "ไม่เห็นด้วย",
          "ค่อนข้างไม่เห็นด้วย",
          "ค่อนข้างเห็นด้วย",
          "เห็นด้วย",
          "เห็นด้วยอย่างยิ่ง");

  private Answered() {}

  static ResponseFile file(String name, String text) {
    return ResponseFile.of(name, text.getBytes(StandardCharsets.UTF_8));
  }

  static ResponseFile file(String name, List<List<String>> rows) {
    return file(name, csv(rows));
  }

  static String csv(List<List<String>> rows) {
    return rows.stream()
        .map(
            row ->
                row.stream()
                    .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                    .collect(Collectors.joining(",")))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  static ScoringOptions options(ResponseMap map) {
    return options(new Rules(map, null, null, null, Set.of(), null));
  }

  static ScoringOptions options(String map) {
    return options(ResponseMapReader.read(map));
  }

  static ScoringOptions codes(Codes codes) {
    return options(new Rules(ResponseMap.NONE, null, codes, null, Set.of(), null));
  }

  static ScoringOptions options(Rules rules) {
    return new ScoringOptions(null, rules, Digits.ARABIC);
  }

  static Counted count(ScoringOptions options, List<ResponseFile> files) {
    return SCORING.count(files, options, ResponseLimits.OF_FILES, rows -> {});
  }

  static Scored score(ScoringOptions options, List<ResponseFile> files) {
    return SCORING.score(count(options, files), options);
  }

  static Scored score(ResponseFile... files) {
    return score(ScoringOptions.USUAL, List.of(files));
  }

  /** Such as {@code e1 public 90.83 n 48}. */
  static List<String> lines(Scored scored) {
    List<String> lines = new ArrayList<>();
    for (QuestionScore each : scored.questions()) {
      lines.add(
          each.question().code()
              + " "
              + each.part().id()
              + " "
              + each.score()
              + " n "
              + each.n()
              + " "
              + each.counts().stream()
                  .map(count -> count.points() + ":" + count.persons())
                  .collect(Collectors.joining(" "))
              + " unknown "
              + each.unknown());
    }
    return lines;
  }

  static String score(Scored scored, String code, String part) {
    return scored.questions().stream()
        .filter(
            each ->
                each.question().code().toString().equals(code)
                    && each.part().id().value().equals(part))
        .findFirst()
        .map(each -> String.valueOf(each.score()))
        .orElse("-");
  }

  static List<String> codes(Scored scored) {
    return scored.findings().stream().map(each -> each.code().name()).distinct().toList();
  }

  static List<String> messages(Scored scored) {
    return scored.findings().stream().map(Finding::message).map(text -> text.en()).toList();
  }
}
