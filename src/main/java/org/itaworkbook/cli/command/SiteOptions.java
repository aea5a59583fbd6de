package org.itaworkbook.cli.command;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the web page and the Excel add-in are to be served, as it was asked for.
 *
 * @param publicUrl the address under which people reach the server; null for the one they call
 * @param environment tells this installation's add-in from others; null for the one staff use
 * @param frameAncestors who may show the task pane; empty for Office's own hosts
 * @param officeJs where the task pane gets Office.js; null for Microsoft's own address
 * @param controller who answers for personal data; null where that is not said
 * @param contact where to turn to about them; null likewise
 */
public record SiteOptions(
    @Nullable String publicUrl,
    @Nullable String environment,
    List<String> frameAncestors,
    @Nullable String officeJs,
    @Nullable String controller,
    @Nullable String contact) {

  public SiteOptions {
    frameAncestors = List.copyOf(frameAncestors);
  }

  /** Without a word of who answers for personal data. */
  public SiteOptions(
      @Nullable String publicUrl,
      @Nullable String environment,
      List<String> frameAncestors,
      @Nullable String officeJs) {
    this(publicUrl, environment, frameAncestors, officeJs, null, null);
  }
}
