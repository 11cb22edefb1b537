package countermand.pages;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Order;
import countermand.core.Role;
import countermand.dialects.Call;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SearchPageTest {
  private static final String MORE = "There are more. Search by an order’s id.";

  @Test
  void saysWhenThereIsMoreThanItShows() {
    String body = found(26);
    assertThat(body).contains(MORE);
    assertThat(body.split("<article", -1)).hasSize(1 + 25);
  }

  @Test
  void saysNothingWhereThatIsAll() {
    String body = found(25);
    assertThat(body).doesNotContain(MORE);
    assertThat(body.split("<article", -1)).hasSize(1 + 25);
  }

  @Test
  void saysWhereTheValueIsNotKnown() {
    assertThat(found(2)).contains("Waiting for the seller’s answer · 1.00 BRL");
    assertThat(found(2, Sample.order(Sample.content(0))))
        .contains("Waiting for the seller’s answer · value not known");
  }

  private static String found(int there) {
    return found(there, Sample.order(1, 1));
  }

  /** As many as there are, and as the page asks for. */
  private static String found(int there, Order order) {
    Call.Visit visit =
        (Call.Visit)
            SearchPage.read(Ask.get("/console/search").query("q", "G-7").request(), Role.SELLER);
    Call.Look look = (Call.Look) visit.then().apply(Sample.scene("native"));
    Call.Find find = (Call.Find) look.then().apply(Optional.empty());
    List<String> ids = Collections.nCopies(Math.min(there, find.limit()), Sample.ID);
    Call.LookAtEach each = (Call.LookAtEach) find.then().apply(ids);
    Call page = each.then().apply(Collections.nCopies(ids.size(), Optional.of(order)));
    return ((Call.Answered) page).reply().body();
  }
}
