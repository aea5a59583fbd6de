package org.itaworkbook.opc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.itaworkbook.Growth;
import org.itaworkbook.opc.MalformedPartException.Fault;
import org.itaworkbook.opc.MarkupScanner.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/** The scanner takes what an XML parser takes, and knows where it stands. */
class MarkupScannerTest {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void scan(byte[] part) {
    MarkupScanner scanner = new MarkupScanner(part);
    while (scanner.next() != Token.EOF) {
      // Only whether it is taken.
    }
  }

  @Test
  void each_token_stands_where_it_stands() {
    String xml = "<?xml version='1.0'?>\n<a x='1'><b/>ก<!-- c --><![CDATA[d]]></a >";
    MarkupScanner scanner = new MarkupScanner(utf8(xml));
    List<String> tokens = new ArrayList<>();
    for (Token each = scanner.next(); each != Token.EOF; each = scanner.next()) {
      byte[] bytes = utf8(xml);
      tokens.add(
          each
              + " "
              + new String(
                  bytes,
                  scanner.start(),
                  scanner.stop() - scanner.start(),
                  StandardCharsets.UTF_8));
    }
    assertThat(tokens)
        .containsExactly(
            "TEXT \n",
            "START <a x='1'>",
            "EMPTY <b/>",
            "TEXT ก",
            "OTHER <!-- c -->",
            "CDATA <![CDATA[d]]>",
            "END </a >");
  }

  @Test
  void a_prefix_means_what_it_means_at_its_place() {
    MarkupScanner scanner =
        new MarkupScanner(
            utf8(
                "<x:a xmlns:x='"
                    + MAIN
                    + "'><a/><x:a xmlns:x='other'/><x:a y='2' x:y='1'/></x:a>"));
    scanner.next();
    assertThat(scanner.is(MAIN, "a")).isTrue();
    assertThat(scanner.prefix()).isEqualTo("x:");
    scanner.next();
    assertThat(scanner.is(MAIN, "a")).isFalse();
    assertThat(scanner.namespace()).isEmpty();
    scanner.next();
    assertThat(scanner.is(MAIN, "a")).isFalse();
    assertThat(scanner.namespace()).isEqualTo("other");
    scanner.next();
    assertThat(scanner.is(MAIN, "a")).isTrue();
    assertThat(scanner.value("y")).isEqualTo("2");
    assertThat(scanner.value("z")).isNull();
    assertThat(scanner.attributes().value(scanner.attribute(MAIN, "y"))).isEqualTo("1");
    assertThat(scanner.next()).isEqualTo(Token.END);
    assertThat(scanner.is(MAIN, "a")).isTrue();
  }

  @Test
  void the_default_namespace_ends_with_its_element() {
    MarkupScanner scanner = new MarkupScanner(utf8("<a xmlns='o'><b xmlns='i'><c/></b><c/></a>"));
    scanner.next();
    scanner.next();
    scanner.next();
    assertThat(scanner.namespace()).isEqualTo("i");
    scanner.next();
    scanner.next();
    assertThat(scanner.namespace()).isEqualTo("o");
  }

  @Test
  void text_reads_as_xml_has_it() {
    MarkupScanner scanner =
        new MarkupScanner(utf8("<a b='&lt;&#x0E01;\t&#9;'>1\r\n2&amp;&#65;\r<![CDATA[&lt;]]></a>"));
    scanner.next();
    assertThat(scanner.value("b")).isEqualTo("<ก \t");
    scanner.next();
    assertThat(scanner.content()).isEqualTo("1\n2&A\n");
    scanner.next();
    assertThat(scanner.content()).isEqualTo("&lt;");
  }

  @Test
  void an_element_is_skipped_whole() {
    MarkupScanner scanner = new MarkupScanner(utf8("<a><b><b/><c>x</c></b><d/></a>"));
    scanner.next();
    scanner.next();
    scanner.skip();
    assertThat(scanner.next()).isEqualTo(Token.EMPTY);
    assertThat(scanner.localName()).isEqualTo("d");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a/>",
        "\uFEFF<a/>",
        "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?><a/>",
        " <!-- b --> <a/> <?c d?> ",
        "<a b='>' c=\"'\">\"'></a>",
        "<ก ข='1'/>",
        "<a>\uD83D\uDE00&#x1F600;</a>",
        "<a xml:space='preserve'> </a>",
      })
  void what_is_well_formed_is_taken(String xml) {
    assertThat(parserTakes(utf8(xml))).as("the JDK's parser").isTrue();
    scan(utf8(xml));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "x<a/>",
        "<a/>x",
        "<a/><b/>",
        "<a>",
        "</a>",
        "<a></b>",
        "<a></ab>",
        "<ab></a>",
        "<a><b></a></b>",
        "<a b/>",
        "<a b=1/>",
        "<a b='<'/>",
        "<a b='1'c='2'/>",
        "<a b='1' b='2'/>",
        "<a b='1/>",
        "<a / >",
        "< a/>",
        "<1/>",
        "<a>&b;</a>",
        "<a>&#0;</a>",
        "<a>&#xD800;</a>",
        "<a>&#;</a>",
        "<a>& </a>",
        "<a>]]></a>",
        "<a>\u0001</a>",
        "<a b='\u0001'/>",
        "<a>\uFFFE</a>",
        "<a><!-- - -- --></a>",
        "<a><!-- --->",
        "<a><![CDATA[</a>",
        "<![CDATA[]]><a/>",
        "<a><!b></a>",
        "<a><?xml b?></a>",
        "<a><? b?></a>",
        " <?xml version='1.0'?><a/>",
        "<?xml encoding='utf-8'?><a/>",
        "<b:a/>",
        "<a b:c='1'/>",
        "<b:1 xmlns:b='x'/>",
        "<a:b:c xmlns:a='x'/>",
        "<a xmlns:b=''/>",
      })
  void what_is_not_well_formed_is_refused(String xml) {
    assertThat(parserTakes(utf8(xml))).as("the JDK's parser").isFalse();
    assertThatThrownBy(() -> scan(utf8(xml))).isInstanceOf(MalformedPartException.class);
  }

  @Test
  void bytes_that_are_not_utf_8_are_refused() {
    byte[][] wrong = {
      {'<', 'a', '>', (byte) 0xC0, (byte) 0x80, '<', '/', 'a', '>'},
      {'<', 'a', '>', (byte) 0xE0, (byte) 0x80, (byte) 0x80, '<', '/', 'a', '>'},
      {'<', 'a', '>', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '<', '/', 'a', '>'},
      {'<', 'a', '>', (byte) 0xA1, '<', '/', 'a', '>'},
      {'<', 'a', '>', (byte) 0xE0, '<', '/', 'a', '>'},
    };
    for (byte[] each : wrong) {
      assertThatThrownBy(() -> scan(each)).isInstanceOf(MalformedPartException.class);
    }
  }

  @Test
  void another_encoding_and_a_document_type_are_told_apart() {
    assertThat(fault("<a/>".getBytes(StandardCharsets.UTF_16))).isEqualTo(Fault.ENCODING);
    assertThat(fault("<a/>".getBytes(StandardCharsets.UTF_16LE))).isEqualTo(Fault.ENCODING);
    assertThat(fault(utf8("<?xml version='1.0' encoding='TIS-620'?><a/>")))
        .isEqualTo(Fault.ENCODING);
    assertThat(fault(utf8("<!DOCTYPE a><a/>"))).isEqualTo(Fault.DOCUMENT_TYPE);
    assertThat(fault(utf8("<a>"))).isEqualTo(Fault.NOT_WELL_FORMED);
  }

  private static Fault fault(byte[] part) {
    return catchThrowableOfType(MalformedPartException.class, () -> scan(part)).fault();
  }

  /** Whatever a sound part is broken into, nothing passes that a parser would not take. */
  @Test
  void nothing_passes_that_the_parser_refuses() {
    byte[] sound =
        utf8(
            "<?xml version=\"1.0\"?><x:a xmlns:x=\"m\" b='1'><!-- c --><x:d>ก&amp;</x:d>"
                + "<![CDATA[e]]><?f g?><h xmlns='n' x:i=\"&#65;\"/></x:a>");
    Random random = new Random(2568);
    byte[] signs = utf8("<>/&;'\"=:!-?[] \u0001xa1");
    int taken = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] broken = sound.clone();
      broken[random.nextInt(broken.length)] = signs[random.nextInt(signs.length)];
      try {
        scan(broken);
        taken++;
      } catch (MalformedPartException e) {
        continue;
      }
      assertThat(parserTakes(broken)).as(new String(broken, StandardCharsets.UTF_8)).isTrue();
    }
    assertThat(taken).isPositive();
  }

  private static boolean parserTakes(byte[] xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      builder.parse(new ByteArrayInputStream(xml));
      return true;
    } catch (SAXException e) {
      return false;
    } catch (ParserConfigurationException | IOException e) {
      // Bytes that are not UTF-8 are told so.
      return false;
    }
  }

  private static String attributes(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> " a" + (100_000 + i) + "=''")
        .collect(Collectors.joining());
  }

  @Test
  void reading_a_tag_does_not_take_the_square_of_its_attributes() {
    Growth.assertLinear(
        10_000,
        count -> {
          byte[] part = utf8("<a" + attributes(count) + "/>");
          return () -> scan(part);
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 15, 16, 17, 18, 40})
  void an_attribute_is_there_once_however_many_there_are(int count) {
    scan(utf8("<a" + attributes(count) + "><b" + attributes(count) + "/></a>"));
    for (int twice : new int[] {0, count - 1}) {
      assertThatThrownBy(
              () -> scan(utf8("<a" + attributes(count) + " a" + (100_000 + twice) + "=''/>")))
          .isInstanceOf(MalformedPartException.class)
          .hasMessageContaining("an attribute twice");
    }
  }

  private static String namespaces(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> " xmlns:n" + i + "='o" + i + "'")
        .collect(Collectors.joining());
  }

  @Test
  void no_more_namespaces_are_in_force_than_a_name_can_be_looked_for_among() {
    String all = namespaces(Namespaces.MOST);
    scan(utf8("<a><b" + all + "/><n1:b" + all + "/></a>"));
    for (String more : new String[] {"<a><b" + all + "><c xmlns='o'/></b></a>", deep()}) {
      assertThat(catchThrowableOfType(MalformedPartException.class, () -> scan(utf8(more))).fault())
          .isEqualTo(Fault.UNEXPECTED);
    }
  }

  private static String deep() {
    int depth = Namespaces.MOST + 1;
    return "<a xmlns='o'>".repeat(depth) + "</a>".repeat(depth);
  }

  @Test
  void only_namespaces_that_are_asked_for_are_kept_for_good() {
    String unknown = "http://example.org/" + MAIN.length();
    MarkupScanner scanner =
        new MarkupScanner(utf8("<a xmlns='" + MAIN + "'><b xmlns='" + unknown + "'/></a>"));
    scanner.next();
    assertThat(scanner.namespace()).isSameAs(MAIN);
    scanner.next();
    assertThat(scanner.namespace()).isEqualTo(unknown).isNotSameAs(unknown.intern());
  }
}
