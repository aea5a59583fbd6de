package org.itaworkbook.cli.command;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.itaworkbook.cli.files.SecretFile;
import org.itaworkbook.cli.terminal.CommandFault;
import org.itaworkbook.cli.terminal.Console;
import org.itaworkbook.cli.terminal.EnvironmentDefaults;
import org.itaworkbook.cli.terminal.ExitCode;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.people.Grant;
import org.itaworkbook.people.Roles;
import org.itaworkbook.text.Text;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.workers.WorkBudget;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the engine over HTTP until it is asked to stop. */
@Command(name = "serve")
public final class ServeCommand implements Callable<Integer> {

  private static final String TOKEN = "ITA_TOKEN";

  /** Fewer could be guessed. */
  private static final int LEAST_TOKEN_LETTERS = 16;

  private final Session session;

  @Option(names = "--host", paramLabel = "HOST")
  private String host = "127.0.0.1";

  @Option(names = "--port", paramLabel = "PORT")
  private int port = 8080;

  /** Taken up to version 1.0; refused with the way out, since every user of the machine sees it. */
  @Option(names = "--token", paramLabel = "TOKEN", hidden = true)
  private @Nullable String openToken;

  @Option(names = "--token-file", paramLabel = "FILE")
  private @Nullable Path tokenFile;

  @Option(names = "--token-roles", paramLabel = "ROLES")
  private @Nullable String tokenRoles;

  @Option(names = "--open-to-this-machine")
  private boolean openToThisMachine;

  @Option(names = "--tls-keystore", paramLabel = "FILE")
  private @Nullable Path keystore;

  @Option(names = "--tls-password-file", paramLabel = "FILE")
  private @Nullable Path passwordFile;

  @Option(names = "--trusted-proxy", paramLabel = "ADDRESS", split = ",")
  private List<String> trustedProxies = new ArrayList<>();

  @Option(names = "--allowed-hosts", paramLabel = "HOST", split = ",")
  private List<String> allowedHosts = new ArrayList<>();

  @Option(names = "--allowed-origins", paramLabel = "ORIGIN", split = ",")
  private List<String> allowedOrigins = new ArrayList<>();

  @Option(names = "--max-upload-mb", paramLabel = "MB")
  private int maxUploadMb = (int) (UploadLimits.DEFAULT.uploadBytes() >> 20);

  @Option(names = "--workers", paramLabel = "N")
  private @Nullable Integer workers;

  @Option(names = "--worker-memory-mb", paramLabel = "MB")
  private int workerMemoryMb = WorkBudget.HEAP_MEGABYTES;

  @Option(names = "--public-url", paramLabel = "URL")
  private @Nullable String publicUrl;

  @Option(names = "--environment", paramLabel = "NAME")
  private @Nullable String environment;

  @Option(
      names = "--frame-ancestors",
      paramLabel = "ORIGIN",
      split = "[, ]+",
      splitSynopsisLabel = ",")
  private List<String> frameAncestors = new ArrayList<>();

  @Option(names = "--office-js", paramLabel = "URL")
  private @Nullable String officeJs;

  @Option(names = "--privacy-controller", paramLabel = "NAME")
  private @Nullable String controller;

  @Option(names = "--privacy-contact", paramLabel = "TEXT")
  private @Nullable String contact;

  @Option(names = "--check")
  private boolean check;

  @Option(names = "--metrics-port", paramLabel = "PORT")
  private @Nullable Integer metricsPort;

  @Option(names = "--drain-seconds", paramLabel = "SECONDS")
  private int drainSeconds;

  @Mixin private final SignInOptions signIn = new SignInOptions();
  @Mixin private final MailOptions mail = new MailOptions();
  @Mixin private final TemplateFolders templates = new TemplateFolders();

  public ServeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws InterruptedException {
    LogSettings log = LogSettings.of(session.world().environment(), session.world().folder());
    tellUnknownSettings();
    within("--port", port, 0, 65_535);
    within("--metrics-port", metricsPort == null ? 0 : metricsPort, 0, 65_535);
    within("--drain-seconds", drainSeconds, 0, 600);
    within("--max-upload-mb", maxUploadMb, 1, 1_000);
    within("--workers", workers == null ? 0 : workers, 0, 1_000);
    within("--worker-memory-mb", workerMemoryMb, 64, 65_536);
    Engine engine =
        session.engine(
            templates.paths(), UploadLimits.DEFAULT.withUploadBytes((long) maxUploadMb << 20));
    String token = token();
    List<Grant> tokenGrants = tokenRoles == null ? null : Roles.ofToken(tokenRoles);
    ServeOptions options =
        new ServeOptions(
            host,
            port,
            token,
            tokenGrants,
            openToThisMachine,
            keystore == null ? null : closed(session.resolve(keystore)),
            passwordFile == null ? null : SecretFile.line(session.resolve(passwordFile)),
            trustedProxies,
            allowedHosts,
            allowedOrigins,
            workers,
            workerMemoryMb,
            new SiteOptions(publicUrl, environment, frameAncestors, officeJs, controller, contact),
            new WatchOptions(metricsPort, drainSeconds, log.json(), check),
            signIn.settings(
                session, publicUrl, token != null && tokenGrants == null || openToThisMachine),
            mail.settings(session));
    try {
      session.world().serving().serve(engine, options, this::announce);
      return ExitCode.DONE;
    } catch (BindException e) {
      throw ListeningPort.fault(host, port, e);
    } catch (IOException e) {
      throw new CommandFault("settings", String.valueOf(e.getMessage()));
    }
  }

  private void announce(URI address) {
    if (check) {
      session.console().print(List.of(session.console().say("serving.checked")));
      tellTaken(host, port);
      if (metricsPort != null) {
        tellTaken("127.0.0.1", metricsPort);
      }
      return;
    }
    boolean madeToken = address.getRawFragment() != null;
    String page = publicUrl == null ? address.toString() : publicUrl;
    String server = page.replaceFirst("/#.*", "");
    boolean secure = server.startsWith("https:");
    Console console = session.console();
    console.print(List.of(console.say(secure ? "serving" : "serving.http", page, server)));
    if (madeToken) {
      console.print(List.of(console.say("serving.token")));
    }
    console.out().flush();
    if (madeToken) {
      session.world().browser().accept(address);
    }
  }

  /** No fault, since the server that runs may have it. */
  private void tellTaken(String address, int number) {
    if (ListeningPort.isTaken(address, number)) {
      session
          .console()
          .complain(session.console().say("serving.checkedTaken", Integer.toString(number)));
    }
  }

  /** Of a name that is misspelt nothing would be set, and nobody be told. */
  private void tellUnknownSettings() {
    List<Text> unknown = EnvironmentDefaults.unknown(session.world().environment());
    if (check && !unknown.isEmpty()) {
      throw new CommandFault(unknown.get(0));
    }
    unknown.forEach(each -> session.console().complain(session.console().say(each)));
  }

  private @Nullable String token() {
    if (openToken != null) {
      throw new CommandFault("secretOption", "--token", "ITA_TOKEN_FILE", TOKEN);
    }
    String variable = session.world().environment().get(TOKEN);
    String token =
        tokenFile == null
            ? variable == null || variable.isBlank() ? null : variable
            : SecretFile.line(session.resolve(tokenFile));
    if (token != null && token.length() < LEAST_TOKEN_LETTERS) {
      throw new CommandFault("shortToken", LEAST_TOKEN_LETTERS);
    }
    if (token != null && openToThisMachine) {
      throw new CommandFault("openWithToken");
    }
    return token;
  }

  private static Path closed(Path keystore) {
    SecretFile.demandClosed(keystore);
    return keystore;
  }

  private static void within(String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw new CommandFault("range", option, value, least, most);
    }
  }
}
