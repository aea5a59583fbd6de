package org.itaworkbook.http.exchange;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * Whether a page of this server's own had its reader's browser ask. A browser sends a cookie along
 * whoever's page asks, but says truly whose page that is (Origin, and Fetch Metadata where it knows
 * them); a program that says nothing has no cookie to be misused.
 */
public final class OwnPage {

  /** Where a browser says how far the page that asks is from this server (Fetch Metadata). */
  public static final String FETCH_SITE = "Sec-Fetch-Site";

  private OwnPage() {}

  /**
   * @param origin of the server as browsers see it
   * @throws ProblemException FOREIGN_ORIGIN if it was another page, or that is not said
   */
  public static void demand(Request request, String origin) {
    String said = request.getHeaders().get(HttpHeader.ORIGIN);
    String site = request.getHeaders().get(FETCH_SITE);
    if (!origin.equalsIgnoreCase(said) || site != null && !site.equals("same-origin")) {
      throw new ProblemException(ProblemType.FOREIGN_ORIGIN, String.valueOf(said));
    }
  }
}
