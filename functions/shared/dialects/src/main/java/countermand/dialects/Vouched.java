package countermand.dialects;

import countermand.core.Role;
import org.jspecify.annotations.Nullable;

/** What somebody whom we trust with it says of a person who wants a session. */
public sealed interface Vouched {

  /**
   * Somebody is known there, and has a place here.
   *
   * @param person stands for the person, the same each time: 32 hexadecimal digits that say neither
   *     name nor address
   * @param role as whom it acts
   * @param link whose; absent for an operator
   */
  record Person(String person, Role role, @Nullable String link) implements Vouched {}

  /**
   * Nobody that we could let in.
   *
   * @param reply says why, and what to do
   * @param wrong whether what was presented was wrong: tries of that kind are slowed down
   */
  record Nobody(HttpReply reply, boolean wrong) implements Vouched {}
}
