package dev.trestle.order.reread;

/**
 * What a lane has to do, and the decision what it may begin. A request is bound to a call as late
 * as possible: while calls wait for the request budget, more requests come and go along with the
 * next one. So a lone push is read at once by a call of its own, and of many pushes each call takes
 * all that came since the last one left.
 *
 * @param underWay calls that have begun
 * @param unsent those of them that have not left yet
 * @param crowded whether the last call was full; more of the kind may be made ready then
 */
record Load(int underWay, int unsent, boolean crowded) {

  /** So many calls stand ready for the budget's next instants. */
  static final int AHEAD = 2;

  /** Full calls lose nothing by standing ready, and preparing them takes time. */
  static final int AHEAD_OF_A_CROWD = 4;

  /** How many calls may begin now. */
  int room(int concurrency) {
    int ahead = crowded ? AHEAD_OF_A_CROWD : AHEAD;
    return Math.max(0, Math.min(ahead - unsent, concurrency - underWay));
  }

  /** Whether so many requests go by a call each; where they are more, a list tells them all. */
  boolean singly(int requests, int concurrency) {
    return requests <= Math.min(AHEAD, room(concurrency));
  }
}
