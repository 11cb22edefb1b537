package countermand.bench.load;

import countermand.bench.figures.Report;
import countermand.bench.figures.Row;
import countermand.local.LocalSystem;
import countermand.local.Options;
import countermand.local.TemplateFile;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Requests a second of the local runner, by wrk, and how many of them failed. */
public final class LoadPart {
  private static final int CONNECTIONS = 16;

  /** The first one that is really placed: wrk makes one request only to look at it. */
  private static final String PLACED = "/orders/0-2";

  private final Report report;

  /** Tells what it finds there. */
  public LoadPart(Report report) {
    this.report = report;
  }

  /** Measures, where wrk is installed. */
  public void run(int seconds) throws IOException, InterruptedException {
    Optional<Path> wrk = installed();
    if (wrk.isEmpty()) {
      report.leave("requests a second of the local runner: install wrk for that");
      return;
    }
    report.say("requests to the local runner, for " + seconds + " s each");
    try (LocalSystem system = LocalSystem.start(Options.inMemory(TemplateFile.find()))) {
      String marketplace = system.demo().authorization("native", "marketplace");
      String link = system.base() + "/v1/links/demo-native";
      Path placing = script("placing.lua");
      load(wrk.get(), "orders placed", seconds, marketplace, link, Optional.of(placing));
      load(wrk.get(), "orders read", seconds, marketplace, link + PLACED, Optional.empty());
      Files.delete(placing);
    }
  }

  private void load(
      Path wrk, String what, int seconds, String authorization, String url, Optional<Path> script)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            wrk.toString(),
            "-t1",
            "-c" + CONNECTIONS,
            "-d" + seconds + "s",
            "-H",
            "Authorization: " + authorization);
    script.ifPresent(file -> builder.command().addAll(List.of("-s", file.toString())));
    builder.command().add(url);
    Process process = builder.redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("wrk failed: " + printed);
    }
    String of = "local runner, " + what;
    WrkReport told = WrkReport.read(printed);
    report.add(Row.of(of + ", a second", told.requestsPerSecond(), ""));
    report.add(Row.of(of + ", failed", (double) told.failed(), "").atMost(0));
  }

  private static Path script(String name) throws IOException {
    Path file = Files.createTempFile("bench-", name);
    try (var resource = LoadPart.class.getResourceAsStream(name)) {
      if (resource == null) {
        throw new IOException("no " + name);
      }
      Files.write(file, resource.readAllBytes());
    }
    return file;
  }

  private static Optional<Path> installed() {
    return Stream.of(
            Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, "wrk"))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
