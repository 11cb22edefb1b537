package countermand.functions.accesstoken;

import static countermand.runtime.priming.Voice.SHOPEE_APP;
import static countermand.runtime.priming.Voice.UNICOMMERCE_LOGIN;

import countermand.runtime.priming.PrimingCall;
import java.util.List;

/**
 * What it says to itself before a snapshot is taken of it: a call of each dialect that it serves.
 */
final class Primed {
  static final List<PrimingCall> CALLS =
      List.of(
          PrimingCall.of(UNICOMMERCE_LOGIN, "GET", "/authToken").answered(200, "accessToken"),
          PrimingCall.of(SHOPEE_APP, "POST", "/api/v2/auth/token/get")
              .body("{\"code\": \"priming-code\", \"partner_id\": 1000001, \"shop_id\": 600000}")
              .answered(200, "access_token"));

  private Primed() {}
}
