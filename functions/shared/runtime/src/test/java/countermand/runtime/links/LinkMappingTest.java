package countermand.runtime.links;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.dialects.links.LinkSettings;
import countermand.store.Link;
import countermand.store.links.KeptLink;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LinkMappingTest {
  private static final LinkSettings.Party NATIVE = new LinkSettings.Party("native", null);

  @Test
  void losesNoSetting() {
    LinkSettings settings =
        new LinkSettings(
            new LinkSettings.Party("vtex", URI.create("https://m.example/"), "oms", null),
            new LinkSettings.Party("vtex", null, "", URI.create("https://s.example/")),
            Duration.ofMinutes(1),
            Duration.ofDays(3),
            9,
            false,
            true,
            true,
            Duration.ofMinutes(3),
            600);
    Link link = LinkMapping.link("acme", settings);
    assertThat(LinkMapping.state(new KeptLink(link, 3)).settings()).isEqualTo(settings);
  }

  @Test
  void meansTheSameByUsual() {
    LinkSettings usual = LinkSettings.between(new LinkSettings.Party("vtex", null), NATIVE);
    assertThat(LinkMapping.link("acme", usual)).isEqualTo(Link.between("acme", "vtex", "native"));
  }
}
