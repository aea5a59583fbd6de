package org.itaworkbook.json.framework;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.itaworkbook.framework.Answering;
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
import org.itaworkbook.framework.ReportTexts;
import org.itaworkbook.json.base.Faults;
import org.itaworkbook.json.base.JsonFields;
import org.itaworkbook.json.base.JsonTree;
import org.itaworkbook.json.base.UniqueValues;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is known of a fiscal year whose questions are not: its ladder, its instruments with
 * their weights and parts, and the names of its indicators. All faults are told at once.
 */
public final class OutlineReader {

  private static final Text NOTHING = new Text("", "");

  private final Faults faults;
  private final UniqueValues numbers;
  private final UniqueValues figures;

  private OutlineReader(Faults faults) {
    this.faults = faults;
    this.numbers = new UniqueValues(faults);
    this.figures = new UniqueValues(faults);
  }

  /**
   * Reads a file.
   *
   * @param file in UTF-8, in a folder that is named like the year
   * @throws InvalidFrameworkException with every fault of the file
   */
  public static Framework read(Path file) {
    Faults faults = new Faults();
    String json = FrameworkReader.content(file, faults);
    JsonFields fields = json == null ? null : JsonTree.read(json, faults);
    Framework framework = fields == null ? null : new OutlineReader(faults).framework(fields, file);
    return FrameworkReader.faultless(framework, file, faults);
  }

  private @Nullable Framework framework(JsonFields fields, Path file) {
    Integer year = fields.integer("fiscalYear", FiscalYear.FIRST, FiscalYear.LAST);
    Path folder = file.toAbsolutePath().normalize().getParent();
    if (year != null && folder != null && !folder.endsWith(year.toString())) {
      faults.add("fiscalYear", "folderDiffers", year, folder.getFileName());
    }
    Text title = fields.bilingual("title");
    BigDecimal threshold = fields.positive("threshold", 100);
    LevelReader ladder = new LevelReader(faults);
    List<Level> levels = fields.list("levels", ladder::level);
    ladder.checkLast();
    List<BigDecimal> weights = new ArrayList<>();
    List<Instrument> instruments = fields.list("instruments", each -> instrument(each, weights));
    BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(BigDecimal.ONE) != 0) {
      faults.add("instruments[].weight", "weightSum", sum.toPlainString());
    }
    List<Text> unconfirmed = fields.list("unconfirmed", JsonFields::asText);
    fields.end();
    if (year == null || title == null || threshold == null) {
      return null;
    }
    Framework framework =
        new Framework(
            new FiscalYear(year),
            title,
            threshold,
            instruments,
            levels,
            List.of(),
            List.of(),
            ReportTexts.NONE,
            Answering.UNKNOWN,
            unconfirmed);
    ladder.checkFigures(framework.demandableFigures());
    return framework;
  }

  private @Nullable Instrument instrument(JsonFields fields, List<BigDecimal> weights) {
    InstrumentCode code = fields.parsed("code", "instrumentCode", CodeForms::instrument);
    Text name = fields.bilingual("name");
    BigDecimal weight = fields.positive("weight", 1);
    List<Part> parts = fields.optionalList("parts", this::part);
    List<Indicator> indicators = fields.list("indicators", this::indicator);
    fields.end();
    if (weight != null) {
      weights.add(weight);
    }
    if (code == null || name == null || weight == null || indicators.isEmpty()) {
      return null;
    }
    figures.claim(fields.at("code"), code);
    Part only = new Part(new PartId("score"), code.figure(), name);
    return new Instrument(
        code,
        name,
        code.value().substring(0, 1).toLowerCase(Locale.ROOT),
        weight,
        parts.isEmpty() ? List.of(only) : parts,
        new Averaging(Averaging.Rule.QUESTIONS, true),
        null,
        indicators);
  }

  private @Nullable Part part(JsonFields fields) {
    PartId id = fields.parsed("id", "partId", PartId::new);
    FigureCode figure = fields.parsed("figure", "figureCode", CodeForms::figure);
    Text name = fields.bilingual("name");
    fields.end();
    figures.claim(fields.at("figure"), figure);
    return id == null || figure == null || name == null ? null : new Part(id, figure, name);
  }

  private @Nullable Indicator indicator(JsonFields fields) {
    Integer number = fields.integer("number", 1, 999);
    Text name = fields.bilingual("name");
    fields.end();
    numbers.claim(fields.at("number"), number);
    return number == null || name == null
        ? null
        : new Indicator(number, name, NOTHING, List.of(), List.of());
  }
}
