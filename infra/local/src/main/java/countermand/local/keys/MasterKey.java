package countermand.local.keys;

import countermand.local.http.AwsException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals data keys together with their context. */
final class MasterKey {
  private static final int IV_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final SecureRandom chance;

  MasterKey(byte[] key, SecureRandom chance) {
    this.key = new SecretKeySpec(key, "AES");
    this.chance = chance;
  }

  byte[] seal(byte[] plain, String context) {
    byte[] iv = new byte[IV_BYTES];
    chance.nextBytes(iv);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, iv, context).doFinal(plain);
      byte[] both = Arrays.copyOf(iv, iv.length + sealed.length);
      System.arraycopy(sealed, 0, both, iv.length, sealed.length);
      return both;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES in GCM", e);
    }
  }

  /** As KMS: a wrong context, or other bytes, and it does not open. */
  byte[] open(byte[] sealed, String context) {
    byte[] whole = sealed.length < IV_BYTES ? Arrays.copyOf(sealed, IV_BYTES) : sealed;
    try {
      byte[] iv = Arrays.copyOf(whole, IV_BYTES);
      byte[] text = Arrays.copyOfRange(whole, IV_BYTES, whole.length);
      return cipher(Cipher.DECRYPT_MODE, iv, context).doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new AwsException(400, "InvalidCiphertextException", "The ciphertext does not open.");
    }
  }

  private Cipher cipher(int mode, byte[] iv, String context) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
    cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
