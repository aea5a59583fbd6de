package org.itaworkbook.http.api;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.http.exchange.Exchange;
import org.itaworkbook.http.exchange.HttpResponse;
import org.itaworkbook.http.exchange.JsonText;
import org.itaworkbook.http.exchange.Route;
import org.itaworkbook.years.YearFolders;

/** The workbooks that can be downloaded. */
public record ListTemplates(YearFolders years) implements Route {

  @Override
  public HttpResponse answer(Exchange exchange) {
    List<Map<String, Object>> templates =
        years.frameworks().years().stream()
            .map(Framework::fiscalYear)
            .flatMap(year -> years.workbooks(year).stream().map(name -> template(year, name)))
            .toList();
    return HttpResponse.json(JsonText.of(Map.of("templates", templates)));
  }

  private static Map<String, Object> template(FiscalYear year, String name) {
    Map<String, Object> template = new TreeMap<>();
    template.put("fiscalYear", year.buddhistEra());
    template.put("name", name);
    template.put("href", FillTemplate.path(year, name));
    return template;
  }
}
