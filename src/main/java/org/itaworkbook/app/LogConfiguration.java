package org.itaworkbook.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.status.NopStatusListener;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.itaworkbook.cli.command.LogSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Sets the server's log up, as logback finds by itself when the first logger is made. A file of
 * settings would be read for as long as the years are.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_NORMAL_PRIORITY)
public final class LogConfiguration extends ContextAwareBase implements Configurator {

  /** One line each, whatever a caller or a provider has it say. */
  private static final String LINE =
      "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %logger{0}"
          + " %replace(%.-2000msg){'[\\x00-\\x1f\\x7f\\u0085\\u2028\\u2029]+', ' '}%n%rEx{30}";

  /** With those before it 50 MB of log at most. */
  private static final FileSize MOST_A_FILE = FileSize.valueOf("10MB");

  private static final int FILES_BEFORE = 4;

  /** Whoever names a file of settings of his own has that one. */
  private static final String OWN_SETTINGS = "logback.configurationFile";

  private final @Nullable LogSettings settings;

  public LogConfiguration() {
    this(System.getProperty(OWN_SETTINGS) == null ? Logging.settings() : null);
  }

  /**
   * @param settings null where another is to set up
   */
  LogConfiguration(@Nullable LogSettings settings) {
    this.settings = settings;
  }

  @Override
  public ExecutionStatus configure(LoggerContext log) {
    if (settings == null) {
      return ExecutionStatus.INVOKE_NEXT_IF_ANY;
    }
    // What logback says of itself is nobody's result: it would stand on standard output.
    log.getStatusManager().add(new NopStatusListener());
    Path file = settings.file();
    OutputStreamAppender<ILoggingEvent> appender = file == null ? console() : rolling(log, file);
    appender.setContext(log);
    appender.setEncoder(settings.json() ? objects(log) : lines(log));
    appender.start();
    // Its warnings name what stands in workbooks.
    log.getLogger("org.apache.poi").setLevel(Level.ERROR);
    log.getLogger("org.eclipse.jetty").setLevel(Level.WARN);
    log.getLogger("com.zaxxer.hikari").setLevel(Level.WARN);
    log.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.valueOf(settings.level()));
    log.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  /** Standard error: standard output is for results. */
  private static OutputStreamAppender<ILoggingEvent> console() {
    ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
    console.setTarget("System.err");
    return console;
  }

  private static OutputStreamAppender<ILoggingEvent> rolling(LoggerContext log, Path file) {
    RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
    appender.setContext(log);
    appender.setFile(file.toString());
    FixedWindowRollingPolicy before = new FixedWindowRollingPolicy();
    before.setContext(log);
    before.setParent(appender);
    before.setFileNamePattern(file + ".%i");
    before.setMinIndex(1);
    before.setMaxIndex(FILES_BEFORE);
    before.start();
    SizeBasedTriggeringPolicy<ILoggingEvent> full = new SizeBasedTriggeringPolicy<>();
    full.setContext(log);
    full.setMaxFileSize(MOST_A_FILE);
    full.start();
    appender.setRollingPolicy(before);
    appender.setTriggeringPolicy(full);
    return appender;
  }

  private static Encoder<ILoggingEvent> lines(LoggerContext log) {
    PatternLayoutEncoder lines = new PatternLayoutEncoder();
    lines.setContext(log);
    lines.setCharset(StandardCharsets.UTF_8);
    lines.setPattern(LINE);
    lines.start();
    return lines;
  }

  private static Encoder<ILoggingEvent> objects(LoggerContext log) {
    JsonEncoder objects = new JsonEncoder();
    objects.setContext(log);
    objects.setWithContext(false);
    objects.setWithSequenceNumber(false);
    objects.setWithNanoseconds(false);
    objects.setWithMessage(false);
    objects.setWithArguments(false);
    objects.setWithFormattedMessage(true);
    objects.start();
    return objects;
  }
}
