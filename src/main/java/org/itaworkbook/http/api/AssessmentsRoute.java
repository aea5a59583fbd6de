package org.itaworkbook.http.api;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.http.exchange.AttachmentName;
import org.itaworkbook.http.exchange.Exchange;
import org.itaworkbook.http.exchange.HttpResponse;
import org.itaworkbook.http.exchange.Multipart;
import org.itaworkbook.http.exchange.Route;
import org.itaworkbook.http.exchange.Upload;
import org.itaworkbook.json.results.AnalysisJson;
import org.itaworkbook.json.scores.ScoresReader;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.text.Messages;

/** A workbook in, the annotated workbook or its analysis out; or scores in, their analysis out. */
public final class AssessmentsRoute extends Route {

  public static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  public static final String JSON = "application/json";

  private static final String XLSM = "application/vnd.ms-excel.sheet.macroEnabled.12";
  private static final long serialVersionUID = 1L;

  private final transient BiFunction<byte[], AssessmentOptions, byte[]> annotate;
  private final transient BiFunction<byte[], AssessmentOptions, Analysis> analyze;
  private final transient Function<String, Analysis> analyzeJson;

  public AssessmentsRoute(
      BiFunction<byte[], AssessmentOptions, byte[]> annotate,
      BiFunction<byte[], AssessmentOptions, Analysis> analyze,
      Function<String, Analysis> analyzeJson) {
    super("/api/v1/assessments", "POST");
    this.annotate = annotate;
    this.analyze = analyze;
    this.analyzeJson = analyzeJson;
  }

  public static AssessmentsRoute of(Engine engine) {
    return new AssessmentsRoute(
        (upload, options) -> engine.assess(upload, options).workbook(),
        engine::analyze,
        json -> engine.analyze(ScoresReader.read(json, engine.years().frameworks())));
  }

  @Override
  public boolean heavy() {
    return true;
  }

  @Override
  public HttpResponse answer(Exchange call) throws IOException {
    try (Upload sent = call.upload()) {
      return answer(Multipart.isForm(sent) ? Multipart.file(sent) : sent, call);
    }
  }

  private HttpResponse answer(Upload upload, Exchange call) {
    if (upload.bytes().length == 0) {
      throw new RefusedException(Refusal.EMPTY);
    }
    if (isJson(upload)) {
      call.accepted(List.of(JSON));
      return json(analyzeJson.apply(text(upload)), call);
    }
    AssessmentOptions options = new AssessmentOptions(call.year().orElse(null), call.digits());
    if (call.accepted(List.of(XLSX, JSON)).equals(JSON)) {
      return json(analyze.apply(upload.bytes(), options), call);
    }
    String name = AttachmentName.annotated(upload.fileName());
    String mediaType = AttachmentName.hasMacros(name) ? XLSM : XLSX;
    return HttpResponse.bytes(200, mediaType, annotate.apply(upload.bytes(), options))
        .with("Content-Disposition", AttachmentName.attachment(name))
        .with("Vary", "Accept");
  }

  private static HttpResponse json(Analysis analysis, Exchange call) {
    return HttpResponse.json(AnalysisJson.of(analysis, call.language()))
        .with("Content-Language", call.language().getLanguage())
        .with("Vary", "Accept, Accept-Language");
  }

  static boolean isJson(Upload upload) {
    return upload.mediaType() != null
        && upload.mediaType().toLowerCase(Locale.ROOT).startsWith(JSON);
  }

  static String text(Upload upload) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(upload.bytes())).toString();
    } catch (CharacterCodingException e) {
      throw new RefusedException(Refusal.INVALID_JSON, Messages.text("http.json.encoding"));
    }
  }
}
