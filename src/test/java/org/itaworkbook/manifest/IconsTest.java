package org.itaworkbook.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class IconsTest {

  @Test
  void every_icon_is_what_its_svg_shows() throws IOException {
    for (Map.Entry<String, BufferedImage> drawn : Icons.all().entrySet()) {
      BufferedImage kept = ImageIO.read(Icons.FOLDER.resolve(drawn.getKey()).toFile());
      assertThat(pixels(kept)).as(drawn.getKey()).isEqualTo(pixels(drawn.getValue()));
    }
  }

  @Test
  void an_icon_has_something_in_it_and_nothing_around_it() throws IOException {
    BufferedImage icon = Objects.requireNonNull(Icons.all().get("icon-80.png"));
    assertThat(icon.getRGB(40, 8)).isEqualTo(0xff0f548c);
    assertThat(icon.getRGB(60, 40)).isEqualTo(0xffffffff);
    assertThat(icon.getRGB(0, 0) >>> 24).isZero();
  }

  private static int[] pixels(BufferedImage picture) {
    return picture.getRGB(
        0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
  }
}
