package org.itaworkbook.http.api;

import java.util.List;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.http.exchange.AttachmentName;
import org.itaworkbook.http.exchange.Exchange;
import org.itaworkbook.http.exchange.HttpResponse;
import org.itaworkbook.http.exchange.MediaTypes;
import org.itaworkbook.http.exchange.Query;
import org.itaworkbook.http.exchange.Route;
import org.itaworkbook.http.exchange.Upload;
import org.itaworkbook.json.results.ReportJson;
import org.itaworkbook.report.Report;
import org.itaworkbook.report.ReportOptions;
import org.itaworkbook.text.Digits;
import org.itaworkbook.workers.Work;
import org.itaworkbook.workers.Workers;

/** A workbook in, and an earlier report if there is one; the report out, or what became of it. */
public record WriteReport(Workers workers) implements Route {

  private static final String REPORT = "report";

  @Override
  public boolean heavy() {
    return true;
  }

  @Override
  public HttpResponse answer(Exchange exchange) {
    Upload workbook = exchange.upload();
    Query query = exchange.query();
    List<Upload> earlier = exchange.uploads(REPORT);
    Report report =
        workers.call(
            new Work.WriteReport(
                workbook.bytes(),
                earlier.isEmpty() ? null : earlier.get(0).bytes(),
                new AssessmentOptions(query.year().orElse(null), Digits.ARABIC),
                new ReportOptions(query.askedDigits().orElse(null), query.isTrue("final"))),
            exchange::isAbandoned);
    String type = exchange.accepted(MediaTypes.DOCX, MediaTypes.JSON);
    if (type.equals(MediaTypes.JSON)) {
      return HttpResponse.json(
              ReportJson.of(report.outcome(), exchange.language()), exchange.language())
          .with("Vary", "Accept, Accept-Language");
    }
    return HttpResponse.bytes(200, MediaTypes.DOCX, report.document())
        .with(
            "Content-Disposition",
            AttachmentName.attachment(AttachmentName.document(workbook.fileName())))
        .with("Vary", "Accept");
  }
}
