package org.itaworkbook.manifest;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/**
 * Draws the icons as PNG from their SVG, which use no more of it than straight lines and a rounded
 * rectangle on a grid of 16 by 16. To be run again after an SVG was changed.
 */
final class Icons {

  static final Path FOLDER = Path.of("src/main/resources/org/itaworkbook/http/site/assets/images");

  private static final List<String> NAMES =
      List.of("icon", "analyze", "templates", "mail", "checks");
  private static final int GRID = 16;

  private static final Pattern SHAPE = Pattern.compile("<(rect|path) ([^>]*)/>");
  private static final Pattern ATTRIBUTE = Pattern.compile("([a-z]+)=\"([^\"]*)\"");
  private static final Pattern STEP = Pattern.compile("([MLHVhvz])|(-?[0-9.]+)");

  private Icons() {}

  /** Every picture that is to lie beside the SVG files, by its file's name. */
  static Map<String, BufferedImage> all() throws IOException {
    Map<String, BufferedImage> pictures = new TreeMap<>();
    for (String name : NAMES) {
      String svg = Files.readString(FOLDER.resolve(name + ".svg"));
      for (int size : name.equals("icon") ? new int[] {16, 32, 64, 80} : new int[] {16, 32, 80}) {
        pictures.put(name + "-" + size + ".png", draw(svg, size));
      }
    }
    return pictures;
  }

  public static void main(String[] arguments) throws IOException {
    for (Map.Entry<String, BufferedImage> picture : all().entrySet()) {
      ImageIO.write(picture.getValue(), "png", FOLDER.resolve(picture.getKey()).toFile());
    }
  }

  private static BufferedImage draw(String svg, int size) {
    BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.scale((double) size / GRID, (double) size / GRID);
    Matcher shapes = SHAPE.matcher(svg);
    while (shapes.find()) {
      Map<String, String> attributes = new TreeMap<>();
      Matcher attribute = ATTRIBUTE.matcher(shapes.group(2));
      while (attribute.find()) {
        attributes.put(attribute.group(1), attribute.group(2));
      }
      graphics.setColor(color(attributes.getOrDefault("fill", "")));
      graphics.fill(shapes.group(1).equals("rect") ? rectangle(attributes) : path(attributes));
    }
    graphics.dispose();
    return picture;
  }

  private static Color color(String fill) {
    return Color.decode(fill.length() == 4 ? fill.replaceAll("([0-9a-f])", "$1$1") : fill);
  }

  private static RoundRectangle2D rectangle(Map<String, String> attributes) {
    double corner = 2 * number(attributes, "rx");
    return new RoundRectangle2D.Double(
        number(attributes, "x"),
        number(attributes, "y"),
        number(attributes, "width"),
        number(attributes, "height"),
        corner,
        corner);
  }

  private static double number(Map<String, String> attributes, String name) {
    return Double.parseDouble(attributes.getOrDefault(name, "0"));
  }

  private static Path2D path(Map<String, String> attributes) {
    Path2D path = new Path2D.Double();
    Matcher steps = STEP.matcher(attributes.getOrDefault("d", ""));
    char command = 'z';
    while (steps.find()) {
      if (steps.group(1) != null) {
        command = steps.group(1).charAt(0);
        if (command == 'z') {
          path.closePath();
        }
        continue;
      }
      double value = Double.parseDouble(steps.group(2));
      Point2D at = path.getCurrentPoint();
      switch (command) {
        case 'M' -> {
          path.moveTo(value, next(steps));
          command = 'L';
        }
        case 'L' -> path.lineTo(value, next(steps));
        case 'H' -> path.lineTo(value, at.getY());
        case 'V' -> path.lineTo(at.getX(), value);
        case 'h' -> path.lineTo(at.getX() + value, at.getY());
        case 'v' -> path.lineTo(at.getX(), at.getY() + value);
        default -> throw new IllegalStateException("number after " + command);
      }
    }
    return path;
  }

  private static double next(Matcher steps) {
    if (!steps.find()) {
      throw new IllegalStateException("half a point");
    }
    return Double.parseDouble(steps.group(2));
  }
}
