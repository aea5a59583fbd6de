package org.itaworkbook.http;

import static org.itaworkbook.http.exchange.Endpoint.get;
import static org.itaworkbook.http.exchange.Endpoint.post;

import java.util.List;
import java.util.stream.Stream;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.framework.Frameworks;
import org.itaworkbook.http.api.AssessWorkbook;
import org.itaworkbook.http.api.CollectAnswers;
import org.itaworkbook.http.api.FillTemplate;
import org.itaworkbook.http.api.FixedJson;
import org.itaworkbook.http.api.ListAudit;
import org.itaworkbook.http.api.ListDeliveries;
import org.itaworkbook.http.api.ListFrameworks;
import org.itaworkbook.http.api.ListTemplates;
import org.itaworkbook.http.api.MakeUnitWorkbooks;
import org.itaworkbook.http.api.OneDelivery;
import org.itaworkbook.http.api.ReadyRoute;
import org.itaworkbook.http.api.ScoreResponses;
import org.itaworkbook.http.api.SendDeliveries;
import org.itaworkbook.http.api.ShowFramework;
import org.itaworkbook.http.api.WriteOverview;
import org.itaworkbook.http.api.WriteReport;
import org.itaworkbook.http.exchange.Endpoint;
import org.itaworkbook.http.handlers.Guard;
import org.itaworkbook.http.handlers.Readiness;
import org.itaworkbook.http.settings.SiteSettings;
import org.itaworkbook.http.site.SignInRoutes;
import org.itaworkbook.http.site.Site;
import org.itaworkbook.mailing.Mailing;
import org.itaworkbook.people.Deed;
import org.itaworkbook.signin.SignIn;
import org.itaworkbook.workers.Workers;
import org.jspecify.annotations.Nullable;

/** What answers at which path; openapi.json describes the same, but for the pages. */
final class Routes {

  private Routes() {}

  /**
   * @param signIn how people sign in; null where they do not
   */
  static List<Endpoint> of(
      Engine engine,
      Workers workers,
      Mailing mailing,
      SiteSettings site,
      Readiness readiness,
      @Nullable SignIn signIn) {
    return Stream.of(
            api(engine, workers, mailing, readiness),
            Site.endpoints(site, signIn != null, mailing.settings()),
            signIn == null ? List.<Endpoint>of() : SignInRoutes.endpoints(signIn, site, mailing))
        .flatMap(List::stream)
        .toList();
  }

  static List<Endpoint> api(Engine engine, Workers workers, Mailing mailing, Readiness readiness) {
    Frameworks frameworks = engine.years().frameworks();
    OneDelivery delivery = new OneDelivery(mailing);
    return List.of(
        post("/api/v1/assessments", Deed.ANALYSE, new AssessWorkbook(engine, workers)),
        post("/api/v1/overviews", Deed.OVERVIEW, new WriteOverview(workers, mailing)),
        post("/api/v1/units", Deed.ANALYSE, new MakeUnitWorkbooks(engine.clock(), workers)),
        get("/api/v1/deliveries", Deed.SEE_LETTERS, new ListDeliveries(mailing)),
        post("/api/v1/deliveries", Deed.MAIL, new SendDeliveries(workers, mailing)),
        get("/api/v1/deliveries/{id}", Deed.SEE_LETTERS, delivery::show),
        post("/api/v1/deliveries/{id}/retry", Deed.MAIL, delivery::retry),
        post("/api/v1/deliveries/{id}/settle", Deed.MAIL, delivery::settle),
        get("/api/v1/audit", Deed.SEE_AUDIT, new ListAudit(mailing)),
        post("/api/v1/collections", Deed.ANALYSE, new CollectAnswers(workers)),
        post("/api/v1/reports", Deed.ANALYSE, new WriteReport(engine, workers)),
        post("/api/v1/scores", Deed.ANALYSE, ScoreResponses.scores(workers)),
        post("/api/v1/counts", Deed.ANALYSE, ScoreResponses.counts(workers)),
        get("/api/v1/templates", Deed.ANALYSE, new ListTemplates(engine.years())),
        get(FillTemplate.PATH, Deed.ANALYSE, FillTemplate.forAgency(engine)),
        post(FillTemplate.PATH, Deed.ANALYSE, FillTemplate.fromUpload(engine, workers)),
        get("/api/v1/frameworks", Deed.ANALYSE, new ListFrameworks(frameworks)),
        get("/api/v1/frameworks/{year}", Deed.ANALYSE, new ShowFramework(frameworks)),
        get("/api/v1/openapi.json", Deed.ANYTHING, FixedJson.openApi()),
        get(Guard.HEALTH, Deed.ANYTHING, FixedJson.health()),
        get(Guard.READY, Deed.ANYTHING, new ReadyRoute(readiness)));
  }
}
