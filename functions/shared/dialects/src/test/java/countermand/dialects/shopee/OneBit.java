package countermand.dialects.shopee;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** Texts that differ from another in one bit of one byte. */
final class OneBit {
  private OneBit() {}

  /** All of them that are still ASCII. */
  static List<String> changed(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return IntStream.range(0, bytes.length * 7)
        .mapToObj(bit -> {
          byte[] other = bytes.clone();
          other[bit / 7] ^= (byte) (1 << bit % 7);
          return new String(other, StandardCharsets.UTF_8);
        })
        .toList();
  }
}
