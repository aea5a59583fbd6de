package org.itaworkbook.corpus;

import java.util.ArrayList;
import java.util.List;

/**
 * What the server said to one upload.
 *
 * @param status 0 where it did not answer within {@link SmallServer#HANG}
 * @param type the problem type's last part; empty for an answer that is none
 * @param leaked temporary files that are still there after the answer
 */
record Reply(int status, String type, double seconds, byte[] body, List<String> leaked) {

  private static final double MOST_SECONDS = 10;
  private static final String NOBODY_FORESAW = "not-annotated";

  Reply alsoLeft(List<String> files) {
    List<String> all = new ArrayList<>(leaked);
    all.addAll(files);
    return new Reply(status, type, seconds, body, all);
  }

  boolean isSlow() {
    return seconds > MOST_SECONDS;
  }

  /** What no upload may do to the server, each as a short sentence. */
  List<String> faults(String of) {
    List<String> faults = new ArrayList<>();
    if (status == 0) {
      faults.add(of + ": no answer");
    } else if (status >= 500 || status < 200 || status >= 300 && status < 400) {
      faults.add(of + ": status " + status);
    } else if (type.equals(NOBODY_FORESAW)) {
      faults.add(of + ": " + type);
    } else if (isSlow()) {
      faults.add(of + ": %.1f s".formatted(seconds));
    }
    if (!leaked.isEmpty()) {
      faults.add(of + ": left " + String.join(", ", leaked));
    }
    return faults;
  }
}
