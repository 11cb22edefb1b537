package countermand.pages;

import java.util.Arrays;

/** What sellers say most often. The words are in each language's texts, under {@code reason.…}. */
public enum DeclineReason {
  PACKED,
  WITH_CARRIER,
  MADE_TO_ORDER,
  PART_OF_SET,
  /** None of these: the seller's own words alone. */
  OTHER;

  static DeclineReason of(String text) {
    return Arrays.stream(values()).filter(it -> it.name().equals(text)).findFirst().orElse(OTHER);
  }

  /** What is said in all. */
  String with(String own, Texts texts) {
    String words = own.strip();
    return this == OTHER ? words : (texts.of("reason", this) + " " + words).strip();
  }
}
