package org.itaworkbook.workbook.filling;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.itaworkbook.framework.Averaging;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Indicator;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.InstrumentCode;
import org.itaworkbook.framework.Level;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.PartId;
import org.itaworkbook.framework.Question;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.json.framework.FrameworkReader;
import org.itaworkbook.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameQuestionsTest {

  private static final Text ANY = new Text("ก", "a");

  /** Questions are written as lists of wordings; what comes out as this year's with last year's. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          โครงสร้าง; ข่าวประชาสัมพันธ์                            | โครงสร้าง; ข่าวประชาสัมพันธ์                            | o1=o1 o2=o2
          ข่าวประชาสัมพันธ์; โครงสร้าง                            | โครงสร้าง; ข่าวประชาสัมพันธ์                            | o1=o2 o2=o1
          โครงสร้าง; ข้อมูลสถิติการให้บริการ; E-Service            | โครงสร้าง; E-Service                                  | o1=o1 o3=o2
          แผนปฏิบัติการป้องกันการทุจริต 2569                       | โครงสร้าง; แผนปฏิบัติการป้องกันการทุจริต                  | o1=o2
          รายงานผลการดำเนินงานประจำปี พ.ศ. ๒๕๖๘; โครงสร้าง       | โครงสร้าง; รายงานผลการดำเนินงานประจำปี พ.ศ. ๒๕๖๗       | o1=o2 o2=o1
          รายงานผลการดำเนินงานประจำปีงบประมาณ 2568             | โครงสร้าง; รายงานผลการดำเนินงาน                       | o1=o2
          รายงานผล ปี 2567; รายงานผล ปี 2568                    | รายงานผล ปี 2566; รายงานผล ปี 2567                    | o1=o1 o2=o2
          ช่องทางแจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ          | แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ    | ``
          ช่องทางแจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ          | ข้อมูลเชิงสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ       | ``
          แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ; ช่องทางแจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ | โครงสร้าง; แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ; ช่องทางแจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ | o1=o2 o2=o3
          มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน     | รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน | ``
          รายงานผลการบริหารและพัฒนาทรัพยากรบุคคล 2568           | แผนการบริหารและแผนพัฒนาทรัพยากรบุคคล                  | ``
          ช่องทางแจ้งเรื่องร้องเรียน                               | โครงสร้าง; ช่องทางแจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ | o1=o2
          ผลการเปิดโอกาสให้เกิดการมีส่วนร่วม 2569                 | การเปิดโอกาสให้เกิดการมีส่วนร่วม                         | o1=o1
          โครงสร้าง หน้าที่และอำนาจ                              | โครงสร้างและอำนาจหน้าที่                               | o1=o1
          รายงาน                                              | รายงานผลการดำเนินงาน                                 | ``
          """)
  void a_question_is_known_by_its_wording_and_each_is_taken_once(
      String now, String then, String expected) {
    assertThat(spoken(year(2569, now), year(2568, then))).isEqualTo(expected.replace("`", ""));
  }

  @Test
  void a_year_that_asks_the_same_under_the_same_codes_is_matched_throughout() {
    Framework y2568 = FrameworkReader.read(Path.of("workbook-templates/2568/framework.json"));
    Map<QuestionCode, QuestionCode> same = SameQuestions.of(y2568, y2568);
    assertThat(same).hasSize(52);
    same.forEach((now, then) -> assertThat(now).isEqualTo(then));
  }

  private static String spoken(Framework now, Framework then) {
    StringBuilder spoken = new StringBuilder();
    new TreeMap<>(SameQuestions.of(now, then))
        .forEach((one, other) -> spoken.append(' ').append(one).append('=').append(other));
    return spoken.toString().strip();
  }

  private static Framework year(int year, String wordings) {
    List<Question> questions = new ArrayList<>();
    for (String wording : wordings.split(";")) {
      QuestionCode code = new QuestionCode("o", questions.size() + 1);
      questions.add(new Question(code, wording.strip(), null, List.of()));
    }
    return new Framework(
        new FiscalYear(year),
        ANY,
        new BigDecimal("85"),
        List.of(
            new Instrument(
                new InstrumentCode("OIT"),
                ANY,
                "o",
                BigDecimal.ONE,
                List.of(new Part(new PartId("score"), new FigureCode("OIT"), ANY)),
                new Averaging(Averaging.Rule.QUESTIONS, false),
                null,
                List.of(new Indicator(1, ANY, ANY, List.of(), questions)))),
        List.of(new Level("LAST", ANY, BigDecimal.ZERO, null)),
        List.of(),
        List.of());
  }
}
