package org.itaworkbook.workbook.parts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaworkbook.workbook.cells.Address;

/**
 * The boxes of notes, in the old drawing language that Excel still keeps them in. Handled as text,
 * since what other programs write there is not always XML.
 */
public final class NoteShapes {

  /** So many ids has a block; the number of a block, from 1, times this is the one before them. */
  private static final int BLOCK = 1_024;

  private static final Pattern SHAPE_ID = Pattern.compile("_s(\\d{4,9})\"");

  /** The blocks that a drawing says are its own. */
  private static final Pattern BLOCKS =
      Pattern.compile("<o:idmap\\b[^<>]*?\\sdata=[\"']([0-9, ]*)[\"']");

  private static final String END = "</xml>";

  /** What stands in a drawing without shapes: its root, its blocks of ids, the type of boxes. */
  private static final Pattern USUAL =
      Pattern.compile(
          "<\\?xml\\s[^<>]*\\?>|</?xml\\b[^<>]*>"
              + "|<o:shapelayout\\b[^<>]*>\\s*(?:<o:idmap\\b[^<>]*/>\\s*)?</o:shapelayout>"
              + "|<v:shapetype\\b[^<>]*(?<!/)>\\s*"
              + "(?:<(?:v|o):\\w+\\b[^<>]*/>\\s*){0,16}</v:shapetype>");

  private static final Pattern SHAPE = Pattern.compile("<v:shape\\b");
  private static final String SHAPE_END = "</v:shape>";

  private static final Pattern ROW = Pattern.compile("<x:Row>\\s*(\\d{1,7})\\s*</x:Row>");
  private static final Pattern COLUMN = Pattern.compile("<x:Column>\\s*(\\d{1,5})\\s*</x:Column>");

  /** Where a shape stands in a drawing. */
  private record Place(int start, int end) {}

  private NoteShapes() {}

  /**
   * A drawing without boxes.
   *
   * @param taken the blocks of ids that other drawings have
   */
  static String start(Set<Integer> taken) {
    return "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\""
        + " xmlns:o=\"urn:schemas-microsoft-com:office:office\""
        + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
        + "<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\""
        + free(taken)
        + "\"/></o:shapelayout>"
        + "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\""
        + " path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
        + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype></xml>";
  }

  /** Whether boxes can be added to a drawing. */
  static boolean canGrow(String vml) {
    return vml.contains(END);
  }

  private static int free(Set<Integer> taken) {
    int block = 1;
    while (taken.contains(block)) {
      block++;
    }
    return block;
  }

  /** The blocks of ids that a drawing has, by what it says and by its shapes. */
  static Set<Integer> blocks(String vml) {
    Set<Integer> blocks = own(vml);
    Matcher ids = SHAPE_ID.matcher(vml);
    while (ids.find()) {
      blocks.add(Integer.parseInt(ids.group(1)) / BLOCK);
    }
    return blocks;
  }

  private static Set<Integer> own(String vml) {
    Set<Integer> blocks = new TreeSet<>();
    Matcher said = BLOCKS.matcher(vml);
    while (said.find()) {
      for (String each : said.group(1).split("[, ]+")) {
        if (!each.isEmpty() && each.length() < 8) {
          blocks.add(Integer.parseInt(each));
        }
      }
    }
    return blocks;
  }

  /**
   * The drawing with boxes for the notes of more cells.
   *
   * @param taken the blocks of ids that drawings have, be it this one
   */
  static String grown(String vml, Iterable<String> cells, Set<Integer> taken) {
    Set<Integer> all = new TreeSet<>(taken);
    Set<Integer> own = own(vml);
    all.addAll(own);
    int last = last(vml, own);
    String grown = vml;
    StringBuilder shapes = new StringBuilder();
    for (String cell : cells) {
      if (last % BLOCK == BLOCK - 1) {
        int block = free(all);
        all.add(block);
        grown = withBlock(grown, block);
        last = block * BLOCK;
      }
      shapes.append(shape(++last, Address.parse(cell)));
    }
    int end = shapes.isEmpty() ? grown.length() : grown.lastIndexOf(END);
    return grown.substring(0, end) + shapes + grown.substring(end);
  }

  /** The last id in use; before the first of a block of its own, or at a block's end for none. */
  private static int last(String vml, Set<Integer> own) {
    int last = own.isEmpty() ? BLOCK - 1 : own.iterator().next() * BLOCK;
    Matcher ids = SHAPE_ID.matcher(vml);
    while (ids.find()) {
      last = Math.max(last, Integer.parseInt(ids.group(1)));
    }
    return last;
  }

  private static String withBlock(String vml, int block) {
    Matcher said = BLOCKS.matcher(vml);
    if (!said.find()) {
      return vml;
    }
    String before = said.group(1).isBlank() ? "" : ",";
    return vml.substring(0, said.end(1)) + before + block + vml.substring(said.end(1));
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

  /**
   * Whether a drawing holds nothing that shows: no shape, and nothing around them but the usual.
   */
  static boolean isEmpty(String vml) {
    return USUAL.matcher(vml).replaceAll("").isBlank();
  }

  /** The boxes and other shapes in a drawing, in order. */
  public static List<String> all(String vml) {
    return places(vml).stream().map(each -> vml.substring(each.start(), each.end())).toList();
  }

  /** What stands around the shapes, without the blocks of ids. */
  public static String frame(String vml) {
    StringBuilder frame = new StringBuilder();
    int end = 0;
    for (Place each : places(vml)) {
      frame.append(vml, end, each.start());
      end = each.end();
    }
    String around = frame.append(vml, end, vml.length()).toString();
    return BLOCKS.matcher(around).replaceAll("<o:idmap");
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
