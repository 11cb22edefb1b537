package countermand.simulation.twin;

import countermand.store.WaitingIndex;

/** What waits for sellers, in memory and in a table. */
record TwinWaiting(WaitingIndex memory, WaitingIndex table) implements WaitingIndex {
  @Override
  public Page page(String link, int limit, Cursor from) {
    Page page = memory.page(link, limit, from);
    Same.said(
        "what waits on " + link, page.orderIds(), () -> table.page(link, limit, from).orderIds());
    return page;
  }
}
