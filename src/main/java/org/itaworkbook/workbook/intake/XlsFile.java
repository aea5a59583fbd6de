package org.itaworkbook.workbook.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;

/**
 * The cells of a workbook of Excel 97 to 2003, as a workbook of today: what each shows, whether as
 * a percentage, and how cells are merged. It serves to be read only.
 */
public final class XlsFile {

  /** Such files keep everything in memory many times over. */
  private static final long MOST_BYTES = 10L << 20;

  private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private final XSSFWorkbook copy;
  private final CellStyle percent;
  private final Limits limits;
  private int cells;

  private XlsFile(XSSFWorkbook copy, Limits limits) {
    this.copy = copy;
    this.percent = copy.createCellStyle();
    this.limits = limits;
    percent.setDataFormat(copy.createDataFormat().getFormat("0.00%"));
  }

  /** Whether a file is one; any other compound file is left to {@link Admission}. */
  public static boolean is(byte[] upload) {
    for (int i = 0; i < COMPOUND.length; i++) {
      if (upload.length <= i || upload[i] != COMPOUND[i]) {
        return false;
      }
    }
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(upload))) {
      return files.getRoot().hasEntryCaseInsensitive("Workbook");
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  public static byte[] toXlsx(byte[] upload, Limits limits) {
    if (upload.length > MOST_BYTES) {
      throw new RefusedException(Refusal.TOO_LARGE, (MOST_BYTES >> 20) + " MB");
    }
    try (HSSFWorkbook old = new HSSFWorkbook(new ByteArrayInputStream(upload));
        XSSFWorkbook copy = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      XlsFile writer = new XlsFile(copy, limits);
      for (Sheet sheet : old) {
        writer.copy(sheet);
      }
      copy.write(out);
      return out.toByteArray();
    } catch (EncryptedDocumentException e) {
      throw refused(Refusal.ENCRYPTED, e);
    } catch (OldExcelFormatException e) {
      throw refused(Refusal.OLD_EXCEL, e);
    } catch (IOException e) {
      throw refused(Refusal.TRUNCATED, e);
    }
  }

  private static RefusedException refused(Refusal refusal, Exception cause) {
    RefusedException refused = new RefusedException(refusal);
    refused.initCause(cause);
    return refused;
  }

  private void copy(Sheet from) {
    Sheet to = copy.createSheet(from.getSheetName());
    for (Row row : from) {
      Row written = to.createRow(row.getRowNum());
      for (Cell cell : row) {
        AdmittedParts.within("cells", ++cells, limits.cells());
        copy(cell, (XSSFCell) written.createCell(cell.getColumnIndex()));
      }
    }
    for (CellRangeAddress merged : from.getMergedRegions()) {
      if (merged.getNumberOfCells() > 1) {
        to.addMergedRegionUnsafe(merged);
      }
    }
  }

  private void copy(Cell from, XSSFCell to) {
    CellType type =
        from.getCellType() == CellType.FORMULA
            ? from.getCachedFormulaResultType()
            : from.getCellType();
    switch (type) {
      case NUMERIC -> {
        to.setCellValue(from.getNumericCellValue());
        if (String.valueOf(from.getCellStyle().getDataFormatString()).contains("%")) {
          to.setCellStyle(percent);
        }
      }
      case STRING -> to.setCellValue(from.getRichStringCellValue().getString());
      case BOOLEAN -> to.setCellValue(from.getBooleanCellValue());
      case ERROR -> to.setCellErrorValue(FormulaError.forInt(from.getErrorCellValue()));
      default -> to.setBlank();
    }
  }
}
