package org.itaworkbook.soak;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.itaworkbook.proxy.LocalCertificate;
import org.itaworkbook.proxy.Nginx;
import org.itaworkbook.signin.LocalProvider;
import org.itaworkbook.store.PostgresServer;

/**
 * Two servers with sign-in and one PostgreSQL behind nginx with TLS, at the root of a host and
 * below a path, of which one after the other is started again while many persons call.
 */
final class Replicas implements AutoCloseable {

  private static final String AUDIENCE = "ita-api";
  private static final int DRAIN_SECONDS = 5;
  private static final double P95_MILLIS = 300;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** No multiple of the calls of a round, so that everybody makes every kind of call. */
  private static final int PERSONS = 301;

  /** Of so many calls each kind has its share. */
  private static final int ROUND = 20;

  private static final int TOLD = 20;

  private final PrintStream out;
  private final Path folder = Files.createTempDirectory("ita-soak-replicas");
  private final byte[] example =
      Files.readAllBytes(Path.of("workbook-templates/2568/example.xlsx"));
  private final LocalProvider provider = new LocalProvider();
  private final List<String> tokens = new ArrayList<>();
  private final List<SoakServer> servers = new ArrayList<>();
  private final Nginx nginx;
  private final HttpClient client;
  private final Map<String, HonestCallers.Told> kinds = new TreeMap<>();
  private final AtomicInteger told = new AtomicInteger();

  /**
   * @param minutes for which calls will be made
   */
  Replicas(PrintStream out, int minutes)
      throws IOException, InterruptedException, GeneralSecurityException {
    this.out = out;
    // Less than the 75 s of nginx: a call must not meet a connection that is just being closed.
    System.setProperty("jdk.httpclient.keepalive.timeout", "20");
    for (int i = 0; i < PERSONS; i++) {
      tokens.add(
          provider.program(
              AUDIENCE, "person" + i, "staff", TimeUnit.MINUTES.toSeconds(minutes + 30)));
    }
    Map<String, String> environment = environment(PostgresServer.shared().freshDatabase());
    for (String name : List.of("one", "other")) {
      servers.add(SoakServer.start(Files.createDirectory(folder.resolve(name)), environment));
    }
    LocalCertificate certificate = new LocalCertificate(folder);
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .sslContext(certificate.trusting())
            .build();
    nginx =
        Nginx.secured(folder, certificate, servers.stream().mapToInt(SoakServer::port).toArray());
  }

  private Map<String, String> environment(String database) throws IOException {
    Map<String, String> environment = new HashMap<>();
    environment.put("ITA_OIDC_ISSUER", provider.issuer());
    environment.put("ITA_OIDC_CLIENT", "ita");
    environment.put("ITA_OIDC_SECRET_FILE", secret("secret", "sesame"));
    environment.put("ITA_OIDC_AUDIENCE", AUDIENCE);
    environment.put("ITA_COOKIE_KEY_FILE", secret("key", "0f".repeat(32)));
    environment.put("ITA_ROLES", secret("roles.csv", "group,role,agency\nstaff,mail,*"));
    environment.put("ITA_PUBLIC_URL", "https://localhost/ita");
    environment.put("ITA_ALLOWED_HOSTS", "localhost");
    environment.put("ITA_TRUSTED_PROXY", "127.0.0.1");
    environment.put("ITA_DRAIN_SECONDS", Integer.toString(DRAIN_SECONDS));
    environment.put("ITA_DATABASE_URL", database);
    environment.put("ITA_SMTP_URL", "smtp://127.0.0.1:9");
    return environment;
  }

  private String secret(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    return file.toString();
  }

  /** Calls for so long, of which nothing is counted: at first all servers are cold at once. */
  void warmUp(double seconds, double aSecond) throws InterruptedException {
    new HonestCallers(this::call, aSecond).call(seconds);
    synchronized (kinds) {
      kinds.clear();
    }
  }

  /**
   * Calls for so long, while one server after the other is started again.
   *
   * @param every seconds from one restart to the next; half of that pass before the first
   */
  boolean run(double seconds, double aSecond, double every)
      throws IOException, InterruptedException {
    AtomicBoolean enough = new AtomicBoolean();
    CompletableFuture<HonestCallers.Told> calling =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return new HonestCallers(this::call, aSecond).until(seconds, enough);
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    long start = System.nanoTime();
    int restarts = 0;
    while ((restarts + 0.5) * every < seconds) {
      long due = start + (long) ((restarts + 0.5) * every * 1e9);
      TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
      long before = System.nanoTime();
      servers.get(restarts % servers.size()).restart();
      long after = System.nanoTime();
      out.printf(
          Locale.ROOT,
          "at %.0f s: server %d ended and served again within %.1f s%n",
          (before - start) / 1e9,
          restarts % servers.size() + 1,
          (after - before) / 1e9);
      restarts++;
    }
    HonestCallers.Told all = calling.join();
    synchronized (kinds) {
      kinds.forEach((kind, each) -> out.println(kind + ": " + each));
    }
    boolean well = all.lost() == 0 && all.percentile(0.95) <= P95_MILLIS;
    if (!well) {
      nginx.errors().stream()
          .filter(each -> !each.contains("Connection refused"))
          .limit(TOLD)
          .forEach(each -> out.println("nginx: " + each));
    }
    out.printf(
        Locale.ROOT,
        "%s; %d restarts, %d lost (of which none may be, and p95 be %.0f ms): %s%n",
        all,
        restarts,
        all.lost(),
        P95_MILLIS,
        well ? "WELL" : "NOT WELL");
    return well;
  }

  /** Of twenty calls fourteen annotate, two ask for figures, one for drafts, three only look. */
  private int call(int number) throws IOException, InterruptedException {
    return switch (number % ROUND) {
      case 4, 14 -> told(number, "/api/v1/assessments", true, "application/json");
      case 7 -> told(number, "/api/v1/deliveries", true, "application/json");
      case 10 -> told(number, "/api/v1/deliveries", false, "application/json");
      case 13 -> told(number, "/api/v1/frameworks", false, "application/json");
      case 17 -> told(number, "/", false, "text/html");
      default -> told(number, "/api/v1/assessments", true, "*/*");
    };
  }

  private int told(int number, String path, boolean upload, String accept)
      throws IOException, InterruptedException {
    String what = (upload ? "POST " : "GET ") + path + " (" + accept + ")";
    long start = System.nanoTime();
    int status = 0;
    String said = "";
    try {
      HttpResponse<byte[]> answer = answer(number, path, upload, accept);
      status = answer.statusCode();
      if (status >= 400 && status != 429) {
        said = new String(answer.body(), StandardCharsets.UTF_8);
      }
      return status;
    } catch (IOException e) {
      said = e.toString();
      throw e;
    } finally {
      double took = (System.nanoTime() - start) / 1e6;
      synchronized (kinds) {
        kinds.computeIfAbsent(what, any -> new HonestCallers.Told()).add(status, took);
      }
      if (!said.isEmpty() && told.incrementAndGet() <= TOLD) {
        out.printf(
            Locale.ROOT, "call %d, %s: %d in %.0f ms: %s%n", number, what, status, took, said);
      }
    }
  }

  private HttpResponse<byte[]> answer(int number, String path, boolean upload, String accept)
      throws IOException, InterruptedException {
    // The first of each pair of rounds at the root, the second below the path.
    String home = number / ROUND % 2 == 0 ? nginx.root() : nginx.address();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(home + path))
            .header("Authorization", "Bearer " + tokens.get(number % PERSONS))
            .header("Accept", accept)
            .timeout(PATIENCE);
    return client.send(
        (upload ? request.POST(BodyPublishers.ofByteArray(example)) : request).build(),
        BodyHandlers.ofByteArray());
  }

  @Override
  public void close() throws IOException {
    nginx.close();
    for (SoakServer each : servers) {
      each.close();
    }
    provider.close();
    SoakFolder.delete(folder);
  }
}
