package org.itaworkbook.framework;

import java.io.Serializable;
import java.math.BigDecimal;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A group of people who answer an instrument, or its only scoring.
 *
 * @param figure the code of its mean: {@code EIT_PUBLIC}, or the instrument's own code where it has
 *     one part
 * @param name as the workbook's headers say it, such as {@code EIT Public}
 * @param weight its share of the instrument; null where all parts of the instrument count alike
 */
public record Part(PartId id, FigureCode figure, Text name, @Nullable BigDecimal weight)
    implements Serializable {

  /** A part that counts as much as the others. */
  public Part(PartId id, FigureCode figure, Text name) {
    this(id, figure, name, null);
  }
}
