package org.itaworkbook.http.api;

import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.http.exchange.AttachmentName;
import org.itaworkbook.http.exchange.Exchange;
import org.itaworkbook.http.exchange.HttpResponse;
import org.itaworkbook.http.exchange.MediaTypes;
import org.itaworkbook.http.exchange.Route;
import org.itaworkbook.http.exchange.Upload;
import org.itaworkbook.json.results.AnalysisJson;
import org.itaworkbook.json.scores.ScoresReader;
import org.itaworkbook.workers.Work.Analyze;
import org.itaworkbook.workers.Work.Annotate;
import org.itaworkbook.workers.Workers;

/** A workbook in, the annotated workbook or its analysis out; or scores in, their analysis out. */
public record AssessWorkbook(Engine engine, Workers workers) implements Route {

  @Override
  public boolean heavy() {
    return true;
  }

  @Override
  public HttpResponse answer(Exchange exchange) {
    Upload upload = exchange.upload();
    if (upload.isJson()) {
      exchange.accepted(MediaTypes.JSON);
      return json(
          engine.analyze(
              ScoresReader.read(upload.text(), engine.years().frameworks()),
              exchange.query().options().year()),
          exchange);
    }
    if (exchange.accepted(MediaTypes.XLSX, MediaTypes.JSON).equals(MediaTypes.JSON)) {
      return json(
          workers.call(
              new Analyze(upload.bytes(), exchange.query().options()), exchange::isAbandoned),
          exchange);
    }
    return HttpResponse.workbook(
            workers.call(
                new Annotate(upload.bytes(), exchange.query().options()), exchange::isAbandoned),
            AttachmentName.annotated(upload.fileName()))
        .with("Vary", "Accept");
  }

  private static HttpResponse json(Analysis analysis, Exchange exchange) {
    return HttpResponse.json(AnalysisJson.of(analysis, exchange.language()), exchange.language())
        .with("Vary", "Accept, Accept-Language");
  }
}
