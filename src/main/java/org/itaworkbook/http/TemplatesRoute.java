package org.itaworkbook.http;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.itaworkbook.engine.YearFolders;

/** The workbooks that can be downloaded. */
final class TemplatesRoute extends Route {

  private static final long serialVersionUID = 1L;

  private final transient YearFolders years;

  TemplatesRoute(YearFolders years) {
    super("/api/v1/templates", "GET");
    this.years = years;
  }

  @Override
  Answer answer(Call call) {
    List<Map<String, Object>> templates =
        years.frameworks().years().stream()
            .map(framework -> framework.fiscalYear())
            .flatMap(
                year ->
                    years.workbooks(year).stream()
                        .map(
                            name ->
                                (Map<String, Object>)
                                    new TreeMap<String, Object>(
                                        Map.of(
                                            "fiscalYear",
                                            year.buddhistEra(),
                                            "name",
                                            name,
                                            "href",
                                            path() + "/" + year + "/" + name))))
            .toList();
    return Answer.json(JsonText.of(Map.of("templates", templates)));
  }
}
