package org.itaworkbook.http.site;

import static org.itaworkbook.http.exchange.Endpoint.get;

import java.util.List;
import org.itaworkbook.http.exchange.Endpoint;
import org.itaworkbook.http.settings.SiteSettings;

/** The web page, the task pane and what belongs to them. Every page is made when the server is. */
public final class Site {

  private Site() {}

  public static List<Endpoint> endpoints(SiteSettings settings) {
    return List.of(
        get("/", PageRoute.alone("index.html")),
        get("/pane", PageRoute.pane(settings)),
        get("/help", PageRoute.alone("help.html")),
        get("/api", PageRoute.alone("api.html")),
        get("/manifest.xml", new ManifestRoute(settings)),
        get("/assets/{folder}/{file}", AssetRoute.inFolders()),
        get("/assets/{file}", AssetRoute.ofEarlierManifests()),
        get("/texts/{file}", new TextsRoute()));
  }
}
