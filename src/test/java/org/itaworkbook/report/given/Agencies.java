package org.itaworkbook.report.given;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.Analyzer;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Frameworks;
import org.itaworkbook.json.framework.FrameworkReader;
import org.itaworkbook.json.scores.ScoresReader;

/** Analyses of agencies: the example, and others made from it. */
public final class Agencies {

  private static final Path YEAR = Path.of("workbook-templates/2568");
  private static final Framework FRAMEWORK = FrameworkReader.read(YEAR.resolve("framework.json"));

  private Agencies() {}

  public static Framework framework() {
    return FRAMEWORK;
  }

  /** The example as its agency printed it. */
  public static Analysis example() {
    return analysis(json());
  }

  /** The example with i10 as the published figures have it. */
  public static Analysis mended() {
    return analysis(
        replaced(
            json(),
            "{ \"score\": 99.75 } },\n    { \"code\": \"i11\"",
            "{ \"score\": 93.75 } },\n    { \"code\": \"i11\""));
  }

  /** One whose scores are poor everywhere, with nothing published. */
  public static Analysis poor() {
    String json = json().replaceAll("(\"(?:score|public|survey)\": )[0-9.]+", "$160.00");
    return analysis(unpublished(json));
  }

  /** One that lacks the scores of EIT. */
  public static Analysis incomplete() {
    String json = json().replaceAll("    \\{ \"code\": \"e[0-9]\".*\n", "");
    return analysis(unpublished(json));
  }

  /** The example with scores of last year for the questions of IIT. */
  public static Analysis withLastYear() {
    String json =
        json()
            .replaceAll(
                "(\"code\": \"i[0-9]+\", \"scores\": \\{ \"score\": [0-9.]+ })",
                "$1, \"previous\": { \"score\": 98.00 }");
    return analysis(json);
  }

  /** One in which nothing is known of last year. */
  public static Analysis withoutLastYear() {
    return analysis(replaced(json(), "  \"previousTotal\": 94.85,\n", ""));
  }

  /** The example with another text somewhere in its data. */
  public static Analysis with(String there, String instead) {
    return analysis(replaced(json(), there, instead));
  }

  private static String unpublished(String json) {
    return json.replaceFirst("(?s)  \"published\": \\{.*?\n  },\n", "")
        .replaceFirst("(?s)  \"assessorLowest\": \\{.*?\n  },\n", "");
  }

  private static String replaced(String json, String there, String instead) {
    if (!json.contains(there)) {
      throw new IllegalArgumentException("not in the example: " + there);
    }
    return json.replace(there, instead);
  }

  private static String json() {
    try {
      return Files.readString(YEAR.resolve("example.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Analysis analysis(String json) {
    return new Analyzer().analyze(ScoresReader.read(json, new Frameworks(List.of(FRAMEWORK))));
  }
}
