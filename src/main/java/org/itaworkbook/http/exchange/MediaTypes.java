package org.itaworkbook.http.exchange;

/** Names of what is sent and answered (RFC 9110, 8.3). */
public final class MediaTypes {

  public static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  public static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  public static final String JSON = "application/json";

  /** A JSON text a line. */
  public static final String JSON_LINES = "application/jsonl";

  public static final String CSV = "text/csv; charset=utf-8";
  public static final String PROBLEM = "application/problem+json";
  public static final String HTML = "text/html";

  static final String ZIP = "application/zip";
  static final String FORM = "multipart/form-data";

  private MediaTypes() {}
}
