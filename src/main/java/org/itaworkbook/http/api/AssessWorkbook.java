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
import org.itaworkbook.scores.Scores;
import org.itaworkbook.workers.Work.Analyze;
import org.itaworkbook.workers.Work.Annotate;
import org.itaworkbook.workers.Workers;

/** A workbook, or scores as JSON, in; the annotated workbook or its analysis out. */
public record AssessWorkbook(Engine engine, Workers workers) implements Route {

  /** The workbook that scores are put into. */
  private static final String TEMPLATE = "scores";

  @Override
  public boolean heavy() {
    return true;
  }

  @Override
  public HttpResponse answer(Exchange exchange) {
    Upload upload = exchange.upload();
    if (exchange.query().isResult()) {
      return OneResult.of(upload, exchange, workers);
    }
    if (upload.isJson()) {
      boolean json = exchange.accepted(MediaTypes.JSON, MediaTypes.XLSX).equals(MediaTypes.JSON);
      Scores scores = ScoresReader.read(upload.text(), engine.years().frameworks());
      Analysis analysis = engine.analyze(scores, exchange.query().options().year());
      return json
          ? json(analysis, exchange)
          : annotated(filled(scores), AttachmentName.annotated(null), exchange);
    }
    if (exchange.accepted(MediaTypes.XLSX, MediaTypes.JSON).equals(MediaTypes.JSON)) {
      return json(
          workers.call(
              new Analyze(upload.bytes(), exchange.query().options()), exchange::isAbandoned),
          exchange);
    }
    return annotated(upload.bytes(), AttachmentName.annotated(upload.fileName()), exchange);
  }

  /** The workbook of the scores' year with these in it; what it cannot hold is refused. */
  private byte[] filled(Scores scores) {
    return engine
        .templates()
        .filled(scores.framework().fiscalYear(), TEMPLATE, scores, scores.agency());
  }

  private HttpResponse annotated(byte[] workbook, String name, Exchange exchange) {
    return HttpResponse.workbook(
            workers.call(new Annotate(workbook, exchange.query().options()), exchange::isAbandoned),
            name)
        .with("Vary", "Accept");
  }

  private static HttpResponse json(Analysis analysis, Exchange exchange) {
    return HttpResponse.json(AnalysisJson.of(analysis, exchange.language()), exchange.language())
        .with("Vary", "Accept, Accept-Language");
  }
}
