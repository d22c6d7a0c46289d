package dev.trestle.localstack;

/** A seller's access to Ozon. */
public record OzonAccount(String clientId, String apiKey) {

  /** A seller of the sandbox: its key follows from its id by the sandbox's documented rule. */
  public static OzonAccount ofSandbox(String sellerId) {
    return new OzonAccount(sellerId, "sandbox-key-" + sellerId);
  }

  /** The key never reaches a log by accident. */
  @Override
  public String toString() {
    return "OzonAccount[" + clientId + "]";
  }
}
