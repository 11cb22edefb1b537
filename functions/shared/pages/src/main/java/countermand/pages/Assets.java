package countermand.pages;

import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.dialects.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The files that belong to the pages. Their addresses name their content, so browsers keep them.
 */
final class Assets {
  private static final int VERSION_LENGTH = 12;

  /** On lines of its own: it is for whoever changes the file, and weighs on every first page. */
  private static final Pattern COMMENT = Pattern.compile("(?ms)^ *(//[^\n]*|/\\*.*?\\*/)\n");

  private static final Map<String, Asset> ALL =
      Map.of(
          "console.css", Asset.of("text/css; charset=utf-8", read("console.css")),
          "console.js", Asset.of("text/javascript; charset=utf-8", read("console.js")),
          "icon.svg", Asset.of("image/svg+xml", read("icon.svg")));

  /** Every page names the versions of three: they are made once. */
  private record Asset(String type, String text, String version) {
    static Asset of(String type, String text) {
      return new Asset(type, text, Sha256.hex(text).substring(0, VERSION_LENGTH));
    }

    /** While a release is rolled out, one answers for the other: what is not asked for passes. */
    HttpReply reply(String asked) {
      return new HttpReply(
          200,
          Map.of(
              "Content-Type",
              type,
              "X-Content-Type-Options",
              "nosniff",
              "Cache-Control",
              asked.equals(version) ? "public, max-age=31536000, immutable" : "no-store"),
          text);
    }
  }

  private Assets() {}

  /** {@code GET /console/assets/{file}}. */
  static HttpReply reply(HttpRequest request) {
    return Optional.ofNullable(ALL.get(request.pathParameters().getOrDefault("file", "")))
        .map(asset -> asset.reply(request.queryValue("v").orElse("")))
        .orElseGet(() -> Denials.notFound(request));
  }

  static String version(String file) {
    return Objects.requireNonNull(ALL.get(file), file).version();
  }

  private static String read(String file) {
    try (InputStream in = Assets.class.getResourceAsStream(file)) {
      byte[] text = Objects.requireNonNull(in, file).readAllBytes();
      return COMMENT.matcher(new String(text, StandardCharsets.UTF_8)).replaceAll("");
    } catch (IOException e) {
      throw new UncheckedIOException("the console's files", e);
    }
  }
}
