package org.itaworkbook.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * Which elements an element holds, in which order. Office refuses a manifest with the right
 * elements in the wrong order, and says no more than that it is invalid.
 *
 * @param allowed by the parent's name, with its {@code xsi:type} where that decides; a name with
 *     {@code !} must be there, one with {@code *} may be there several times
 */
record Order(Map<String, List<String>> allowed) {

  /** Of a task pane with commands in the desktop form (Microsoft, MS-OWEMXML, appendix A). */
  static final Order OF_TASK_PANE =
      new Order(
          Map.ofEntries(
              entry(
                  "OfficeApp",
                  "Id! AlternateId Version! ProviderName! DefaultLocale! DisplayName! Description!"
                      + " IconUrl! HighResolutionIconUrl! SupportUrl! AppDomains Hosts! Requirements!"
                      + " DefaultSettings! Permissions! VersionOverrides!"),
              entry("AppDomains", "AppDomain!*"),
              entry("OfficeApp/Hosts", "Host!*"),
              entry("Requirements", "Sets! Methods"),
              entry("Sets", "Set!*"),
              entry("DefaultSettings", "SourceLocation!"),
              entry("VersionOverrides", "Description Requirements Hosts! Resources!"),
              entry("VersionOverrides/Hosts", "Host!*"),
              entry("Host Workbook", "DesktopFormFactor!"),
              entry("DesktopFormFactor", "GetStarted FunctionFile ExtensionPoint!*"),
              entry("GetStarted", "Title! Description! LearnMoreUrl!"),
              entry("ExtensionPoint PrimaryCommandSurface", "OfficeTab* CustomTab*"),
              entry("OfficeTab", "Group!*"),
              entry("Group", "Label! Icon! Control!*"),
              entry("Icon", "Image!*"),
              entry("Control Button", "Label! Supertip! Icon! Action!"),
              entry("Supertip", "Title! Description!"),
              entry("Action ShowTaskpane", "TaskpaneId SourceLocation! Title"),
              entry("Resources", "Images! Urls! ShortStrings! LongStrings!"),
              entry("Images", "Image!*"),
              entry("Urls", "Url!*"),
              entry("ShortStrings", "String!*"),
              entry("LongStrings", "String!*")));

  private static Map.Entry<String, List<String>> entry(String parent, String children) {
    return Map.entry(parent, List.of(children.split(" ")));
  }

  List<String> faults(Element root) {
    List<String> faults = new ArrayList<>();
    Xml.all(root).forEach(element -> check(element, faults));
    return faults;
  }

  private void check(Element parent, List<String> faults) {
    List<Element> children = Xml.children(parent);
    List<String> expected = expected(parent);
    if (expected.isEmpty()) {
      children.stream()
          .filter(child -> !Xml.name(child).equals("Override"))
          .forEach(child -> faults.add(Xml.name(parent) + " may not hold " + Xml.name(child)));
      return;
    }
    List<String> names = expected.stream().map(each -> each.replaceAll("[!*]", "")).toList();
    int last = 0;
    for (Element child : children) {
      int at = names.indexOf(Xml.name(child));
      if (at < 0) {
        faults.add(Xml.name(parent) + " may not hold " + Xml.name(child));
      } else if (at < last) {
        faults.add(
            Xml.name(child) + " stands after " + names.get(last) + " in " + Xml.name(parent));
      } else {
        last = at;
      }
    }
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      long count = children.stream().filter(child -> Xml.name(child).equals(name)).count();
      if (count == 0 && expected.get(i).contains("!")) {
        faults.add(Xml.name(parent) + " lacks " + name);
      }
      if (count > 1 && !expected.get(i).endsWith("*")) {
        faults.add(Xml.name(parent) + " holds " + name + " " + count + " times");
      }
    }
  }

  private List<String> expected(Element element) {
    String name = Xml.name(element);
    String above = element.getParentNode() instanceof Element parent ? Xml.name(parent) + "/" : "";
    for (String key : List.of(name + " " + Xml.type(element), above + name, name)) {
      if (allowed.containsKey(key)) {
        return allowed.getOrDefault(key, List.of());
      }
    }
    return List.of();
  }
}
