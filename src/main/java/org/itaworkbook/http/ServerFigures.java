package org.itaworkbook.http;

import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.itaworkbook.http.exchange.MemoryBudget;
import org.itaworkbook.http.handlers.RequestHandler;
import org.itaworkbook.http.metrics.PrometheusText;
import org.itaworkbook.http.metrics.RequestMeters;
import org.itaworkbook.http.settings.ServerLimits;

/** How a server fares just now: no name, no score, no address. */
record ServerFigures(
    ServerLimits limits,
    MemoryBudget room,
    RequestHandler requests,
    RequestMeters meters,
    Consumer<PrometheusText> further) {

  String text() {
    Runtime machine = Runtime.getRuntime();
    String version = ServerFigures.class.getPackage().getImplementationVersion();
    PrometheusText text =
        new PrometheusText()
            .figure("ita_build_info", "gauge", "The version that runs")
            .value("ita_build_info", Map.of("version", Objects.requireNonNullElse(version, "-")), 1)
            .gauge("ita_work_places", "Pieces of work done at once at most", limits.concurrency())
            .gauge("ita_work_running", "Pieces of work under way", requests.working())
            .gauge("ita_work_waiting", "Pieces of work that wait", requests.waiting())
            .gauge("ita_room_bytes", "Bytes for bodies and answers in all", limits.memory())
            .gauge("ita_room_left_bytes", "Bytes of these that are free", room.left())
            .gauge(
                "ita_heap_used_bytes", "Heap in use", machine.totalMemory() - machine.freeMemory())
            .gauge("ita_heap_max_bytes", "Heap at most", machine.maxMemory());
    meters.write(text);
    further.accept(text);
    return text.toString();
  }
}
