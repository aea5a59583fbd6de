package org.itaworkbook.cli.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.itaworkbook.cli.terminal.Console;
import org.itaworkbook.engine.CollectedWorkbook;
import org.itaworkbook.units.Collected;

/** What the units have answered, and what stands in the way of the rest. */
public record CollectionReport(CollectedWorkbook workbook, Console console) {

  public List<String> lines() {
    Collected collected = workbook.collected();
    List<String> lines = new ArrayList<>();
    lines.add(console.say("collect.taken", collected.taken().size()));
    section(
        lines,
        "collect.refused",
        collected.refused(),
        each -> "  " + each.file() + ": " + console.say(each.reason()));
    section(lines, "collect.conflicts", workbook.conflicts(), each -> "  " + console.say(each));
    section(lines, "collect.remarks", collected.remarks(), each -> "  " + console.say(each));
    section(
        lines,
        "collect.findings",
        collected.findings(),
        each -> "  " + console.say(each.message()));
    section(
        lines,
        "collect.missing",
        collected.missing(),
        each -> "  " + each.code() + " " + each.name());
    section(
        lines,
        "collect.partly",
        collected.partly(),
        each ->
            console.say(
                "collect.partly.unit",
                each.unit().code(),
                each.unit().name(),
                each.answered(),
                each.asked()));
    return lines;
  }

  /** A heading with their number and a line for each; nothing where there are none. */
  private <T> void section(
      List<String> lines, String heading, Collection<T> items, Function<T, String> line) {
    if (!items.isEmpty()) {
      lines.add(console.say(heading, items.size()));
      items.forEach(each -> lines.add(line.apply(each)));
    }
  }
}
