package org.itaworkbook.http.api;

import java.time.Clock;
import java.time.LocalDate;
import org.itaworkbook.http.exchange.Exchange;
import org.itaworkbook.http.exchange.HttpResponse;
import org.itaworkbook.http.exchange.Route;
import org.itaworkbook.http.exchange.Upload;
import org.itaworkbook.http.exchange.ZipArchive;
import org.itaworkbook.letters.LetterKind;
import org.itaworkbook.text.Messages;
import org.itaworkbook.workers.Work;
import org.itaworkbook.workers.Work.UnitWorkbooks;
import org.itaworkbook.workers.Workers;

/** A score workbook in, a zip with a workbook for each unit of its register out. */
public record MakeUnitWorkbooks(Clock clock, Workers workers) implements Route {

  @Override
  public boolean heavy() {
    return true;
  }

  @Override
  public HttpResponse answer(Exchange exchange) {
    LocalDate due = exchange.query().due(LocalDate.now(clock), LetterKind.SHARE);
    Upload upload = exchange.upload();
    UnitWorkbooks made =
        workers.call(
            new Work.MakeUnitWorkbooks(upload.bytes(), exchange.query().options(), due),
            exchange::isAbandoned);
    return ZipArchive.answer(
        made.files(), Messages.thai("http.workbook.units", made.year().toString()) + ".zip");
  }
}
