package org.itaworkbook.http.api;

import org.itaworkbook.engine.Engine;
import org.itaworkbook.http.exchange.AttachmentName;
import org.itaworkbook.http.exchange.Exchange;
import org.itaworkbook.http.exchange.HttpResponse;
import org.itaworkbook.http.exchange.MediaTypes;
import org.itaworkbook.http.exchange.Query;
import org.itaworkbook.http.exchange.Route;
import org.itaworkbook.http.exchange.Upload;
import org.itaworkbook.json.results.ReportJson;
import org.itaworkbook.json.scores.ScoresReader;
import org.itaworkbook.report.Report;
import org.itaworkbook.report.ReportOptions;
import org.itaworkbook.report.contents.ReportKind;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.workers.Work;
import org.itaworkbook.workers.Workers;

/**
 * A workbook in, or scores as JSON, and an earlier report if there is one; the report out, or what
 * became of it.
 */
public record WriteReport(Engine engine, Workers workers) implements Route {

  private static final String REPORT = "report";

  @Override
  public boolean heavy() {
    return true;
  }

  @Override
  public HttpResponse answer(Exchange exchange) {
    Upload upload = exchange.upload();
    Query query = exchange.query();
    Upload earlier = exchange.single(REPORT);
    ReportKind kind = query.reportKind();
    Work.ReportRequest request =
        new Work.ReportRequest(
            kind,
            earlier == null ? null : earlier.bytes(),
            query.year().orElse(null),
            new ReportOptions(query.askedDigits().orElse(null), query.isTrue("final")),
            query.period());
    Report report =
        workers.call(
            upload.isJson()
                ? new Work.ReportScores(scores(upload, query), request)
                : new Work.WriteReport(upload.bytes(), request),
            exchange::isAbandoned);
    String type = exchange.accepted(MediaTypes.DOCX, MediaTypes.JSON);
    if (type.equals(MediaTypes.JSON)) {
      return HttpResponse.json(
              ReportJson.of(report.outcome(), exchange.language()), exchange.language())
          .with("Vary", "Accept, Accept-Language");
    }
    String end = kind == ReportKind.FOLLOW_UP ? "-follow-up" : "-report";
    return HttpResponse.document(report.document(), AttachmentName.report(upload.fileName(), end))
        .with("Vary", "Accept");
  }

  private Scores scores(Upload upload, Query query) {
    Scores scores = ScoresReader.read(upload.text(), engine.years().frameworks());
    query.checkYear(scores.framework().fiscalYear());
    return scores;
  }
}
