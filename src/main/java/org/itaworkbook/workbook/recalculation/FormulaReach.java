package org.itaworkbook.workbook.recalculation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.formula.function.FunctionMetadataRegistry;
import org.apache.poi.ss.formula.ptg.AbstractFunctionPtg;
import org.apache.poi.ss.formula.ptg.Area3DPxg;
import org.apache.poi.ss.formula.ptg.AreaPtgBase;
import org.apache.poi.ss.formula.ptg.AttrPtg;
import org.apache.poi.ss.formula.ptg.BoolPtg;
import org.apache.poi.ss.formula.ptg.IntPtg;
import org.apache.poi.ss.formula.ptg.MissingArgPtg;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.NameXPxg;
import org.apache.poi.ss.formula.ptg.NumberPtg;
import org.apache.poi.ss.formula.ptg.OperationPtg;
import org.apache.poi.ss.formula.ptg.ParenthesisPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Pxg3D;
import org.apache.poi.ss.formula.ptg.Ref3DPxg;
import org.apache.poi.ss.formula.ptg.RefPtgBase;
import org.apache.poi.ss.formula.ptg.StringPtg;
import org.apache.poi.ss.formula.ptg.ValueOperatorPtg;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.itaworkbook.workbook.cells.CellArea;

/**
 * What a formula looks at, and whether POI may be trusted to calculate it as Excel does and within
 * bounds. Functions are known by name: none that makes texts grow, looks at the clock, or finds its
 * cells only while it is calculated. An operator on a whole area is not trusted, since Excel takes
 * it for many values and POI for one.
 */
final class FormulaReach {

  private static final String NEWER = "_XLFN.";
  private static final int MOST_NESTED_NAMES = 8;

  /** Names that are looked up for one formula; of more it is not known what it looks at. */
  private static final int MOST_NAMES = 100;

  private final XSSFEvaluationWorkbook workbook;
  private final List<CellArea> areas = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final Deque<Boolean> operands = new ArrayDeque<>();
  private int namesRead;
  private boolean trusted = true;
  private boolean complete = true;

  private FormulaReach(XSSFEvaluationWorkbook workbook) {
    this.workbook = workbook;
  }

  static FormulaReach of(Ptg[] formula, String sheet, XSSFEvaluationWorkbook workbook) {
    FormulaReach reach = new FormulaReach(workbook);
    reach.read(formula, sheet, 0);
    reach.trusted &= reach.operands.size() == 1 && !reach.operands.pop();
    return reach;
  }

  /** A formula that could not be read. */
  static FormulaReach unknown(XSSFEvaluationWorkbook workbook) {
    FormulaReach reach = new FormulaReach(workbook);
    reach.incomplete();
    return reach;
  }

  List<CellArea> areas() {
    return areas;
  }

  /** The defined names that it uses, in upper case. */
  Set<String> names() {
    return names;
  }

  boolean trusted() {
    return trusted;
  }

  /** Whether {@link #areas()} are all cells that it looks at. */
  boolean complete() {
    return complete;
  }

  private void incomplete() {
    complete = false;
    trusted = false;
  }

  /** How many cells are looked at to calculate it. */
  long work() {
    return areas.stream().mapToLong(CellArea::size).sum();
  }

  private void read(Ptg[] formula, String sheet, int depth) {
    for (Ptg each : formula) {
      read(each, sheet, depth);
    }
  }

  private void read(Ptg token, String sheet, int depth) {
    if (token instanceof Ref3DPxg reference) {
      sheet(reference);
      cell(reference, reference.getSheetName(), depth);
    } else if (token instanceof Area3DPxg area) {
      sheet(area);
      area(area, area.getSheetName(), depth);
    } else if (token instanceof RefPtgBase reference) {
      cell(reference, sheet, depth);
    } else if (token instanceof AreaPtgBase area) {
      area(area, sheet, depth);
    } else if (token instanceof NamePtg name) {
      name(name, sheet, depth);
    } else if (token instanceof NameXPxg function) {
      function(function.getNameName(), false);
      operands.push(false);
    } else if (token instanceof AttrPtg attribute) {
      trusted &= !attribute.isSemiVolatile();
      if (attribute.isSum()) {
        pop(1);
        operands.push(false);
      }
    } else if (token instanceof OperationPtg operation) {
      operation(operation);
    } else if (token instanceof NumberPtg
        || token instanceof IntPtg
        || token instanceof StringPtg
        || token instanceof BoolPtg
        || token instanceof MissingArgPtg) {
      operands.push(false);
    } else if (!(token instanceof ParenthesisPtg)) {
      incomplete();
    }
  }

  /** Cells of another workbook do not change here; a run of sheets is more than it names. */
  private void sheet(Pxg3D at) {
    if (at.getExternalWorkbookNumber() >= 0) {
      trusted = false;
    } else if (at.getLastSheetName() != null || workbook.getSheetIndex(at.getSheetName()) < 0) {
      incomplete();
    }
  }

  private void cell(RefPtgBase at, String sheet, int depth) {
    if (depth > 0 && (at.isRowRelative() || at.isColRelative())) {
      incomplete();
    }
    areas.add(new CellArea(sheet, at.getRow(), at.getRow(), at.getColumn(), at.getColumn()));
    operands.push(false);
  }

  private void area(AreaPtgBase at, String sheet, int depth) {
    boolean relative =
        at.isFirstRowRelative()
            || at.isLastRowRelative()
            || at.isFirstColRelative()
            || at.isLastColRelative();
    if (depth > 0 && relative) {
      incomplete();
    }
    CellArea area =
        new CellArea(
            sheet, at.getFirstRow(), at.getLastRow(), at.getFirstColumn(), at.getLastColumn());
    areas.add(area);
    operands.push(area.size() > 1);
  }

  private void name(NamePtg token, String sheet, int depth) {
    var name = workbook.getName(token);
    if (name.isFunctionName()) {
      function(name.getNameText(), false);
      operands.push(false);
    } else if (!name.hasFormula() || depth >= MOST_NESTED_NAMES || namesRead++ >= MOST_NAMES) {
      names.add(name.getNameText().toUpperCase(Locale.ROOT));
      incomplete();
    } else {
      names.add(name.getNameText().toUpperCase(Locale.ROOT));
      read(name.getNameDefinition(), sheet, depth + 1);
    }
  }

  private void operation(OperationPtg operation) {
    boolean areaOperand = pop(operation.getNumberOfOperands());
    if (operation instanceof AbstractFunctionPtg function) {
      if (!function.isExternalFunction()) {
        function(function.getName(), areaOperand);
      }
    } else if (operation instanceof ValueOperatorPtg) {
      trusted &= !areaOperand;
    } else {
      incomplete();
    }
    operands.push(false);
  }

  private void function(String written, boolean ofArea) {
    String name = written.toUpperCase(Locale.ROOT);
    String plain = name.startsWith(NEWER) ? name.substring(NEWER.length()) : name;
    boolean ofAreas = KnownFunctions.OF_AREAS.contains(plain);
    boolean ofValues = KnownFunctions.OF_VALUES.contains(plain);
    trusted &= ofAreas || ofValues && !ofArea;
    boolean builtIn =
        ofAreas
            || ofValues
            || name.startsWith(NEWER)
            || FunctionMetadataRegistry.getFunctionByName(name) != null;
    if (!builtIn || KnownFunctions.ELSEWHERE.contains(name)) {
      incomplete();
    }
  }

  /** Whether any of the last operands was an area. */
  private boolean pop(int count) {
    boolean area = false;
    for (int i = 0; i < count; i++) {
      if (operands.isEmpty()) {
        trusted = false;
        return false;
      }
      area |= operands.pop();
    }
    return area;
  }
}
