package dev.trestle.order.reread;

/** The calls of one account and section that this replica has under way. Safe from any thread. */
final class Lane {

  private int underWay;
  private int unsent;
  private boolean crowded;
  private boolean hungry;
  private ListFill fill = ListFill.FIRST;

  synchronized Load load() {
    return new Load(underWay, unsent, crowded);
  }

  /** The load at the moment when requests wait; without room they are remembered to do so. */
  synchronized Load look(int concurrency) {
    hungry = hungry || load().room(concurrency) == 0;
    return load();
  }

  synchronized ListFill fill() {
    return fill;
  }

  /**
   * A look took requests.
   *
   * @param full whether as many as one call takes, so that more may wait
   */
  synchronized void fed(boolean full) {
    crowded = full;
    hungry = full;
  }

  /** Whether the last look may have left requests behind: when a call leaves, look again. */
  synchronized boolean hungry() {
    return hungry;
  }

  /** What a list that was asked for so many requests has told. */
  synchronized void learn(int requests, int told) {
    fill = fill.after(requests, told);
  }

  /** A call begins. */
  synchronized Call begin() {
    underWay++;
    unsent++;
    return new Call();
  }

  /** One of them; a walk through several pages is one. */
  final class Call {

    private boolean sent;

    private Call() {}

    /** Its first request leaves. */
    void leaves() {
      synchronized (Lane.this) {
        if (!sent) {
          sent = true;
          unsent--;
        }
      }
    }

    void ends() {
      leaves();
      synchronized (Lane.this) {
        underWay--;
      }
    }
  }
}
