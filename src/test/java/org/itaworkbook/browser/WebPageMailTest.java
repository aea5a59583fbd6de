package org.itaworkbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.itaworkbook.Slow;
import org.itaworkbook.mail.settings.MailSettings;
import org.itaworkbook.mail.settings.Mailbox;
import org.itaworkbook.mail.settings.SmtpServer;
import org.itaworkbook.store.DatabaseLocation;
import org.itaworkbook.text.ThaiDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.WebElement;

/** Letters to units, over a real mail server. */
@Slow(Slow.Why.BROWSER)
final class WebPageMailTest {

  @RegisterExtension private static final Browser BROWSER = new Browser();

  private final ServerSetup setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
  private final GreenMail post = new GreenMail(setup);
  private Site site;
  private WebPage page;

  @BeforeEach
  void start() throws Exception {
    setup.setServerStartupTimeout(60_000);
    post.start();
    site = Site.open().withMail(this::settings).start();
    page = new WebPage(BROWSER, site).open("#units");
    BROWSER.choose("[data-at=units-workbook]", Site.EXAMPLE);
    BROWSER.untilText("[data-at=source]", "example.xlsx");
  }

  private MailSettings settings(Path folder) {
    return new MailSettings(
        Mailbox.of("ita@example.go.th"),
        null,
        SmtpServer.of("smtp://127.0.0.1:" + post.getSmtp().getPort(), null),
        Set.of("example.go.th"),
        null,
        0,
        Duration.ofSeconds(30),
        new DatabaseLocation(folder, null, null));
  }

  @AfterEach
  void stop() {
    site.stop();
    post.stop();
  }

  @Test
  void who_would_get_what_is_shown_with_each_letter_and_nothing_is_sent() {
    BROWSER.click("[data-act=preview]");
    BROWSER.untilText("[data-view=plan]", "รายการอีเมล 7 ฉบับ");
    assertThat(page.texts("[data-view=plan] tbody tr"))
        .hasSize(7)
        .anySatisfy(
            row -> assertThat(row).contains("U03", "service@example.go.th", "e1, e2", "จะส่ง"));
    BROWSER.click("[data-letter=U03]");
    BROWSER.untilText(".letter", "เรื่อง");
    assertThat(BROWSER.text(".letter"))
        .contains(
            "service@example.go.th", "ศูนย์บริการประชาชน", "ต้องพัฒนาและปรับปรุง 2 ข้อ", ".xlsx");
    assertThat(page.isOn(".letter")).isTrue();
    Axe.findsNothing(BROWSER);
    Screens.take(BROWSER, "page-mail");
    assertThat(post.getReceivedMessages()).isEmpty();
  }

  @Test
  void sending_needs_the_count_and_its_states_are_shown() {
    BROWSER.mayComplain("409");
    BROWSER.click("[data-act=preview]");
    BROWSER.find(".confirm input").sendKeys("6");
    BROWSER.click("[data-act=send]");
    BROWSER.untilText(".confirm", "จะส่งอีเมล 7 ฉบับ แต่ยืนยันไว้ 6");
    assertThat(post.getReceivedMessages()).isEmpty();

    BROWSER.find(".confirm input").clear();
    BROWSER.find(".confirm input").sendKeys("๗");
    BROWSER.click("[data-act=send]");
    BROWSER.untilText("[data-view=plan]", "ใส่ในรายการส่งแล้ว 7 ฉบับ");
    BROWSER.untilText("[data-view=outbox]", "ส่งแล้ว 7 ฉบับ");
    assertThat(post.getReceivedMessages()).hasSize(7);
    Axe.findsNothing(BROWSER);
    Screens.take(BROWSER, "page-outbox");

    BROWSER.click("[data-act=preview]");
    BROWSER.untilText("[data-view=plan]", "ไม่มีเนื้อหาใหม่ที่ต้องส่ง");
    assertThat(BROWSER.text("[data-view=plan]")).contains("เนื้อหาเดิม: ส่งแล้ว");
  }

  @Test
  void only_units_that_are_chosen_are_written_to() {
    BROWSER.click("[data-act=preview]");
    BROWSER.untilText("[data-view=plan]", "รายการอีเมล 7 ฉบับ");
    for (String unit : List.of("U01", "U02", "U04", "U05", "U06")) {
      BROWSER.all("[data-unit=" + unit + "]").stream().findFirst().ifPresent(WebElement::click);
    }
    Axe.findsNothing(BROWSER);
    assertThat(BROWSER.all(".confirm")).noneMatch(WebElement::isDisplayed);
    BROWSER.click("[data-act=choose]");
    BROWSER.untilText("[data-view=plan]", "รายการอีเมล 1 ฉบับ");
    BROWSER.find(".confirm input").sendKeys("1");
    BROWSER.click("[data-act=send]");
    BROWSER.untilText("[data-view=outbox]", "ส่งแล้ว 1 ฉบับ");
    assertThat(post.getReceivedMessages()).hasSize(1);
    BROWSER.click("[data-act=preview]");
    BROWSER.untilText("[data-view=plan]", "รายการอีเมล 7 ฉบับ");
  }

  @Test
  void a_list_goes_with_the_workbook_that_it_is_of() {
    BROWSER.click("[data-act=preview]");
    BROWSER.untilText("[data-view=plan]", "แจ้งผลและข้อที่รับผิดชอบ · จาก example.xlsx");
    BROWSER.choose("[data-at=units-workbook]", Path.of("pom.xml"));
    BROWSER.untilText("[data-at=source]", "pom.xml");
    BROWSER.untilGone(".confirm");
    BROWSER.untilText("[data-at=mail]", "รายการเดิมจึงใช้ไม่ได้แล้ว");
  }

  @Test
  void a_list_that_was_asked_for_before_the_choice_changed_does_not_come() {
    BROWSER.network(Duration.ofMillis(700), 10_000);
    BROWSER.click("[data-act=preview]");
    BROWSER.click("[data-at=mail] input[value=reminder]");
    BROWSER.click("[data-act=units]");
    BROWSER.download();
    assertThat(BROWSER.all("[data-view=plan] table, .confirm, [data-at=mail] progress")).isEmpty();
    BROWSER.click("[data-act=preview]");
    BROWSER.untilText("[data-view=plan]", "เตือนหน่วย");
    BROWSER.click("[data-letter=U03]");
    BROWSER.untilText(".letter", "ขอให้รายงานความก้าวหน้า");
  }

  @Test
  void letters_that_wait_for_the_server_are_sent_as_soon_as_a_person_says_so() {
    int port = post.getSmtp().getPort();
    post.stop();
    BROWSER.click("[data-act=preview]");
    BROWSER.find(".confirm input").sendKeys("7");
    BROWSER.click("[data-act=send]");
    BROWSER.untilText("[data-view=outbox]", "ติดต่อเซิร์ฟเวอร์อีเมลไม่ได้");
    BROWSER.untilText("[data-view=outbox]", "รอส่ง 7 ฉบับ");
    GreenMail again = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    again.start();
    try {
      BROWSER.click("[data-view=outbox] [data-act=now]");
      BROWSER.untilText("[data-view=outbox]", "ส่งแล้ว 7 ฉบับ");
    } finally {
      again.stop();
    }
  }

  @Test
  void a_letter_that_waits_can_be_given_up() {
    post.stop();
    BROWSER.click("[data-act=preview]");
    BROWSER.find(".confirm input").sendKeys("7");
    BROWSER.click("[data-act=send]");
    BROWSER.untilText("[data-view=outbox]", "รอส่ง 7 ฉบับ");
    BROWSER.click("[data-view=outbox] [data-act=dropped]");
    BROWSER.untilText("[data-view=outbox]", "ยกเลิก 1 ฉบับ");
    BROWSER.until("focus in the outbox", () -> page.isOn("[data-view=outbox] button"));
    assertThat(BROWSER.text("[data-view=outbox]")).contains("เจ้าหน้าที่ยกเลิกการส่ง");
    assertThat(page.texts("[data-view=outbox] tbody th"))
        .extracting(each -> each.substring(0, 3))
        .isSorted();
    BROWSER.width(768);
    assertThat(
            BROWSER.script(
                """
                return [...document.querySelectorAll('[data-view=outbox] button')].filter((each) =>
                    each.getBoundingClientRect().right
                        > each.closest('.card').getBoundingClientRect().right).length;
                """))
        .isEqualTo(0L);
  }

  @Test
  void the_day_to_answer_by_stands_in_the_letters_and_in_what_is_sent() throws Exception {
    BROWSER.mayComplain("400");
    BROWSER.find("[data-at=due]").sendKeys("31/1/2500");
    BROWSER.click("[data-act=preview]");
    BROWSER.untilText("[data-at=mail] [role=alert]", "ผ่านไปแล้ว โปรดระบุวันนี้หรือวันหลังจากนี้");
    LocalDate day = LocalDate.now(ZoneId.of("Asia/Bangkok")).plusDays(30);
    BROWSER.find("[data-at=due]").clear();
    BROWSER
        .find("[data-at=due]")
        .sendKeys(
            "%d/%d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear() + 543));
    BROWSER.click("[data-act=preview]");
    BROWSER.click("[data-letter=U03]");
    String said = "ภายในวันที่ " + ThaiDate.longForm(day);
    BROWSER.untilText(".letter", said);
    BROWSER.find(".confirm input").sendKeys("7");
    BROWSER.click("[data-act=send]");
    BROWSER.untilText("[data-view=outbox]", "ส่งแล้ว 7 ฉบับ");
    Multipart all = (Multipart) post.getReceivedMessages()[0].getContent();
    Multipart words = (Multipart) all.getBodyPart(0).getContent();
    assertThat(words.getBodyPart(0).getContent().toString()).contains(said);
  }

  @Test
  void figures_that_stand_there_follow_the_choice_of_digits() {
    BROWSER.click("[data-act=preview]");
    BROWSER.untilText("[data-view=plan]", "รายการอีเมล 7 ฉบับ");
    BROWSER.click(".settings label:has([value=thai])");
    BROWSER.untilText("[data-view=plan]", "รายการอีเมล ๗ ฉบับ");
    assertThat(page.texts("[data-view=plan] tbody tr")).hasSize(7);
  }

  @Test
  void drafts_come_as_a_zip() {
    BROWSER.click("[data-act=drafts]");
    assertThat(BROWSER.download().getFileName().toString()).isEqualTo("ร่างอีเมล ITA.zip");
    BROWSER.untilText("[data-at=mail]", ".eml");
  }
}
