package org.itaworkbook.workbook.recognition;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.workbook.contract.HeaderText;
import org.jspecify.annotations.Nullable;

/**
 * The instrument, and perhaps its part, that a title, a tab or a cell names.
 *
 * @param part null where only the instrument is named, or all its parts are
 */
public record PartMention(Instrument instrument, @Nullable Part part) {

  /** A longer text is no title. */
  private static final int LONGEST = 300;

  /** Empty where none or more than one is named. */
  static Optional<PartMention> in(String text, Framework framework) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String alike = HeaderText.alike(text);
    if (alike.isEmpty()) {
      return Optional.empty();
    }
    List<Instrument> named =
        framework.instruments().stream().filter(each -> names(text, alike, each)).toList();
    if (named.size() != 1) {
      return Optional.empty();
    }
    Instrument instrument = named.get(0);
    List<Part> parts =
        instrument.parts().stream()
            .filter(part -> instrument.parts().size() > 1 && isNamed(alike, instrument, part))
            .toList();
    return Optional.of(new PartMention(instrument, parts.size() == 1 ? parts.get(0) : null));
  }

  private static boolean names(String text, String alike, Instrument instrument) {
    String code = Pattern.quote(instrument.code().value().toLowerCase(Locale.ROOT));
    boolean word =
        Pattern.compile("(?<![a-z])" + code + "(?![a-z])")
            .matcher(text.toLowerCase(Locale.ROOT).replace('_', ' '))
            .find();
    return word
        || alike.contains(bare(instrument.name().th(), instrument.code().value()))
        || alike.contains(bare(instrument.name().en(), instrument.code().value()))
        || instrument.parts().stream()
            .anyMatch(
                part ->
                    instrument.parts().size() > 1
                        && alike.contains(HeaderText.alike(part.name().th())));
  }

  private static boolean isNamed(String alike, Instrument instrument, Part part) {
    String numbered = "ส่วนที่" + (instrument.parts().indexOf(part) + 1);
    return alike.contains(HeaderText.alike(part.name().th()))
        || alike.contains(HeaderText.alike(part.name().en()))
        || alike.contains(HeaderText.alike(part.figure().value()))
        || alike.contains(numbered);
  }

  /** An instrument's name without its code. */
  private static String bare(String name, String code) {
    String alike = HeaderText.alike(name);
    String bare = alike.replace(code.toLowerCase(Locale.ROOT), "");
    return bare.isEmpty() ? alike : bare;
  }
}
