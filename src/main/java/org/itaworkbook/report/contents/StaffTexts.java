package org.itaworkbook.report.contents;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.itaworkbook.framework.IndicatorGroup;
import org.itaworkbook.text.Alike;

/** What staff wrote on the workbook's sheet of the report, found by what it is about. */
final class StaffTexts {

  private final Map<String, String> bySubject;

  StaffTexts(Map<String, String> texts) {
    bySubject =
        texts.entrySet().stream()
            .collect(
                Collectors.toMap(
                    each -> Alike.of(each.getKey()),
                    Map.Entry::getValue,
                    (first, second) -> first));
  }

  List<String> ofIndicator(int number) {
    return first("ตัวชี้วัดที่" + number, "ตัวชี้วัด" + number, String.valueOf(number));
  }

  List<String> ofGroup(IndicatorGroup group, String name) {
    int number = group.ordinal() + 1;
    return first("กลุ่มที่" + number, "กลุ่ม" + number, "กลุ่ม" + name, name);
  }

  private List<String> first(String... subjects) {
    for (String each : subjects) {
      String text = bySubject.get(Alike.of(each));
      if (text != null && !text.isBlank()) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
      }
    }
    return List.of();
  }
}
