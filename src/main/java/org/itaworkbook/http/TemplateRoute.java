package org.itaworkbook.http;

import java.util.MissingResourceException;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Messages;
import org.itaworkbook.scores.Agency;

/** One workbook to fill in, with the agency's name in it if it is told. */
final class TemplateRoute extends Route {

  private static final long serialVersionUID = 1L;

  private final transient Engine engine;

  TemplateRoute(Engine engine) {
    super("/api/v1/templates/{year}/{name}", "GET");
    this.engine = engine;
  }

  @Override
  boolean heavy() {
    return true;
  }

  @Override
  Answer answer(Call call) {
    FiscalYear year = Call.framework(call.rest().get(0), engine.years().frameworks()).fiscalYear();
    String name = call.rest().get(1);
    String agency = call.parameter("agency").map(String::strip).orElse(null);
    byte[] workbook = engine.template(year, name, new Agency(agency, null, null, null, null, null));
    String words = title(name, year) + (agency == null ? "" : " " + agency);
    return Answer.bytes(200, AssessmentsRoute.XLSX, workbook)
        .with("Content-Disposition", AttachmentName.attachment(AttachmentName.workbook(words)));
  }

  /** The workbook's Thai name; a year may have workbooks that only its folder knows. */
  private static String title(String name, FiscalYear year) {
    try {
      return Messages.thai("http.workbook." + name, year.toString());
    } catch (MissingResourceException e) {
      return "ITA " + year + " " + name;
    }
  }
}
