package org.itaworkbook.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Modules of the pages import downwards and in no circle; what they and pages name is there. */
final class SiteModulesTest {

  private static final Path FOLDER = Path.of("src/main/resources/org/itaworkbook/http");
  private static final List<String> PAGES =
      List.of("<script src=\"/assets/pages/page.js\"></script>");

  @Test
  void the_folders_of_the_pages_scripts_keep_their_order() {
    SiteModules site = SiteModules.read(FOLDER);
    assertThat(site.assets()).containsKeys("base/base.css", "pages/web-page.js");
    assertThat(site.faults()).isEmpty();
  }

  @Test
  void no_script_and_no_style_is_longer_than_a_source_file_may_be() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER.resolve("site"))) {
      List<Path> all = files.filter(each -> each.toString().matches(".*\\.(js|css)")).toList();
      assertThat(all).hasSizeGreaterThan(50);
      assertThat(all)
          .allSatisfy(each -> assertThat(SourceRules.isTooLong(Files.readString(each))).isFalse());
    }
  }

  @Test
  void a_new_level_of_a_year_needs_no_new_style() throws IOException {
    List<String> codes =
        JsonParser.parseString(Files.readString(Path.of("workbook-templates/2568/framework.json")))
            .getAsJsonObject()
            .getAsJsonArray("levels")
            .asList()
            .stream()
            .map(level -> level.getAsJsonObject().get("code").getAsString())
            .toList();
    assertThat(codes).contains("URGENT");
    try (Stream<Path> files = Files.walk(FOLDER.resolve("site/assets"))) {
      List<Path> styles = files.filter(each -> each.toString().endsWith(".css")).toList();
      assertThat(styles)
          .isNotEmpty()
          .allSatisfy(style -> assertThat(Files.readString(style)).doesNotContain(codes));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "base/a.js|import { x } from '../pages/page.js';|base/a.js imports pages/page.js of a folder above",
        "units/a.js|import { x } from '../excel/b.js';|units/a.js imports excel/b.js, which is not there",
        "pages/a.js|import \"./b.js\";|pages/a.js imports pages/b.js, which is not there",
        "pages/a.js|await import('./b.js');|pages/a.js imports pages/b.js, which is not there",
        "other/a.js|import { x } from '../base/dom.js';|other/a.js imports base/dom.js of a folder above",
        "pages/a.js|export { x } from './page.js';|pages/a.js is used by nothing",
        "base/dom.js|import { y } from './texts.js';|base/dom.js imports itself",
        "base/dom.js|import { y } from './texts.js';|base/texts.js imports itself",
        "base/a.css||base/a.css is used by nothing",
        "units/mail-view.js|export function mail() {}|units/mail-view.js exports no view",
        "units/a.js|import { x, y } from '../base/dom.js';|units/a.js imports y, which base/dom.js does not export",
        "units/a.js|import { y as x } from '../base/dom.js';|units/a.js imports y, which base/dom.js does not export",
        "units/a.js|const { y } = await import('../base/dom.js');|units/a.js imports y, which base/dom.js does not export",
        "pages/page.js|export { y } from '../base/dom.js';|pages/page.js imports y, which base/dom.js does not export",
        "units/a.js|import * as all from '../base/dom.js';|units/a.js imports without saying what",
        "units/a.js|import all from '../base/dom.js';|units/a.js imports without saying what",
        "units/a.js|export async function y() {}|units/a.js exports y, which nothing imports"
      })
  void a_fault_is_noticed(String name, @Nullable String text, String fault) {
    Map<String, String> assets = small();
    assets.put(name, text == null ? "" : text);
    assertThat(new SiteModules(assets, PAGES).faults()).contains(fault);
  }

  @Test
  void a_file_that_a_page_names_in_vain_is_noticed() {
    assertThat(new SiteModules(small(), List.of("href=\"/assets/base/none.css\"")).faults())
        .contains("a page names base/none.css, which is not there");
  }

  @Test
  void modules_that_keep_the_rules_have_no_fault() {
    Map<String, String> assets = small();
    assets.put("units/mail-view.js", "export const mailView = () => 1;");
    assets.put(
        "pages/page.js",
        "import {\n  mailView as view,\n} from \"../units/mail-view.js\";\nimport '../base/texts.js';"
            + "const { x } = await import('../base/dom.js');\nt('mail.from', 'x');");
    assertThat(new SiteModules(assets, PAGES).faults()).isEmpty();
  }

  private static Map<String, String> small() {
    return new TreeMap<>(
        Map.of(
            "pages/page.js", "import {\n  x,\n} from '../base/dom.js';\nimport '../base/texts.js';",
            "base/dom.js", "export const x = 1;",
            "base/texts.js", "import { x } from './dom.js';\nwindow.y = x;",
            "images/icon.png", ""));
  }
}
