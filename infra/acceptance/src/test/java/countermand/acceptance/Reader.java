package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A person at the console without a browser: reads pages, sends forms, keeps cookies. */
final class Reader {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern FORM_TOKEN =
      Pattern.compile("name=\"form\" value=\"([0-9a-f]{64})\"");
  private static final Pattern WORDS_SHOWN = Pattern.compile("name=\"shown\" value=\"([^\"]*)\"");

  private final Map<String, String> cookies = new HashMap<>();
  private final String language;

  private Reader(String language) {
    this.language = language;
  }

  /** Somebody who is not signed in, and reads a language. */
  static Reader of(String language) {
    return new Reader(language);
  }

  /** Somebody who has signed in with a key. */
  static Reader with(String key) {
    Reader reader = new Reader("en");
    Page in = reader.signsIn(key);
    assertThat(in.status()).as(in.html()).isEqualTo(303);
    return reader;
  }

  /** What came back. */
  record Page(int status, String html, HttpResponse<String> response) {
    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    Page shows(String... texts) {
      assertThat(status).as(html).isEqualTo(200);
      assertThat(html).contains(texts);
      return this;
    }

    /** What it has shown as what would be said; empty where nothing would. */
    String wordsShown() {
      Matcher words = WORDS_SHOWN.matcher(html);
      return words.find() ? words.group(1) : "";
    }

    String formToken() {
      Matcher token = FORM_TOKEN.matcher(html);
      assertThat(token.find()).as(html).isTrue();
      return token.group(1);
    }
  }

  Page signsIn(String key) {
    return posts("/console/sign-in", "key", key, "next", "");
  }

  Page gets(String path) {
    return send(request(path).GET().build());
  }

  /**
   * Sends a form.
   *
   * @param fields name and value in turn
   */
  Page posts(String path, String... fields) {
    return send(form(path, fields));
  }

  /** Sends a form while something that everything needs is broken on purpose. */
  Page postsWhileUnwell(String path, String... fields) {
    return exchanged(form(path, fields));
  }

  private HttpRequest form(String path, String... fields) {
    String body =
        IntStream.range(0, fields.length / 2)
            .mapToObj(i -> encoded(fields[2 * i]) + "=" + encoded(fields[2 * i + 1]))
            .collect(Collectors.joining("&"));
    return request(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  /**
   * Answers an order's request by the form of a page.
   *
   * @param more fields, name and value in turn
   */
  Page answers(Page from, Sale sale, String answer, String... more) {
    Stream<String> fields =
        Stream.of("form", from.formToken(), "which", sale.id + "/r1", "answer", answer);
    return posts(
        "/console/decisions", Stream.concat(fields, Arrays.stream(more)).toArray(String[]::new));
  }

  /** The same, and then once more, after what is shown first: for good. */
  Page confirms(Page from, Sale sale, String answer, String... more) {
    String shown = answers(from, sale, answer, more).wordsShown();
    Stream<String> fields =
        Stream.concat(Arrays.stream(more), Stream.of("shown", shown, "confirmed", "yes"));
    return answers(from, sale, answer, fields.toArray(String[]::new));
  }

  /** The session as the browser keeps it. */
  Map<String, String> cookies() {
    return cookies;
  }

  /** Asks for a page while something that everything needs is broken on purpose. */
  Page getsWhileUnwell(String path) {
    return exchanged(request(path).GET().build());
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(Target.chosen().base() + path))
            .timeout(PATIENCE)
            .header("Accept-Language", language);
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request;
  }

  private Page send(HttpRequest request) {
    Page page = exchanged(request);
    assertThat(page.status()).as(page.html()).isLessThan(500);
    return page;
  }

  private Page exchanged(HttpRequest request) {
    try {
      HttpResponse<String> response =
          CLIENT.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
      response.headers().allValues("Set-Cookie").forEach(this::keep);
      hears(request, response);
      return new Page(response.statusCode(), response.body(), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A session is shown when it begins, this once. */
  private static void hears(HttpRequest request, HttpResponse<String> response) {
    if (response.headers().firstValue("Set-Cookie").isEmpty()) {
      String to = request.method() + " " + request.uri().getPath();
      Run.hears(new Answer(to, response.statusCode(), response.headers(), response.body()));
    }
  }

  private void keep(String cookie) {
    List<String> pair = List.of(cookie.split(";", 2)[0].split("=", 2));
    cookies.put(pair.get(0), pair.get(1));
    Run.uses("", Map.of("token", pair.get(1)));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
