package org.itaworkbook.workbook.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.scores.Refusal;

/**
 * The cells of a workbook of Excel 97 to 2003, as a workbook of today: what each holds, the format
 * in which it shows that, how cells are merged, and which sheets are hidden. It serves to be read
 * only.
 */
final class XlsFile {

  /** Such files keep everything in memory many times over. */
  private static final long MOST_BYTES = 10L << 20;

  /** Those below are of every workbook, and known by their number. */
  private static final int FIRST_CUSTOM_FORMAT = 164;

  private static final int DAYS_TO_1904 = 1_462;

  private final XSSFWorkbook copy;
  private final Map<Kept, CellStyle> styles = new HashMap<>();
  private final UploadLimits limits;
  private boolean from1904;
  private int cells;

  private XlsFile(XSSFWorkbook copy, UploadLimits limits) {
    this.copy = copy;
    this.limits = limits;
  }

  /** Whether a compound file is one. */
  static boolean is(byte[] upload) {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(upload))) {
      return files.getRoot().hasEntryCaseInsensitive("Workbook");
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  /** Why a compound file is none that can be read. */
  static Refusal refusal(byte[] upload) {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(upload))) {
      DirectoryNode root = files.getRoot();
      return root.hasEntryCaseInsensitive("EncryptedPackage")
          ? Refusal.ENCRYPTED
          : root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")
              ? Refusal.OLD_EXCEL
              : Refusal.NOT_A_WORKBOOK;
    } catch (IOException | RuntimeException e) {
      return Refusal.TRUNCATED;
    }
  }

  static byte[] toXlsx(byte[] upload, UploadLimits limits) {
    if (upload.length > MOST_BYTES) {
      throw UploadLimits.tooLarge(MOST_BYTES);
    }
    try (HSSFWorkbook old = new HSSFWorkbook(new ByteArrayInputStream(upload));
        XSSFWorkbook copy = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      XlsFile writer = new XlsFile(copy, limits);
      writer.from1904 = old.getInternalWorkbook().isUsing1904DateWindowing();
      for (Sheet sheet : old) {
        writer.copy(sheet);
        int at = old.getSheetIndex(sheet);
        copy.setSheetVisibility(at, old.getSheetVisibility(at));
      }
      copy.write(out);
      return out.toByteArray();
    } catch (EncryptedDocumentException e) {
      throw Refusals.because(Refusal.ENCRYPTED, e);
    } catch (OldExcelFormatException e) {
      throw Refusals.because(Refusal.OLD_EXCEL, e);
    } catch (IOException e) {
      throw Refusals.because(Refusal.TRUNCATED, e);
    }
  }

  private void copy(Sheet from) {
    Sheet to = copy.createSheet(from.getSheetName());
    for (Row row : from) {
      Row written = to.createRow(row.getRowNum());
      for (Cell cell : row) {
        if (cell.getCellType() == CellType.BLANK && !isCentred(cell)) {
          continue; // a border or a fill
        }
        UploadLimits.within("cells", ++cells, limits.cells());
        copy(cell, (XSSFCell) written.createCell(cell.getColumnIndex()));
      }
    }
    for (CellRangeAddress merged : from.getMergedRegions()) {
      if (merged.getNumberOfCells() > 1) {
        to.addMergedRegionUnsafe(merged);
      }
    }
  }

  /** By how much the number of a day is less where a workbook counts from 1904. */
  private int later(CellStyle style) {
    String code = String.valueOf(style.getDataFormatString());
    boolean day = DateUtil.isADateFormat(style.getDataFormat(), code) && !code.startsWith("[h");
    return from1904 && day ? DAYS_TO_1904 : 0;
  }

  /** What is kept of a style. */
  private record Kept(short format, boolean centred) {}

  /** Whether a text is centred over the blank cells of the same kind at its right. */
  private static boolean isCentred(Cell cell) {
    return cell.getCellStyle().getAlignment() == HorizontalAlignment.CENTER_SELECTION;
  }

  /**
   * A style with the number format of a cell and what says over which columns it stands, and
   * nothing else of the cell's own.
   */
  private CellStyle style(Cell cell) {
    CellStyle from = cell.getCellStyle();
    return styles.computeIfAbsent(
        new Kept(from.getDataFormat(), isCentred(cell)),
        kept -> {
          CellStyle style = copy.createCellStyle();
          String code = from.getDataFormatString();
          style.setDataFormat(
              kept.format() < FIRST_CUSTOM_FORMAT || code == null
                  ? kept.format()
                  : copy.createDataFormat().getFormat(code));
          if (kept.centred()) {
            style.setAlignment(HorizontalAlignment.CENTER_SELECTION);
          }
          return style;
        });
  }

  private void copy(Cell from, XSSFCell to) {
    CellType type =
        from.getCellType() == CellType.FORMULA
            ? from.getCachedFormulaResultType()
            : from.getCellType();
    switch (type) {
      case NUMERIC -> {
        to.setCellValue(from.getNumericCellValue() + later(from.getCellStyle()));
        to.setCellStyle(style(from));
      }
      case STRING -> to.setCellValue(from.getRichStringCellValue().getString());
      case BOOLEAN -> to.setCellValue(from.getBooleanCellValue());
      case ERROR -> to.setCellErrorValue(FormulaError.forInt(from.getErrorCellValue()));
      default -> to.setBlank();
    }
    if (isCentred(from)) {
      to.setCellStyle(style(from));
    }
  }
}
