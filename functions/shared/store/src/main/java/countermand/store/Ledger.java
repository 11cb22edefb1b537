package countermand.store;

import countermand.store.codec.Instants;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The books of what orders owe, and of when somebody must look at them. A decision adds to what is
 * owed; nothing here ever touches an order's version, nor adds to what it owes.
 */
public interface Ledger {

  /**
   * Strikes out effects that are performed, and no others. Only where these are all that was seen,
   * and the order's version and the number of its debts are what was seen, are the books closed:
   * nothing is owed since any time, and nobody must look before the deadline.
   *
   * @param seen the order and its debts as they were when the effects were performed
   * @param done the names of the effects that are performed
   */
  void acknowledge(Owing seen, Collection<String> done);

  /**
   * Has somebody look later at what failed, at the order's deadline at the latest. Nothing happens
   * where the order has moved since, or where the effects that failed are performed by now.
   *
   * @param failed the names of the effects that failed
   */
  void postpone(Owing seen, Collection<String> failed, Instant dueAt);

  /**
   * What somebody must look at, longest due first. The list may lag behind: a claim finds out.
   *
   * @param shard 0 to {@link DueShards#COUNT}, exclusive
   */
  List<Due> due(int shard, Instant now, int limit);

  /**
   * Claims an order by pushing the instant at which somebody must look.
   *
   * @param until when it is somebody else's turn; an earlier deadline that is still ahead stands
   * @return empty where the order is no longer due as the index showed it
   * @throws countermand.store.codec.UnknownFormatException where a later release wrote the order;
   *     it is claimed all the same, and out of the way
   */
  Optional<Claimed> claim(Due.OfOrder due, Instant now, Instant until);

  /**
   * Leaves what a later release wrote to that one until then, so that it stands in nobody's way.
   *
   * @return false where it is no longer due as the index showed it
   */
  boolean leave(Due.OfLaterRelease due, Instant until);

  /**
   * Gives a claimed order more time after something failed; its deadline stands where that is still
   * ahead. Nothing happens where it has moved or was looked after by somebody else since.
   */
  void later(Claimed claimed, Instant now, Instant dueAt);

  /**
   * Closes the books of a claimed order that owes nothing: its deadline is the next instant, where
   * it has one. Nothing happens where it has moved since.
   */
  void rest(Claimed claimed);

  /**
   * An order that is claimed.
   *
   * @param owing the order and its debts as they were then
   * @param until when it is somebody else's turn, to the millisecond
   */
  record Claimed(Due.OfOrder due, Owing owing, Instant until) {
    public Claimed {
      until = Instants.kept(until);
    }
  }
}
