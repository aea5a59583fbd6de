package org.itaworkbook.corpus;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The three question tables of the example as bare worksheets, one an instrument. */
final class SeedTables {

  private static final Path YEAR = Path.of("workbook-templates/2568");
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  private SeedTables() {}

  /** The worksheets' XML by the names of their tabs. */
  static Map<String, byte[]> sheets() throws IOException {
    Map<String, String> wordings = new LinkedHashMap<>();
    collect(read("framework.json"), wordings);
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (JsonElement each : read("example.json").getAsJsonArray("questions")) {
      JsonObject question = each.getAsJsonObject();
      String code = question.get("code").getAsString();
      JsonObject scores = question.getAsJsonObject("scores");
      List<String> cells = new ArrayList<>();
      cells.add(text(code));
      cells.add(text(wordings.getOrDefault(code, "")));
      scores.keySet().forEach(part -> cells.add(number(scores.get(part).getAsString())));
      List<String> table =
          rows.computeIfAbsent(tab(code), tab -> new ArrayList<>(List.of(header(code))));
      table.add(row(table.size() + 1, cells));
    }
    Map<String, byte[]> sheets = new LinkedHashMap<>();
    rows.forEach((tab, table) -> sheets.put(tab, worksheet(table)));
    return sheets;
  }

  private static JsonObject read(String file) throws IOException {
    return JsonParser.parseString(Files.readString(YEAR.resolve(file))).getAsJsonObject();
  }

  /** Every object that has a code and a wording is a question, wherever it stands. */
  private static void collect(JsonElement element, Map<String, String> wordings) {
    if (element instanceof JsonArray array) {
      array.forEach(each -> collect(each, wordings));
    } else if (element instanceof JsonObject object) {
      if (object.has("code") && object.has("wording")) {
        JsonElement wording = object.get("wording");
        wordings.put(
            object.get("code").getAsString(),
            wording.isJsonObject()
                ? wording.getAsJsonObject().get("th").getAsString()
                : wording.getAsString());
      }
      object.entrySet().forEach(each -> collect(each.getValue(), wordings));
    }
  }

  private static String tab(String code) {
    return "ITA " + Character.toUpperCase(code.charAt(0)) + "IT";
  }

  private static String header(String code) {
    List<String> cells = new ArrayList<>(List.of("รหัส", "ข้อคำถาม"));
    cells.addAll(code.startsWith("e") ? List.of("EIT Public", "EIT Survey") : List.of("คะแนน"));
    cells.addAll(List.of("รักษามาตรฐาน", "พัฒนาและปรับปรุง"));
    return row(1, cells.stream().map(SeedTables::text).toList());
  }

  private static String row(int row, List<String> cells) {
    StringBuilder xml = new StringBuilder("<row r=\"" + row + "\">");
    for (int i = 0; i < cells.size(); i++) {
      xml.append("<c r=\"").append((char) ('A' + i)).append(row).append('"').append(cells.get(i));
    }
    return xml.append("</row>").toString();
  }

  private static String text(String text) {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
    return " t=\"inlineStr\"><is><t>" + escaped + "</t></is></c>";
  }

  private static String number(String number) {
    return "><v>" + number + "</v></c>";
  }

  private static byte[] worksheet(List<String> rows) {
    String xml =
        "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>"
            .formatted(MAIN, String.join("", rows));
    return xml.getBytes(StandardCharsets.UTF_8);
  }
}
