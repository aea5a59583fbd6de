package org.itaworkbook.cli.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.itaworkbook.cli.terminal.Console;

/** Tells on a terminal how far a long reading is, after two seconds and then every other. */
public final class Progress implements LongConsumer {

  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Clock clock;
  private final Console console;
  private Instant last;

  public Progress(Clock clock, Console console) {
    this.clock = clock;
    this.console = console;
    this.last = clock.instant();
  }

  @Override
  public void accept(long rows) {
    Instant now = clock.instant();
    if (Duration.between(last, now).compareTo(PAUSE) >= 0) {
      last = now;
      console.complain(console.say("score.progress", String.format(Locale.ROOT, "%,d", rows)));
    }
  }
}
