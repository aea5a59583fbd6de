package org.itaworkbook.browser;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.workbook.contract.EngineSheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Serves an Office.js of the test's own in place of Microsoft's, with Excel on a Windows desktop
 * and the example open in it, unless a test says otherwise before it opens the pane.
 */
final class FakeOffice implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private CountDownLatch gate = new CountDownLatch(0);
  private JsonObject host = new JsonObject();
  private boolean missing;

  FakeOffice() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.createContext("/office.js", this::answer);
    server.setExecutor(threads);
  }

  /** Where the script is had; known before it can be. */
  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/office.js");
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    server.start();
  }

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    gate = new CountDownLatch(0);
    missing = false;
    host = new JsonObject();
    with("host", "Excel");
    with("platform", "PC");
    with("language", "th-TH");
    with("url", "C:\\งาน\\คะแนน 2568.xlsx");
    host.addProperty("excelApi", 18);
    host.addProperty("compressed", true);
    open(Files.readAllBytes(Site.EXAMPLE));
    JsonObject names = new JsonObject();
    EngineSheet.OF_AN_ANALYSIS.forEach(each -> names.addProperty(each.hiddenName(), each.title()));
    host.add("fileNames", names);
    host.add("drawn", new Gson().toJsonTree(List.of("สรุปผล", "ความต่าง EIT")));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    gate.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  /** Has a workbook open in Excel. */
  void open(byte[] workbook) throws IOException {
    host.addProperty("file", Base64.getEncoder().encodeToString(workbook));
    host.add("sheets", sheets(workbook));
  }

  /** Another property of the host; see the script for what there is. */
  void with(String property, @Nullable String value) {
    host.addProperty(property, value);
  }

  void with(String property, Number value) {
    host.addProperty(property, value);
  }

  void with(String property, boolean value) {
    host.addProperty(property, value);
  }

  /** The hidden names of a workbook that was annotated before: from a name to its sheet. */
  void withName(String name, String sheet) {
    JsonObject names = new JsonObject();
    names.addProperty(name, sheet);
    host.add("names", names);
  }

  /** No such script: what an address that nobody serves gives. */
  void isMissing() {
    missing = true;
  }

  /** The script does not come until the test is over. */
  void hangs() {
    gate = new CountDownLatch(1);
  }

  /** Lets a script go that hangs. */
  void comes() {
    gate.countDown();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      gate.await();
      if (missing) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      byte[] script = script().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/javascript; charset=utf-8");
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.sendResponseHeaders(200, script.length);
      exchange.getResponseBody().write(script);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String script() throws IOException {
    try (InputStream in = FakeOffice.class.getResourceAsStream("office.js")) {
      return "window.fakeOffice = "
          + host
          + ";\n"
          + new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** What Excel tells of each cell: its number or text, errors as text, and how it is formatted. */
  private static JsonObject sheets(byte[] workbook) throws IOException {
    JsonObject sheets = new JsonObject();
    try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      for (Sheet sheet : book) {
        JsonObject cells = new JsonObject();
        for (Row row : sheet) {
          for (Cell cell : row) {
            JsonObject told = told(cell);
            if (told != null) {
              cells.add(cell.getAddress().formatAsString(), told);
            }
          }
        }
        sheets.add(sheet.getSheetName(), cells);
      }
    }
    return sheets;
  }

  private static @Nullable JsonObject told(Cell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    JsonObject told = new JsonObject();
    told.addProperty("format", cell.getCellStyle().getDataFormatString());
    switch (type) {
      case NUMERIC -> told.addProperty("value", cell.getNumericCellValue());
      case STRING -> told.addProperty("value", cell.getStringCellValue());
      case BOOLEAN -> told.addProperty("value", cell.getBooleanCellValue());
      case ERROR -> told.addProperty("value", "#VALUE!");
      default -> {
        return null;
      }
    }
    return told;
  }
}
