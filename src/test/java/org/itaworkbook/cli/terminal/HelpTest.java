package org.itaworkbook.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.itaworkbook.cli.Terminal;
import org.itaworkbook.cli.Terminal.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HelpTest {

  private static final Pattern THAI = Pattern.compile("\\p{IsThai}");

  /** An option without a description, alone on its line and not continued on the next. */
  private static final Pattern UNDESCRIBED =
      Pattern.compile("^ +(?:-\\w, )?--[\\w-]+(?:=\\S+)? *$(?!\\R {12,}\\S)", Pattern.MULTILINE);

  /** An address or a time that goes on in the next line, and how a list is taken apart. */
  private static final Pattern BROKEN = Pattern.compile("\\w:$|^ *//|\\]\\+", Pattern.MULTILINE);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "annotate",
        "analyze",
        "overview",
        "compare",
        "template",
        "draw",
        "units",
        "serve",
        "completion"
      })
  void every_command_explains_itself_and_all_its_options_in_both_languages(String command) {
    Said thai = new Terminal(folder).run(command, "--help");
    Said english = new Terminal(folder).run(command, "--help", "--lang", "en");
    assertThat(thai.exitCode()).isZero();
    assertThat(thai.err()).isEmpty();
    assertThat(thai.out()).startsWith("วิธีใช้: ita " + command).containsPattern(THAI);
    assertThat(english.out()).startsWith("Usage: ita " + command).doesNotContainPattern(THAI);
    assertThat(thai.out()).doesNotContainPattern(UNDESCRIBED);
    assertThat(english.out()).doesNotContainPattern(UNDESCRIBED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"serve", "mail", "outbox"})
  void no_address_is_broken_in_two(String command) {
    for (String language : new String[] {"th", "en"}) {
      String help = new Terminal(folder).run(command, "--help", "--lang", language).out();
      String options = help.substring(help.indexOf("--", help.indexOf("\n\n")));
      assertThat(options.replaceAll("(?m)^\\S.*:$", "")).doesNotContainPattern(BROKEN);
      assertThat(help).doesNotContain("]+");
    }
  }

  @Test
  void the_help_of_the_whole_lists_every_command_and_exit_code() {
    assertThat(new Terminal(folder).run("--help").out())
        .contains(
            "annotate",
            "analyze",
            "compare",
            "template",
            "draw",
            "units",
            "mail",
            "outbox",
            "collect",
            "serve",
            "completion")
        .contains("  0   ", "  1   ", "  2   ", "  3   ");
  }

  @Test
  void the_help_of_serve_names_every_setting_in_both_languages() {
    assertThat(new Terminal(folder).run("serve", "--help").out())
        .contains(EnvironmentDefaults.SETTINGS);
    assertThat(new Terminal(folder).run("serve", "--help", "--lang=en").out())
        .contains(EnvironmentDefaults.SETTINGS);
  }

  @Test
  void the_language_can_be_a_setting_that_an_option_overrules() {
    Terminal english = new Terminal(folder).set("ITA_LANGUAGE", "en");
    assertThat(english.run("--help").out()).startsWith("Usage");
    assertThat(english.run("--lang", "th", "--help").out()).startsWith("วิธีใช้");
  }

  @Test
  void no_argument_is_wrong_usage_answered_with_the_help() {
    Said said = new Terminal(folder).run();
    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).startsWith("วิธีใช้");
  }

  @Test
  void the_completion_script_knows_every_command() {
    assertThat(new Terminal(folder).run("completion").out())
        .startsWith("#!/usr/bin/env bash")
        .contains(
            "annotate",
            "analyze",
            "compare",
            "template",
            "draw",
            "units",
            "mail",
            "outbox",
            "collect",
            "serve",
            "completion");
  }
}
