package countermand.store.delivery;

import countermand.store.SlotKey;

/**
 * Where a delivery is: beside its order.
 *
 * @param order the order's place, at its marketplace's id
 */
public record DeliveryKey(SlotKey order, String id) {}
