package countermand.store.desk;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Role;
import countermand.store.AccessToken;
import countermand.store.Credential;
import countermand.store.DynamoDirectory;
import countermand.store.Link;
import countermand.store.Needs;
import countermand.store.Party;
import countermand.store.telling.Table;
import countermand.store.tokens.DynamoIssuedTokens;
import countermand.store.tokens.IssuedTokens;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TheDirectoryTest {
  private static final Instant END = Instant.parse("2026-11-22T10:00:00Z");

  private final DynamoDirectory directory = new DynamoDirectory(Table.plain(), Table.NAME);
  private final IssuedTokens issued = new DynamoIssuedTokens(Table.plain(), Table.NAME);

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
            Duration.ofMinutes(3),
            600,
            Needs.NONE);
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
        new AccessToken("unicommerce", "ab12", "seller", "hash", END, AccessToken.Purpose.CALLS);
    issued.put(token);
    assertThat(directory.token("unicommerce", "ab12")).contains(token);
    assertThat(directory.token("unicommerce", "ab13")).isEmpty();
    assertThat(directory.token("vtex", "ab12")).isEmpty();
  }

  @Test
  void givesBackACredentialOfOneAccountAndSomeRoutes() {
    Credential confined =
        new Credential(
            "shopee",
            "2001887",
            Role.SELLER,
            "directory-1",
            "sealed",
            null,
            "600000",
            Set.of("/api/v2/order/cancel_order", "/api/v2/order/get_order_detail"));
    directory.put(confined);
    assertThat(directory.credential("shopee", "2001887")).contains(confined);
  }

  @Test
  void exchangesATokenOnce() {
    AccessToken code = shopees("c0de", AccessToken.Purpose.CODE);
    AccessToken access = shopees("acce", AccessToken.Purpose.CALLS);
    AccessToken refresh = shopees("efe5", AccessToken.Purpose.REFRESHING);
    issued.put(code);
    assertThat(issued.exchange(code, List.of(access, refresh))).isTrue();
    assertThat(directory.token("shopee", "c0de")).isEmpty();
    assertThat(directory.token("shopee", "acce")).contains(access);
    assertThat(directory.token("shopee", "efe5")).contains(refresh);
    AccessToken late = shopees("1a7e", AccessToken.Purpose.CALLS);
    assertThat(issued.exchange(code, List.of(late))).isFalse();
    assertThat(directory.token("shopee", "1a7e")).isEmpty();
  }

  private static AccessToken shopees(String hash, AccessToken.Purpose purpose) {
    return new AccessToken("shopee", hash, "2001887", "sealed", END, purpose);
  }
}
