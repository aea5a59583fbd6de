package org.itaworkbook.json.base;

/**
 * A JSON text that goes out (RFC 8259): a record whose components are the names of its object, in
 * their order. {@code openapi.json} describes each.
 */
public interface JsonDocument {

  /** On one line, Thai as it is. */
  default String text() {
    return RecordWriter.text(this, false);
  }

  /**
   * The same with another name before all of its own.
   *
   * @param value a text
   */
  default String text(String name, String value) {
    return RecordWriter.text(this, name, value);
  }

  /** The same in UTF-8. */
  default byte[] bytes() {
    return RecordWriter.bytes(this, false);
  }
}
