package org.itaworkbook.http.site;

import static org.itaworkbook.http.exchange.Endpoint.get;

import java.net.URI;
import java.util.List;
import org.itaworkbook.http.exchange.Endpoint;
import org.itaworkbook.http.exchange.Exchange;
import org.itaworkbook.http.exchange.HttpResponse;
import org.itaworkbook.http.exchange.Route;
import org.itaworkbook.http.exchange.SignInCookies;
import org.itaworkbook.http.exchange.StaticFile;
import org.itaworkbook.people.Deed;
import org.itaworkbook.signin.ProviderAwayException;
import org.itaworkbook.signin.RefusedSignInException;
import org.itaworkbook.signin.SignIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way to the provider, the way back, and out. Where something is in the way a page says so. */
public final class SignInRoutes {

  private static final Logger LOG = LoggerFactory.getLogger(SignInRoutes.class);

  private final SignIn signIn;
  private final PageRoute away = PageRoute.alone("signin-away.html");
  private final PageRoute refused = PageRoute.alone("signin-refused.html");

  private SignInRoutes(SignIn signIn) {
    this.signIn = signIn;
  }

  public static List<Endpoint> endpoints(SignIn signIn) {
    SignInRoutes routes = new SignInRoutes(signIn);
    return List.of(
        get("/signin", Deed.ANYTHING, new Open(routes::depart)),
        get("/signin/return", Deed.ANYTHING, new Open(routes::arrive)),
        get("/signout", Deed.ANYTHING, new Open(routes::leave)));
  }

  /** A route for whoever is not signed in. */
  private record Open(Route route) implements Route {

    @Override
    public HttpResponse answer(Exchange exchange) throws java.io.IOException {
      return route.answer(exchange);
    }

    @Override
    public boolean open(Exchange exchange) {
      return true;
    }
  }

  private HttpResponse depart(Exchange exchange) {
    try {
      SignIn.Departure departure = signIn.depart(exchange.query().parameter("to").orElse("/"));
      return to(departure.provider())
          .with("Set-Cookie", SignInCookies.kept(SignInCookies.WAY, departure.kept(), SignIn.WAY));
    } catch (ProviderAwayException e) {
      return away(e, exchange);
    }
  }

  private HttpResponse arrive(Exchange exchange) {
    try {
      SignIn.Arrival arrival =
          signIn.arrive(
              exchange.cookie(SignInCookies.WAY).orElse(null),
              exchange.query().parameter("state").orElse(null),
              exchange.query().parameter("code").orElse(null));
      return to(URI.create(arrival.to()))
          .with(
              "Set-Cookie",
              SignInCookies.kept(SignInCookies.SIGNED_IN, arrival.kept(), SignIn.SIGNED_IN));
    } catch (ProviderAwayException e) {
      return away(e, exchange);
    } catch (RefusedSignInException e) {
      LOG.info("A sign-in was refused: {}", e.getMessage());
      return page(403, refused, exchange);
    }
  }

  /** Forgets here first, so that nothing at the provider can hinder that. */
  private HttpResponse leave(Exchange exchange) {
    return to(signIn.signOut())
        .with("Set-Cookie", SignInCookies.forgotten(SignInCookies.SIGNED_IN));
  }

  private HttpResponse away(ProviderAwayException cause, Exchange exchange) {
    LOG.warn("Nobody can sign in now: {}", cause.getMessage());
    return page(503, away, exchange).with("Retry-After", "30");
  }

  private static HttpResponse page(int status, PageRoute page, Exchange exchange) {
    StaticFile file = page.file(exchange);
    return new HttpResponse(status, file.headers(), file.bytes()).with("Cache-Control", "no-store");
  }

  private static HttpResponse to(URI place) {
    return HttpResponse.bytes(302, "text/plain", new byte[0]).with("Location", place.toString());
  }
}
