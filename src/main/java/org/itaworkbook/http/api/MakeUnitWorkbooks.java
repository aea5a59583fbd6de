package org.itaworkbook.http.api;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.http.exchange.Exchange;
import org.itaworkbook.http.exchange.HttpResponse;
import org.itaworkbook.http.exchange.Route;
import org.itaworkbook.http.exchange.Upload;
import org.itaworkbook.http.exchange.ZipArchive;
import org.itaworkbook.letters.LetterKind;
import org.itaworkbook.text.Messages;
import org.itaworkbook.units.Division;

/** A score workbook in, a zip with a workbook for each unit of its register out. */
public record MakeUnitWorkbooks(Engine engine) implements Route {

  @Override
  public boolean heavy() {
    return true;
  }

  @Override
  public HttpResponse answer(Exchange exchange) {
    LocalDate due = exchange.query().due(LocalDate.now(engine.clock()), LetterKind.SHARE);
    Upload upload = exchange.upload();
    Division division = engine.divide(upload.bytes(), exchange.query().options()).withDue(due);
    Map<String, byte[]> files = new LinkedHashMap<>();
    List<String> names = division.fileNames();
    for (int i = 0; i < names.size(); i++) {
      files.put(names.get(i), engine.unitWorkbook(division.shares().get(i)));
    }
    String year = division.analysis().scores().framework().fiscalYear().toString();
    return ZipArchive.answer(files, Messages.thai("http.workbook.units", year) + ".zip");
  }
}
