package org.itaworkbook.http.api;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.itaworkbook.http.exchange.Exchange;
import org.itaworkbook.http.exchange.HttpResponse;
import org.itaworkbook.http.exchange.JsonText;
import org.itaworkbook.http.exchange.Route;
import org.itaworkbook.years.YearFolders;

/** The workbooks that can be downloaded. */
public final class TemplatesRoute extends Route {

  private static final long serialVersionUID = 1L;

  private final transient YearFolders years;

  public TemplatesRoute(YearFolders years) {
    super("/api/v1/templates", "GET");
    this.years = years;
  }

  @Override
  public HttpResponse answer(Exchange call) {
    List<Map<String, Object>> templates =
        years.frameworks().years().stream()
            .map(framework -> framework.fiscalYear())
            .flatMap(
                year ->
                    years.workbooks(year).stream()
                        .map(
                            name ->
                                (Map<String, Object>)
                                    new TreeMap<String, Object>(
                                        Map.of(
                                            "fiscalYear",
                                            year.buddhistEra(),
                                            "name",
                                            name,
                                            "href",
                                            path() + "/" + year + "/" + name))))
            .toList();
    return HttpResponse.json(JsonText.of(Map.of("templates", templates)));
  }
}
