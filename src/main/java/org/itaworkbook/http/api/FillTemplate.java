package org.itaworkbook.http.api;

import java.util.MissingResourceException;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.engine.Templates;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.http.exchange.AttachmentName;
import org.itaworkbook.http.exchange.Exchange;
import org.itaworkbook.http.exchange.HttpResponse;
import org.itaworkbook.http.exchange.Route;
import org.itaworkbook.http.exchange.Upload;
import org.itaworkbook.json.scores.ScoresReader;
import org.itaworkbook.scores.Agency;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.text.Messages;
import org.itaworkbook.workers.Work.RollForward;
import org.itaworkbook.workers.Workers;

/** One workbook to fill in, with the agency's name in it if it is told. */
public final class FillTemplate implements Route {

  public static final String PATH = "/api/v1/templates/{year}/{name}";

  private final Engine engine;
  private final Source source;

  /** Where what is filled in comes from. */
  @FunctionalInterface
  private interface Source {
    byte[] filled(Exchange exchange, FiscalYear year, String name, Agency known);
  }

  private FillTemplate(Engine engine, Source source) {
    this.engine = engine;
    this.source = source;
  }

  /** With nothing in it but the agency's name. */
  public static FillTemplate forAgency(Engine engine) {
    return new FillTemplate(
        engine,
        (exchange, year, name, known) ->
            Templates.isDocument(name)
                ? engine.templates().document(year, name, known.name())
                : engine.templates().filled(year, name, known));
  }

  /** From last year's workbook, or from scores as JSON. */
  public static FillTemplate fromUpload(Engine engine, Workers workers) {
    return new FillTemplate(
        engine,
        (exchange, year, name, known) -> {
          Upload last = exchange.upload();
          FiscalYear asked = exchange.query().year().orElse(null);
          if (!last.isJson()) {
            return workers.call(
                new RollForward(year, name, last.bytes(), asked, known), exchange::isAbandoned);
          }
          Scores scores = ScoresReader.read(last.text(), engine.years().frameworks());
          exchange.query().checkYear(scores.framework().fiscalYear());
          return engine.templates().filled(year, name, scores, known);
        });
  }

  static String path(FiscalYear year, String name) {
    return PATH.replace("{year}", year.toString()).replace("{name}", name);
  }

  @Override
  public boolean heavy() {
    return true;
  }

  @Override
  public HttpResponse answer(Exchange exchange) {
    FiscalYear year = exchange.framework(engine.years().frameworks()).fiscalYear();
    String name = exchange.path("name");
    String agency = exchange.query().parameter("agency").map(String::strip).orElse(null);
    Agency known = new Agency(agency, null, null, null, null, null);
    byte[] template = source.filled(exchange, year, name, known);
    boolean document = Templates.isDocument(name);
    boolean named = agency != null && (document || Templates.fills(name));
    String words = title(name, year) + (named ? " " + agency : "");
    return document
        ? HttpResponse.document(template, AttachmentName.document(words))
        : HttpResponse.workbook(template, AttachmentName.workbook(words));
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
