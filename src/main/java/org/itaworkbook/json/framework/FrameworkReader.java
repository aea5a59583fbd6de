package org.itaworkbook.json.framework;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.itaworkbook.framework.Answering;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.GroupPlan;
import org.itaworkbook.framework.IndicatorGroup;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Level;
import org.itaworkbook.framework.MeasureCode;
import org.itaworkbook.framework.ReportTexts;
import org.itaworkbook.json.base.Faults;
import org.itaworkbook.json.base.JsonFields;
import org.itaworkbook.json.base.JsonTree;
import org.itaworkbook.json.base.UniqueValues;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads a fiscal year's {@code framework.json}. Strict, because people copy and edit these files:
 * every field must be known, every rule that the program relies on is checked, and all faults are
 * told at once.
 */
public final class FrameworkReader {

  private final Faults faults;

  private FrameworkReader(Faults faults) {
    this.faults = faults;
  }

  /**
   * Reads a file.
   *
   * @param file in UTF-8; if its folder is named like a year, it must be the data of that year
   * @throws InvalidFrameworkException with every fault of the file
   */
  public static Framework read(Path file) {
    Faults faults = new Faults();
    return read(content(file, faults), file, faults);
  }

  /**
   * Reads what is to become a file.
   *
   * @param file its name to be, by which faults are told
   * @throws InvalidFrameworkException with every fault of the text
   */
  public static Framework read(String json, Path file) {
    return read(json, file, new Faults());
  }

  private static Framework read(@Nullable String json, Path file, Faults faults) {
    JsonFields fields = json == null ? null : JsonTree.read(json, faults);
    Framework framework =
        fields == null ? null : new FrameworkReader(faults).framework(fields, folder(file));
    return faultless(framework, file, faults);
  }

  /**
   * What was read of a file.
   *
   * @throws InvalidFrameworkException with every fault of the file
   */
  static Framework faultless(@Nullable Framework framework, Path file, Faults faults) {
    if (framework == null || !faults.isEmpty()) {
      throw new InvalidFrameworkException(
          faults.sentences(Integer.MAX_VALUE).stream()
              .map(fault -> Messages.text("json.fault", file, fault))
              .toList());
    }
    return framework;
  }

  /** The text of a file; null with a fault where it cannot be read. */
  static @Nullable String content(Path file, Faults faults) {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      faults.add("", "notUtf8");
    } catch (IOException e) {
      faults.add("", "unreadable");
    }
    return null;
  }

  private static String folder(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    return folder == null ? "" : String.valueOf(folder.getFileName());
  }

  private @Nullable Framework framework(JsonFields fields, String folder) {
    FiscalYear year = fiscalYear(fields, folder);
    Text title = fields.bilingual("title");
    BigDecimal threshold = fields.positive("threshold", 100);
    LevelReader ladder = new LevelReader(faults);
    List<Level> levels = levels(fields, ladder);
    List<Instrument> instruments = instruments(fields);
    List<GroupPlan> plans = plans(fields);
    List<Text> agencyTypes = agencyTypes(fields);
    ReportTextsReader texts = new ReportTextsReader(faults);
    ReportTexts report = texts.read(fields.optionalObject("report"));
    AnsweringReader answers = new AnsweringReader(faults);
    Answering answering = answers.answering(fields);
    answers.check(instruments, answering);
    List<Text> unconfirmed = unconfirmed(fields);
    fields.end();
    if (year == null || title == null || threshold == null) {
      return null;
    }
    Framework framework =
        new Framework(
            year,
            title,
            threshold,
            instruments,
            levels,
            plans,
            agencyTypes,
            report,
            answering,
            unconfirmed);
    texts.checkFigures(framework);
    ladder.checkFigures(framework.demandableFigures());
    return framework;
  }

  private @Nullable FiscalYear fiscalYear(JsonFields fields, String folder) {
    Integer year = fields.integer("fiscalYear", 2500, 2699);
    if (year == null) {
      return null;
    }
    if (folder.matches("[0-9]{4}") && !folder.equals(year.toString())) {
      faults.add("fiscalYear", "folderDiffers", year, folder);
    }
    return new FiscalYear(year);
  }

  /** What a draft leaves open: everything, where it does not say. */
  private List<Text> unconfirmed(JsonFields fields) {
    boolean draft = fields.isTrue("draft");
    List<Text> parts = fields.optionalList("unconfirmed", JsonFields::asText);
    if (!draft && fields.has("unconfirmed")) {
      faults.add("unconfirmed", "unconfirmedNoDraft");
    }
    return draft && parts.isEmpty() ? List.of(Messages.text("framework.unconfirmed.all")) : parts;
  }

  private List<Instrument> instruments(JsonFields fields) {
    InstrumentReader reader = new InstrumentReader(faults);
    List<@Nullable BigDecimal> weights = new ArrayList<>();
    List<Instrument> instruments =
        fields.list("instruments", each -> reader.instrument(each, weights));
    reader.checkReferences();
    if (!weights.isEmpty() && weights.stream().allMatch(Objects::nonNull)) {
      BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      if (sum.compareTo(BigDecimal.ONE) != 0) {
        faults.add("instruments[].weight", "weightSum", sum.toPlainString());
      }
    }
    return instruments;
  }

  private static List<Level> levels(JsonFields fields, LevelReader reader) {
    List<Level> levels = fields.list("levels", reader::level);
    reader.checkLast();
    return levels;
  }

  private List<GroupPlan> plans(JsonFields fields) {
    UniqueValues groups = new UniqueValues(faults);
    UniqueValues measures = new UniqueValues(faults);
    UniqueValues names = new UniqueValues(faults);
    List<GroupPlan> plans = fields.list("plans", each -> plan(each, groups, measures, names));
    for (IndicatorGroup group : IndicatorGroup.values()) {
      if (fields.has("plans") && !groups.holds(group.name())) {
        faults.add("plans", "noPlan", group);
      }
    }
    return plans;
  }

  private static @Nullable GroupPlan plan(
      JsonFields fields, UniqueValues groups, UniqueValues measures, UniqueValues names) {
    IndicatorGroup group = fields.choice("group", IndicatorGroup.class);
    Text name = fields.bilingual("name");
    MeasureCode measure = fields.parsed("measureCode", "measureCode", CodeForms::measure);
    Text activity = fields.bilingual("activity");
    List<Text> steps = fields.list("steps", JsonFields::asText);
    Text period = fields.bilingual("period");
    fields.end();
    groups.claim(fields.at("group"), group);
    measures.claim(fields.at("measureCode"), measure);
    names.claimText(fields.at("name"), name);
    if (group == null || name == null || measure == null || activity == null || period == null) {
      return null;
    }
    return new GroupPlan(group, name, measure, activity, steps, period);
  }

  private List<Text> agencyTypes(JsonFields fields) {
    UniqueValues names = new UniqueValues(faults);
    return fields.list(
        "agencyTypes",
        each -> {
          Text name = each.asText();
          names.claimText(each.path(), name);
          return name;
        });
  }
}
