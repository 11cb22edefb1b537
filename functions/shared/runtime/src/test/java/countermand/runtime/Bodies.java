package countermand.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Bodies that callers really send, to begin with: those of the dialects' golden files, and ours.
 */
final class Bodies {
  private static final Path GOLDEN = Path.of("../dialects/src/test/resources");

  /** A request line: its method, and the last segment of its path. */
  private static final Pattern LINE = Pattern.compile("(\\w+) [^ ?]*/([^ ?/]*)");

  private static final List<Map.Entry<String, String>> OURS =
      List.of(
          Map.entry(
              "PUT {orderId}",
              """
              {"sellerOrderId": "S-7", "paymentApprovedAt": "2026-11-21T09:00:00Z", "value": 300,
               "currency": "BRL", "lines": [{"lineId": "A", "quantity": 2, "unitPrice": 100},
               {"lineId": "B", "productId": "p", "variantId": "v", "quantity": 1, "unitPrice": 100}]}\
              """),
          Map.entry("POST payment-approval", "{\"at\": \"2026-11-21T09:59:00Z\"}"),
          Map.entry(
              "POST cancellation-requests",
              "{\"requestId\": \"r-1\", \"reason\": \"CUSTOMER_REQUEST\", \"requestedByUser\": true,"
                  + " \"requestedAt\": \"2026-11-21T09:59:00Z\", \"lines\": [{\"lineId\": \"A\"}]}"),
          Map.entry("POST marketplace-cancellation", "{\"reason\": \"FRAUD\"}"),
          Map.entry(
              "POST cancellation",
              "{\"reason\": \"none left\", \"lines\": [{\"lineId\": \"A\", \"quantity\": 1}]}"),
          Map.entry("POST decline", "{\"reason\": \"already packed\"}"),
          Map.entry(
              "POST invoices",
              "{\"type\": \"output\", \"number\": \"1\", \"value\": 100, \"final\": false, \"lines\":"
                  + " [{\"lineId\": \"A\", \"quantity\": 1}]}"));

  private final Map<String, List<String>> bySegment = new HashMap<>();
  private final List<String> all = new ArrayList<>(List.of("", "{}", "[]", "null", "\"x\"", "1"));

  Bodies() {
    OURS.forEach(entry -> add(entry.getKey(), entry.getValue()));
    try (Stream<Path> files = Files.walk(GOLDEN)) {
      files.filter(file -> file.endsWith("request.http")).sorted().forEach(this::golden);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Mostly one that the route knows. */
  String any(Rule rule, Random chance) {
    List<String> known = bySegment.getOrDefault(key(rule), all);
    List<String> from = chance.nextInt(5) == 0 ? all : known;
    return from.get(chance.nextInt(from.size()));
  }

  private static String key(Rule rule) {
    String resource = rule.route().resource();
    return rule.route().method() + " " + resource.substring(resource.lastIndexOf('/') + 1);
  }

  private void golden(Path file) {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
      int end = text.indexOf("\n\n");
      Matcher line = LINE.matcher(text);
      if (end > 0 && line.lookingAt()) {
        add(line.group(1) + " " + line.group(2), text.substring(end + 2));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String key, String body) {
    bySegment.computeIfAbsent(key, _ -> new ArrayList<>()).add(body);
    all.add(body);
  }
}
