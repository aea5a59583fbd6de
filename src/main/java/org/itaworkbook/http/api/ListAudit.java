package org.itaworkbook.http.api;

import java.time.LocalDate;
import java.util.Optional;
import org.itaworkbook.http.exchange.Exchange;
import org.itaworkbook.http.exchange.HttpResponse;
import org.itaworkbook.http.exchange.Query;
import org.itaworkbook.http.exchange.Route;
import org.itaworkbook.json.server.AuditJson;
import org.itaworkbook.mailing.AuditView;
import org.itaworkbook.mailing.Mailing;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.OneLine;
import org.itaworkbook.text.ThaiDate;
import org.jspecify.annotations.Nullable;

/**
 * What was written down of who did what, of all agencies: the newest, as many as are asked for, and
 * how many there are.
 */
public record ListAudit(Mailing mailing) implements Route {

  /** Rows where nobody says how many. */
  private static final int SOME = 1_000;

  /** Rows that one answer may hold. */
  private static final int MOST = 10_000;

  @Override
  public HttpResponse answer(Exchange exchange) {
    Query query = exchange.query();
    int limit = limit(query);
    AuditView view =
        mailing.audit(day(query, "from"), day(query, "to"), query.parameter("person").orElse(null));
    return HttpResponse.json(AuditJson.of(view.count(), view.newest(limit)), exchange.language());
  }

  private static int limit(Query query) {
    String typed = query.parameter("limit").orElse(Integer.toString(SOME));
    int limit = typed.matches("[0-9]{1,5}") ? Integer.parseInt(typed) : 0;
    if (limit < 1 || limit > MOST) {
      throw Query.notAmong("limit", OneLine.of(typed), "1 - " + MOST);
    }
    return limit;
  }

  private static @Nullable LocalDate day(Query query, String name) {
    Optional<String> typed = query.parameter(name).filter(each -> !each.isBlank());
    return typed
        .map(
            each ->
                ThaiDate.read(each)
                    .orElseThrow(
                        () ->
                            Query.invalid(
                                Messages.text("http.parameter.day", name, OneLine.of(each)))))
        .orElse(null);
  }
}
