package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.runtime.telling.Ask;
import countermand.runtime.telling.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorisationTest {
  private static final String CALLBACK_OF_LINK = "/links/{link}/pvt/orders/{orderId}/cancel";

  private final House house = new House().placed("acme").placed("vtx");

  @ParameterizedTest
  @ValueSource(strings = {"vtx", "nowhere", "ACME", "", "%zz", "acme%"})
  void doesNotTellWhetherALinkThatIsNotYoursExists(String link) {
    assertThat(code(Ask.order().as("seller").named("link", link))).isEqualTo("403 FORBIDDEN");
  }

  @Test
  void readsALinksNameDecoded() {
    assertThat(code(Ask.order().as("seller").named("link", "ac%6De"))).isEqualTo("200");
  }

  @Test
  void decodesALinksNameOnce() {
    assertThat(code(Ask.order().as("seller").named("link", "ac%256De"))).isEqualTo("403 FORBIDDEN");
  }

  @Test
  void keepsOutAKeyWhoseLinkIsGone() {
    assertThat(code(Ask.order().as("orphan").named("link", "gone"))).isEqualTo("403 FORBIDDEN");
    assertThat(code(Ask.to("GET", "/v1/cancel-reasons").as("orphan"))).isEqualTo("403 FORBIDDEN");
  }

  @Test
  void searchesTheCallersOwnLinkWhereThePathNamesNone() {
    Ask sellersCancel = Ask.to("POST", "/api/oms/pvt/orders/{orderId}/cancel").asVtex("seller");
    assertThat(code(sellersCancel)).isEqualTo("200");
    assertThat(house.hears(Ask.order().as("seller")).body()).contains("\"stage\":\"InWindow\"");
  }

  @Test
  void wantsTheCallersOwnLinkWhereAVtexPathNamesOne() {
    assertThat(code(Ask.to("POST", CALLBACK_OF_LINK).asVtex("seller").named("link", "acme")))
        .isEqualTo("403 FORBIDDEN");
    assertThat(code(Ask.to("POST", CALLBACK_OF_LINK).asVtex("seller").named("link", "vtx")))
        .isEqualTo("200");
  }

  private String code(Ask ask) {
    return Code.of(house.hears(ask));
  }
}
