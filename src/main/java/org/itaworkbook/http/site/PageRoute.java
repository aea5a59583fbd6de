package org.itaworkbook.http.site;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaworkbook.http.exchange.Exchange;
import org.itaworkbook.http.exchange.StaticFile;
import org.itaworkbook.http.exchange.StaticRoute;
import org.itaworkbook.http.settings.Notice;
import org.itaworkbook.http.settings.SiteSettings;
import org.itaworkbook.mail.settings.MailSettings;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;
import org.itaworkbook.text.TextTemplate;

/**
 * A page in Thai and English. In its file {@code <!-- head -->} stands for what {@code
 * parts/head.html} holds, and so for the other parts that pages share, {@code {{key}}} for the text
 * {@code page.key}, {@code {{lang}}} for the language, {@code {{base}}} for the way to the root
 * and, in the task pane, {@code {{office-js}}} for the address of Office.js.
 */
public final class PageRoute implements StaticRoute {

  /** Its own files, and what the page itself made; no style or script in the page's text. */
  private static final String OWN =
      "default-src 'none'; script-src 'self'%1$s; style-src 'self'%1$s; img-src 'self' data: blob:%1$s;"
          + " connect-src 'self'%1$s; font-src 'self'; form-action 'none'; base-uri 'none';"
          + " frame-ancestors %2$s%3$s";

  /** What stands in a page for a part that others have too. */
  private static final Pattern PART = Pattern.compile("<!-- ([a-z]+) -->");

  private static final String SAID = "said";
  private static final Text NOTHING = new Text("", "");

  /** Made when they are first asked for: a server that starts need not wait for all of them. */
  private final Map<Locale, StaticFile> pages = new ConcurrentHashMap<>();

  private final String file;
  private final String policy;
  private final Map<String, String> values;
  private final Text said;

  private PageRoute(String file, String policy, Map<String, String> values, Text said) {
    this.file = file;
    this.policy = policy;
    this.values = Map.copyOf(values);
    this.said = said;
  }

  /** The text of a file, with the parts that it names, and those that they name. */
  private static String whole(String file) {
    return PART.matcher(SiteFiles.text("site/" + file).strip())
        .replaceAll(part -> Matcher.quoteReplacement(whole("parts/" + part.group(1) + ".html")));
  }

  /** A page that calls no other server and that no other page may show inside itself. */
  static PageRoute alone(String file) {
    return alone(file, Map.of());
  }

  private static PageRoute alone(String file, Map<String, String> values) {
    return alone(file, values, NOTHING);
  }

  private static PageRoute alone(String file, Map<String, String> values, Text said) {
    return new PageRoute(file, OWN.formatted("", "'none'", ""), values, said);
  }

  /**
   * The web page.
   *
   * @param signIn whether people sign in, so that it says who did
   */
  static PageRoute web(boolean signIn) {
    return alone("index.html", Map.of("signin", Boolean.toString(signIn)));
  }

  /** The page that says who did what; likewise. */
  static PageRoute audit(boolean signIn) {
    return alone("audit.html", Map.of("signin", Boolean.toString(signIn)));
  }

  /** The notice of what is kept of persons. */
  static PageRoute privacy(Notice notice, MailSettings mail) {
    Map<String, String> values = new HashMap<>();
    values.put("keep-days", Long.toString(mail.retention().toDays()));
    values.put("audit-days", Long.toString(mail.auditKept().toDays()));
    if (notice.controller() != null) {
      values.put("notice.controller.name", notice.controller());
    }
    if (notice.contact() != null) {
      values.put("notice.contact.name", notice.contact());
    }
    return alone("privacy.html", values);
  }

  /**
   * A page that is shown at any path.
   *
   * @param base what stands for the way from there to the server's root
   */
  static PageRoute anywhere(String file, String base) {
    return alone(file, Map.of("base", base));
  }

  /**
   * The same with a text that other pages of that file do not have.
   *
   * @param said stands for {@code {{said}}}
   */
  static PageRoute saying(String file, String base, Text said) {
    return alone(file, Map.of("base", base), said);
  }

  /**
   * The task pane: shown by Office and by nobody else, with Office.js from where that is had. The
   * latter loads more scripts from there, and frames of it where Excel runs in a browser.
   */
  static PageRoute pane(SiteSettings settings) {
    return withOffice("pane.html", settings, "");
  }

  /**
   * The task pane, or a window that it opens.
   *
   * @param base what stands for the way from there to the server's root
   */
  static PageRoute withOffice(String file, SiteSettings settings, String base) {
    String office = " " + settings.officeOrigin();
    return new PageRoute(
        file,
        OWN.formatted(office, settings.ancestors(), "; frame-src" + office),
        Map.of("office-js", settings.officeJs().toString(), "base", base),
        NOTHING);
  }

  @Override
  public StaticFile file(Exchange exchange) {
    return pages.computeIfAbsent(exchange.pageLanguage(), this::made);
  }

  private StaticFile made(Locale language) {
    String page =
        TextTemplate.markup(whole(file))
            .fill(name -> name.equals(SAID) ? said.in(language) : value(name, language, values));
    return StaticFile.text("text/html", page.getBytes(StandardCharsets.UTF_8))
        .with("Content-Security-Policy", policy)
        .with("Content-Language", language.getLanguage())
        .with("Vary", "Accept-Language, Accept-Encoding");
  }

  /**
   * What stands for a name.
   *
   * @throws java.util.MissingResourceException if there is no text of that name
   */
  public static String value(String name, Locale language, Map<String, String> values) {
    String value = values.get(name);
    if (value != null) {
      return value;
    }
    return switch (name) {
      case "lang" -> language.getLanguage();
      case "base" -> "";
      default -> Messages.text("page." + name).in(language);
    };
  }
}
