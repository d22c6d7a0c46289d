package dev.trestle.ozon.budget;

/** How many calls of each class wait for a token. */
record Wanted(int commands, int rereads, int sweeps) {

  boolean none() {
    return commands + rereads + sweeps == 0;
  }

  /** The class of the first of them. */
  CallClass best() {
    if (commands > 0) {
      return CallClass.COMMAND;
    }
    return rereads > 0 ? CallClass.REREAD : CallClass.SWEEP;
  }

  /** What is left when the first of them have got a token. */
  Wanted without(int tokens) {
    int afterCommands = Math.max(0, tokens - commands);
    return new Wanted(
        Math.max(0, commands - tokens),
        Math.max(0, rereads - afterCommands),
        Math.max(0, sweeps - Math.max(0, afterCommands - rereads)));
  }
}
