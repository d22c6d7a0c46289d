package dev.trestle.localstack.run;

import dev.trestle.localstack.OzonAccount;
import dev.trestle.localstack.OzonTarget;
import dev.trestle.localstack.StackFailure;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The real Ozon if the shell has both its keys, else the sandbox with some sellers. */
record OzonChoice(boolean real, List<OzonAccount> accounts) {

  private static final URI OZON = URI.create("https://api-seller.ozon.ru");
  private static final String DEFAULT_SELLERS = "100001,100002";

  static OzonChoice of(Map<String, String> env) {
    String clientId = env.getOrDefault("OZON_CLIENT_ID", "").strip();
    String apiKey = env.getOrDefault("OZON_API_KEY", "").strip();
    if (clientId.isEmpty() != apiKey.isEmpty()) {
      throw new StackFailure(
          "Only one of OZON_CLIENT_ID and OZON_API_KEY is set: set both for the real Ozon, or none"
              + " for the sandbox.");
    }
    return clientId.isEmpty()
        ? new OzonChoice(false, sellers(env))
        : new OzonChoice(true, List.of(new OzonAccount(clientId, apiKey)));
  }

  private static List<OzonAccount> sellers(Map<String, String> env) {
    String list = env.getOrDefault("SANDBOX_SELLERS", DEFAULT_SELLERS);
    List<String> ids = Arrays.stream(list.split(",", -1)).map(String::strip).toList();
    if (ids.stream().distinct().count() != ids.size()
        || !ids.stream().allMatch(id -> id.matches("[1-9][0-9]{0,17}"))) {
      throw new StackFailure(
          "SANDBOX_SELLERS is '" + list + "': use different seller ids, as in 100001,100002.");
    }
    return ids.stream().map(OzonAccount::ofSandbox).toList();
  }

  OzonTarget target(URI sandbox) {
    return new OzonTarget(real ? OZON : sandbox, accounts);
  }

  /** One line for the human, without the key. */
  String describe() {
    return real
        ? "Ozon: the REAL one at " + OZON + ", seller " + accounts.get(0).clientId()
        : "Ozon: the sandbox, sellers "
            + String.join(", ", accounts.stream().map(OzonAccount::clientId).toList());
  }
}
