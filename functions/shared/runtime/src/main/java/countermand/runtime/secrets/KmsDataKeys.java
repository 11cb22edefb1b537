package countermand.runtime.secrets;

import countermand.store.envelope.DataKeys;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DataKeySpec;
import software.amazon.awssdk.services.kms.model.DecryptResponse;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyResponse;

/**
 * Data keys of AWS KMS. The link's name is the encryption context: it is in KMS's own log of every
 * use, and without it no key opens.
 */
public final class KmsDataKeys implements DataKeys {
  private static final String LINK = "link";

  private final KmsClient kms;
  private final String key;

  /**
   * Works with a key.
   *
   * @param key its ARN
   */
  public KmsDataKeys(KmsClient kms, String key) {
    this.kms = kms;
    this.key = key;
  }

  @Override
  public DataKey make(String link) {
    GenerateDataKeyResponse made =
        kms.generateDataKey(generate ->
            generate.keyId(key).keySpec(DataKeySpec.AES_256).encryptionContext(Map.of(LINK, link)));
    return new DataKey(made.plaintext().asByteArray(), made.ciphertextBlob().asByteArray());
  }

  @Override
  public byte[] open(String link, byte[] sealed) {
    DecryptResponse opened =
        kms.decrypt(decrypt ->
            decrypt
                .keyId(key)
                .ciphertextBlob(SdkBytes.fromByteArray(sealed))
                .encryptionContext(Map.of(LINK, link)));
    return opened.plaintext().asByteArray();
  }
}
