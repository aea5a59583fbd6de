package org.itaworkbook.mail.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Writes numbers of messages as runs, such as {@code 3-17,20}, and reads them back. */
final class MessageNumbers {

  private MessageNumbers() {}

  /**
   * @param numbers ascending
   */
  static String text(List<Long> numbers) {
    StringBuilder text = new StringBuilder();
    int i = 0;
    while (i < numbers.size()) {
      int last = i;
      while (last + 1 < numbers.size() && numbers.get(last + 1) == numbers.get(last) + 1) {
        last++;
      }
      text.append(text.isEmpty() ? "" : ",").append(numbers.get(i));
      if (last > i) {
        text.append('-').append(numbers.get(last));
      }
      i = last + 1;
    }
    return text.toString();
  }

  static List<Long> read(String text) {
    List<Long> numbers = new ArrayList<>();
    for (String run : text.isEmpty() ? new String[0] : text.split(",", -1)) {
      String[] ends = run.split("-", -1);
      LongStream.rangeClosed(Long.parseLong(ends[0]), Long.parseLong(ends[ends.length - 1]))
          .forEach(numbers::add);
    }
    return numbers;
  }
}
