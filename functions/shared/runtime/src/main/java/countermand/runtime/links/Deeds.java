package countermand.runtime.links;

import countermand.store.links.LogEntry;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.function.IntFunction;

/** Says who does something now, for a link's log. */
record Deeds(InstantSource clock, IntFunction<byte[]> chance) {
  private static final int ID_BYTES = 8;

  LogEntry.Deed by(String operator) {
    return new LogEntry.Deed(
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        HexFormat.of().formatHex(chance.apply(ID_BYTES)),
        operator);
  }
}
