package org.itaworkbook.http.site;

import static org.itaworkbook.http.exchange.Endpoint.get;
import static org.itaworkbook.http.exchange.Endpoint.post;

import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.itaworkbook.http.exchange.Allowance;
import org.itaworkbook.http.exchange.Allowances;
import org.itaworkbook.http.exchange.Endpoint;
import org.itaworkbook.http.exchange.Exchange;
import org.itaworkbook.http.exchange.HttpResponse;
import org.itaworkbook.http.exchange.NotPermittedException;
import org.itaworkbook.http.exchange.ProblemException;
import org.itaworkbook.http.exchange.ProblemType;
import org.itaworkbook.http.exchange.Route;
import org.itaworkbook.http.exchange.SignInCookies;
import org.itaworkbook.http.exchange.StaticFile;
import org.itaworkbook.http.settings.SiteSettings;
import org.itaworkbook.json.server.PaneTokenJson;
import org.itaworkbook.json.server.PersonJson;
import org.itaworkbook.json.server.SignedOutJson;
import org.itaworkbook.mail.outbox.OutboxException;
import org.itaworkbook.mailing.Mailing;
import org.itaworkbook.people.Act;
import org.itaworkbook.people.Actor;
import org.itaworkbook.people.Deed;
import org.itaworkbook.people.Permits;
import org.itaworkbook.people.Person;
import org.itaworkbook.signin.ProviderAwayException;
import org.itaworkbook.signin.RefusedSignInException;
import org.itaworkbook.signin.RefusedSignInException.Reason;
import org.itaworkbook.signin.SignIn;
import org.itaworkbook.store.DatabaseSettingException;
import org.itaworkbook.text.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way to the provider, the way back, and out. Where something is in the way a page says so. */
public final class SignInRoutes {

  private static final Logger LOG = LoggerFactory.getLogger(SignInRoutes.class);

  /** From the path where people come back to the root. */
  private static final String UP = "../";

  /** Unsound sign-ins of one network within {@link #WHILE}. */
  static final int FAILED = 20;

  private static final Duration WHILE = Duration.ofMinutes(10);

  /** Refused sign-ins that are written down within a minute; all stand in the log. */
  private static final int WRITTEN = 20;

  private final SignIn signIn;
  private final Mailing mailing;
  private final SignInCookies cookies;
  private final PageRoute away = PageRoute.anywhere("signin-away.html", "");
  private final PageRoute awayInside = PageRoute.anywhere("signin-away.html", UP);
  private final Map<Reason, PageRoute> refused = new EnumMap<>(Reason.class);
  private final PageRoute often = often("");
  private final PageRoute oftenInside = often(UP);
  private final Allowances failed = new Allowances(FAILED, WHILE, System::nanoTime);

  /** Anybody can have a sign-in refused as often as he likes, and must not fill the database. */
  private final Allowance written = new Allowance(WRITTEN, Duration.ofMinutes(1), System::nanoTime);

  private SignInRoutes(SignIn signIn, Mailing mailing) {
    this.signIn = signIn;
    this.mailing = mailing;
    cookies = new SignInCookies(signIn.path());
    for (Reason each : Reason.values()) {
      refused.put(
          each,
          PageRoute.saying("signin-refused.html", UP, Messages.text("signin.refused." + each)));
    }
  }

  public static List<Endpoint> endpoints(SignIn signIn, SiteSettings site, Mailing mailing) {
    SignInRoutes routes = new SignInRoutes(signIn, mailing);
    return List.of(
        get("/signin", Deed.ANYTHING, new Open(routes::depart)),
        get("/signin/return", Deed.ANYTHING, new Open(routes::arrive)),
        get("/signin/person", Deed.ANYTHING, new Open(routes::person)),
        post("/signin/token", Deed.ANYTHING, routes::token),
        get("/signed-in", Deed.ANYTHING, PageRoute.alone("signed-in.html")),
        get(
            "/pane/signed-in",
            Deed.ANYTHING,
            PageRoute.withOffice("pane-signed-in.html", site, UP)),
        get("/signout", Deed.ANYTHING, PageRoute.alone("signout.html")),
        post("/signout", Deed.ANYTHING, new Open(routes::leave)));
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

  private static PageRoute often(String base) {
    return PageRoute.saying("signin-refused.html", base, Messages.text("signin.refused.OFTEN"));
  }

  /** Whoever could not come back now is told before he gives the provider his password. */
  private HttpResponse depart(Exchange exchange) {
    long wait = failed.seconds(exchange.network());
    if (wait > 0) {
      return later(wait, often, exchange);
    }
    try {
      SignIn.Departure departure = signIn.depart(exchange.query().parameter("to").orElse("/"));
      return to(departure.provider())
          .withCookie(cookies.kept(cookies.way(), departure.kept(), SignIn.WAY));
    } catch (ProviderAwayException e) {
      return away(e, away, exchange);
    }
  }

  /**
   * Of one network so many may come whom the provider was asked about and whose answers were
   * unsound. Each counts while it is asked, so that many at once are not let through either.
   * Whoever comes late, gave up or was not let in by the provider costs nothing.
   */
  private HttpResponse arrive(Exchange exchange) {
    String network = exchange.network();
    if (!failed.tryTake(network)) {
      return later(Math.max(1, failed.seconds(network)), oftenInside, exchange)
          .withCookie(cookies.forgotten(cookies.way()));
    }
    boolean unsound = false;
    try {
      SignIn.Arrival arrival =
          signIn.arrive(
              exchange.cookie(cookies.way()).orElse(null),
              exchange.query().parameter("state").orElse(null),
              exchange.query().parameter("code").orElse(null));
      signIn
          .ofCookie(arrival.kept())
          .ifPresent(
              person -> write(exchange.actor(person), Act.of(Act.Kind.SIGN_IN, "SIGNED_IN")));
      return to(URI.create(signIn.path() + arrival.to()))
          .withCookie(cookies.kept(cookies.signedIn(), arrival.kept(), SignIn.SIGNED_IN))
          .withCookie(cookies.forgotten(cookies.way()));
    } catch (ProviderAwayException e) {
      return away(e, awayInside, exchange);
    } catch (RefusedSignInException e) {
      LOG.info("A sign-in was refused: {}", e.getMessage());
      unsound = e.reason() == Reason.UNSOUND;
      if (unsound && failed.seconds(network) > 0) {
        LOG.warn("Many sign-ins fail that come from {}", exchange.stranger().address());
      }
      if (e.reason() != Reason.LATE && mayWrite()) {
        write(exchange.stranger(), Act.of(Act.Kind.REFUSED, "sign-in-" + word(e.reason())));
      }
      return page(403, Objects.requireNonNull(refused.get(e.reason())), exchange)
          .withCookie(cookies.forgotten(cookies.way()));
    } finally {
      if (!unsound) {
        failed.giveBack(network);
      }
    }
  }

  private boolean mayWrite() {
    synchronized (written) {
      return written.tryTake();
    }
  }

  private static HttpResponse later(long seconds, PageRoute page, Exchange exchange) {
    return page(429, page, exchange).with("Retry-After", Long.toString(seconds));
  }

  private static String word(Reason reason) {
    return reason.name().toLowerCase(Locale.ROOT);
  }

  /** Who signs in is written down; while the database is away he gets in all the same. */
  private void write(Actor by, Act act) {
    try {
      mailing.noteSignIn(by, act);
    } catch (OutboxException | DatabaseSettingException e) {
      LOG.warn("A sign-in could not be written down: {}", e.getMessage());
    }
  }

  /** Tells a page who is signed in; nobody is no fault. */
  private HttpResponse person(Exchange exchange) {
    PersonJson told =
        exchange
            .cookie(cookies.signedIn())
            .flatMap(signIn::ofCookie)
            .map(each -> new PersonJson(each.name(), Permits.may(each, Deed.SEE_AUDIT)))
            .orElseGet(() -> new PersonJson(null, false));
    return HttpResponse.json(told);
  }

  /**
   * Gives the page that the pane opened what the pane is known by. Who has no cookie gets none: a
   * token must not beget others.
   */
  private HttpResponse token(Exchange exchange) {
    if (exchange.person().how() != Person.How.COOKIE) {
      throw new NotPermittedException();
    }
    String token =
        exchange
            .cookie(cookies.signedIn())
            .flatMap(signIn::forPane)
            .orElseThrow(() -> new ProblemException(ProblemType.SIGN_IN_NEEDED));
    return HttpResponse.json(new PaneTokenJson(token, exchange.person().name()));
  }

  /**
   * Forgets here, so that nothing at the provider can hinder that, and tells the page where to sign
   * out there. Whoever's sign-in is over may still be known there, so that anybody may ask; but no
   * page of another site for him, and no address that a browser fetches by itself.
   */
  private HttpResponse leave(Exchange exchange) {
    exchange.demandOwnPage(signIn.origin());
    return HttpResponse.json(new SignedOutJson(signIn.signOut().toString()))
        .withCookie(cookies.forgotten(cookies.signedIn()));
  }

  private static HttpResponse away(ProviderAwayException cause, PageRoute page, Exchange exchange) {
    LOG.warn("Nobody can sign in now: {}", cause.getMessage());
    return page(503, page, exchange).with("Retry-After", "30");
  }

  private static HttpResponse page(int status, PageRoute page, Exchange exchange) {
    StaticFile file = page.file(exchange);
    return new HttpResponse(status, file.headers(), file.bytes()).with("Cache-Control", "no-store");
  }

  private static HttpResponse to(URI place) {
    return HttpResponse.bytes(302, "text/plain", new byte[0]).with("Location", place.toString());
  }
}
