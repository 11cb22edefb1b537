package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

/** Comes to the console by the local system's own provider of identities. */
final class LocalPeople {
  static final String NAME = "Local people";

  private static final String PATH = "/_local/oidc";
  private static final String START = "/console/oidc/start";

  private LocalPeople() {}

  /** Whether the system that the stories talk to has them. */
  static boolean areThere() {
    return Reader.of("en").gets("/console/sign-in").html().contains(NAME);
  }

  /** Signs in as somebody, and comes back. */
  static Reader.Page signsIn(Reader reader, String person) {
    return reader.gets(back(reader, person));
  }

  /** The address at which somebody comes back, with all that the provider put into it. */
  static String back(Reader reader, String person) {
    return back(reader, person, "");
  }

  static String back(Reader reader, String person, String startQuery) {
    Reader.Page start = reader.gets(START + startQuery);
    assertThat(start.status()).as(start.html()).isEqualTo(303);
    URI there = URI.create(start.header("Location"));
    assertThat(there.getHost()).as("another site than the console's").isEqualTo("localhost");
    reader.gets(PATH + "/authorize?" + there.getRawQuery()).shows("Who are you?");
    Reader.Page chosen = reader.gets(PATH + "/choose?" + there.getRawQuery() + "&person=" + person);
    URI back = URI.create(chosen.header("Location"));
    assertThat(back.toString()).startsWith(Target.chosen().base() + "/console/oidc/return?");
    return back.getRawPath() + "?" + back.getRawQuery();
  }

  /** Runs a story while the provider is not well. */
  static void ailing(String ailment, Runnable story) {
    behave(ailment);
    try {
      story.run();
    } finally {
      behave("none");
    }
  }

  private static void behave(String ailment) {
    Call.post(PATH + "/_behaviour", "{\"ailment\":\"" + ailment + "\"}").send().hasStatus(204);
  }
}
