package countermand.dialects.unicommerce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countermand.core.Command;
import countermand.core.Event;
import countermand.core.Extent;
import countermand.core.Heard;
import countermand.core.Order;
import countermand.core.Side;
import countermand.dialects.HttpAnswer;
import countermand.dialects.HttpCall;
import countermand.dialects.Letter;
import countermand.dialects.Login;
import countermand.dialects.Outgoing;
import countermand.dialects.Tellable;
import countermand.dialects.telling.Notices;
import countermand.dialects.telling.Tale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ToMarketplaceTest {
  private static final Outgoing OUTGOING = new UnicommerceOutgoing();
  private static final String TOKEN = "{'status':'SUCCESS','accessToken':'t-1'}";
  private static final Order ORDER =
      Tale.begin()
          .then(new Command.CancelBySeller(null, Letters.units("1", 1)))
          .then(new Command.CancelBySeller(null, Extent.whole()))
          .order();
  private static final Letter PART = Letters.toMarketplace(ORDER, Letters.partlyCanceled(1));
  private static final Letter REST = Letters.toMarketplace(ORDER, Letters.canceled(2));

  @Test
  void logsInFirst() {
    HttpCall call = login(PART).call();
    assertThat(call.method()).isEqualTo("POST");
    assertThat(call.uri()).hasToString("https://party.example/api/authToken?shop=7");
    assertThat(Letters.body(call)).isEqualTo("{\"username\":\"me\",\"password\":\"pass:word\"}");
    assertThat(OUTGOING.call(PART)).as("without a token").isEmpty();
  }

  @Test
  void tellsOfUnitsWithTheTokenThatItGot() {
    HttpCall call = opened(PART);
    assertThat(call.method()).isEqualTo("POST");
    assertThat(call.uri()).hasToString("https://party.example/api/orders/cancel?shop=7");
    assertThat(call.headers()).containsEntry("apiKey", "t-1");
    assertThat(Letters.body(call))
        .isEqualTo(
            "{\"orderId\":\"M-1\",\"orderItems\":[{\"orderItemId\":\"1\",\"productId\":\"P-7\","
                + "\"variantId\":\"V-7\",\"quantity\":1}]}");
  }

  @Test
  void aCanceledOrderIsAllThatWasLeftOfIt() {
    assertThat(Letters.body(opened(REST)))
        .isEqualTo(
            "{\"orderId\":\"M-1\",\"orderItems\":[{\"orderItemId\":\"1\",\"productId\":\"P-7\","
                + "\"variantId\":\"V-7\",\"quantity\":1},{\"orderItemId\":\"2\","
                + "\"productId\":\"NULL\",\"variantId\":\"NULL\",\"quantity\":1}]}");
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 405, 501})
  void logsInByGetWhereThereIsNoPost(int status) {
    Login.Result result = login(PART).then().apply(Letters.answer(status, "no"));
    Login byGet = ((Login.Result.Otherwise) result).login();
    assertThat(byGet.call().method()).isEqualTo("GET");
    assertThat(byGet.call().uri())
        .hasToString("https://party.example/api/authToken?shop=7&username=me&password=pass%3Aword");
    assertThat(byGet.call().body()).isEmpty();
    assertThat(byGet.then().apply(Letters.answer(200, TOKEN)))
        .isInstanceOf(Login.Result.Open.class);
    assertThat(byGet.then().apply(Letters.answer(404, "")))
        .isEqualTo(new Login.Result.Shut(new Heard.Retry(null)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | {'status':'INVALID_CREDENTIALS'}",
        "200 | {'status':'FAILED','accessToken':'x'}",
        "401 | {'message':'no'}",
        "403 | ''"
      })
  void wrongCredentialsBurnNoAttempt(int status, String body) {
    assertThat(login(PART).then().apply(Letters.answer(status, body)))
        .isEqualTo(new Login.Result.Shut(new Heard.CredentialsExpired()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | {'status':'SUCCESS'}",
        "200 | <html>",
        "503 | {'status':'FAILED'}",
        "200 | {'status':'SUCCESS','accessToken':'a\\nb'}"
      })
  void otherwiseItIsTriedAgain(int status, String body) {
    assertThat(login(PART).then().apply(Letters.answer(status, body)))
        .isEqualTo(new Login.Result.Shut(new Heard.Retry(null)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"me", "", ":word", "me:"})
  void withoutBothNobodyIsCalled(String secret) {
    Letter letter = Letters.letter(Side.MARKETPLACE, ORDER, Letters.canceled(2), secret);
    assertThat(OUTGOING.login(letter)).isEmpty();
    assertThat(OUTGOING.call(letter)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'status':'SUCCESS','orderItems':[]}",
        "{'Status':'Success'}",
        "{'status':'FAILED','orderItems':[{'errorMessage':'item already cancelled'}]}",
        "{'status':'PARTIAL_SUCCESS','orderItems':[{'errorMessage':'Already canceled'}]}"
      })
  void hasTakenIt(String body) {
    assertThat(OUTGOING.heard(PART, Letters.answer(200, body))).isEqualTo(new Heard.Delivered());
  }

  @Test
  void whoTookAPartMustNotGetItTwice() {
    assertThat(
            OUTGOING.heard(
                PART,
                Letters.answer(
                    200, "{'status':'PARTIAL_SUCCESS','orderItems':[{'errorMessage':'no'}]}")))
        .isEqualTo(new Heard.Gone());
    assertThat(OUTGOING.heard(PART, Letters.answer(200, "{'status':'PARTIAL_SUCCESS','orde")))
        .isEqualTo(new Heard.Gone());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | {'status':'FAILED','orderItems':[{'orderItemId':'1','errorMessage':'unknown'}]}",
        "200 | {'status':'FAILED','orderItems':[]}",
        "404 | {'message':'no such order'}",
        "200 | ''",
        "500 | oops"
      })
  void whoTookNothingIsTriedAgain(int status, String body) {
    assertThat(OUTGOING.heard(PART, Letters.answer(status, body))).isEqualTo(new Heard.Retry(null));
  }

  @Test
  void aRefusedTokenIsAMatterOfCredentials() {
    assertThat(OUTGOING.heard(PART, new HttpAnswer(401, Map.of(), "{\"status\":\"FAILED\"}")))
        .isEqualTo(new Heard.CredentialsExpired());
  }

  @Test
  void hasNoWordsForTheRest() {
    for (Event.Notice notice : Notices.all()) {
      if (OUTGOING.tellable(Side.MARKETPLACE, notice, Notices.order()) == Tellable.NONE) {
        Login login = login(Letters.toMarketplace(ORDER, notice));
        assertThatThrownBy(() -> login.then().apply(Letters.answer(200, TOKEN)))
            .hasMessageContaining(notice.name());
      }
    }
  }

  @Test
  void whoWeAreIsNotPrinted() {
    assertThat(new Account.User("me", "word")).hasToString("User[name=me]");
    assertThat(new Account.Client("c", "m", "key")).hasToString("Client[client=c, merchant=m]");
  }

  private static HttpCall opened(Letter letter) {
    Login.Result result = login(letter).then().apply(Letters.answer(200, TOKEN));
    return ((Login.Result.Open) result).call();
  }

  private static Login login(Letter letter) {
    return OUTGOING.login(letter).orElseThrow();
  }
}
