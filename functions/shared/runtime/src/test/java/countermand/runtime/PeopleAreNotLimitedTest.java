package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Role;
import countermand.dialects.Call;
import countermand.dialects.Dialects;
import countermand.dialects.HttpReply;
import countermand.dialects.Operation;
import countermand.dialects.Presented;
import countermand.dialects.Route;
import countermand.dialects.links.ConsoleKeys;
import countermand.runtime.telling.Ask;
import countermand.runtime.telling.Code;
import countermand.runtime.telling.MemoryDirectory;
import countermand.runtime.telling.People;
import countermand.store.Link;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A link's limit is for its systems: nobody at the console spends it, or is kept out by it. */
class PeopleAreNotLimitedTest {
  private static final Route PAGE = new Route("GET", "/console/decisions");
  private static final Call SHOWN = new Call.Answered(HttpReply.empty(204));
  private static final People PEOPLE =
      new People(
          Map.of(PAGE, new Operation(Map.of(Role.SELLER, (request, role) -> SHOWN))),
          _ -> new Presented.Key("anna", MemoryDirectory.SECRET));

  private final House house = new House();

  PeopleAreNotLimitedTest() {
    house.directory.connect(Link.between("acme", "native", "native").limited(1));
    house.directory.issue(ConsoleKeys.DIALECT, "anna", Role.SELLER, "acme");
    house.limits =
        new LinkLimits(new LeasedTokens(house.counted, house::now, new FunctionLog(System.out)));
  }

  @Test
  void theirPagesSpendNothingOfTheLinks() {
    for (int page = 0; page < 3; page++) {
      assertThat(annaReads()).isEqualTo(204);
    }
    assertThat(house.counted.asked).isZero();
    assertThat(systemsCall()).isEqualTo("400 MALFORMED");
  }

  @Test
  void whatTheLinksSystemsHaveSpentKeepsNobodyOut() {
    assertThat(systemsCall()).isEqualTo("400 MALFORMED");
    assertThat(systemsCall()).isEqualTo("429 RATE_LIMITED");
    assertThat(annaReads()).isEqualTo(204);
  }

  private int annaReads() {
    house.protocols = _ -> PEOPLE;
    int status = house.hears(Ask.to(PAGE.method(), PAGE.resource())).status();
    house.protocols = Dialects::forRoute;
    return status;
  }

  private String systemsCall() {
    return Code.of(house.hears(Ask.command("cancellation").as("seller").body("{")));
  }
}
