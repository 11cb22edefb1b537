package countermand.store.owed;

import static countermand.store.telling.Answers.moved;
import static countermand.store.telling.Say.sellerCancels;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countermand.core.Owed;
import countermand.core.Side;
import countermand.store.Attributes;
import countermand.store.Due;
import countermand.store.DynamoLedger;
import countermand.store.Ledger;
import countermand.store.Owing;
import countermand.store.codec.Instants;
import countermand.store.codec.UnknownFormatException;
import countermand.store.telling.Hub;
import countermand.store.telling.Say;
import countermand.store.telling.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A later release has written to the order. */
class WhatThisReleaseDoesNotKnowTest {
  private final Hub hub = new Hub();

  @BeforeEach
  void anOrder() {
    hub.moved("M", Say.place(Say.usual()));
  }

  @Test
  void amongTheEffectsStaysOwed() {
    later("owed", "9.0", Map.of("effect", text("Teleport")));
    Owing owing = Owing.of(hub.item("M")).orElseThrow();
    List<String> known = owing.known().stream().map(Owed::id).toList();
    assertThat(known).containsExactlyInAnyOrder("1.0", "1.1", "1.2");
    new DynamoLedger(Table.plain(), Table.NAME).acknowledge(owing, known);
    assertThat(Owing.of(hub.item("M")).orElseThrow().ids()).containsExactly("9.0");
    assertThat(hub.item("M")).containsKeys(Attributes.OWED_SINCE, Attributes.DUE_AT);
  }

  @Test
  void amongTheEventsStaysOwed() {
    Map<String, AttributeValue> event = new HashMap<>(owed("1.0"));
    event.put("event", text("OrderTeleported"));
    later("owed", "9.0", event);
    assertThat(Owing.of(hub.item("M")).orElseThrow().known()).hasSize(3);
  }

  @Test
  void amongTheActorsOfAnEventStaysOwed() {
    Map<String, AttributeValue> event = new HashMap<>(owed("1.0"));
    event.put("by", text("ORACLE"));
    later("owed", "9.0", event);
    assertThat(Owing.of(hub.item("M")).orElseThrow().known()).hasSize(3);
  }

  @Test
  void amongTheEffectsHindersNoDecision() {
    later("owed", "9.0", Map.of("effect", text("Teleport")));
    moved(hub.say("M", sellerCancels()));
    assertThat(Owing.of(hub.item("M")).orElseThrow().ids()).contains("9.0");
  }

  @Test
  void amongTheAttributesSurvivesADecision() {
    Map<String, AttributeValue> item = new HashMap<>(hub.item("M"));
    item.put("later", text("kept"));
    put(item);
    moved(hub.say("M", sellerCancels()));
    assertThat(hub.item("M")).containsEntry("later", text("kept"));
  }

  @Test
  void amongTheStagesIsNeverRewritten() {
    later("state", "stage", Map.of("name", text("Teleported")));
    neverRewritten();
  }

  @Test
  void amongTheFormatsIsNeverRewritten() {
    Map<String, AttributeValue> item = new HashMap<>(hub.item("M"));
    item.put(Attributes.FORMAT, AttributeValue.fromN("2"));
    put(item);
    neverRewritten();
  }

  @Test
  void amongTheFormatsIsClaimedAllTheSameSoThatItHoldsUpNobody() {
    Map<String, AttributeValue> item = new HashMap<>(hub.item("M"));
    item.put(Attributes.FORMAT, AttributeValue.fromN("2"));
    put(item);
    Ledger ledger = new DynamoLedger(Table.plain(), Table.NAME);
    Instant shown = Instant.parse(item.get(Attributes.DUE_AT).s());
    Due.OfOrder due = new Due.OfOrder(hub.key(Side.MARKETPLACE, "M"), shown);
    Instant until = shown.plusSeconds(120);
    assertThatThrownBy(() -> ledger.claim(due, shown, until))
        .isInstanceOf(UnknownFormatException.class);
    assertThat(hub.item("M").get(Attributes.DUE_AT)).isEqualTo(text(Instants.text(until)));
  }

  @Test
  void amongWhatIsDueIsNamed() {
    Instant at = Instant.EPOCH;
    String partition = hub.key(Side.MARKETPLACE, "M").partition();
    assertThat(Due.of(partition, "PARCEL#1", at))
        .isEqualTo(new Due.OfLaterRelease(partition, "PARCEL#1", at));
    assertThat(Due.of("PARCEL#1", "ORDER", at))
        .isEqualTo(new Due.OfLaterRelease("PARCEL#1", "ORDER", at));
  }

  @Test
  void amongWhatIsDueIsLeftToIt() {
    Map<String, AttributeValue> item = new HashMap<>(hub.item("M"));
    item.put(Attributes.SK, text("PARCEL#1"));
    put(item);
    Instant shown = Instant.parse(item.get(Attributes.DUE_AT).s());
    Due.OfLaterRelease due = new Due.OfLaterRelease(item.get(Attributes.PK).s(), "PARCEL#1", shown);
    Ledger ledger = new DynamoLedger(Table.plain(), Table.NAME);
    assertThat(ledger.leave(due, shown.plusSeconds(3600))).isTrue();
    assertThat(ledger.leave(due, shown.plusSeconds(3600))).isFalse();
    assertThat(hub.item("M").get(Attributes.DUE_AT)).isEqualTo(item.get(Attributes.DUE_AT));
  }

  @Test
  void amongTheSlotsIsNeverRewritten() {
    Map<String, AttributeValue> item = new HashMap<>(hub.item("M"));
    item.put(Attributes.KIND, text("wormhole"));
    put(item);
    neverRewritten();
  }

  @Test
  void isNoOrderThatOwesAnything() {
    assertThat(Owing.of(hub.item(Side.SELLER, "M"))).isEmpty();
  }

  private void neverRewritten() {
    Map<String, AttributeValue> before = hub.item("M");
    assertThatThrownBy(() -> hub.say("M", sellerCancels()))
        .isInstanceOf(UnknownFormatException.class);
    assertThatThrownBy(() -> hub.show("M")).isInstanceOf(UnknownFormatException.class);
    assertThat(hub.item("M")).isEqualTo(before);
  }

  private Map<String, AttributeValue> owed(String id) {
    return hub.item("M").get(Attributes.OWED).m().get(id).m();
  }

  private void later(String attribute, String key, Map<String, AttributeValue> value) {
    Map<String, AttributeValue> item = new HashMap<>(hub.item("M"));
    Map<String, AttributeValue> inside = new HashMap<>(item.get(attribute).m());
    inside.put(key, AttributeValue.fromM(value));
    item.put(attribute, AttributeValue.fromM(inside));
    put(item);
  }

  private static void put(Map<String, AttributeValue> item) {
    Table.plain().putItem(put -> put.tableName(Table.NAME).item(item));
  }

  private static AttributeValue text(String text) {
    return AttributeValue.fromS(text);
  }
}
