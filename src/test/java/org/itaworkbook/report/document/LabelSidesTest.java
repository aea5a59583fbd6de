package org.itaworkbook.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.report.contents.ChartPart;
import org.itaworkbook.report.drawing.NativeChart;
import org.itaworkbook.report.markup.Element;
import org.itaworkbook.report.markup.MarkupTree;
import org.itaworkbook.text.Digits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The label of the higher of two points stands above it, that of the lower one below. */
final class LabelSidesTest {

  private static final List<@Nullable BigDecimal> LOW = List.of(new BigDecimal(80), BigDecimal.ONE);
  private static final List<@Nullable BigDecimal> HIGH = List.of(BigDecimal.TEN, BigDecimal.TEN);

  private static List<Element> series(ChartPart.@Nullable Threshold threshold) {
    Map<String, List<@Nullable BigDecimal>> columns = new LinkedHashMap<>();
    columns.put("Public", LOW);
    columns.put("Survey", HIGH);
    ChartPart part = new ChartPart("", "", List.of("e1", "e2"), columns, threshold);
    return MarkupTree.parse(NativeChart.of(part, Digits.ARABIC).toXml()).root().all("c:ser");
  }

  private static List<String> turned(Element series) {
    return series.all("c:dLbl").stream()
        .map(each -> each.attributeOf("c:idx", "val") + " " + each.attributeOf("c:dLblPos", "val"))
        .toList();
  }

  @Test
  void labels_follow_the_scores() {
    List<Element> series = series(new ChartPart.Threshold("85", new BigDecimal(85)));
    Element one = series.get(0);
    Element other = series.get(1);
    LabelSides.set(one, LOW, other, HIGH);
    assertThat(turned(one)).containsExactly("1 b");
    assertThat(turned(other)).containsExactly("1 t");
    assertThat(one.all("c:dLbl").get(0).all("c:numFmt")).hasSize(1);
    LabelSides.set(one, HIGH, other, LOW);
    assertThat(turned(one)).containsExactly("0 b");
    LabelSides.set(one, LOW, other, LOW);
    assertThat(turned(one)).isEmpty();
    assertThat(turned(other)).isEmpty();
  }

  @Test
  void bars_keep_theirs() {
    List<Element> series = series(null);
    LabelSides.set(series.get(0), LOW, series.get(1), HIGH);
    assertThat(turned(series.get(0))).isEmpty();
  }
}
