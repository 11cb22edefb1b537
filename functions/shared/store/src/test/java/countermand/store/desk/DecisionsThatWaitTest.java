package countermand.store.desk;

import static countermand.store.telling.Say.customerAsks;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Decision;
import countermand.core.Stage;
import countermand.store.telling.Hub;
import countermand.store.telling.Say;
import countermand.store.telling.Settings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionsThatWaitTest {
  private final Hub hub = new Hub();

  @Test
  void comeSoonestDeadlineFirst() {
    waiting("late", "early", "middle");
    assertThat(ids(page(10, null))).containsExactly("late", "early", "middle");
    assertThat(page(10, null).cursor()).isNull();
  }

  @Test
  void tellTheOrderAndItsOpenRequest() {
    waiting("M");
    Decision decision = page(10, null).decisions().getFirst();
    assertThat(decision.ids().orderId()).isEqualTo("M");
    assertThat(decision.request().id()).isEqualTo("r");
  }

  @Test
  void comeInPages() {
    waiting("1", "2", "3", "4", "5");
    List<String> all = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      Decision.Page page = page(2, cursor);
      assertThat(page.decisions()).hasSizeLessThanOrEqualTo(2);
      all.addAll(ids(page));
      cursor = page.cursor();
    } while (cursor != null);
    assertThat(all).containsExactly("1", "2", "3", "4", "5");
  }

  @Test
  void goOnAfterAnOrderThatWaitsNoLonger() {
    waiting("1", "2", "3");
    Decision.Page first = page(1, null);
    hub.moved("1", Say.accept());
    assertThat(ids(page(10, first.cursor()))).containsExactly("2", "3");
  }

  @Test
  void leaveOutAndSettleWhatHasExpired() {
    waiting("expired");
    hub.after(Duration.ofDays(1));
    waiting("open");
    hub.after(Settings.ANSWER_WITHIN.minusDays(1));
    assertThat(ids(page(1, null))).containsExactly("open");
    assertThat(hub.stored("expired").stage()).isEqualTo(new Stage.Canceled());
  }

  @Test
  void leaveOutWhatIsDecided() {
    waiting("accepted", "declined", "withdrawn", "canceled", "open");
    hub.moved("accepted", Say.accept());
    hub.moved("declined", Say.decline());
    hub.moved("withdrawn", Say.withdraw("r"));
    hub.moved("canceled", Say.sellerCancels());
    assertThat(ids(page(10, null))).containsExactly("open");
  }

  @Test
  void areThoseOfTheLinkOnly() {
    waiting("M");
    new Hub().ready("X").moved("X", customerAsks("r"));
    assertThat(ids(page(10, null))).containsExactly("M");
  }

  @Test
  void areNoneWhereNothingWaits() {
    assertThat(page(10, null)).isEqualTo(new Decision.Page(List.of(), null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "%",
        "no separator",
        "|M",
        "2026-04-01T12:00:00.000Z|",
        "not an instant|M",
        "2026-04-01T12:00:00Z|M"
      })
  void haveNoPageForACursorThatIsNoneOfOurs(String place) {
    assertThat(pages(10, cursor(place))).isEmpty();
    assertThat(pages(10, place)).isEmpty();
  }

  @Test
  void haveNoPageForACursorThatIsTooLong() {
    assertThat(pages(10, cursor("2026-04-01T12:00:00.000Z|" + "x".repeat(3000)))).isEmpty();
    assertThat(pages(10, cursor("x".repeat(3000) + "|M"))).isEmpty();
  }

  @Test
  void haveAPageForAnOrderWhoseIdLooksLikeACursor() {
    waiting("a|b", "c");
    assertThat(ids(page(10, page(1, null).cursor()))).containsExactly("c");
  }

  private void waiting(String... orderIds) {
    for (String id : orderIds) {
      hub.ready(id).moved(id, customerAsks("r"));
    }
  }

  private Decision.Page page(int limit, @Nullable String cursor) {
    return pages(limit, cursor).orElseThrow();
  }

  private Optional<Decision.Page> pages(int limit, @Nullable String cursor) {
    return hub.desk().decisions(hub.link(), hub.terms(), limit, cursor);
  }

  private static List<String> ids(Decision.Page page) {
    return page.decisions().stream().map(decision -> decision.ids().orderId()).toList();
  }

  private static String cursor(String place) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.getBytes(StandardCharsets.UTF_8));
  }
}
