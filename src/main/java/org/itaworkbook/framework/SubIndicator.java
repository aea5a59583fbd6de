package org.itaworkbook.framework;

import java.io.Serializable;
import java.util.List;
import org.itaworkbook.text.Text;

/**
 * A part of an indicator with questions of its own.
 *
 * @param number such as {@code 9.1}
 */
public record SubIndicator(String number, Text name, List<Question> questions)
    implements Serializable {

  public SubIndicator {
    if (!number.matches("[0-9]{1,3}\\.[0-9]{1,3}")) {
      throw new IllegalArgumentException("not the number of a sub-indicator: " + number);
    }
    questions = List.copyOf(questions);
  }

  /** By its number, since its texts are long. */
  @Override
  public int hashCode() {
    return number.hashCode();
  }
}
