package org.itaworkbook.http.handlers;

import java.util.Optional;
import java.util.function.BiConsumer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.itaworkbook.http.exchange.Body;
import org.itaworkbook.http.exchange.BodyLimit;
import org.itaworkbook.http.exchange.CallerAddress;
import org.itaworkbook.http.exchange.Exchange;
import org.itaworkbook.http.exchange.HttpResponse;
import org.itaworkbook.http.exchange.LargeBodies;
import org.itaworkbook.http.exchange.MemoryBudget;
import org.itaworkbook.http.exchange.NotPermittedException;
import org.itaworkbook.http.exchange.Problem;
import org.itaworkbook.http.exchange.ProblemException;
import org.itaworkbook.http.exchange.Route;
import org.itaworkbook.http.settings.ServerLimits;
import org.itaworkbook.http.settings.ServerSettings;
import org.itaworkbook.people.Act;
import org.itaworkbook.people.Actor;
import org.itaworkbook.people.Permits;
import org.itaworkbook.people.Person;
import org.itaworkbook.signin.SignIn;
import org.itaworkbook.workers.WorkAbandonedException;
import org.jspecify.annotations.Nullable;

/**
 * The way of every request: its route is looked up, the guard asked, the body of a POST read whole,
 * the work done (by a worker, if it is heavy), the answer sent. No thread waits for a slow caller,
 * and no place of a worker is taken by one.
 *
 * <p>Jetty's own {@code EagerContentHandler} bounds what it holds of one request, not of all
 * together, and nobody can be asked whether a body is worth reading before it is read.
 */
public final class RequestHandler extends Handler.Abstract {

  private final RoutingTable routes;
  private final Guard guard;
  private final Callers callers;
  private final PersonLimits persons = new PersonLimits(System::nanoTime);
  private final Refusals refusals;
  private final ServerLimits limits;
  private final MemoryBudget room;
  private final LargeBodies disk = new LargeBodies();
  private final WorkerPool workers;
  private final ResponseSender sender;
  private final Handler wrongTokens;

  /**
   * @param signIn how people sign in; null where they do not
   * @param audit writes down what somebody who is known was refused
   */
  public RequestHandler(
      RoutingTable routes,
      ServerSettings settings,
      @Nullable SignIn signIn,
      MemoryBudget room,
      BiConsumer<Actor, Act> audit) {
    this.routes = routes;
    this.room = room;
    refusals = new Refusals(audit, System::nanoTime);
    guard = new Guard(settings);
    callers = new Callers(settings, signIn);
    limits = settings.limits();
    workers = new WorkerPool(limits);
    sender = new ResponseSender(limits, room);
    wrongTokens = WrongTokens.handler(limits, callers.unknown());
    addBean(workers, true);
    addBean(wrongTokens, true);
  }

  @Override
  public void setServer(Server server) {
    super.setServer(server);
    wrongTokens.setServer(server);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    RoutingTable.Match match = routes.match(request);
    RequestLog.routed(request, match.template());
    BodyLimit most = match.route().most(limits.uploadBytes());
    Body body = body(request, most.bytes());
    Request.addCompletionListener(request, failure -> body.close());
    Exchange exchange = new Exchange(request, match.parameters(), body);
    boolean open = Guard.isForAnybody(request) || match.route().open(exchange);
    Optional<Problem> refused = guard.check(request, open);
    if (refused.isEmpty() && !open) {
      refused = admitted(match, exchange, request);
    }
    if (refused.isPresent() && refused.get().type() == callers.unknown()) {
      return wrongTokens.handle(request, response, callback);
    }
    if (refused.isEmpty() && match.route().heavy()) {
      refused = workers.crowded();
    }
    Runnable work = () -> work(match.route(), exchange, request, response, callback);
    if (hasBody(request) && (refused.isPresent() || !HttpMethod.GET.is(request.getMethod()))) {
      Body taken = match.takesBody() ? body : null;
      new BodyReader(request, response, callback, limits, most, taken, work)
          .start(refused.orElse(null));
    } else if (refused.isPresent()) {
      ProblemHandler.write(refused.get(), request, response, callback);
    } else {
      work.run();
    }
    return true;
  }

  /** Pieces of work that are under way. */
  public int working() {
    return workers.working();
  }

  /** Pieces of work that wait. */
  public int waiting() {
    return workers.waiting();
  }

  /** Finds out who calls, and what stands in the way of what is asked for. */
  private Optional<Problem> admitted(RoutingTable.Match match, Exchange exchange, Request request) {
    Optional<Person> person;
    try {
      person = callers.of(request);
    } catch (ProblemException e) {
      return Optional.of(e.problem());
    }
    if (person.isEmpty()) {
      return Optional.of(Problem.of(callers.unknown()));
    }
    exchange.by(person.get());
    boolean may = Permits.may(person.get(), match.deed());
    boolean heavy = may && match.route().heavy();
    Optional<Problem> tooMuch = persons.begin(person.get(), heavy);
    if (tooMuch.isPresent()) {
      return tooMuch;
    }
    if (heavy) {
      Request.addCompletionListener(request, failure -> persons.end(person.get()));
    }
    return may
        ? Optional.empty()
        : Optional.of(refused(request, exchange, new NotPermittedException()));
  }

  /** Has it written down with what was asked for; what he is told. */
  private Problem refused(Request request, Exchange exchange, NotPermittedException refusal) {
    String route = request.getMethod() + " " + routes.match(request).template();
    refusals.write(exchange.actor(), refusal.act().at(route));
    return refusal.problem();
  }

  private Body body(Request request, long most) {
    String caller = CallerAddress.of(request);
    long length = request.getLength();
    return new Body(
        room.of(caller),
        length < 0 ? most : length,
        most > limits.uploadBytes() ? disk.of(caller) : null);
  }

  static boolean hasBody(Request request) {
    return request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
  }

  private void work(
      Route route, Exchange exchange, Request request, Response response, Callback callback) {
    Answering answering = new Answering(route, exchange, request, response, callback);
    if (route.heavy()) {
      workers.run(answering, request.getComponents().getScheduler());
    } else {
      answering.run();
    }
  }

  /** The work on a request whose body is there. */
  private final class Answering implements HeavyWork {

    private final Route route;
    private final Exchange exchange;
    private final Request request;
    private final Response response;
    private final Callback callback;

    Answering(
        Route route, Exchange exchange, Request request, Response response, Callback callback) {
      this.route = route;
      this.exchange = exchange;
      this.request = request;
      this.response = response;
      this.callback = callback;
    }

    @Override
    public double seconds() {
      return exchange.workSeconds();
    }

    @Override
    public void run() {
      RequestNumbers.during(request, this::work);
    }

    private void work() {
      try {
        sender.send(answer(), request, response, callback);
      } catch (WorkAbandonedException gone) {
        drop();
      } catch (RuntimeException failure) {
        Response.writeError(request, response, callback, failure);
      }
    }

    /** Does the work; what was sent is let go before the answer leaves. */
    private HttpResponse answer() {
      try (exchange) {
        return route.answer(exchange);
      } catch (WorkAbandonedException gone) {
        throw gone;
      } catch (NotPermittedException refusal) {
        return ProblemHandler.answer(
            refused(request, exchange, refusal), request, exchange.language());
      } catch (Throwable failure) {
        return ProblemHandler.answer(Problem.of(failure), request, exchange.language());
      }
    }

    @Override
    public void refuse(Problem problem) {
      exchange.close();
      ProblemHandler.write(problem, request, response, callback);
    }

    @Override
    public boolean isAbandoned() {
      return exchange.isAbandoned();
    }

    @Override
    public void drop() {
      exchange.close();
      callback.failed(new EofException("the caller has gone"));
    }
  }
}
