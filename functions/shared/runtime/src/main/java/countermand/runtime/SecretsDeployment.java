package countermand.runtime;

import countermand.runtime.secrets.KmsDataKeys;
import countermand.store.envelope.CachedDataKeys;
import countermand.store.envelope.Envelope;
import software.amazon.awssdk.services.kms.KmsClient;

/** Puts the parts together that seal and open secrets; the other functions have no key service. */
final class SecretsDeployment {
  private SecretsDeployment() {}

  static Envelope envelope(Deployment deployment) {
    KmsDataKeys keys =
        new KmsDataKeys(
            deployment.aws().client(KmsClient.builder(), "KMS"),
            deployment.environment().required("SECRETS_KEY"));
    return new Envelope(new CachedDataKeys(keys, Deployment.nanos()), Chance::bytes);
  }
}
