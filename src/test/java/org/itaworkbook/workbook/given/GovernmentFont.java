package org.itaworkbook.workbook.given;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * A font with the measures of TH SarabunPSK, in which people see what the program makes, and which
 * is not in Debian: Laksaman is, the same drawing at 150 %.
 */
final class GovernmentFont {

  private static final Path DEBIANS = Path.of("/usr/share/fonts/truetype/tlwg");

  private static final int TABLES = 12;
  private static final int TABLE = 16;

  private GovernmentFont() {}

  /**
   * The settings by which programs take that font for the government's. Skips the test where there
   * is no Laksaman.
   */
  static Path settings(Path folder) throws IOException {
    Path fonts = Files.createDirectories(folder.resolve("fonts"));
    for (String name : List.of("Laksaman.ttf", "Laksaman-Bold.ttf")) {
      Assumptions.assumeTrue(Files.exists(DEBIANS.resolve(name)), "fonts-thai-tlwg is missing");
      Files.write(fonts.resolve(name), smaller(Files.readAllBytes(DEBIANS.resolve(name))));
    }
    return Files.writeString(
        fonts.resolve("fonts.conf"),
        """
        <?xml version="1.0"?>
        <fontconfig>
        <dir>%1$s</dir><cachedir>%1$s/cache</cachedir><include>/etc/fonts/fonts.conf</include>
        <selectfont><rejectfont><glob>%2$s/Laksaman*</glob></rejectfont></selectfont>
        <match target="pattern"><test name="family"><string>TH SarabunPSK</string></test>
        <edit name="family" mode="assign" binding="strong"><string>Laksaman</string></edit></match>
        </fontconfig>
        """
            .formatted(fonts, DEBIANS));
  }

  /** The same drawing on a larger square: the table "head" says how large that is. */
  private static byte[] smaller(byte[] font) {
    ByteBuffer bytes = ByteBuffer.wrap(font);
    for (int i = 0; i < bytes.getShort(4); i++) {
      int table = TABLES + TABLE * i;
      if (new String(font, table, 4, StandardCharsets.US_ASCII).equals("head")) {
        int square = bytes.getInt(table + 8) + 18;
        bytes.putShort(square, (short) (bytes.getShort(square) * 3 / 2));
      }
    }
    return font;
  }
}
