package countermand.store.desk;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Role;
import countermand.store.AccessToken;
import countermand.store.Credential;
import countermand.store.DynamoDirectory;
import countermand.store.Link;
import countermand.store.Party;
import countermand.store.telling.Table;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TheDirectoryTest {
  private final DynamoDirectory directory = new DynamoDirectory(Table.plain(), Table.NAME);

  @Test
  void givesBackALink() {
    Link link = Link.between("directory-1", "vtex", "native");
    directory.put(link);
    assertThat(directory.link("directory-1")).contains(link);
  }

  @Test
  void givesBackALinkInWhichEverythingIsUnusual() {
    Link link =
        new Link(
                "directory-2",
                new Party("native", URI.create("https://shop.test/hooks")),
                new Party("vtex", URI.create("https://seller.test/vtex?an=demo")),
                Duration.ZERO,
                Duration.ofDays(2),
                7,
                false,
                true,
                true,
                Duration.ofMinutes(3))
            .limited(600);
    directory.put(link);
    assertThat(directory.link("directory-2")).contains(link);
  }

  @Test
  void givesBackACredential() {
    Credential seller = new Credential("vtex", "key", Role.SELLER, "directory-1", "ab12");
    Credential operator = new Credential("native", "key", Role.OPERATOR, null, "cd34");
    directory.put(seller);
    directory.put(operator);
    assertThat(directory.credential("vtex", "key")).contains(seller);
    assertThat(directory.credential("native", "key")).contains(operator);
  }

  @Test
  void hasNothingUnderANameThatNobodyHas() {
    assertThat(directory.link("nobody")).isEmpty();
    assertThat(directory.credential("vtex", "nobody")).isEmpty();
    assertThat(directory.credential("vtex", "")).isEmpty();
  }

  @Test
  void hasNothingUnderANameThatNoItemCanHave() {
    assertThat(directory.credential("vtex", "x".repeat(5000))).isEmpty();
    assertThat(directory.link("é".repeat(1024))).isEmpty();
  }

  @Test
  void givesBackATokenByItsHashOnly() {
    AccessToken token =
        new AccessToken(
            "unicommerce", "ab12", "seller", "hash", Instant.parse("2026-11-22T10:00:00Z"));
    directory.put(token);
    assertThat(directory.token("unicommerce", "ab12")).contains(token);
    assertThat(directory.token("unicommerce", "ab13")).isEmpty();
    assertThat(directory.token("vtex", "ab12")).isEmpty();
  }
}
