package org.itaworkbook.workbook.template;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.InstrumentCode;
import org.itaworkbook.opc.TimelessZip;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.text.Messages;
import org.itaworkbook.units.UnitRow;
import org.itaworkbook.workbook.contract.HiddenNames;
import org.jspecify.annotations.Nullable;

/**
 * The standard score workbook of a fiscal year, as staff download it. The columns that the engine
 * writes are there, shaded and empty.
 */
public final class StandardWorkbook {

  /** The version of its layout. */
  static final String VERSION = "1";

  private StandardWorkbook() {}

  /**
   * Draws the workbook. The same arguments give the same bytes, on any day and any machine.
   *
   * @param data what to fill in; null for the blank workbook
   */
  public static byte[] draw(Framework framework, @Nullable Scores data) {
    return draw(framework, data, List.of());
  }

  /**
   * Draws the workbook with a register of units.
   *
   * @param units the rows of the register; empty for a blank one
   */
  public static byte[] draw(Framework framework, @Nullable Scores data, List<UnitRow> units) {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      TemplateContext drawing =
          new TemplateContext(workbook, new DrawStyles(workbook), framework, data);
      drawSheets(drawing, units);
      nameThreshold(drawing);
      describe(drawing, drawing.name(), HiddenNames.SCORES);
      workbook.setActiveSheet(0);
      workbook.write(bytes);
      return TimelessZip.of(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot draw in memory", e);
    }
  }

  private static void drawSheets(TemplateContext drawing, List<UnitRow> units) {
    GuideSheet.draw(drawing);
    AgencySheet.draw(drawing);
    Map<InstrumentCode, String> codes = new HashMap<>();
    for (Instrument instrument : drawing.framework().instruments()) {
      codes.put(instrument.code(), QuestionSheet.draw(drawing, instrument));
    }
    PublishedSheet.draw(drawing, codes);
    UnitsSheet.draw(drawing, units);
    MeasuresSheet.draw(drawing);
    ChoicesSheet.draw(drawing);
  }

  private static void nameThreshold(TemplateContext drawing) {
    XSSFName name = drawing.workbook().createName();
    name.setNameName(HiddenNames.THRESHOLD);
    name.setRefersToFormula(drawing.threshold());
  }

  /** Sets the properties by which a workbook of a year is known. */
  static void describe(TemplateContext drawing, String title, String template) {
    POIXMLProperties properties = drawing.workbook().getProperties();
    FiscalYear year = drawing.framework().fiscalYear();
    String product = Messages.thai("workbook.guide.product");
    Optional<Date> made = Optional.of(firstDay(year));
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    core.setTitle(title);
    core.setSubjectProperty(drawing.framework().title().th());
    core.setCreator(product);
    core.setLastModifiedByUser(product);
    core.setCreated(made);
    core.setModified(made);
    properties.getExtendedProperties().setApplication(product);
    POIXMLProperties.CustomProperties custom = properties.getCustomProperties();
    custom.addProperty(HiddenNames.TEMPLATE, template);
    custom.addProperty(HiddenNames.VERSION, VERSION);
    custom.addProperty(HiddenNames.FISCAL_YEAR, year.toString());
    custom.addProperty(HiddenNames.ROUND, round(drawing.data()));
  }

  /** The date that the workbook bears, so that drawing it again gives it again. */
  private static Date firstDay(FiscalYear year) {
    LocalDate day = LocalDate.of(year.buddhistEra() - 544, 10, 1);
    return Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  private static String round(@Nullable Scores data) {
    String round = data == null ? null : data.agency().round();
    return round == null ? "" : round;
  }
}
