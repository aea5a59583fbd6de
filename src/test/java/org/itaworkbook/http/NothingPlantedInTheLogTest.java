package org.itaworkbook.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.google.gson.JsonParser;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.mail.settings.MailSettings;
import org.itaworkbook.mail.settings.Mailbox;
import org.itaworkbook.mail.settings.SmtpServer;
import org.itaworkbook.mailing.Mailing;
import org.itaworkbook.signin.LocalProvider;
import org.itaworkbook.store.DatabaseLocation;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A day of a server, with much that goes wrong: its log names nobody and tells no secret. */
@Timeout(120)
class NothingPlantedInTheLogTest {

  private static final String WORD = "planted7Q";
  private static final String SCORE = "77.7711";
  private static final String ODD_SCORE = "83.6613";

  private final Engine engine =
      new Engine(
          YearFolders.load(List.of(Path.of("workbook-templates"))),
          UploadLimits.DEFAULT,
          Clock.systemUTC());
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  @TempDir private Path folder;

  private Mailing mailing() {
    return new Mailing(
        engine,
        new MailSettings(
            Mailbox.of("ita@example.go.th"),
            null,
            SmtpServer.of("smtp://" + WORD + "@127.0.0.1:1", WORD + "-password"),
            Set.of("example.go.th"),
            null,
            0,
            Duration.ofSeconds(30),
            new DatabaseLocation(folder.resolve("data"), null, null)),
        Clock.systemUTC());
  }

  private String logged() {
    return log.list.stream()
        .map(
            each ->
                each.getFormattedMessage()
                    + " "
                    + each.getMDCPropertyMap()
                    + (each.getThrowableProxy() == null
                        ? ""
                        : ThrowableProxyUtil.asString(each.getThrowableProxy())))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void no_secret_no_name_and_no_score_is_in_the_log() throws Exception {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Level before = root.getLevel();
    Logger own = (Logger) LoggerFactory.getLogger("org.itaworkbook");
    log.start();
    root.addAppender(log);
    own.setLevel(Level.DEBUG);
    byte[] example = Files.readAllBytes(Path.of("workbook-templates/2568/example.xlsx"));
    String cookie;
    try (LocalProvider provider = new LocalProvider();
        Mailing mailing = mailing();
        SignedInSite site =
            new SignedInSite(
                provider, engine, mailing, folder, "mailer,mail,*", WORD + ",mail,กรมอื่น")) {
      cookie = site.signIn("mailer");
      mailing.keepSending();
      String digest =
          JsonParser.parseString(TestServer.text(post(site, cookie, "deliveries", example)))
              .getAsJsonObject()
              .get("digest")
              .getAsString();
      String send = "deliveries?mode=send&confirm=7&digest=" + digest;
      assertThat(post(site, cookie, send, example).statusCode()).isEqualTo(200);
      post(site, cookie, "deliveries?mode=send&confirm=6&digest=" + WORD, example);
      post(site, site.signIn(WORD), send, example);
      post(site, site.signIn(WORD), "deliveries/1/settle?as=" + WORD, new byte[0]);
      post(
          site,
          cookie,
          "assessments?agency=" + WORD,
          (WORD + "," + SCORE).getBytes(StandardCharsets.UTF_8));
      post(
          site,
          cookie,
          "assessments",
          ("{\"agency\":\"" + WORD + "\",\"scores\":[" + SCORE).getBytes(StandardCharsets.UTF_8));
      post(site, cookie, "assessments", cutOff(example));
      assertThat(scored(site, cookie).statusCode()).isEqualTo(200);
      site.get("/api/v1/deliveries", "Authorization", "Bearer " + WORD + ".a.b");
      site.get("/" + WORD + "?token=" + WORD, "Cookie", "__Host-ita=" + WORD);
      site.back("a=" + WORD, WORD, WORD);
      mailing.close();
      Files.writeString(folder.resolve("data").resolve("outbox.password"), "another");
      post(site, cookie, send, example);
      assertThat(site.get("/api/v1/deliveries", "Cookie", cookie).statusCode()).isGreaterThan(400);
    } finally {
      root.detachAppender(log);
      root.setLevel(before);
      own.setLevel(null);
    }
    String logged = logged();
    assertThat(logged).contains("POST /api/v1/deliveries 200", "Sending waits");
    assertThat(logged.replace("GET /" + WORD + " ", ""))
        .doesNotContain(
            WORD,
            SCORE,
            ODD_SCORE,
            "สมชาย",
            "@example.go.th",
            "สำนักงานปลัดกระทรวงแรงงาน",
            "กองคลัง",
            LocalProvider.SECRET,
            cookie.substring(cookie.indexOf('=') + 1));
  }

  /** What nothing is wrong with is told by no log either. */
  private static HttpResponse<byte[]> scored(SignedInSite site, String cookie) throws Exception {
    String scores =
        "{\"fiscalYear\":2568,\"agency\":\"%s\",\"questions\":[{\"code\":\"i1\",\"scores\":{\"score\":%s}}]}"
            .formatted(WORD, ODD_SCORE);
    return site.server.send(
        site.as(cookie, "/api/v1/assessments")
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofString(scores)));
  }

  private static byte[] cutOff(byte[] workbook) {
    return java.util.Arrays.copyOf(workbook, workbook.length / 2);
  }

  private static HttpResponse<byte[]> post(
      SignedInSite site, String cookie, String path, byte[] body) throws Exception {
    return site.server.send(
        site.as(cookie, "/api/v1/" + path)
            .header("Content-Disposition", "attachment; filename=\"" + WORD + ".xlsx\"")
            .POST(BodyPublishers.ofByteArray(body)));
  }
}
