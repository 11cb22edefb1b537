package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Terms;
import countermand.store.Link;
import countermand.store.Needs;
import countermand.store.Party;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TermsOfLinksTest {
  private final TermsOfLinks terms = new TermsOfLinks(Duration.ofMinutes(1));

  @Test
  void areTheLinksAndTheDeployments() {
    Link link =
        new Link(
            "acme",
            new Party("native", null),
            new Party("vtex", null),
            Duration.ofMinutes(5),
            Duration.ofDays(2),
            7,
            false,
            false,
            true,
            Duration.ofMinutes(3),
            null,
            Needs.NONE);
    assertThat(terms.of(link))
        .isEqualTo(
            new Terms(
                Duration.ofMinutes(5),
                Duration.ofDays(2),
                Duration.ofMinutes(1),
                7,
                false,
                true,
                true,
                false,
                true,
                Duration.ofMinutes(3)));
  }

  @Test
  void askTheMarketplacesDialectWhatItHears() {
    assertThat(terms.of(Link.between("a", "native", "vtex")).partialCancelHeard()).isTrue();
    assertThat(terms.of(Link.between("a", "vtex", "native")).partialCancelHeard()).isFalse();
  }

  @Test
  void askWhatTheMarketplaceLearnsByAnInvoice() {
    Link external = Link.between("a", "vtex", "native");
    assertThat(terms.of(external).invoiceTellsDecline()).isTrue();
    Link oms = external.with(new Party("vtex", null, "oms", null), external.seller());
    assertThat(terms.of(oms).invoiceTellsDecline()).isFalse();
    assertThat(terms.of(Link.between("a", "native", "vtex")).invoiceTellsDecline()).isFalse();
  }

  @Test
  void letALinkRecordWhatItsMarketplaceCannotHear() {
    Link link =
        new Link(
            "a",
            new Party("vtex", null),
            new Party("native", null),
            Link.WINDOW,
            Link.ANSWER_WITHIN,
            1,
            true,
            true,
            false,
            Terms.REPLAY_WINDOW,
            null,
            Needs.NONE);
    assertThat(terms.of(link).partialCancelHeard()).isTrue();
  }
}
