package countermand.pages;

import java.util.List;

/**
 * What somebody answers to requests.
 *
 * @param which the requests
 * @param decline whether the answer is no
 * @param template the usual reason that was chosen
 * @param own what was typed beside it
 * @param reason what is said, whoever will read it; empty where nothing was said yet
 * @param asked whether the form that it comes from asked for a reason
 * @param shown what the page that it comes from had shown as what is said
 * @param confirmed whether it was said once more, after all was shown that follows
 */
record AnswerForm(
    List<Which> which,
    boolean decline,
    DeclineReason template,
    String own,
    String reason,
    boolean asked,
    String shown,
    boolean confirmed) {
  /** As many as a page shows, which is to weigh 60 KB at most with all that belongs to it. */
  static final int AT_ONCE_MAX = 20;

  /** As in every protocol. */
  static final int REASON_MAX = 1_000;

  static AnswerForm of(Form form, Texts texts) {
    DeclineReason template = DeclineReason.of(form.text("template"));
    String own = lines(form.text("own"));
    return new AnswerForm(
        form.all("which").stream()
            .flatMap(text -> Which.read(text).stream())
            .distinct()
            .limit(AT_ONCE_MAX)
            .toList(),
        form.text("answer").equals("decline"),
        template,
        own,
        template.with(own, texts),
        form.fields().containsKey("own"),
        lines(form.text("shown")),
        form.text("confirmed").equals("yes"));
  }

  /** Browsers end lines as they send them in another way than as they keep them. */
  private static String lines(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** The key of what is wrong with the reason; empty where nothing is. */
  String fault() {
    if (!decline) {
      return "";
    }
    if (reason.isEmpty()) {
      return "review.reason-missing";
    }
    return reason.codePointCount(0, reason.length()) > REASON_MAX ? "review.reason-long" : "";
  }

  /**
   * The key of what is to be said before it is asked once more; empty where nothing is. The first
   * time nobody is told that a reason is missing: it was not asked for yet.
   */
  String message() {
    if (confirmed && changed()) {
      return "review.changed";
    }
    return asked ? fault() : "";
  }

  /** Whether nothing is left to ask. */
  boolean ready() {
    return confirmed && fault().isEmpty() && !changed();
  }

  /** Whether other words would be sent than those that were shown, be it in another language. */
  private boolean changed() {
    return decline && fault().isEmpty() && !reason.equals(shown);
  }
}
