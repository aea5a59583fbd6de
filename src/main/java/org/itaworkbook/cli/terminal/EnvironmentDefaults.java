package org.itaworkbook.cli.terminal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Lets an option that is not given fall back to its environment variable: {@code --max-upload-mb}
 * to {@code ITA_MAX_UPLOAD_MB}. An empty variable counts as not set.
 */
public final class EnvironmentDefaults implements IDefaultValueProvider {

  /** The variables that are settings; every other option must be given. */
  static final Set<String> SETTINGS =
      Set.of(
          "ITA_ALLOWED_HOSTS",
          "ITA_ALLOWED_ORIGINS",
          "ITA_AUDIT_DAYS",
          "ITA_WORKERS",
          "ITA_WORKER_MEMORY_MB",
          "ITA_COOKIE_KEY_FILE",
          "ITA_DATA",
          "ITA_DATABASE_PASSWORD_FILE",
          "ITA_DATABASE_URL",
          "ITA_DRAIN_SECONDS",
          "ITA_ENVIRONMENT",
          "ITA_FRAME_ANCESTORS",
          "ITA_HOST",
          "ITA_LANGUAGE",
          "ITA_MAIL_ALLOWED_DOMAINS",
          "ITA_MAIL_FROM",
          "ITA_MAIL_LEASE_SECONDS",
          "ITA_MAIL_PER_DAY",
          "ITA_MAIL_RATE",
          "ITA_MAIL_REPLY_TO",
          "ITA_MAIL_TEST_TO",
          "ITA_MAX_UPLOAD_MB",
          "ITA_METRICS_PORT",
          "ITA_OFFICE_JS",
          "ITA_OIDC_AUDIENCE",
          "ITA_OIDC_CLIENT",
          "ITA_OIDC_ISSUER",
          "ITA_OIDC_KEY_FILE",
          "ITA_OIDC_ROLES_CLAIM",
          "ITA_OIDC_SCOPES",
          "ITA_OIDC_SECRET_FILE",
          "ITA_OIDC_USER_CLAIM",
          "ITA_OPEN_TO_THIS_MACHINE",
          "ITA_PORT",
          "ITA_PRIVACY_CONTACT",
          "ITA_PRIVACY_CONTROLLER",
          "ITA_PUBLIC_URL",
          "ITA_RETENTION_DAYS",
          "ITA_ROLES",
          "ITA_SIGNED_IN_SINCE",
          "ITA_SMTP_PASSWORD_FILE",
          "ITA_SMTP_URL",
          "ITA_TEMPLATES",
          "ITA_TLS_KEYSTORE",
          "ITA_TLS_PASSWORD_FILE",
          "ITA_TOKEN_FILE",
          "ITA_TOKEN_ROLES",
          "ITA_TRUSTED_PROXY");

  /** Secrets, and what holds before any option is read: settings without an option. */
  private static final Set<String> WITHOUT_OPTION =
      Set.of(
          "ITA_DATABASE_PASSWORD",
          "ITA_LOG",
          "ITA_LOG_FILE",
          "ITA_LOG_LEVEL",
          "ITA_OIDC_SECRET",
          "ITA_SMTP_PASSWORD",
          "ITA_TOKEN");

  private final Map<String, String> environment;

  public EnvironmentDefaults(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option) || !SETTINGS.contains(variable(option))) {
      return null;
    }
    String value = environment.get(variable(option));
    return value == null || value.isBlank() ? null : value;
  }

  /** What is said of each variable {@code ITA_*} that is no setting; its value is not. */
  public static List<Text> unknown(Map<String, String> environment) {
    Set<String> known = new TreeSet<>(SETTINGS);
    known.addAll(WITHOUT_OPTION);
    return environment.keySet().stream()
        .filter(name -> name.startsWith("ITA_") && !known.contains(name))
        .sorted()
        .map(
            name ->
                Nearest.to(name, known)
                    .map(meant -> Messages.text("cli.fault.unknownSettingMeant", name, meant))
                    .orElseGet(() -> Messages.text("cli.fault.unknownSetting", name)))
        .toList();
  }

  static String variable(OptionSpec option) {
    return "ITA" + option.longestName().substring(1).replace('-', '_').toUpperCase(Locale.ROOT);
  }
}
