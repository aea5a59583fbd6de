package org.itaworkbook.mail.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.itaworkbook.letters.Delivery;
import org.itaworkbook.letters.DeliveryState;
import org.itaworkbook.letters.LetterKind;
import org.itaworkbook.text.Text;
import org.itaworkbook.units.MailAddress;
import org.itaworkbook.units.UnitCode;

/** Makes deliveries of the outbox's rows. */
final class DeliveryRows {

  private DeliveryRows() {}

  static Delivery read(ResultSet row) throws SQLException {
    String th = row.getString("reason_th");
    OffsetDateTime settled = row.getObject("settled_at", OffsetDateTime.class);
    return new Delivery(
        row.getLong("id"),
        row.getString("agency"),
        row.getString("round_id"),
        new UnitCode(row.getString("unit_code")),
        row.getString("unit_name"),
        address(row.getString("address")),
        address(row.getString("recipient")),
        LetterKind.valueOf(row.getString("letter")),
        row.getString("subject"),
        DeliveryState.valueOf(row.getString("state")),
        row.getInt("attempts"),
        instant(row, "created_at"),
        instant(row, "next_attempt_at"),
        th == null ? null : new Text(th, row.getString("reason_en")),
        settled == null ? null : settled.toInstant());
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static MailAddress address(String stored) {
    int at = stored.lastIndexOf('@');
    return new MailAddress(stored.substring(0, at), stored.substring(at + 1));
  }
}
