package org.itaworkbook.http.api;

import java.io.IOException;
import java.util.MissingResourceException;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.engine.Templates;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.http.exchange.AttachmentName;
import org.itaworkbook.http.exchange.Exchange;
import org.itaworkbook.http.exchange.HttpResponse;
import org.itaworkbook.http.exchange.Multipart;
import org.itaworkbook.http.exchange.Route;
import org.itaworkbook.http.exchange.Upload;
import org.itaworkbook.json.scores.ScoresReader;
import org.itaworkbook.scores.Agency;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.text.Messages;

/** One workbook to fill in, with the agency's name in it if it is told. */
public final class TemplateRoute extends Route {

  private static final long serialVersionUID = 1L;

  private final transient Engine engine;

  /**
   * @param method POST for one that is filled from what is sent
   */
  public TemplateRoute(Engine engine, String method) {
    super("/api/v1/templates/{year}/{name}", method);
    this.engine = engine;
  }

  @Override
  public boolean heavy() {
    return true;
  }

  @Override
  public HttpResponse answer(Exchange call) throws IOException {
    FiscalYear year =
        Exchange.framework(call.rest().get(0), engine.years().frameworks()).fiscalYear();
    String name = call.rest().get(1);
    String agency = call.parameter("agency").map(String::strip).orElse(null);
    Agency known = new Agency(agency, null, null, null, null, null);
    byte[] workbook =
        method().equals("POST")
            ? filled(call, year, name, known)
            : engine.templates().filled(year, name, known);
    boolean named = agency != null && Templates.fills(name);
    String words = title(name, year) + (named ? " " + agency : "");
    return HttpResponse.bytes(200, AssessmentsRoute.XLSX, workbook)
        .with("Content-Disposition", AttachmentName.attachment(AttachmentName.workbook(words)));
  }

  /** From last year's workbook, or from scores as JSON. */
  private byte[] filled(Exchange call, FiscalYear year, String name, Agency known)
      throws IOException {
    try (Upload sent = call.upload()) {
      Upload last = Multipart.isForm(sent) ? Multipart.file(sent) : sent;
      if (last.bytes().length == 0) {
        throw new RefusedException(Refusal.EMPTY);
      }
      return AssessmentsRoute.isJson(last)
          ? engine
              .templates()
              .filled(
                  year,
                  name,
                  ScoresReader.read(AssessmentsRoute.text(last), engine.years().frameworks()),
                  known)
          : engine.templates().filled(year, name, last.bytes(), call.year().orElse(null), known);
    }
  }

  /** The workbook's Thai name; a year may have workbooks that only its folder knows. */
  private static String title(String name, FiscalYear year) {
    try {
      return Messages.thai("http.workbook." + name, year.toString());
    } catch (MissingResourceException e) {
      return "ITA " + year + " " + name;
    }
  }
}
