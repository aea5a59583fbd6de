package org.itaworkbook.workbook.parts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaworkbook.workbook.cells.Address;

/**
 * The boxes of notes, in the old drawing language that Excel still keeps them in. Handled as text,
 * since what other programs write there is not always XML.
 */
public final class NoteShapes {

  private static final int FIRST_ID = 1025;
  private static final Pattern SHAPE_ID = Pattern.compile("_s(\\d{4,9})\"");
  private static final String END = "</xml>";

  private static final Pattern SHAPE = Pattern.compile("<v:shape\\b");
  private static final String SHAPE_END = "</v:shape>";

  private static final Pattern ROW = Pattern.compile("<x:Row>\\s*(\\d{1,7})\\s*</x:Row>");
  private static final Pattern COLUMN = Pattern.compile("<x:Column>\\s*(\\d{1,5})\\s*</x:Column>");

  /** Where a shape stands in a drawing. */
  private record Place(int start, int end) {}

  private NoteShapes() {}

  static String start() {
    return "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\""
        + " xmlns:o=\"urn:schemas-microsoft-com:office:office\""
        + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
        + "<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout>"
        + "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\""
        + " path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
        + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype></xml>";
  }

  /** Whether boxes can be added to a drawing. */
  static boolean canGrow(String vml) {
    return vml.contains(END);
  }

  /** The drawing with boxes for the notes of more cells. */
  static String grown(String vml, Iterable<String> cells) {
    int id = FIRST_ID;
    Matcher ids = SHAPE_ID.matcher(vml);
    while (ids.find()) {
      id = Math.max(id, Integer.parseInt(ids.group(1)) + 1);
    }
    StringBuilder shapes = new StringBuilder();
    for (String cell : cells) {
      shapes.append(shape(id++, Address.parse(cell)));
    }
    int end = shapes.isEmpty() ? vml.length() : vml.lastIndexOf(END);
    return vml.substring(0, end) + shapes + vml.substring(end);
  }

  /** A hidden box to the right of its cell, wide enough for a few lines. */
  private static String shape(int id, Address cell) {
    int row = cell.row();
    int column = cell.column();
    String anchor =
        (column + 1)
            + ", 15, "
            + Math.max(0, row - 1)
            + ", 10, "
            + (column + 4)
            + ", 15, "
            + (row + 4)
            + ", 4";
    return "<v:shape id=\"_x0000_s"
        + id
        + "\" type=\"#_x0000_t202\" style=\"position:absolute;visibility:hidden\""
        + " fillcolor=\"#fff2cc\" o:insetmode=\"auto\"><v:fill color2=\"#fff2cc\"/>"
        + "<v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>"
        + "<v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div>"
        + "</v:textbox><x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>"
        + "<x:Anchor>"
        + anchor
        + "</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>"
        + row
        + "</x:Row><x:Column>"
        + column
        + "</x:Column></x:ClientData></v:shape>";
  }

  /** The boxes and other shapes in a drawing, in order. */
  public static List<String> all(String vml) {
    return places(vml).stream().map(each -> vml.substring(each.start(), each.end())).toList();
  }

  /** What stands around the shapes. */
  public static String frame(String vml) {
    StringBuilder frame = new StringBuilder();
    int end = 0;
    for (Place each : places(vml)) {
      frame.append(vml, end, each.start());
      end = each.end();
    }
    return frame.append(vml, end, vml.length()).toString();
  }

  /** Each character is looked at once: behind a shape without an end there is no other shape. */
  private static List<Place> places(String vml) {
    List<Place> places = new ArrayList<>();
    Matcher starts = SHAPE.matcher(vml);
    int from = 0;
    while (starts.find(from)) {
      int end = vml.indexOf(SHAPE_END, starts.end());
      if (end < 0) {
        break;
      }
      from = end + SHAPE_END.length();
      places.add(new Place(starts.start(), from));
    }
    return places;
  }

  /** The cell whose note a shape shows. */
  public static Optional<String> cell(String shape) {
    Matcher row = ROW.matcher(shape);
    Matcher column = COLUMN.matcher(shape);
    return row.find() && column.find()
        ? Optional.of(
            new Address(Integer.parseInt(row.group(1)), Integer.parseInt(column.group(1)))
                .toString())
        : Optional.empty();
  }

  /** Whether a drawing holds nothing but the boxes of some cells' notes. */
  public static boolean engineOnly(String vml, Set<String> cells) {
    return all(vml).stream().allMatch(shape -> cell(shape).filter(cells::contains).isPresent());
  }

  /** The drawing without the first box of each of some cells' notes. */
  static String without(String vml, Set<String> cells) {
    Set<String> left = new HashSet<>(cells);
    StringBuilder kept = new StringBuilder(vml.length());
    int end = 0;
    for (Place each : places(vml)) {
      if (cell(vml.substring(each.start(), each.end())).filter(left::remove).isPresent()) {
        kept.append(vml, end, each.start());
        end = each.end();
      }
    }
    return kept.append(vml, end, vml.length()).toString();
  }
}
