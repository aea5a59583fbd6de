package org.itaworkbook.framework;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A group of people who answer an instrument, or its only scoring.
 *
 * @param figure the code of its mean: {@code EIT_PUBLIC}, or the instrument's own code where it has
 *     one part
 * @param name as the workbook's headers say it, such as {@code EIT Public}
 * @param title as the NACC's tables and sentences say it, such as {@code EIT ส่วนที่ 1 (EIT
 *     Public)}; the name where they say no more
 * @param weight its share of the instrument; null where all parts of the instrument count alike
 */
public record Part(PartId id, FigureCode figure, Text name, Text title, @Nullable BigDecimal weight)
    implements Serializable {

  /** A part that is called the same everywhere. */
  public Part(PartId id, FigureCode figure, Text name, @Nullable BigDecimal weight) {
    this(id, figure, name, name, weight);
  }

  /** A part that counts as much as the others. */
  public Part(PartId id, FigureCode figure, Text name) {
    this(id, figure, name, null);
  }

  // What tells most parts from each other comes first.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof Part that
            && id.equals(that.id)
            && figure.equals(that.figure)
            && name.equals(that.name)
            && title.equals(that.title)
            && Objects.equals(weight, that.weight);
  }

  /** By its id, since its texts are long. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
