package org.itaworkbook.http.api;

import java.time.LocalDate;
import java.util.Optional;
import org.itaworkbook.http.exchange.Exchange;
import org.itaworkbook.http.exchange.HttpResponse;
import org.itaworkbook.http.exchange.Query;
import org.itaworkbook.http.exchange.Route;
import org.itaworkbook.json.server.AuditJson;
import org.itaworkbook.mailing.Mailing;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.OneLine;
import org.itaworkbook.text.ThaiDate;
import org.jspecify.annotations.Nullable;

/** What was written down of who did what, of all agencies. */
public record ListAudit(Mailing mailing) implements Route {

  @Override
  public HttpResponse answer(Exchange exchange) {
    Query query = exchange.query();
    return HttpResponse.json(
        AuditJson.of(
            mailing.audit(
                day(query, "from"), day(query, "to"), query.parameter("person").orElse(null))),
        exchange.language());
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
