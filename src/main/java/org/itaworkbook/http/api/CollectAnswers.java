package org.itaworkbook.http.api;

import org.itaworkbook.engine.CollectedWorkbook;
import org.itaworkbook.http.exchange.AttachmentName;
import org.itaworkbook.http.exchange.Exchange;
import org.itaworkbook.http.exchange.HttpResponse;
import org.itaworkbook.http.exchange.MediaTypes;
import org.itaworkbook.http.exchange.Route;
import org.itaworkbook.http.exchange.Upload;
import org.itaworkbook.json.units.CollectedJson;
import org.itaworkbook.workers.Work.Collect;
import org.itaworkbook.workers.Workers;

/** The centre's workbook and what units sent back in, the workbook with their answers out. */
public record CollectAnswers(Workers workers) implements Route {

  @Override
  public boolean heavy() {
    return true;
  }

  @Override
  public HttpResponse answer(Exchange exchange) {
    Upload centre = exchange.formUpload();
    CollectedWorkbook collection =
        workers.call(
            new Collect(
                centre.bytes(),
                UploadedFiles.byName(exchange.uploads("units"), Upload::bytes),
                exchange.query().options(),
                exchange.query().period()),
            exchange::isAbandoned);
    if (exchange.accepted(MediaTypes.XLSX, MediaTypes.JSON).equals(MediaTypes.JSON)) {
      return HttpResponse.json(
          CollectedJson.of(collection.collected(), collection.conflicts(), exchange.language()),
          exchange.language());
    }
    return HttpResponse.workbook(
            collection.workbook(), AttachmentName.copy(centre.fileName(), "-collected"))
        .with("Vary", "Accept");
  }
}
