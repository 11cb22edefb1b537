package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Eligibility;
import countermand.core.OrderName;
import countermand.core.Role;
import countermand.dialects.Call;
import countermand.dialects.Dossier;
import countermand.dialects.HttpReply;
import countermand.dialects.Operation;
import countermand.dialects.Presented;
import countermand.dialects.Route;
import countermand.dialects.links.ConsoleKeys;
import countermand.runtime.telling.Ask;
import countermand.runtime.telling.MemoryDirectory;
import countermand.runtime.telling.People;
import countermand.store.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** All that is known of one order, for a page about it. */
class TheDossierTest {
  private static final Route PAGE = new Route("GET", "/console/orders/{orderId}");

  private final House house = new House();
  private final List<Optional<Dossier>> shown = new ArrayList<>();

  TheDossierTest() {
    house.directory.issue(ConsoleKeys.DIALECT, "anna", Role.SELLER, "acme");
    house.protocols =
        _ ->
            new People(
                Map.of(PAGE, new Operation(Map.of(Role.SELLER, (request, role) -> show()))),
                _ -> new Presented.Key("anna", MemoryDirectory.SECRET));
  }

  @Test
  void isOfOneReading() {
    house.placed("acme");
    int before = house.orders.reads();
    Dossier dossier = dossier().orElseThrow();
    assertThat(house.orders.reads() - before).isEqualTo(1);
    assertThat(dossier.order().history()).isNotEmpty();
    assertThat(dossier.eligibility().effect()).isEqualTo(Eligibility.Effect.IMMEDIATE);
    assertThat(dossier.eligibility().until()).isEqualTo(house.now().plus(Link.WINDOW));
    assertThat(dossier.deliveries()).isEmpty();
  }

  @Test
  void isOfAnOrderThatIsThere() {
    assertThat(dossier()).isEmpty();
  }

  private Optional<Dossier> dossier() {
    assertThat(house.hears(Ask.to(PAGE.method(), PAGE.resource())).status()).isEqualTo(204);
    return shown.getLast();
  }

  private Call show() {
    return new Call.ShowDossier(
        new OrderName("M-1", OrderName.Whose.MARKETPLACE),
        found -> {
          shown.add(found);
          return HttpReply.empty(204);
        });
  }
}
