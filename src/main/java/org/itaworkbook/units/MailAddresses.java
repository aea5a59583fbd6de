package org.itaworkbook.units;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Place;
import org.itaworkbook.text.OneLine;
import org.itaworkbook.text.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that a person typed into one cell.
 *
 * @param sound each once, in the order typed
 * @param bad what is no address, as typed
 */
public record MailAddresses(List<MailAddress> sound, List<String> bad) {

  /** What parts addresses in a cell, in ordinary signs and in wide ones. */
  private static final Pattern PARTED = Pattern.compile("[,;，；、\\v]+");

  public MailAddresses {
    sound = List.copyOf(sound);
    bad = List.copyOf(bad);
  }

  /**
   * Reads the addresses of a cell.
   *
   * @param text null for a cell without any
   */
  public static MailAddresses read(@Nullable String text) {
    List<MailAddress> sound = new ArrayList<>();
    List<String> bad = new ArrayList<>();
    for (String word : PARTED.split(text == null ? "" : text)) {
      if (!PlainText.of(word).isEmpty()) {
        MailAddress.pasted(word)
            .ifPresentOrElse(
                address -> {
                  if (sound.stream().noneMatch(address::isAlike)) {
                    sound.add(address);
                  }
                },
                () -> bad.add(word));
      }
    }
    return new MailAddresses(sound, bad);
  }

  /** That copies cannot go to what is no address; the others get theirs. */
  public Optional<Finding> copyFault(@Nullable Place place) {
    return bad.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Finding.of(
                FindingCode.BAD_COPY_ADDRESS,
                place,
                bad.stream().map(OneLine::of).collect(Collectors.joining(", "))));
  }
}
