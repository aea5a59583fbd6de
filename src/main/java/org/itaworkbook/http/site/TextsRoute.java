package org.itaworkbook.http.site;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
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

  /** Made when they are first asked for. */
  private final Map<Locale, StaticFile> files = new ConcurrentHashMap<>();

  TextsRoute() {}

  @Override
  public StaticFile file(Exchange exchange) {
    String name = exchange.path("file");
    return Languages.SPOKEN.stream()
        .filter(language -> name.equals(language.getLanguage() + ".json"))
        .findFirst()
        .map(language -> files.computeIfAbsent(language, TextsRoute::made))
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
  }

  private static StaticFile made(Locale language) {
    SortedMap<String, String> texts = new TreeMap<>();
    Messages.area(AREA, language)
        .forEach((key, text) -> texts.put(key.substring(AREA.length() + 1), text));
    return StaticFile.text("application/json", new PageTextsJson(texts).bytes())
        .with("Content-Language", language.getLanguage())
        .with("Cross-Origin-Resource-Policy", "same-origin");
  }
}
