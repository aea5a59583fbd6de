package org.itaworkbook.json.base;

/** A JSON text that people read and keep as a file: indented, with an end of line behind it. */
public interface IndentedDocument extends JsonDocument {

  @Override
  default String text() {
    return RecordWriter.text(this, true);
  }

  @Override
  default byte[] bytes() {
    return RecordWriter.bytes(this, true);
  }
}
