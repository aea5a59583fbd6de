package org.itaworkbook.json.results;

import java.util.List;
import java.util.Locale;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.Place;
import org.itaworkbook.scores.Severity;
import org.jspecify.annotations.Nullable;

/** A finding, and where it stands if it stands anywhere. */
public record FindingJson(
    String code,
    Severity severity,
    @Nullable String sheet,
    @Nullable String cell,
    List<String> related,
    String message) {

  public static FindingJson of(Finding finding, Locale locale) {
    Place place = finding.place();
    return new FindingJson(
        finding.code().name(),
        finding.severity(),
        place == null ? null : place.sheet(),
        place == null ? null : place.cell(),
        finding.related().stream().map(Place::toString).toList(),
        finding.message().in(locale));
  }
}
