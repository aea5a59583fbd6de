package org.itaworkbook.http.api;

import org.itaworkbook.http.exchange.Exchange;
import org.itaworkbook.http.exchange.Fault;
import org.itaworkbook.http.exchange.HttpResponse;
import org.itaworkbook.http.exchange.Problem;
import org.itaworkbook.http.exchange.ProblemException;
import org.itaworkbook.http.exchange.Route;
import org.itaworkbook.json.units.DeliveryJson;
import org.itaworkbook.letters.Delivery;
import org.itaworkbook.mail.outbox.Outbox;
import org.itaworkbook.mailing.Mailing;

/** One letter: what became of it, or what a person says of it. */
public final class DeliveryRoute extends Route {

  /** What is done with the letter. */
  public enum Act {
    SHOW("GET", ""),
    RETRY("POST", "/retry"),
    SETTLE("POST", "/settle");

    private final String method;
    private final String end;

    Act(String method, String end) {
      this.method = method;
      this.end = end;
    }
  }

  private static final long serialVersionUID = 1L;

  private final transient Mailing mailing;
  private final Act act;

  public DeliveryRoute(Mailing mailing, Act act) {
    super(DeliveriesRoute.PATH + "/{id}" + act.end, act.method);
    this.mailing = mailing;
    this.act = act;
  }

  @Override
  public HttpResponse answer(Exchange call) {
    long id = id(call.rest().get(0));
    Outbox outbox = outbox();
    Delivery before = find(outbox, id);
    boolean done =
        switch (act) {
          case SHOW -> true;
          case RETRY -> outbox.retry(id);
          case SETTLE -> outbox.settle(id, delivered(call));
        };
    if (!done) {
      throw new ProblemException(Problem.of(Fault.NOT_SETTLED, id, before.state().text()));
    }
    if (act == Act.RETRY) {
      mailing.hurry();
    }
    return DeliveriesRoute.json(DeliveryJson.of(find(outbox, id), call.language()), call);
  }

  private Outbox outbox() {
    if (!mailing.settings().database().exists()) {
      throw new ProblemException(Problem.of(Fault.NOT_FOUND));
    }
    return mailing.outbox();
  }

  private static Delivery find(Outbox outbox, long id) {
    return outbox.find(id).orElseThrow(() -> new ProblemException(Problem.of(Fault.NOT_FOUND)));
  }

  private static boolean delivered(Exchange call) {
    String as = call.parameter("as").orElse("");
    return switch (as) {
      case "delivered" -> true;
      case "dropped" -> false;
      default -> throw Exchange.notAmong("as", as, "delivered, dropped");
    };
  }

  private static long id(String segment) {
    if (!segment.matches("[0-9]{1,18}")) {
      throw new ProblemException(Problem.of(Fault.NOT_FOUND));
    }
    return Long.parseLong(segment);
  }
}
