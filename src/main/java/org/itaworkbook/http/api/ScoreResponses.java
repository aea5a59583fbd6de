package org.itaworkbook.http.api;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itaworkbook.engine.ScoringOptions;
import org.itaworkbook.http.exchange.AttachmentName;
import org.itaworkbook.http.exchange.BodyLimit;
import org.itaworkbook.http.exchange.Exchange;
import org.itaworkbook.http.exchange.HttpResponse;
import org.itaworkbook.http.exchange.MediaTypes;
import org.itaworkbook.http.exchange.ProblemException;
import org.itaworkbook.http.exchange.ProblemType;
import org.itaworkbook.http.exchange.Query;
import org.itaworkbook.http.exchange.Route;
import org.itaworkbook.http.exchange.Upload;
import org.itaworkbook.json.responses.PreviewJson;
import org.itaworkbook.json.responses.ResponseMapJson;
import org.itaworkbook.json.responses.ResponseMapReader;
import org.itaworkbook.json.responses.ScoredJson;
import org.itaworkbook.responses.counting.Rules;
import org.itaworkbook.responses.recognition.Codes;
import org.itaworkbook.responses.recognition.ResponseMap;
import org.itaworkbook.responses.scored.Scored;
import org.itaworkbook.responses.statistics.Bootstrap;
import org.itaworkbook.responses.tables.ResponseLimits;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.workers.SentFile;
import org.itaworkbook.workers.Work.CountAnswers;
import org.itaworkbook.workers.Work.FillScores;
import org.itaworkbook.workers.Work.PreviewAnswers;
import org.itaworkbook.workers.Work.ScoreAnswers;
import org.itaworkbook.workers.Workers;
import org.jspecify.annotations.Nullable;

/**
 * Files with what persons answered in: the filled workbook, the scores, the counts, or what was
 * understood of the files out. Nothing is kept.
 *
 * @param counts whether counts are the answer whatever is asked for
 */
public record ScoreResponses(Workers workers, boolean counts) implements Route {

  private static final String FILES = "responses";
  private static final String MAP = "map";
  private static final String INTO = "into";

  /** Scores, or as the query says. */
  public static ScoreResponses scores(Workers workers) {
    return new ScoreResponses(workers, false);
  }

  /** Counts, also of counts, which add up. */
  public static ScoreResponses counts(Workers workers) {
    return new ScoreResponses(workers, true);
  }

  @Override
  public boolean heavy() {
    return true;
  }

  /** Answers of a whole country may come. */
  @Override
  public BodyLimit most(long usual) {
    return new BodyLimit(ResponseLimits.OF_UPLOADS.fileBytes(), Refusal.ANSWERS_TOO_LARGE);
  }

  @Override
  public HttpResponse answer(Exchange exchange) {
    Map<String, SentFile> files = files(exchange);
    ScoringOptions options = options(exchange);
    Query query = exchange.query();
    if (counts || query.has("counts")) {
      return counted(exchange, files, options);
    }
    if (query.has("preview")) {
      exchange.accepted(MediaTypes.JSON);
      Scored sample = workers.call(new PreviewAnswers(files, options), exchange::isAbandoned);
      return query.parameter("preview").filter("map"::equals).isPresent()
          ? HttpResponse.json(ResponseMapJson.of(sample.map(), sample.tables()))
          : HttpResponse.json(
                  PreviewJson.of(sample, exchange.language(), numbers(exchange)),
                  exchange.language())
              .with("Vary", "Accept-Language");
    }
    Upload own = exchange.single(INTO);
    byte[] into = own == null ? null : own.bytes();
    if (exchange.accepted(MediaTypes.XLSX, MediaTypes.JSON).equals(MediaTypes.JSON)) {
      return HttpResponse.json(
              ScoredJson.of(
                  workers.call(new ScoreAnswers(files, into, options), exchange::isAbandoned),
                  exchange.language(),
                  numbers(exchange)),
              exchange.language())
          .with("Vary", "Accept, Accept-Language");
    }
    byte[] workbook = workers.call(new FillScores(files, into, options), exchange::isAbandoned);
    return HttpResponse.workbook(
            workbook,
            AttachmentName.copy(
                own == null || own.fileName() == null ? "scores.xlsx" : own.fileName(), "-scored"))
        .with("Vary", "Accept");
  }

  /** Who sits at this machine may ask which rows are left out; nobody else is told. */
  private static boolean numbers(Exchange exchange) {
    return exchange.query().has("rows") && exchange.isOnThisMachine();
  }

  private HttpResponse counted(
      Exchange exchange, Map<String, SentFile> files, ScoringOptions options) {
    String table = workers.call(new CountAnswers(files, options), exchange::isAbandoned);
    return HttpResponse.bytes(200, MediaTypes.CSV, table.getBytes(StandardCharsets.UTF_8))
        .with("Content-Disposition", AttachmentName.attachment("counts.csv"));
  }

  private Map<String, SentFile> files(Exchange exchange) {
    List<Upload> uploads = new ArrayList<>(exchange.uploads(FILES));
    if (counts) {
      uploads.addAll(exchange.uploads("counts"));
    }
    if (uploads.isEmpty()) {
      throw new ProblemException(ProblemType.MISSING_RESPONSES);
    }
    return UploadedFiles.byName(uploads, ScoreResponses::sent);
  }

  private static SentFile sent(Upload upload) {
    Path place = upload.place();
    return place == null ? SentFile.of(upload.bytes()) : SentFile.at(place);
  }

  private static ScoringOptions options(Exchange exchange) {
    Upload given = exchange.single(MAP);
    ResponseMap map = given == null ? ResponseMap.NONE : ResponseMapReader.read(given.text());
    Query query = exchange.query();
    Rules rules =
        new Rules(
            map,
            query.parameter("part").orElse(null),
            codes(query),
            null,
            Set.of(),
            query.parameter("agency").orElse(null),
            draws(query));
    return new ScoringOptions(query.year().orElse(null), rules, query.digits());
  }

  private static int draws(Query query) {
    String typed = query.parameter("bootstrap").orElse("0");
    int draws = typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : -1;
    if (draws != 0 && (draws < Bootstrap.FEWEST || draws > Bootstrap.MOST)) {
      throw Query.notAmong("bootstrap", typed, Bootstrap.FEWEST + " - " + Bootstrap.MOST);
    }
    return draws;
  }

  private static @Nullable Codes codes(Query query) {
    return query
        .parameter("codes")
        .map(
            typed ->
                switch (typed) {
                  case "order" -> Codes.ORDER;
                  case "better" -> Codes.BETTER;
                  default -> throw Query.notAmong("codes", typed, "order, better");
                })
        .orElse(null);
  }
}
