package countermand.store.links;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Side;
import countermand.store.Attention;
import countermand.store.DynamoAttention;
import countermand.store.DynamoDirectory;
import countermand.store.DynamoSecrets;
import countermand.store.Link;
import countermand.store.envelope.Envelope;
import countermand.store.envelope.Locksmith;
import countermand.store.telling.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What calling the parties has shown is kept with the link, and is none of its settings. */
class AttentionTest {
  private static final Instant SEEN = Instant.parse("2026-11-21T10:00:00.500Z");
  private static final Instant LATER = SEEN.plusMillis(1);

  private final LinkBook book = new LinkBook(Table.plain(), Table.NAME);
  private final Attention attention = new DynamoAttention(Table.plain(), Table.NAME);
  private final SecretBox box =
      new SecretBox(
          Table.plain(),
          Table.NAME,
          new DynamoSecrets(Table.plain(), Table.NAME, new Envelope(new Locksmith(), byte[]::new)));
  private final DynamoDirectory directory = new DynamoDirectory(Table.plain(), Table.NAME);

  @Test
  void isKeptUntilItIsCleared() {
    made("attention-1");
    attention.raise("attention-1", Side.SELLER, SEEN);
    attention.raise("attention-1", Side.SELLER, SEEN);
    assertThat(needed("attention-1")).containsExactly(Side.SELLER);
    attention.raise("attention-1", Side.MARKETPLACE, SEEN);
    attention.clear("attention-1", Side.SELLER, LATER);
    attention.clear("attention-1", Side.SELLER, LATER);
    assertThat(needed("attention-1")).containsExactly(Side.MARKETPLACE);
  }

  @Test
  void isNotClearedByACallThatBeganBeforeItWasSeen() {
    made("attention-7");
    attention.raise("attention-7", Side.SELLER, SEEN);
    attention.clear("attention-7", Side.SELLER, SEEN.minusSeconds(60));
    attention.clear("attention-7", Side.SELLER, SEEN);
    assertThat(needed("attention-7")).containsExactly(Side.SELLER);
    attention.raise("attention-7", Side.SELLER, LATER);
    attention.clear("attention-7", Side.SELLER, LATER);
    assertThat(needed("attention-7")).containsExactly(Side.SELLER);
    attention.clear("attention-7", Side.SELLER, LATER.plusMillis(1));
    assertThat(needed("attention-7")).isEmpty();
  }

  @Test
  void ofAnEarlierReleaseIsClearedByAnyCall() {
    made("attention-8");
    Table.plain()
        .updateItem(update ->
            update
                .tableName(Table.NAME)
                .key(
                    Map.of(
                        "PK", AttributeValue.fromS("LINK#attention-8"),
                        "SK", AttributeValue.fromS("LINK")))
                .updateExpression("SET sellerNeedsAttention = :true")
                .expressionAttributeValues(Map.of(":true", AttributeValue.fromBool(true))));
    assertThat(needed("attention-8")).containsExactly(Side.SELLER);
    attention.clear("attention-8", Side.SELLER, SEEN);
    assertThat(needed("attention-8")).isEmpty();
  }

  @Test
  void isNoChangeOfTheSettingsAndOutlivesOne() {
    Link link = made("attention-2");
    attention.raise("attention-2", Side.SELLER, SEEN);
    KeptLink seen = book.read("attention-2").orElseThrow();
    assertThat(seen.version()).isEqualTo(1);
    assertThat(book.replace(seen, link.limited(5), deed())).isTrue();
    assertThat(needed("attention-2")).containsExactly(Side.SELLER);
  }

  @Test
  void isNobodysWhereThereIsNoLink() {
    attention.raise("attention-3", Side.SELLER, SEEN);
    attention.clear("attention-3", Side.SELLER, LATER);
    assertThat(directory.link("attention-3")).isEmpty();
  }

  @Test
  void ofAWarningLastsUntilThereAreNewSecrets() {
    made("attention-4");
    attention.warn("attention-4", Side.SELLER);
    attention.warn("attention-4", Side.MARKETPLACE);
    attention.raise("attention-4", Side.SELLER, SEEN);
    attention.clear("attention-4", Side.SELLER, LATER);
    assertThat(needed("attention-4")).containsExactlyInAnyOrder(Side.values());
    assertThat(box.put("attention-4", Side.SELLER, List.of(), deed())).isTrue();
    assertThat(needed("attention-4")).as("none are no new ones").hasSize(2);
    assertThat(box.put("attention-4", Side.SELLER, List.of("new"), deed())).isTrue();
    assertThat(needed("attention-4")).containsExactly(Side.MARKETPLACE);
  }

  @Test
  void ofAFailedCallOutlivesNewSecretsUntilTheyWork() {
    made("attention-5");
    attention.raise("attention-5", Side.SELLER, SEEN);
    assertThat(box.put("attention-5", Side.SELLER, List.of("new"), deed())).isTrue();
    assertThat(needed("attention-5")).containsExactly(Side.SELLER);
  }

  @Test
  void isMadeOfNoLinkByItsSecrets() {
    assertThat(box.put("attention-6", Side.SELLER, List.of("new"), deed())).isFalse();
    attention.warn("attention-6", Side.SELLER);
    assertThat(directory.link("attention-6")).isEmpty();
  }

  private Set<Side> needed(String id) {
    return directory.link(id).orElseThrow().needs().sides();
  }

  private Link made(String id) {
    Link link = Link.between(id, "native", "native");
    assertThat(book.create(link, deed())).isTrue();
    return link;
  }

  private static LogEntry.Deed deed() {
    return new LogEntry.Deed(Instant.EPOCH, "d1", "anna");
  }
}
