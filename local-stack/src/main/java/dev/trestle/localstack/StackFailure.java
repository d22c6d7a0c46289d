package dev.trestle.localstack;

/** Something of the stack did not start or ended; the message is one sentence for a human. */
public class StackFailure extends RuntimeException {

  public StackFailure(String sentence) {
    super(sentence);
  }

  public StackFailure(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
