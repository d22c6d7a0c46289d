package dev.trestle.ozon.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link KeySealTest} does not ask of it. */
class TextSealTest {

  private static final String FIRST = key(1);
  private static final String SECOND = key(2);

  @Test
  void hasAKeyOnlyWhereOneIsSet() {
    assertThat(seal(null, null).hasKey()).isFalse();
    assertThat(seal(FIRST, null).hasKey()).isTrue();
    assertThatThrownBy(() -> seal(null, FIRST)).hasMessage("b is set, but not a");
  }

  @Test
  void opensForItsOwnerOnly() {
    TextSeal seal = seal(FIRST, null);

    String sealed = seal.seal("one", "text");

    assertThat(seal.open("one", sealed)).hasValue("text");
    assertThat(seal.open("other", sealed)).isEmpty();
  }

  @Test
  void fingerprintsAreTheSameForTheSameOwnerTextAndKeyOnly() {
    TextSeal seal = seal(FIRST, null);

    assertThat(seal.fingerprint("one", "text"))
        .isEqualTo(seal(FIRST, SECOND).fingerprint("one", "text"))
        .isNotEqualTo(seal.fingerprint("other", "text"))
        .isNotEqualTo(seal.fingerprint("one", "other"))
        .isNotEqualTo(seal(SECOND, FIRST).fingerprint("one", "text"));
  }

  private static TextSeal seal(@Nullable String current, @Nullable String previous) {
    return TextSeal.of("a", Optional.ofNullable(current), "b", Optional.ofNullable(previous));
  }

  private static String key(int fill) {
    byte[] bytes = new byte[32];
    java.util.Arrays.fill(bytes, (byte) fill);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
