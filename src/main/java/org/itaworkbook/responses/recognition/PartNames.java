package org.itaworkbook.responses.recognition;

import java.util.Locale;
import java.util.Optional;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.scores.PartMention;
import org.itaworkbook.text.Alike;
import org.jspecify.annotations.Nullable;

/** The part that a value, a sheet or a file names. */
public final class PartNames {

  private PartNames() {}

  /**
   * The part that a text names, by its figure, its id, or a title of it.
   *
   * @param text such as {@code EIT_PUBLIC}, {@code ผู้มาติดต่อ (EIT Public)}, {@code EIT ส่วนที่ ๒}
   */
  public static Optional<Part> in(String text, Framework framework) {
    String alike = Alike.of(text);
    for (Instrument instrument : framework.instruments()) {
      for (Part part : instrument.parts()) {
        boolean named =
            alike.equals(Alike.of(part.figure().value()))
                || instrument.parts().size() > 1 && alike.equals(Alike.of(part.id().value()));
        if (named) {
          return Optional.of(part);
        }
      }
    }
    return PartMention.in(text, framework).map(PartNames::only);
  }

  /** The part that the name of a file or a sheet names. */
  static Optional<Part> inName(String name, Framework framework) {
    return in(spaced(name), framework);
  }

  /** The instrument that a name names, whatever part of it. */
  static @Nullable Instrument instrument(String name, Framework framework) {
    return PartMention.in(spaced(name), framework).map(PartMention::instrument).orElse(null);
  }

  private static String spaced(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_.+,()]", " ");
  }

  private static @Nullable Part only(PartMention mention) {
    if (mention.part() != null) {
      return mention.part();
    }
    return mention.instrument().parts().size() == 1 ? mention.instrument().parts().get(0) : null;
  }
}
