package countermand.local.keys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countermand.local.http.AwsException;
import countermand.local.http.Json;
import countermand.local.state.KeptFile;
import countermand.store.envelope.DataKeys;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What functions use of AWS KMS: data keys, made and opened with an encryption context. There is
 * one master key, whatever a call names, and it is kept with {@code --data}.
 */
public final class KeyService implements DataKeys {
  private static final int KEY_BYTES = 32;
  private static final String CONTEXT = "EncryptionContext";
  private static final String KEY_ID = "KeyId";

  private final SecureRandom chance = new SecureRandom();
  private final MasterKey master;

  /** {@code file}: where the master key is kept. */
  public KeyService(KeptFile file) {
    JsonNode kept = file.read().orElseGet(() -> Json.object().put("masterKey", text(random())));
    file.write(kept);
    master = new MasterKey(bytes(kept, "masterKey"), chance);
  }

  /** The operations, by their target. */
  public Map<String, UnaryOperator<JsonNode>> operations() {
    return Map.of(
        "TrentService.GenerateDataKey", this::generateDataKey,
        "TrentService.Decrypt", this::decrypt);
  }

  private JsonNode generateDataKey(JsonNode call) {
    if (!call.path("KeySpec").asText().equals("AES_256")) {
      throw AwsException.validation("Only KeySpec AES_256 runs here.");
    }
    byte[] plain = random();
    return answer(call)
        .put("Plaintext", text(plain))
        .put("CiphertextBlob", text(master.seal(plain, context(call))));
  }

  private JsonNode decrypt(JsonNode call) {
    byte[] plain = master.open(bytes(call, "CiphertextBlob"), context(call));
    return answer(call)
        .put("Plaintext", text(plain))
        .put("EncryptionAlgorithm", "SYMMETRIC_DEFAULT");
  }

  private static ObjectNode answer(JsonNode call) {
    if (call.path(KEY_ID).asText().isEmpty()) {
      throw AwsException.validation("KeyId is missing.");
    }
    return Json.object().put(KEY_ID, call.path(KEY_ID).asText());
  }

  /** The context in one form, whatever the order in which a call has it. */
  private static String context(JsonNode call) {
    Map<String, String> sorted = new TreeMap<>();
    call.path(CONTEXT)
        .properties()
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue().asText()));
    return Json.tree(sorted).toString();
  }

  @Override
  public DataKey make(String link) {
    byte[] plain = random();
    return new DataKey(plain, master.seal(plain, contextOf(link)));
  }

  @Override
  public byte[] open(String link, byte[] sealed) {
    return master.open(sealed, contextOf(link));
  }

  private static String contextOf(String link) {
    return Json.tree(Map.of("link", link)).toString();
  }

  /** So many unguessable bytes. */
  public byte[] random(int bytes) {
    byte[] random = new byte[bytes];
    chance.nextBytes(random);
    return random;
  }

  private byte[] random() {
    return random(KEY_BYTES);
  }

  private static String text(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] bytes(JsonNode call, String field) {
    try {
      return Base64.getDecoder().decode(call.path(field).asText());
    } catch (IllegalArgumentException e) {
      throw AwsException.validation(field + " is no base64.");
    }
  }
}
