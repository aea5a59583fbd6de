package org.itaworkbook.report.markup;

/** What an element holds. */
public sealed interface Node permits Element, Chars {

  /** Writes it as it stands in a part. */
  void write(StringBuilder out);

  /** One of its own, which stands nowhere yet. */
  Node copy();
}
