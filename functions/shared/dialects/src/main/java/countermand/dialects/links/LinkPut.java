package countermand.dialects.links;

import countermand.dialects.json.FieldError;
import java.util.List;

/** What came of an operator's wish that a link be so. */
public sealed interface LinkPut {

  /** It was not there before. */
  record Created(LinkState now) implements LinkPut {}

  /** It is so, since now or already. */
  record AsWished(LinkState now) implements LinkPut {}

  /** It cannot be so here; nothing was written. */
  record Invalid(List<FieldError> errors) implements LinkPut {
    public Invalid {
      errors = List.copyOf(errors);
    }
  }

  /** It is no longer what the operator had seen; nothing was written. */
  record Changed() implements LinkPut {}
}
