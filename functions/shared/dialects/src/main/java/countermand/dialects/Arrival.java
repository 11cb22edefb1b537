package countermand.dialects;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What is known of a request beside what its caller sent.
 *
 * @param trace the id under which its consequences are found
 * @param at when it came, by the real clock
 * @param path as it was called: with the stage in front, or whatever a domain of its own has there
 * @param source the address that it came from; empty where that is not known
 */
public record Arrival(String trace, Instant at, String path, String source) {
  private static final int DIGITS = 32;

  /**
   * The trace as 32 hexadecimal digits, for protocols that want such an id: those that it ends
   * with, filled up in front.
   */
  public String id() {
    StringBuilder digits = new StringBuilder("0".repeat(DIGITS));
    trace.chars().filter(HexFormat::isHexDigit).forEach(c -> digits.append((char) c));
    return digits.substring(digits.length() - DIGITS).toLowerCase(Locale.ROOT);
  }
}
