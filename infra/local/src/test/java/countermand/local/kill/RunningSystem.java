package countermand.local.kill;

import com.fasterxml.jackson.databind.JsonNode;
import countermand.local.demo.Demo;
import countermand.local.http.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The whole system in a process of its own, with what it needs to be killed. */
final class RunningSystem implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(RunningSystem.class.getName());
  private static final Pattern ANSWERS_ON = Pattern.compile("answers on (http://[^ ]+) after");
  private static final String ORDERS = "/v1/links/" + Demo.linkOf("native") + "/orders/";
  private final String marketplace = new Demo().authorization("native", "marketplace");
  private final Process process;
  private final URI base;
  private final HttpClient client = HttpClient.newHttpClient();

  private RunningSystem(Process process, URI base) {
    this.process = process;
    this.base = base;
  }

  /** Returns as it answers. */
  static RunningSystem start(Path data) throws IOException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-classpath",
                classPath,
                "countermand.local.Main",
                "--port=0",
                "--data=" + data)
            .redirectErrorStream(true)
            .start();
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    URI base = base(output);
    // A pipe that nobody empties would hold it up one day.
    Thread.ofVirtual().start(() -> drain(output));
    return new RunningSystem(process, base);
  }

  private static URI base(BufferedReader output) throws IOException {
    StringBuilder said = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      Matcher matcher = ANSWERS_ON.matcher(line);
      if (matcher.find()) {
        return URI.create(matcher.group(1));
      }
      said.append(line).append('\n');
    }
    throw new IOException("It did not start: " + said);
  }

  private static void drain(BufferedReader output) {
    try (output) {
      output.transferTo(Writer.nullWriter());
    } catch (IOException e) {
      // A process that is killed takes its output with it.
      LOG.log(System.Logger.Level.DEBUG, "the output broke off", e);
    }
  }

  /** SIGKILL: nothing of it runs any more, no hook, no finally. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Whether the order is there; an IOException where the system is gone before it says so. */
  boolean placed(String order) throws IOException, InterruptedException {
    String body = "{\"value\":5,\"lines\":[{\"lineId\":\"1\",\"quantity\":1,\"unitPrice\":5}]}";
    return send("PUT", ORDERS + order, body).statusCode() == 201;
  }

  boolean paid(String order) throws IOException, InterruptedException {
    return send("POST", ORDERS + order + "/payment-approval", "").statusCode() == 200;
  }

  boolean canceled(String order) throws IOException, InterruptedException {
    return send("POST", ORDERS + order + "/cancellation-requests", "").statusCode() == 200;
  }

  String stage(String order) throws IOException, InterruptedException {
    return get(ORDERS + order).path("stage").asText();
  }

  void advance(String length) throws IOException, InterruptedException {
    String body = "{\"advance\":\"" + length + "\"}";
    int status = send("POST", "/_local/clock", body).statusCode();
    if (status != 200) {
      throw new IOException("The clock answered " + status);
    }
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return Json.read(send("GET", path, "").body());
  }

  private HttpResponse<byte[]> send(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve(path))
            .header("Authorization", marketplace)
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  @Override
  public void close() {
    process.destroyForcibly();
    client.close();
  }
}
