package org.itaworkbook.manifest;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Calls every address of a manifest as Office would. */
final class Addresses {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /**
   * An address of a manifest.
   *
   * @param size of the picture that is there, in pixels; null for a page
   */
  record Address(URI uri, @Nullable Integer size) {}

  private Addresses() {}

  /**
   * Every address in the order of the manifest; a picture once for each size that is asked of it.
   */
  static Set<Address> in(Element root) {
    Set<Address> addresses = new LinkedHashSet<>();
    for (Element element : Xml.all(root).toList()) {
      String parent =
          element.getParentNode() instanceof Element above ? Xml.name(above) : Xml.name(element);
      String bearer = Xml.name(element).equals("Override") ? parent : Xml.name(element);
      for (String attribute : List.of("DefaultValue", "Value")) {
        String value = Xml.attribute(element, attribute);
        if (value.matches("[a-z]+://.*")) {
          switch (bearer) {
            case "IconUrl" -> addresses.add(new Address(URI.create(value), 32));
            case "HighResolutionIconUrl" -> addresses.add(new Address(URI.create(value), 64));
            case "Image" ->
                sizes(root, Xml.attribute(element, "id"))
                    .forEach(size -> addresses.add(new Address(URI.create(value), size)));
            default -> addresses.add(new Address(URI.create(value), null));
          }
        }
      }
    }
    return addresses;
  }

  private static List<Integer> sizes(Element root, String id) {
    return Xml.named(root, "Image").stream()
        .filter(image -> Xml.attribute(image, "resid").equals(id))
        .map(image -> Integer.valueOf(Xml.attribute(image, "size")))
        .distinct()
        .toList();
  }

  /** A sentence for each address that does not answer as it should. */
  static List<String> faults(Element root, HttpClient client) throws InterruptedException {
    List<String> faults = new ArrayList<>();
    for (Address address : in(root)) {
      try {
        HttpRequest request =
            HttpRequest.newBuilder(withoutFragment(address.uri())).timeout(PATIENCE).build();
        check(address, client.send(request, BodyHandlers.ofByteArray()), faults);
      } catch (SSLException | ConnectException e) {
        // The others are of the same server, and would all fail alike.
        faults.add(address.uri() + " cannot be reached: " + unreached(e));
        break;
      } catch (IOException | IllegalArgumentException e) {
        String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        faults.add(address.uri() + " does not answer: " + reason);
      }
    }
    return faults;
  }

  /** Why there was no connection, and what to do about it. */
  static String unreached(IOException e) {
    String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return e instanceof SSLException
        ? reason
            + "; name the certificate of the server with --certificate FILE,"
            + " and see to it that the server speaks https"
        : reason;
  }

  private static void check(Address address, HttpResponse<byte[]> response, List<String> faults)
      throws IOException {
    String where = address.uri().toString();
    if (response.statusCode() != 200) {
      faults.add(where + " answers " + response.statusCode());
      return;
    }
    String type = response.headers().firstValue("Content-Type").orElse("none");
    String caching = response.headers().firstValue("Cache-Control").orElse("");
    if (caching.contains("no-store")) {
      faults.add(where + " may not be kept by a cache");
    }
    if (address.size() == null) {
      if (!type.startsWith("text/html")) {
        faults.add(where + " is no page but " + type);
      }
      if (response.headers().firstValue("X-Frame-Options").isPresent()) {
        faults.add(where + " has X-Frame-Options, so Office cannot show it");
      }
      return;
    }
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(response.body()));
    if (picture == null || !type.equals("image/png")) {
      faults.add(where + " is no PNG but " + type);
    } else if (picture.getWidth() != address.size() || picture.getHeight() != address.size()) {
      faults.add(
          "%s is %d by %d pixels and not %d"
              .formatted(where, picture.getWidth(), picture.getHeight(), address.size()));
    }
  }

  private static URI withoutFragment(URI uri) {
    return URI.create(uri.toString().replaceFirst("#.*", ""));
  }
}
