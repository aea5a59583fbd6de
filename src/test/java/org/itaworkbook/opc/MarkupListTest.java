package org.itaworkbook.opc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Pointers and content types: what was put in can be taken out without a trace. */
class MarkupListTest {

  private static final String POINTERS =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String TYPES =
      "http://schemas.openxmlformats.org/package/2006/content-types";

  /** A list as some program may have written it. */
  @Provide
  Arbitrary<String> pointers() {
    return lists("Relationships", POINTERS)
        .flatMap(
            list ->
                Arbitraries.of(
                        "<%1$sRelationship Id=\"%2$s\" Type=\"http://t/a\" Target=\"b/c.xml\"/>",
                        "<%1$sRelationship Target='/d&amp;.xml' Type='http://t/e' Id='%2$s' />",
                        "<%1$sRelationship Id='%2$s' TargetMode='External' Target='http://x/?a=1'"
                            + " Type='http://t/hyperlink'></%1$sRelationship>",
                        "<%1$sRelationship\n Id='%2$s'\n Type='http://t/f'\n Target='../g.xml'>\n"
                            + "</%1$sRelationship>",
                        "<!-- ข้อสังเกต <%1$sRelationship/> -->",
                        "<?keep it?>")
                    .list()
                    .ofMaxSize(4)
                    .map(entries -> list.with(entries)));
  }

  @Provide
  Arbitrary<String> types() {
    return lists("Types", TYPES)
        .flatMap(
            list ->
                Arbitraries.of(
                        "<%1$sDefault Extension=\"xml\" ContentType=\"application/xml\"/>",
                        "<%1$sOverride ContentType='x/y' PartName='/A%2$s.xml'/>",
                        "<%1$sOverride PartName=\"/b%2$s.xml\"\n\tContentType=\"z/z\" />")
                    .list()
                    .ofMaxSize(4)
                    .map(entries -> list.with(entries)));
  }

  /**
   * @param root with %s for what it holds
   * @param gap between entries
   */
  private record Shape(String root, String empty, String prefix, String gap) {

    String with(List<String> entries) {
      if (entries.isEmpty() && !empty.isEmpty()) {
        return empty;
      }
      StringBuilder inside = new StringBuilder(gap);
      for (int i = 0; i < entries.size(); i++) {
        inside.append(entries.get(i).formatted(prefix, "rId" + (2 * i + 1))).append(gap);
      }
      return root.formatted(inside);
    }
  }

  private static Arbitrary<Shape> lists(String root, String namespace) {
    return Combinators.combine(
            Arbitraries.of(
                "",
                "\uFEFF",
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n",
                "<?xml version='1.0'?><!-- first -->\n"),
            Arbitraries.of("", "p:", "รก:"),
            Arbitraries.of("", " ", "\n", " \n"),
            Arbitraries.of("", "\n", "\r\n  ", "\t"),
            Arbitraries.of("", " ", "\n"),
            Arbitraries.of(true, false))
        .as(
            (start, prefix, beforeEnd, gap, after, selfClosing) -> {
              String name = prefix + root;
              String open =
                  start
                      + "<"
                      + name
                      + " xmlns"
                      + (prefix.isEmpty() ? "" : ":" + prefix.replace(":", ""))
                      + "='"
                      + namespace
                      + "'"
                      + beforeEnd;
              return new Shape(
                  open + ">%s</" + name + beforeEnd + ">" + after,
                  selfClosing ? open + "/>" + after : "",
                  prefix,
                  gap);
            });
  }

  @Property
  void pointers_put_in_and_taken_out_leave_the_very_bytes(
      @ForAll("pointers") String list, @ForAll boolean inOneGo) {
    byte[] before = MadeZips.utf8(list);
    Relationships pointers = Relationships.parse("xl/workbook.xml", before);
    List<Relationship> staffs = pointers.all();
    List<String> ids = new ArrayList<>();
    for (String target : List.of("xl/ours.xml", "xl/our & <s>.xml", "xl/c.xml")) {
      ids.add(pointers.add("http://types/ours", target));
      pointers = inOneGo ? pointers : again(pointers);
    }
    assertThat(pointers.all().subList(0, staffs.size())).isEqualTo(staffs);
    assertThat(again(pointers).all()).isEqualTo(pointers.all());
    assertThat(pointers.ofType("ours"))
        .extracting(Relationship::target)
        .containsExactly("xl/ours.xml", "xl/our & <s>.xml", "xl/c.xml");
    assertThat(ids).doesNotHaveDuplicates();
    for (String id : ids) {
      pointers = inOneGo ? pointers : again(pointers);
      pointers.remove(id);
    }
    assertThat(pointers.isSpent()).isFalse();
    assertThat(pointers.toXml()).asString().isEqualTo(list);
  }

  private static Relationships again(Relationships pointers) {
    return Relationships.parse("xl/workbook.xml", pointers.toXml());
  }

  @Property
  void only_a_list_that_nobody_had_is_spent(@ForAll("pointers") String list) {
    Relationships pointers = again(Relationships.parse("xl/workbook.xml", MadeZips.utf8(list)));
    String id = pointers.add("http://types/ours", "xl/ours.xml");
    Relationships later = again(pointers);
    later.remove(id);
    assertThat(later.isSpent()).isFalse();
    Relationships fresh = Relationships.none("xl/workbook.xml", name -> name);
    assertThat(fresh.isSpent()).isTrue();
    String own = fresh.add("http://types/ours", "xl/ours.xml");
    Relationships freshLater = again(fresh);
    assertThat(freshLater.isSpent()).isFalse();
    freshLater.remove(own);
    assertThat(freshLater.isSpent()).isTrue();
  }

  @Property
  void content_types_put_in_and_taken_out_leave_the_very_bytes(@ForAll("types") String list) {
    byte[] before = MadeZips.utf8(list);
    ContentTypes types = ContentTypes.parse(before);
    types.put("xl/ours.xml", "application/ours+xml");
    types.put("xl/ours.vml", "application/vml");
    ContentTypes later = ContentTypes.parse(types.toXml());
    assertThat(later.of("XL/ours.xml")).isEqualTo("application/ours+xml");
    assertThat(later.of("xl/ours.vml")).isEqualTo("application/vml");
    later.remove("xl/Ours.xml");
    later.remove("xl/ours.vml");
    assertThat(later.of("xl/ours.vml")).isEmpty();
    assertThat(later.toXml()).asString().isEqualTo(list);
  }

  @Property
  void what_is_taken_out_and_put_in_again_stands_where_it_stood(@ForAll("pointers") String list) {
    Relationships pointers = Relationships.parse("", MadeZips.utf8(list));
    pointers.add("http://types/ours", "xl/a.xml");
    String second = pointers.add("http://types/ours", "xl/b.xml");
    byte[] before = pointers.toXml();
    Relationships later = Relationships.parse("", before);
    later.removeTo("xl/a.xml");
    later.add("http://types/ours", "xl/a.xml");
    assertThat(later.toXml()).isEqualTo(before);
    later.removeTo("xl/a.xml");
    later.remove(second);
    later.add("http://types/ours", "xl/a.xml");
    later.add("http://types/ours", "xl/b.xml");
    assertThat(later.toXml()).isEqualTo(before);
  }

  @Property
  void what_is_put_in_is_of_the_lists_own_namespace(@ForAll("pointers") String list) {
    Relationships pointers = Relationships.parse("", MadeZips.utf8(list));
    pointers.add("http://types/ours", "xl/a.xml");
    assertThat(XmlDocuments.children(XmlDocuments.parse(pointers.toXml()).getDocumentElement()))
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.getNamespaceURI()).isEqualTo(POINTERS));
  }

  @Test
  void a_list_in_another_encoding_is_read_and_written_in_utf8() {
    String list =
        "<?xml version=\"1.0\" encoding=\"%s\"?><Relationships xmlns='" + POINTERS + "'/>";
    for (Charset charset :
        List.of(
            StandardCharsets.UTF_16,
            StandardCharsets.UTF_16LE,
            StandardCharsets.US_ASCII,
            Charset.forName("x-windows-874"))) {
      byte[] xml = list.formatted(charset.name()).getBytes(charset);
      Relationships pointers = Relationships.parse("xl/workbook.xml", xml);
      pointers.add("http://types/ours", "xl/ก.xml");
      assertThat(new String(pointers.toXml(), StandardCharsets.UTF_8))
          .startsWith("<?xml version=\"1.0\"?>")
          .contains("Target=\"ก.xml\"");
      assertThat(again(pointers).all()).isEqualTo(pointers.all());
    }
  }

  @Test
  void a_target_is_found_from_the_folder_of_its_source() {
    assertThat(target("xl/worksheets/sheet1.xml", "../tables/t.xml")).isEqualTo("xl/tables/t.xml");
    assertThat(target("xl/worksheets/sheet1.xml", "./t.xml")).isEqualTo("xl/worksheets/t.xml");
    assertThat(target("xl/workbook.xml", "/docProps/t.xml")).isEqualTo("docProps/t.xml");
    assertThat(target("xl/workbook.xml", "../../../t.xml")).isEqualTo("t.xml");
    assertThat(target("", "xl/workbook.xml")).isEqualTo("xl/workbook.xml");
    String long60 = "a/".repeat(3_000_000);
    assertThat(target("xl/workbook.xml", long60)).isEqualTo(long60);
  }

  private static String target(String source, String target) {
    String list = "<Relationships><Relationship Id='i' Target='" + target + "'/></Relationships>";
    return Relationships.parse(source, MadeZips.utf8(list)).byId("i").orElseThrow().target();
  }
}
