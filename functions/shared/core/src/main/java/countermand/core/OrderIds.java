package countermand.core;

import org.jspecify.annotations.Nullable;

/**
 * The names of an order.
 *
 * @param orderId the marketplace's id, which is the order's key within the link
 * @param givenSellerId the seller's own id, where one was told; fixed once it is
 */
public record OrderIds(String link, String orderId, @Nullable String givenSellerId) {

  /** The seller's id: the marketplace's where no other was told. */
  public String sellerOrderId() {
    return givenSellerId == null ? orderId : givenSellerId;
  }
}
