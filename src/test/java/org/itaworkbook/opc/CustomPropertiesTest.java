package org.itaworkbook.opc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CustomPropertiesTest {

  private static final String START =
      "<?xml version='1.0'?>\n<op:Properties xmlns:op='http://custom' xmlns:vt='http://types'>\n ";

  private static OpcPackage with(String properties) throws IOException {
    Map<String, byte[]> parts = MadeZips.parts();
    parts.put("docProps/custom.xml", MadeZips.utf8(START + properties + "</op:Properties>"));
    parts.put(
        "_rels/.rels",
        MadeZips.utf8(
            "<Relationships><Relationship Id='a' Type='http://t/custom-properties'"
                + " Target='docProps/custom.xml'/></Relationships>"));
    return OpcPackage.open(MadeZips.described(parts), 100);
  }

  @Test
  void a_property_is_read_and_only_its_text_is_replaced() throws IOException {
    OpcPackage parts =
        with(
            "<!-- ก --><op:property name='ITA' pid=\"2\"><vt:lpwstr x='y'>a &amp; b</vt:lpwstr>"
                + "</op:property> <op:property name='Other'><vt:i4>7</vt:i4></op:property>");
    assertThat(CustomProperties.read(parts, "ITA")).contains("a & b");
    assertThat(CustomProperties.read(parts, "Other")).contains("7");
    CustomProperties.write(parts, "ITA", "<กรม>");
    assertThat(CustomProperties.read(parts, "ITA")).contains("<กรม>");
    assertThat(parts.read("docProps/custom.xml"))
        .asString()
        .isEqualTo(
            START
                + "<!-- ก --><op:property name='ITA' pid=\"2\"><vt:lpwstr x='y'>&lt;กรม&gt;"
                + "</vt:lpwstr></op:property> <op:property name='Other'><vt:i4>7</vt:i4>"
                + "</op:property></op:Properties>");
  }

  @Test
  void a_property_without_text_says_nothing_and_can_be_filled() throws IOException {
    OpcPackage parts = with("<op:property name='ITA'><vt:lpwstr/></op:property>");
    assertThat(CustomProperties.read(parts, "ITA")).isEmpty();
    CustomProperties.write(parts, "ITA", "ก");
    assertThat(CustomProperties.read(parts, "ITA")).contains("ก");
  }

  @Test
  void a_property_that_is_not_there_is_not_put_in() throws IOException {
    OpcPackage parts = with("<op:property name='Other'><vt:i4>7</vt:i4></op:property>");
    byte[] before = parts.toBytes();
    CustomProperties.write(parts, "ITA", "ก");
    assertThat(CustomProperties.read(parts, "ITA")).isEmpty();
    assertThat(parts.toBytes()).isEqualTo(before);
  }
}
