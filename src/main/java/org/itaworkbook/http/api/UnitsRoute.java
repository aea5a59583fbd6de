package org.itaworkbook.http.api;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.http.exchange.Exchange;
import org.itaworkbook.http.exchange.HttpResponse;
import org.itaworkbook.http.exchange.Multipart;
import org.itaworkbook.http.exchange.Route;
import org.itaworkbook.http.exchange.Upload;
import org.itaworkbook.http.exchange.ZipArchive;
import org.itaworkbook.letters.LetterKind;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.text.Messages;
import org.itaworkbook.units.Division;

/** A score workbook in, a zip with a workbook for each unit of its register out. */
public final class UnitsRoute extends Route {

  private static final long serialVersionUID = 1L;

  private final transient Engine engine;

  public UnitsRoute(Engine engine) {
    super("/api/v1/units", "POST");
    this.engine = engine;
  }

  @Override
  public boolean heavy() {
    return true;
  }

  @Override
  public HttpResponse answer(Exchange call) throws IOException {
    try (Upload sent = call.upload()) {
      LocalDate due = call.due(LocalDate.now(engine.clock()), LetterKind.SHARE);
      Division division = engine.divide(workbook(sent), options(call)).withDue(due);
      Map<String, byte[]> files = new LinkedHashMap<>();
      List<String> names = division.fileNames();
      for (int i = 0; i < names.size(); i++) {
        files.put(names.get(i), engine.unitWorkbook(division.shares().get(i)));
      }
      String year = division.analysis().scores().framework().fiscalYear().toString();
      return ZipArchive.answer(files, Messages.thai("http.workbook.units", year) + ".zip");
    }
  }

  /** The workbook that was sent, as the body or in a form. */
  static byte[] workbook(Upload sent) throws IOException {
    byte[] bytes = (Multipart.isForm(sent) ? Multipart.file(sent) : sent).bytes();
    if (bytes.length == 0) {
      throw new RefusedException(Refusal.EMPTY);
    }
    return bytes;
  }

  static AssessmentOptions options(Exchange call) {
    return new AssessmentOptions(call.year().orElse(null), call.digits());
  }
}
