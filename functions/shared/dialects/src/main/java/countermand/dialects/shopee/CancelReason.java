package countermand.dialects.shopee;

import countermand.core.Cancellation;
import countermand.core.Origin;
import countermand.dialects.Malformed;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why a seller cancels (v2.order.cancel_order). */
enum CancelReason {
  OUT_OF_STOCK,
  CUSTOMER_REQUEST,
  UNDELIVERABLE_AREA,
  COD_NOT_SUPPORTED;

  /** Taiwan's and Malaysia's currencies. */
  private static final List<String> AREAS_KNOWN = List.of("TWD", "MYR");

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

  /**
   * What Shopee is told: a seller cancels what it cannot supply, unless it was asked to, or says
   * otherwise in Shopee's own words. Only two countries know areas that are not delivered to.
   */
  static CancelReason told(Cancellation cancellation, @Nullable String currency) {
    @Nullable String text = cancellation.reason();
    return Optional.ofNullable(text)
        .flatMap(reason -> named(reason.split("\\W", 2)[0]))
        .filter(reason ->
            reason != UNDELIVERABLE_AREA || (currency != null && AREAS_KNOWN.contains(currency)))
        .orElse(cancellation.origin() == Origin.CUSTOMER ? CUSTOMER_REQUEST : OUT_OF_STOCK);
  }

  private static Optional<CancelReason> named(String text) {
    return Arrays.stream(values()).filter(reason -> reason.name().equals(text)).findFirst();
  }
}
