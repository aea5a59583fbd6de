package org.itaworkbook.http.site;

import java.util.List;
import org.itaworkbook.http.exchange.Route;
import org.itaworkbook.http.settings.SiteSettings;

/** The web page, the task pane and what belongs to them. Every page is made when the server is. */
public final class Site {

  private Site() {}

  public static List<Route> routes(SiteSettings settings) {
    return List.of(
        PageRoute.alone("/", "index.html"),
        PageRoute.pane(settings),
        PageRoute.alone("/help", "help.html"),
        PageRoute.alone("/api", "api.html"),
        new ManifestRoute(settings),
        AssetRoute.inFolders(),
        AssetRoute.ofEarlierManifests(),
        new TextsRoute());
  }
}
