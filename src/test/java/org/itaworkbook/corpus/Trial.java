package org.itaworkbook.corpus;

import java.util.List;

/**
 * One file, tried.
 *
 * @param seconds of the slower of its answers
 * @param faults what must not be, each as a short sentence; empty where all is well
 */
record Trial(Outcome outcome, double seconds, List<String> faults) {

  Trial {
    faults = List.copyOf(faults);
  }
}
