package org.itaworkbook.units;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address of the web in what people typed as evidence. Nothing is ever fetched from it.
 *
 * @param typed as it stands in the text
 * @param target in ASCII letters
 */
public record WebAddress(String typed, String target) {

  /** As many characters as Excel takes for a link. */
  private static final int LONGEST = 2_000;

  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s<>\"“”‘’]+");
  private static final Pattern SENTENCE_END = Pattern.compile("[.,;:!?)\\]}'ฯ]+$");

  /** The first address in a text; empty where there is none to follow. */
  public static Optional<WebAddress> find(String text) {
    Matcher matcher = ADDRESS.matcher(text);
    while (matcher.find()) {
      String typed = SENTENCE_END.matcher(matcher.group()).replaceFirst("");
      Optional<String> target = ascii(typed);
      if (target.isPresent()) {
        return Optional.of(new WebAddress(typed, target.get()));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> ascii(String typed) {
    try {
      URI address = new URI(typed);
      String ascii = address.toASCIIString();
      return address.getHost() == null || ascii.length() > LONGEST
          ? Optional.empty()
          : Optional.of(ascii);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
