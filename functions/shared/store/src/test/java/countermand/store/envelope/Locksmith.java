package countermand.store.envelope;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A key service that can be looked at: a sealed key is its link's name and the key. */
public final class Locksmith implements DataKeys {
  private final List<String> asked = new ArrayList<>();
  private byte next = 1;

  /** What was asked of it. */
  List<String> asked() {
    return asked;
  }

  @Override
  public DataKey make(String link) {
    asked.add("make " + link);
    byte[] plain = new byte[32];
    Arrays.fill(plain, next++);
    byte[] name = link.getBytes(StandardCharsets.UTF_8);
    byte[] sealed = Arrays.copyOf(plain, plain.length + name.length);
    System.arraycopy(name, 0, sealed, plain.length, name.length);
    return new DataKey(plain, sealed);
  }

  @Override
  public byte[] open(String link, byte[] sealed) {
    asked.add("open " + link);
    String name = new String(sealed, 32, sealed.length - 32, StandardCharsets.UTF_8);
    if (!name.equals(link)) {
      throw new IllegalArgumentException("this key is of " + name);
    }
    return Arrays.copyOf(sealed, 32);
  }
}
