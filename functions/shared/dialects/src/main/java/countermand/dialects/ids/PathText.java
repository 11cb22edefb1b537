package countermand.dialects.ids;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Percent-encoding in paths (RFC 3986, section 2.1). A plus sign is a plus sign there. */
public final class PathText {
  private static final int HEX = 16;
  private static final int ESCAPE_LENGTH = 3;

  private PathText() {}

  /** Decodes once, as strict UTF-8; empty where an escape is broken or the bytes are no text. */
  public static Optional<String> decode(String encoded) {
    try {
      ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(encoded));
      ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.remaining());
      while (bytes.hasRemaining()) {
        int value = next(bytes);
        if (value < 0) {
          return Optional.empty();
        }
        decoded.write(value);
      }
      ByteBuffer text = ByteBuffer.wrap(decoded.toByteArray());
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(text).toString());
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }

  /** The next byte; negative where an escape is broken. */
  private static int next(ByteBuffer bytes) {
    byte first = bytes.get();
    if (first != '%') {
      return first & 0xff;
    }
    if (bytes.remaining() < ESCAPE_LENGTH - 1) {
      return -1;
    }
    int high = Character.digit(bytes.get(), HEX);
    int low = Character.digit(bytes.get(), HEX);
    return high < 0 || low < 0 ? -1 : high * HEX + low;
  }
}
