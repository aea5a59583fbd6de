package org.itaworkbook.manifest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.itaworkbook.http.settings.SiteSettings;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The program behind {@code scripts/manifest-check}. */
final class ManifestCheck {

  private static final Path STARTED = Path.of(System.getProperty("ita.started", ""));

  private final HttpClient client;
  private final @Nullable Path schemas;

  private ManifestCheck(HttpClient client, @Nullable Path schemas) {
    this.client = client;
    this.schemas = schemas;
  }

  public static void main(String[] arguments) throws Exception {
    String source = null;
    Path schemas = null;
    Path certificate = null;
    for (int i = 0; i < arguments.length; i++) {
      boolean more = i + 1 < arguments.length;
      if (arguments[i].equals("--schemas") && more) {
        schemas = STARTED.resolve(arguments[++i]);
      } else if (arguments[i].equals("--certificate") && more) {
        certificate = STARTED.resolve(arguments[++i]);
      } else if (!arguments[i].startsWith("-") && source == null) {
        source = arguments[i];
      } else {
        System.err.println(
            "scripts/manifest-check [URL|FILE] [--certificate FILE] [--schemas DIR]");
        System.exit(2);
      }
    }
    if (schemas != null && !SchemaCheck.isIn(schemas)) {
      System.err.println("The schemas are not all in " + schemas);
      System.exit(2);
    }
    System.exit(
        source == null
            ? ofOwnServer(schemas)
            : new ManifestCheck(
                    certificate == null
                        ? HttpClient.newHttpClient()
                        : LocalServer.trusting(certificate),
                    schemas)
                .run(source));
  }

  private static int ofOwnServer(@Nullable Path schemas) throws Exception {
    Path folder = Path.of("target", "manifest-check");
    Files.createDirectories(folder);
    try (LocalServer server = LocalServer.start(folder, SiteSettings.standard())) {
      HttpClient client = LocalServer.trusting(folder.resolve("ita.crt"));
      return new ManifestCheck(client, schemas).run(server.address() + "/manifest.xml");
    }
  }

  private int run(String source) throws IOException, InterruptedException {
    byte[] manifest;
    try {
      manifest = read(source);
    } catch (IOException e) {
      System.err.println(
          "The manifest cannot be read from "
              + source
              + ": "
              + Addresses.unreached(e)
              + (source.startsWith("http:") ? "; Office takes https only: use https" : ""));
      return 1;
    }
    List<String> faults = new ArrayList<>(FormCheck.faults(manifest));
    if (schemas != null) {
      faults.addAll(SchemaCheck.faults(manifest, schemas));
    }
    int addresses = 0;
    try {
      Element root = Xml.parse(manifest);
      addresses = Addresses.in(root).size();
      faults.addAll(Addresses.faults(root, client));
    } catch (IllegalArgumentException e) {
      // Said by the check of the form already.
    }
    faults.forEach(fault -> System.out.println("- " + fault));
    System.out.printf(
        "%s: %d addresses called%s, %s%n",
        source,
        addresses,
        schemas == null ? "" : ", Microsoft's schemas consulted",
        faults.isEmpty() ? "no fault" : faults.size() + " faults");
    return faults.isEmpty() ? 0 : 1;
  }

  private byte[] read(String source) throws IOException, InterruptedException {
    if (!source.matches("https?://.*")) {
      return Files.readAllBytes(STARTED.resolve(source));
    }
    URI uri = URI.create(source);
    boolean root = uri.getPath() == null || uri.getPath().length() < 2;
    HttpRequest request = HttpRequest.newBuilder(root ? uri.resolve("/manifest.xml") : uri).build();
    HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new IOException("the server answers " + response.statusCode());
    }
    return response.body();
  }
}
