package countermand.store.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The items that are recorded for this release show everything that it writes. {@code
 * -Drecord=true} records them anew; once the release is tagged, they stay as they are, and the next
 * one has a file of its own.
 */
class WhatThisReleaseWritesTest {
  @Test
  void isRecorded() throws IOException {
    List<Map<String, AttributeValue>> written = WrittenNow.items();
    if (Boolean.getBoolean("record")) {
      ItemFile.write(Releases.file(Releases.THIS), written);
    }
    assertThat(shape(ItemFile.read(Releases.file(Releases.THIS))))
        .as("record them: -Dtest=WhatThisReleaseWritesTest -Drecord=true")
        .isEqualTo(shape(written));
  }

  private static Set<String> shape(List<Map<String, AttributeValue>> items) {
    Set<String> shape = new TreeSet<>();
    items.forEach(item -> shape.addAll(Shape.of(item)));
    return shape;
  }
}
