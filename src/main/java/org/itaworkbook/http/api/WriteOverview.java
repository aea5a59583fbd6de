package org.itaworkbook.http.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.itaworkbook.http.exchange.BodyLimit;
import org.itaworkbook.http.exchange.Exchange;
import org.itaworkbook.http.exchange.HttpResponse;
import org.itaworkbook.http.exchange.MediaTypes;
import org.itaworkbook.http.exchange.ProblemException;
import org.itaworkbook.http.exchange.ProblemType;
import org.itaworkbook.http.exchange.Query;
import org.itaworkbook.http.exchange.Route;
import org.itaworkbook.http.exchange.Upload;
import org.itaworkbook.mail.outbox.OutboxException;
import org.itaworkbook.mailing.Mailing;
import org.itaworkbook.people.Act;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.store.DatabaseSettingException;
import org.itaworkbook.text.Fingerprint;
import org.itaworkbook.text.Messages;
import org.itaworkbook.workers.Work.DrawOverview;
import org.itaworkbook.workers.Work.Gathered;
import org.itaworkbook.workers.Work.TellOverview;
import org.itaworkbook.workers.Workers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Results of many agencies, as JSON Lines, in, and a register of agencies if there is one; what
 * they mean together out, as a workbook or as JSON. Nothing of them is kept; who asked for it is
 * written down, since they may be known to few.
 */
public record WriteOverview(Workers workers, Mailing mailing) implements Route {

  private static final Logger LOG = LoggerFactory.getLogger(WriteOverview.class);

  private static final String RESULTS = "file";
  private static final String REGISTER = "register";

  @Override
  public boolean heavy() {
    return true;
  }

  @Override
  public BodyLimit most(long usual) {
    return new BodyLimit(usual, Refusal.TOO_MANY_RESULTS);
  }

  @Override
  public HttpResponse answer(Exchange exchange) {
    Query query = exchange.query();
    Optional<String> agency = query.parameter("for");
    boolean published = query.isTrue("public");
    if (published && agency.isPresent()) {
      throw Query.invalid(Messages.text("http.parameter.forPublic"));
    }
    String type = exchange.accepted(MediaTypes.XLSX, MediaTypes.JSON);
    Gathered gathered = new Gathered(results(exchange), register(exchange));
    if (type.equals(MediaTypes.JSON)) {
      Locale language = exchange.language();
      byte[] told = workers.call(new TellOverview(gathered, language), exchange::isAbandoned);
      note(gathered, exchange);
      return HttpResponse.bytes(200, MediaTypes.JSON, told)
          .with("Content-Language", language.getLanguage())
          .with("Vary", "Accept, Accept-Language");
    }
    byte[] workbook =
        workers.call(
            new DrawOverview(gathered, agency.orElse(null), published), exchange::isAbandoned);
    if (workbook.length == 0) {
      throw Query.invalid(Messages.text("http.parameter.agency", agency.orElse("")));
    }
    note(gathered, exchange);
    return HttpResponse.workbook(
            workbook, Messages.text("http.workbook.overview").in(exchange.language()) + ".xlsx")
        .with("Vary", "Accept, Accept-Language");
  }

  /** As of a sign-in: while the database is away the overview is answered all the same. */
  private void note(Gathered gathered, Exchange exchange) {
    List<byte[]> files = gathered.results();
    String sent = files.size() == 1 ? Fingerprint.of(files.get(0)) : null;
    Act made = new Act(Act.Kind.OVERVIEW, "", null, 0, List.of(), sent, null, "MADE");
    try {
      mailing.note(exchange.actor(), made);
    } catch (OutboxException | DatabaseSettingException e) {
      LOG.warn("An overview could not be written down: {}", e.getMessage());
    }
  }

  private static List<byte[]> results(Exchange exchange) {
    List<byte[]> files = exchange.uploads(RESULTS).stream().map(Upload::bytes).toList();
    if (files.isEmpty()) {
      throw new ProblemException(ProblemType.MISSING_FILE);
    }
    if (files.stream().allMatch(each -> each.length == 0)) {
      throw new RefusedException(Refusal.EMPTY);
    }
    return files;
  }

  private static byte @Nullable [] register(Exchange exchange) {
    Upload register = exchange.single(REGISTER);
    return register == null ? null : register.bytes();
  }
}
