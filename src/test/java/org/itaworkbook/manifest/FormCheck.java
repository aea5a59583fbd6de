package org.itaworkbook.manifest;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.w3c.dom.Element;

/** What can be said of a manifest without calling any address in it. */
final class FormCheck {

  private static final String GUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final int SHORT = 125;
  private static final int LONG = 250;
  private static final int URL = 2048;
  private static final int REFERENCE = 32;
  private static final Set<String> RIBBON_SIZES = Set.of("16", "32", "80");

  /** The kind of resource that an element refers to. */
  private static final Map<String, String> KINDS =
      Map.of(
          "Label", "ShortStrings",
          "Title", "ShortStrings",
          "Description", "LongStrings",
          "SourceLocation", "Urls",
          "LearnMoreUrl", "Urls",
          "FunctionFile", "Urls",
          "Image", "Images");

  private final Element root;
  private final List<String> faults = new ArrayList<>();

  private FormCheck(Element root) {
    this.root = root;
  }

  /** A sentence for each fault; empty for a manifest that Office takes. */
  static List<String> faults(byte[] manifest) {
    Element root;
    try {
      root = Xml.parse(manifest);
    } catch (IllegalArgumentException e) {
      return List.of(String.valueOf(e.getMessage()));
    }
    FormCheck check = new FormCheck(root);
    check.faults.addAll(Order.OF_TASK_PANE.faults(root));
    check.basics();
    check.lengths();
    check.languages();
    check.references();
    check.addresses();
    check.icons();
    check.ids();
    return check.faults;
  }

  private void basics() {
    if (!Xml.name(root).equals("OfficeApp") || !Xml.type(root).equals("TaskPaneApp")) {
      faults.add("The root is not an OfficeApp of type TaskPaneApp");
    }
    if (!String.valueOf(root.getNamespaceURI())
        .equals("http://schemas.microsoft.com/office/appforoffice/1.1")) {
      faults.add("The namespace is not that of manifests 1.1");
    }
    text("Id", value -> value.matches(GUID), "is not a GUID");
    text("Version", value -> value.matches("\\d{1,5}(\\.\\d{1,5}){3}"), "is not four numbers");
    text("DefaultLocale", value -> value.matches("[a-z]{2}-[A-Z]{2}"), "is not like th-TH");
    text("Permissions", "ReadWriteDocument"::equals, "is not ReadWriteDocument");
    boolean excel =
        Xml.named(root, "Set").stream()
            .anyMatch(
                set ->
                    Xml.attribute(set, "Name").equals("ExcelApi")
                        && Xml.attribute(set, "MinVersion").matches("\\d+\\.\\d+"));
    holds(excel, "No set ExcelApi is required");
    for (Element host : Xml.named(root, "Host")) {
      String name = Xml.attribute(host, "Name") + Xml.type(host);
      holds(name.equals("Workbook"), "The host " + name + " is not Workbook");
    }
  }

  private void text(String name, Predicate<String> right, String fault) {
    for (Element element : Xml.children(root)) {
      String value = element.getTextContent().strip();
      if (Xml.name(element).equals(name) && !right.test(value)) {
        faults.add(name + " " + fault + ": " + value);
      }
    }
  }

  private void lengths() {
    for (Element element : Xml.all(root).toList()) {
      String parent =
          element.getParentNode() instanceof Element above ? Xml.name(above) : Xml.name(element);
      String bearer = Xml.name(element).equals("Override") ? parent : Xml.name(element);
      int most =
          switch (bearer) {
            case "DisplayName" -> SHORT;
            case "Description" -> LONG;
            case "String" -> inside(element, "ShortStrings") ? SHORT : LONG;
            default -> URL;
          };
      for (String attribute : List.of("DefaultValue", "Value")) {
        if (element.hasAttribute(attribute)) {
          length(Xml.label(element), Xml.attribute(element, attribute), most);
        }
      }
      for (String attribute : List.of("resid", "id")) {
        boolean reference = attribute.equals("resid") || inside(element, "Resources");
        if (element.hasAttribute(attribute)) {
          length(
              attribute + " of " + Xml.name(element),
              Xml.attribute(element, attribute),
              reference ? REFERENCE : SHORT);
        }
      }
      if (Set.of("ProviderName", "TaskpaneId").contains(Xml.name(element))) {
        length(Xml.name(element), element.getTextContent(), SHORT);
      }
    }
  }

  private void length(String what, String text, int most) {
    holds(!text.isBlank(), what + " is empty");
    holds(
        text.length() <= most,
        "%s has %d characters, more than %d".formatted(what, text.length(), most));
  }

  /** Thai is the default, so what is read is there in English too, once, and not again in Thai. */
  private void languages() {
    for (Element element : Xml.all(root).toList()) {
      boolean spoken =
          Set.of("DisplayName", "String", "Url", "SupportUrl").contains(Xml.name(element))
              || Set.of("Description", "SourceLocation").contains(Xml.name(element))
                  && element.hasAttribute("DefaultValue");
      List<String> locales =
          Xml.children(element).stream()
              .filter(each -> Xml.name(each).equals("Override"))
              .map(each -> Xml.attribute(each, "Locale"))
              .toList();
      if (spoken && !locales.contains("en-US")) {
        faults.add(Xml.label(element) + " has no override for en-US");
      }
      if (locales.size() > new HashSet<>(locales).size()) {
        faults.add(Xml.label(element) + " has two overrides for one language");
      }
      if (locales.contains("th-TH")) {
        faults.add(Xml.label(element) + " has an override for the default language");
      }
    }
  }

  private void references() {
    Map<String, String> kinds = new LinkedHashMap<>();
    for (String kind : List.of("Images", "Urls", "ShortStrings", "LongStrings")) {
      for (Element list : Xml.named(root, kind)) {
        for (Element resource : Xml.children(list)) {
          String id = Xml.attribute(resource, "id");
          holds(kinds.put(id, kind) == null, "The resource " + id + " is there twice");
        }
      }
    }
    Set<String> unused = new TreeSet<>(kinds.keySet());
    for (Element element : Xml.all(root).filter(each -> each.hasAttribute("resid")).toList()) {
      String id = Xml.attribute(element, "resid");
      String kind = kinds.get(id);
      unused.remove(id);
      if (kind == null) {
        faults.add(Xml.name(element) + " refers to " + id + ", which is not there");
      } else if (!kind.equals(KINDS.get(Xml.name(element)))) {
        faults.add("%s refers to %s, which is in %s".formatted(Xml.name(element), id, kind));
      }
    }
    unused.forEach(id -> faults.add("Nothing refers to the resource " + id));
  }

  private void addresses() {
    List<URI> all = Addresses.in(root).stream().map(Addresses.Address::uri).toList();
    for (URI uri : all) {
      holds("https".equals(uri.getScheme()), "The address " + uri + " is not https");
    }
    if (all.stream().map(URI::getAuthority).distinct().count() > 1) {
      faults.add("The addresses are of several servers");
    }
    for (Element domain : Xml.named(root, "AppDomain")) {
      holds(
          domain.getTextContent().matches("https://[^/]+"),
          "AppDomain is not https and a host: " + domain.getTextContent());
    }
  }

  private void icons() {
    for (Element icon : Xml.named(root, "Icon")) {
      Set<String> sizes = new TreeSet<>();
      Xml.children(icon).forEach(image -> sizes.add(Xml.attribute(image, "size")));
      holds(sizes.containsAll(RIBBON_SIZES), "An icon has " + sizes + " and not 16, 32 and 80");
    }
  }

  private void ids() {
    Set<String> seen = new HashSet<>();
    for (Element element : Xml.all(root).toList()) {
      if (Set.of("Group", "Control").contains(Xml.name(element))) {
        String id = Xml.attribute(element, "id");
        holds(
            !id.isEmpty() && seen.add(id), Xml.name(element) + " " + id + " has no id of its own");
      }
    }
    for (Element tab : Xml.named(root, "OfficeTab")) {
      String id = Xml.attribute(tab, "id");
      holds(Set.of("TabHome", "TabData").contains(id), "Excel has no tab " + id);
    }
  }

  private static boolean inside(Element element, String name) {
    return element.getParentNode() instanceof Element parent
        && (Xml.name(parent).equals(name) || inside(parent, name));
  }

  private void holds(boolean right, String fault) {
    if (!right) {
      faults.add(fault);
    }
  }
}
