package countermand.runtime;

import countermand.dialects.Denial;
import java.util.Optional;

/** What was found out about who calls. */
sealed interface Identity {

  /** Somebody who proved it. */
  record Known(Caller caller) implements Identity {}

  /** Nobody; or nobody was looked for, because too many have tried. */
  record Unknown(Denial why) implements Identity {}

  /** The caller, where there is one; else nothing more is known than that nobody proved it. */
  static Identity of(Optional<Caller> caller) {
    return caller
        .<Identity>map(Known::new)
        .orElseGet(() -> new Unknown(new Denial.Unauthenticated()));
  }

  /** Nobody, and why. */
  static Identity nobody(Denial.Unauthenticated.Why why) {
    return new Unknown(new Denial.Unauthenticated(why));
  }
}
