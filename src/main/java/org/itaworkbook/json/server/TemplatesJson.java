package org.itaworkbook.json.server;

import java.util.List;
import org.itaworkbook.json.base.JsonDocument;
import org.jspecify.annotations.Nullable;

/** The workbooks that can be downloaded, and the years that they are of. */
public record TemplatesJson(List<Template> templates, List<Year> years) implements JsonDocument {

  public TemplatesJson {
    templates = List.copyOf(templates);
    years = List.copyOf(years);
  }

  /**
   * A workbook.
   *
   * @param href a reference relative to the server
   */
  public record Template(int fiscalYear, String href, String name) {}

  /**
   * A year.
   *
   * @param caveat what is to be said of a draft; null where the year stands
   */
  public record Year(int fiscalYear, @Nullable String caveat) {}
}
