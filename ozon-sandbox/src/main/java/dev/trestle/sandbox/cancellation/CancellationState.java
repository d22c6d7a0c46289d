package dev.trestle.sandbox.cancellation;

/** States with the numbers of Ozon's examples; 1 and 3 are ours. */
public enum CancellationState {
  ON_APPROVAL(1, "На рассмотрении"),
  APPROVED(2, "Подтверждена"),
  REJECTED(3, "Отклонена");

  private final int id;
  private final String title;

  CancellationState(int id, String title) {
    this.id = id;
    this.title = title;
  }

  int id() {
    return id;
  }

  String title() {
    return title;
  }
}
