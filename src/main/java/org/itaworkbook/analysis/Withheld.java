package org.itaworkbook.analysis;

import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;

/**
 * Something that was not said because a score it needs is missing or faulty.
 *
 * @param figure what: a figure's code, or {@code level}, {@code change}, {@code eitGap}, {@code
 *     lowest.IIT}, {@code nextLevel}, {@code explanations}
 */
public record Withheld(String figure, Text reason) {

  private static final String LOWEST = "lowest.";

  /** What people call it. */
  public Text name(Framework framework) {
    Wording wording = new Wording(framework);
    if (figure.startsWith(LOWEST)) {
      FigureCode part = new FigureCode(figure.substring(LOWEST.length()));
      return Messages.text("analysis.withheld.lowest", wording.figure(part));
    }
    return switch (figure) {
      case "level", "change", "eitGap", "nextLevel", "explanations" ->
          Messages.text("analysis.withheld." + figure);
      default -> wording.figure(new FigureCode(figure));
    };
  }
}
