package countermand.local.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countermand.local.fake.Fakes;
import countermand.local.http.AwsJsonEndpoint;
import countermand.local.http.LocalServer;
import countermand.local.state.DataDirectory;
import countermand.runtime.secrets.KmsDataKeys;
import countermand.store.envelope.DataKeys;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;
import software.amazon.awssdk.services.kms.model.KmsException;

/** Tried with the SDK's client, as functions have it. */
final class KeyServiceTest {
  private final KeyService service = new KeyService(DataDirectory.none().file("keys.json"));
  private final LocalServer server;
  private final KmsClient client;
  private final DataKeys keys;

  KeyServiceTest() throws IOException {
    server = new LocalServer(0).serve("/", new AwsJsonEndpoint(service.operations()));
    server.start();
    client = Fakes.client(KmsClient.builder(), server.uri());
    keys = new KmsDataKeys(client, "arn:aws:kms:us-east-1:000000000000:key/local");
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void aKeyOpensForItsOwnLink() {
    DataKeys.DataKey made = keys.make("acme");
    assertThat(made.plain()).hasSize(32).isNotEqualTo(keys.make("acme").plain());
    assertThat(keys.open("acme", made.sealed())).isEqualTo(made.plain());
    assertThat(service.open("acme", made.sealed())).isEqualTo(made.plain());
  }

  @Test
  void andForNoOther() {
    DataKeys.DataKey made = service.make("acme");
    assertThatThrownBy(() -> keys.open("other", made.sealed()))
        .isInstanceOf(InvalidCiphertextException.class);
    assertThatThrownBy(() -> keys.open("acme", new byte[] {1}))
        .isInstanceOf(InvalidCiphertextException.class);
  }

  @Test
  void whatIsNotServedSaysSo() {
    assertThatThrownBy(client::listKeys)
        .isInstanceOf(KmsException.class)
        .hasMessageContaining("does not run here");
    assertThatThrownBy(() -> client.generateDataKey(g -> g.keyId("k").numberOfBytes(7)))
        .hasMessageContaining("AES_256");
    assertThatThrownBy(() -> client.generateDataKey(g -> g.keySpec("AES_256")))
        .hasMessageContaining("KeyId");
  }

  @Test
  void theMasterKeyIsKept(@TempDir Path folder) throws IOException {
    DataKeys.DataKey made;
    try (DataDirectory data = DataDirectory.open(folder)) {
      made = new KeyService(data.file("keys.json")).make("acme");
    }
    try (DataDirectory data = DataDirectory.open(folder)) {
      assertThat(new KeyService(data.file("keys.json")).open("acme", made.sealed()))
          .isEqualTo(made.plain());
    }
  }
}
