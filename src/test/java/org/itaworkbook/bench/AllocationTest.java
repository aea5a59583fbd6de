package org.itaworkbook.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.itaworkbook.Slow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How much an annotation allocates beside the least that any program on POI would: a figure that
 * hangs on no clock, and tells of work that is done over and over before the benchmark does.
 */
@Slow(Slow.Why.LONG)
class AllocationTest {

  private static final int WARM_UP = 3;
  private static final int RUNS = 3;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @ParameterizedTest
  @ValueSource(strings = {"example", "report", "flat", "large"})
  void an_annotation_allocates_little_beside_open_and_save(String layout) throws Exception {
    AnnotateBenchmark benchmark = new AnnotateBenchmark();
    benchmark.layout = layout;
    benchmark.annotateOnce();
    long ours = 0;
    long peers = 0;
    for (int run = 0; run < WARM_UP + RUNS; run++) {
      long start = THREADS.getCurrentThreadAllocatedBytes();
      benchmark.annotate();
      long middle = THREADS.getCurrentThreadAllocatedBytes();
      benchmark.openAndSave();
      long end = THREADS.getCurrentThreadAllocatedBytes();
      if (run >= WARM_UP) {
        ours += middle - start;
        peers += end - middle;
      }
    }
    assertThat((double) ours / peers).isLessThan(0.65);
  }
}
