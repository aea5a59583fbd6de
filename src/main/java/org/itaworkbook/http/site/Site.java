package org.itaworkbook.http.site;

import static org.itaworkbook.http.exchange.Endpoint.get;

import java.util.List;
import org.itaworkbook.http.exchange.Endpoint;
import org.itaworkbook.http.settings.SiteSettings;
import org.itaworkbook.mail.settings.MailSettings;
import org.itaworkbook.people.Deed;

/** The web page, the task pane and what belongs to them. Every page is made when the server is. */
public final class Site {

  private Site() {}

  /**
   * @param signIn whether people sign in
   * @param mail says how long what is kept
   */
  public static List<Endpoint> endpoints(SiteSettings settings, boolean signIn, MailSettings mail) {
    return List.of(
        get("/", Deed.ANYTHING, PageRoute.web(signIn)),
        get("/pane", Deed.ANYTHING, PageRoute.pane(settings)),
        get("/help", Deed.ANYTHING, PageRoute.alone("help.html")),
        get("/api", Deed.ANYTHING, PageRoute.alone("api.html")),
        get("/audit", Deed.ANYTHING, PageRoute.audit(signIn)),
        get("/privacy", Deed.ANYTHING, PageRoute.privacy(settings.notice(), mail)),
        get("/manifest.xml", Deed.ANYTHING, new ManifestRoute(settings)),
        get("/assets/{folder}/{file}", Deed.ANYTHING, AssetRoute.inFolders()),
        get("/assets/{file}", Deed.ANYTHING, AssetRoute.ofEarlierManifests()),
        get("/texts/{file}", Deed.ANYTHING, new TextsRoute()));
  }
}
