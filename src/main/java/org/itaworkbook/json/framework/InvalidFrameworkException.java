package org.itaworkbook.json.framework;

import java.util.List;
import java.util.stream.Collectors;
import org.itaworkbook.text.SpokenException;
import org.itaworkbook.text.Text;

/**
 * A fiscal year's data that cannot be used. Holds every fault that was found, each a sentence
 * {@code FILE: field: what is wrong and what to write}; the text has them all, a line each.
 */
public final class InvalidFrameworkException extends SpokenException {

  private static final long serialVersionUID = 1L;

  private final transient List<Text> faults;

  public InvalidFrameworkException(List<Text> faults) {
    super(
        new Text(
            faults.stream().map(Text::th).collect(Collectors.joining("\n")),
            faults.stream().map(Text::en).collect(Collectors.joining("\n"))));
    this.faults = List.copyOf(faults);
  }

  public List<Text> faults() {
    return faults;
  }
}
