package org.itaworkbook.http;

import java.util.List;

/** The web page, the task pane and what belongs to them. Every page is made when the server is. */
final class Site {

  private Site() {}

  static List<Route> routes(SiteSettings settings) {
    return List.of(
        PageRoute.alone("/", "index.html"),
        PageRoute.pane(settings),
        PageRoute.alone("/help", "help.html"),
        PageRoute.alone("/api", "api.html"),
        new ManifestRoute(settings),
        new AssetRoute(),
        new TextsRoute());
  }
}
