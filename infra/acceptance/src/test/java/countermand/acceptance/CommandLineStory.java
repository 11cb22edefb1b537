package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator's day on the command line. */
final class CommandLineStory {
  private static final String LINK =
      """
      link: %s
      marketplace: {dialect: vtex}
      seller:
        dialect: native
      window: PT45M
      paused: %s
      """;

  @Test
  void aLinkIsConnectedFromAFile(@TempDir Path folder) throws IOException {
    Connected link = Connected.named();
    Path file = file(folder, LINK.formatted(link.id(), false));
    assertThat(CommandLine.run("connect", file.toString()).does().out())
        .contains(link.id() + " is connected: vtex to native, window PT45M");
    assertThat(CommandLine.run("connect", file.toString()).does().out()).contains("is so already");
    Path paused = file(folder, LINK.formatted(link.id(), true));
    assertThat(CommandLine.run("connect", paused.toString(), "--json").json().path("version"))
        .hasToString("2");
    assertThat(CommandLine.run("links").does().out())
        .containsPattern(link.id() + " +vtex +native +PT45M +P30D +paused");
    assertThat(CommandLine.run("log", link.id()).does().out())
        .containsPattern("changed +paused +true")
        .containsPattern("created +announceWindowEnd");
  }

  @Test
  void whatTheHubRefusesIsSaidFieldByField(@TempDir Path folder) throws IOException {
    Connected link = Connected.named();
    Path file =
        file(folder, "link: " + link.id() + "\nmarketplace: {dialect: vtex}\nwindow: P31D\n");
    assertThat(CommandLine.run("connect", file.toString()).exits(1).err())
        .contains("MALFORMED", "/seller is missing");
  }

  @Test
  void aFileThatIsNoneIsAMistake(@TempDir Path folder) throws IOException {
    for (String text : new String[] {"", "- a", "link: [", "link: a\nlink: b\n", "seller: x"}) {
      CommandLine.run("connect", file(folder, text).toString()).exits(2);
    }
    assertThat(CommandLine.run("connect", folder.resolve("none.yaml").toString()).exits(2).err())
        .contains("There is no file");
  }

  @Test
  void aKeyIsRotated() {
    Connected link = Connected.natives();
    JsonNode old = CommandLine.run("issue", link.id(), "seller", "--json").json();
    String name = old.path("id").asText();
    CommandLine rotated = CommandLine.run("rotate", link.id(), name).does();
    assertThat(rotated.out()).contains("authorization: Bearer cm_", "revoke " + link.id());
    String next = rotated.out().split("Bearer ", -1)[1].lines().findFirst().orElseThrow();
    for (String key : new String[] {Connected.authorization(old), "Bearer " + next}) {
      Call.get(link.path() + "/decisions").with("Authorization", key).send().hasStatus(200);
    }
    assertThat(CommandLine.run("keys", link.id()).does().out())
        .containsPattern(name + " +seller +native +\\d{4}-.*:00:00.000Z");
    CommandLine.run("revoke", link.id(), name).does();
    assertThat(CommandLine.run("keys", link.id(), "--json").json()).hasSize(1);
    CommandLine.run("revoke", link.id(), name).exits(1);
    CommandLine.run("rotate", link.id(), name).exits(1);
  }

  @Test
  void aKeyMayBeConfinedAndStaysSoWhenItIsRotated() {
    Connected link = Connected.between("native", "shopee");
    JsonNode key =
        CommandLine.run(
                "issue",
                link.id(),
                "seller",
                "--only",
                Shopee.TOKEN,
                "--only",
                Shopee.DETAIL,
                "--json")
            .json();
    assertThat(Json.texts(key.path("only"))).containsExactly(Shopee.TOKEN, Shopee.DETAIL);
    CommandLine.run("rotate", link.id(), key.path("id").asText()).does();
    assertThat(Json.items(link.credentials()))
        .hasSize(2)
        .allSatisfy(listed -> assertThat(listed.path("only")).isEqualTo(key.path("only")));
    assertThat(CommandLine.run("keys", link.id()).does().out())
        .contains("ONLY", Shopee.TOKEN + " " + Shopee.DETAIL);
    CommandLine.run("issue", link.id(), "seller", "--only", "/orders/cancel").exits(1);
  }

  @Test
  void aKeyIsBroughtInAFileOrOnTheInput(@TempDir Path folder) throws IOException {
    Connected link = Connected.between("shopee", "native");
    for (boolean input : new boolean[] {true, false}) {
      ShopeePushes shopee =
          ShopeePushes.ofShop(Long.toString(UUID.randomUUID().getMostSignificantBits() >>> 8));
      String parts =
          "partnerKey=%s\n\nshopId=%s\ncallbackUrl=%s\n"
              .formatted(shopee.key(), shopee.shop(), shopee.url());
      String file = input ? "-" : file(folder, parts).toString();
      CommandLine.reading(input ? parts : "", "issue", link.id(), "marketplace", "--brought", file)
          .does();
      shopee.says("N1", "UNPAID", 1).hasStatus(200);
    }
    CommandLine unreadable =
        CommandLine.reading("5a5477794a5553", "issue", link.id(), "marketplace", "--brought", "-");
    assertThat(unreadable.exits(2).err())
        .contains("NAME=VALUE, one a line")
        .doesNotContain("5a5477794a5553");
    String none = folder.resolve("none").toString();
    CommandLine.run("issue", link.id(), "marketplace", "--brought", none).exits(2);
    CommandLine.reading("partnerKey=k\n", "issue", link.id(), "marketplace", "--brought", "-")
        .exits(1);
  }

  @Test
  void whatWaitsIsListedAndTheOrderShown() {
    Connected link = Connected.natives();
    Sale sale = Sale.on(link.keyed()).broughtTo("ReadyForHandling");
    assertThat(CommandLine.run("decisions", link.id()).does().out()).contains("Nothing waits");
    sale.marketplace
        .asks("{'requestId':'r1','reason':'red\\u001b[31m','requestedByUser':true}")
        .moved("AwaitingSeller");
    assertThat(CommandLine.run("decisions", link.id()).does().out())
        .containsPattern(sale.id + " +" + sale.sellerId + " +r1 +red\\?\\[31m");
    assertThat(CommandLine.run("decisions", link.id(), "--json").json()).hasSize(1);
    assertThat(CommandLine.run("order", link.id(), sale.sellerId).does().out())
        .contains(sale.id + ", the seller's " + sale.sellerId + ": AwaitingSeller, 2500 BRL")
        .containsPattern("r1 +customer .* open ")
        .containsPattern("RequestCancellation +customer +AwaitingSeller")
        .doesNotContain("\u001b");
    assertThat(CommandLine.run("order", link.id(), sale.id, "--json").json().path("stage").asText())
        .isEqualTo("AwaitingSeller");
    CommandLine.run("order", link.id(), "none").exits(1);
  }

  @Test
  void whatFailedIsListedAndDeliveredAgain() {
    Connected link = Connected.named();
    link.puts(
            "{'marketplace':{'dialect':'native'},'seller':{'dialect':'native','endpoint':'%s'}}"
                .formatted(Target.chosen().base() + "/_local/receiver/" + link.id() + "/seller"))
        .hasStatus(201);
    CommandLine.reading(
            "whsec_YW5vdGhlciBzZWNyZXQgb2YgMjQgYnl0ZXM=\n", "secrets", link.id(), "seller")
        .does();
    Link keyed = link.keyed();
    Endpoints.behaves(keyed, "seller", "{'status':410}");
    Sale sale = Sale.on(keyed).broughtTo("AwaitingSeller");
    Clock.rest();
    JsonNode failed = CommandLine.run("failed", link.id(), "--json").json();
    assertThat(failed).hasSize(1);
    String id = failed.get(0).path("id").asText();
    assertThat(CommandLine.run("failed", link.id()).does().out())
        .containsPattern(id + " +seller +" + sale.id + " +CancellationRequested .* 410");
    Endpoints.behaves(keyed, "seller", "{}");
    assertThat(CommandLine.run("redeliver", link.id(), id).does().out()).contains(id);
    Clock.rest();
    assertThat(CommandLine.run("failed", link.id()).does().out()).contains("No notice of");
    assertThat(CommandLine.run("redeliver", link.id(), "--all").does().out()).contains("No notice");
    CommandLine.run("redeliver", link.id()).exits(2);
    CommandLine.run("redeliver", link.id(), "none").exits(1);
    sale.seller.accepts("r1").moved("Canceled");
  }

  @Test
  void wrongUseExitsWithTwo() {
    CommandLine.run().exits(2);
    CommandLine.run("dance").exits(2);
    CommandLine.run("issue", "acme").exits(2);
    assertThat(CommandLine.in(Map.of(), "", "links").exits(2).err()).contains("COUNTERMAND_KEY");
    assertThat(CommandLine.run("links", "--url", "http://hub.example").exits(2).err())
        .contains("https://");
    assertThat(CommandLine.run("--help").does().out()).contains("redeliver", "Exit:");
  }

  @Test
  void aHubThatIsNotThereExitsWithThree() {
    CommandLine.run("links", "--url", "http://127.0.0.1:1").exits(3);
  }

  @Test
  void whoIsNoOperatorIsToldSo() {
    Map<String, String> nobody =
        Map.of(
            "COUNTERMAND_KEY", "cm_nobody_0", "COUNTERMAND_URL", Target.chosen().base().toString());
    assertThat(CommandLine.in(nobody, "", "links").exits(1).err()).contains("UNAUTHENTICATED");
  }

  @Test
  void oneScriptStartsIt() throws IOException, InterruptedException {
    assumeThat(
            Files.isExecutable(Path.of("/bin/bash"))
                || Files.isExecutable(Path.of("/usr/bin/bash")))
        .as("the script needs bash")
        .isTrue();
    ProcessBuilder script =
        new ProcessBuilder(
            Repository.root().resolve("infra/countermand").toString(), "links", "--json");
    script.environment().put("COUNTERMAND_KEY", Demo.operator());
    script.environment().put("COUNTERMAND_URL", Target.chosen().base().toString());
    Process running = script.redirectErrorStream(true).start();
    String output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(running.waitFor()).as(output).isZero();
    assertThat(Json.column(Json.read(output), "link")).contains("demo-native");
  }

  private static Path file(Path folder, String text) throws IOException {
    return Files.writeString(folder.resolve("link.yaml"), text);
  }
}
