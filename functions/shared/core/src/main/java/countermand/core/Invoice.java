package countermand.core;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invoice that was noted.
 *
 * @param number unique among the order's invoices of its type
 * @param value minor units of the currency
 * @param lines the units it names, where it names any
 * @param last whether it said that no further sale invoice follows ("final")
 */
public record Invoice(
    InvoiceType type,
    String number,
    long value,
    @Nullable Instant issuedAt,
    List<LineQuantity> lines,
    boolean last,
    UUID receipt) {

  public Invoice {
    lines = List.copyOf(lines);
  }
}
