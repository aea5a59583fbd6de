package org.itaworkbook.browser;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.http.EngineServer;
import org.itaworkbook.http.settings.ServerLimits;
import org.itaworkbook.http.settings.SiteSettings;
import org.itaworkbook.http.settings.TestSettings;
import org.itaworkbook.mail.settings.MailSettings;
import org.itaworkbook.mailing.Mailing;
import org.itaworkbook.signin.ClientProof;
import org.itaworkbook.signin.TestSignIn;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.workers.InProcess;
import org.itaworkbook.years.YearFolders;
import org.jspecify.annotations.Nullable;

/** A server where people sign in with a {@link RealProvider}, and which sends no letters. */
final class SignInServer {

  private static final Engine ENGINE =
      new Engine(
          YearFolders.load(List.of(Path.of("workbook-templates"))),
          UploadLimits.DEFAULT,
          Clock.systemUTC());

  private SignInServer() {}

  static Mailing mailing(Path folder) {
    return new Mailing(ENGINE, MailSettings.offline(folder), Clock.systemUTC());
  }

  /**
   * @param provider the port of its provider
   * @param roles the table of roles; null for none
   * @param home where people reach the server
   */
  static EngineServer of(
      int port, int provider, URI home, SiteSettings site, @Nullable Path roles, Mailing mailing) {
    return new EngineServer(
        ENGINE,
        new InProcess(ENGINE),
        mailing,
        TestSettings.withSignIn(
            port,
            TestSignIn.of(
                RealProvider.issuer(provider),
                ClientProof.secret("sesame of the client"),
                TestSignIn.AUDIENCE,
                "groups",
                roles,
                home,
                TestSignIn.key(3)),
            ServerLimits.ofMachine(),
            site));
  }
}
