package org.itaworkbook.http;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.itaworkbook.engine.Collection;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.json.CollectedWriter;

/** The centre's workbook and what units sent back in, the workbook with their answers out. */
final class CollectionsRoute extends Route {

  private static final long serialVersionUID = 1L;

  private final transient Engine engine;

  CollectionsRoute(Engine engine) {
    super("/api/v1/collections", "POST");
    this.engine = engine;
  }

  @Override
  boolean heavy() {
    return true;
  }

  @Override
  Answer answer(Call call) throws IOException {
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
      Collection collection = engine.collect(centre.bytes(), answers, UnitsRoute.options(call));
      if (call.accepted(List.of(AssessmentsRoute.XLSX, AssessmentsRoute.JSON))
          .equals(AssessmentsRoute.JSON)) {
        return DeliveriesRoute.json(
            CollectedWriter.write(collection.collected(), collection.conflicts(), call.language()),
            call);
      }
      return Answer.bytes(200, AssessmentsRoute.XLSX, collection.workbook())
          .with(
              "Content-Disposition",
              AttachmentName.attachment(AttachmentName.copy(centre.fileName(), "-collected")))
          .with("Vary", "Accept");
    }
  }
}
