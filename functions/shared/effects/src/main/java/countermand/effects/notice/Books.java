package countermand.effects.notice;

import countermand.store.Attention;
import countermand.store.Directory;
import countermand.store.Orders;
import countermand.store.delivery.Deliveries;

/** Where the notices read and write. */
public record Books(
    Deliveries deliveries, Orders orders, Directory directory, Attention attention) {}
