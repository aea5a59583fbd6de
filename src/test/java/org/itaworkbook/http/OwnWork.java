package org.itaworkbook.http;

import java.util.function.BiFunction;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.http.exchange.AttachmentName;
import org.itaworkbook.http.exchange.Exchange;
import org.itaworkbook.http.exchange.HttpResponse;
import org.itaworkbook.http.exchange.MediaTypes;
import org.itaworkbook.http.exchange.Route;
import org.itaworkbook.http.exchange.Upload;

/** Work of a test's own on an upload, answered as the engine's would be. */
public record OwnWork(BiFunction<byte[], AssessmentOptions, byte[]> work) implements Route {

  @Override
  public boolean heavy() {
    return true;
  }

  @Override
  public HttpResponse answer(Exchange exchange) {
    Upload upload = exchange.upload();
    AssessmentOptions options = exchange.query().options();
    exchange.accepted(MediaTypes.XLSX);
    return HttpResponse.workbook(
        work.apply(upload.bytes(), options), AttachmentName.annotated(upload.fileName()));
  }
}
