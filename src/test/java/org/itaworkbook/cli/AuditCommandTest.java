package org.itaworkbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.itaworkbook.cli.Terminal.Said;
import org.itaworkbook.mail.outbox.Outbox;
import org.itaworkbook.people.Act;
import org.itaworkbook.people.Actor;
import org.itaworkbook.store.DatabaseLocation;
import org.itaworkbook.text.OneLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What whoever runs the server is told of who did what. */
class AuditCommandTest {

  private static final Clock DAY_BEFORE =
      Clock.fixed(Instant.parse("2025-10-31T03:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;

  private Terminal terminal() {
    return new Terminal(folder).set("ITA_DATA", data().toString());
  }

  private Path data() {
    return folder.resolve("data");
  }

  @BeforeEach
  void write() {
    try (Outbox outbox = Outbox.open(new DatabaseLocation(data(), null, null), DAY_BEFORE)) {
      outbox
          .audit()
          .write(
              new Actor("COOKIE", "=cmd|' /C calc'!A0", "สมหญิง, \"ใจดี\"\u001b[2J", "10.1.2.3"),
              Act.ofLetters(Act.Kind.DRAFTS, "กรมตัวอย่าง", 7, "MADE"));
      outbox.audit().write(Actor.COMMAND, Act.ofLetters(Act.Kind.ERASE, "", 2, "ERASED"));
    }
  }

  @Test
  void each_act_is_a_line_with_who_what_and_how_many() {
    Said said = terminal().run("audit");
    assertThat(said.exitCode()).as(said.err()).isZero();
    assertThat(said.out().lines().toList())
        .anySatisfy(
            line -> assertThat(line).contains("คำสั่งบนเครื่อง", "ลบข้อมูลของที่อยู่อีเมล", "2"))
        .anySatisfy(
            line ->
                assertThat(line)
                    .contains("สมหญิง", "10.1.2.3", "สร้างร่างอีเมล", "กรมตัวอย่าง", "7"))
        .last()
        .isEqualTo("ทั้งหมด 2 รายการ");
    assertThat(said.out()).doesNotContain("\u001b");
  }

  /** The page shows the same texts; programs get the outcome as it is written down. */
  @Test
  void what_came_of_it_is_told_in_words_and_where_it_was_asked_for() {
    List<String> outcomes =
        List.of(
            "other-agency POST /api/v1/deliveries",
            "sign-in-denied",
            "too-many-letters POST /api/v1/deliveries",
            "of-a-newer-version GET /api/v1/new");
    try (Outbox outbox = Outbox.open(new DatabaseLocation(data(), null, null), DAY_BEFORE)) {
      for (String each : outcomes) {
        outbox.audit().write(Actor.stranger("10.9.9.9"), Act.of(Act.Kind.REFUSED, each));
      }
    }
    assertThat(terminal().run("audit").out())
        .contains(
            "เป็นอีเมลของหน่วยงานอื่น (POST /api/v1/deliveries)",
            "ระบบยืนยันตัวตนไม่ให้เข้าใช้",
            "เกินจำนวนฉบับที่ส่งได้ (POST /api/v1/deliveries)",
            "of-a-newer-version (GET /api/v1/new)",
            "สร้างแล้ว",
            "ลบแล้ว")
        .doesNotContain("MADE", "ERASED", "sign-in-denied", "other-agency");
    assertThat(terminal().run("audit", "--lang", "en").out())
        .contains(
            "letters of another agency (POST /api/v1/deliveries)",
            "the system that people sign in with let nobody in",
            "made",
            "erased")
        .doesNotContain("MADE", "ERASED", "sign-in-denied", "other-agency");
    assertThat(terminal().run("audit", "--json").out())
        .contains(outcomes)
        .contains("\"MADE\"", "\"ERASED\"");
    assertThat(terminal().run("audit", "--csv").out()).contains(outcomes).contains("MADE");
  }

  @Test
  void a_table_holds_no_formula_and_no_broken_line() {
    String csv = terminal().run("audit", "--csv", "--person", "หญิง").out();
    assertThat(csv.lines().toList())
        .hasSize(2)
        .satisfies(
            lines -> {
              assertThat(lines.get(0)).startsWith("\uFEFFnumber,time,how,person");
              assertThat(lines.get(1))
                  .contains(
                      ",COOKIE,'=cmd|' /C calc'!A0,\"สมหญิง, \"\"ใจดี\"\" [2J\",10.1.2.3,DRAFTS,");
            });
  }

  /** Excel takes the wide signs of Chinese and Japanese for the others. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "＝1+1",
        "＋1",
        "－1",
        "＠SUM(A1)",
        "\u200B=1+1",
        " \t=1+1"
      })
  void nothing_that_somebody_is_called_is_a_formula(String name) {
    try (Outbox outbox = Outbox.open(new DatabaseLocation(data(), null, null), DAY_BEFORE)) {
      outbox
          .audit()
          .write(
              new Actor("COOKIE", "u7", name, "10.1.2.3"), Act.of(Act.Kind.SIGN_IN, "SIGNED_IN"));
    }
    assertThat(terminal().run("audit", "--csv", "--person", "u7").out())
        .contains(",u7,'" + OneLine.of(name) + ",10.1.2.3,");
  }

  @Test
  void json_a_period_and_a_person_are_understood() {
    assertThat(terminal().run("audit", "--json", "--person", "nobody").out())
        .startsWith("{\"count\":0");
    assertThat(terminal().run("audit", "--json").out()).startsWith("{\"count\":2");
    assertThat(terminal().run("audit", "--to", "1/10/2560").out()).contains("ไม่มีบันทึก");
    Said said = terminal().run("audit", "--from", "เมื่อวาน");
    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("--from", "เมื่อวาน");
  }

  /** They are read part by part, and each stands there once. */
  @Test
  void of_very_many_rows_each_is_shown_once() {
    try (Outbox outbox = Outbox.open(new DatabaseLocation(data(), null, null), DAY_BEFORE)) {
      for (int i = 3; i <= 2_100; i++) {
        outbox.audit().write(Actor.COMMAND, Act.of(Act.Kind.PAUSE, "no" + i));
      }
    }
    JsonObject all =
        JsonParser.parseString(terminal().run("audit", "--json").out()).getAsJsonObject();
    assertThat(all.get("count").getAsInt()).isEqualTo(2_100);
    assertThat(
            all.getAsJsonArray("rows").asList().stream()
                .map(row -> row.getAsJsonObject().get("number").getAsInt()))
        .isEqualTo(IntStream.iterate(2_100, i -> i - 1).limit(2_100).boxed().toList());
    assertThat(terminal().run("audit", "--csv").out().lines())
        .hasSize(2_101)
        .doesNotHaveDuplicates();
    assertThat(terminal().run("audit").out().lines().filter(line -> line.contains("พักการส่ง")))
        .hasSize(2_098);
  }

  @Test
  void what_was_written_down_is_not_forgotten_before_its_time() {
    assertThat(terminal().set("ITA_AUDIT_DAYS", "89").run("audit").exitCode()).isEqualTo(2);
    assertThat(terminal().set("ITA_AUDIT_DAYS", "90").run("audit").out()).contains("2 รายการ");
  }

  @Test
  void where_there_is_no_outbox_none_is_made() {
    Path elsewhere = folder.resolve("elsewhere");
    Said said = new Terminal(folder).set("ITA_DATA", elsewhere.toString()).run("audit");
    assertThat(said.out()).contains("ไม่มีบันทึก");
    assertThat(elsewhere).doesNotExist();
  }
}
