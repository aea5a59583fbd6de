package org.itaworkbook.units;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of the web in what people typed as evidence. Nothing is ever fetched from them. */
public final class WebAddress {

  /** As many characters as Excel takes for a link. */
  private static final int LONGEST = 2_000;

  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s<>\"“”‘’]+");
  private static final Pattern SENTENCE_END = Pattern.compile("[.,;:!?)\\]}'ฯ]+$");

  private WebAddress() {}

  /** The first address in a text, in ASCII letters; empty where there is none to follow. */
  public static Optional<String> first(String text) {
    Matcher matcher = ADDRESS.matcher(text);
    while (matcher.find()) {
      Optional<String> address = ascii(SENTENCE_END.matcher(matcher.group()).replaceFirst(""));
      if (address.isPresent()) {
        return address;
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
