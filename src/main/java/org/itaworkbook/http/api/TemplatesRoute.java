package org.itaworkbook.http.api;

import java.util.List;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.http.exchange.Exchange;
import org.itaworkbook.http.exchange.HttpResponse;
import org.itaworkbook.http.exchange.Route;
import org.itaworkbook.json.server.TemplatesJson;
import org.itaworkbook.json.server.TemplatesJson.Template;
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
    List<Template> templates =
        years.frameworks().years().stream()
            .map(Framework::fiscalYear)
            .flatMap(year -> years.workbooks(year).stream().map(name -> template(year, name)))
            .toList();
    return HttpResponse.json(new TemplatesJson(templates));
  }

  private Template template(FiscalYear year, String name) {
    return new Template(year.buddhistEra(), path() + "/" + year + "/" + name, name);
  }
}
