package org.itaworkbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.itaworkbook.Slow;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.http.EngineServer;
import org.itaworkbook.http.settings.ServerLimits;
import org.itaworkbook.http.settings.ServerSettings;
import org.itaworkbook.http.settings.SiteSettings;
import org.itaworkbook.mail.settings.MailSettings;
import org.itaworkbook.mailing.Mailing;
import org.itaworkbook.proxy.Nginx;
import org.itaworkbook.signin.ClientProof;
import org.itaworkbook.signin.TestSignIn;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.workers.InProcess;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Cookie;

/** A person signs in below a path of a host that is not the server's, through nginx. */
@Slow(Slow.Why.NGINX)
final class SignInSubPathTest {

  @RegisterExtension private static final Browser BROWSER = new Browser();

  private static final Engine ENGINE =
      new Engine(
          YearFolders.load(List.of(Path.of("workbook-templates"))),
          UploadLimits.DEFAULT,
          Clock.systemUTC());

  @TempDir private Path folder;

  private EngineServer server(int port, int providerPort, URI home, Mailing mailing) {
    return new EngineServer(
        ENGINE,
        new InProcess(ENGINE),
        mailing,
        new ServerSettings(
            "127.0.0.1",
            port,
            null,
            null,
            List.of("127.0.0.1"),
            Set.of(),
            Set.of(),
            ServerLimits.ofMachine(),
            SiteSettings.standard(),
            TestSignIn.of(
                RealProvider.issuer(providerPort),
                ClientProof.secret("sesame of the client"),
                null,
                "groups",
                null,
                home,
                new byte[32])));
  }

  @Test
  void a_person_signs_in_works_and_signs_out_below_the_path() throws Exception {
    BROWSER.mayComplain("fonts.googleapis.com");
    BROWSER.mayComplain("favicon.ico");
    BROWSER.mayComplain("beforeunload");
    int port = RealProvider.freePort();
    int providerPort = RealProvider.freePort();
    try (Nginx nginx = Nginx.before(folder, port);
        Mailing mailing = new Mailing(ENGINE, MailSettings.offline(folder), Clock.systemUTC());
        RealProvider any = RealProvider.start(providerPort, nginx.address())) {
      EngineServer server = server(port, providerPort, URI.create(nginx.address()), mailing);
      server.start();
      try {
        BROWSER.open(nginx.address() + "/");
        BROWSER.click("[data-at=who] a");
        RealProvider.signIn(BROWSER, "malee");
        BROWSER.untilText("[data-at=who]", "malee");
        assertThat(BROWSER.driver().getCurrentUrl()).startsWith(nginx.address() + "/?lang=th");
        assertThat(BROWSER.driver().manage().getCookies())
            .filteredOn(each -> each.getName().contains("ita"))
            .isNotEmpty()
            .allSatisfy(each -> assertThat(each.getName()).startsWith("__Secure-ita"))
            .extracting(Cookie::getPath)
            .containsOnly("/ita");
        BROWSER.drop("[data-at=drop]", Site.EXAMPLE);
        BROWSER.find(".result");
        BROWSER.open(nginx.address() + "/signout");
        BROWSER.click("[data-at=out]");
        RealProvider.signOut(BROWSER);
        BROWSER.untilText("[data-at=who]", "ลงชื่อเข้าใช้");
        assertThat(BROWSER.driver().getCurrentUrl()).isEqualTo(nginx.address() + "/");
      } finally {
        server.stop();
      }
    }
  }
}
