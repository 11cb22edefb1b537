package countermand.store.release;

import static countermand.store.telling.Say.marketplaceHasCanceled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countermand.core.OrderName;
import countermand.core.Owed;
import countermand.store.Attributes;
import countermand.store.DynamoLedger;
import countermand.store.OrderWrite;
import countermand.store.Slot;
import countermand.store.StoredOrder;
import countermand.store.codec.UnknownFormatException;
import countermand.store.telling.Hub;
import countermand.store.telling.Say;
import countermand.store.telling.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * This release can live with what another one writes, an earlier one or a later: it reads it, and
 * loses nothing of it when it writes it again; or it says that it does not know it, and leaves it
 * alone. {@code infra/previous-release} runs this test of the last tagged release on the items of
 * the one that is being made.
 */
class ItemsOfOtherReleasesTest {
  private static final AttributeValue TELEPORTED = AttributeValue.fromS("Teleported");

  static Stream<Arguments> items() throws IOException {
    List<Arguments> items = new ArrayList<>();
    Releases.all()
        .forEach((release, written) -> {
          for (int i = 0; i < written.size(); i++) {
            items.add(Arguments.of(release + " #" + i, written.get(i)));
          }
        });
    return items.stream();
  }

  static Stream<Arguments> orders() throws IOException {
    return items().filter(arguments -> Stored.isOrder(item(arguments)));
  }

  @SuppressWarnings("unchecked") // It is what items() puts there.
  private static Map<String, AttributeValue> item(Arguments arguments) {
    return (Map<String, AttributeValue>) arguments.get()[1];
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("items")
  void areReadOrLeftAlone(String name, Map<String, AttributeValue> item) {
    Stored stored = Stored.put(name, item);
    try {
      Slot slot = stored.orders().read(stored.key());
      if (slot instanceof Slot.Taken taken) {
        isWrittenAgainWithoutLoss(stored, taken);
      }
    } catch (UnknownFormatException e) {
      isLeftAlone(stored);
    }
  }

  private static void isWrittenAgainWithoutLoss(Stored stored, Slot.Taken taken) {
    Map<String, AttributeValue> before = stored.item();
    StoredOrder order = taken.stored();
    OrderWrite same =
        new OrderWrite(
            order.order(), List.of(), order.owedBytes(), order.keys(), order.order().lastAt());
    stored.orders().write(stored.key(), taken, same);
    for (String attribute : List.of("state", "history", "keys", "owed", "format", "version")) {
      if (before.containsKey(attribute)) {
        contains(stored.item().get(attribute), before.get(attribute), attribute);
      }
    }
  }

  /** All that was there still is; a later release may have added to it. */
  private static void contains(AttributeValue now, AttributeValue before, String where) {
    assertThat(now).as(where).isNotNull();
    if (before.hasM()) {
      before.m().forEach((name, value) -> contains(now.m().get(name), value, where + "/" + name));
    } else if (before.hasL()) {
      assertThat(now.l()).as(where).hasSameSizeAs(before.l());
      for (int i = 0; i < before.l().size(); i++) {
        contains(now.l().get(i), before.l().get(i), where + "[" + i + "]");
      }
    } else {
      assertThat(now).as(where).isEqualTo(before);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("orders")
  void oweUnknownEffectsUntilSomebodyKnowsThem(String name, Map<String, AttributeValue> item) {
    Stored stored =
        Stored.put(name, Stored.with(item, "owed", "9999.0", Map.of("effect", TELEPORTED)));
    Collection<String> known = stored.owing().known().stream().map(Owed::id).toList();
    new DynamoLedger(Table.plain(), Table.NAME).acknowledge(stored.owing(), known);
    assertThat(stored.owing().ids()).containsExactly("9999.0");
    if (!known.isEmpty()) {
      assertThat(stored.item()).containsKeys(Attributes.OWED_SINCE, Attributes.DUE_AT);
    }

    Hub hub = new Hub();
    hub.desk()
        .decide(stored.key().link(), hub.terms(), name(stored), marketplaceHasCanceled(), null);
    assertThat(stored.owing().ids()).contains("9999.0");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("orders")
  void inAnUnknownStageAreLeftAlone(String name, Map<String, AttributeValue> item) {
    isLeftAlone(Stored.put(name, Stored.with(item, "state", "stage", Map.of("name", TELEPORTED))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("orders")
  void ofTheNextFormatAreLeftAlone(String name, Map<String, AttributeValue> item) {
    long next = Long.parseLong(item.get(Attributes.FORMAT).n()) + 1;
    Map<String, AttributeValue> later =
        Stored.with(item, Attributes.FORMAT, AttributeValue.fromN(Long.toString(next)));
    later = Stored.with(later, "owed", "9999.0", Map.of("effect", TELEPORTED));
    isLeftAlone(Stored.put(name, Stored.with(later, "state", "stage", Map.of("name", TELEPORTED))));
  }

  private static void isLeftAlone(Stored stored) {
    Map<String, AttributeValue> before = stored.item();
    Hub hub = new Hub();
    String link = stored.key().link();
    OrderName order = name(stored);
    for (Runnable deed :
        List.<Runnable>of(
            () -> hub.desk().decide(link, hub.terms(), order, marketplaceHasCanceled(), null),
            () -> hub.desk().decide(link, hub.terms(), order, Say.place(Say.usual()), null),
            () -> hub.desk().show(link, hub.terms(), order),
            () -> hub.desk().settle(link, hub.terms(), stored.key().id()))) {
      assertThatThrownBy(deed::run).isInstanceOf(UnknownFormatException.class);
    }
    assertThat(stored.item()).isEqualTo(before);
  }

  private static OrderName name(Stored stored) {
    return stored.isMarketplaces()
        ? Say.marketplaceId(stored.key().id())
        : Say.sellerId(stored.key().id());
  }
}
