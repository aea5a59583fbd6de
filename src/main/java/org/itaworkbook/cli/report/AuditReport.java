package org.itaworkbook.cli.report;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.itaworkbook.cli.terminal.Columns;
import org.itaworkbook.cli.terminal.Console;
import org.itaworkbook.people.Act;
import org.itaworkbook.people.Actor;
import org.itaworkbook.people.AuditEntry;
import org.itaworkbook.text.CsvRow;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.OneLine;
import org.itaworkbook.text.ThaiDate;

/** Who did what, as lines for people and as a table for their programs; part by part. */
public record AuditReport(ZoneId zone, Console console) {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private static final List<String> COLUMNS =
      List.of(
          "number",
          "time",
          "how",
          "person",
          "name",
          "address",
          "act",
          "agency",
          "round",
          "letters",
          "workbook",
          "plan",
          "outcome");

  private static final String OUTCOME = "page.audit.outcome.";
  private static final Set<String> KNOWN = Messages.area("page", Locale.ENGLISH).keySet();

  /** A part under its titles. */
  public List<String> table(List<AuditEntry> entries) {
    Columns columns = new Columns(2);
    columns.row(
        say("time"),
        say("who"),
        say("address"),
        say("act"),
        say("agency"),
        say("letters"),
        say("outcome"));
    for (AuditEntry each : entries) {
      columns.row(
          time(each),
          who(each.by()),
          each.by().address(),
          say("act." + each.act().kind()),
          OneLine.of(each.act().agency()),
          Integer.toString(each.act().letters()),
          outcome(each.act().outcome()));
    }
    return columns.lines();
  }

  /** What stands under all. */
  public List<String> end(long count) {
    return count == 0 ? List.of(say("none")) : List.of("", say("count", count));
  }

  /** The words of the page that shows the same. */
  private String say(String name, Object... arguments) {
    return Messages.text("page.audit." + name, arguments).in(console.locale());
  }

  /**
   * What came of it in words, where it is a word that this version knows, and where it was asked.
   */
  private String outcome(String written) {
    String[] parts = written.split(" ", 2);
    String key = OUTCOME + parts[0];
    String word = KNOWN.contains(key) ? Messages.text(key).in(console.locale()) : parts[0];
    return OneLine.of(parts.length == 1 ? word : word + " (" + parts[1] + ")");
  }

  private String who(Actor by) {
    if (!by.isNamed()) {
      return say("how." + by.how());
    }
    String name = OneLine.of(by.name());
    String id = OneLine.of(by.id());
    return name.isEmpty() || name.equals(id) ? id : name + " (" + id + ")";
  }

  private String time(AuditEntry entry) {
    ZonedDateTime local = entry.time().atZone(zone);
    boolean thai = !console.locale().getLanguage().equals("en");
    return local.getDayOfMonth()
        + "/"
        + local.getMonthValue()
        + "/"
        + (thai ? ThaiDate.year(local.toLocalDate()) : local.getYear())
        + " "
        + CLOCK.format(local);
  }

  /**
   * The same in CSV (RFC 4180) that Excel reads, under {@link #csvTitles}. No cell begins like a
   * formula, whatever somebody is called.
   */
  public static List<String> csv(List<AuditEntry> entries) {
    return entries.stream().map(each -> CsvRow.of(cells(each))).toList();
  }

  /** The first line, with the names of the columns. */
  public static String csvTitles() {
    return CsvRow.BYTE_ORDER_MARK + CsvRow.of(COLUMNS);
  }

  private static List<Object> cells(AuditEntry entry) {
    Act act = entry.act();
    return List.of(
        entry.number(),
        entry.time().toString(),
        entry.by().how(),
        entry.by().id(),
        entry.by().name(),
        entry.by().address(),
        act.kind().name(),
        act.agency(),
        Objects.requireNonNullElse(act.round(), ""),
        act.letters(),
        Objects.requireNonNullElse(act.workbook(), ""),
        Objects.requireNonNullElse(act.plan(), ""),
        act.outcome());
  }
}
