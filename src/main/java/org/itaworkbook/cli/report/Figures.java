package org.itaworkbook.cli.report;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.answers.Cause;
import org.itaworkbook.cli.terminal.Columns;
import org.itaworkbook.cli.terminal.CommandHints;
import org.itaworkbook.cli.terminal.Console;
import org.itaworkbook.cli.terminal.ExitCode;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.PartId;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.scores.Severity;
import org.itaworkbook.text.Text;
import org.itaworkbook.units.Division;
import org.jspecify.annotations.Nullable;

/** How figures and their names are shown on a terminal. */
public final class Figures {

  private Figures() {}

  public static int exitCode(Analysis analysis) {
    return exitCode(analysis.findings());
  }

  public static int exitCode(List<Finding> findings) {
    return findings.stream().anyMatch(Figures::isError) ? ExitCode.ERRORS : ExitCode.DONE;
  }

  /** Findings as a table, worst first. */
  public static List<String> findings(List<Finding> findings, Console console) {
    return findings(findings, "findings.none", console);
  }

  /**
   * What stands in the way of telling the units, and where to read what else is wrong.
   *
   * @param file the workbook
   */
  public static List<String> findings(Division division, Path file, Console console) {
    List<String> lines =
        new ArrayList<>(findings(division.findings(), "units.findings.none", console));
    long more =
        division.analysis().findings().stream()
            .filter(each -> each.severity() != Severity.INFO)
            .count();
    if (more > 0) {
      lines.add(console.say("units.findings.more", more, file));
    }
    return lines;
  }

  private static List<String> findings(List<Finding> findings, String none, Console console) {
    if (findings.isEmpty()) {
      return List.of("", console.say(none));
    }
    Columns columns = new Columns(2);
    for (Cause cause : Cause.of(findings)) {
      row(console.say("severity." + cause.finding().severity()), cause.finding(), columns, console);
      cause.explains().forEach(each -> row(console.say("explained"), each, columns, console));
    }
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(console.say("findings", findings.size()));
    lines.addAll(columns.lines());
    return lines;
  }

  private static void row(String kind, Finding finding, Columns columns, Console console) {
    columns.row(
        kind,
        finding.place() == null ? "-" : finding.place().toString(),
        console.say(CommandHints.with(finding)));
  }

  private static boolean isError(Finding finding) {
    return finding.severity() == Severity.ERROR;
  }

  /** Two decimals, or more where they are not zero; a dash for what is not known. */
  static String figure(@Nullable BigDecimal value) {
    if (value == null) {
      return "-";
    }
    BigDecimal least = value.stripTrailingZeros();
    return least.setScale(Math.max(2, least.scale())).toPlainString();
  }

  /** A figure with its sign, as a change is shown. */
  static String change(@Nullable BigDecimal value) {
    return value != null && value.signum() > 0 ? "+" + figure(value) : figure(value);
  }

  /** A figure's name; its code where the year has no name for it. */
  static String name(FigureCode code, Framework framework, Console console) {
    Text name = framework.publishedFigures().get(code);
    return name == null ? code.value() : console.say(name);
  }

  /** Such as {@code e1 (EIT Survey)}; the part is left out where there is one only. */
  static String name(ScoreKey key, Framework framework, Console console) {
    List<Part> parts = framework.instrumentOf(key.question()).parts();
    return parts.size() == 1
        ? key.question().toString()
        : key.question() + " (" + name(key.part(), parts, console) + ")";
  }

  private static String name(PartId id, List<Part> parts, Console console) {
    return parts.stream()
        .filter(part -> part.id().equals(id))
        .findFirst()
        .map(part -> console.say(part.name()))
        .orElse(id.value());
  }

  /** A question's scores in a sentence; each is named by its part where there are several. */
  static String namedScores(List<Part> parts, Map<PartId, BigDecimal> scores, Console console) {
    return parts.stream()
        .map(
            part ->
                (parts.size() == 1 ? "" : console.say(part.name()) + " ")
                    + figure(scores.get(part.id())))
        .collect(Collectors.joining(" / "));
  }

  /** A question's scores in the order of its instrument's parts. */
  static List<String> scores(List<Part> parts, Map<PartId, BigDecimal> scores) {
    return parts.stream().map(part -> figure(scores.get(part.id()))).toList();
  }
}
