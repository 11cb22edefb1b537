package countermand.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LeftOutTest {
  @Test
  void isCountedByType() {
    LeftOut some =
        new LeftOut(
            List.of(
                "Role (AWS::IAM::Role)",
                "Age (AWS::CloudWatch::Alarm)",
                "Depth (AWS::CloudWatch::Alarm)",
                "Thing (Custom::Thing)"));
    assertThat(some.byType()).isEqualTo("2 CloudWatch::Alarm, 1 Custom::Thing, 1 IAM::Role");
  }
}
