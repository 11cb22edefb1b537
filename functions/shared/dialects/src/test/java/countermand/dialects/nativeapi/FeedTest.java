package countermand.dialects.nativeapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countermand.core.FeedEntry;
import countermand.core.FeedPage;
import countermand.core.Role;
import countermand.dialects.Call;
import countermand.dialects.telling.Requests;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FeedTest {
  private static final Requests EVENTS = Requests.to("GET", "/v1/links/{link}/events");

  @Test
  void isReadFromACursorOn() {
    Call.ReadFeed start = (Call.ReadFeed) EVENTS.as(Role.SELLER);
    assertThat(start.limit()).isEqualTo(25);
    assertThat(start.after()).isNull();
    Call.ReadFeed next =
        (Call.ReadFeed) EVENTS.query("limit", "1").query("after", "7").as(Role.OPERATOR);
    assertThat(next.limit()).isEqualTo(1);
    assertThat(next.after()).isEqualTo("7");
  }

  @Test
  void tellsEachEventWithItsType() {
    FeedEntry entry = new FeedEntry("e", "OrderPlaced", "{\"id\":\"e\",\"value\":100}");
    assertThat(told(Optional.of(new FeedPage(List.of(entry), "8", false))))
        .isEqualTo(
            "{\"events\":[{\"type\":\"OrderPlaced\",\"id\":\"e\",\"value\":100}],\"cursor\":\"8\"}");
  }

  @Test
  void saysWhereItIsTruncatedAndWhereToGoOnAlsoAtTheEnd() {
    assertThat(told(Optional.of(new FeedPage(List.of(), "8", true))))
        .isEqualTo("{\"events\":[],\"cursor\":\"8\",\"truncated\":true}");
  }

  @Test
  void namesACursorAndALimitThatAreNone() {
    assertThat(told(Optional.empty())).contains("400", "MALFORMED", "/after");
    assertThat(EVENTS.query("limit", "0").answered(Role.SELLER).body()).contains("/limit");
  }

  @Test
  void neverTellsWhatIsNoEvent() {
    FeedEntry odd = new FeedEntry("e", "OrderPlaced", "[]");
    Optional<FeedPage> page = Optional.of(new FeedPage(List.of(odd), "8", false));
    assertThatThrownBy(() -> told(page)).hasMessageContaining("no JSON object");
  }

  private static String told(Optional<FeedPage> page) {
    return ((Call.ReadFeed) EVENTS.as(Role.MARKETPLACE)).reply().apply(page).body();
  }
}
