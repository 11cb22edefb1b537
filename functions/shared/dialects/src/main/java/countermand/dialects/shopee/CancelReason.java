package countermand.dialects.shopee;

import countermand.dialects.Malformed;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why a seller cancels (v2.order.cancel_order). */
enum CancelReason {
  OUT_OF_STOCK,
  CUSTOMER_REQUEST,
  UNDELIVERABLE_AREA,
  COD_NOT_SUPPORTED;

  static CancelReason read(Body body) throws Malformed {
    String text = body.text(Words.CANCEL_REASON);
    return named(text)
        .orElseThrow(() ->
            new Malformed(
                Words.CANCEL_REASON
                    + " should be one of "
                    + Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "))
                    + "."));
  }

  /** The code with which a kept reason begins; else the reason itself. */
  static String of(String reason) {
    return named(reason.split("\\W", 2)[0]).map(Enum::name).orElse(reason);
  }

  private static Optional<CancelReason> named(String text) {
    return Arrays.stream(values()).filter(reason -> reason.name().equals(text)).findFirst();
  }
}
