package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Role;
import countermand.store.Credential;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

class LastUsesTest {
  private static final Credential KEY = new Credential("native", "k", Role.SELLER, "acme", "hash");

  private final List<String> noted = new ArrayList<>();
  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
  private final FunctionLog log =
      new FunctionLog(new PrintStream(lines, true, StandardCharsets.UTF_8));
  private Instant now = Instant.parse("2026-11-21T10:59:59Z");

  private final LastUses uses =
      new LastUses((key, hour) -> noted.add(key.id() + " " + hour), () -> now, log);

  @Test
  void areNotedOnceAnHour() {
    uses.used(KEY);
    uses.used(KEY);
    now = now.plusSeconds(1);
    uses.used(KEY);
    now = now.plus(Duration.ofMinutes(59));
    uses.used(KEY);
    assertThat(noted).containsExactly("k 2026-11-21T10:00:00Z", "k 2026-11-21T11:00:00Z");
  }

  @Test
  void areNoneOfAnOperators() {
    uses.used(new Credential("native", "root", Role.OPERATOR, null, "hash"));
    assertThat(noted).isEmpty();
  }

  @Test
  void neverFailTheCall() {
    LastUses broken =
        new LastUses(
            (_, _) -> {
              throw SdkClientException.create("no table");
            },
            () -> now,
            log);
    broken.used(KEY);
    assertThat(lines.toString(StandardCharsets.UTF_8))
        .contains("the last use of the key k was not noted", "no table");
  }
}
