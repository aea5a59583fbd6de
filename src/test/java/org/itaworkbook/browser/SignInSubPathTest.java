package org.itaworkbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.itaworkbook.Slow;
import org.itaworkbook.http.EngineServer;
import org.itaworkbook.http.settings.SiteSettings;
import org.itaworkbook.mailing.Mailing;
import org.itaworkbook.proxy.Nginx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Cookie;

/** A person signs in below a path of a host that is not the server's, through nginx. */
@Slow(Slow.Why.NGINX)
final class SignInSubPathTest {

  @RegisterExtension private static final Browser BROWSER = new Browser();

  @TempDir private Path folder;

  @Test
  void a_person_signs_in_works_and_signs_out_below_the_path() throws Exception {
    BROWSER.mayComplain("fonts.googleapis.com");
    BROWSER.mayComplain("favicon.ico");
    BROWSER.mayComplain("beforeunload");
    int port = RealProvider.freePort();
    int providerPort = RealProvider.freePort();
    try (Nginx nginx = Nginx.before(folder, port);
        Mailing mailing = SignInServer.mailing(folder);
        RealProvider any = RealProvider.start(providerPort, nginx.address())) {
      EngineServer server =
          SignInServer.of(
              port,
              providerPort,
              URI.create(nginx.address()),
              SiteSettings.standard(),
              null,
              mailing);
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
