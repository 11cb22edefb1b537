package countermand.dialects.links;

import countermand.dialects.json.FieldError;
import java.util.List;

/** What came of an operator's wish that a party be called with these secrets. */
public sealed interface SecretsPut {

  /** It is, from now on. */
  record Done() implements SecretsPut {}

  /** There is no such link. */
  record NoLink() implements SecretsPut {}

  /** The party's protocol cannot be called with such; nothing was written. */
  record Invalid(List<FieldError> errors) implements SecretsPut {
    public Invalid {
      errors = List.copyOf(errors);
    }
  }
}
