package org.itaworkbook.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.itaworkbook.http.settings.SiteSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestTest {

  /** Where whoever has Microsoft's schemas may put them; they are not part of this program. */
  private static final Path SCHEMAS = Path.of("target", "office-schemas");

  @TempDir private static Path folder;

  private static @Nullable LocalServer server;
  private static String manifest = "";

  @BeforeAll
  static void start() throws Exception {
    server = LocalServer.start(folder, SiteSettings.of(null, "dev", List.of(), null));
    manifest = get(server.address() + "/manifest.xml");
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void the_manifest_of_the_server_has_no_fault() {
    assertThat(FormCheck.faults(bytes(manifest))).isEmpty();
  }

  @Test
  void every_address_in_it_answers() throws Exception {
    var root = Xml.parse(bytes(manifest));
    assertThat(Addresses.in(root)).hasSizeGreaterThan(20);
    assertThat(Addresses.faults(root, LocalServer.trusting(folder.resolve("ita.crt")))).isEmpty();
  }

  @Test
  void it_is_as_the_published_schemas_say() throws IOException {
    Assumptions.assumeTrue(SchemaCheck.isIn(SCHEMAS), "Microsoft's schemas are not in " + SCHEMAS);
    assertThat(SchemaCheck.faults(bytes(manifest), SCHEMAS)).isEmpty();
    String broken =
        manifest
            .replace("<Permissions>", "<Permission>")
            .replace("</Permissions>", "</Permission>");
    assertThat(SchemaCheck.faults(bytes(broken), SCHEMAS))
        .anySatisfy(fault -> assertThat(fault).contains("Permission"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "</OfficeApp>||The manifest is not XML: ",
        "xsi:type=\"TaskPaneApp\"|xsi:type=\"ContentApp\"|The root is not an OfficeApp of type TaskPaneApp",
        "appforoffice/1.1|appforoffice/1.0|The namespace is not that of manifests 1.1",
        "(?s)(<Id>.*</Id>)\\s*(<Version>.*</Version>)|$2$1|Id stands after Version in OfficeApp",
        "(?s)(<Hosts>\\s*<Host Name.*?</Hosts>)\\s*(<Requirements>.*?</Requirements>)|$2$1|Hosts stands after Requirements in OfficeApp",
        "(?s)<SupportUrl.*?</SupportUrl>||OfficeApp lacks SupportUrl",
        "<Permissions>|<Extra/><Permissions>|OfficeApp may not hold Extra",
        "(?s)(<Supertip>.*?</Supertip>)|$1$1|Control holds Supertip 2 times",
        "<TaskpaneId>|<Icon/><TaskpaneId>|Action may not hold Icon",
        "<Id>.{4}|<Id>|Id is not a GUID: ",
        "<Version>[0-9.]*|<Version>1.0|Version is not four numbers: 1.0",
        "<DefaultLocale>th-TH|<DefaultLocale>thai|DefaultLocale is not like th-TH: thai",
        "ReadWriteDocument|Restricted|Permissions is not ReadWriteDocument: Restricted",
        "Name=\"ExcelApi\"|Name=\"WordApi\"|No set ExcelApi is required",
        "Name=\"Workbook\"|Name=\"Document\"|The host Document is not Workbook",
        "(DisplayName DefaultValue=\").|$1LONG|DisplayName has 3",
        "(Description DefaultValue=\").|$1LONG|Description has 4",
        "(id=\"analyze\" DefaultValue=\").|$1LONG|String analyze has 3",
        "(id=\"mail-tip\" DefaultValue=\").|$1LONG|String mail-tip has 3",
        "id=\"mail\" DefaultValue=\"[^\"]*\"|id=\"mail\" DefaultValue=\"\"|String mail is empty",
        "\"templates-tip\"|\"templates-tip-LONG\"|resid of Description has 3",
        "(?s)(id=\"checks\" DefaultValue=\"[^\"]*\">)\\s*<bt:Override [^>]*>|$1|String checks has no override for en-US",
        "(<Override Locale=\"en-US\" Value=\"ITA[^>]*>)|$1$1|DisplayName has two overrides for one language",
        "(<Override Locale=\")en-US|$1th-TH|DisplayName has an override for the default language",
        "resid=\"analyze\"|resid=\"none\"|Label refers to none, which is not there",
        "<Description resid=\"mail-tip\"|<Description resid=\"mail\"|Description refers to mail, which is in ShortStrings",
        "<Description resid=\"mail-tip\"|<Description resid=\"start\"|Nothing refers to the resource mail-tip",
        "String id=\"mail-tip\"|String id=\"start\"|The resource start is there twice",
        "(IconUrl DefaultValue=\")https|$1http|The address http://localhost",
        "(IconUrl DefaultValue=\"https://)localhost|$1elsewhere|The addresses are of several servers",
        "<AppDomain>[^<]*|<AppDomain>http://a|AppDomain is not https and a host: http://a",
        "<bt:Image size=\"80\" resid=\"mail-80\"/>||An icon has [16, 32] and not 16, 32 and 80",
        "id=\"Ita.Mail\"|id=\"Ita.Checks\"|Control Ita.Checks has no id of its own",
        "TabHome|TabHouse|Excel has no tab TabHouse"
      })
  void a_broken_manifest_is_told_in_a_sentence(
      String from, @Nullable String into, String sentence) {
    String put = into == null ? "" : into.replace("LONG", "x".repeat(300));
    String broken = manifest.replaceFirst(from, put);
    assertThat(broken).isNotEqualTo(manifest);
    assertThat(FormCheck.faults(bytes(broken)))
        .anySatisfy(fault -> assertThat(fault).startsWith(sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mail-16.png|mail-32.png|mail-32.png is 32 by 32 pixels and not 16",
        "mail-16.png|mail.svg|mail.svg is no PNG but image/svg+xml",
        "mail-16.png|none.png|none.png answers 404",
        "/assets/images/mail-16.png|/health|/health may not be kept by a cache",
        "/pane\\?lang=en\"|/texts/en.json\"|/texts/en.json is no page but application/json",
        "(IconUrl DefaultValue=\"https://localhost):\\d+|$1:1|cannot be reached"
      })
  void an_address_that_does_not_serve_is_told_in_a_sentence(
      String from, String into, String sentence) throws Exception {
    var root = Xml.parse(bytes(manifest.replaceFirst(from, into)));
    assertThat(Addresses.faults(root, LocalServer.trusting(folder.resolve("ita.crt"))))
        .anySatisfy(fault -> assertThat(fault).contains(sentence));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String get(String address) throws Exception {
    HttpClient client = LocalServer.trusting(folder.resolve("ita.crt"));
    var response =
        client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(200);
    return response.body();
  }
}
