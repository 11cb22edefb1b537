package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Terms;
import countermand.store.Link;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TermsOfLinksTest {
  private final TermsOfLinks terms = new TermsOfLinks(Duration.ofMinutes(1));

  @Test
  void areTheLinksAndTheDeployments() {
    Link link =
        new Link(
            "acme",
            "native",
            "vtex",
            Duration.ofMinutes(5),
            Duration.ofDays(2),
            7,
            false,
            false,
            true);
    assertThat(terms.of(link))
        .isEqualTo(
            new Terms(
                Duration.ofMinutes(5),
                Duration.ofDays(2),
                Duration.ofMinutes(1),
                7,
                false,
                true,
                true));
  }

  @Test
  void askTheMarketplacesDialectWhatItHears() {
    assertThat(terms.of(Link.between("a", "native", "vtex")).partialCancelHeard()).isTrue();
    assertThat(terms.of(Link.between("a", "vtex", "native")).partialCancelHeard()).isFalse();
  }

  @Test
  void letALinkRecordWhatItsMarketplaceCannotHear() {
    Link link =
        new Link("a", "vtex", "native", Link.WINDOW, Link.ANSWER_WITHIN, 1, true, true, false);
    assertThat(terms.of(link).partialCancelHeard()).isTrue();
  }
}
