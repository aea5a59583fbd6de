package org.itaworkbook.http.exchange;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpScheme;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.URIUtil;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Frameworks;
import org.itaworkbook.people.Actor;
import org.itaworkbook.people.Person;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.text.Digits;
import org.itaworkbook.text.Messages;
import org.jspecify.annotations.Nullable;

/** One request, as a route sees it, with what it carries. For one thread at a time. */
public final class Exchange implements AutoCloseable {

  private static final String FILE = "file";
  private static final Set<String> LOOPBACKS =
      Set.of("::1", "[::1]", "0:0:0:0:0:0:0:1", "[0:0:0:0:0:0:0:1]");

  private final Request request;
  private final Map<String, String> path;
  private final Body body;
  private final Presence caller;
  private @Nullable Map<String, List<Upload>> uploads;
  private @Nullable Person person;

  /**
   * @param path the values of the parameters in the template of the path, as they were sent
   */
  public Exchange(Request request, Map<String, String> path, Body body) {
    this.request = request;
    this.path = Map.copyOf(path);
    this.body = body;
    caller = new Presence(request.getConnectionMetaData().getConnection().getEndPoint());
  }

  /** Says who asks, once that is known. */
  public void by(Person caller) {
    person = caller;
  }

  /** Who asks; known at every route that is not open. */
  public Person person() {
    return Objects.requireNonNull(person, "person");
  }

  /** The same as it is written down for later. */
  public Actor actor() {
    return actor(person());
  }

  /** The same of somebody who has just shown who he is. */
  public Actor actor(Person caller) {
    return Actor.of(caller, Request.getRemoteAddr(request));
  }

  /** The same of somebody who has not. */
  public Actor stranger() {
    return Actor.stranger(Request.getRemoteAddr(request));
  }

  /** Whom what he takes is charged to; see {@link CallerAddress}. */
  public String network() {
    return CallerAddress.of(request);
  }

  /** What the caller's browser keeps under a name. */
  public Optional<String> cookie(String name) {
    return SignInCookies.of(request, name);
  }

  /**
   * Sees to it that a page of this server's own asks.
   *
   * @param origin of the server as browsers see it
   * @throws ProblemException FOREIGN_ORIGIN if another does, or that is not said
   */
  public void demandOwnPage(String origin) {
    OwnPage.demand(request, origin);
  }

  /** Whether who asks sits at this machine, by what a trusted proxy says if there is one. */
  public boolean isOnThisMachine() {
    String address = Request.getRemoteAddr(request);
    return address.startsWith("127.") || LOOPBACKS.contains(address);
  }

  public Locale language() {
    return Languages.of(header(HttpHeader.ACCEPT_LANGUAGE));
  }

  /**
   * The language of a page: the one in the address, else the one that the reader's browser asks
   * for.
   */
  public Locale pageLanguage() {
    return query().parameter("lang").flatMap(Languages::named).orElseGet(this::language);
  }

  /**
   * The scheme, host and port that the caller used, by what a trusted proxy says if there is one;
   * any scheme but https is taken for http.
   */
  public URI origin() {
    String said = request.getHttpURI().getScheme();
    String scheme = (HttpScheme.HTTPS.is(said) ? HttpScheme.HTTPS : HttpScheme.HTTP).asString();
    int port = Request.getServerPort(request);
    boolean usual = port == URIUtil.getDefaultPortForScheme(scheme);
    return URI.create(scheme + "://" + Request.getServerName(request) + (usual ? "" : ":" + port));
  }

  /** Whether the caller can unpack gzip. */
  boolean takesGzip() {
    return Accept.takesGzip(header(HttpHeader.ACCEPT_ENCODING));
  }

  /** Whether the caller holds the content of that entity tag already (RFC 9110, 13.1.2). */
  boolean has(String etag) {
    String held = header(HttpHeader.IF_NONE_MATCH);
    return held != null
        && Arrays.stream(held.split(",", -1))
            .map(String::strip)
            .anyMatch(each -> each.equals("*") || each.equals(etag) || each.equals("W/" + etag));
  }

  /**
   * The media type to answer with, of those offered.
   *
   * @throws ProblemException if the caller takes none of them
   */
  public String accepted(String... offered) {
    List<String> headers = request.getHeaders().getValuesList(HttpHeader.ACCEPT);
    return Accept.best(headers.isEmpty() ? null : String.join(",", headers), List.of(offered))
        .orElseThrow(
            () -> new ProblemException(ProblemType.NOT_ACCEPTABLE, String.join(", ", offered)));
  }

  /** Whether a reader asks, who takes a page, rather than a program. */
  public boolean wantsPage() {
    return Accept.best(header(HttpHeader.ACCEPT), List.of(MediaTypes.PROBLEM, MediaTypes.HTML))
        .filter(MediaTypes.HTML::equals)
        .isPresent();
  }

  /** Whether it only asks for something (RFC 9110, 9.2.1). */
  public boolean isSafe() {
    return HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod());
  }

  /**
   * The file that was sent: the body, or where that is a form the file in its field {@code file}.
   *
   * @throws ProblemException MISSING_FILE if the form has none
   * @throws RefusedException EMPTY if there is nothing in it, INVALID_JSON if that should be JSON
   */
  public Upload upload() {
    Upload upload = single(FILE);
    if (upload == null) {
      throw new ProblemException(ProblemType.MISSING_FILE);
    }
    if (upload.bytes().length == 0) {
      throw upload.isJson()
          ? new RefusedException(Refusal.INVALID_JSON, Messages.text("http.json.empty"))
          : new RefusedException(Refusal.EMPTY);
    }
    return upload;
  }

  /**
   * The same of a request that only a form can make.
   *
   * @throws ProblemException MISSING_FILE if it is none
   */
  public Upload formUpload() {
    if (!Multipart.isForm(header(HttpHeader.CONTENT_TYPE))) {
      throw new ProblemException(ProblemType.MISSING_FILE);
    }
    return upload();
  }

  /**
   * The one file in a field of the form; null where there is none.
   *
   * @throws ProblemException SEVERAL_FILES if there are more, since none may be dropped
   */
  public @Nullable Upload single(String field) {
    List<Upload> sent = uploads(field);
    if (sent.size() > 1) {
      throw new ProblemException(ProblemType.SEVERAL_FILES, sent.size(), field);
    }
    return sent.isEmpty() ? null : sent.get(0);
  }

  /** The files in a field of the form that was sent, in their order; none where it is no form. */
  public List<Upload> uploads(String field) {
    if (uploads == null) {
      uploads = received();
    }
    return uploads.getOrDefault(field, List.of());
  }

  private Map<String, List<Upload>> received() {
    LargeBodies.Place large = body.onDisk();
    if (large != null) {
      String mediaType = header(HttpHeader.CONTENT_TYPE);
      return Multipart.isForm(mediaType) ? Multipart.files(large, mediaType) : Map.of();
    }
    Upload sent =
        new Upload(
            body.hand(),
            header(HttpHeader.CONTENT_TYPE),
            AttachmentName.of(header(HttpHeader.CONTENT_DISPOSITION)));
    return Multipart.isForm(sent.mediaType()) ? Multipart.files(sent) : Map.of(FILE, List.of(sent));
  }

  /** Seconds that the work on what was sent may take. */
  public double workSeconds() {
    return body.workSeconds();
  }

  /** Whether the caller has gone, so that no answer would reach it. Looks anew each time. */
  public boolean isAbandoned() {
    return caller.hasGone();
  }

  /** Drops what was sent and gives back the room that it took. */
  @Override
  public void close() {
    uploads = Map.of();
    body.close();
  }

  /** What stands behind the question mark; the body is never looked at for a parameter. */
  public Query query() {
    return new Query(request.getHttpURI().getQuery());
  }

  /** The path as it was asked for. */
  public String path() {
    return Request.getPathInContext(request);
  }

  /**
   * The value of a parameter in the template of the path.
   *
   * @throws ProblemException NOT_FOUND if it is no text
   */
  public String path(String parameter) {
    String sent = Objects.requireNonNull(path.get(parameter), parameter);
    try {
      return URIUtil.decodePath(sent);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(ProblemType.NOT_FOUND);
    }
  }

  /**
   * The fiscal year that the parameter {@code year} of the path names.
   *
   * @throws ProblemException NOT_FOUND, with the years that are known
   */
  public Framework framework(Frameworks known) {
    String segment = path("year");
    Optional<FiscalYear> year;
    try {
      year = Optional.of(FiscalYear.of(Digits.toArabic(segment)));
    } catch (IllegalArgumentException e) {
      year = Optional.empty();
    }
    return year.flatMap(known::year)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.notFound(
                        Messages.text(
                            "refusals." + Refusal.UNKNOWN_YEAR,
                            segment,
                            known.years().stream()
                                .map(framework -> framework.fiscalYear().toString())
                                .collect(Collectors.joining(", "))))));
  }

  private @Nullable String header(HttpHeader name) {
    return request.getHeaders().get(name);
  }
}
