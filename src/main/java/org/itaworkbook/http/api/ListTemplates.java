package org.itaworkbook.http.api;

import java.util.List;
import java.util.Locale;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.http.exchange.Exchange;
import org.itaworkbook.http.exchange.HttpResponse;
import org.itaworkbook.http.exchange.Route;
import org.itaworkbook.json.server.TemplatesJson;
import org.itaworkbook.json.server.TemplatesJson.Template;
import org.itaworkbook.json.server.TemplatesJson.Year;
import org.itaworkbook.years.YearFolders;

/** The workbooks that can be downloaded. */
public record ListTemplates(YearFolders years) implements Route {

  @Override
  public HttpResponse answer(Exchange exchange) {
    List<Template> templates =
        years.frameworks().years().stream()
            .map(Framework::fiscalYear)
            .flatMap(year -> years.workbooks(year).stream().map(name -> template(year, name)))
            .toList();
    List<Year> known =
        years.frameworks().standingFirst().stream()
            .map(each -> year(each, exchange.language()))
            .toList();
    return HttpResponse.json(new TemplatesJson(templates, known));
  }

  private static Year year(Framework framework, Locale language) {
    return new Year(
        framework.fiscalYear().buddhistEra(),
        framework.caveat().map(caveat -> caveat.in(language)).orElse(null));
  }

  private static Template template(FiscalYear year, String name) {
    return new Template(year.buddhistEra(), FillTemplate.path(year, name), name);
  }
}
