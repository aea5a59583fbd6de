package org.itaworkbook.workbook.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Indicator;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.SubIndicator;
import org.itaworkbook.text.Messages;
import org.itaworkbook.workbook.contract.AgencyRow.Item;
import org.itaworkbook.workbook.contract.QuestionColumn.Role;

/**
 * How the standard workbook spells what depends on the year: the sheets, tables, columns and labels
 * by which the reader finds its way. What every year has alike is in {@link StandardSheet}, {@link
 * CommonTable} and {@link CommonColumn}.
 */
public final class YearHeaders {

  /** Names that Excel takes for a cell, a row or a column, and refuses for a table. */
  private static final Pattern LIKE_A_CELL = Pattern.compile("[A-Z]{1,3}[0-9]+|R|C");

  private YearHeaders() {}

  /** The tab of an instrument's questions. */
  public static String sheet(Instrument instrument) {
    return instrument.code().value();
  }

  /** The table of an instrument's questions. */
  public static String table(Instrument instrument) {
    String code = instrument.code().value();
    return LIKE_A_CELL.matcher(code).matches() ? code + "_" : code;
  }

  public static String score(Instrument instrument, Part part) {
    return instrument.parts().size() == 1 ? Role.SCORE.header() : part.name().th();
  }

  public static String previous(Instrument instrument, Part part) {
    return instrument.parts().size() == 1
        ? Role.PREVIOUS.header()
        : Messages.thai("workbook.header.previousPart", part.name().th());
  }

  /** The columns of an instrument's table, in the order in which the workbook draws them. */
  public static List<QuestionColumn> questionColumns(Instrument instrument) {
    List<QuestionColumn> columns = new ArrayList<>();
    for (Role role : Role.values()) {
      switch (role) {
        case PREVIOUS ->
            instrument
                .parts()
                .forEach(
                    part ->
                        columns.add(new QuestionColumn(role, part, previous(instrument, part))));
        case SCORE ->
            instrument
                .parts()
                .forEach(
                    part -> columns.add(new QuestionColumn(role, part, score(instrument, part))));
        default -> {
          if (has(instrument, role)) {
            columns.add(new QuestionColumn(role, null, role.header()));
          }
        }
      }
    }
    return columns;
  }

  /** The rows of the table of the agency, in the order in which the workbook draws them. */
  public static List<AgencyRow> agencyRows(Framework framework) {
    return framework.once(AgencyRows.class, AgencyRows::of).rows();
  }

  /** Those of one year. */
  private record AgencyRows(List<AgencyRow> rows) {
    static AgencyRows of(Framework framework) {
      return new AgencyRows(List.copyOf(namedRows(framework)));
    }
  }

  private static List<AgencyRow> namedRows(Framework framework) {
    List<AgencyRow> rows = new ArrayList<>();
    for (Item item : Item.values()) {
      if (item == Item.RESPONDENTS) {
        framework.instruments().forEach(instrument -> rows.addAll(respondents(instrument)));
      } else {
        rows.add(new AgencyRow(item, null, Messages.thai("workbook.agency." + item.key())));
      }
    }
    return rows;
  }

  private static List<AgencyRow> respondents(Instrument instrument) {
    if (instrument.answerScale() == null) {
      return List.of();
    }
    boolean single = instrument.parts().size() == 1;
    return instrument.parts().stream()
        .map(
            part ->
                new AgencyRow(
                    Item.RESPONDENTS,
                    part,
                    Messages.thai(
                        "workbook.agency.respondents",
                        single ? instrument.code() : part.name().th())))
        .toList();
  }

  /** What stands in the column of indicators. */
  public static String indicator(Indicator indicator) {
    return Messages.thai(
        "framework.figure.indicator", Integer.toString(indicator.number()), indicator.name());
  }

  /** What stands in the column of sub-indicators. */
  public static String subIndicator(SubIndicator subIndicator) {
    return subIndicator.number() + " " + subIndicator.name().th();
  }

  private static boolean has(Instrument instrument, Role role) {
    return switch (role) {
      case INSTRUMENT, NUMBER -> false;
      case SUB_INDICATOR -> instrument.hasSubIndicators();
      case GAP -> instrument.parts().size() == 2;
      default -> true;
    };
  }
}
