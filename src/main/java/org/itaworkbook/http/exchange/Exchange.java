package org.itaworkbook.http.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.URIUtil;
import org.eclipse.jetty.util.UrlEncoded;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Frameworks;
import org.itaworkbook.letters.DueDay;
import org.itaworkbook.letters.DueDayException;
import org.itaworkbook.letters.LetterKind;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.text.Digits;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;

/** One request, as a route sees it. */
public final class Exchange {

  private final HttpServletRequest request;

  public Exchange(HttpServletRequest request) {
    this.request = request;
  }

  public Locale language() {
    return Languages.of(request.getHeader("Accept-Language"));
  }

  /**
   * The language of a page: the one in the address, else the one that the reader's browser asks
   * for.
   */
  public Locale pageLanguage() {
    return parameter("lang").flatMap(Languages::named).orElseGet(this::language);
  }

  /**
   * The scheme, host and port that the caller used, by what a trusted proxy says if there is one.
   */
  public URI origin() {
    String scheme = request.getScheme();
    int port = request.getServerPort();
    boolean usual = port == URIUtil.getDefaultPortForScheme(scheme);
    return URI.create(scheme + "://" + request.getServerName() + (usual ? "" : ":" + port));
  }

  /** Whether the caller can unpack gzip. */
  boolean takesGzip() {
    return Accept.takesGzip(request.getHeader("Accept-Encoding"));
  }

  /** Whether the caller holds the content of that entity tag already (RFC 9110, 13.1.2). */
  boolean has(String etag) {
    String held = request.getHeader("If-None-Match");
    return held != null
        && Arrays.stream(held.split(",", -1))
            .map(String::strip)
            .anyMatch(each -> each.equals("*") || each.equals(etag) || each.equals("W/" + etag));
  }

  /** The media type to answer with, of those offered. */
  public String accepted(List<String> offered) {
    List<String> headers = Collections.list(request.getHeaders("Accept"));
    return Accept.best(headers.isEmpty() ? null : String.join(",", headers), offered)
        .orElseThrow(
            () ->
                new ProblemException(Problem.of(Fault.NOT_ACCEPTABLE, String.join(", ", offered))));
  }

  /** The body, once. */
  public Upload upload() {
    return Upload.detach(request);
  }

  /** A parameter of the query; the body is never looked at for one. */
  public Optional<String> parameter(String name) {
    String query = request.getQueryString();
    if (query == null) {
      return Optional.empty();
    }
    Fields fields = new Fields();
    try {
      UrlEncoded.decodeTo(query, fields::add, StandardCharsets.UTF_8);
    } catch (RuntimeException e) {
      throw invalid(Messages.text("http.parameter.encoding", query));
    }
    return Optional.ofNullable(fields.getValue(name)).filter(value -> !value.isBlank());
  }

  public Optional<FiscalYear> year() {
    return parameter("year")
        .map(
            text -> {
              try {
                return FiscalYear.of(Digits.toArabic(text));
              } catch (IllegalArgumentException e) {
                throw invalid(Messages.text("http.parameter.year", text));
              }
            });
  }

  public Digits digits() {
    return parameter("digits")
        .map(
            text ->
                switch (text) {
                  case "thai" -> Digits.THAI;
                  case "arabic" -> Digits.ARABIC;
                  default -> throw notAmong("digits", text, "thai, arabic");
                })
        .orElse(Digits.ARABIC);
  }

  /**
   * The day by which units are to answer.
   *
   * @param letter what is made for them
   */
  public @Nullable LocalDate due(LocalDate today, LetterKind letter) {
    return parameter("due")
        .map(
            text -> {
              try {
                return DueDay.read(text, today, letter);
              } catch (DueDayException e) {
                throw invalid(e.text());
              }
            })
        .orElse(null);
  }

  /** What follows a route's fixed path, cut at the slashes. */
  public List<String> rest() {
    String rest = request.getPathInfo();
    return rest == null || rest.length() < 2
        ? List.of()
        : List.of(rest.substring(1).split("/", -1));
  }

  /**
   * The fiscal year that a part of the path names.
   *
   * @throws ProblemException NOT_FOUND, with the years that are known
   */
  public static Framework framework(String segment, Frameworks known) {
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

  /** The problem of a parameter that is no word that it may be. */
  public static ProblemException notAmong(String name, String value, String allowed) {
    return invalid(Messages.text("http.parameter.words", name, value, allowed));
  }

  /**
   * The problem of a parameter with a value that cannot be.
   *
   * @param wrong what is wrong with which, and what it may be
   */
  public static ProblemException invalid(Text wrong) {
    return new ProblemException(Problem.of(Fault.INVALID_PARAMETER, wrong));
  }
}
