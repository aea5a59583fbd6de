package org.itaworkbook.http.metrics;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Builds text of Prometheus' exposition format, version 0.0.4. For one thread. */
public final class PrometheusText {

  public static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final StringBuilder text = new StringBuilder();

  /**
   * Begins a figure.
   *
   * @param type counter, gauge or histogram
   * @param help one line of plain letters
   */
  public PrometheusText figure(String name, String type, String help) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    return this;
  }

  /** One value of the figure that was begun. */
  public PrometheusText value(String name, Map<String, String> labels, double value) {
    text.append(name);
    if (!labels.isEmpty()) {
      text.append(
          new TreeMap<>(labels)
              .entrySet().stream()
                  .map(each -> each.getKey() + "=\"" + escaped(each.getValue()) + '"')
                  .collect(Collectors.joining(",", "{", "}")));
    }
    text.append(' ').append(number(value)).append('\n');
    return this;
  }

  /** A figure of one value that may go up and down. */
  public PrometheusText gauge(String name, String help, double value) {
    return figure(name, "gauge", help).value(name, Map.of(), value);
  }

  private static String number(double value) {
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
    return whole ? Long.toString((long) value) : Double.toString(value);
  }

  private static String escaped(String label) {
    return label.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
