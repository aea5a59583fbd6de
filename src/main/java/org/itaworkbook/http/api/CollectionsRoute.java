package org.itaworkbook.http.api;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.itaworkbook.engine.CollectedWorkbook;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.http.exchange.AttachmentName;
import org.itaworkbook.http.exchange.Exchange;
import org.itaworkbook.http.exchange.Fault;
import org.itaworkbook.http.exchange.HttpResponse;
import org.itaworkbook.http.exchange.Multipart;
import org.itaworkbook.http.exchange.Problem;
import org.itaworkbook.http.exchange.ProblemException;
import org.itaworkbook.http.exchange.Route;
import org.itaworkbook.http.exchange.Upload;
import org.itaworkbook.json.units.CollectedJson;

/** The centre's workbook and what units sent back in, the workbook with their answers out. */
public final class CollectionsRoute extends Route {

  private static final long serialVersionUID = 1L;

  private final transient Engine engine;

  public CollectionsRoute(Engine engine) {
    super("/api/v1/collections", "POST");
    this.engine = engine;
  }

  @Override
  public boolean heavy() {
    return true;
  }

  @Override
  public HttpResponse answer(Exchange call) throws IOException {
    try (Upload sent = call.upload()) {
      if (!Multipart.isForm(sent)) {
        throw new ProblemException(Problem.of(Fault.MISSING_FILE));
      }
      Upload centre = Multipart.file(sent);
      Map<String, byte[]> answers = new LinkedHashMap<>();
      for (Upload each : Multipart.files(sent, "units")) {
        String name = Objects.requireNonNullElse(each.fileName(), "-");
        while (answers.containsKey(name)) {
          name = name + "'";
        }
        answers.put(name, each.bytes());
      }
      CollectedWorkbook collection =
          engine.collect(centre.bytes(), answers, UnitsRoute.options(call));
      if (call.accepted(List.of(AssessmentsRoute.XLSX, AssessmentsRoute.JSON))
          .equals(AssessmentsRoute.JSON)) {
        return DeliveriesRoute.json(
            CollectedJson.of(collection.collected(), collection.conflicts(), call.language()),
            call);
      }
      return HttpResponse.bytes(200, AssessmentsRoute.XLSX, collection.workbook())
          .with(
              "Content-Disposition",
              AttachmentName.attachment(AttachmentName.copy(centre.fileName(), "-collected")))
          .with("Vary", "Accept");
    }
  }
}
