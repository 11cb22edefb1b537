package countermand.store.codec;

import countermand.core.DecidedBy;
import countermand.core.LineCancellation;
import countermand.core.LineQuantity;
import countermand.core.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Cancelled units. Lines that one command cancelled share its reason and receipt, which are written
 * once: a thousand lines with a long reason each would be more than an item can hold.
 */
final class LineCancellationCodec {
  private LineCancellationCodec() {}

  /** What the lines of one command share. */
  private record Shared(
      Origin origin, DecidedBy decidedBy, @Nullable String reason, Instant at, UUID receipt) {

    static Shared of(LineCancellation c) {
      return new Shared(c.origin(), c.decidedBy(), c.reason(), c.at(), c.receipt());
    }
  }

  private record Group(Shared shared, List<LineQuantity> lines) {}

  static void encode(Fields fields, String name, List<LineCancellation> cancellations) {
    List<Group> groups = new ArrayList<>();
    for (LineCancellation c : cancellations) {
      Shared shared = Shared.of(c);
      if (groups.isEmpty() || !groups.getLast().shared().equals(shared)) {
        groups.add(new Group(shared, new ArrayList<>()));
      }
      groups.getLast().lines().add(new LineQuantity(c.lineId(), c.quantity()));
    }
    fields.list(name, groups, LineCancellationCodec::group);
  }

  static List<LineCancellation> decode(Reading fields, String name) {
    return fields.list(name, LineCancellationCodec::group).stream()
        .flatMap(LineCancellationCodec::lines)
        .toList();
  }

  private static Map<String, AttributeValue> group(Group group) {
    Shared shared = group.shared();
    return new Fields()
        .put("origin", shared.origin())
        .put("decidedBy", shared.decidedBy())
        .put("reason", shared.reason())
        .put("at", shared.at())
        .put("receipt", shared.receipt())
        .list("lines", group.lines(), ContentCodec::lineQuantity)
        .map();
  }

  private static Group group(Reading group) {
    Shared shared =
        new Shared(
            group.constant(Origin.class, "origin"),
            group.constant(DecidedBy.class, "decidedBy"),
            group.textOrNull("reason"),
            group.instant("at"),
            group.uuid("receipt"));
    return new Group(shared, group.list("lines", ContentCodec::lineQuantity));
  }

  private static Stream<LineCancellation> lines(Group group) {
    Shared shared = group.shared();
    return group.lines().stream()
        .map(
            line ->
                new LineCancellation(
                    line.lineId(),
                    line.quantity(),
                    shared.origin(),
                    shared.decidedBy(),
                    shared.reason(),
                    shared.at(),
                    shared.receipt()));
  }
}
