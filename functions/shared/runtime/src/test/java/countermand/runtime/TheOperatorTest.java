package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.runtime.telling.Ask;
import countermand.runtime.telling.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TheOperatorTest {
  private final House house = new House().placed("acme").placed("vtx");

  @ParameterizedTest
  @ValueSource(strings = {"", "/eligibility"})
  void readsTheOrdersOfEveryLink(String what) {
    Ask read = Ask.to("GET", "/v1/links/{link}/orders/{orderId}" + what).as("operator");
    assertThat(code(read)).isEqualTo("200");
    assertThat(code(read.named("link", "vtx"))).isEqualTo("200");
  }

  @Test
  void readsTheDecisionsOfEveryLink() {
    assertThat(code(Ask.to("GET", "/v1/links/{link}/decisions").as("operator"))).isEqualTo("200");
    assertThat(code(Ask.to("GET", "/v1/links/{link}/events").as("operator"))).isEqualTo("200");
  }

  @Test
  void learnsWhichLinksThereAre() {
    assertThat(code(Ask.order().as("operator").named("link", "nowhere")))
        .isEqualTo("404 LINK_NOT_FOUND");
    assertThat(code(Ask.order().as("operator").named("link", "%zz")))
        .isEqualTo("404 LINK_NOT_FOUND");
  }

  @Test
  void readsWhatIsAboutNoLink() {
    assertThat(code(Ask.to("GET", "/v1/cancel-reasons").as("operator"))).isEqualTo("200");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cancellation", "handling", "cancellation-requests", "shipment"})
  void speaksForNeitherSide(String command) {
    assertThat(code(Ask.command(command).as("operator"))).isEqualTo("403 FORBIDDEN");
  }

  @Test
  void hasNothingToSayOnVtexsPaths() {
    assertThat(code(Ask.callback().asVtex("operator"))).isEqualTo("403 FORBIDDEN");
    assertThat(code(Ask.callback().as("operator"))).isEqualTo("401 1");
  }

  private String code(Ask ask) {
    return Code.of(house.hears(ask));
  }
}
