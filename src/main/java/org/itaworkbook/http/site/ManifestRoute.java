package org.itaworkbook.http.site;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.itaworkbook.http.exchange.Exchange;
import org.itaworkbook.http.exchange.Languages;
import org.itaworkbook.http.exchange.StaticFile;
import org.itaworkbook.http.exchange.StaticRoute;
import org.itaworkbook.http.settings.SiteSettings;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;
import org.itaworkbook.text.TextTemplate;

/**
 * The manifest of the Excel add-in, for the address under which it is asked for or the public one.
 * Its form is that of an add-in-only manifest (Microsoft, MS-OWEMXML); {@code manifest.xml} in
 * {@code org/itaworkbook/http} is its template.
 */
public final class ManifestRoute implements StaticRoute {

  private final SiteSettings settings;
  private final TextTemplate template = TextTemplate.markup(SiteFiles.text("manifest.xml"));

  ManifestRoute(SiteSettings settings) {
    this.settings = settings;
    manifest(URI.create("https://localhost"));
  }

  @Override
  public StaticFile file(Exchange exchange) {
    return manifest(Objects.requireNonNullElseGet(settings.publicUrl(), exchange::origin));
  }

  /** Office takes https only, so the addresses are such even where the server does not speak it. */
  private StaticFile manifest(URI address) {
    boolean secure = address.getScheme().equals("https");
    String base = secure ? address.toString() : "https" + address.toString().substring(4);
    Text note = Messages.text(secure ? "manifest.note.ready" : "manifest.note.plain", base);
    String manifest =
        template.fill(
            name ->
                switch (name) {
                  case "note" -> note.th() + " / " + note.en();
                  case "id" -> id().toString();
                  case "version" -> version();
                  case "mark" ->
                      settings.environment() == null ? "" : " [" + settings.environment() + "]";
                  case "base" -> base;
                  case "origin" -> base.replaceFirst("(?<=[^/:])/.*", "");
                  default -> text(name);
                });
    return StaticFile.text("application/xml", manifest.getBytes(StandardCharsets.UTF_8));
  }

  /** The text that {@code th.KEY} or {@code en.KEY} names. */
  private static String text(String name) {
    Locale language = Languages.named(name.substring(0, 2)).orElseThrow();
    return Messages.text("manifest." + name.substring(3)).in(language);
  }

  /** The same wherever and whenever the program runs, and another for each environment. */
  private UUID id() {
    String name =
        "org.itaworkbook.add-in/" + Objects.requireNonNullElse(settings.environment(), "");
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /** The program's own, with the four numbers that Office compares. */
  private static String version() {
    String version = ManifestRoute.class.getPackage().getImplementationVersion();
    return version != null && version.matches("\\d{1,5}\\.\\d{1,5}\\.\\d{1,5}")
        ? version + ".0"
        : "1.0.0.0";
  }
}
