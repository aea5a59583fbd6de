package org.itaworkbook.http.site;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.itaworkbook.http.exchange.Exchange;
import org.itaworkbook.http.exchange.Languages;
import org.itaworkbook.http.exchange.ProblemException;
import org.itaworkbook.http.exchange.ProblemType;
import org.itaworkbook.http.exchange.StaticFile;
import org.itaworkbook.http.exchange.StaticRoute;
import org.itaworkbook.json.server.PageTextsJson;
import org.itaworkbook.text.Messages;

/** The texts that the pages' scripts show, in one language, by their keys without the area. */
public final class TextsRoute implements StaticRoute {

  private static final String AREA = "page";

  private final Map<String, StaticFile> files = new HashMap<>();

  TextsRoute() {
    for (Locale language : Languages.SPOKEN) {
      SortedMap<String, String> texts = new TreeMap<>();
      Messages.area(AREA, language)
          .forEach((key, text) -> texts.put(key.substring(AREA.length() + 1), text));
      files.put(
          language.getLanguage() + ".json",
          StaticFile.text("application/json", new PageTextsJson(texts).bytes())
              .with("Content-Language", language.getLanguage())
              .with("Cross-Origin-Resource-Policy", "same-origin"));
    }
  }

  @Override
  public StaticFile file(Exchange exchange) {
    StaticFile file = files.get(exchange.path("file"));
    if (file == null) {
      throw new ProblemException(ProblemType.NOT_FOUND);
    }
    return file;
  }
}
