package org.itaworkbook.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What it costs a request that somebody is known: all that one without a sign-in has not. */
@Timeout(120)
class SignedRequestCostTest {

  private static final Duration MOST = Duration.ofMillis(1);
  private static final int WARMING = 300;
  private static final int MEASURED = 500;

  @TempDir private Path folder;

  @Test
  void to_know_somebody_costs_less_than_a_millisecond() throws Exception {
    try (LocalProvider provider = new LocalProvider()) {
      List<String> groups =
          IntStream.range(0, 40).mapToObj(each -> "CN=group-" + each + ",OU=ministry").toList();
      Path roles = folder.resolve("roles.csv");
      Files.writeString(
          roles,
          groups.stream()
              .map(each -> "\"" + each + "\",mail,กรม" + each.hashCode())
              .collect(Collectors.joining("\n", "group,role,agency\n", "\n")),
          StandardCharsets.UTF_8);
      SignIn signIn =
          new SignIn(
              TestSignIn.of(provider, roles, URI.create("http://127.0.0.1:1"), TestSignIn.key(7)),
              Clock.systemUTC());
      String cookie =
          provider
              .arrive(
                  signIn, "/", provider.claims(LocalProvider.CLIENT, 300).claim("groups", groups))
              .kept();
      assertThat(signIn.ofCookie(cookie).orElseThrow().grants()).hasSize(42);
      String program =
          provider.signed(
              provider.claims(TestSignIn.AUDIENCE, 300).claim("groups", groups).build());
      String pane = signIn.forPane(cookie).orElseThrow();
      assertThat(cost(() -> signIn.ofCookie(cookie).isPresent())).as("cookie").isLessThan(MOST);
      assertThat(cost(() -> signIn.ofBearer(pane).isPresent())).as("pane").isLessThan(MOST);
      assertThat(cost(() -> signIn.ofBearer(program).isPresent())).as("program").isLessThan(MOST);
    }
  }

  /** Processor time of one call, of many. */
  private static Duration cost(Callable<Boolean> call) throws Exception {
    for (int i = 0; i < WARMING; i++) {
      assertThat(call.call()).isTrue();
    }
    var threads = ManagementFactory.getThreadMXBean();
    long begun = threads.getCurrentThreadCpuTime();
    boolean known = true;
    for (int i = 0; i < MEASURED; i++) {
      known &= call.call();
    }
    Duration each = Duration.ofNanos((threads.getCurrentThreadCpuTime() - begun) / MEASURED);
    assertThat(known).isTrue();
    return each;
  }
}
