package org.itaworkbook.json.server;

import java.util.List;
import org.itaworkbook.json.base.JsonDocument;

/** The workbooks that can be downloaded. */
public record TemplatesJson(List<Template> templates) implements JsonDocument {

  public TemplatesJson {
    templates = List.copyOf(templates);
  }

  /**
   * A workbook.
   *
   * @param href a reference relative to the server
   */
  public record Template(int fiscalYear, String href, String name) {}
}
