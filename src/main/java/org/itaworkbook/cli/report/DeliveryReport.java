package org.itaworkbook.cli.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.itaworkbook.cli.terminal.Columns;
import org.itaworkbook.cli.terminal.Console;
import org.itaworkbook.letters.Delivery;
import org.itaworkbook.letters.DeliveryState;
import org.itaworkbook.text.Text;
import org.itaworkbook.text.ThaiDate;
import org.jspecify.annotations.Nullable;

/** What became of messages. */
public record DeliveryReport(List<Delivery> deliveries, ZoneId zone, Console console) {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  public List<String> lines() {
    Columns columns = new Columns(2);
    columns.row(
        console.say("outbox.id"),
        console.say("units.code"),
        console.say("mail.address"),
        console.say("outbox.state"),
        console.say("outbox.attempts"),
        console.say("outbox.time"),
        console.say("outbox.reason"));
    Map<DeliveryState, Integer> counts = new EnumMap<>(DeliveryState.class);
    for (Delivery each : deliveries) {
      counts.merge(each.state(), 1, Integer::sum);
      Text reason = each.reason();
      Instant settled = each.settled();
      columns.row(
          Long.toString(each.id()),
          each.unit().value(),
          each.address().toString(),
          console.say(each.state().text()),
          Integer.toString(each.attempts()),
          time(settled == null ? each.created() : settled),
          reason == null ? "" : console.say(reason));
    }
    List<String> lines = new ArrayList<>();
    if (deliveries.isEmpty()) {
      lines.add(console.say("outbox.none"));
      return lines;
    }
    lines.addAll(columns.lines());
    lines.add("");
    counts.forEach((state, count) -> lines.add(console.say(state.text()) + " " + count));
    return lines;
  }

  /** One message with everything that is known of it. */
  public List<String> whole(Delivery each) {
    Columns columns = new Columns(0);
    columns.row(console.say("outbox.id"), Long.toString(each.id()));
    columns.row(console.say("units.code"), each.unit() + " " + each.unitName());
    columns.row(console.say("mail.address"), each.address().toString());
    if (!each.recipient().equals(each.address())) {
      columns.row(console.say("outbox.recipient"), each.recipient().toString());
    }
    columns.row(console.say("outbox.subject"), each.subject());
    columns.row(console.say("outbox.round"), each.round());
    columns.row(console.say("outbox.state"), console.say(each.state().text()));
    columns.row(console.say("outbox.attempts"), Integer.toString(each.attempts()));
    columns.row(console.say("outbox.created"), time(each.created()));
    if (each.state() == DeliveryState.QUEUED) {
      columns.row(console.say("outbox.next"), time(each.nextAttempt()));
    }
    if (each.settled() != null) {
      columns.row(console.say("outbox.settled"), time(each.settled()));
    }
    Text reason = each.reason();
    if (reason != null) {
      columns.row(console.say("outbox.reason"), console.say(reason));
    }
    return columns.lines();
  }

  private String time(@Nullable Instant instant) {
    if (instant == null) {
      return "-";
    }
    var local = instant.atZone(zone);
    boolean thai = !console.locale().getLanguage().equals("en");
    return local.getDayOfMonth()
        + "/"
        + local.getMonthValue()
        + "/"
        + (thai ? ThaiDate.year(local.toLocalDate()) : local.getYear())
        + " "
        + TIME.format(local);
  }
}
