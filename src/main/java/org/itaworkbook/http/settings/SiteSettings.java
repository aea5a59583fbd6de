package org.itaworkbook.http.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the web page and the Excel add-in are served.
 *
 * @param publicUrl the address under which people reach the server, as {@code
 *     https://ita.example.go.th} or {@code https://intranet.example.go.th/ita}, without a last
 *     slash; null where it is the one that they call
 * @param environment a word such as {@code dev} that tells this installation's add-in from the one
 *     that staff use; null for that one
 * @param frameAncestors who may show the task pane inside a page of theirs, as CSP writes sources
 *     but without quotes; by default {@link #OFFICE_HOSTS}
 * @param officeJs where the task pane gets Office.js
 * @param notice who answers for personal data
 */
public record SiteSettings(
    @Nullable URI publicUrl,
    @Nullable String environment,
    List<String> frameAncestors,
    URI officeJs,
    Notice notice) {

  /**
   * The hosts that show Excel on the web, as makers of add-ins report them to Microsoft
   * (github.com/OfficeDev: office-js 3342, office-js-docs-pr 4911); on a desktop there is no page
   * around the pane.
   */
  public static final List<String> OFFICE_HOSTS =
      List.of(
          "https://*.officeapps.live.com",
          "https://*.office.com",
          "https://*.office365.com",
          "https://*.microsoft365.com",
          "https://*.cloud.microsoft",
          "https://*.sharepoint.com",
          "https://onedrive.live.com");

  public static final URI OFFICE_JS =
      URI.create("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");

  private static final Pattern ENVIRONMENT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._-]{0,19}");

  /** Of plain letters, so that it stands as it is in a manifest and a proxy's settings. */
  private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*/?");

  /** Nothing that could end the directive or the header, and no keyword but these. */
  private static final Pattern ANCESTOR =
      Pattern.compile("self|none|https://(\\*\\.)?[A-Za-z0-9.-]+(:(\\d{1,5}|\\*))?");

  /**
   * @throws ServerSettingException for what cannot be
   */
  public SiteSettings {
    frameAncestors = frameAncestors.isEmpty() ? OFFICE_HOSTS : List.copyOf(frameAncestors);
    if (publicUrl != null) {
      check(
          isAddress(publicUrl)
              && PATH.matcher(publicUrl.getRawPath()).matches()
              && publicUrl.getScheme().equalsIgnoreCase("https"),
          "publicUrl",
          publicUrl);
      publicUrl = URI.create(publicUrl.toString().replaceFirst("/+$", ""));
    }
    check(
        environment == null || ENVIRONMENT.matcher(environment).matches(),
        "environment",
        String.valueOf(environment));
    for (String ancestor : frameAncestors) {
      check(ANCESTOR.matcher(ancestor).matches(), "frameAncestors", ancestor);
    }
    check(isAddress(officeJs) && !isAtRoot(officeJs), "officeJs", officeJs);
  }

  /** With a notice that names nobody. */
  public SiteSettings(
      @Nullable URI publicUrl,
      @Nullable String environment,
      List<String> frameAncestors,
      URI officeJs) {
    this(publicUrl, environment, frameAncestors, officeJs, Notice.NONE);
  }

  /** The same with another notice. */
  public SiteSettings withNotice(Notice other) {
    return new SiteSettings(publicUrl, environment, frameAncestors, officeJs, other);
  }

  /** As people on this machine need it. */
  public static SiteSettings standard() {
    return of(null, null, List.of(), null);
  }

  /**
   * Settings as they were typed; null or empty what was not.
   *
   * @throws ServerSettingException for what cannot be
   */
  public static SiteSettings of(
      @Nullable String publicUrl,
      @Nullable String environment,
      List<String> frameAncestors,
      @Nullable String officeJs) {
    return new SiteSettings(
        publicUrl == null ? null : uri(publicUrl, "publicUrl"),
        environment,
        frameAncestors,
        officeJs == null ? OFFICE_JS : uri(officeJs, "officeJs"));
  }

  /** Who may show the pane, as CSP writes it. */
  public String ancestors() {
    return frameAncestors.stream()
        .map(each -> each.startsWith("https:") ? each : "'" + each + "'")
        .collect(Collectors.joining(" "));
  }

  /** The scheme and host of Office.js, as CSP writes a source. */
  public String officeOrigin() {
    return officeJs.getScheme() + "://" + officeJs.getRawAuthority();
  }

  private static URI uri(String typed, String name) {
    try {
      return new URI(typed.strip());
    } catch (URISyntaxException e) {
      throw new ServerSettingException(name, typed);
    }
  }

  private static boolean isAddress(URI uri) {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    return (scheme.equals("https") || scheme.equals("http"))
        && uri.getHost() != null
        && uri.getRawUserInfo() == null
        && uri.getRawQuery() == null
        && uri.getRawFragment() == null;
  }

  private static boolean isAtRoot(URI uri) {
    return uri.getRawPath().isEmpty() || uri.getRawPath().equals("/");
  }

  private static void check(boolean holds, String name, Object value) {
    if (!holds) {
      throw new ServerSettingException(name, value);
    }
  }
}
