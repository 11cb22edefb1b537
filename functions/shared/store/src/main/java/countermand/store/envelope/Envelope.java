package countermand.store.envelope;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.IntFunction;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Envelope encryption: a text is sealed with a data key (AES-256-GCM), and kept beside that key as
 * the key service sealed it. Whose it is, is sealed in: what is moved to another place stays
 * closed.
 */
public final class Envelope {
  private static final String CIPHER = "AES/GCM/NoPadding";

  /** What NIST SP 800-38D advises, and its longest tag. */
  private static final int IV_BYTES = 12;

  private static final int TAG_BITS = 128;

  private final DataKeys keys;
  private final IntFunction<byte[]> chance;

  /**
   * Seals and opens.
   *
   * @param chance gives so many unguessable bytes
   */
  public Envelope(DataKeys keys, IntFunction<byte[]> chance) {
    this.keys = keys;
    this.chance = chance;
  }

  /**
   * A sealed text.
   *
   * @param key the data key, sealed
   * @param text what is to be known about its sealing, and the text
   */
  // Arrays are fine here: they are never compared, and nobody changes them.
  @SuppressWarnings("ArrayRecordComponent")
  public record Sealed(byte[] key, byte[] text) {

    /** In one line, for where there is room for one. */
    public String line() {
      Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
      return base64.encodeToString(key) + "." + base64.encodeToString(text);
    }

    /** What {@link #line} wrote. */
    public static Sealed of(String line) {
      int point = line.indexOf('.');
      Base64.Decoder base64 = Base64.getUrlDecoder();
      return new Sealed(
          base64.decode(line.substring(0, point)), base64.decode(line.substring(point + 1)));
    }
  }

  /**
   * Seals a text.
   *
   * @param place where in the link it belongs
   */
  public Sealed seal(String link, String place, String text) {
    DataKeys.DataKey key = keys.make(link);
    byte[] iv = chance.apply(IV_BYTES);
    byte[] sealed =
        ciphered(
            Cipher.ENCRYPT_MODE,
            key.plain(),
            iv,
            about(link, place),
            text.getBytes(StandardCharsets.UTF_8));
    byte[] both = Arrays.copyOf(iv, iv.length + sealed.length);
    System.arraycopy(sealed, 0, both, iv.length, sealed.length);
    return new Sealed(key.sealed(), both);
  }

  /**
   * Opens a text.
   *
   * @throws IllegalStateException where it was changed, or belongs elsewhere
   */
  public String open(String link, String place, Sealed sealed) {
    byte[] key = keys.open(link, sealed.key());
    byte[] iv = Arrays.copyOf(sealed.text(), IV_BYTES);
    byte[] text = Arrays.copyOfRange(sealed.text(), IV_BYTES, sealed.text().length);
    return new String(
        ciphered(Cipher.DECRYPT_MODE, key, iv, about(link, place), text), StandardCharsets.UTF_8);
  }

  private static byte[] ciphered(int mode, byte[] key, byte[] iv, byte[] about, byte[] text) {
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, iv));
      cipher.updateAAD(about);
      return cipher.doFinal(text);
    } catch (AEADBadTagException e) {
      throw new IllegalStateException("a sealed text was changed, or is in the wrong place", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES in GCM", e);
    }
  }

  private static byte[] about(String link, String place) {
    return (link + "\n" + place).getBytes(StandardCharsets.UTF_8);
  }
}
