package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The operator connects a marketplace and a seller, and changes their link. */
final class LinkStory {

  @Test
  void aLinkIsMadeAndAnOrderLivesOnIt() {
    Connected made = Connected.natives();
    Sale sale = Sale.on(made.keyed());
    sale.placedAndPaid(Clock.now()).placed("InWindow");
    sale.marketplace.asksToCancel("r1").moved("Canceled");
    assertThat(sale.seller.sees().path("stage").asText()).isEqualTo("Canceled");
  }

  @Test
  void whatIsNotSaidIsAsItUsuallyIs() {
    Connected link = Connected.between("vtex", "native");
    assertThat(link.shown())
        .isEqualTo(
            Json.object(
                    """
                    {'version':1,'marketplace':{'dialect':'vtex'},'seller':{'dialect':'native'},
                     'window':'PT30M','answerWithin':'P30D','announceWindowEnd':true,
                     'invoiceTolerance':1,'partialCancelUntold':'refuse','paused':false,
                     'replayWindow':'PT10M'}
                    """)
                .put("link", link.id()));
  }

  @Test
  void everythingThatIsSaidIsKept() {
    Connected link = Connected.named();
    String settings =
        """
        'marketplace':{'dialect':'vtex','endpoint':'https://m.example/a?b=c','role':'oms'},
        'seller':{'dialect':'vtex','endpoint':'https://s.example:8443/hooks',
                  'upstream':'https://before.example/vtex'},
        'window':'PT0S','answerWithin':'P1DT12H','invoiceTolerance':7,'announceWindowEnd':false,
        'partialCancelUntold':'record','paused':true,'replayWindow':'PT1M'
        """;
    link.puts("{" + settings + "}").hasStatus(201);
    assertThat(link.shown())
        .isEqualTo(Json.object("{'version':1," + settings + "}").put("link", link.id()));
  }

  @Test
  void theSameAgainChangesNothing() {
    Connected link = Connected.natives();
    assertThat(link.changes("").hasStatus(200).json().path("version").asInt()).isEqualTo(1);
    assertThat(link.changes(",'paused':true").hasStatus(200).json().path("version").asInt())
        .isEqualTo(2);
    assertThat(actions(link)).containsExactly("changed", "created");
  }

  @Test
  void theLogSaysWhoChangedWhat() {
    Connected link = Connected.natives();
    link.changes(",'window':'PT5M'").hasStatus(200);
    JsonNode change = log(link).get(0);
    assertThat(change.path("by").asText()).isEqualTo("demooperator");
    assertThat(change.path("fields"))
        .containsExactly(Json.object("{'field':'window','before':'PT30M','after':'PT5M'}"));
    assertThat(log(link).get(1).path("fields").size()).isGreaterThan(3);
  }

  @Test
  void theLogIsReadPageByPage() {
    Connected link = Connected.natives();
    link.changes(",'window':'PT5M'").hasStatus(200);
    link.changes(",'window':'PT6M'").hasStatus(200);
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page =
          Operator.gets(
                  link.path() + "/log?limit=1" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
              .shown();
      seen.addAll(Json.column(page.path("changes"), "action"));
      cursor = page.path("cursor").asText();
    } while (!cursor.isEmpty());
    assertThat(seen).containsExactly("changed", "changed", "created");
    Operator.gets(link.path() + "/log?cursor=x").malformed("/cursor");
  }

  @Test
  void whoHasNotSeenTheLatestChangesNothing() {
    Connected link = Connected.natives();
    String eTag = Operator.gets(link.path()).header("ETag");
    assertThat(eTag).isEqualTo("\"1\"");
    Call late =
        Operator.put(link.path(), "{'marketplace':{'dialect':'vtex'},'seller':{'dialect':'vtex'}}")
            .with("If-Match", eTag);
    link.changes(",'paused':true").hasStatus(200);
    late.send().problem(412, "LINK_CHANGED");
    assertThat(link.shown().path("paused").asBoolean()).isTrue();
    late.with("If-Match", "\"2\"").send().hasStatus(200);
    late.with("If-Match", "2").send().malformed("/If-Match");
  }

  @Test
  void noChangeOfOperatorsAtOnceIsLost() throws Exception {
    Connected link = Connected.natives();
    List<Answer> answers =
        Together.all(
            IntStream.rangeClosed(1, 8)
                .<Callable<Answer>>mapToObj(i -> () -> link.changes(",'window':'PT" + i + "M'"))
                .toList());
    assertThat(answers).allMatch(answer -> answer.status() == 200 || answer.status() == 429);
    int changes = (int) answers.stream().filter(answer -> answer.status() == 200).count();
    assertThat(changes).isPositive();
    assertThat(link.shown().path("version").asInt()).isEqualTo(1 + changes);
    assertThat(log(link)).hasSize(1 + changes);
  }

  @Test
  void linksAreListedByNamePageByPage() {
    String prefix = "list-" + UUID.randomUUID();
    for (String name : List.of("-c", "-a", "-b")) {
      new Connected(prefix + name)
          .puts("{'marketplace':{'dialect':'vtex'},'seller':{'dialect':'native'}}")
          .hasStatus(201);
    }
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page =
          Operator.gets("/v1/links?limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
              .shown();
      seen.addAll(Json.column(page.path("links"), "link"));
      cursor = page.path("cursor").asText();
    } while (!cursor.isEmpty());
    assertThat(seen).isSorted().doesNotHaveDuplicates().contains("demo-native", "demo-vtex");
    assertThat(seen.stream().filter(name -> name.startsWith(prefix)))
        .containsExactly(prefix + "-a", prefix + "-b", prefix + "-c");
    Operator.gets("/v1/links?cursor=%21").malformed("/cursor");
    Operator.gets("/v1/links?limit=0").malformed("/limit");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "/window | 'window':'PT720H1S'",
        "/window | 'window':'-PT1S'",
        "/window | 'window':'P1M'",
        "/window | 'window':30",
        "/answerWithin | 'answerWithin':'PT59M'",
        "/answerWithin | 'answerWithin':'P90DT1S'",
        "/replayWindow | 'replayWindow':'P1DT1S'",
        "/seller/role | 'seller':{'dialect':'vtex','role':'oms'}",
        "/seller/upstream | 'seller':{'dialect':'native','upstream':'https://s.example/'}",
        "/seller/upstream | 'seller':{'dialect':'vtex','upstream':'https://u@s.example/'}",
        "/invoiceTolerance | 'invoiceTolerance':-1",
        "/announceWindowEnd | 'announceWindowEnd':'yes'",
        "/partialCancelUntold | 'partialCancelUntold':'ignore'",
        "/paused | 'paused':1",
        "/windows | 'windows':'PT1M'",
        "/seller/dialect | 'seller':{'dialect':'klingon'}",
        "/seller/dialect | 'seller':{}",
        "/seller/colour | 'seller':{'dialect':'vtex','colour':'red'}",
        "/seller | 'seller':'vtex'",
        "/seller/endpoint | 'seller':{'dialect':'native','endpoint':'ftp://s.example/'}",
        "/seller/endpoint | 'seller':{'dialect':'native','endpoint':'https://u:p@s.example/'}",
        "/seller/endpoint | 'seller':{'dialect':'native','endpoint':'https://s.example/#x'}",
        "/seller/endpoint | 'seller':{'dialect':'native','endpoint':'https:///x'}",
        "/seller/endpoint | 'seller':{'dialect':'native','endpoint':'not a url'}"
      })
  void whatCannotBeIsNamed(String field, String setting) {
    Connected link = Connected.named();
    String seller = setting.startsWith("'seller'") ? "" : "'seller':{'dialect':'native'},";
    link.puts("{'marketplace':{'dialect':'native'}," + seller + setting + "}").malformed(field);
    Operator.gets(link.path()).problem(404, "LINK_NOT_FOUND");
  }

  @Test
  void bothPartiesMustBeNamed() {
    Connected.named().puts("").malformed("/marketplace").naming("/seller");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Acme", "-acme", "ac%20me", "ac%23me", "%C3%BC"})
  void aNameIsOfLowerCaseLettersDigitsAndHyphens(String name) {
    Operator.puts(
            "/v1/links/" + name, "{'marketplace':{'dialect':'native'},'seller':{'dialect':'vtex'}}")
        .malformed("/link");
  }

  @Test
  void nobodyElseMay() {
    Connected link = Connected.natives();
    Link keyed = link.keyed();
    for (String key : List.of(keyed.marketplace(), keyed.seller(), Link.ofVtex().seller())) {
      for (String path : List.of("", "/log", "/credentials")) {
        Call.get(link.path() + path).with("Authorization", key).send().problem(403, "FORBIDDEN");
      }
      Call.get("/v1/links").with("Authorization", key).send().problem(403, "FORBIDDEN");
      Call.of("PUT", link.path(), "{}").with("Authorization", key).send().problem(403, "FORBIDDEN");
      Call.of("PUT", Connected.named().path(), "{}")
          .with("Authorization", key)
          .send()
          .problem(403, "FORBIDDEN");
    }
    Call.get("/v1/links").send().problem(401, "UNAUTHENTICATED");
  }

  private static JsonNode log(Connected link) {
    return Operator.gets(link.path() + "/log").shown().path("changes");
  }

  private static List<String> actions(Connected link) {
    return Json.column(log(link), "action");
  }
}
