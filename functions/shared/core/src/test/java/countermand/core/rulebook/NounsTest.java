package countermand.core.rulebook;

import static countermand.core.telling.Moments.PLACED_AT;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.DecidedBy;
import countermand.core.Ids;
import countermand.core.Mark;
import countermand.core.Origin;
import countermand.core.Side;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NounsTest {

  @Test
  void actorsAreNamedAsTheCauses() {
    for (Origin origin : Origin.values()) {
      assertThat(origin.actor().name()).isEqualTo(origin.name());
    }
    for (DecidedBy decidedBy : DecidedBy.values()) {
      assertThat(decidedBy.actor().name()).isEqualTo(decidedBy.name());
    }
  }

  @Test
  void derivedUuidsAreOfVersionFive() {
    UUID id = Ids.uuid("receipt|link|M-1|window");
    assertThat(id.version()).isEqualTo(5);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id).isEqualTo(UUID.fromString("6bd9c18a-236c-53ec-8e77-8d9965895d86"));
  }

  @Test
  void aClosedMarkIsTheSameButClosed() {
    Mark mark = new Mark(Side.SELLER, Origin.SELLER, "x", "r1", PLACED_AT, false);
    assertThat(mark.close())
        .isEqualTo(new Mark(Side.SELLER, Origin.SELLER, "x", "r1", PLACED_AT, true));
  }
}
