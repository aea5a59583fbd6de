package org.itaworkbook.workbook.sheets;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.itaworkbook.letters.Delivery;
import org.itaworkbook.letters.DeliveryState;
import org.itaworkbook.text.Digits;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;
import org.itaworkbook.text.ThaiDate;
import org.itaworkbook.workbook.cells.CellLook;
import org.itaworkbook.workbook.parts.StylesPart;
import org.itaworkbook.workbook.writer.FinishedSheet;
import org.itaworkbook.workbook.writer.SheetWriter;
import org.jspecify.annotations.Nullable;

/** What became of the messages to units, the newest first. */
public final class DeliveriesSheet {

  private static final int HEADER = 3;
  private static final List<String> HEADERS =
      List.of(
          "id",
          "unit",
          "name",
          "address",
          "letter",
          "state",
          "attempts",
          "created",
          "settled",
          "reason");

  private final SheetWriter xml;
  private final List<Delivery> deliveries;
  private final ZoneId zone;
  private final Digits digits;

  /**
   * @param foot what the foot of a page calls the workbook
   */
  public DeliveriesSheet(
      StylesPart styles, String foot, List<Delivery> deliveries, ZoneId zone, Digits digits) {
    this.xml = new SheetWriter(styles, 9, 14, 30, 28, 12, 15, 16, 22, 22, 36).foot(foot);
    this.deliveries = List.copyOf(deliveries);
    this.zone = zone;
    this.digits = digits;
  }

  public FinishedSheet draw() {
    xml.text(0, 0, say("title"), CellLook.TITLE);
    xml.text(
        1, 0, say("subtitle", digits.in(Integer.toString(deliveries.size()))), CellLook.SUBTITLE);
    for (int column = 0; column < HEADERS.size(); column++) {
      xml.text(HEADER, column, say("header." + HEADERS.get(column)), CellLook.HEADER);
    }
    int row = HEADER + 1;
    for (Delivery each : deliveries) {
      write(row++, each);
    }
    xml.freeze(HEADER + 1);
    return new FinishedSheet(xml, List.of(), HEADER);
  }

  private void write(int row, Delivery each) {
    xml.number(row, 0, BigDecimal.valueOf(each.id()), CellLook.CENTER);
    xml.text(row, 1, each.unit().value(), CellLook.CENTER);
    xml.text(row, 2, each.unitName(), CellLook.TEXT);
    xml.text(
        row,
        3,
        each.recipient().equals(each.address())
            ? each.address().toString()
            : say("redirected", each.address(), each.recipient()),
        CellLook.TEXT);
    xml.text(row, 4, Messages.thai("delivery.letter." + each.letter()), CellLook.CENTER);
    xml.text(row, 5, each.state().text().th(), look(each.state()));
    xml.number(row, 6, BigDecimal.valueOf(each.attempts()), CellLook.CENTER);
    xml.text(row, 7, time(each.created()), CellLook.CENTER);
    Instant settled = each.settled();
    words(row, 8, settled == null ? null : time(settled), CellLook.CENTER);
    Text reason = each.reason();
    words(row, 9, reason == null ? null : reason.th(), CellLook.TEXT);
  }

  private static CellLook look(DeliveryState state) {
    return switch (state) {
      case DELIVERED -> CellLook.GOOD;
      case FAILED -> CellLook.BAD;
      case UNKNOWN -> CellLook.WARN;
      case QUEUED, SENDING, DROPPED -> CellLook.CENTER;
    };
  }

  private void words(int row, int column, @Nullable String text, CellLook look) {
    if (text == null) {
      xml.blank(row, column, look);
    } else {
      xml.text(row, column, text, look);
    }
  }

  private String time(Instant instant) {
    ZonedDateTime local = instant.atZone(zone);
    return digits.in(
        say(
            "time",
            ThaiDate.longForm(local.toLocalDate()),
            "%02d.%02d".formatted(local.getHour(), local.getMinute())));
  }

  private static String say(String key, Object... arguments) {
    return Messages.thai("deliveries." + key, arguments);
  }
}
